<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Cloakroom</source>
        <translation>关于 Cloakroom</translation>
    </message>
    <message>
        <source>Share photos without teaching face recognition who you are.</source>
        <translation>分享照片，但不让人脸识别学会认出您。</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Apache License 2.0. Everything happens on this machine.</source>
        <translation>Apache 许可证 2.0。一切都在这台电脑上完成。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>AlbumActions</name>
    <message>
        <source>Keep this search</source>
        <translation>保留此搜索</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>重命名 {name}</translation>
    </message>
    <message>
        <source>{name} is forgotten; its photos stay.</source>
        <translation>已忘记 {name}；其中的照片仍保留。</translation>
    </message>
    <message>
        <source>Put into an &amp;album</source>
        <translation>放入相册(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;New album…</source>
        <translation>新建相册(&amp;N)……</translation>
    </message>
    <message>
        <source>New album</source>
        <translation>新建相册</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>AlbumChip</name>
    <message>
        <source>Album</source>
        <translation>相册</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>所有照片</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>相册</translation>
    </message>
    <message>
        <source>Kept searches</source>
        <translation>保留的搜索</translation>
    </message>
    <message>
        <source>Keep this search…</source>
        <translation>保留此搜索……</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名……</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>忘记它</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Show the page</source>
        <translation>显示页面</translation>
    </message>
    <message>
        <source>Of {photos}</source>
        <translation>共 {photos}</translation>
    </message>
    <message>
        <source>Nobody else is known in these photos.</source>
        <translation>这些照片里没有其他认识的人。</translation>
    </message>
    <message>
        <source>There is no such photo.</source>
        <translation>没有这样的照片。</translation>
    </message>
    <message>
        <source>What is known about it</source>
        <translation>已知的情况</translation>
    </message>
    <message>
        <source>Found since by recognisers that were asked later: {count}</source>
        <translation>后来询问的识别器又认出的：{count}</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>At these times:</source>
        <translation>在这些时刻：</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>{seconds} seconds</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{answer} (nobody confirmed who that is)</source>
        <translation>{answer}（没有人确认过是谁）</translation>
    </message>
    <message numerus="yes">
        <source>%n stranger(s)</source>
        <translation>
            <numerusform>%n 个陌生人</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>没有人</translation>
    </message>
</context>
<context>
    <name>AskField</name>
    <message>
        <source>Say what you want done</source>
        <translation>说出您想做的事</translation>
    </message>
    <message>
        <source>Say what you want done, in words</source>
        <translation>用文字说出您想做的事</translation>
    </message>
</context>
<context>
    <name>AskPage</name>
    <message>
        <source>In words</source>
        <translation>用文字</translation>
    </message>
    <message>
        <source>Say what you want done, or ask. Nothing is written before you have said yes.</source>
        <translation>说出您想做的事，或提问。在您同意之前不会写入任何内容。</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>询问(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>%n copies were moved to the bin.</source>
        <translation>
            <numerusform>%n 个副本已移到回收站。</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan is carried out</source>
        <translation>正在执行计划</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>例如</translation>
    </message>
    <message>
        <source>Up takes what you asked before.</source>
        <translation>按向上键可取回之前问过的内容。</translation>
    </message>
</context>
<context>
    <name>AskWords</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n 个副本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n 张脸</numerusform>
        </translation>
    </message>
    <message>
        <source>Strangers</source>
        <translation>陌生人</translation>
    </message>
    <message>
        <source>{photos} of another size</source>
        <translation>{photos}大小不符</translation>
    </message>
    <message>
        <source>{photos}: {name} is never to be shared</source>
        <translation>{photos}：{name} 永不分享</translation>
    </message>
    <message>
        <source>{photos}: {name} has no cloak, and no photo to learn one from</source>
        <translation>{photos}：{name} 没有伪装，也没有可供学习的照片</translation>
    </message>
    <message>
        <source>{photos}: the file is gone</source>
        <translation>{photos}：文件已不在</translation>
    </message>
    <message>
        <source>{photos} that cannot be opened</source>
        <translation>{photos}无法打开</translation>
    </message>
    <message>
        <source>Learn a cloak for {name} first; that takes minutes</source>
        <translation>先为 {name} 学习伪装；需要几分钟</translation>
    </message>
    <message>
        <source>Write copies into {out}</source>
        <translation>将副本写入 {out}</translation>
    </message>
    <message>
        <source>Ask recognisers about the copies of {name}</source>
        <translation>就 {name} 的副本询问识别器</translation>
    </message>
    <message>
        <source>Ask every recogniser about the copies it has not judged</source>
        <translation>就尚未评判的副本询问每个识别器</translation>
    </message>
    <message>
        <source>Look for photos and faces in {folder}</source>
        <translation>在 {folder} 中查找照片和人脸</translation>
    </message>
    <message>
        <source>Look for clean originals</source>
        <translation>查找未保护的原图</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>写报告</translation>
    </message>
    <message>
        <source>From now on: copies of whatever comes into {folder}</source>
        <translation>从现在起：为进入 {folder} 的照片制作副本</translation>
    </message>
    <message>
        <source>Tell which photos those are</source>
        <translation>说明是哪些照片</translation>
    </message>
    <message>
        <source>How long it takes was not measured on this computer yet.</source>
        <translation>尚未在这台电脑上测量所需时间。</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s), by what this computer took last time.</source>
        <translation>
            <numerusform>大约 %n 分钟，根据这台电脑上次所用的时间。</numerusform>
        </translation>
    </message>
    <message>
        <source>Less than a minute.</source>
        <translation>不到一分钟。</translation>
    </message>
    <message>
        <source>By the recognisers that were asked: {judges}. Nobody else was asked.</source>
        <translation>根据询问过的识别器：{judges}。没有询问其他的。</translation>
    </message>
    <message>
        <source>“{word}” is no word and no name that is known here.</source>
        <translation>这里不认识“{word}”这个词或名字。</translation>
    </message>
    <message>
        <source>{name} (folder)</source>
        <translation>{name}（文件夹）</translation>
    </message>
    <message>
        <source>Say “{offer}” instead of “{word}”</source>
        <translation>用“{offer}”代替“{word}”</translation>
    </message>
    <message>
        <source>“{word}” can mean several. Which?</source>
        <translation>“{word}”可能指多个。是哪个？</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Make the &amp;Copies</source>
        <translation>制作副本(&amp;C)</translation>
    </message>
    <message>
        <source>Who is in your photos?</source>
        <translation>您的照片里有谁？</translation>
    </message>
    <message>
        <source>Say of each face what becomes of it in the copies. What you leave for later stays as it is, and the photo is marked.</source>
        <translation>请说明每张人脸在副本中如何处理。留待以后决定的保持原样，照片会被标记。</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) are too small to be recognised and not asked about.</source>
        <translation>
            <numerusform>%n 张人脸太小，无法识别，因此不询问。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other face(s)</source>
        <translation>
            <numerusform>以及另外 %n 张人脸</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Ask about each</source>
        <translation>逐一询问(&amp;A)</translation>
    </message>
    <message>
        <source>What becomes of all other faces</source>
        <translation>其他所有人脸如何处理</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>以后再决定</translation>
    </message>
    <message>
        <source>Blur in every copy</source>
        <translation>在每个副本中模糊</translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Faces and names are encrypted and stay on this computer.</source>
        <translation>人脸和姓名均已加密，只留在这台电脑上。</translation>
    </message>
    <message>
        <source>Say the name of everybody who is to be protected.</source>
        <translation>请填写每个要保护的人的姓名。</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) left for later</source>
        <translation>
            <numerusform>%n 张人脸留待以后</numerusform>
        </translation>
    </message>
    <message>
        <source>It does not say whom: name people, strangers or everybody.</source>
        <translation>没有说明是谁：请说出人名、陌生人或所有人。</translation>
    </message>
    <message>
        <source>It does not say what is to be done.</source>
        <translation>没有说明要做什么。</translation>
    </message>
    <message>
        <source>Is that where the photos are, or where copies go? Say “from” or “into”.</source>
        <translation>那是照片所在的地方，还是副本要放的地方？请说“来自”或“放到”。</translation>
    </message>
    <message>
        <source>It does not say which folder.</source>
        <translation>没有说明是哪个文件夹。</translation>
    </message>
    <message>
        <source>It does not say how many photos.</source>
        <translation>没有说明要多少张照片。</translation>
    </message>
    <message>
        <source>The “not” is not understood here. Say it another way.</source>
        <translation>这里的“不”无法理解。请换一种说法。</translation>
    </message>
    <message>
        <source>The words are known, but not together. Say it another way, or in two sentences.</source>
        <translation>这些词都认识，但合在一起不明白。请换一种说法，或分成两句。</translation>
    </message>
    <message>
        <source>Which of these people are you?</source>
        <translation>这些人中哪个是您？</translation>
    </message>
    <message>
        <source>Nobody is called {name}.</source>
        <translation>没有叫 {name} 的人。</translation>
    </message>
    <message>
        <source>No photo shows {name}. Say so under People.</source>
        <translation>没有照片显示 {name}。请在“人物”中指明。</translation>
    </message>
    <message>
        <source>No folder called {name} is known.</source>
        <translation>没有名为 {name} 的文件夹。</translation>
    </message>
    <message>
        <source>It does not say where copies are to go.</source>
        <translation>没有说明副本放在哪里。</translation>
    </message>
    <message>
        <source>Nothing was asked before that could be meant.</source>
        <translation>之前没有可以指代的内容。</translation>
    </message>
    <message>
        <source>Open the photo that is meant, and ask there.</source>
        <translation>请打开所指的照片，在那里提问。</translation>
    </message>
    <message>
        <source>No photo fits.</source>
        <translation>没有符合的照片。</translation>
    </message>
    <message>
        <source>In these photos there is nobody to protect or to hide.</source>
        <translation>这些照片里没有要保护或隐藏的人。</translation>
    </message>
    <message>
        <source>Those are too many steps at once. Say it in parts.</source>
        <translation>步骤太多。请分开说。</translation>
    </message>
    <message>
        <source>Nobody is known by these faces, so they have no cloak. They can be hidden.</source>
        <translation>不知道这些脸是谁，因此没有伪装。可以将其隐藏。</translation>
    </message>
    <message>
        <source>There are no copies that this could mean.</source>
        <translation>没有可以指代的副本。</translation>
    </message>
    <message>
        <source>There is no report on {name} yet. Check copies first.</source>
        <translation>还没有关于 {name} 的报告。请先检查副本。</translation>
    </message>
    <message>
        <source>Words alone never erase or delete anything: that takes the button, which asks.</source>
        <translation>仅凭文字绝不会抹去或删除任何内容：需要按下会询问的按钮。</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>文件已不在。</translation>
    </message>
    <message>
        <source>The file could not be opened.</source>
        <translation>文件无法打开。</translation>
    </message>
    <message>
        <source>No face was found in it.</source>
        <translation>其中没有找到人脸。</translation>
    </message>
    <message>
        <source>{name} is never to be shared.</source>
        <translation>{name} 永不分享。</translation>
    </message>
    <message>
        <source>Nobody in it is known yet.</source>
        <translation>其中还没有认识的人。</translation>
    </message>
    <message>
        <source>{name} has no cloak yet.</source>
        <translation>{name} 还没有伪装。</translation>
    </message>
    <message>
        <source>By the rule for {name} nobody is protected here.</source>
        <translation>按照 {name} 的规则，这里不保护任何人。</translation>
    </message>
    <message>
        <source>Nobody has asked for a copy of it yet.</source>
        <translation>还没有人要求制作它的副本。</translation>
    </message>
    <message>
        <source>Every recogniser that was asked still finds {name}: {still}.</source>
        <translation>询问过的识别器都仍能认出 {name}：{still}。</translation>
    </message>
    <message>
        <source>{still} still find {name}; {lost} do not.</source>
        <translation>{still} 仍能认出 {name}；{lost} 不能。</translation>
    </message>
    <message>
        <source>None of the recognisers that were asked finds {name}: {lost}.</source>
        <translation>询问过的识别器都认不出 {name}：{lost}。</translation>
    </message>
    <message>
        <source>No recogniser was asked about {name} in it yet.</source>
        <translation>还没有就其中的 {name} 询问过识别器。</translation>
    </message>
    <message>
        <source>There are faces in it that nobody decided about.</source>
        <translation>其中有还没有人决定的脸。</translation>
    </message>
    <message>
        <source>protect</source>
        <translation>保护</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>pixelate</source>
        <translation>打马赛克</translation>
    </message>
    <message>
        <source>cover with a box</source>
        <translation>用方块遮住</translation>
    </message>
    <message>
        <source>leave as they are</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>as their rule says</source>
        <translation>按其规则</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>hidden from those that were asked</source>
        <translation>对询问过的识别器隐藏</translation>
    </message>
    <message>
        <source>found by some</source>
        <translation>被一部分认出</translation>
    </message>
    <message>
        <source>still found</source>
        <translation>仍被认出</translation>
    </message>
    <message>
        <source>as the cloak was learnt</source>
        <translation>按伪装学习时的强度</translation>
    </message>
    <message>
        <source>subtle</source>
        <translation>轻微</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>强</translation>
    </message>
    <message>
        <source>Protect last week&apos;s photos and blur strangers</source>
        <translation>保护上周的照片，模糊陌生人</translation>
    </message>
    <message>
        <source>Which photos are not protected?</source>
        <translation>哪些照片没有保护？</translation>
    </message>
    <message>
        <source>Who is in most photos?</source>
        <translation>谁的照片最多？</translation>
    </message>
    <message>
        <source>What did I share last month and does it still hold?</source>
        <translation>我上个月分享了什么，还有效吗？</translation>
    </message>
</context>
<context>
    <name>BoxDrawing</name>
    <message>
        <source>Draw a box around the face</source>
        <translation>在人脸周围画一个框</translation>
    </message>
    <message>
        <source>Arrow keys move the box, with Shift they resize it. Enter takes it.</source>
        <translation>方向键移动框，按住 Shift 调整大小，回车确认。</translation>
    </message>
</context>
<context>
    <name>CardTile</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>这是谁？</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Check these &amp;copies</source>
        <translation>检查这些副本(&amp;C)</translation>
    </message>
    <message>
        <source>Check an&amp;other file…</source>
        <translation>检查另一个文件(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>选择文件(&amp;C)…</translation>
    </message>
    <message>
        <source>Drop a photo that you downloaded back</source>
        <translation>把您重新下载的照片拖到这里</translation>
    </message>
    <message>
        <source>Networks save photos anew when you upload them. Download yours again and drop it here: recognisers then look at the very file that others can see.</source>
        <translation>上传时，社交网络会重新保存照片。请把您的照片再下载下来拖到这里：识别程序看到的就是别人能看到的那个文件。</translation>
    </message>
    <message>
        <source>Check a file</source>
        <translation>检查文件</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>任何内容都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>One file at a time: the first is checked.</source>
        <translation>一次一个文件：将检查第一个。</translation>
    </message>
    <message>
        <source>Looking at {name}</source>
        <translation>正在查看 {name}</translation>
    </message>
    <message>
        <source>This is no copy that Cloakroom made</source>
        <translation>这不是 Cloakroom 制作的副本</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>重试(&amp;A)</translation>
    </message>
    <message>
        <source>The file could not be checked</source>
        <translation>无法检查这个文件</translation>
    </message>
</context>
<context>
    <name>CheckedView</name>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} 像素</translation>
    </message>
    <message>
        <source>It comes from {name}</source>
        <translation>它来自 {name}</translation>
    </message>
    <message>
        <source>Made on {when}.</source>
        <translation>制作于 {when}。</translation>
    </message>
    <message>
        <source>See the evidence</source>
        <translation>查看依据</translation>
    </message>
</context>
<context>
    <name>ChoosePersonDialog</name>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>输入姓名</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>按姓名搜索</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>选择(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>取消(&amp;A)</translation>
    </message>
</context>
<context>
    <name>ChosenNote</name>
    <message>
        <source>Choose none</source>
        <translation>不选择</translation>
    </message>
    <message>
        <source>Here and in the library</source>
        <translation>此处和图库中</translation>
    </message>
    <message numerus="yes">
        <source>Who is in %n photo(s) chosen in the library</source>
        <translation>
            <numerusform>图库中所选 %n 张照片里的人物</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copies of %n photo(s) chosen in the library</source>
        <translation>
            <numerusform>图库中所选 %n 张照片的副本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reports on %n photo(s) chosen in the library</source>
        <translation>
            <numerusform>图库中所选 %n 张照片的报告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) chosen in the library, none of which has a copy</source>
        <translation>
            <numerusform>图库中选了 %n 张照片，都没有副本</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Clip</name>
    <message>
        <source>Recognisable</source>
        <translation>可被识别</translation>
    </message>
    <message>
        <source>Not found by those asked</source>
        <translation>被询问者未找到</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>Nobody said who</source>
        <translation>无人说明是谁</translation>
    </message>
    <message>
        <source>Cloaked, not checked</source>
        <translation>已伪装，未检查</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>可见</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>保持原样</translation>
    </message>
</context>
<context>
    <name>ClipAnswer</name>
    <message>
        <source>I cannot tell: these words are not about what was seen in a clip.</source>
        <translation>无法回答：这些词与视频中看到的内容无关。</translation>
    </message>
    <message>
        <source>I cannot tell: by that name nobody is known from a photo.</source>
        <translation>无法回答：没有从照片中认识叫这个名字的人。</translation>
    </message>
    <message>
        <source>I cannot tell: they were not seen in that part of the clip.</source>
        <translation>无法回答：在视频的这一部分没有看到他们。</translation>
    </message>
    <message>
        <source>I cannot tell: no recogniser was asked about it. Check a copy first.</source>
        <translation>无法回答：没有询问过任何识别程序。请先检查一份副本。</translation>
    </message>
    <message>
        <source>I cannot tell: what was seen does not say.</source>
        <translation>无法回答：看到的内容没有说明这一点。</translation>
    </message>
    <message>
        <source>I cannot tell: the clip has no such part.</source>
        <translation>无法回答：视频没有这一部分。</translation>
    </message>
    <message>
        <source>They were last seen at the side of the picture: they left it and came back.</source>
        <translation>最后一次在画面边缘看到他们：他们离开后又回来了。</translation>
    </message>
    <message>
        <source>The face was turning before and after: it turned away.</source>
        <translation>前后脸都在转动：它转开了。</translation>
    </message>
    <message>
        <source>The face was in the picture before and after: something seems to have covered it.</source>
        <translation>前后脸都在画面中：似乎有东西遮住了它。</translation>
    </message>
    <message>
        <source>Another shot begins, in which they are not seen.</source>
        <translation>另一个镜头开始，其中看不到他们。</translation>
    </message>
    <message>
        <source>Who is in it?</source>
        <translation>里面有谁？</translation>
    </message>
    <message>
        <source>How many shots?</source>
        <translation>有几个镜头？</translation>
    </message>
</context>
<context>
    <name>ClipAsk</name>
    <message>
        <source>When is she seen? How many shots?</source>
        <translation>何时能看到她？有几个镜头？</translation>
    </message>
    <message>
        <source>Ask this clip</source>
        <translation>询问此视频</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>Ask (Enter)</source>
        <translation>询问 (Enter)</translation>
    </message>
    <message>
        <source>Questions are understood in English for now.</source>
        <translation>目前只能理解英文问题。</translation>
    </message>
    <message>
        <source>Looking at what was seen…</source>
        <translation>正在查看看到的内容…</translation>
    </message>
    <message>
        <source>These words are not understood here: {words}.</source>
        <translation>这里无法理解这些词：{words}。</translation>
    </message>
    <message>
        <source>The words are known, but not together. Ask it another way.</source>
        <translation>认识这些词，但不明白它们连在一起的意思。请换种方式问。</translation>
    </message>
    <message>
        <source>By the recognisers that were asked: {judges}. Nobody else was asked.</source>
        <translation>依据被询问的识别程序：{judges}。没有询问其他任何程序。</translation>
    </message>
    <message>
        <source>Go to {time}</source>
        <translation>转到 {time}</translation>
    </message>
</context>
<context>
    <name>ClipBar</name>
    <message>
        <source>Back to the library (Esc)</source>
        <translation>返回图库 (Esc)</translation>
    </message>
    <message>
        <source>Previous in the list (PgUp)</source>
        <translation>列表中的上一个 (PgUp)</translation>
    </message>
    <message>
        <source>Next in the list (PgDown)</source>
        <translation>列表中的下一个 (PgDown)</translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation>第 {at} 个，共 {total} 个</translation>
    </message>
</context>
<context>
    <name>ClipChecks</name>
    <message>
        <source>Checking the copy</source>
        <translation>正在检查副本</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>检查(&amp;K)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>停止检查</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>There is no copy yet. Once there is, recognisers can be asked about it.</source>
        <translation>还没有副本。有了副本后，就可以就它询问识别程序。</translation>
    </message>
    <message>
        <source>Chec&amp;k again</source>
        <translation>再次检查(&amp;K)</translation>
    </message>
    <message>
        <source>Not checked: nobody knows yet what recognisers make of this copy.</source>
        <translation>未检查：还没有人知道识别程序对此副本的判断。</translation>
    </message>
    <message>
        <source>See that frame: {at}</source>
        <translation>查看该帧：{at}</translation>
    </message>
    <message>
        <source>What this rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>报告(&amp;R)…</translation>
    </message>
    <message>
        <source>Report on {name}</source>
        <translation>关于 {name} 的报告</translation>
    </message>
</context>
<context>
    <name>ClipFollow</name>
    <message>
        <source>Following faces through the clip</source>
        <translation>正在跟踪视频中的人脸</translation>
    </message>
    <message>
        <source>Done once; it takes about as long as the clip, or longer.</source>
        <translation>只需进行一次；所需时间与视频长度相当或更长。</translation>
    </message>
    <message>
        <source>Stopped. Who is in the clip is not known yet.</source>
        <translation>已停止。还不知道视频中有谁。</translation>
    </message>
</context>
<context>
    <name>ClipFoot</name>
    <message>
        <source>Replace the old copy</source>
        <translation>替换旧副本</translation>
    </message>
    <message>
        <source>Keep both copies</source>
        <translation>保留两份副本</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>保留旧的</translation>
    </message>
    <message>
        <source>What becomes of a copy that is there</source>
        <translation>如何处理已有的副本</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop making the copy</source>
        <translation>停止制作副本</translation>
    </message>
    <message>
        <source>&amp;Protect this clip</source>
        <translation>保护此视频(&amp;P)</translation>
    </message>
    <message>
        <source>{what}: {time} left</source>
        <translation>{what}：还需 {time}</translation>
    </message>
</context>
<context>
    <name>ClipOptions</name>
    <message>
        <source>All of it</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Keep subtitles</source>
        <translation>保留字幕</translation>
    </message>
    <message>
        <source>Keep chapters</source>
        <translation>保留章节</translation>
    </message>
    <message>
        <source>Other people</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>Smallest that works here</source>
        <translation>此处可用的最小格式</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>AV1 and VP9 need newer players; H.264 plays everywhere and takes more room.</source>
        <translation>AV1 和 VP9 需要较新的播放器；H.264 到处都能播放，但占用更多空间。</translation>
    </message>
    <message>
        <source>Treat from, in seconds</source>
        <translation>处理起点（秒）</translation>
    </message>
    <message>
        <source>Treat until, in seconds</source>
        <translation>处理终点（秒）</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Sound is copied as it is: voices are not changed. Nothing else is kept.</source>
        <translation>声音原样复制：人声不作改变。其他内容都不保留。</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>此处</translation>
    </message>
    <message>
        <source>Until here (O)</source>
        <translation>到此处 (O)</translation>
    </message>
    <message>
        <source>From here (I)</source>
        <translation>从此处 (I)</translation>
    </message>
</context>
<context>
    <name>ClipPage</name>
    <message>
        <source>Who is in it is known once faces were followed through the clip.</source>
        <translation>跟踪完视频中的人脸后，就知道里面有谁。</translation>
    </message>
    <message>
        <source>No face was found in any frame that was looked at.</source>
        <translation>在查看过的所有帧中都没有找到人脸。</translation>
    </message>
    <message>
        <source>What is said here holds for the whole clip.</source>
        <translation>此处的说明适用于整段视频。</translation>
    </message>
</context>
<context>
    <name>ClipPanel</name>
    <message>
        <source>What recognisers say</source>
        <translation>识别程序怎么说</translation>
    </message>
    <message>
        <source>Ask this clip</source>
        <translation>询问此视频</translation>
    </message>
    <message>
        <source>How the copy is made</source>
        <translation>如何制作副本</translation>
    </message>
</context>
<context>
    <name>ClipReport</name>
    <message>
        <source>Open the &amp;clip</source>
        <translation>打开视频(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>A clip with {name}, {file}, {date}</source>
        <translation>含 {name} 的视频，{file}，{date}</translation>
    </message>
</context>
<context>
    <name>ClipStage</name>
    <message>
        <source>Clip</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Nobody is seen.</source>
        <translation>没有看到任何人。</translation>
    </message>
    <message>
        <source>The original on the left {left} %, the copy on the right {right} %.</source>
        <translation>左侧 {left}% 为原件，右侧 {right}% 为副本。</translation>
    </message>
</context>
<context>
    <name>ClipVerdict</name>
    <message>
        <source>No recogniser that had no part in the cloak finds {name} in the clip as it was, so none can say what the cloak does.</source>
        <translation>没有参与制作伪装的识别程序都无法在原视频中找到 {name}，因此都无法说明伪装的效果。</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n recogniser(s) that had no part in the cloak finds {name} in any single frame that was looked at.</source>
        <translation>
            <numerusform>%n 个没有参与制作伪装的识别程序在查看过的任何一帧中都找不到 {name}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{found} of %n recogniser(s) that had no part in the cloak find {name} in at least one single frame. One frame is all that a scraper needs.</source>
        <translation>
            <numerusform>%n 个没有参与制作伪装的识别程序中，有 {found} 个至少在一帧中找到 {name}。对收集图像的人来说，一帧就够了。</numerusform>
        </translation>
    </message>
    <message>
        <source>Averaged over all of these frames, {name} is found by {found} of {judges}.</source>
        <translation>取所有这些帧的平均时，{judges} 个中有 {found} 个找到 {name}。</translation>
    </message>
    <message>
        <source>Looks that find {name}: {before} before, {after} after.</source>
        <translation>找到 {name} 的查看次数：之前 {before}，之后 {after}。</translation>
    </message>
    <message>
        <source>To compare: the same rule finds up to {share} % of strangers, who are not in the clip, in some frame.</source>
        <translation>作为比较：按同样的规则，最多有 {share} % 并不在视频中的陌生人会在某一帧中被“找到”。</translation>
    </message>
    <message>
        <source>Saved again, made smaller or a GIF, some frame gives {name} away.</source>
        <translation>重新保存、缩小或转为 GIF 后，某一帧会暴露 {name}。</translation>
    </message>
    <message>
        <source>To compare: under a random change of the same size, {looks} looks find {name}.</source>
        <translation>作为比较：在同样大小的随机改动下，有 {looks} 次查看找到 {name}。</translation>
    </message>
    <message>
        <source>The cloak hides no more than that.</source>
        <translation>伪装所隐藏的并不比它更多。</translation>
    </message>
    <message>
        <source>{way}: some frame gives {name} away to {found} of the {clean} that find the clip as it was, treated in the same way.</source>
        <translation>{way}：在 {clean} 个能从经同样处理的原视频中认出此人的识别程序中，有 {found} 个能在副本的某一帧认出 {name}。</translation>
    </message>
    <message>
        <source>Saved again at a low bit rate</source>
        <translation>以低码率重新保存</translation>
    </message>
    <message>
        <source>Shrunk to 360 lines</source>
        <translation>缩小到 360 行</translation>
    </message>
    <message>
        <source>Shrunk to half its size</source>
        <translation>缩小到一半大小</translation>
    </message>
    <message>
        <source>Made a GIF</source>
        <translation>制成 GIF</translation>
    </message>
    <message>
        <source>Looked at: {looked} of {frames} frames that show {name}.</source>
        <translation>已查看：显示 {name} 的 {frames} 帧中的 {looked} 帧。</translation>
    </message>
    <message>
        <source>Asked: {judges}. For other recognisers, and for every service, nothing of this is known.</source>
        <translation>已询问：{judges}。对其他识别程序以及任何服务，均一无所知。</translation>
    </message>
    <message>
        <source>That all of these faces are {name}&apos;s is a guess; nobody said so.</source>
        <translation>这些脸都属于 {name} 只是猜测；没有人这样说过。</translation>
    </message>
    <message>
        <source>Treated from {begin} to {end} only; the rest was looked at too.</source>
        <translation>只处理了 {begin} 至 {end}；其余部分也查看过。</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>结尾</translation>
    </message>
    <message>
        <source>Not tested: attacks that try to undo a cloak, somebody who collects cloaked clips; voice, body, clothes and place.</source>
        <translation>未测试：试图去除伪装的攻击、收集已伪装的视频的人；声音、身体、衣着和地点。</translation>
    </message>
</context>
<context>
    <name>ClipView</name>
    <message>
        <source>Fetching frames…</source>
        <translation>正在获取画面…</translation>
    </message>
</context>
<context>
    <name>ClipWork</name>
    <message>
        <source>Nobody wears a cloak in this copy: there is nothing to check.</source>
        <translation>此副本中没有人带有伪装：没有可检查的内容。</translation>
    </message>
    <message>
        <source>Once faces were followed through the clip, it can be protected.</source>
        <translation>跟踪完视频中的人脸后，就可以保护它。</translation>
    </message>
    <message>
        <source>A cloak is learnt from photos, and no photo of {name} is known. Add a few and say who is in them; or choose under People that {name} is blurred.</source>
        <translation>伪装要从照片中学习，而没有 {name} 的照片。请添加几张并说明其中有谁；或在“人物”中选择将 {name} 模糊。</translation>
    </message>
    <message>
        <source>First the cloak of {name} is learnt, from photos.</source>
        <translation>先从照片中学习 {name} 的伪装。</translation>
    </message>
    <message>
        <source>Learning the cloak of {name}</source>
        <translation>正在学习 {name} 的伪装</translation>
    </message>
    <message>
        <source>The queue is paused.</source>
        <translation>队列已暂停。</translation>
    </message>
    <message>
        <source>Waiting in the queue</source>
        <translation>正在队列中等待</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Following faces</source>
        <translation>正在跟踪人脸</translation>
    </message>
    <message>
        <source>Making the copy</source>
        <translation>正在制作副本</translation>
    </message>
</context>
<context>
    <name>ClipsAlone</name>
    <message>
        <source>Open the &amp;clip</source>
        <translation>打开视频(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) came in, and no photo with a face</source>
        <translation>
            <numerusform>加入了 %n 段视频，没有带人脸的照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a clip to find out who is in it. To protect somebody in it, Cloakroom also needs a few photos of them: a cloak is learnt from photos.</source>
        <translation>打开视频即可知道里面有谁。要保护其中某人，Cloakroom 还需要此人的几张照片：伪装要从照片中学习。</translation>
    </message>
    <message>
        <source>Add &amp;photos of you</source>
        <translation>添加您的照片(&amp;P)</translation>
    </message>
</context>
<context>
    <name>ClipsNote</name>
    <message>
        <source>Open the &amp;clip</source>
        <translation>打开视频(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) are in the library too. Faces are followed through a clip when you open it; then it can be protected like a photo.</source>
        <translation>
            <numerusform>图库中还有 %n 段视频。打开视频时会跟踪其中的人脸；之后就可以像照片一样保护它。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CloakActions</name>
    <message>
        <source>&amp;Learn their cloak again…</source>
        <translation>重新学习其伪装(&amp;L)…</translation>
    </message>
    <message>
        <source>One pattern for all &amp;copies…</source>
        <translation>所有副本用同一图案(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Keep their copies apart…</source>
        <translation>让其副本互不相连(&amp;K)…</translation>
    </message>
    <message>
        <source>Learn {name}&apos;s cloak again?</source>
        <translation>重新学习 {name} 的伪装？</translation>
    </message>
    <message>
        <source>It is learnt from the best photos that are here now, against the recognisers that are here now. That is worth it after new photos of {name}, or new recognisers.</source>
        <translation>将用现有的最佳照片、针对现有的识别器学习。有了 {name} 的新照片或新的识别器之后，值得这样做。</translation>
    </message>
    <message>
        <source>Keep the copies of {name} apart?</source>
        <translation>让 {name} 的副本互不相连？</translation>
    </message>
    <message>
        <source>Cloaked photos of one person resemble one another: one that carries a name names the others. Instead of one pattern four are learnt, each away from the others, and every photo wears one of them.</source>
        <translation>同一个人的伪装照片彼此相似：一张带有姓名的照片会暴露其余照片。将学习四个图案而不是一个，每个都远离其他图案，每张照片使用其中一个。</translation>
    </message>
    <message>
        <source>In our tests (eight people, ten recognisers) one copy found another of the same person in 36 of 100 cases instead of 81.</source>
        <translation>在我们的测试中（八个人，十个识别器），一张副本在 100 次中有 36 次找到同一个人的另一张副本，而不是 81 次。</translation>
    </message>
    <message>
        <source>Each copy hides less: there, clean photos found 51 of 100 copies instead of 42.</source>
        <translation>每张副本的隐藏效果较差：在该测试中，未伪装的照片在 100 张副本中认出 51 张，而不是 42 张。</translation>
    </message>
    <message>
        <source>Learning takes four times as long.</source>
        <translation>学习时间为四倍。</translation>
    </message>
    <message>
        <source>One pattern for all copies of {name}?</source>
        <translation>{name} 的所有副本用同一图案？</translation>
    </message>
    <message>
        <source>Each copy hides a little better, and the copies resemble one another again.</source>
        <translation>每张副本的隐藏效果略好，但副本又会彼此相似。</translation>
    </message>
    <message>
        <source>Copies that are there already stay as they are; make them anew on Protect.</source>
        <translation>已有的副本保持不变；请在“保护”页面重新制作。</translation>
    </message>
    <message>
        <source>&amp;Learn it</source>
        <translation>学习(&amp;L)</translation>
    </message>
    <message>
        <source>The cloak of {name} is learnt again.</source>
        <translation>正在重新学习 {name} 的伪装。</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200 %</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Multiply the difference</source>
        <translation>放大差异</translation>
    </message>
    <message>
        <source>Key {key} while the picture has the keyboard</source>
        <translation>图片获得键盘焦点时按 {key} 键</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>The photo and its copy</source>
        <translation>照片和它的副本</translation>
    </message>
    <message>
        <source>&amp;Copies</source>
        <translation>副本(&amp;C)</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>As the original</source>
        <translation>与原图相同</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>PNG, no loss</source>
        <translation>PNG，无损</translation>
    </message>
    <message>
        <source>WebP</source>
        <translation>WebP</translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>Cover by squares</source>
        <translation>用马赛克遮盖</translation>
    </message>
    <message>
        <source>Cover by a box</source>
        <translation>用方块遮盖</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>Camera and exposure</source>
        <translation>相机和曝光</translation>
    </message>
    <message>
        <source>Artist and copyright</source>
        <translation>作者和版权</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>说明文字</translation>
    </message>
    <message>
        <source>Place (GPS)</source>
        <translation>地点 (GPS)</translation>
    </message>
</context>
<context>
    <name>CopiesModel</name>
    <message>
        <source>File is gone</source>
        <translation>文件已不存在</translation>
    </message>
    <message numerus="yes">
        <source>{name}, one of %n copies</source>
        <translation>
            <numerusform>{name}，%n 个副本之一</numerusform>
        </translation>
    </message>
    <message>
        <source>of {photo} · {date}</source>
        <translation>{photo} · {date}</translation>
    </message>
</context>
<context>
    <name>CopiesPage</name>
    <message>
        <source>Copies</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>比较(&amp;M)</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>检查(&amp;K)</translation>
    </message>
    <message>
        <source>Make a&amp;new…</source>
        <translation>重新制作(&amp;N)…</translation>
    </message>
    <message>
        <source>Move to the &amp;bin…</source>
        <translation>移到回收站(&amp;B)…</translation>
    </message>
    <message>
        <source>All copies</source>
        <translation>所有副本</translation>
    </message>
    <message>
        <source>With undecided faces</source>
        <translation>有未决定的人脸</translation>
    </message>
    <message>
        <source>Several of one photo</source>
        <translation>同一照片的多个副本</translation>
    </message>
    <message>
        <source>File is gone</source>
        <translation>文件已不存在</translation>
    </message>
    <message>
        <source>Which copies</source>
        <translation>哪些副本</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search copies by their name</source>
        <translation>按名称搜索副本</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>选择照片</translation>
    </message>
    <message>
        <source>No copies yet</source>
        <translation>还没有副本</translation>
    </message>
    <message>
        <source>Copies that you share appear here, with what they do for every face.</source>
        <translation>要分享的副本会显示在这里，并说明它们对每张人脸做了什么。</translation>
    </message>
    <message numerus="yes">
        <source>Move %n copy(s) to the bin?</source>
        <translation>
            <numerusform>将 %n 个副本移到回收站？</numerusform>
        </translation>
    </message>
    <message>
        <source>The files can be taken back from the system&apos;s bin.</source>
        <translation>可以从系统的回收站恢复这些文件。</translation>
    </message>
    <message>
        <source>What recognisers said of them is forgotten. The photos stay as they are.</source>
        <translation>识别器对它们的判断会被忘记。照片保持不变。</translation>
    </message>
    <message>
        <source>&amp;Move to the bin</source>
        <translation>移到回收站(&amp;M)</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) could not be moved to the bin.</source>
        <translation>
            <numerusform>有 %n 个副本无法移到回收站。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>在文件夹中显示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Open the photo</source>
        <translation>打开照片(&amp;O)</translation>
    </message>
</context>
<context>
    <name>CopyOptions</name>
    <message>
        <source>Other people</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>与原图相同</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Change the folder for copies</source>
        <translation>更改副本的文件夹</translation>
    </message>
    <message>
        <source>Facts that stay in the copy</source>
        <translation>副本中保留的信息</translation>
    </message>
    <message>
        <source>Nothing is kept unless you say so: no place, no time, no camera.</source>
        <translation>除非您要求，否则什么都不保留：没有地点、时间和相机信息。</translation>
    </message>
    <message>
        <source>Folder for copies: {path}</source>
        <translation>副本文件夹：{path}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Where copies go</source>
        <translation>副本存放位置</translation>
    </message>
</context>
<context>
    <name>CopyTile</name>
    <message>
        <source>Copy of {name}: {faces}; a recogniser still finds somebody in it</source>
        <translation>{name} 的副本：{faces}；仍有识别程序能在其中找到人</translation>
    </message>
    <message>
        <source>Copy of {name}: {faces}</source>
        <translation>{name} 的副本：{faces}</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n 张人脸</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s), {sure} sure</source>
        <translation>
            <numerusform>%n 张人脸，{sure} 张确定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s)</source>
        <translation>
            <numerusform>%n 个副本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) to confirm</source>
        <translation>
            <numerusform>%n 张人脸待确认</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was said and guessed about %n face(s), and every measure and small picture of them; also those of faces that are so alike that they may be the same person.</source>
        <translation>
            <numerusform>关于 %n 张人脸的说明和猜测，以及它们的所有测量值和小图；还有与之相似到可能是同一个人的人脸的这些数据。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was guessed about %n face(s), and every measure of them.</source>
        <translation>
            <numerusform>关于 %n 张人脸的猜测，以及它们的所有测量值。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cloak(s).</source>
        <translation>
            <numerusform>%n 个伪装。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s).</source>
        <translation>
            <numerusform>%n 份报告。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your %n photo(s) with this person stay as they are.</source>
        <translation>
            <numerusform>您的 %n 张含有此人的照片保持不变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) stay on disk: they are yours.</source>
        <translation>
            <numerusform>%n 个副本留在磁盘上：它们是您的。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageWords</name>
    <message numerus="yes">
        <source>{treated} of %n face(s) cloaked or hidden</source>
        <translation>
            <numerusform>%n 张人脸中 {treated} 张已伪装或隐藏</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{treated} of %n face(s) cloaked</source>
        <translation>
            <numerusform>%n 张人脸中 {treated} 张已伪装</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them blurred or covered</source>
        <translation>
            <numerusform>其中 %n 张被模糊或遮盖</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are</source>
        <translation>
            <numerusform>%n 张保持原样</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that nobody decided about</source>
        <translation>
            <numerusform>%n 张尚无人决定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be protected since</source>
        <translation>
            <numerusform>%n 张此后应受保护</numerusform>
        </translation>
    </message>
    <message>
        <source>{parts}.</source>
        <translation>{parts}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) undecided</source>
        <translation>
            <numerusform>%n 张人脸未决定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) not protected yet</source>
        <translation>
            <numerusform>%n 张人脸尚未受保护</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) that a recogniser could find are in these copies as they were, and nobody decided that.</source>
        <translation>
            <numerusform>这些副本中有 %n 张识别器可能找到的人脸保持原样，而没有人做过这个决定。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>出了点问题</translation>
    </message>
    <message>
        <source>Something went wrong inside Cloakroom</source>
        <translation>Cloakroom 内部出了点问题</translation>
    </message>
    <message>
        <source>The window goes on, and your photos are untouched. Nothing was sent to anybody. If you want to report it, these are the details: read them first, they may contain the names of files.</source>
        <translation>窗口仍可继续使用，您的照片没有受影响，也没有向任何人发送任何东西。如果您想报告此问题，以下是详细信息：请先阅读，其中可能包含文件名。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>复制详细信息(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
</context>
<context>
    <name>DateLine</name>
    <message>
        <source>Dates: {month}</source>
        <translation>日期：{month}</translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>the processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>the NVIDIA graphics card</source>
        <translation>NVIDIA 显卡</translation>
    </message>
    <message>
        <source>the Apple graphics processor</source>
        <translation>Apple 图形处理器</translation>
    </message>
    <message>
        <source>You chose the processor.</source>
        <translation>您选择了处理器。</translation>
    </message>
    <message>
        <source>There is no NVIDIA graphics card.</source>
        <translation>没有 NVIDIA 显卡。</translation>
    </message>
    <message>
        <source>There is no Apple graphics processor.</source>
        <translation>没有 Apple 图形处理器。</translation>
    </message>
    <message>
        <source>There is an NVIDIA graphics card, but the installed PyTorch ({torch}) was built without support for it.</source>
        <translation>有 NVIDIA 显卡，但已安装的 PyTorch ({torch}) 不支持它。</translation>
    </message>
    <message>
        <source>There is an NVIDIA graphics card, but it does not start: its driver may be too old for CUDA {cuda}.</source>
        <translation>有 NVIDIA 显卡，但无法启动：驱动程序对 CUDA {cuda} 来说可能太旧。</translation>
    </message>
    <message>
        <source>The installed PyTorch ({torch}) cannot use the Apple graphics processor.</source>
        <translation>已安装的 PyTorch ({torch}) 无法使用 Apple 图形处理器。</translation>
    </message>
    <message>
        <source>Finding faces could be faster with the package {package}, which is missing.</source>
        <translation>缺少软件包 {package}，有了它查找人脸会更快。</translation>
    </message>
    <message>
        <source>Faces, cloaks and reports are encrypted; the key is in your system&apos;s keyring.</source>
        <translation>人脸、伪装和报告均已加密；密钥在系统的钥匙串中。</translation>
    </message>
    <message>
        <source>Faces, cloaks and reports are encrypted with a key that your passphrase opens.</source>
        <translation>人脸、伪装和报告已用由您的口令解锁的密钥加密。</translation>
    </message>
    <message>
        <source>Faces, cloaks and reports are encrypted, but no keyring answers here: the key is a file in the same folder. Whoever copies the whole folder can read them.</source>
        <translation>人脸、伪装和报告已加密，但此处没有可用的钥匙串：密钥是同一文件夹中的一个文件。复制整个文件夹的人可以读取它们。</translation>
    </message>
    <message>
        <source>Nothing is kept: the key is gone when the window is.</source>
        <translation>什么都不保留：窗口关闭后密钥即消失。</translation>
    </message>
    <message>
        <source>Work runs on {device}, with {threads} threads.</source>
        <translation>在{device}上运行，使用 {threads} 个线程。</translation>
    </message>
</context>
<context>
    <name>DoneCard</name>
    <message>
        <source>Written: {copies}</source>
        <translation>已写入：{copies}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>There already, as asked for: {copies}</source>
        <translation>已按要求存在：{copies}</translation>
    </message>
    <message>
        <source>Looked at: {photos}. New: {faces}</source>
        <translation>已查看：{photos}。新增：{faces}</translation>
    </message>
    <message>
        <source>Say &amp;who they are</source>
        <translation>说明他们是谁(&amp;W)</translation>
    </message>
    <message>
        <source>Left out: {photos}. {why}</source>
        <translation>跳过：{photos}。{why}</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>显示报告</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Undo: move the new copies to the bin</source>
        <translation>撤销：将新副本移到回收站(&amp;U)</translation>
    </message>
</context>
<context>
    <name>DrawnFaces</name>
    <message>
        <source>&amp;Draw what it sees</source>
        <translation>画出它看到的(&amp;D)</translation>
    </message>
    <message>
        <source>Guesses from numbers alone, made here and kept nowhere. They are no photos: light, hair and background are made up.</source>
        <translation>仅凭数字作出的猜测，在本机生成，不作任何保存。它们不是照片：光线、头发和背景都是虚构的。</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>正在绘制…</translation>
    </message>
    <message>
        <source>The photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Drawn from the photo’s numbers</source>
        <translation>根据照片的数字绘制</translation>
    </message>
    <message>
        <source>Drawn from the copy’s numbers</source>
        <translation>根据副本的数字绘制</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Choose &amp;Photos…</source>
        <translation>选择照片(&amp;P)…</translation>
    </message>
    <message>
        <source>Choose a &amp;Folder…</source>
        <translation>选择文件夹(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>Say whose face it is</source>
        <translation>指明这是谁的脸</translation>
    </message>
    <message>
        <source>Not this person</source>
        <translation>不是这个人</translation>
    </message>
    <message>
        <source>Name somebody</source>
        <translation>给某人命名</translation>
    </message>
    <message>
        <source>Blur faces</source>
        <translation>模糊人脸</translation>
    </message>
    <message>
        <source>Ignore faces</source>
        <translation>忽略人脸</translation>
    </message>
    <message>
        <source>Stop ignoring faces</source>
        <translation>不再忽略人脸</translation>
    </message>
    <message>
        <source>Remove a folder</source>
        <translation>移除文件夹</translation>
    </message>
    <message>
        <source>Draw a box round a face</source>
        <translation>在人脸周围画框</translation>
    </message>
    <message>
        <source>{name} is cloaked in every photo that you share from now on.</source>
        <translation>从现在起，您分享的每张照片中都会伪装 {name}。</translation>
    </message>
    <message>
        <source>{name} is blurred in every photo that you share from now on.</source>
        <translation>从现在起，您分享的每张照片中 {name} 都会被模糊。</translation>
    </message>
    <message>
        <source>{name} is left as they are in every photo that you share from now on.</source>
        <translation>从现在起，您分享的每张照片中 {name} 都保持原样。</translation>
    </message>
    <message>
        <source>Photos with {name} get no copies from now on.</source>
        <translation>从现在起，不再为有 {name} 的照片制作副本。</translation>
    </message>
    <message>
        <source>Rename somebody</source>
        <translation>重命名某人</translation>
    </message>
    <message>
        <source>Change a sharing rule</source>
        <translation>更改分享规则</translation>
    </message>
    <message>
        <source>Merge two people</source>
        <translation>合并两个人</translation>
    </message>
    <message>
        <source>{what}: {word}, for every photo from now on.</source>
        <translation>{what}：{word}，从现在起适用于每张照片。</translation>
    </message>
    <message>
        <source>Change a choice</source>
        <translation>更改选项</translation>
    </message>
    <message>
        <source>Make an album</source>
        <translation>建立相册</translation>
    </message>
    <message>
        <source>Forget an album</source>
        <translation>忘记相册</translation>
    </message>
    <message>
        <source>Rename an album</source>
        <translation>重命名相册</translation>
    </message>
    <message>
        <source>Change an album</source>
        <translation>更改相册</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>The name “{name}” and the rule for sharing.</source>
        <translation>姓名“{name}”和分享规则。</translation>
    </message>
    <message>
        <source>Erased: {faces} faces, {embeddings} measures, {cloaks} cloaks, {audits} reports.</source>
        <translation>已清除：{faces} 张人脸、{embeddings} 项测量、{cloaks} 个伪装、{audits} 份报告。</translation>
    </message>
</context>
<context>
    <name>EvidenceView</name>
    <message>
        <source>Helped to make the cloak (not counted)</source>
        <translation>参与制作伪装（不计入）</translation>
    </message>
    <message>
        <source>strangers drawn from statistics</source>
        <translation>由统计数据生成的陌生人</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>“Found” means: among {count} {kind}, nobody resembles the photo more than {name} does, or the likeness is one that counts as a match. Ranges show how much chance is in so few photos.</source>
        <translation>“找到”的意思是：在 {count} 个{kind}中，没有人比 {name} 更像照片，或者相似度已可算作匹配。区间表示照片这么少时有多少偶然因素。</translation>
    </message>
    <message>
        <source>How often {model} finds the person</source>
        <translation>{model} 找到此人的频率</translation>
    </message>
    <message>
        <source>The same in words</source>
        <translation>用文字说明</translation>
    </message>
    <message>
        <source>{architecture} · licence: {licence} · {hash}</source>
        <translation>{architecture} · 许可证：{licence} · {hash}</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Cloakroom report {date}</source>
        <translation>Cloakroom 报告 {date}</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>The report is written: {path}</source>
        <translation>报告已写入：{path}</translation>
    </message>
</context>
<context>
    <name>FaceChip</name>
    <message>
        <source>Unnamed face</source>
        <translation>未命名的人脸</translation>
    </message>
</context>
<context>
    <name>FacePanel</name>
    <message>
        <source>&amp;Yes</source>
        <translation>是(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>否(&amp;N)</translation>
    </message>
    <message>
        <source>This is &amp;me</source>
        <translation>这是我(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Leave it as it is</source>
        <translation>保持原样(&amp;L)</translation>
    </message>
    <message>
        <source>Nobody&apos;s business: never ask again (I)</source>
        <translation>与他人无关：不再询问 (I)</translation>
    </message>
    <message>
        <source>&amp;Blur it in every copy</source>
        <translation>在每个副本中模糊(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Remove this box</source>
        <translation>移除这个框(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Draw a box</source>
        <translation>画框(&amp;D)</translation>
    </message>
    <message>
        <source>Box a face that was not found (B)</source>
        <translation>框出未找到的人脸 (B)</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n 张人脸</numerusform>
        </translation>
    </message>
    <message>
        <source>No faces</source>
        <translation>没有人脸</translation>
    </message>
    <message>
        <source>Is this {name}?</source>
        <translation>这是 {name} 吗？</translation>
    </message>
    <message>
        <source>&amp;Not this person</source>
        <translation>不是这个人(&amp;N)</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>其他人…</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>这是谁？</translation>
    </message>
    <message>
        <source>If there is a face that was not found, draw a box round it. It can then be named and protected.</source>
        <translation>如果有未被找到的人脸，请在它周围画一个框，这样就可以命名并保护它。</translation>
    </message>
</context>
<context>
    <name>FaceQuestion</name>
    <message numerus="yes">
        <source>in %n photo(s)</source>
        <translation>
            <numerusform>在 %n 张照片中</numerusform>
        </translation>
    </message>
    <message>
        <source>perhaps the same person</source>
        <translation>可能是同一个人</translation>
    </message>
    <message>
        <source>perhaps no face</source>
        <translation>可能不是人脸</translation>
    </message>
    <message>
        <source>What becomes of this face, {found}</source>
        <translation>这张人脸如何处理，{found}</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>以后再决定</translation>
    </message>
    <message>
        <source>This is me: protect</source>
        <translation>这是我：保护</translation>
    </message>
    <message>
        <source>My child, a friend: protect</source>
        <translation>我的孩子、朋友：保护</translation>
    </message>
    <message>
        <source>The same person as above</source>
        <translation>与上面是同一个人</translation>
    </message>
    <message>
        <source>Blur in every copy</source>
        <translation>在每个副本中模糊</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>这是谁？</translation>
    </message>
    <message>
        <source>Name of this person</source>
        <translation>此人的姓名</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
</context>
<context>
    <name>FaceRows</name>
    <message>
        <source>Somebody else</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>Show the face of {name}</source>
        <translation>显示 {name} 的脸</translation>
    </message>
    <message>
        <source>Is it them?</source>
        <translation>是这个人吗？</translation>
    </message>
    <message>
        <source>No cloak yet</source>
        <translation>还没有伪装</translation>
    </message>
    <message>
        <source>Recognisable</source>
        <translation>可被识别</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Yes, this is {name}</source>
        <translation>是的，这是 {name}</translation>
    </message>
    <message>
        <source>What happens to this face</source>
        <translation>这张人脸如何处理</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>以后再决定</translation>
    </message>
    <message>
        <source>Say who it is…</source>
        <translation>说明是谁…</translation>
    </message>
    <message>
        <source>What happens to {name} in shared photos</source>
        <translation>分享照片时如何处理 {name}</translation>
    </message>
    <message>
        <source>Counts for every photo of {name}</source>
        <translation>适用于 {name} 的每张照片</translation>
    </message>
</context>
<context>
    <name>FaceSection</name>
    <message>
        <source>Choose &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Choose &amp;none</source>
        <translation>全不选(&amp;N)</translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>{name}?</source>
        <translation>{name}？</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>这是谁？</translation>
    </message>
    <message>
        <source>Blurred in copies</source>
        <translation>在副本中模糊</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>{name}, confirmed</source>
        <translation>{name}，已确认</translation>
    </message>
    <message>
        <source>Perhaps {name}</source>
        <translation>可能是 {name}</translation>
    </message>
    <message>
        <source>Unknown face</source>
        <translation>未知人脸</translation>
    </message>
    <message>
        <source>Face that is blurred in copies</source>
        <translation>在副本中模糊的人脸</translation>
    </message>
    <message>
        <source>Face that is left as it is</source>
        <translation>保持原样的人脸</translation>
    </message>
</context>
<context>
    <name>Fate</name>
    <message>
        <source>Cloaked</source>
        <translation>已伪装</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>已模糊</translation>
    </message>
    <message>
        <source>Covered by squares</source>
        <translation>已用马赛克遮盖</translation>
    </message>
    <message>
        <source>Covered by a box</source>
        <translation>已用方块遮盖</translation>
    </message>
    <message>
        <source>Left as they are</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Never shared</source>
        <translation>从不分享</translation>
    </message>
</context>
<context>
    <name>FilePassphraseDialog</name>
    <message>
        <source>The file&apos;s passphrase, please</source>
        <translation>请输入该文件的密码短语</translation>
    </message>
    <message>
        <source>It is the one that {name} was made with.</source>
        <translation>即创建 {name} 时使用的密码短语。</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>These words do not fit. Nothing was taken in.</source>
        <translation>密码短语不正确。未导入任何内容。</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>取消(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Photos of this list</source>
        <translation>此列表的照片</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>保护</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Show all photos</source>
        <translation>显示所有照片</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>With or without a copy</source>
        <translation>有无副本</translation>
    </message>
    <message>
        <source>Without a copy</source>
        <translation>没有副本</translation>
    </message>
    <message>
        <source>With a copy</source>
        <translation>有副本</translation>
    </message>
    <message>
        <source>With undecided faces</source>
        <translation>有未决定的人脸</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>Any verdict</source>
        <translation>任何结论</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Photos that stand still</source>
        <translation>静止的照片</translation>
    </message>
    <message>
        <source>With faces</source>
        <translation>有人脸</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>未找到人脸</translation>
    </message>
    <message>
        <source>Cannot be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>File is gone</source>
        <translation>文件已不在</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>Still found by {names}.</source>
        <translation>仍被 {names} 找到。</translation>
    </message>
    <message>
        <source>No longer found by {names}.</source>
        <translation>不再被 {names} 找到。</translation>
    </message>
    <message>
        <source>No face found for {names}.</source>
        <translation>{names} 未找到人脸。</translation>
    </message>
    <message>
        <source>Compared with its own original, the hardest test there is for a cloak.</source>
        <translation>与自己的原图比较，这是对伪装最严格的考验。</translation>
    </message>
</context>
<context>
    <name>FirstMinutePage</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>保护</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>分享</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Go to the &amp;Library</source>
        <translation>前往图库(&amp;L)</translation>
    </message>
    <message>
        <source>Say who is in the photos</source>
        <translation>说明照片里有谁</translation>
    </message>
    <message>
        <source>Making copies…</source>
        <translation>正在制作副本……</translation>
    </message>
    <message>
        <source>Getting ready to protect {name}…</source>
        <translation>正在准备保护 {name}…</translation>
    </message>
    <message>
        <source>Done once for each person, and used for every photo</source>
        <translation>每人只做一次，用于每张照片</translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <translation>正在启动引擎</translation>
    </message>
    <message>
        <source>{time} left, then your photos</source>
        <translation>还需 {time}，然后处理您的照片</translation>
    </message>
    <message>
        <source>Protecting your photos…</source>
        <translation>正在保护您的照片…</translation>
    </message>
    <message>
        <source>{done} of {total} photos</source>
        <translation>{done} / {total} 张照片</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>还需 {time}</translation>
    </message>
    <message>
        <source>Reading the saved copies back, as a recogniser would…</source>
        <translation>正在像识别程序那样读取已保存的副本…</translation>
    </message>
</context>
<context>
    <name>FolderChip</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>所有文件夹</translation>
    </message>
    <message>
        <source>Everything in it</source>
        <translation>其中的全部</translation>
    </message>
</context>
<context>
    <name>FolderPanel</name>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>所有文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldersButton</name>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Add a &amp;folder…</source>
        <translation>添加文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Add &amp;photos…</source>
        <translation>添加照片(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Look through all again	F5</source>
        <translation>全部重新查看(&amp;L)	F5</translation>
    </message>
    <message>
        <source>Photos stay in these folders</source>
        <translation>照片留在这些文件夹中</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name}（未找到）</translation>
    </message>
    <message>
        <source>&amp;Show in file manager</source>
        <translation>在文件管理器中显示(&amp;S)</translation>
    </message>
    <message>
        <source>Look into it &amp;no more</source>
        <translation>不再查看它(&amp;N)</translation>
    </message>
</context>
<context>
    <name>FurtherView</name>
    <message>
        <source>No recogniser was there that could judge, so these checks say nothing.</source>
        <translation>没有可以评判的识别程序，因此这些检查说明不了什么。</translation>
    </message>
    <message>
        <source>Where this is from</source>
        <translation>资料来源</translation>
    </message>
</context>
<context>
    <name>GroupPanel</name>
    <message>
        <source>Name of this person</source>
        <translation>此人的姓名</translation>
    </message>
    <message>
        <source>&amp;That is the name</source>
        <translation>就叫这个名字(&amp;T)</translation>
    </message>
    <message>
        <source>This is &amp;me</source>
        <translation>这是我(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Leave as they are</source>
        <translation>保持原样(&amp;L)</translation>
    </message>
    <message>
        <source>A stranger: never ask again (I)</source>
        <translation>陌生人：不再询问 (I)</translation>
    </message>
    <message>
        <source>&amp;Blur in every copy</source>
        <translation>在每个副本中模糊(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>人物(&amp;P)</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>这是谁？</translation>
    </message>
    <message>
        <source>Ticked are faces so like the first that at most one stranger in 10,000 would be. Look at all, the most alike first: tick who is missing, take the tick off somebody else, then say who it is.</source>
        <translation>已勾选的人脸与第一张非常相似，一万个陌生人中最多只有一个会如此相似。请查看全部人脸，最相似的排在最前：勾选遗漏的，取消勾选其他人的，然后指明这是谁。</translation>
    </message>
</context>
<context>
    <name>IgnoredPanel</name>
    <message>
        <source>&amp;Stop ignoring</source>
        <translation>不再忽略(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>人物(&amp;P)</translation>
    </message>
    <message>
        <source>Ignored faces</source>
        <translation>已忽略的人脸</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n 张人脸</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody will ask you about these. Choose some to be asked again.</source>
        <translation>不会再询问这些人脸。选择其中一些即可重新询问。</translation>
    </message>
    <message>
        <source>No face is ignored.</source>
        <translation>没有被忽略的人脸。</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Photos and clips ({endings})</source>
        <translation>照片和视频 ({endings})</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are neither photos nor clips and were passed over: {names}</source>
        <translation>
            <numerusform>%n 个文件既不是照片也不是视频，已跳过：{names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>Something is still under way</source>
        <translation>还有任务正在进行</translation>
    </message>
    <message>
        <source>It is kept on a list and goes on when Cloakroom is started again.</source>
        <translation>它们保存在列表中，下次启动 Cloakroom 时继续。</translation>
    </message>
    <message>
        <source>Cancel &amp;all of it</source>
        <translation>全部取消(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Keep working</source>
        <translation>继续工作(&amp;K)</translation>
    </message>
    <message>
        <source>Close; &amp;go on next time</source>
        <translation>关闭，下次继续(&amp;G)</translation>
    </message>
</context>
<context>
    <name>LibraryHeader</name>
    <message>
        <source>Folders beside the photos (F9)</source>
        <translation>在照片旁显示文件夹 (F9)</translation>
    </message>
    <message>
        <source>Search names and files</source>
        <translation>搜索姓名和文件</translation>
    </message>
    <message>
        <source>Search photos by file or person</source>
        <translation>按文件或人物搜索照片</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最旧在前</translation>
    </message>
    <message>
        <source>By file</source>
        <translation>按文件</translation>
    </message>
    <message>
        <source>Last added</source>
        <translation>最近添加</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>缩略图大小</translation>
    </message>
    <message>
        <source>Size of the thumbnails (Ctrl+wheel)</source>
        <translation>缩略图大小 (Ctrl+滚轮)</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>图库</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Add a &amp;folder…</source>
        <translation>添加文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>还没有照片</translation>
    </message>
    <message>
        <source>Show &amp;all photos</source>
        <translation>显示所有照片(&amp;A)</translation>
    </message>
    <message>
        <source>No photo is like that</source>
        <translation>没有这样的照片</translation>
    </message>
    <message>
        <source>Nothing in the library fits the chosen filters and the search.</source>
        <translation>图库中没有符合所选筛选条件和搜索的照片。</translation>
    </message>
    <message>
        <source>Take out of this album</source>
        <translation>从此相册中取出</translation>
    </message>
    <message>
        <source>Choose &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop photos, clips or folders anywhere in this window. They stay where they are: nothing is copied, moved or sent anywhere.</source>
        <translation>将照片、视频或文件夹拖放到此窗口的任意位置。它们会留在原处：不会复制、移动或发送任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n photo(s)</source>
        <translation>
            <numerusform>{shown} / %n 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Only copies can be dragged out. Protect these photos first.</source>
        <translation>只能拖出副本。请先保护这些照片。</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Download a model</source>
        <translation>下载模型</translation>
    </message>
    <message>
        <source>Download {name}?</source>
        <translation>下载 {name}？</translation>
    </message>
    <message>
        <source>{size} from {host}. Nothing about you or your photos is sent.</source>
        <translation>{size}，来自 {host}。不会发送任何关于您或您照片的信息。</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>许可证：{licence}</translation>
    </message>
    <message>
        <source>&amp;Read the licence</source>
        <translation>阅读许可证(&amp;R)</translation>
    </message>
    <message>
        <source>I have read the licence and it &amp;allows what I do</source>
        <translation>我已阅读许可证，它允许我的用途(&amp;A)</translation>
    </message>
    <message>
        <source>This model is not free for every use: commercial use may be forbidden.</source>
        <translation>此模型并非可用于任何用途：可能禁止商业使用。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>下载(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Likeness</name>
    <message>
        <source>Nothing in the face was changed.</source>
        <translation>人脸没有任何改变。</translation>
    </message>
    <message>
        <source>Features moved by at most {percent} % of the distance between the eyes.</source>
        <translation>五官移动不超过两眼间距的 {percent} %。</translation>
    </message>
    <message>
        <source>What else was changed can hardly be seen, even side by side.</source>
        <translation>其余改动即使并排比较也几乎看不出。</translation>
    </message>
    <message>
        <source>What else was changed is seen only by comparing closely.</source>
        <translation>其余改动只有仔细对比才能看出。</translation>
    </message>
    <message>
        <source>What else was changed can be seen up close.</source>
        <translation>其余改动近看可以看出。</translation>
    </message>
    <message>
        <source>What else was changed is plainly seen.</source>
        <translation>其余改动明显可见。</translation>
    </message>
    <message>
        <source>The largest change of a pixel is small.</source>
        <translation>单个像素的最大改动很小。</translation>
    </message>
    <message>
        <source>The largest change of a pixel can be seen up close.</source>
        <translation>单个像素的最大改动近看可以看出。</translation>
    </message>
    <message>
        <source>Moved, of the distance between the eyes</source>
        <translation>移动量（占两眼间距）</translation>
    </message>
    <message>
        <source>What else is seen (SSIMULACRA2, 100: nothing)</source>
        <translation>其余可见改动（SSIMULACRA2，100 为无）</translation>
    </message>
    <message>
        <source>Structural similarity (SSIM)</source>
        <translation>结构相似度 (SSIM)</translation>
    </message>
    <message>
        <source>Signal to noise (PSNR)</source>
        <translation>信噪比 (PSNR)</translation>
    </message>
    <message>
        <source>Largest change of a value (of 255)</source>
        <translation>数值的最大变化（共 255）</translation>
    </message>
    <message>
        <source>Sum of changes (L2)</source>
        <translation>变化总量 (L2)</translation>
    </message>
    <message>
        <source>Mean colour difference (CIEDE2000)</source>
        <translation>平均色差 (CIEDE2000)</translation>
    </message>
</context>
<context>
    <name>ListedDialog</name>
    <message>
        <source>C&amp;ancel</source>
        <translation>取消(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Looking</name>
    <message>
        <source>Looking for faces…</source>
        <translation>正在查找人脸…</translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <translation>正在启动引擎</translation>
    </message>
    <message>
        <source>{done} of {total} photos</source>
        <translation>{done} / {total} 张照片</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) so far</source>
        <translation>
            <numerusform>目前 %n 张人脸</numerusform>
        </translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>还需 {time}</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Add &amp;Photos…</source>
        <translation>添加照片(&amp;P)…</translation>
    </message>
    <message>
        <source>Add &amp;Folder…</source>
        <translation>添加文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Show Co&amp;pies</source>
        <translation>显示副本(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Close Window</source>
        <translation>关闭窗口(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>In &amp;Words</source>
        <translation>用文字(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>What a &amp;Cloak Does</source>
        <translation>伪装有什么用(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;About Cloakroom</source>
        <translation>关于 Cloakroom(&amp;A)</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>The photo is no longer where it was.</source>
        <translation>照片已不在原处。</translation>
    </message>
    <message>
        <source>Put it back, or add the folder it is in now.</source>
        <translation>请把它放回原处，或添加它现在所在的文件夹。</translation>
    </message>
    <message>
        <source>This folder cannot be looked into.</source>
        <translation>无法查看此文件夹的内容。</translation>
    </message>
    <message>
        <source>Allow Cloakroom to read it and add it again.</source>
        <translation>请允许 Cloakroom 读取它，然后重新添加。</translation>
    </message>
    <message>
        <source>The file cannot be opened as a photo.</source>
        <translation>无法将此文件作为照片打开。</translation>
    </message>
    <message>
        <source>It may be damaged: copy it again from where it came from.</source>
        <translation>文件可能已损坏：请从来源处重新复制。</translation>
    </message>
    <message>
        <source>Cloakroom does not know this kind of file.</source>
        <translation>Cloakroom 不认识这种文件。</translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG and add that.</source>
        <translation>请另存为 JPEG 或 PNG，然后添加那个文件。</translation>
    </message>
    <message>
        <source>The file ends too early.</source>
        <translation>文件不完整。</translation>
    </message>
    <message>
        <source>Copy it again from where it came from.</source>
        <translation>请从来源处重新复制。</translation>
    </message>
    <message>
        <source>The photo is larger than Cloakroom can open.</source>
        <translation>照片太大，Cloakroom 无法打开。</translation>
    </message>
    <message>
        <source>Make it smaller and add that.</source>
        <translation>请缩小后再添加。</translation>
    </message>
    <message>
        <source>Opening this file takes more time or memory than a photo should.</source>
        <translation>打开此文件所需的时间或内存超出了一张照片应有的范围。</translation>
    </message>
    <message>
        <source>Save it again in another program and add that.</source>
        <translation>请用其他程序重新保存后再添加。</translation>
    </message>
    <message>
        <source>The photo is too small to hold a face.</source>
        <translation>照片太小，容不下一张人脸。</translation>
    </message>
    <message>
        <source>Use a larger version of it.</source>
        <translation>请使用更大的版本。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>This is a moving picture.</source>
        <translation>这是动态图片。</translation>
    </message>
    <message>
        <source>Save one frame of it as a photo and add that.</source>
        <translation>请把其中一帧另存为照片，然后添加它。</translation>
    </message>
    <message>
        <source>This raw file holds no picture that is large enough to share.</source>
        <translation>这个 RAW 文件里没有大到可以分享的图片。</translation>
    </message>
    <message>
        <source>Develop it in another program and add the JPEG.</source>
        <translation>请用别的程序冲印它，再添加 JPEG。</translation>
    </message>
    <message>
        <source>This is an HDR photo, whose look no copy would keep.</source>
        <translation>这是一张 HDR 照片，任何副本都无法保留它的观感。</translation>
    </message>
    <message>
        <source>Export it as an ordinary (SDR) photo and add that.</source>
        <translation>请将其导出为普通（SDR）照片后再添加。</translation>
    </message>
    <message>
        <source>What an HDR screen would add to the photo was left out: it shows the face without a cloak.</source>
        <translation>HDR 屏幕会为照片添加的内容已被去除：它显示的是未加伪装的脸。</translation>
    </message>
    <message>
        <source>The copy looks as the photo does on every other screen.</source>
        <translation>副本看起来与照片在其他屏幕上的样子相同。</translation>
    </message>
    <message>
        <source>No face was found, so nothing could be protected.</source>
        <translation>没有找到人脸，因此没有可保护的内容。</translation>
    </message>
    <message>
        <source>If there is a face, open the photo and draw a box round it.</source>
        <translation>如果有人脸，请打开照片并在它周围画一个框。</translation>
    </message>
    <message>
        <source>This person was not found in the photo.</source>
        <translation>在照片中没有找到此人。</translation>
    </message>
    <message>
        <source>If they are in it, open the photo and name their face.</source>
        <translation>如果此人在照片中，请打开照片并为其人脸命名。</translation>
    </message>
    <message>
        <source>It is not certain that this person is in the photo.</source>
        <translation>不能确定此人在照片中。</translation>
    </message>
    <message>
        <source>If they are, open the photo and confirm their face.</source>
        <translation>如果在，请打开照片并确认其人脸。</translation>
    </message>
    <message>
        <source>This is not a copy that Cloakroom made.</source>
        <translation>这不是 Cloakroom 制作的副本。</translation>
    </message>
    <message>
        <source>Choose one of your copies.</source>
        <translation>请选择您的一个副本。</translation>
    </message>
    <message>
        <source>This copy was made with an older cloak.</source>
        <translation>此副本是用较早的伪装制作的。</translation>
    </message>
    <message>
        <source>Check copies of one cloak at a time.</source>
        <translation>请一次只检查同一个伪装的副本。</translation>
    </message>
    <message>
        <source>Nobody in this photo is to be protected or hidden.</source>
        <translation>这张照片中没有需要保护或隐藏的人。</translation>
    </message>
    <message>
        <source>Say who is in it, or choose what becomes of other people.</source>
        <translation>请指明照片中是谁，或选择如何处理其他人。</translation>
    </message>
    <message>
        <source>This is itself a copy that Cloakroom made.</source>
        <translation>这本身就是 Cloakroom 制作的副本。</translation>
    </message>
    <message>
        <source>Add the photo that it was made of.</source>
        <translation>请添加制作该副本的原照片。</translation>
    </message>
    <message>
        <source>This is a clip, and this is for photos.</source>
        <translation>这是一段视频，而此操作只用于照片。</translation>
    </message>
    <message>
        <source>Clips are protected and checked on the command line.</source>
        <translation>视频在命令行中保护和检查。</translation>
    </message>
    <message>
        <source>This file looks like none of your copies.</source>
        <translation>此文件与您的任何副本都不相似。</translation>
    </message>
    <message>
        <source>Use the file as it was downloaded: a cropped or edited one cannot be told.</source>
        <translation>请使用下载时的原样文件：裁剪或编辑过的文件无法辨认。</translation>
    </message>
    <message>
        <source>A copy also shows a face that may be the person&apos;s and was left as it is, because that is not certain.</source>
        <translation>副本中还有一张可能属于此人的脸；由于不能确定，它保持原样。</translation>
    </message>
    <message>
        <source>If it is theirs, say so in the library, remove the copy and protect the photo again.</source>
        <translation>如果是此人的脸，请在图库中说明，删除该副本，然后重新保护这张照片。</translation>
    </message>
    <message>
        <source>A film beside it belongs to the photo (a Live Photo) and still shows everybody.</source>
        <translation>旁边有一个属于这张照片的视频（实况照片），其中所有人仍清晰可见。</translation>
    </message>
    <message>
        <source>Add the film and protect it too, or share the photo alone.</source>
        <translation>请添加该视频并一并保护，或只分享照片。</translation>
    </message>
    <message>
        <source>The folder also holds the same photos without a cloak.</source>
        <translation>该文件夹中还有没有伪装的相同照片。</translation>
    </message>
    <message>
        <source>Move those away before you share it: together they undo the cloak.</source>
        <translation>分享之前请先移走它们：放在一起会使伪装失效。</translation>
    </message>
    <message>
        <source>The former copy could not be moved to the bin.</source>
        <translation>无法将以前的副本移到回收站。</translation>
    </message>
    <message>
        <source>Move it away yourself, or keep both: nothing was overwritten.</source>
        <translation>请自行移走，或两者都保留：没有覆盖任何文件。</translation>
    </message>
    <message>
        <source>The engine broke down on this photo twice, so it was left out.</source>
        <translation>引擎在这张照片上崩溃了两次，因此已跳过。</translation>
    </message>
    <message>
        <source>Save the photo again in another program and add that.</source>
        <translation>请在其他程序中重新保存照片，然后添加它。</translation>
    </message>
    <message>
        <source>Two workers broke down on this photo, so it was left out.</source>
        <translation>有两个工作进程在处理这张照片时中断，因此跳过了它。</translation>
    </message>
    <message>
        <source>Clips need ffmpeg, 5.1 or newer (6 is better), and none was found.</source>
        <translation>视频需要 ffmpeg 5.1 或更新版本（6 更好），但没有找到。</translation>
    </message>
    <message>
        <source>Install it from ffmpeg.org or your system&apos;s store, and try again.</source>
        <translation>请从 ffmpeg.org 或系统商店安装，然后重试。</translation>
    </message>
    <message>
        <source>The file cannot be opened as a clip. It may be damaged.</source>
        <translation>无法将该文件作为视频打开。它可能已损坏。</translation>
    </message>
    <message>
        <source>There is no picture in this clip.</source>
        <translation>该视频中没有画面。</translation>
    </message>
    <message>
        <source>Choose a clip that shows something.</source>
        <translation>请选择有画面的视频。</translation>
    </message>
    <message>
        <source>This ffmpeg cannot open this kind of clip.</source>
        <translation>此 ffmpeg 无法打开这种视频。</translation>
    </message>
    <message>
        <source>Install a newer ffmpeg, or save the clip as MP4 (H.264).</source>
        <translation>请安装更新的 ffmpeg，或将视频另存为 MP4 (H.264)。</translation>
    </message>
    <message>
        <source>This clip is packed in a way that phones, cameras and messengers do not use. Cloakroom opens only what they do, because faults hide in the rest.</source>
        <translation>此视频的压缩方式并非手机、相机和通讯软件所用。Cloakroom 只打开它们所用的方式，因为其余方式中藏有漏洞。</translation>
    </message>
    <message>
        <source>Save it as MP4 (H.264) with another program and add that.</source>
        <translation>请用其他程序另存为 MP4 (H.264) 后再添加。</translation>
    </message>
    <message>
        <source>This ffmpeg cannot write this kind of clip.</source>
        <translation>此 ffmpeg 无法写入这种视频。</translation>
    </message>
    <message>
        <source>Install an ffmpeg that can write AV1, VP9 or H.264.</source>
        <translation>请安装能写入 AV1、VP9 或 H.264 的 ffmpeg。</translation>
    </message>
    <message>
        <source>This is an HDR clip, whose tone no copy would keep.</source>
        <translation>这是 HDR 视频，任何副本都无法保留其色调。</translation>
    </message>
    <message>
        <source>Export it as an ordinary (SDR) clip and add that.</source>
        <translation>请导出为普通 (SDR) 视频后再添加。</translation>
    </message>
    <message>
        <source>The clip is larger than Cloakroom opens.</source>
        <translation>该视频的尺寸超出 Cloakroom 可打开的范围。</translation>
    </message>
    <message>
        <source>The clip is longer than Cloakroom opens.</source>
        <translation>该视频的时长超出 Cloakroom 可打开的范围。</translation>
    </message>
    <message>
        <source>Cut it into parts and add those.</source>
        <translation>请将其剪成几段后再添加。</translation>
    </message>
    <message>
        <source>The clip takes more to open than any honest one does.</source>
        <translation>打开该视频所需的资源超过任何正常视频。</translation>
    </message>
    <message>
        <source>Save it anew with another program and add that.</source>
        <translation>请用其他程序重新保存后再添加。</translation>
    </message>
    <message>
        <source>The program that reads and writes clips failed. Nothing was written.</source>
        <translation>读写视频的程序出错。没有写入任何内容。</translation>
    </message>
    <message>
        <source>Try again; if it stays so, install another version of ffmpeg.</source>
        <translation>请重试；如果仍然如此，请安装其他版本的 ffmpeg。</translation>
    </message>
    <message>
        <source>Nobody in this clip is to be protected or hidden.</source>
        <translation>此视频中没有需要保护或隐藏的人。</translation>
    </message>
    <message>
        <source>Say who is in it, or choose what becomes of bystanders.</source>
        <translation>请说明其中有谁,或选择如何处理旁人。</translation>
    </message>
    <message>
        <source>This is no clip.</source>
        <translation>这不是视频。</translation>
    </message>
    <message>
        <source>Check it as a photo.</source>
        <translation>请把它当作照片来检查。</translation>
    </message>
    <message>
        <source>The clip breaks off before the end that it speaks of.</source>
        <translation>该视频在其标明的结尾之前就中断了。</translation>
    </message>
    <message>
        <source>What is there was treated: copy it again if it should be longer.</source>
        <translation>已处理现有部分：如果它应当更长，请重新复制。</translation>
    </message>
    <message>
        <source>Parts of this clip are transparent; in the copy they are white.</source>
        <translation>该视频有部分是透明的；在副本中为白色。</translation>
    </message>
    <message>
        <source>Look at the copy before you share it.</source>
        <translation>分享前请查看副本。</translation>
    </message>
    <message>
        <source>This clip has finer shades (10 bits) than the copy (8 bits).</source>
        <translation>该视频的色阶 (10 位) 比副本 (8 位) 更细。</translation>
    </message>
    <message>
        <source>Look at skies and other smooth parts of the copy before you share it.</source>
        <translation>分享前请查看副本中的天空和其他平滑区域。</translation>
    </message>
    <message>
        <source>This clip holds more than one picture track; the copy has the first only.</source>
        <translation>该视频含有多条视频轨；副本只有第一条。</translation>
    </message>
    <message>
        <source>Another file of that name is there already.</source>
        <translation>已有同名的其他文件。</translation>
    </message>
    <message>
        <source>Choose another folder for the copies.</source>
        <translation>请为副本选择另一个文件夹。</translation>
    </message>
    <message>
        <source>A copy of this photo with other choices is there already.</source>
        <translation>已有这张照片以其他选项制作的副本。</translation>
    </message>
    <message>
        <source>Replace it, or keep both.</source>
        <translation>替换它，或两者都保留。</translation>
    </message>
    <message>
        <source>The copy would take the place of your original.</source>
        <translation>副本会占用您原图的位置。</translation>
    </message>
    <message>
        <source>The folder for the copies cannot be written to.</source>
        <translation>无法写入副本文件夹。</translation>
    </message>
    <message>
        <source>Choose another one in Settings.</source>
        <translation>请在“设置”中另选一个。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>Make room and go on; what was written is kept.</source>
        <translation>请腾出空间后继续；已写入的内容会保留。</translation>
    </message>
    <message>
        <source>Somebody was erased while this copy was being made.</source>
        <translation>制作这份副本时，有人被清除了。</translation>
    </message>
    <message>
        <source>It was not written. Protect the photo again.</source>
        <translation>副本没有写入。请重新保护这张照片。</translation>
    </message>
    <message>
        <source>The photo is too large for the format of the copies.</source>
        <translation>照片对副本的格式来说太大。</translation>
    </message>
    <message>
        <source>Choose another format.</source>
        <translation>请选择其他格式。</translation>
    </message>
    <message>
        <source>A recogniser&apos;s file is missing.</source>
        <translation>缺少某个识别程序的文件。</translation>
    </message>
    <message>
        <source>Download it again under Models.</source>
        <translation>请在“模型”中重新下载。</translation>
    </message>
    <message>
        <source>There is no recogniser of that name.</source>
        <translation>没有这个名称的识别程序。</translation>
    </message>
    <message>
        <source>See which there are under Models.</source>
        <translation>可在“模型”中查看有哪些。</translation>
    </message>
    <message>
        <source>A recogniser&apos;s file is not the one that was expected, so it is not used.</source>
        <translation>某个识别程序的文件与预期不符，因此不使用。</translation>
    </message>
    <message>
        <source>The description that belongs to this model is missing or wrong.</source>
        <translation>此模型的说明缺失或有误。</translation>
    </message>
    <message>
        <source>Choose a folder in which each model has its card (.json) beside it.</source>
        <translation>请选择每个模型旁都有其卡片 (.json) 的文件夹。</translation>
    </message>
    <message>
        <source>This kind of model file can run any program and is never opened.</source>
        <translation>这种模型文件可以运行任意程序，因此绝不会打开。</translation>
    </message>
    <message>
        <source>Ask for the model as ONNX.</source>
        <translation>请索取 ONNX 格式的模型。</translation>
    </message>
    <message>
        <source>The model does not do what its description says, so it is not used.</source>
        <translation>模型的行为与其说明不符，因此不使用。</translation>
    </message>
    <message>
        <source>Get it from another source.</source>
        <translation>请从其他来源获取。</translation>
    </message>
    <message>
        <source>No cloak can be learnt against this recogniser.</source>
        <translation>无法针对此识别程序学习伪装。</translation>
    </message>
    <message>
        <source>It can still judge: use it for checking.</source>
        <translation>它仍可评判：请用它来检查。</translation>
    </message>
    <message>
        <source>This model takes more time or memory than looking at a face may.</source>
        <translation>此模型所需的时间或内存超出了识别一张人脸所允许的范围。</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>请选择其他模型。</translation>
    </message>
    <message>
        <source>This model is installed already.</source>
        <translation>此模型已安装。</translation>
    </message>
    <message>
        <source>This model is not free for every use.</source>
        <translation>此模型并非可用于任何用途。</translation>
    </message>
    <message>
        <source>Read its licence and accept it if it allows what you do.</source>
        <translation>请阅读其许可证，如果允许您的用途就接受它。</translation>
    </message>
    <message>
        <source>The download did not work.</source>
        <translation>下载失败。</translation>
    </message>
    <message>
        <source>Check the connection and try again: it goes on where it stopped.</source>
        <translation>请检查网络连接后重试：会从中断处继续。</translation>
    </message>
    <message>
        <source>A part of Cloakroom that this model needs is not installed.</source>
        <translation>此模型所需的 Cloakroom 组件未安装。</translation>
    </message>
    <message>
        <source>Install Cloakroom again.</source>
        <translation>请重新安装 Cloakroom。</translation>
    </message>
    <message>
        <source>It was never measured what this recogniser makes of strangers, so it cannot judge.</source>
        <translation>从未测量过此识别程序如何看待陌生人，因此它不能评判。</translation>
    </message>
    <message>
        <source>Choose another recogniser for checking.</source>
        <translation>请选择另一个识别程序来检查。</translation>
    </message>
    <message>
        <source>The graphics card that was chosen cannot be used; the processor is used instead.</source>
        <translation>所选的显卡无法使用；改用处理器。</translation>
    </message>
    <message>
        <source>See Settings for the reason.</source>
        <translation>原因请见“设置”。</translation>
    </message>
    <message>
        <source>The graphics card ran out of memory.</source>
        <translation>显卡内存不足。</translation>
    </message>
    <message>
        <source>Choose the processor in Settings and go on.</source>
        <translation>请在“设置”中选择处理器后继续。</translation>
    </message>
    <message>
        <source>Ray, which many machines need, is not installed.</source>
        <translation>使用多台机器所需的 Ray 尚未安装。</translation>
    </message>
    <message>
        <source>Install it with pip install &apos;cloakroom[fleet]&apos;.</source>
        <translation>请用 pip install &apos;cloakroom[fleet]&apos; 安装。</translation>
    </message>
    <message>
        <source>No cluster answers at that address.</source>
        <translation>该地址没有集群应答。</translation>
    </message>
    <message>
        <source>Check the address and that its Ray is the same.</source>
        <translation>请检查地址，并确认那里的 Ray 版本相同。</translation>
    </message>
    <message>
        <source>The cluster gives no worker.</source>
        <translation>集群没有提供工作进程。</translation>
    </message>
    <message>
        <source>See that it has free processors and Cloakroom on its machines.</source>
        <translation>请确认其机器上有空闲处理器并已安装 Cloakroom。</translation>
    </message>
    <message>
        <source>A machine of the cluster has other models.</source>
        <translation>集群中有一台机器使用了不同的模型。</translation>
    </message>
    <message>
        <source>Install the same models on all of its machines.</source>
        <translation>请在所有机器上安装相同的模型。</translation>
    </message>
    <message>
        <source>A machine of the cluster has another Cloakroom.</source>
        <translation>集群中有一台机器的 Cloakroom 版本不同。</translation>
    </message>
    <message>
        <source>Install the same Cloakroom on all of its machines.</source>
        <translation>请在所有机器上安装相同的 Cloakroom。</translation>
    </message>
    <message>
        <source>What a worker sent back was altered on its way.</source>
        <translation>工作进程返回的内容在途中被改动。</translation>
    </message>
    <message>
        <source>Nothing of it was used. Look after the cluster&apos;s network.</source>
        <translation>其中的内容未被使用。请检查集群的网络。</translation>
    </message>
    <message>
        <source>This library was made by a newer Cloakroom.</source>
        <translation>此图库由更新版本的 Cloakroom 创建。</translation>
    </message>
    <message>
        <source>Update Cloakroom; nothing in the library was touched.</source>
        <translation>请更新 Cloakroom；图库没有被改动。</translation>
    </message>
    <message>
        <source>The library is damaged.</source>
        <translation>图库已损坏。</translation>
    </message>
    <message>
        <source>Restore its folder from a backup; your photos are not in it.</source>
        <translation>请从备份恢复其文件夹；您的照片不在其中。</translation>
    </message>
    <message>
        <source>The key to your face data could not be had.</source>
        <translation>无法取得您人脸数据的密钥。</translation>
    </message>
    <message>
        <source>Unlock your system&apos;s keyring and start Cloakroom again.</source>
        <translation>请解锁系统的钥匙串，然后重新启动 Cloakroom。</translation>
    </message>
    <message>
        <source>Another Cloakroom is using the library.</source>
        <translation>另一个 Cloakroom 正在使用图库。</translation>
    </message>
    <message>
        <source>Try again when it has finished.</source>
        <translation>请在它完成后重试。</translation>
    </message>
    <message>
        <source>The key to your face data is gone, and what it sealed with it.</source>
        <translation>您人脸数据的密钥已丢失，它加密的内容也随之丢失。</translation>
    </message>
    <message>
        <source>Restore the keyring from a backup, or begin with a new library.</source>
        <translation>请从备份恢复钥匙串，或从新图库开始。</translation>
    </message>
    <message>
        <source>Cloakroom&apos;s own folder cannot be written to.</source>
        <translation>无法写入 Cloakroom 自己的文件夹。</translation>
    </message>
    <message>
        <source>Make room on the disk, or give yourself the right to write there.</source>
        <translation>请在磁盘上腾出空间，或为自己授予写入权限。</translation>
    </message>
    <message>
        <source>There is an album of that name already.</source>
        <translation>已有同名的相册。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>There is no such album any more.</source>
        <translation>此相册已不存在。</translation>
    </message>
    <message>
        <source>Undo brings back one that was forgotten a moment ago.</source>
        <translation>“撤销”可找回刚刚忘记的相册。</translation>
    </message>
    <message>
        <source>This is no file of people and albums, or it was damaged.</source>
        <translation>这不是人物和相册文件，或者文件已损坏。</translation>
    </message>
    <message>
        <source>A newer Cloakroom wrote this file.</source>
        <translation>此文件由更新版本的 Cloakroom 写入。</translation>
    </message>
    <message>
        <source>Update Cloakroom first.</source>
        <translation>请先更新 Cloakroom。</translation>
    </message>
    <message>
        <source>The passphrase does not open this file.</source>
        <translation>此密码短语无法打开该文件。</translation>
    </message>
    <message>
        <source>Try again; nothing was taken in.</source>
        <translation>请重试；未导入任何内容。</translation>
    </message>
    <message>
        <source>The passphrase is too short.</source>
        <translation>密码短语太短。</translation>
    </message>
    <message>
        <source>Take at least eight characters, better several words.</source>
        <translation>请至少使用八个字符，最好是多个单词。</translation>
    </message>
    <message>
        <source>There is nobody of that name any more.</source>
        <translation>已经没有叫这个名字的人。</translation>
    </message>
    <message>
        <source>See who there is under People.</source>
        <translation>可在“人物”中查看有哪些人。</translation>
    </message>
    <message>
        <source>There is somebody of that name already.</source>
        <translation>已经有叫这个名字的人。</translation>
    </message>
    <message>
        <source>Choose another name, or merge the two.</source>
        <translation>请选择其他名字，或把两人合并。</translation>
    </message>
    <message>
        <source>None of the photos shows this person well enough.</source>
        <translation>没有一张照片能足够清楚地看到此人。</translation>
    </message>
    <message>
        <source>Confirm a few larger, sharper faces of them.</source>
        <translation>请确认几张更大、更清晰的此人的脸。</translation>
    </message>
    <message>
        <source>Several people are in this photo, and it is not clear who is meant.</source>
        <translation>这张照片中有多个人，不清楚指的是谁。</translation>
    </message>
    <message>
        <source>Open the photo and choose the face.</source>
        <translation>请打开照片并选择人脸。</translation>
    </message>
    <message>
        <source>Somebody in this photo is never to be shared, so no copy was made.</source>
        <translation>这张照片中有从不分享的人，因此没有制作副本。</translation>
    </message>
    <message>
        <source>Change their rule under People, or leave the photo out.</source>
        <translation>请在“人物”中更改其规则，或不包括这张照片。</translation>
    </message>
    <message>
        <source>This face is not in the library any more.</source>
        <translation>这张人脸已不在图库中。</translation>
    </message>
    <message>
        <source>Look through the photo again.</source>
        <translation>请重新查看这张照片。</translation>
    </message>
    <message>
        <source>The box does not lie in the photo, or is too small to hold a face.</source>
        <translation>框不在照片内，或者太小而容不下人脸。</translation>
    </message>
    <message>
        <source>Draw it again, round the whole face.</source>
        <translation>请围绕整张脸重新画框。</translation>
    </message>
    <message>
        <source>Only a box that was drawn by hand can be removed.</source>
        <translation>只能移除手工画的框。</translation>
    </message>
    <message>
        <source>Ignore this face instead.</source>
        <translation>请改为忽略这张脸。</translation>
    </message>
    <message>
        <source>This report is not in the library any more.</source>
        <translation>此报告已不在图库中。</translation>
    </message>
    <message>
        <source>Check the copies again.</source>
        <translation>请再次检查副本。</translation>
    </message>
    <message>
        <source>There is no cloak for this person yet.</source>
        <translation>此人还没有伪装。</translation>
    </message>
    <message>
        <source>Confirm some of their faces, then protect again.</source>
        <translation>请确认此人的一些人脸，然后再次保护。</translation>
    </message>
    <message>
        <source>There is no recogniser that a cloak could be learnt against.</source>
        <translation>没有可用来学习伪装的识别程序。</translation>
    </message>
    <message>
        <source>Download one under Models.</source>
        <translation>请在“模型”中下载一个。</translation>
    </message>
    <message>
        <source>The window and its engine are of different versions.</source>
        <translation>窗口与其引擎的版本不同。</translation>
    </message>
    <message>
        <source>Install Cloakroom again, so that both are of one version.</source>
        <translation>请重新安装 Cloakroom，使两者版本一致。</translation>
    </message>
    <message>
        <source>The engine is at work on something else.</source>
        <translation>引擎正在处理其他事情。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly. Nothing of yours was lost.</source>
        <translation>引擎意外停止。您没有丢失任何东西。</translation>
    </message>
    <message>
        <source>It starts again by itself: try once more.</source>
        <translation>它会自行重新启动：请再试一次。</translation>
    </message>
    <message>
        <source>The engine could not be started. Nothing of yours was lost.</source>
        <translation>引擎无法启动。您没有丢失任何东西。</translation>
    </message>
    <message>
        <source>Install Cloakroom again; a virus scanner may have taken a part of it away.</source>
        <translation>请重新安装 Cloakroom；杀毒软件可能移除了其中的一部分。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The window asked its engine for something impossible.</source>
        <translation>窗口向引擎提出了不可能的要求。</translation>
    </message>
    <message>
        <source>Please report this.</source>
        <translation>请报告此问题。</translation>
    </message>
    <message>
        <source>Something went wrong inside Cloakroom.</source>
        <translation>Cloakroom 内部出了点问题。</translation>
    </message>
    <message>
        <source>Try again; if it happens twice, please report it.</source>
        <translation>请重试；如果再次发生，请报告。</translation>
    </message>
    <message>
        <source>{name}:</source>
        <translation>{name}：</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Download…</source>
        <translation>下载…</translation>
    </message>
    <message>
        <source>Download {name}</source>
        <translation>下载 {name}</translation>
    </message>
    <message>
        <source>Download of {name}</source>
        <translation>{name} 的下载</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>继续…</translation>
    </message>
    <message>
        <source>Says how well a face can be seen.</source>
        <translation>判断人脸能看得多清楚。</translation>
    </message>
    <message>
        <source>Finds where faces are; it cannot say whose they are.</source>
        <translation>查找人脸的位置；不能判断是谁。</translation>
    </message>
    <message>
        <source>Helps to make cloaks, so it does not judge them.</source>
        <translation>帮助制作伪装，因此不评判它们。</translation>
    </message>
    <message>
        <source>Learnt from the same network as {names}: one opinion with them.</source>
        <translation>与 {names} 出自同一个网络：合起来算一种意见。</translation>
    </message>
    <message>
        <source>A second opinion: a recogniser that had no part in your cloak judges it.</source>
        <translation>第二意见：由没有参与您伪装制作的识别程序来评判。</translation>
    </message>
    <message>
        <source>Cloaks that are learnt now are made against it too. Those of {names} were not: learn them again from their menu under People.</source>
        <translation>现在学习的伪装也会针对它制作。{names} 的伪装不是：请在“人物”页面其菜单中重新学习。</translation>
    </message>
    <message>
        <source>Helps to make the cloak of {names}, so it cannot judge that one.</source>
        <translation>参与制作 {names} 的伪装，因此不能评判它。</translation>
    </message>
    <message>
        <source>Not used yet: nobody has measured what it makes of strangers.</source>
        <translation>尚未使用：没有人测量过它如何看待陌生人。</translation>
    </message>
    <message>
        <source>Kept for judging: it has no part in any cloak.</source>
        <translation>只用于评判：不参与任何伪装的制作。</translation>
    </message>
    <message>
        <source>Ready to judge cloaks it had no part in, or to help make new ones.</source>
        <translation>可评判它未参与制作的伪装，或参与制作新的伪装。</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Finds faces</source>
        <translation>查找人脸</translation>
    </message>
    <message>
        <source>Recogniser</source>
        <translation>识别程序</translation>
    </message>
    <message>
        <source>Rates faces</source>
        <translation>评价人脸</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Recognisers are what a cloak is made against, and what judges it. The more that had no part in making a cloak, the more its report is worth.</source>
        <translation>伪装针对识别程序制作，也由识别程序评判。没有参与制作的识别程序越多，报告就越有价值。</translation>
    </message>
    <message>
        <source>&amp;Import from a Folder…</source>
        <translation>从文件夹导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Verify Files</source>
        <translation>校验文件(&amp;V)</translation>
    </message>
    <message>
        <source>Asking the engine…</source>
        <translation>正在询问引擎…</translation>
    </message>
    <message>
        <source>This recogniser has not seen the photos that you shared. Does it find you?</source>
        <translation>这个识别程序还没有看过您分享的照片。它能找到您吗？</translation>
    </message>
    <message>
        <source>Check shared photos again</source>
        <translation>重新检查已分享的照片</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>One download at a time.</source>
        <translation>一次只能下载一个。</translation>
    </message>
    <message>
        <source>{names} is ready.</source>
        <translation>{names} 已就绪。</translation>
    </message>
    <message>
        <source>Import models from a folder</source>
        <translation>从文件夹导入模型</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未改变</translation>
    </message>
    <message>
        <source>All files are what they should be.</source>
        <translation>所有文件均符合预期。</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>Export people and albums</source>
        <translation>导出人物和相册</translation>
    </message>
    <message>
        <source>Import people and albums</source>
        <translation>导入人物和相册</translation>
    </message>
    <message>
        <source>People and albums</source>
        <translation>人物和相册</translation>
    </message>
    <message>
        <source>{file} is written, with {people} in it. Photos stay here: take them along as you always do.</source>
        <translation>已写入 {file}，其中包含{people}。照片保留在此处：请照常自行转移。</translation>
    </message>
    <message>
        <source>Nothing was taken in: something here has changed. Try again.</source>
        <translation>未导入任何内容：此处有变动。请重试。</translation>
    </message>
    <message>
        <source>{people} came in. Add the folders with the photos: they are known again by what is in them.</source>
        <translation>已导入{people}。请添加照片所在的文件夹：照片会按内容重新识别。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) stayed as you said here.</source>
        <translation>
            <numerusform>%n 项内容保持您在此处的设定。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MovingOptions</name>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Export people and albums</source>
        <translation>导出人物和相册</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>导入(&amp;M)…</translation>
    </message>
    <message>
        <source>Import people and albums</source>
        <translation>导入人物和相册</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
</context>
<context>
    <name>NamesDialog</name>
    <message>
        <source>Import names</source>
        <translation>导入姓名</translation>
    </message>
    <message>
        <source>Names in your photos</source>
        <translation>照片中的姓名</translation>
    </message>
    <message>
        <source>Other programs wrote these names beside faces. What you have said yourself stays, and no copy will carry them.</source>
        <translation>这些姓名由其他程序写在人脸旁。您自己指定的内容保持不变，副本中不会包含这些姓名。</translation>
    </message>
    <message>
        <source>{name}: {faces}</source>
        <translation>{name}：{faces}</translation>
    </message>
    <message>
        <source>{words}, somebody you know</source>
        <translation>{words}，您已认识的人</translation>
    </message>
    <message>
        <source>&amp;Take these names</source>
        <translation>采用这些姓名(&amp;T)</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>There are no names in your photos that are not here already.</source>
        <translation>照片中没有尚未录入的姓名。</translation>
    </message>
    <message>
        <source>Import names</source>
        <translation>导入姓名</translation>
    </message>
    <message>
        <source>{people} named in {faces}.</source>
        <translation>已在{faces}中为{people}命名。</translation>
    </message>
</context>
<context>
    <name>NewPassphraseDialog</name>
    <message>
        <source>A passphrase for the file</source>
        <translation>为文件设置密码短语</translation>
    </message>
    <message>
        <source>Without it nobody opens the file, you neither. Several words that only you would put together are better than one.</source>
        <translation>没有它，任何人（包括您）都无法打开该文件。由多个只有您会组合的词构成更好。</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Export people and albums</source>
        <translation>导出人物和相册</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>取消(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>At least %n letter(s).</source>
        <translation>
            <numerusform>至少 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>两次输入尚不一致。</translation>
    </message>
</context>
<context>
    <name>NoFace</name>
    <message>
        <source>Choose Other &amp;Photos…</source>
        <translation>选择其他照片(&amp;P)…</translation>
    </message>
    <message>
        <source>No face was found in these photos</source>
        <translation>在这些照片中没有找到人脸</translation>
    </message>
    <message>
        <source>If there is one, open the photo in the library and draw a box round the face: then it can be protected too.</source>
        <translation>如果有人脸，请在图库中打开照片，并在人脸周围画一个框：这样它也能受到保护。</translation>
    </message>
</context>
<context>
    <name>OfferWords</name>
    <message>
        <source>&amp;Protect this photo</source>
        <translation>保护这张照片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Protect {count} photos</source>
        <translation>保护 {count} 张照片(&amp;P)</translation>
    </message>
    <message>
        <source>First, once, a cloak is learnt for {names}.</source>
        <translation>首先为 {names} 学习伪装，只需一次。</translation>
    </message>
    <message>
        <source>Photos that cannot be protected: {count}.</source>
        <translation>无法保护的照片：{count}。</translation>
    </message>
    <message>
        <source>It usually takes a minute; the time left is shown once it runs.</source>
        <translation>通常需要一分钟；开始后会显示剩余时间。</translation>
    </message>
    <message>
        <source>It took {time} the last time, on this computer.</source>
        <translation>上次在这台电脑上用了 {time}。</translation>
    </message>
    <message>
        <source>How long it takes is known after the first photo.</source>
        <translation>第一张照片完成后才知道需要多久。</translation>
    </message>
    <message>
        <source>Takes {time} on this computer.</source>
        <translation>在这台电脑上需要 {time}。</translation>
    </message>
    <message>
        <source>Other recognisers can judge these copies too, and some can help to make cloaks. Nothing about you or your photos is sent.</source>
        <translation>其他识别程序也可以评判这些副本，其中一些还能帮助制作伪装。不会发送任何关于您或您照片的信息。</translation>
    </message>
    <message>
        <source>{name}: {size} from {host}, {licence}</source>
        <translation>{name}：{size}，来自 {host}，{licence}</translation>
    </message>
    <message>
        <source>no further opinion: {names} learnt from it</source>
        <translation>不算另一种意见：{names} 是从它学来的</translation>
    </message>
    <message>
        <source>Try Again ({size})</source>
        <translation>重试（{size}）</translation>
    </message>
    <message>
        <source>Download ({size})</source>
        <translation>下载（{size}）</translation>
    </message>
    <message>
        <source>{name}: {done} of {size}</source>
        <translation>{name}：{done} / {size}</translation>
    </message>
    <message>
        <source>Ready: {names}. Not asked about these copies yet.</source>
        <translation>已就绪：{names}。还没有就这些副本询问过它。</translation>
    </message>
    <message>
        <source>Ready: {names}. Cloaks that are learnt now are made against {teachers}; these copies were not. Copies that are made again take the place of the old ones, which go to the bin.</source>
        <translation>已就绪：{names}。现在学习的伪装会针对 {teachers} 制作；这些副本不是。重新制作的副本会取代旧副本，旧副本移到回收站。</translation>
    </message>
    <message>
        <source>Learn and Make Again</source>
        <translation>重新学习并制作</translation>
    </message>
    <message>
        <source>Check Again</source>
        <translation>重新检查</translation>
    </message>
</context>
<context>
    <name>Offering</name>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} 以及另外 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{who}: in %n new photo(s) without a copy.</source>
        <translation>
            <numerusform>{who}：在 %n 张还没有副本的新照片中。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenQuestions</name>
    <message>
        <source>Not tested here</source>
        <translation>此处未测试</translation>
    </message>
    <message>
        <source>What no cloak can do</source>
        <translation>任何伪装都做不到的事</translation>
    </message>
    <message>
        <source>Left out of this report</source>
        <translation>未列入此报告</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Your first photos</source>
        <translation>您的第一批照片</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>图库</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>保护</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Check a file</source>
        <translation>检查文件</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>用文字</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>ParcelDialog</name>
    <message>
        <source>Import people and albums</source>
        <translation>导入人物和相册</translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>It is added to what is here. Whatever you have said here about a face, a person or an album stays as you said it.</source>
        <translation>内容会添加到现有数据中。您在此处对人脸、人物或相册的设定保持不变。</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>The same: put both together</source>
        <translation>相同：合并</translation>
    </message>
    <message>
        <source>Another: keep it apart as {name}</source>
        <translation>不同：另存为 {name}</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>{name} is here already</source>
        <translation>{name} 已存在</translation>
    </message>
    <message>
        <source>{faces}, with a cloak</source>
        <translation>{faces}，带有伪装</translation>
    </message>
    <message>
        <source>a kept search</source>
        <translation>已保存的搜索</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Open your library</source>
        <translation>打开您的图库</translation>
    </message>
    <message>
        <source>Your passphrase, please</source>
        <translation>请输入您的密码短语</translation>
    </message>
    <message>
        <source>It opens what Cloakroom keeps about faces and photos.</source>
        <translation>它用来打开 Cloakroom 保存的有关面孔和照片的内容。</translation>
    </message>
    <message>
        <source>These words do not fit. Nothing was changed.</source>
        <translation>密码短语不正确。没有任何更改。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>Unknown person</source>
        <translation>未知人物</translation>
    </message>
</context>
<context>
    <name>PeopleOverview</name>
    <message>
        <source>People with names</source>
        <translation>有姓名的人物</translation>
    </message>
    <message>
        <source>Faces without a name</source>
        <translation>没有姓名的人脸</translation>
    </message>
    <message>
        <source>Faces that were seen once</source>
        <translation>只出现过一次的人脸</translation>
    </message>
    <message>
        <source>People you know</source>
        <translation>您认识的人</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>这是谁？</translation>
    </message>
    <message>
        <source>Open a face to say who it is. Strangers can be ignored for good (I).</source>
        <translation>打开一张脸来指明是谁。陌生人可以永久忽略 (I)。</translation>
    </message>
    <message>
        <source>I&amp;gnored faces</source>
        <translation>已忽略的人脸(&amp;G)</translation>
    </message>
    <message>
        <source>Import &amp;names…</source>
        <translation>导入姓名(&amp;N)…</translation>
    </message>
    <message>
        <source>Names of faces that other programs wrote into your photos</source>
        <translation>其他程序写入照片的人脸姓名</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) look like people you know. Is it them?</source>
        <translation>
            <numerusform>%n 张人脸看起来像您认识的人。是他们吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide faces that were seen once</source>
        <translation>隐藏只出现过一次的人脸</translation>
    </message>
    <message numerus="yes">
        <source>Show %n face(s) that were seen once</source>
        <translation>
            <numerusform>显示 %n 张只出现过一次的人脸</numerusform>
        </translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>&amp;Look at them</source>
        <translation>查看(&amp;L)</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Add &amp;photos</source>
        <translation>添加照片(&amp;P)</translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <translation>这里还没有人</translation>
    </message>
    <message>
        <source>Add photos, and the faces in them appear here in groups. Say who somebody is, and Cloakroom can protect them.</source>
        <translation>添加照片后，其中的人脸会在这里分组显示。指明某人是谁，Cloakroom 就能保护此人。</translation>
    </message>
</context>
<context>
    <name>PeopleVerbs</name>
    <message>
        <source>Say &amp;who it is…</source>
        <translation>说明这是谁(&amp;W)……</translation>
    </message>
    <message>
        <source>This is &amp;me</source>
        <translation>这是我(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Ignore for good</source>
        <translation>永久忽略(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Blur in every copy</source>
        <translation>在每份副本中模糊(&amp;B)</translation>
    </message>
    <message>
        <source>Open the &amp;photo</source>
        <translation>打开照片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>是(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Not this person</source>
        <translation>不是此人(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Somebody else…</source>
        <translation>是别人(&amp;S)……</translation>
    </message>
</context>
<context>
    <name>PersonActions</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Show &amp;photos</source>
        <translation>显示照片(&amp;P)</translation>
    </message>
    <message>
        <source>Protect all their p&amp;hotos…</source>
        <translation>保护其所有照片(&amp;H)……</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Merge with…</source>
        <translation>与……合并(&amp;M)……</translation>
    </message>
    <message>
        <source>Make a s&amp;ticker…</source>
        <translation>制作贴纸(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Erase this person…</source>
        <translation>删除此人(&amp;E)……</translation>
    </message>
    <message>
        <source>Merge with {name}?</source>
        <translation>与 {name} 合并？</translation>
    </message>
    <message>
        <source>There is somebody called {name} already.</source>
        <translation>已经有叫 {name} 的人。</translation>
    </message>
    <message>
        <source>Their faces, cloaks and reports become one person&apos;s. It can be undone.</source>
        <translation>两人的人脸、伪装和报告将归为一人。此操作可以撤销。</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
    <message>
        <source>Who is it then?</source>
        <translation>那么这是谁？</translation>
    </message>
    <message>
        <source>Type a name, or choose somebody.</source>
        <translation>请输入姓名，或选择一个人。</translation>
    </message>
    <message>
        <source>There is nobody else to merge with.</source>
        <translation>没有其他人可以合并。</translation>
    </message>
    <message>
        <source>Who is the same person?</source>
        <translation>谁是同一个人？</translation>
    </message>
    <message>
        <source>Both become one, under the name that you choose here. It can be undone.</source>
        <translation>两人将合为一人，使用您在此选择的名字。此操作可以撤销。</translation>
    </message>
    <message>
        <source>A sticker for {name}?</source>
        <translation>为 {name} 制作贴纸？</translation>
    </message>
    <message>
        <source>Worn on a hat or a headband just above the brows, printed colours can disturb face recognition. Making them takes some minutes; you get a sheet to print and photos in which the sticker is simulated.</source>
        <translation>将打印的色块戴在帽子或头带上、紧贴眉毛上方，可以干扰人脸识别。制作需要几分钟；您会得到一张可打印的纸样，以及模拟佩戴贴纸的照片。</translation>
    </message>
    <message>
        <source>The sheet says how often recognisers still found {name}.</source>
        <translation>纸样上写明识别程序仍有多少次找到 {name}。</translation>
    </message>
    <message>
        <source>All of it is simulated: nobody has printed and photographed a sticker.</source>
        <translation>这一切都是模拟：还没有人把贴纸打印出来并拍照验证。</translation>
    </message>
    <message>
        <source>People see it from afar, and know again whoever wears it twice.</source>
        <translation>别人从远处就能看到它，也能认出再次佩戴它的人。</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>选择文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Where the sheet and the photos go</source>
        <translation>纸样和照片保存到哪里</translation>
    </message>
    <message>
        <source>Erase {name}?</source>
        <translation>清除 {name}？</translation>
    </message>
    <message>
        <source>This deletes, down to the last byte, and cannot be undone:</source>
        <translation>以下内容将被彻底删除，且无法撤销：</translation>
    </message>
    <message>
        <source>&amp;Erase</source>
        <translation>清除(&amp;E)</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Name of this person</source>
        <translation>此人的姓名</translation>
    </message>
    <message>
        <source>&amp;Somebody else…</source>
        <translation>其他人(&amp;S)…</translation>
    </message>
    <message>
        <source>Is this {name}?</source>
        <translation>这是 {name} 吗？</translation>
    </message>
    <message>
        <source>Confirmed faces</source>
        <translation>已确认的人脸</translation>
    </message>
    <message>
        <source>&amp;Not {name}</source>
        <translation>不是 {name}(&amp;N)</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a copy</source>
        <translation>
            <numerusform>%n 张有副本</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos} · {copies}</source>
        <translation>{photos} · {copies}</translation>
    </message>
    <message>
        <source>When a photo with this person is shared</source>
        <translation>分享含有此人的照片时</translation>
    </message>
    <message>
        <source>Protect when shared</source>
        <translation>分享时保护</translation>
    </message>
    <message>
        <source>Blur when shared</source>
        <translation>分享时模糊</translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Never share their photos</source>
        <translation>从不分享此人的照片</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>人物(&amp;P)</translation>
    </message>
    <message>
        <source>Prot&amp;ect…</source>
        <translation>保护(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>是(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>否(&amp;N)</translation>
    </message>
    <message>
        <source>Ticked are faces so alike that one stranger in 10,000 would be too, the most alike first. Yes and No are for those that are ticked.</source>
        <translation>已勾选的人脸非常相似，一万个陌生人中最多只有一个会如此相似；最相似的排在最前。“是”和“否”只针对已勾选的人脸。</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Show &amp;photos</source>
        <translation>显示照片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Rename	F2</source>
        <translation>重命名(&amp;R)	F2</translation>
    </message>
    <message>
        <source>&amp;Merge with…	M</source>
        <translation>合并到(&amp;M)…	M</translation>
    </message>
    <message>
        <source>Make a s&amp;ticker…</source>
        <translation>制作贴纸(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Erase this person…</source>
        <translation>清除此人(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>&amp;Protect…</source>
        <translation>保护(&amp;P)…</translation>
    </message>
    <message>
        <source>Show &amp;copy</source>
        <translation>显示副本(&amp;C)</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>Re&amp;move from library…</source>
        <translation>从图库中移除(&amp;M)…</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>The files stay on disk, and so do their copies.</source>
        <translation>文件留在磁盘上，它们的副本也是。</translation>
    </message>
    <message>
        <source>What you said about the faces in them is forgotten.</source>
        <translation>您对其中人脸所作的说明将被遗忘。</translation>
    </message>
    <message>
        <source>Photos in a folder of the library come back when it is looked through again.</source>
        <translation>图库文件夹中的照片在再次查看时会重新出现。</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n photo(s) from the library?</source>
        <translation>
            <numerusform>从图库中移除 %n 张照片？</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>此操作无法撤销。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>PhotoBanner</name>
    <message>
        <source>&amp;Draw a box</source>
        <translation>画框(&amp;D)</translation>
    </message>
    <message>
        <source>No face was found here, so nothing can be protected. If there is one, draw a box round it.</source>
        <translation>这里没有找到人脸，因此没有可保护的内容。如果有人脸，请在它周围画一个框。</translation>
    </message>
    <message>
        <source>Nothing can be protected here. {reason}</source>
        <translation>这里没有可保护的内容。{reason}</translation>
    </message>
    <message>
        <source>Drag a box round the face. Or use the arrow keys to move it, Shift with them to resize it, and Enter to take it. Escape gives up.</source>
        <translation>在人脸周围拖出一个框。也可以用方向键移动它，按住 Shift 调整大小，按回车确认。按 Esc 放弃。</translation>
    </message>
</context>
<context>
    <name>PhotoCanvas</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>PhotoFacts</name>
    <message>
        <source>Copies</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Show {name} in its folder</source>
        <translation>在文件夹中显示 {name}</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} 像素</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>PhotoState</name>
    <message>
        <source>File is gone</source>
        <translation>文件已不在</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>Not looked through</source>
        <translation>未查看</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>未找到人脸</translation>
    </message>
    <message>
        <source>Nobody looked for faces in this clip yet: that is done when it is opened.</source>
        <translation>尚未在此视频中查找人脸：打开时才会进行。</translation>
    </message>
    <message>
        <source>Empty file</source>
        <translation>空文件</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>Not a photo</source>
        <translation>不是照片</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>太大</translation>
    </message>
    <message>
        <source>Too small</source>
        <translation>太小</translation>
    </message>
    <message>
        <source>Raw alone</source>
        <translation>只有 RAW</translation>
    </message>
    <message>
        <source>Moving picture</source>
        <translation>动态图片</translation>
    </message>
    <message>
        <source>Cannot be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>clip of {length}</source>
        <translation>时长 {length} 的视频</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>Left out: {what}</source>
        <translation>跳过：{what}</translation>
    </message>
    <message>
        <source>This is the plan</source>
        <translation>计划如下</translation>
    </message>
    <message>
        <source>{name}, {faces}</source>
        <translation>{name}，{faces}</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>{folder} (will be made)</source>
        <translation>{folder}（将创建）</translation>
    </message>
    <message>
        <source>Other &amp;folder…</source>
        <translation>其他文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Where copies go</source>
        <translation>副本放在哪里</translation>
    </message>
    <message>
        <source>Understood by the program&apos;s own words. Nothing was guessed.</source>
        <translation>由程序自己的词汇理解。没有猜测。</translation>
    </message>
    <message>
        <source>As you changed it.</source>
        <translation>按您的修改。</translation>
    </message>
    <message>
        <source>Understood by {model}: look closely.</source>
        <translation>由 {model} 理解：请仔细查看。</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>不执行</translation>
    </message>
    <message>
        <source>&amp;Do this</source>
        <translation>执行(&amp;D)</translation>
    </message>
</context>
<context>
    <name>PlanRunning</name>
    <message>
        <source>Photo {at} of {all}</source>
        <translation>第 {at} 张，共 {all} 张</translation>
    </message>
    <message>
        <source>The plan is carried out</source>
        <translation>正在执行计划</translation>
    </message>
    <message>
        <source>Step {at} of {all}</source>
        <translation>第 {at} 步，共 {all} 步</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>&amp;Refine this face</source>
        <translation>优化这张脸(&amp;R)</translation>
    </message>
    <message>
        <source>Shows the face as it will be saved; takes some seconds instead of none</source>
        <translation>显示保存后的人脸；需要几秒钟</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Making the preview</source>
        <translation>正在制作预览</translation>
    </message>
    <message>
        <source>Refined for this photo, as it will be saved.</source>
        <translation>已针对这张照片优化，保存后就是这样。</translation>
    </message>
    <message>
        <source>A quick look with the cloak alone. What is saved is refined for this photo.</source>
        <translation>这是仅用伪装的快速预览。保存的副本会针对这张照片细化。</translation>
    </message>
    <message>
        <source>The original. How it looks cloaked is being made…</source>
        <translation>原图。正在生成伪装后的样子……</translation>
    </message>
</context>
<context>
    <name>Protect</name>
    <message>
        <source>No photos chosen yet</source>
        <translation>尚未选择照片</translation>
    </message>
    <message>
        <source>Choose some in the library, or drop photos here. The originals stay as they are.</source>
        <translation>请在图库中选择，或把照片拖到这里。原图保持不变。</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>选择照片</translation>
    </message>
    <message>
        <source>Open the photo</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>不包括它</translation>
    </message>
    <message>
        <source>This is a clip</source>
        <translation>这是一段视频</translation>
    </message>
    <message>
        <source>Everybody in it is treated by their rule, frame by frame. Its own page shows who is in it, when, and how the copy is to be made.</source>
        <translation>其中每个人都会按各自的规则逐帧处理。它自己的页面会显示里面有谁、何时出现以及如何制作副本。</translation>
    </message>
    <message>
        <source>Open the clip</source>
        <translation>打开视频</translation>
    </message>
    <message>
        <source>{name} has no cloak yet</source>
        <translation>{name} 还没有伪装</translation>
    </message>
    <message>
        <source>A cloak is learnt once, from the photos of this person that you confirmed. After that it fits every photo of them.</source>
        <translation>伪装只需学习一次，依据您确认过的此人的照片。之后适用于此人的每张照片。</translation>
    </message>
    <message>
        <source>Learn the cloak</source>
        <translation>学习伪装</translation>
    </message>
    <message>
        <source>The preview could not be made</source>
        <translation>无法制作预览</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>ProtectLook</name>
    <message>
        <source>Somebody else</source>
        <translation>其他人</translation>
    </message>
</context>
<context>
    <name>ProtectPage</name>
    <message numerus="yes">
        <source>%n photo(s) that are chosen in the library</source>
        <translation>
            <numerusform>图库中所选的 %n 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>Learning the cloak of {name}</source>
        <translation>正在学习 {name} 的伪装</translation>
    </message>
    <message>
        <source>{what}: {time} left</source>
        <translation>{what}：还需 {time}</translation>
    </message>
</context>
<context>
    <name>ProtectPanel</name>
    <message>
        <source>&amp;Protect</source>
        <translation>保护(&amp;P)</translation>
    </message>
    <message>
        <source>Exact figures</source>
        <translation>精确数值</translation>
    </message>
    <message>
        <source>In this photo</source>
        <translation>在这张照片中</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>有什么变化</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop learning the cloak</source>
        <translation>停止学习伪装</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) have a copy. What is replaced goes to the bin.</source>
        <translation>
            <numerusform>%n 张照片已有副本。被替换的会移到回收站。</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两者都保留</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>保留旧副本</translation>
    </message>
    <message>
        <source>What becomes of copies that are there</source>
        <translation>已有副本如何处理</translation>
    </message>
    <message>
        <source>Choose a face that gets a cloak.</source>
        <translation>请选择一张要加伪装的脸。</translation>
    </message>
    <message>
        <source>Shown once the cloak is learnt.</source>
        <translation>学会伪装后显示。</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Nothing was done yet</source>
        <translation>还没有执行任何操作</translation>
    </message>
    <message>
        <source>If it is somebody, say who:</source>
        <translation>如果是某个人，请说明是谁：</translation>
    </message>
    <message>
        <source>Nobody has a name yet: names are given under People.</source>
        <translation>还没有人有名字：请在“人物”页中命名。</translation>
    </message>
    <message>
        <source>Did you mean:</source>
        <translation>您是不是想说：</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Copy made</source>
        <translation>已制作副本</translation>
    </message>
    <message>
        <source>No copy</source>
        <translation>没有副本</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Protecting…</source>
        <translation>正在保护…</translation>
    </message>
    <message>
        <source>The same copy was there already</source>
        <translation>同样的副本已经存在</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>Photos in the queue</source>
        <translation>队列中的照片</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>选择照片</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>没有任务</translation>
    </message>
    <message>
        <source>Photos that you protect wait here, and their copies appear here.</source>
        <translation>您要保护的照片在这里等待，它们的副本也会出现在这里。</translation>
    </message>
    <message>
        <source>Protecting photo {number} of {count}</source>
        <translation>正在保护第 {number} 张照片，共 {count} 张</translation>
    </message>
    <message>
        <source>Paused at photo {number} of {count}</source>
        <translation>已在第 {number} 张照片暂停，共 {count} 张</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>Nothing is lost: the photo that was being made starts again.</source>
        <translation>不会丢失任何东西：正在处理的照片会重新开始。</translation>
    </message>
    <message>
        <source>The time left is known after the first photo.</source>
        <translation>第一张照片完成后才知道剩余时间。</translation>
    </message>
    <message>
        <source>Time left: {time}</source>
        <translation>剩余时间：{time}</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>在文件夹中显示(&amp;S)</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>检查(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Take &amp;off the queue</source>
        <translation>移出队列(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Open the photo</source>
        <translation>打开照片(&amp;O)</translation>
    </message>
</context>
<context>
    <name>QueueSummary</name>
    <message>
        <source>&amp;Check them now</source>
        <translation>立即检查(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>在文件夹中显示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Try the others again</source>
        <translation>重试其余照片(&amp;T)</translation>
    </message>
    <message>
        <source>Re&amp;place the old copies</source>
        <translation>替换旧副本(&amp;P)</translation>
    </message>
    <message>
        <source>The old ones go to the bin</source>
        <translation>旧副本移到回收站</translation>
    </message>
    <message>
        <source>Keep &amp;both</source>
        <translation>两者都保留(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Decide about the faces</source>
        <translation>决定这些人脸(&amp;D)</translation>
    </message>
    <message>
        <source>Clear the &amp;list</source>
        <translation>清空列表(&amp;L)</translation>
    </message>
    <message>
        <source>{count} more are in the list below.</source>
        <translation>另有 {count} 张在下面的列表中。</translation>
    </message>
    <message numerus="yes">
        <source>%n new copy(s), ready to share</source>
        <translation>
            <numerusform>%n 个新副本，可以分享</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing new: %n copy(s) were there already, as asked for</source>
        <translation>
            <numerusform>没有新副本：%n 个所要求的副本已经存在</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled; no copy was made</source>
        <translation>已取消；没有制作副本</translation>
    </message>
    <message>
        <source>No copy was made</source>
        <translation>没有制作副本</translation>
    </message>
    <message>
        <source>It took {time}.</source>
        <translation>用时 {time}。</translation>
    </message>
    <message>
        <source>Left out: {count}.</source>
        <translation>已跳过：{count}。</translation>
    </message>
    <message>
        <source>Cancelled: {count}.</source>
        <translation>已取消：{count}。</translation>
    </message>
</context>
<context>
    <name>RateChart</name>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>found without the cloak</source>
        <translation>没有伪装时被找到</translation>
    </message>
    <message>
        <source>with it</source>
        <translation>有伪装时</translation>
    </message>
    <message>
        <source>found</source>
        <translation>被找到</translation>
    </message>
    <message>
        <source>95 % range</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>with a random change instead</source>
        <translation>改用随机改动时</translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message numerus="yes">
        <source>%n copy(s) made</source>
        <translation>
            <numerusform>已制作 %n 个副本</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing could be protected</source>
        <translation>没有可保护的内容</translation>
    </message>
    <message>
        <source>They are in {folder}</source>
        <translation>位于 {folder}</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>&amp;Decide about them</source>
        <translation>决定这些人脸(&amp;D)</translation>
    </message>
    <message>
        <source>Show in &amp;Folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>Go to the &amp;Library</source>
        <translation>前往图库(&amp;L)</translation>
    </message>
    <message>
        <source>Drag copies straight into a message or a browser</source>
        <translation>可以把副本直接拖到消息或浏览器中</translation>
    </message>
    <message>
        <source>What recognisers make of the copies</source>
        <translation>识别程序如何看待这些副本</translation>
    </message>
    <message>
        <source>Open the &amp;Report</source>
        <translation>打开报告(&amp;R)</translation>
    </message>
</context>
<context>
    <name>RecogniserOffer</name>
    <message>
        <source>One by One</source>
        <translation>逐个选择</translation>
    </message>
    <message>
        <source>Downloading recognisers…</source>
        <translation>正在下载识别程序……</translation>
    </message>
</context>
<context>
    <name>ReportList</name>
    <message>
        <source>Reports by person and date</source>
        <translation>按人物和日期排列的报告</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>Photos of this report</source>
        <translation>此报告的照片</translation>
    </message>
    <message>
        <source>The exported report then has neither names, paths nor pictures in it</source>
        <translation>这样导出的报告中不含姓名、路径和图片</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>再次检查(&amp;A)</translation>
    </message>
    <message>
        <source>Parts of the report</source>
        <translation>报告的各部分</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>All checks</source>
        <translation>全部检查</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>未测试</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>As a &amp;web page…</source>
        <translation>导出为网页(&amp;W)…</translation>
    </message>
    <message>
        <source>As &amp;PDF…</source>
        <translation>导出为 PDF(&amp;P)…</translation>
    </message>
    <message>
        <source>As a web page without &amp;names…</source>
        <translation>作为网页，不含姓名(&amp;N)…</translation>
    </message>
    <message>
        <source>As PDF without na&amp;mes…</source>
        <translation>作为 PDF，不含姓名(&amp;M)…</translation>
    </message>
    <message>
        <source>{name}, {when}</source>
        <translation>{name}，{when}</translation>
    </message>
</context>
<context>
    <name>Reporting</name>
    <message>
        <source>Looking through photos: {done} of {total}</source>
        <translation>正在查看照片：{done} / {total}</translation>
    </message>
    <message numerus="yes">
        <source>{text} (and %n more)</source>
        <translation>
            <numerusform>{text}（另有 %n 项）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused; %n photo(s) left</source>
        <translation>
            <numerusform>已暂停；还剩 %n 张照片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>See the copies</source>
        <translation>查看副本</translation>
    </message>
    <message>
        <source>Nothing was checked yet</source>
        <translation>尚未检查过</translation>
    </message>
    <message>
        <source>After protecting photos, choose “Check them now”: recognisers that had no part in the cloak then try to find you.</source>
        <translation>保护照片后，选择“立即检查”：没有参与制作伪装的识别程序会尝试找到您。</translation>
    </message>
    <message>
        <source>No report on these photos</source>
        <translation>这些照片没有报告</translation>
    </message>
    <message>
        <source>Their copies were not checked yet, or they have none.</source>
        <translation>它们的副本还没有检查过，或者没有副本。</translation>
    </message>
    <message>
        <source>Checking the copies of {name}</source>
        <translation>正在检查 {name} 的副本</translation>
    </message>
    <message>
        <source>Every check there is: this takes some minutes.</source>
        <translation>进行全部检查：需要几分钟。</translation>
    </message>
    <message>
        <source>Recognisers that had no part in the cloak look for the person.</source>
        <translation>没有参与制作伪装的识别程序在寻找此人。</translation>
    </message>
    <message>
        <source>Masks on photo {at} of {n}</source>
        <translation>口罩：第 {at} 张照片，共 {n} 张</translation>
    </message>
    <message>
        <source>Photo {at} of {n}</source>
        <translation>第 {at} 张照片，共 {n} 张</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunningCard</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>重试(&amp;A)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ScopeWords</name>
    <message numerus="yes">
        <source>{judged} of %n copy(s)</source>
        <translation>
            <numerusform>%n 个副本中的 {judged} 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s)</source>
        <translation>
            <numerusform>%n 个副本</numerusform>
        </translation>
    </message>
    <message>
        <source>{copies} · {checks} · {recognisers}</source>
        <translation>{copies} · {checks} · {recognisers}</translation>
    </message>
    <message>
        <source>as saved and re-encoded, no attacks</source>
        <translation>按保存和重新编码检查，不含攻击</translation>
    </message>
    <message>
        <source>every check there is</source>
        <translation>所有检查</translation>
    </message>
    <message>
        <source>no recogniser to judge it</source>
        <translation>没有可评判的识别器</translation>
    </message>
    <message numerus="yes">
        <source>%n recogniser(s)</source>
        <translation>
            <numerusform>%n 个识别器</numerusform>
        </translation>
    </message>
    <message>
        <source>{recognisers} that learnt from one network</source>
        <translation>{recognisers}，都从同一个网络学来</translation>
    </message>
    <message>
        <source>{recognisers}, all built alike</source>
        <translation>{recognisers}，构造相同</translation>
    </message>
    <message>
        <source>{recognisers} of {kinds} kinds</source>
        <translation>{recognisers}，{kinds} 种构造</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>&amp;Protect…</source>
        <translation>保护(&amp;P)…</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>移除(&amp;M)…</translation>
    </message>
    <message>
        <source>Remove from the library; the files stay on disk</source>
        <translation>从图库中移除；文件留在磁盘上</translation>
    </message>
    <message>
        <source>Choose &amp;none</source>
        <translation>全不选(&amp;N)</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) chosen</source>
        <translation>
            <numerusform>已选择 %n 张照片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Strength of new cloaks</source>
        <translation>新伪装的强度</translation>
    </message>
    <message>
        <source>&amp;Fitting to each photo</source>
        <translation>针对每张照片调整(&amp;F)</translation>
    </message>
    <message>
        <source>In a hurry: weaker</source>
        <translation>赶时间：效果较弱</translation>
    </message>
    <message>
        <source>Normal: some seconds a photo</source>
        <translation>普通：每张照片几秒</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Photos that come in get copies, with the choices above.</source>
        <translation>新来的照片会按上面的选择自动生成副本。</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>监视的文件夹</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>Asking the engine…</source>
        <translation>正在询问引擎…</translation>
    </message>
    <message>
        <source>&amp;Compute on</source>
        <translation>运算设备(&amp;C)</translation>
    </message>
    <message>
        <source>The fastest there is</source>
        <translation>最快的可用设备</translation>
    </message>
    <message>
        <source>The processor only</source>
        <translation>仅处理器</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>您的数据</translation>
    </message>
    <message>
        <source>Your photos stay where they are; Cloakroom never writes to them.</source>
        <translation>您的照片留在原处；Cloakroom 从不写入它们。</translation>
    </message>
    <message>
        <source>The network is used only when you download a model, and only for that.</source>
        <translation>只有在您下载模型时才使用网络，且仅用于下载。</translation>
    </message>
    <message>
        <source>Cloakroom&apos;s own folder: {path}</source>
        <translation>Cloakroom 自己的文件夹：{path}</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>显示(&amp;H)</translation>
    </message>
    <message>
        <source>Show Cloakroom&apos;s own folder</source>
        <translation>显示 Cloakroom 自己的文件夹</translation>
    </message>
    <message>
        <source>Names, what you said about faces, cloaks and albums, in one file that only your passphrase opens. Photos and copies are not in it.</source>
        <translation>姓名、您对人脸的指定、伪装和相册都保存在一个只有您的密码短语才能打开的文件中。不包含照片和副本。</translation>
    </message>
    <message>
        <source>Another computer</source>
        <translation>另一台计算机</translation>
    </message>
    <message>
        <source>As it was set: {steps} steps</source>
        <translation>按原有设置：{steps} 步</translation>
    </message>
</context>
<context>
    <name>ShelfCard</name>
    <message>
        <source>Check &amp;shared photos again</source>
        <translation>重新检查已分享的照片(&amp;S)</translation>
    </message>
    <message>
        <source>Shelf life</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Which photos</source>
        <translation>哪些照片</translation>
    </message>
    <message>
        <source>Recognisers that were asked later find somebody whom these photos hid when you shared them. What is online already cannot be called back.</source>
        <translation>后来询问的识别程序找到了这些照片在分享时隐藏的人。已经上网的内容无法收回。</translation>
    </message>
    <message>
        <source>A cloak is fixed when you share a photo; recognisers get better. Whenever you add one under Models, have it look at everything you shared. No recogniser that was added since has found what a report called hidden.</source>
        <translation>分享照片时伪装就固定了，而识别器会越来越好。每当您在“模型”中添加一个识别器，就让它看看您分享过的一切。此后添加的识别器都没有找到报告称为已隐藏的内容。</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>以及另外 {count} 张</translation>
    </message>
    <message>
        <source>{photo} ({person}): {before} → {after}. Found by {recognisers}.</source>
        <translation>{photo}（{person}）：{before} → {after}。被 {recognisers} 找到。</translation>
    </message>
    <message>
        <source>Checking everything you shared</source>
        <translation>正在检查您分享的所有照片</translation>
    </message>
    <message>
        <source>Recognisers that have not seen a photo yet look for the people in it.</source>
        <translation>尚未看过照片的识别程序会在其中寻找人物。</translation>
    </message>
    <message>
        <source>No recogniser is new to these photos.</source>
        <translation>没有识别程序是第一次见到这些照片。</translation>
    </message>
    <message>
        <source>Not checked, because copy or original is no longer there: {count}.</source>
        <translation>因副本或原图已不存在而未检查：{count}。</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Say it in words…</source>
        <translation>用文字说…</translation>
    </message>
    <message>
        <source>Say in words what you want done</source>
        <translation>用文字说出您想做的事</translation>
    </message>
</context>
<context>
    <name>Span</name>
    <message>
        <source>a few seconds</source>
        <translation>几秒钟</translation>
    </message>
    <message>
        <source>about {count} seconds</source>
        <translation>大约 {count} 秒</translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation>大约一分钟</translation>
    </message>
    <message>
        <source>about {count} minutes</source>
        <translation>大约 {count} 分钟</translation>
    </message>
    <message>
        <source>about an hour</source>
        <translation>大约一小时</translation>
    </message>
    <message>
        <source>about {count} hours</source>
        <translation>大约 {count} 小时</translation>
    </message>
</context>
<context>
    <name>SplitCanvas</name>
    <message>
        <source>Before and after</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>No face is shown yet.</source>
        <translation>尚未显示人脸。</translation>
    </message>
</context>
<context>
    <name>SplitView</name>
    <message>
        <source>Original</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>Cloaked</source>
        <translation>已伪装</translation>
    </message>
    <message>
        <source>Difference × {gain}</source>
        <translation>差异 × {gain}</translation>
    </message>
    <message>
        <source>The original; nothing is compared.</source>
        <translation>原图；没有比较。</translation>
    </message>
    <message>
        <source>What the cloak changes, multiplied by {gain}.</source>
        <translation>伪装所作的改动，放大 {gain} 倍。</translation>
    </message>
    <message>
        <source>The original on the left, the cloaked face on the right.</source>
        <translation>左边是原图，右边是已伪装的面部。</translation>
    </message>
    <message>
        <source>The original on the left {left} %, the cloaked face on the right {right} %.</source>
        <translation>左边 {left} % 是原图，右边 {right} % 是已伪装的面部。</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Step {at} of {total}: {name}</source>
        <translation>第 {at} 步，共 {total} 步：{name}</translation>
    </message>
</context>
<context>
    <name>Strength</name>
    <message>
        <source>Subtle</source>
        <translation>轻微</translation>
    </message>
    <message>
        <source>Like you, or like a sibling of yours.</source>
        <translation>像您，或像您的兄弟姐妹。</translation>
    </message>
    <message>
        <source>Features move by at most 7 % of the distance between your eyes; what else is changed can hardly be seen. In our tests half of such photos or more were still recognised. Kindest to children, though some still look older.</source>
        <translation>五官移动不超过两眼间距的 7 %；其余改动几乎看不出。在我们的测试中，这样的照片仍有一半或更多被认出。对儿童最温和，但有些孩子看起来仍会偏大。</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>Like a sibling of yours; in some photos like a cousin.</source>
        <translation>像您的兄弟姐妹；在有些照片上像表亲。</translation>
    </message>
    <message>
        <source>Like a cousin of yours; in some photos like somebody else.</source>
        <translation>像您的表亲；在有些照片上像另一个人。</translation>
    </message>
    <message>
        <source>Features move by at most 8 %; what else is changed is seen only by comparing closely. A child may look years older. It hides you from more recognisers: a good choice for most photos of adults.</source>
        <translation>五官移动不超过 8 %；其余改动只有仔细对比才能看出。孩子可能显得大上几岁。能避开更多识别程序：适合大多数成年人的照片。</translation>
    </message>
    <message>
        <source>Features move by at most 9 %, and skin looks a little rougher up close. It hides you from the most recognisers; none of the three is a promise.</source>
        <translation>五官移动不超过 9 %，近看皮肤略显粗糙。能避开最多的识别程序；三档都不是承诺。</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>强</translation>
    </message>
</context>
<context>
    <name>StrengthSlider</name>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Chosen photos</source>
        <translation>已选择的照片</translation>
    </message>
</context>
<context>
    <name>SummaryView</name>
    <message>
        <source>&amp;Get a recogniser</source>
        <translation>获取识别程序(&amp;G)</translation>
    </message>
    <message>
        <source>Recognisers that were not tested</source>
        <translation>未测试过的识别程序</translation>
    </message>
    <message>
        <source>What follows for you</source>
        <translation>这对您意味着什么</translation>
    </message>
    <message>
        <source>There is more to check</source>
        <translation>还可以检查更多</translation>
    </message>
    <message>
        <source>Photos that are blurred, shrunk or saved anew; people who collect them; albums, masks and small faces. It takes some minutes, in which you can go on with other things.</source>
        <translation>照片被模糊、缩小或重新保存；有人收集这些照片；相册、口罩和小尺寸人脸。需要几分钟，期间您可以做别的事。</translation>
    </message>
    <message>
        <source>Chec&amp;k everything</source>
        <translation>检查全部(&amp;K)</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show: {title}</source>
        <translation>显示：{title}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel: {title}</source>
        <translation>取消：{title}</translation>
    </message>
    <message>
        <source>Paused. Nothing that was done is lost.</source>
        <translation>已暂停。已完成的内容不会丢失。</translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message>
        <source>Looking through {name}</source>
        <translation>正在查看 {name}</translation>
    </message>
    <message numerus="yes">
        <source>Looking through %n photo(s) and folder(s)</source>
        <translation>
            <numerusform>正在查看 %n 个照片和文件夹</numerusform>
        </translation>
    </message>
    <message>
        <source>Getting ready to protect {names}</source>
        <translation>正在准备保护 {names}</translation>
    </message>
    <message>
        <source>Checking the copies of {names}</source>
        <translation>正在检查 {names} 的副本</translation>
    </message>
    <message>
        <source>Making a sticker for {names}</source>
        <translation>正在为 {names} 制作贴纸</translation>
    </message>
    <message>
        <source>Checking everything that was shared</source>
        <translation>正在检查所有已分享的内容</translation>
    </message>
    <message>
        <source>Downloading {name}</source>
        <translation>正在下载 {name}</translation>
    </message>
    <message>
        <source>The faces in {name} were found.</source>
        <translation>已找到 {name} 中的人脸。</translation>
    </message>
    <message>
        <source>Following faces through {name}</source>
        <translation>正在跟踪 {name} 中的人脸</translation>
    </message>
    <message numerus="yes">
        <source>Protecting photos: %n left</source>
        <translation>
            <numerusform>正在保护照片：还剩 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: {sentence}</source>
        <translation>完成：{sentence}</translation>
    </message>
    <message>
        <source>All photos were looked through.</source>
        <translation>所有照片都已查看。</translation>
    </message>
    <message>
        <source>Photos of {names} can be protected now.</source>
        <translation>现在可以保护 {names} 的照片了。</translation>
    </message>
    <message>
        <source>The report on {names} is ready.</source>
        <translation>{names} 的报告已完成。</translation>
    </message>
    <message>
        <source>Everything that was shared was checked.</source>
        <translation>所有已分享的内容都已检查。</translation>
    </message>
</context>
<context>
    <name>TeacherOffer</name>
    <message>
        <source>With further recognisers to learn from, others recognise the copies less often. Nothing about you or your photos is sent.</source>
        <translation>有更多识别器可供学习时，其他识别器认出副本的次数会减少。不会发送任何有关您或您照片的内容。</translation>
    </message>
    <message>
        <source>Ready: your copies will be made with their help.</source>
        <translation>就绪：将借助它们来制作您的副本。</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Going on where Cloakroom was closed last time.</source>
        <translation>从上次关闭 Cloakroom 的地方继续。</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) from last time wait in the queue, which is paused.</source>
        <translation>
            <numerusform>上次的 %n 张照片在队列中等待，队列已暂停。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Going on with %n photo(s) from last time.</source>
        <translation>
            <numerusform>继续处理上次的 %n 张照片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Protect…</source>
        <translation>保护…</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Nobody was found in it yet.</source>
        <translation>还没有在其中找到任何人。</translation>
    </message>
    <message>
        <source>Timeline: {at} of {length}</source>
        <translation>时间轴：{at} / {length}</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>未出现</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Play (Space)</source>
        <translation>播放 (空格)</translation>
    </message>
    <message>
        <source>One frame back (,)</source>
        <translation>后退一帧 (,)</translation>
    </message>
    <message>
        <source>One frame on (.)</source>
        <translation>前进一帧 (.)</translation>
    </message>
    <message>
        <source>Show faces (F)</source>
        <translation>显示人脸 (F)</translation>
    </message>
    <message>
        <source>Compare with a copy</source>
        <translation>与副本比较</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>暂停 (空格)</translation>
    </message>
    <message>
        <source>{at} of {length}</source>
        <translation>{at} / {length}</translation>
    </message>
    <message>
        <source>no sound here</source>
        <translation>此处无声</translation>
    </message>
    <message>
        <source>Clips are played without sound here. Copies keep it, untouched.</source>
        <translation>视频在此无声播放。副本会原样保留声音。</translation>
    </message>
    <message>
        <source>Clip alone</source>
        <translation>仅视频</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>{hits} of {n}</source>
        <translation>{hits} / {n}</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>未评判</translation>
    </message>
    <message>
        <source>No protection</source>
        <translation>没有保护</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>较弱</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>部分有效</translation>
    </message>
    <message>
        <source>Held in these tests</source>
        <translation>在这些测试中有效</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>Partly hidden</source>
        <translation>部分隐藏</translation>
    </message>
    <message>
        <source>Still found</source>
        <translation>仍被找到</translation>
    </message>
    <message>
        <source>No recogniser is left that did not help to make this cloak, and none can judge its own work. Get one under Models, then check again.</source>
        <translation>所有识别程序都参与了制作此伪装，而谁都不能评判自己的作品。请在“模型”中获取一个，然后再次检查。</translation>
    </message>
    <message>
        <source>In some photos no face could be found after cloaking. That earns no credit: another program may find it.</source>
        <translation>加上伪装后，有些照片中找不到人脸。这不算成功：其他程序可能找得到。</translation>
    </message>
    <message>
        <source>The recognisers at hand do not find this person in the clean photos either, so they say nothing about the cloak. More clean photos of the person may help.</source>
        <translation>现有的识别程序在未伪装的照片中也找不到此人，因此说明不了伪装的效果。多一些此人的未伪装照片可能有帮助。</translation>
    </message>
    <message>
        <source>Every recogniser that judged still finds the person in every photo.</source>
        <translation>每个参与评判的识别程序仍能在每张照片中找到此人。</translation>
    </message>
    <message>
        <source>No better than chance</source>
        <translation>不比随机好</translation>
    </message>
    <message>
        <source>A random change of the same size hides the face just as well. A cloak has to do better than chance to count.</source>
        <translation>同样大小的随机改动也能同样好地隐藏面部。伪装必须胜过随机才算数。</translation>
    </message>
    <message>
        <source>In more than half of the searches the person is still found.</source>
        <translation>在一半以上的搜索中仍能找到此人。</translation>
    </message>
    <message>
        <source>In some of the searches the person is still found.</source>
        <translation>在部分搜索中仍能找到此人。</translation>
    </message>
    <message>
        <source>Saving the photo again or shrinking it lets a recogniser find the face again.</source>
        <translation>重新保存或缩小照片后，识别程序又能找到这张脸。</translation>
    </message>
    <message>
        <source>Blurring, cleaning or shrinking the photo lets a recogniser find the face again.</source>
        <translation>模糊、清理或缩小照片后，识别程序又能找到这张脸。</translation>
    </message>
    <message>
        <source>Somebody who collects the cloaked photos can still find the person with them in a clean one.</source>
        <translation>收集已伪装的照片的人仍能借此在未伪装的照片中找到此人。</translation>
    </message>
    <message>
        <source>As saved</source>
        <translation>保存的原样</translation>
    </message>
    <message>
        <source>Saved again, smaller file</source>
        <translation>重新保存，文件更小</translation>
    </message>
    <message>
        <source>Shrunk to 1080 pixels</source>
        <translation>缩小到 1080 像素</translation>
    </message>
    <message>
        <source>They have clean photos and meet a cloaked one</source>
        <translation>对方有未伪装的照片，遇到一张已伪装的</translation>
    </message>
    <message>
        <source>They have cloaked photos and meet a clean one</source>
        <translation>对方有已伪装的照片，遇到一张未伪装的</translation>
    </message>
    <message>
        <source>They have one cloaked photo and look for the others</source>
        <translation>对方有一张已伪装的照片，寻找其余的</translation>
    </message>
    <message>
        <source>A reliable rate: fewer than ten photos were tried, so chance plays a part.</source>
        <translation>可靠的比率：测试的照片不足十张，有偶然因素。</translation>
    </message>
    <message>
        <source>Only one recogniser could judge, or several that learnt from one. One opinion is thin evidence, however good it is.</source>
        <translation>只有一个识别程序能够评判，或者几个都是从同一个学来的。无论结果多好，单一意见都是薄弱的证据。</translation>
    </message>
    <message>
        <source>A second opinion: only one recogniser judged, or several that learnt from one.</source>
        <translation>第二意见：只有一个识别程序评判，或者几个都是从同一个学来的。</translation>
    </message>
    <message>
        <source>Large recognisers: those that judged are small; far larger ones exist, which may still know the face.</source>
        <translation>大型识别程序：参与评判的都是小型的；还有大得多的，也许仍能认出这张脸。</translation>
    </message>
    <message>
        <source>Variety: the recognisers that judged are built alike, which is kinder than a mixed set.</source>
        <translation>多样性：参与评判的识别程序构造相似，这比混合的组合宽松。</translation>
    </message>
    <message>
        <source>Vision transformers, a newer kind of recogniser that cloaks often fail on.</source>
        <translation>视觉 Transformer，一种较新的识别程序，伪装常常对其失效。</translation>
    </message>
    <message>
        <source>Real crowds: the strangers were drawn from statistics, without look-alikes.</source>
        <translation>真实的人群：陌生人由统计数据生成，没有长相相似者。</translation>
    </message>
    <message>
        <source>Other photos of the person: only the original itself was there to compare with.</source>
        <translation>此人的其他照片：只有原图可供比较。</translation>
    </message>
    <message>
        <source>Whether cloaked photos give one another away: that takes at least two.</source>
        <translation>已伪装的照片是否会互相暴露：至少需要两张。</translation>
    </message>
    <message>
        <source>Some of the usual ways of saving again.</source>
        <translation>一些常见的重新保存方式。</translation>
    </message>
    <message>
        <source>Search services and what the police use: they keep their recognisers secret.</source>
        <translation>搜索服务和警方使用的系统：它们对自己的识别程序保密。</translation>
    </message>
    <message>
        <source>Recognisers that were trained on cloaked photos. They are known to win.</source>
        <translation>用伪装照片训练过的识别程序。已知它们会胜出。</translation>
    </message>
    <message>
        <source>Filters that try to wash a cloak out.</source>
        <translation>试图洗掉伪装的滤镜。</translation>
    </message>
    <message>
        <source>A recogniser that is taught with many cloaked photos of the person.</source>
        <translation>用此人的许多已伪装的照片教出来的识别程序。</translation>
    </message>
    <message>
        <source>Somebody who adds every photo they recognise to what they search with.</source>
        <translation>把认出的每张照片都加入搜索依据的人。</translation>
    </message>
    <message>
        <source>Other ways of finding and cutting out the face.</source>
        <translation>查找和裁剪人脸的其他方式。</translation>
    </message>
    <message>
        <source>Filters that look for manipulated pictures: small ones of our own told copies from clean photos little better than a guess; larger ones may do better.</source>
        <translation>查找被篡改图片的过滤程序：我们自己的小型程序区分副本和未伪装照片的能力只比乱猜稍好；更大的程序可能更好。</translation>
    </message>
    <message>
        <source>Later years: nobody can try a cloak of today on what a face will have become.</source>
        <translation>以后的年月：没有人能用今天的伪装去试验一张脸将来的样子。</translation>
    </message>
    <message>
        <source>Apps that learn on your phone and send what they learnt: in our trials that gave back much of every photo, cloaked or not.</source>
        <translation>在您手机上学习并把学到的内容发送出去的应用：在我们的试验中，无论是否伪装，都能由此还原出每张照片的很大部分。</translation>
    </message>
    <message>
        <source>Whether a recogniser has learnt your face already: of networks whose training we know, that could be told of one person in ten.</source>
        <translation>识别程序是否已经学过您的脸：对于我们知道训练内容的网络，十个人中只有一人能看出来。</translation>
    </message>
    <message>
        <source>The body: in our trials its proportions told one person from another hardly better than a guess; clothes and surroundings may well.</source>
        <translation>身体：在我们的试验中，凭身体比例区分不同的人，几乎不比瞎猜强；衣着和环境则很可能泄露身份。</translation>
    </message>
    <message>
        <source>A cloak is fixed on the day you publish the photo. Recognisers get better afterwards.</source>
        <translation>伪装在您发布照片的那天就固定了，而识别程序之后会变得更好。</translation>
    </message>
    <message>
        <source>A recogniser that was trained on cloaked photos sees through them.</source>
        <translation>用伪装照片训练过的识别程序能看穿它们。</translation>
    </message>
    <message>
        <source>A cloak can be noticed, and it can be washed out in part or in full.</source>
        <translation>伪装可能被察觉，也可能被部分或完全洗掉。</translation>
    </message>
    <message>
        <source>It does nothing about clean photos that are online already.</source>
        <translation>它对已经在网上的未伪装照片无能为力。</translation>
    </message>
    <message>
        <source>It does not hide a name in a caption, a tattoo, a place or a walk.</source>
        <translation>它不会隐藏说明中的姓名、纹身、地点或步态。</translation>
    </message>
    <message>
        <source>In a small group, such as a school, the person may still be the best match.</source>
        <translation>在学校这样的小群体中，此人可能仍是最匹配的。</translation>
    </message>
    <message>
        <source>Whoever must not be recognised should blur or cover the face instead.</source>
        <translation>绝不能被认出的人应当模糊或遮盖面部。</translation>
    </message>
    <message>
        <source>Uploading changes the file. Download it again and check that copy.</source>
        <translation>上传会改变文件。请重新下载并检查那个副本。</translation>
    </message>
    <message>
        <source>Cloak and face data are biometric: they stay encrypted on this computer.</source>
        <translation>伪装和人脸数据属于生物特征：它们加密留在这台电脑上。</translation>
    </message>
    <message>
        <source>Nobody could judge this cloak yet.</source>
        <translation>还没有谁能评判这个伪装。</translation>
    </message>
    <message>
        <source>This cloak gives {name} no protection.</source>
        <translation>这个伪装没有给 {name} 任何保护。</translation>
    </message>
    <message>
        <source>As they were saved, these photos hide {name} from every recogniser that had no part in making this cloak. That does not hold in every test.</source>
        <translation>按保存的样子，这些照片对所有没有参与制作此伪装的识别程序都隐藏了 {name}。但并非每项测试都如此。</translation>
    </message>
    <message>
        <source>A random change would do as well.</source>
        <translation>随机改动也能做到。</translation>
    </message>
    <message>
        <source>No face was found in the cloaked photo. That earns no credit: another program may find it.</source>
        <translation>在已伪装的照片中没有找到人脸。这不算成功：其他程序可能找得到。</translation>
    </message>
    <message>
        <source>The one recogniser that had no part in making this cloak no longer finds {name}.</source>
        <translation>唯一没有参与制作此伪装的识别程序已找不到 {name}。</translation>
    </message>
    <message>
        <source>The one recogniser that had no part in making this cloak still finds {name}.</source>
        <translation>唯一没有参与制作此伪装的识别程序仍能找到 {name}。</translation>
    </message>
    <message>
        <source>None of the {judges} recognisers that had no part in making this cloak finds {name} any more.</source>
        <translation>{judges} 个没有参与制作此伪装的识别程序都已找不到 {name}。</translation>
    </message>
    <message>
        <source>All {judges} recognisers that had no part in making this cloak still find {name}.</source>
        <translation>{judges} 个没有参与制作此伪装的识别程序都仍能找到 {name}。</translation>
    </message>
    <message>
        <source>1 of 2 recognisers that had no part in making this cloak no longer finds {name}; 1 still does.</source>
        <translation>2 个没有参与制作此伪装的识别程序中，1 个已找不到 {name}；1 个仍能找到。</translation>
    </message>
    <message>
        <source>1 of {judges} recognisers that had no part in making this cloak no longer finds {name}; {still} still do.</source>
        <translation>{judges} 个没有参与制作此伪装的识别程序中，1 个已找不到 {name}；{still} 个仍能找到。</translation>
    </message>
    <message>
        <source>{hidden} of {judges} recognisers that had no part in making this cloak no longer find {name}; 1 still does.</source>
        <translation>{judges} 个没有参与制作此伪装的识别程序中，{hidden} 个已找不到 {name}；1 个仍能找到。</translation>
    </message>
    <message>
        <source>{hidden} of {judges} recognisers that had no part in making this cloak no longer find {name}; {still} still do.</source>
        <translation>{judges} 个没有参与制作此伪装的识别程序中，{hidden} 个已找不到 {name}；{still} 个仍能找到。</translation>
    </message>
    <message>
        <source>Only small recognisers judged this; far larger ones exist.</source>
        <translation>参与评判的只有小型识别程序；还有大得多的。</translation>
    </message>
    <message>
        <source>All that judged learnt from one network: together they are one opinion.</source>
        <translation>参与评判的都从同一个网络学来：合起来只算一种意见。</translation>
    </message>
    <message>
        <source>No recogniser links one cloaked photo to another.</source>
        <translation>没有识别程序能把一张已伪装的照片与另一张联系起来。</translation>
    </message>
    <message>
        <source>Cloaked photos can give one another away: {linkable} of {judges} recognisers link at least two of them.</source>
        <translation>已伪装的照片可能互相暴露：{judges} 个识别程序中有 {linkable} 个能把其中至少两张联系起来。</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>未尝试</translation>
    </message>
    <message>
        <source>{hits} of {n} (range {low}–{high} %)</source>
        <translation>{hits} / {n}（区间 {low}–{high} %）</translation>
    </message>
    <message>
        <source>found without the cloak in {share},</source>
        <translation>没有伪装时找到 {share}，</translation>
    </message>
    <message>
        <source>with it in {share}.</source>
        <translation>有伪装时找到 {share}。</translation>
    </message>
    <message>
        <source>With a random change instead: {share}.</source>
        <translation>改用随机改动时：{share}。</translation>
    </message>
    <message>
        <source>{width} pixels wide</source>
        <translation>宽 {width} 像素</translation>
    </message>
    <message>
        <source>{years} years or more</source>
        <translation>{years} 年或更久</translation>
    </message>
    <message>
        <source>{years} to {below} years</source>
        <translation>{years} 到 {below} 年</translation>
    </message>
    <message>
        <source>As written, keeps {kept} %</source>
        <translation>按保存的强度，保留 {kept} %</translation>
    </message>
    <message>
        <source>{percent} %, keeps {kept} %</source>
        <translation>{percent} %，保留 {kept} %</translation>
    </message>
    <message>
        <source>{low}–{high} %</source>
        <translation>{low}–{high} %</translation>
    </message>
    <message>
        <source>{label}: found in {after}.</source>
        <translation>{label}：找到 {after}。</translation>
    </message>
    <message>
        <source>{label}: found without the cloak in {before}, with it in {after}.</source>
        <translation>{label}：没有伪装时找到 {before}，有伪装时找到 {after}。</translation>
    </message>
    <message>
        <source>{label}: passes for the same photo in {before}, for other photos in {after}.</source>
        <translation>{label}：与同一张照片相符 {before}，与其他照片相符 {after}。</translation>
    </message>
    <message>
        <source>No face found in {count}.</source>
        <translation>{count} 张未找到人脸。</translation>
    </message>
    <message>
        <source>{count} compared with its own original.</source>
        <translation>{count} 张与自己的原图比较。</translation>
    </message>
    <message>
        <source>Helped to make the cloak, so it is not counted.</source>
        <translation>参与制作了此伪装，因此不计入。</translation>
    </message>
    <message>
        <source>Does not find the person in the clean photos either: it proves nothing.</source>
        <translation>在未伪装的照片中也找不到此人：说明不了什么。</translation>
    </message>
    <message>
        <source>No longer finds the person.</source>
        <translation>已找不到此人。</translation>
    </message>
    <message>
        <source>Still finds the person in {hits} of {n} photos.</source>
        <translation>仍能在 {n} 张照片中的 {hits} 张找到此人。</translation>
    </message>
    <message>
        <source>A recogniser that was not tested here would find {name} in {chance} of these photos ({low} to {high}).</source>
        <translation>此处未测试过的识别程序会在{chance}的这些照片中找到 {name}（{low} 到 {high}）。</translation>
    </message>
    <message>
        <source>Learnt from {networks} recognisers and cloaked photos of {people} people: it was said of each recogniser what it would do without asking it, and that was off by {error} percentage points on average. Another kind of recogniser, or a later one, may do better than the range says. Recognisers that this report leans on: {judges}.</source>
        <translation>根据 {networks} 个识别程序和 {people} 人的已伪装的照片得出：在不询问某个识别程序的情况下预测它的结果，平均误差为 {error} 个百分点。其他类型或以后的识别程序可能比区间所示更强。本报告所依据的识别程序数：{judges}。</translation>
    </message>
    <message>
        <source>Chance that a recogniser that was not tested here finds {name}: {chance} ({low} to {high}).</source>
        <translation>此处未测试过的识别程序找到 {name} 的可能性：{chance}（{low} 到 {high}）。</translation>
    </message>
    <message>
        <source>Untested recognisers: {chance} ({low} to {high}).</source>
        <translation>未测试的识别程序：{chance}（{low} 到 {high}）。</translation>
    </message>
    <message>
        <source>about {percent}</source>
        <translation>约 {percent}</translation>
    </message>
    <message>
        <source>under 1 %</source>
        <translation>不到 1 %</translation>
    </message>
    <message>
        <source>over 99 %</source>
        <translation>超过 99 %</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Whoever has clean photos of you still finds you in some of these. Choose a stronger cloak for them, or blur the face.</source>
        <translation>拥有您未伪装照片的人仍能在其中一些照片里找到您。请为它们选择更强的伪装，或模糊面部。</translation>
    </message>
    <message>
        <source>Never publish the clean original of a cloaked photo: whoever has it knows the copy at once. Take originals that are online down first.</source>
        <translation>切勿发布已伪装的照片的未伪装原图：拥有原图的人能立刻认出副本。请先撤下已在网上的原图。</translation>
    </message>
    <message>
        <source>Whoever collects your cloaked photos can learn to know you from them. Share fewer, and keep your name away from them.</source>
        <translation>收集您已伪装的照片的人可以从中学会认出您。请少分享，并且不要把您的名字和它们放在一起。</translation>
    </message>
    <message>
        <source>Whoever starts with one clean photo and adds what they recognise finds more with every photo. Each clean photo of you that you take down helps.</source>
        <translation>有人从一张未伪装照片开始，把认出的照片不断加进去，每多一张就能找到更多。您每撤下一张未伪装照片都有帮助。</translation>
    </message>
    <message>
        <source>Your cloaked photos resemble one another: one that carries your name names the others. Do not tag yourself in them, or keep your copies apart (People, in your menu).</source>
        <translation>您的已伪装的照片彼此相似：其中一张带有您的名字，就会暴露其他照片。请不要在其中标记自己，或让您的副本互不相连（人物页面，您的菜单中）。</translation>
    </message>
    <message>
        <source>Blurring or shrinking brings you back in some photos, so thumbnails protect less than the photo itself. A stronger cloak holds longer.</source>
        <translation>模糊或缩小会让您在一些照片中重新被认出，因此缩略图的保护不如照片本身。更强的伪装能撑得更久。</translation>
    </message>
    <message>
        <source>Saving the photo anew brings you back in some. Share the copy as it was written here, not an edited or converted one.</source>
        <translation>重新保存会让您在一些照片中重新被认出。请分享此处保存的副本，不要分享编辑或转换过的副本。</translation>
    </message>
    <message>
        <source>What networks are said to do to uploads brings you back in some photos. Download your photo after posting it, and check that file.</source>
        <translation>据称社交网络对上传照片所做的处理会让您在一些照片中重新被认出。发布后请下载您的照片并检查该文件。</translation>
    </message>
    <message>
        <source>A filter that has learnt on cloaks of other people takes this one off in some photos. Such filters exist: a cloak only makes finding you harder.</source>
        <translation>用其他人的伪装训练出的滤镜能在一些照片中去掉这个伪装。这样的滤镜确实存在：伪装只是让找到您更难。</translation>
    </message>
    <message>
        <source>Nothing that was done to the photos here made it easier to find you in them.</source>
        <translation>此处对照片所做的任何处理都没有让找到您变得更容易。</translation>
    </message>
    <message>
        <source>Nothing, as saved</source>
        <translation>不处理，保存原样</translation>
    </message>
    <message>
        <source>Saved as JPEG 75</source>
        <translation>存为 JPEG 75</translation>
    </message>
    <message>
        <source>Saved as JPEG 50</source>
        <translation>存为 JPEG 50</translation>
    </message>
    <message>
        <source>Saved as WebP 50</source>
        <translation>存为 WebP 50</translation>
    </message>
    <message>
        <source>Saved as HEIC 50</source>
        <translation>存为 HEIC 50</translation>
    </message>
    <message>
        <source>Shrunk to half and back</source>
        <translation>缩小一半再放大</translation>
    </message>
    <message>
        <source>As a screenshot</source>
        <translation>截屏</translation>
    </message>
    <message>
        <source>Slightly blurred</source>
        <translation>轻微模糊</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>Specks smoothed out</source>
        <translation>去除斑点</translation>
    </message>
    <message>
        <source>Specks smoothed out, more</source>
        <translation>更强地去除斑点</translation>
    </message>
    <message>
        <source>Noise taken out</source>
        <translation>降噪</translation>
    </message>
    <message>
        <source>Noise taken out (wavelets)</source>
        <translation>降噪（小波）</translation>
    </message>
    <message>
        <source>Printed in dots and scanned</source>
        <translation>网点印刷后扫描</translation>
    </message>
    <message>
        <source>Fewer colours (16 levels)</source>
        <translation>减少颜色（16 级）</translation>
    </message>
    <message>
        <source>Washed by a trained filter</source>
        <translation>用训练过的滤镜清洗</translation>
    </message>
    <message>
        <source>As {name} is said to do</source>
        <translation>据称 {name} 的处理</translation>
    </message>
    <message>
        <source>Has clean photos, meets a cloaked one</source>
        <translation>有未伪装照片，遇到已伪装的</translation>
    </message>
    <message>
        <source>Has cloaked photos, meets a clean one</source>
        <translation>有已伪装的照片，遇到未伪装的</translation>
    </message>
    <message>
        <source>Has a cloaked photo, looks for more</source>
        <translation>有一张已伪装的照片，寻找更多</translation>
    </message>
    <message>
        <source>Trained on the cloaked photos</source>
        <translation>用已伪装的照片训练过</translation>
    </message>
    <message>
        <source>Adds whatever is recognised</source>
        <translation>不断加入认出的照片</translation>
    </message>
    <message>
        <source>Averages all cloaked photos</source>
        <translation>平均所有已伪装的照片</translation>
    </message>
    <message>
        <source>Has the clean original itself</source>
        <translation>拥有未伪装的原图</translation>
    </message>
    <message>
        <source>Compared plainly</source>
        <translation>直接比较</translation>
    </message>
    <message>
        <source>Against neighbours</source>
        <translation>与邻近者比较</translation>
    </message>
    <message>
        <source>One against the rest</source>
        <translation>一对其余</translation>
    </message>
    <message>
        <source>Clean photo</source>
        <translation>未伪装的照片</translation>
    </message>
    <message>
        <source>With a mask, without the cloak</source>
        <translation>戴口罩，无伪装</translation>
    </message>
    <message>
        <source>With the cloak, without a mask</source>
        <translation>有伪装，无口罩</translation>
    </message>
    <message>
        <source>With mask and cloak</source>
        <translation>口罩加伪装</translation>
    </message>
    <message>
        <source>What is done to the photo</source>
        <translation>对照片的处理</translation>
    </message>
    <message>
        <source>Who is looking</source>
        <translation>谁在寻找</translation>
    </message>
    <message>
        <source>Small faces</source>
        <translation>小尺寸人脸</translation>
    </message>
    <message>
        <source>Other years</source>
        <translation>其他年份</translation>
    </message>
    <message>
        <source>The cloak weaker and stronger</source>
        <translation>更弱和更强的伪装</translation>
    </message>
    <message>
        <source>An album that knows few people</source>
        <translation>只认识少数人的相册</translation>
    </message>
    <message>
        <source>With a mask on</source>
        <translation>戴着口罩</translation>
    </message>
    <message>
        <source>What somebody draws from stolen numbers</source>
        <translation>有人用窃得的数字能画出什么</translation>
    </message>
    <message>
        <source>People who collect photos clean and shrink them, networks save them anew. Each row does that first and then lets the recognisers look; the worst for {name} comes first. Each figure counts comparisons: one recogniser looking at one photo.</source>
        <translation>收集照片的人会清理并缩小照片，社交网络会重新保存。每一行先这样处理，再让识别程序查看；对 {name} 最不利的排在最前。数字统计的是比较次数：一个识别程序看一张照片。</translation>
    </message>
    <message>
        <source>The same photos against people who have and know different things. They succeed when {name} comes before every stranger.</source>
        <translation>同样的照片，面对掌握不同资料的人。当 {name} 排在所有陌生人之前时，他们就成功了。</translation>
    </message>
    <message>
        <source>The photos shrunk until the face is only so wide. What a cloak hides at full size need not stay hidden in a thumbnail.</source>
        <translation>照片缩小到人脸只有这么宽。伪装在原尺寸下隐藏的，在缩略图中不一定还能隐藏。</translation>
    </message>
    <message>
        <source>Faces change. The photos by the years between them and the nearest other dated clean photo of {name}, from which the cloak could learn.</source>
        <translation>人脸会变。照片按它们与 {name} 最近的另一张有日期的未伪装照片（伪装可能从中学习）相隔的年数分组。</translation>
    </message>
    <message>
        <source>What the cloak changes, laid on weaker and stronger, and how much of the face’s fine structure each keeps. Only one row was written; the others show how near the edge it stands.</source>
        <translation>把伪装的改动施加得更弱和更强，以及各自保留了多少人脸精细结构。只有一行是实际保存的；其他行表明它离界限有多近。</translation>
    </message>
    <message>
        <source>Somebody has an album ({people}, {photos} of each) and wants a name only for faces that are in it. One stranger in a hundred gets a name by mistake. The rows show how often {name} is named.</source>
        <translation>某人有一本相册（{people}，每人 {photos}），只想给其中的人脸命名。每一百个陌生人中有一个会被误命名。各行显示 {name} 被命名的频率。</translation>
    </message>
    <message>
        <source>Drawn masks, such as surgical, cloth or black ones, on {photos}. A mask hides nobody from recognisers that were made for masks; these were not.</source>
        <translation>在 {photos}上绘制的口罩，如外科、布制或黑色口罩。对专为口罩制作的识别程序，口罩藏不住任何人；这里的不是那种。</translation>
    </message>
    <message>
        <source>A recogniser keeps no picture of a face, only a list of numbers. A small network drew faces from the numbers of {model} alone, for {photos}, before and after protection, and other recognisers were asked whether the drawing passes for the person. A stranger’s numbers are there to compare with: they should not pass. Larger networks draw better.</source>
        <translation>识别程序不保存人脸图片，只保存一串数字。一个小型网络仅凭 {model} 的数字，为{photos}（保护前和保护后）画出人脸，再问其他识别程序这幅画是否会被当作本人。陌生人的数字用作对照：不应被当作本人。更大的网络画得更好。</translation>
    </message>
    <message>
        <source>From the clean photo</source>
        <translation>根据未伪装的照片</translation>
    </message>
    <message>
        <source>From the cloaked copy</source>
        <translation>根据已伪装的副本</translation>
    </message>
    <message>
        <source>From a stranger, to compare</source>
        <translation>根据陌生人，用作对照</translation>
    </message>
    <message>
        <source>Passes for the person in {figure}: {label}</source>
        <translation>被当作本人 {figure}：{label}</translation>
    </message>
    <message>
        <source>At worst found in {figure}: {label}</source>
        <translation>最坏情况找到 {figure}：{label}</translation>
    </message>
    <message>
        <source>passes for the same photo</source>
        <translation>与同一张照片相符</translation>
    </message>
    <message>
        <source>for other photos</source>
        <translation>与其他照片相符</translation>
    </message>
    <message>
        <source>{model} helped to make this cloak: what it sees in the copies says nothing about recognisers that did not help.</source>
        <translation>{model} 参与制作了此伪装：它在副本中看到的内容，并不能说明未参与制作的识别程序会看到什么。</translation>
    </message>
    <message>
        <source>What networks do to uploads is reported by others, changes without notice, and was tested by nobody here:</source>
        <translation>社交网络如何处理上传内容来自他人的报告，会不经通知而改变，这里无人测试过：</translation>
    </message>
    <message>
        <source>{name}: at most {pixels} pixels, JPEG {quality} ({source}, looked up {date})</source>
        <translation>{name}：最多 {pixels} 像素，JPEG {quality}（{source}，查于 {date}）</translation>
    </message>
    <message>
        <source>{name}: at most {pixels} pixels, JPEG {quality} assumed ({source}, looked up {date})</source>
        <translation>{name}：最多 {pixels} 像素，假定 JPEG {quality}（{source}，查于 {date}）</translation>
    </message>
    <message>
        <source>Nobody was aged here: what later years make of a face, only they can show.</source>
        <translation>这里没有让任何人变老：以后的岁月会让一张脸变成什么样，只有岁月本身能显示。</translation>
    </message>
    <message>
        <source>Left out, without a camera’s date or another dated photo: {photos}.</source>
        <translation>因没有相机日期或没有其他有日期的照片而略去：{photos}。</translation>
    </message>
    <message>
        <source>Copies with this cloak: {copies}; from the very same pattern: {most}; refined on their own: {refined}. Every photo from the same pattern tells more about it.</source>
        <translation>使用此伪装的副本：{copies}；使用完全相同图案的：{most}；单独细化的：{refined}。每多一张使用同一图案的照片，就会透露更多信息。</translation>
    </message>
</context>
<context>
    <name>ViewerBar</name>
    <message>
        <source>&amp;Protect…</source>
        <translation>保护(&amp;P)…</translation>
    </message>
    <message>
        <source>Show faces (F)</source>
        <translation>显示人脸 (F)</translation>
    </message>
    <message>
        <source>Previous photo (Left)</source>
        <translation>上一张照片（左）</translation>
    </message>
    <message>
        <source>Next photo (Right)</source>
        <translation>下一张照片（右）</translation>
    </message>
    <message>
        <source>Back to the library (Esc)</source>
        <translation>返回图库 (Esc)</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>缩小 (-)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <source>Whole photo (0)</source>
        <translation>完整照片 (0)</translation>
    </message>
    <message>
        <source>Turn the view (R)</source>
        <translation>旋转视图 (R)</translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation>{at} / {total}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>The engine is starting</source>
        <translation>引擎正在启动</translation>
    </message>
    <message>
        <source>Your sentence is heard as soon as it runs. That takes seconds the first time, and longer on a busy computer.</source>
        <translation>启动后会立即处理您的句子。第一次需要几秒钟，电脑繁忙时会更久。</translation>
    </message>
    <message>
        <source>The engine is busy</source>
        <translation>引擎正忙</translation>
    </message>
    <message>
        <source>Your sentence is heard next, when what it does now is over.</source>
        <translation>当前工作完成后，接着处理您的句子。</translation>
    </message>
</context>
<context>
    <name>WatchOptions</name>
    <message>
        <source>&amp;Watch a folder while Cloakroom is open</source>
        <translation>Cloakroom 打开时监视文件夹(&amp;W)</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Change the folder that is watched</source>
        <translation>更改被监视的文件夹</translation>
    </message>
    <message>
        <source>Change the folder for its copies</source>
        <translation>更改其副本的文件夹</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Watched: {path}</source>
        <translation>监视：{path}</translation>
    </message>
    <message>
        <source>Copies go to: {path}</source>
        <translation>副本存放到：{path}</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>要监视的文件夹</translation>
    </message>
    <message>
        <source>Where its copies go</source>
        <translation>其副本的存放位置</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Drop photos or folders anywhere in this window</source>
        <translation>把照片或文件夹拖到此窗口的任意位置</translation>
    </message>
    <message>
        <source>JPEG, PNG, HEIC, WebP, TIFF, raw files and clips. They stay where they are.</source>
        <translation>JPEG、PNG、HEIC、WebP、TIFF、RAW 文件和视频。它们留在原处。</translation>
    </message>
    <message>
        <source>Share photos. Keep your face to yourself.</source>
        <translation>分享照片，不交出您的脸。</translation>
    </message>
    <message>
        <source>Cloakroom lays a pattern over your face, so fine that people hardly see it, but face recognition stumbles over it. Then it tells you honestly how well that worked.</source>
        <translation>Cloakroom 在您的脸上加一层图案，细微到人几乎看不见，人脸识别却会因此出错。然后它会如实告诉您效果如何。</translation>
    </message>
    <message>
        <source>A cloaked portrait: a friend still knows the face, a scanner does not</source>
        <translation>一张加了伪装的肖像：朋友仍认得这张脸，扫描器却不认得</translation>
    </message>
    <message>
        <source>Makes copies for sharing. Your originals are never changed.</source>
        <translation>制作用于分享的副本。您的原图从不改动。</translation>
    </message>
    <message>
        <source>Shows you, photo by photo, which recognisers still find you.</source>
        <translation>逐张告诉您哪些识别程序仍能找到您。</translation>
    </message>
    <message>
        <source>Works on this computer alone: no account, no upload.</source>
        <translation>只在这台电脑上运行：无需账户，不上传。</translation>
    </message>
    <message>
        <source>Hide you from people, or from photos that are already online.</source>
        <translation>让人认不出您，或对已经在网上的照片起作用。</translation>
    </message>
    <message>
        <source>Promise anything about recognisers that nobody tested, or that come later.</source>
        <translation>对没有测试过的或以后出现的识别程序作任何保证。</translation>
    </message>
    <message>
        <source>Replace caution: if being found is dangerous, blur the face or do not share.</source>
        <translation>代替谨慎：如果被认出会有危险，请模糊面部或不要分享。</translation>
    </message>
    <message>
        <source>What a cloak does</source>
        <translation>伪装能做什么</translation>
    </message>
    <message>
        <source>What it does not do</source>
        <translation>伪装不能做什么</translation>
    </message>
    <message>
        <source>Free software, Apache License 2.0</source>
        <translation>自由软件，Apache 许可证 2.0</translation>
    </message>
    <message>
        <source>Or say it in words (Ctrl+K)</source>
        <translation>或者用文字来说 (Ctrl+K)</translation>
    </message>
    <message>
        <source>Go to the &amp;library</source>
        <translation>前往图库(&amp;L)</translation>
    </message>
</context>
<context>
    <name>WhenChip</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>The whole year</source>
        <translation>全年</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Add Photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Add Folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>There are no copies yet.</source>
        <translation>还没有副本。</translation>
    </message>
    <message>
        <source>From now on {folder} is watched, as long as Cloakroom is open.</source>
        <translation>从现在起，只要 Cloakroom 开着就会监视 {folder}。</translation>
    </message>
    <message>
        <source>The folder cannot be shown here: {folder}</source>
        <translation>此处无法显示文件夹：{folder}</translation>
    </message>
    <message>
        <source>The sheet and the simulated photos are ready: {folder}</source>
        <translation>纸样和模拟照片已就绪：{folder}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were left out: they are neither photos nor clips.</source>
        <translation>
            <numerusform>跳过了 %n 个文件：它们既不是照片也不是视频。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing there is a photo or a clip. Drop JPEG, PNG, WebP, TIFF, HEIC, MP4, MOV, MKV, WebM or GIF files.</source>
        <translation>其中没有照片或视频。请拖放 JPEG、PNG、WebP、TIFF、HEIC、MP4、MOV、MKV、WebM 或 GIF 文件。</translation>
    </message>
    <message>
        <source>Drop photos, clips or folders</source>
        <translation>拖放照片、视频或文件夹</translation>
    </message>
    <message>
        <source>Some settings could not be read and are as at first.</source>
        <translation>部分设置无法读取，已恢复为初始值。</translation>
    </message>
</context>
<context>
    <name>Working</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
</context>
</TS>
