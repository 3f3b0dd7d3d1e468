<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Cloakroom</source>
        <translation>Über Cloakroom</translation>
    </message>
    <message>
        <source>Share photos without teaching face recognition who you are.</source>
        <translation>Fotos teilen, ohne der Gesichtserkennung beizubringen, wer Sie sind.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Apache License 2.0. Everything happens on this machine.</source>
        <translation>Apache-Lizenz 2.0. Alles geschieht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>AlbumActions</name>
    <message>
        <source>Keep this search</source>
        <translation>Diese Suche behalten</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>{name} umbenennen</translation>
    </message>
    <message>
        <source>{name} is forgotten; its photos stay.</source>
        <translation>{name} ist vergessen; die Fotos bleiben.</translation>
    </message>
    <message>
        <source>Put into an &amp;album</source>
        <translation>In ein &amp;Album legen</translation>
    </message>
    <message>
        <source>&amp;New album…</source>
        <translation>&amp;Neues Album…</translation>
    </message>
    <message>
        <source>New album</source>
        <translation>Neues Album</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>AlbumChip</name>
    <message>
        <source>Album</source>
        <translation>Album</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Alle Fotos</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>Alben</translation>
    </message>
    <message>
        <source>Kept searches</source>
        <translation>Behaltene Suchen</translation>
    </message>
    <message>
        <source>Keep this search…</source>
        <translation>Diese Suche behalten…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Show the page</source>
        <translation>Seite zeigen</translation>
    </message>
    <message>
        <source>Of {photos}</source>
        <translation>Von {photos}</translation>
    </message>
    <message>
        <source>Nobody else is known in these photos.</source>
        <translation>Auf diesen Fotos ist sonst niemand bekannt.</translation>
    </message>
    <message>
        <source>There is no such photo.</source>
        <translation>So ein Foto gibt es nicht.</translation>
    </message>
    <message>
        <source>What is known about it</source>
        <translation>Was darüber bekannt ist</translation>
    </message>
    <message>
        <source>Found since by recognisers that were asked later: {count}</source>
        <translation>Seither von Erkennern gefunden, die später gefragt wurden: {count}</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>At these times:</source>
        <translation>Zu diesen Zeiten:</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>{seconds} seconds</source>
        <translation>{seconds} Sekunden</translation>
    </message>
    <message>
        <source>{answer} (nobody confirmed who that is)</source>
        <translation>{answer} (wer das ist, hat niemand bestätigt)</translation>
    </message>
    <message numerus="yes">
        <source>%n stranger(s)</source>
        <translation>
            <numerusform>%n Fremder</numerusform>
            <numerusform>%n Fremde</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
</context>
<context>
    <name>AskField</name>
    <message>
        <source>Say what you want done</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>Say what you want done, in words</source>
        <translation>In Worten sagen, was geschehen soll</translation>
    </message>
</context>
<context>
    <name>AskPage</name>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Say what you want done, or ask. Nothing is written before you have said yes.</source>
        <translation>Sagen Sie, was geschehen soll, oder fragen Sie. Nichts wird geschrieben, bevor Sie Ja gesagt haben.</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>&amp;Fragen</translation>
    </message>
    <message numerus="yes">
        <source>%n copies were moved to the bin.</source>
        <translation>
            <numerusform>%n Kopie wurde in den Papierkorb gelegt.</numerusform>
            <numerusform>%n Kopien wurden in den Papierkorb gelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan is carried out</source>
        <translation>Der Plan wird ausgeführt</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Zum Beispiel</translation>
    </message>
    <message>
        <source>Up takes what you asked before.</source>
        <translation>Die Pfeiltaste nach oben holt, was Sie zuvor gefragt haben.</translation>
    </message>
</context>
<context>
    <name>AskWords</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n Kopie</numerusform>
            <numerusform>%n Kopien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n Gesicht</numerusform>
            <numerusform>%n Gesichter</numerusform>
        </translation>
    </message>
    <message>
        <source>Strangers</source>
        <translation>Fremde</translation>
    </message>
    <message>
        <source>{photos} of another size</source>
        <translation>{photos} von anderer Größe</translation>
    </message>
    <message>
        <source>{photos}: {name} is never to be shared</source>
        <translation>{photos}: {name} soll nie geteilt werden</translation>
    </message>
    <message>
        <source>{photos}: {name} has no cloak, and no photo to learn one from</source>
        <translation>{photos}: {name} hat keinen Tarnmantel und kein Foto, um einen zu lernen</translation>
    </message>
    <message>
        <source>{photos}: the file is gone</source>
        <translation>{photos}: die Datei ist weg</translation>
    </message>
    <message>
        <source>{photos} that cannot be opened</source>
        <translation>{photos}, die sich nicht öffnen lassen</translation>
    </message>
    <message>
        <source>Learn a cloak for {name} first; that takes minutes</source>
        <translation>Zuerst einen Tarnmantel für {name} lernen; das dauert Minuten</translation>
    </message>
    <message>
        <source>Write copies into {out}</source>
        <translation>Kopien nach {out} schreiben</translation>
    </message>
    <message>
        <source>Ask recognisers about the copies of {name}</source>
        <translation>Erkenner nach den Kopien von {name} fragen</translation>
    </message>
    <message>
        <source>Ask every recogniser about the copies it has not judged</source>
        <translation>Jeden Erkenner nach den Kopien fragen, die er noch nicht beurteilt hat</translation>
    </message>
    <message>
        <source>Look for photos and faces in {folder}</source>
        <translation>Fotos und Gesichter in {folder} suchen</translation>
    </message>
    <message>
        <source>Look for clean originals</source>
        <translation>Nach unverhüllten Originalen suchen</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>Den Bericht schreiben</translation>
    </message>
    <message>
        <source>From now on: copies of whatever comes into {folder}</source>
        <translation>Von jetzt an: Kopien von allem, was in {folder} kommt</translation>
    </message>
    <message>
        <source>Tell which photos those are</source>
        <translation>Sagen, welche Fotos das sind</translation>
    </message>
    <message>
        <source>How long it takes was not measured on this computer yet.</source>
        <translation>Wie lange es dauert, wurde auf diesem Computer noch nicht gemessen.</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s), by what this computer took last time.</source>
        <translation>
            <numerusform>Etwa %n Minute, nach dem, was dieser Computer zuletzt brauchte.</numerusform>
            <numerusform>Etwa %n Minuten, nach dem, was dieser Computer zuletzt brauchte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Less than a minute.</source>
        <translation>Weniger als eine Minute.</translation>
    </message>
    <message>
        <source>By the recognisers that were asked: {judges}. Nobody else was asked.</source>
        <translation>Nach den Erkennern, die gefragt wurden: {judges}. Sonst wurde keiner gefragt.</translation>
    </message>
    <message>
        <source>“{word}” is no word and no name that is known here.</source>
        <translation>„{word}“ ist hier weder als Wort noch als Name bekannt.</translation>
    </message>
    <message>
        <source>{name} (folder)</source>
        <translation>{name} (Ordner)</translation>
    </message>
    <message>
        <source>Say “{offer}” instead of “{word}”</source>
        <translation>„{offer}“ statt „{word}“ sagen</translation>
    </message>
    <message>
        <source>“{word}” can mean several. Which?</source>
        <translation>„{word}“ kann mehrere meinen. Wen?</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Make the &amp;Copies</source>
        <translation>Kopien &amp;machen</translation>
    </message>
    <message>
        <source>Who is in your photos?</source>
        <translation>Wer ist auf Ihren Fotos?</translation>
    </message>
    <message>
        <source>Say of each face what becomes of it in the copies. What you leave for later stays as it is, and the photo is marked.</source>
        <translation>Sagen Sie für jedes Gesicht, was in den Kopien daraus wird. Was Sie für später lassen, bleibt, wie es ist, und das Foto wird markiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) are too small to be recognised and not asked about.</source>
        <translation>
            <numerusform>%n Gesicht ist zu klein, um erkannt zu werden; danach wird nicht gefragt.</numerusform>
            <numerusform>%n Gesichter sind zu klein, um erkannt zu werden; danach wird nicht gefragt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other face(s)</source>
        <translation>
            <numerusform>und %n weiteres Gesicht</numerusform>
            <numerusform>und %n weitere Gesichter</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Ask about each</source>
        <translation>&amp;Nach jedem fragen</translation>
    </message>
    <message>
        <source>What becomes of all other faces</source>
        <translation>Was aus allen anderen Gesichtern wird</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Blur in every copy</source>
        <translation>In jeder Kopie unscharf machen</translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation>Lassen, wie sie sind</translation>
    </message>
    <message>
        <source>Faces and names are encrypted and stay on this computer.</source>
        <translation>Gesichter und Namen sind verschlüsselt und bleiben auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Say the name of everybody who is to be protected.</source>
        <translation>Nennen Sie den Namen von allen, die geschützt werden sollen.</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) left for later</source>
        <translation>
            <numerusform>%n Gesicht für später</numerusform>
            <numerusform>%n Gesichter für später</numerusform>
        </translation>
    </message>
    <message>
        <source>It does not say whom: name people, strangers or everybody.</source>
        <translation>Es sagt nicht, wen: nenne Personen, Fremde oder alle.</translation>
    </message>
    <message>
        <source>It does not say what is to be done.</source>
        <translation>Es sagt nicht, was geschehen soll.</translation>
    </message>
    <message>
        <source>Is that where the photos are, or where copies go? Say “from” or “into”.</source>
        <translation>Liegen die Fotos dort, oder sollen Kopien dorthin? Sagen Sie „aus“ oder „nach“.</translation>
    </message>
    <message>
        <source>It does not say which folder.</source>
        <translation>Es sagt nicht, welcher Ordner.</translation>
    </message>
    <message>
        <source>It does not say how many photos.</source>
        <translation>Es ist nicht gesagt, wie viele Fotos.</translation>
    </message>
    <message>
        <source>The “not” is not understood here. Say it another way.</source>
        <translation>Das „nicht“ ist hier nicht verständlich. Sagen Sie es anders.</translation>
    </message>
    <message>
        <source>The words are known, but not together. Say it another way, or in two sentences.</source>
        <translation>Die Wörter sind bekannt, aber nicht zusammen. Sagen Sie es anders oder in zwei Sätzen.</translation>
    </message>
    <message>
        <source>Which of these people are you?</source>
        <translation>Wer davon sind Sie?</translation>
    </message>
    <message>
        <source>Nobody is called {name}.</source>
        <translation>Niemand heißt {name}.</translation>
    </message>
    <message>
        <source>No photo shows {name}. Say so under People.</source>
        <translation>Kein Foto zeigt {name}. Sagen Sie es unter Personen.</translation>
    </message>
    <message>
        <source>No folder called {name} is known.</source>
        <translation>Kein Ordner namens {name} ist bekannt.</translation>
    </message>
    <message>
        <source>It does not say where copies are to go.</source>
        <translation>Es sagt nicht, wohin Kopien sollen.</translation>
    </message>
    <message>
        <source>Nothing was asked before that could be meant.</source>
        <translation>Zuvor wurde nichts gefragt, was gemeint sein könnte.</translation>
    </message>
    <message>
        <source>Open the photo that is meant, and ask there.</source>
        <translation>Öffnen Sie das gemeinte Foto und fragen Sie dort.</translation>
    </message>
    <message>
        <source>No photo fits.</source>
        <translation>Kein Foto passt.</translation>
    </message>
    <message>
        <source>In these photos there is nobody to protect or to hide.</source>
        <translation>Auf diesen Fotos ist niemand zu schützen oder zu verbergen.</translation>
    </message>
    <message>
        <source>Those are too many steps at once. Say it in parts.</source>
        <translation>Das sind zu viele Schritte auf einmal. Sagen Sie es in Teilen.</translation>
    </message>
    <message>
        <source>Nobody is known by these faces, so they have no cloak. They can be hidden.</source>
        <translation>Zu diesen Gesichtern ist niemand bekannt, also haben sie keinen Tarnmantel. Man kann sie verbergen.</translation>
    </message>
    <message>
        <source>There are no copies that this could mean.</source>
        <translation>Es gibt keine Kopien, die gemeint sein könnten.</translation>
    </message>
    <message>
        <source>There is no report on {name} yet. Check copies first.</source>
        <translation>Über {name} gibt es noch keinen Bericht. Prüfe zuerst Kopien.</translation>
    </message>
    <message>
        <source>Words alone never erase or delete anything: that takes the button, which asks.</source>
        <translation>Worte allein vergessen oder löschen nie etwas: dazu braucht es den Knopf, der nachfragt.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>Die Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The file could not be opened.</source>
        <translation>Die Datei ließ sich nicht öffnen.</translation>
    </message>
    <message>
        <source>No face was found in it.</source>
        <translation>Darauf wurde kein Gesicht gefunden.</translation>
    </message>
    <message>
        <source>{name} is never to be shared.</source>
        <translation>{name} soll nie geteilt werden.</translation>
    </message>
    <message>
        <source>Nobody in it is known yet.</source>
        <translation>Darauf ist noch niemand bekannt.</translation>
    </message>
    <message>
        <source>{name} has no cloak yet.</source>
        <translation>{name} hat noch keinen Tarnmantel.</translation>
    </message>
    <message>
        <source>By the rule for {name} nobody is protected here.</source>
        <translation>Nach der Regel für {name} wird hier niemand geschützt.</translation>
    </message>
    <message>
        <source>Nobody has asked for a copy of it yet.</source>
        <translation>Es hat noch niemand eine Kopie davon verlangt.</translation>
    </message>
    <message>
        <source>Every recogniser that was asked still finds {name}: {still}.</source>
        <translation>Jeder Erkenner, der gefragt wurde, findet {name} noch: {still}.</translation>
    </message>
    <message>
        <source>{still} still find {name}; {lost} do not.</source>
        <translation>{still} finden {name} noch; {lost} nicht.</translation>
    </message>
    <message>
        <source>None of the recognisers that were asked finds {name}: {lost}.</source>
        <translation>Keiner der gefragten Erkenner findet {name}: {lost}.</translation>
    </message>
    <message>
        <source>No recogniser was asked about {name} in it yet.</source>
        <translation>Noch kein Erkenner wurde darin nach {name} gefragt.</translation>
    </message>
    <message>
        <source>There are faces in it that nobody decided about.</source>
        <translation>Darauf sind Gesichter, über die niemand entschieden hat.</translation>
    </message>
    <message>
        <source>protect</source>
        <translation>schützen</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>unscharf machen</translation>
    </message>
    <message>
        <source>pixelate</source>
        <translation>verpixeln</translation>
    </message>
    <message>
        <source>cover with a box</source>
        <translation>mit einem Kasten verdecken</translation>
    </message>
    <message>
        <source>leave as they are</source>
        <translation>lassen, wie sie sind</translation>
    </message>
    <message>
        <source>as their rule says</source>
        <translation>wie ihre Regel sagt</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>hidden from those that were asked</source>
        <translation>verborgen vor denen, die gefragt wurden</translation>
    </message>
    <message>
        <source>found by some</source>
        <translation>von manchen gefunden</translation>
    </message>
    <message>
        <source>still found</source>
        <translation>noch gefunden</translation>
    </message>
    <message>
        <source>as the cloak was learnt</source>
        <translation>wie der Tarnmantel gelernt wurde</translation>
    </message>
    <message>
        <source>subtle</source>
        <translation>dezent</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>ausgewogen</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>stark</translation>
    </message>
    <message>
        <source>Protect last week&apos;s photos and blur strangers</source>
        <translation>Schütze die Fotos der letzten Woche und mach Fremde unscharf</translation>
    </message>
    <message>
        <source>Which photos are not protected?</source>
        <translation>Welche Fotos sind nicht geschützt?</translation>
    </message>
    <message>
        <source>Who is in most photos?</source>
        <translation>Wer ist auf den meisten Fotos?</translation>
    </message>
    <message>
        <source>What did I share last month and does it still hold?</source>
        <translation>Was habe ich letzten Monat geteilt und hält es noch?</translation>
    </message>
</context>
<context>
    <name>BoxDrawing</name>
    <message>
        <source>Draw a box around the face</source>
        <translation>Einen Rahmen um das Gesicht ziehen</translation>
    </message>
    <message>
        <source>Arrow keys move the box, with Shift they resize it. Enter takes it.</source>
        <translation>Die Pfeiltasten bewegen den Rahmen, mit der Umschalttaste ändern sie seine Größe. Die Eingabetaste übernimmt ihn.</translation>
    </message>
</context>
<context>
    <name>CardTile</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>Wer ist das?</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Check these &amp;copies</source>
        <translation>Diese &amp;Kopien prüfen</translation>
    </message>
    <message>
        <source>Check an&amp;other file…</source>
        <translation>Eine &amp;andere Datei prüfen…</translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>Datei &amp;wählen…</translation>
    </message>
    <message>
        <source>Drop a photo that you downloaded back</source>
        <translation>Legen Sie ein Foto hier ab, das Sie wieder heruntergeladen haben</translation>
    </message>
    <message>
        <source>Networks save photos anew when you upload them. Download yours again and drop it here: recognisers then look at the very file that others can see.</source>
        <translation>Netzwerke speichern Fotos beim Hochladen neu. Laden Sie Ihres wieder herunter und legen Sie es hier ab: Die Erkenner sehen dann genau die Datei, die auch andere sehen.</translation>
    </message>
    <message>
        <source>Check a file</source>
        <translation>Datei prüfen</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>One file at a time: the first is checked.</source>
        <translation>Immer nur eine Datei: Die erste wird geprüft.</translation>
    </message>
    <message>
        <source>Looking at {name}</source>
        <translation>{name} wird angesehen</translation>
    </message>
    <message>
        <source>This is no copy that Cloakroom made</source>
        <translation>Das ist keine Kopie, die Cloakroom gemacht hat</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The file could not be checked</source>
        <translation>Die Datei konnte nicht geprüft werden</translation>
    </message>
</context>
<context>
    <name>CheckedView</name>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} Bildpunkte</translation>
    </message>
    <message>
        <source>It comes from {name}</source>
        <translation>Sie stammt von {name}</translation>
    </message>
    <message>
        <source>Made on {when}.</source>
        <translation>Gemacht am {when}.</translation>
    </message>
    <message>
        <source>See the evidence</source>
        <translation>Die Belege ansehen</translation>
    </message>
</context>
<context>
    <name>ChoosePersonDialog</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Name eingeben</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Nach Namen suchen</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Wählen</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
</context>
<context>
    <name>ChosenNote</name>
    <message>
        <source>Choose none</source>
        <translation>Keine wählen</translation>
    </message>
    <message>
        <source>Here and in the library</source>
        <translation>Hier und in der Bibliothek</translation>
    </message>
    <message numerus="yes">
        <source>Who is in %n photo(s) chosen in the library</source>
        <translation>
            <numerusform>Wer auf %n Foto ist, das in der Bibliothek gewählt ist</numerusform>
            <numerusform>Wer auf %n Fotos ist, die in der Bibliothek gewählt sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copies of %n photo(s) chosen in the library</source>
        <translation>
            <numerusform>Kopien von %n Foto, das in der Bibliothek gewählt ist</numerusform>
            <numerusform>Kopien von %n Fotos, die in der Bibliothek gewählt sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reports on %n photo(s) chosen in the library</source>
        <translation>
            <numerusform>Berichte zu %n Foto, das in der Bibliothek gewählt ist</numerusform>
            <numerusform>Berichte zu %n Fotos, die in der Bibliothek gewählt sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) chosen in the library, none of which has a copy</source>
        <translation>
            <numerusform>Ein Foto ist in der Bibliothek gewählt, und es hat keine Kopie</numerusform>
            <numerusform>%n Fotos sind in der Bibliothek gewählt, und keines hat eine Kopie</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Clip</name>
    <message>
        <source>Recognisable</source>
        <translation>Erkennbar</translation>
    </message>
    <message>
        <source>Not found by those asked</source>
        <translation>Von den Gefragten nicht gefunden</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Nobody said who</source>
        <translation>Niemand sagte, wer</translation>
    </message>
    <message>
        <source>Cloaked, not checked</source>
        <translation>Getarnt, nicht geprüft</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Zu sehen</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Wie es war</translation>
    </message>
</context>
<context>
    <name>ClipAnswer</name>
    <message>
        <source>I cannot tell: these words are not about what was seen in a clip.</source>
        <translation>Das kann ich nicht sagen: Diese Worte betreffen nichts, was in einem Clip zu sehen war.</translation>
    </message>
    <message>
        <source>I cannot tell: by that name nobody is known from a photo.</source>
        <translation>Das kann ich nicht sagen: Unter diesem Namen ist niemand von einem Foto bekannt.</translation>
    </message>
    <message>
        <source>I cannot tell: they were not seen in that part of the clip.</source>
        <translation>Das kann ich nicht sagen: In diesem Teil des Clips waren sie nicht zu sehen.</translation>
    </message>
    <message>
        <source>I cannot tell: no recogniser was asked about it. Check a copy first.</source>
        <translation>Das kann ich nicht sagen: Kein Erkenner wurde danach gefragt. Prüfen Sie erst eine Kopie.</translation>
    </message>
    <message>
        <source>I cannot tell: what was seen does not say.</source>
        <translation>Das kann ich nicht sagen: Was zu sehen war, verrät es nicht.</translation>
    </message>
    <message>
        <source>I cannot tell: the clip has no such part.</source>
        <translation>Das kann ich nicht sagen: Einen solchen Teil hat der Clip nicht.</translation>
    </message>
    <message>
        <source>They were last seen at the side of the picture: they left it and came back.</source>
        <translation>Zuletzt waren sie am Bildrand zu sehen: Sie gingen hinaus und kamen wieder.</translation>
    </message>
    <message>
        <source>The face was turning before and after: it turned away.</source>
        <translation>Das Gesicht drehte sich davor und danach: Es wandte sich ab.</translation>
    </message>
    <message>
        <source>The face was in the picture before and after: something seems to have covered it.</source>
        <translation>Das Gesicht war davor und danach im Bild: Etwas scheint es verdeckt zu haben.</translation>
    </message>
    <message>
        <source>Another shot begins, in which they are not seen.</source>
        <translation>Eine andere Einstellung beginnt, in der sie nicht zu sehen sind.</translation>
    </message>
    <message>
        <source>Who is in it?</source>
        <translation>Wer ist darin?</translation>
    </message>
    <message>
        <source>How many shots?</source>
        <translation>Wie viele Einstellungen?</translation>
    </message>
</context>
<context>
    <name>ClipAsk</name>
    <message>
        <source>When is she seen? How many shots?</source>
        <translation>Wann ist sie zu sehen? Wie viele Einstellungen?</translation>
    </message>
    <message>
        <source>Ask this clip</source>
        <translation>Diesen Clip fragen</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Ask (Enter)</source>
        <translation>Fragen (Eingabe)</translation>
    </message>
    <message>
        <source>Questions are understood in English for now.</source>
        <translation>Fragen werden vorerst auf Englisch verstanden.</translation>
    </message>
    <message>
        <source>Looking at what was seen…</source>
        <translation>Was zu sehen war, wird angesehen…</translation>
    </message>
    <message>
        <source>These words are not understood here: {words}.</source>
        <translation>Diese Worte werden hier nicht verstanden: {words}.</translation>
    </message>
    <message>
        <source>The words are known, but not together. Ask it another way.</source>
        <translation>Die Worte sind bekannt, aber nicht so zusammen. Fragen Sie anders.</translation>
    </message>
    <message>
        <source>By the recognisers that were asked: {judges}. Nobody else was asked.</source>
        <translation>Nach den Erkennern, die gefragt wurden: {judges}. Sonst wurde keiner gefragt.</translation>
    </message>
    <message>
        <source>Go to {time}</source>
        <translation>Zu {time} gehen</translation>
    </message>
</context>
<context>
    <name>ClipBar</name>
    <message>
        <source>Back to the library (Esc)</source>
        <translation>Zurück zur Bibliothek (Esc)</translation>
    </message>
    <message>
        <source>Previous in the list (PgUp)</source>
        <translation>Vorheriges in der Liste (Bild auf)</translation>
    </message>
    <message>
        <source>Next in the list (PgDown)</source>
        <translation>Nächstes in der Liste (Bild ab)</translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation>{at} von {total}</translation>
    </message>
</context>
<context>
    <name>ClipChecks</name>
    <message>
        <source>Checking the copy</source>
        <translation>Die Kopie wird geprüft</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Die Prüfung abbrechen</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>There is no copy yet. Once there is, recognisers can be asked about it.</source>
        <translation>Es gibt noch keine Kopie. Sobald es eine gibt, können Erkenner danach gefragt werden.</translation>
    </message>
    <message>
        <source>Chec&amp;k again</source>
        <translation>Noch einmal &amp;prüfen</translation>
    </message>
    <message>
        <source>Not checked: nobody knows yet what recognisers make of this copy.</source>
        <translation>Nicht geprüft: Noch weiß niemand, was Erkenner aus dieser Kopie machen.</translation>
    </message>
    <message>
        <source>See that frame: {at}</source>
        <translation>Dieses Bild ansehen: {at}</translation>
    </message>
    <message>
        <source>What this rests on</source>
        <translation>Worauf das beruht</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>&amp;Bericht…</translation>
    </message>
    <message>
        <source>Report on {name}</source>
        <translation>Bericht über {name}</translation>
    </message>
</context>
<context>
    <name>ClipFollow</name>
    <message>
        <source>Following faces through the clip</source>
        <translation>Gesichter werden durch den Clip verfolgt</translation>
    </message>
    <message>
        <source>Done once; it takes about as long as the clip, or longer.</source>
        <translation>Das geschieht einmal; es dauert etwa so lang wie der Clip oder länger.</translation>
    </message>
    <message>
        <source>Stopped. Who is in the clip is not known yet.</source>
        <translation>Angehalten. Wer im Clip ist, ist noch nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>ClipFoot</name>
    <message>
        <source>Replace the old copy</source>
        <translation>Die alte Kopie ersetzen</translation>
    </message>
    <message>
        <source>Keep both copies</source>
        <translation>Beide Kopien behalten</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Die alte behalten</translation>
    </message>
    <message>
        <source>What becomes of a copy that is there</source>
        <translation>Was aus einer vorhandenen Kopie wird</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop making the copy</source>
        <translation>Die Kopie nicht weiter herstellen</translation>
    </message>
    <message>
        <source>&amp;Protect this clip</source>
        <translation>Diesen Clip &amp;schützen</translation>
    </message>
    <message>
        <source>{what}: {time} left</source>
        <translation>{what}: noch {time}</translation>
    </message>
</context>
<context>
    <name>ClipOptions</name>
    <message>
        <source>All of it</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Keep subtitles</source>
        <translation>Untertitel behalten</translation>
    </message>
    <message>
        <source>Keep chapters</source>
        <translation>Kapitel behalten</translation>
    </message>
    <message>
        <source>Other people</source>
        <translation>Andere Personen</translation>
    </message>
    <message>
        <source>Smallest that works here</source>
        <translation>Kleinstes, das hier geht</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>AV1 and VP9 need newer players; H.264 plays everywhere and takes more room.</source>
        <translation>AV1 und VP9 brauchen neuere Abspielprogramme; H.264 läuft überall und braucht mehr Platz.</translation>
    </message>
    <message>
        <source>Treat from, in seconds</source>
        <translation>Behandeln ab, in Sekunden</translation>
    </message>
    <message>
        <source>Treat until, in seconds</source>
        <translation>Behandeln bis, in Sekunden</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Sound is copied as it is: voices are not changed. Nothing else is kept.</source>
        <translation>Der Ton wird übernommen, wie er ist: Stimmen werden nicht verändert. Sonst bleibt nichts.</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Until here (O)</source>
        <translation>Bis hier (O)</translation>
    </message>
    <message>
        <source>From here (I)</source>
        <translation>Ab hier (I)</translation>
    </message>
</context>
<context>
    <name>ClipPage</name>
    <message>
        <source>Who is in it is known once faces were followed through the clip.</source>
        <translation>Wer darin ist, ist bekannt, sobald die Gesichter durch den Clip verfolgt sind.</translation>
    </message>
    <message>
        <source>No face was found in any frame that was looked at.</source>
        <translation>In keinem Bild, das angesehen wurde, fand sich ein Gesicht.</translation>
    </message>
    <message>
        <source>What is said here holds for the whole clip.</source>
        <translation>Was hier gesagt wird, gilt für den ganzen Clip.</translation>
    </message>
</context>
<context>
    <name>ClipPanel</name>
    <message>
        <source>What recognisers say</source>
        <translation>Was Erkenner sagen</translation>
    </message>
    <message>
        <source>Ask this clip</source>
        <translation>Diesen Clip fragen</translation>
    </message>
    <message>
        <source>How the copy is made</source>
        <translation>Wie die Kopie entsteht</translation>
    </message>
</context>
<context>
    <name>ClipReport</name>
    <message>
        <source>Open the &amp;clip</source>
        <translation>Den &amp;Clip öffnen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>A clip with {name}, {file}, {date}</source>
        <translation>Ein Clip mit {name}, {file}, {date}</translation>
    </message>
</context>
<context>
    <name>ClipStage</name>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Nobody is seen.</source>
        <translation>Niemand ist zu sehen.</translation>
    </message>
    <message>
        <source>The original on the left {left} %, the copy on the right {right} %.</source>
        <translation>Links {left} % Original, rechts {right} % Kopie.</translation>
    </message>
</context>
<context>
    <name>ClipVerdict</name>
    <message>
        <source>No recogniser that had no part in the cloak finds {name} in the clip as it was, so none can say what the cloak does.</source>
        <translation>Kein Erkenner, der an der Tarnung nicht beteiligt war, findet {name} im Clip, wie er war; also kann keiner sagen, was die Tarnung bewirkt.</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n recogniser(s) that had no part in the cloak finds {name} in any single frame that was looked at.</source>
        <translation>
            <numerusform>Der %n Erkenner, der an der Tarnung nicht beteiligt war, findet {name} in keinem einzelnen Bild, das angesehen wurde.</numerusform>
            <numerusform>Keiner der %n Erkenner, die an der Tarnung nicht beteiligt waren, findet {name} in irgendeinem einzelnen Bild, das angesehen wurde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{found} of %n recogniser(s) that had no part in the cloak find {name} in at least one single frame. One frame is all that a scraper needs.</source>
        <translation>
            <numerusform>{found} von %n Erkenner, der an der Tarnung nicht beteiligt war, findet {name} in mindestens einem einzelnen Bild. Mehr als eines braucht niemand, der Bilder sammelt.</numerusform>
            <numerusform>{found} von %n Erkennern, die an der Tarnung nicht beteiligt waren, finden {name} in mindestens einem einzelnen Bild. Mehr als eines braucht niemand, der Bilder sammelt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Averaged over all of these frames, {name} is found by {found} of {judges}.</source>
        <translation>Im Mittel aller dieser Bilder finden {found} von {judges} {name}.</translation>
    </message>
    <message>
        <source>Looks that find {name}: {before} before, {after} after.</source>
        <translation>Blicke, die {name} finden: {before} vorher, {after} nachher.</translation>
    </message>
    <message>
        <source>To compare: the same rule finds up to {share} % of strangers, who are not in the clip, in some frame.</source>
        <translation>Zum Vergleich: Nach derselben Regel werden bis zu {share} % der Fremden, die im Clip gar nicht vorkommen, in irgendeinem Bild gefunden.</translation>
    </message>
    <message>
        <source>Saved again, made smaller or a GIF, some frame gives {name} away.</source>
        <translation>Neu gespeichert, verkleinert oder als GIF verrät irgendein Bild {name}.</translation>
    </message>
    <message>
        <source>To compare: under a random change of the same size, {looks} looks find {name}.</source>
        <translation>Zum Vergleich: Unter einer zufälligen Veränderung gleicher Größe finden {looks} Blicke {name}.</translation>
    </message>
    <message>
        <source>The cloak hides no more than that.</source>
        <translation>Die Tarnung verbirgt nicht mehr als diese.</translation>
    </message>
    <message>
        <source>{way}: some frame gives {name} away to {found} of the {clean} that find the clip as it was, treated in the same way.</source>
        <translation>{way}: Irgendein Bild verrät {name} an {found} von den {clean}, die dasselbe Gesicht im ebenso behandelten ursprünglichen Clip finden.</translation>
    </message>
    <message>
        <source>Saved again at a low bit rate</source>
        <translation>Mit niedriger Bitrate neu gespeichert</translation>
    </message>
    <message>
        <source>Shrunk to 360 lines</source>
        <translation>Auf 360 Zeilen verkleinert</translation>
    </message>
    <message>
        <source>Shrunk to half its size</source>
        <translation>Auf die Hälfte verkleinert</translation>
    </message>
    <message>
        <source>Made a GIF</source>
        <translation>Zum GIF gemacht</translation>
    </message>
    <message>
        <source>Looked at: {looked} of {frames} frames that show {name}.</source>
        <translation>Angesehen: {looked} von {frames} Bildern, die {name} zeigen.</translation>
    </message>
    <message>
        <source>Asked: {judges}. For other recognisers, and for every service, nothing of this is known.</source>
        <translation>Gefragt: {judges}. Für andere Erkenner und für jeden Dienst ist davon nichts bekannt.</translation>
    </message>
    <message>
        <source>That all of these faces are {name}&apos;s is a guess; nobody said so.</source>
        <translation>Dass alle diese Gesichter {name} gehören, ist eine Vermutung; niemand hat es gesagt.</translation>
    </message>
    <message>
        <source>Treated from {begin} to {end} only; the rest was looked at too.</source>
        <translation>Nur von {begin} bis {end} behandelt; auch der Rest wurde angesehen.</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>zum Ende</translation>
    </message>
    <message>
        <source>Not tested: attacks that try to undo a cloak, somebody who collects cloaked clips; voice, body, clothes and place.</source>
        <translation>Nicht geprüft: Angriffe, die eine Tarnung rückgängig machen wollen; jemand, der getarnte Clips sammelt; Stimme, Körper, Kleidung und Ort.</translation>
    </message>
</context>
<context>
    <name>ClipView</name>
    <message>
        <source>Fetching frames…</source>
        <translation>Bilder werden geholt…</translation>
    </message>
</context>
<context>
    <name>ClipWork</name>
    <message>
        <source>Nobody wears a cloak in this copy: there is nothing to check.</source>
        <translation>In dieser Kopie trägt niemand eine Tarnung: Es gibt nichts zu prüfen.</translation>
    </message>
    <message>
        <source>Once faces were followed through the clip, it can be protected.</source>
        <translation>Sobald die Gesichter durch den Clip verfolgt sind, kann er geschützt werden.</translation>
    </message>
    <message>
        <source>A cloak is learnt from photos, and no photo of {name} is known. Add a few and say who is in them; or choose under People that {name} is blurred.</source>
        <translation>Eine Tarnung wird aus Fotos gelernt, und von {name} ist kein Foto bekannt. Fügen Sie einige hinzu und sagen Sie, wer darauf ist; oder wählen Sie unter Personen, dass {name} unkenntlich wird.</translation>
    </message>
    <message>
        <source>First the cloak of {name} is learnt, from photos.</source>
        <translation>Zuerst wird die Tarnung von {name} gelernt, aus Fotos.</translation>
    </message>
    <message>
        <source>Learning the cloak of {name}</source>
        <translation>Die Tarnung von {name} wird gelernt</translation>
    </message>
    <message>
        <source>The queue is paused.</source>
        <translation>Die Warteschlange ruht.</translation>
    </message>
    <message>
        <source>Waiting in the queue</source>
        <translation>Wartet in der Warteschlange</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Following faces</source>
        <translation>Gesichter werden verfolgt</translation>
    </message>
    <message>
        <source>Making the copy</source>
        <translation>Die Kopie entsteht</translation>
    </message>
</context>
<context>
    <name>ClipsAlone</name>
    <message>
        <source>Open the &amp;clip</source>
        <translation>Den &amp;Clip öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) came in, and no photo with a face</source>
        <translation>
            <numerusform>%n Clip kam herein, und kein Foto mit einem Gesicht</numerusform>
            <numerusform>%n Clips kamen herein, und kein Foto mit einem Gesicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a clip to find out who is in it. To protect somebody in it, Cloakroom also needs a few photos of them: a cloak is learnt from photos.</source>
        <translation>Öffnen Sie einen Clip, um zu erfahren, wer darin ist. Um jemanden darin zu schützen, braucht Cloakroom auch einige Fotos der Person: Eine Tarnung wird aus Fotos gelernt.</translation>
    </message>
    <message>
        <source>Add &amp;photos of you</source>
        <translation>&amp;Fotos von Ihnen hinzufügen</translation>
    </message>
</context>
<context>
    <name>ClipsNote</name>
    <message>
        <source>Open the &amp;clip</source>
        <translation>Den &amp;Clip öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) are in the library too. Faces are followed through a clip when you open it; then it can be protected like a photo.</source>
        <translation>
            <numerusform>Auch %n Clip ist in der Bibliothek. Gesichter werden durch einen Clip verfolgt, wenn Sie ihn öffnen; dann kann er wie ein Foto geschützt werden.</numerusform>
            <numerusform>Auch %n Clips sind in der Bibliothek. Gesichter werden durch einen Clip verfolgt, wenn Sie ihn öffnen; dann kann er wie ein Foto geschützt werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CloakActions</name>
    <message>
        <source>&amp;Learn their cloak again…</source>
        <translation>Tar&amp;nung noch einmal lernen…</translation>
    </message>
    <message>
        <source>One pattern for all &amp;copies…</source>
        <translation>Ein Muster für alle Ko&amp;pien…</translation>
    </message>
    <message>
        <source>&amp;Keep their copies apart…</source>
        <translation>Kopien &amp;getrennt halten…</translation>
    </message>
    <message>
        <source>Learn {name}&apos;s cloak again?</source>
        <translation>Die Tarnung von {name} noch einmal lernen?</translation>
    </message>
    <message>
        <source>It is learnt from the best photos that are here now, against the recognisers that are here now. That is worth it after new photos of {name}, or new recognisers.</source>
        <translation>Sie wird aus den besten Fotos gelernt, die jetzt da sind, gegen die Erkenner, die jetzt da sind. Das lohnt sich nach neuen Fotos von {name} oder neuen Erkennern.</translation>
    </message>
    <message>
        <source>Keep the copies of {name} apart?</source>
        <translation>Die Kopien von {name} getrennt halten?</translation>
    </message>
    <message>
        <source>Cloaked photos of one person resemble one another: one that carries a name names the others. Instead of one pattern four are learnt, each away from the others, and every photo wears one of them.</source>
        <translation>Getarnte Fotos einer Person ähneln einander: Eines, das einen Namen trägt, verrät die anderen. Statt eines Musters werden vier gelernt, jedes weg von den anderen, und jedes Foto trägt eines davon.</translation>
    </message>
    <message>
        <source>In our tests (eight people, ten recognisers) one copy found another of the same person in 36 of 100 cases instead of 81.</source>
        <translation>In unseren Tests (acht Personen, zehn Erkenner) fand eine Kopie eine andere derselben Person in 36 von 100 Fällen statt in 81.</translation>
    </message>
    <message>
        <source>Each copy hides less: there, clean photos found 51 of 100 copies instead of 42.</source>
        <translation>Jede Kopie verbirgt weniger: Dort fanden ungetarnte Fotos 51 von 100 Kopien statt 42.</translation>
    </message>
    <message>
        <source>Learning takes four times as long.</source>
        <translation>Das Lernen dauert viermal so lange.</translation>
    </message>
    <message>
        <source>One pattern for all copies of {name}?</source>
        <translation>Ein Muster für alle Kopien von {name}?</translation>
    </message>
    <message>
        <source>Each copy hides a little better, and the copies resemble one another again.</source>
        <translation>Jede Kopie verbirgt etwas mehr, und die Kopien ähneln einander wieder.</translation>
    </message>
    <message>
        <source>Copies that are there already stay as they are; make them anew on Protect.</source>
        <translation>Kopien, die schon da sind, bleiben, wie sie sind; machen Sie sie unter „Schützen“ neu.</translation>
    </message>
    <message>
        <source>&amp;Learn it</source>
        <translation>&amp;Lernen</translation>
    </message>
    <message>
        <source>The cloak of {name} is learnt again.</source>
        <translation>Die Tarnung von {name} wird noch einmal gelernt.</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Split</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Gesicht</translation>
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
        <translation>Vergrößerung</translation>
    </message>
    <message>
        <source>Multiply the difference</source>
        <translation>Den Unterschied verstärken</translation>
    </message>
    <message>
        <source>Key {key} while the picture has the keyboard</source>
        <translation>Taste {key}, wenn das Bild die Tastatur hat</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>The photo and its copy</source>
        <translation>Das Foto und seine Kopie</translation>
    </message>
    <message>
        <source>&amp;Copies</source>
        <translation>&amp;Kopien</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>As the original</source>
        <translation>Wie das Original</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>PNG, no loss</source>
        <translation>PNG, ohne Verlust</translation>
    </message>
    <message>
        <source>WebP</source>
        <translation>WebP</translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation>Lassen, wie sie sind</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Weichzeichnen</translation>
    </message>
    <message>
        <source>Cover by squares</source>
        <translation>Mit Quadraten verdecken</translation>
    </message>
    <message>
        <source>Cover by a box</source>
        <translation>Mit einem Kasten verdecken</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Camera and exposure</source>
        <translation>Kamera und Belichtung</translation>
    </message>
    <message>
        <source>Artist and copyright</source>
        <translation>Urheber und Rechte</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>Place (GPS)</source>
        <translation>Ort (GPS)</translation>
    </message>
</context>
<context>
    <name>CopiesModel</name>
    <message>
        <source>File is gone</source>
        <translation>Datei ist weg</translation>
    </message>
    <message numerus="yes">
        <source>{name}, one of %n copies</source>
        <translation>
            <numerusform>{name}, eine von %n Kopie</numerusform>
            <numerusform>{name}, eine von %n Kopien</numerusform>
        </translation>
    </message>
    <message>
        <source>of {photo} · {date}</source>
        <translation>von {photo} · {date}</translation>
    </message>
</context>
<context>
    <name>CopiesPage</name>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Make a&amp;new…</source>
        <translation>&amp;Neu machen…</translation>
    </message>
    <message>
        <source>Move to the &amp;bin…</source>
        <translation>In den Papier&amp;korb…</translation>
    </message>
    <message>
        <source>All copies</source>
        <translation>Alle Kopien</translation>
    </message>
    <message>
        <source>With undecided faces</source>
        <translation>Mit offenen Gesichtern</translation>
    </message>
    <message>
        <source>Several of one photo</source>
        <translation>Mehrere eines Fotos</translation>
    </message>
    <message>
        <source>File is gone</source>
        <translation>Datei ist weg</translation>
    </message>
    <message>
        <source>Which copies</source>
        <translation>Welche Kopien</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search copies by their name</source>
        <translation>Kopien nach Namen suchen</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Fotos wählen</translation>
    </message>
    <message>
        <source>No copies yet</source>
        <translation>Noch keine Kopien</translation>
    </message>
    <message>
        <source>Copies that you share appear here, with what they do for every face.</source>
        <translation>Kopien zum Teilen erscheinen hier, mit dem, was sie für jedes Gesicht tun.</translation>
    </message>
    <message numerus="yes">
        <source>Move %n copy(s) to the bin?</source>
        <translation>
            <numerusform>%n Kopie in den Papierkorb legen?</numerusform>
            <numerusform>%n Kopien in den Papierkorb legen?</numerusform>
        </translation>
    </message>
    <message>
        <source>The files can be taken back from the system&apos;s bin.</source>
        <translation>Die Dateien lassen sich aus dem Papierkorb des Systems zurückholen.</translation>
    </message>
    <message>
        <source>What recognisers said of them is forgotten. The photos stay as they are.</source>
        <translation>Was Erkenner über sie sagten, wird vergessen. Die Fotos bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>&amp;Move to the bin</source>
        <translation>In den Papier&amp;korb</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) could not be moved to the bin.</source>
        <translation>
            <numerusform>%n Kopie ließ sich nicht in den Papierkorb legen.</numerusform>
            <numerusform>%n Kopien ließen sich nicht in den Papierkorb legen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;Open the photo</source>
        <translation>&amp;Foto öffnen</translation>
    </message>
</context>
<context>
    <name>CopyOptions</name>
    <message>
        <source>Other people</source>
        <translation>Andere Personen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Wie das Original</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Change the folder for copies</source>
        <translation>Den Ordner für Kopien ändern</translation>
    </message>
    <message>
        <source>Facts that stay in the copy</source>
        <translation>Angaben in der Kopie</translation>
    </message>
    <message>
        <source>Nothing is kept unless you say so: no place, no time, no camera.</source>
        <translation>Nichts bleibt erhalten, außer Sie wünschen es: kein Ort, keine Zeit, keine Kamera.</translation>
    </message>
    <message>
        <source>Folder for copies: {path}</source>
        <translation>Ordner für Kopien: {path}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Where copies go</source>
        <translation>Wohin Kopien kommen</translation>
    </message>
</context>
<context>
    <name>CopyTile</name>
    <message>
        <source>Copy of {name}: {faces}; a recogniser still finds somebody in it</source>
        <translation>Kopie von {name}: {faces}; ein Erkenner findet darin noch jemanden</translation>
    </message>
    <message>
        <source>Copy of {name}: {faces}</source>
        <translation>Kopie von {name}: {faces}</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n Gesicht</numerusform>
            <numerusform>%n Gesichter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s), {sure} sure</source>
        <translation>
            <numerusform>%n Gesicht, {sure} sicher</numerusform>
            <numerusform>%n Gesichter, {sure} sicher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s)</source>
        <translation>
            <numerusform>%n Kopie</numerusform>
            <numerusform>%n Kopien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) to confirm</source>
        <translation>
            <numerusform>%n Gesicht zu bestätigen</numerusform>
            <numerusform>%n Gesichter zu bestätigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was said and guessed about %n face(s), and every measure and small picture of them; also those of faces that are so alike that they may be the same person.</source>
        <translation>
            <numerusform>Was über %n Gesicht gesagt und vermutet wurde, und jeder Messwert und jedes kleine Bild davon; auch die von Gesichtern, die so ähnlich sind, dass es dieselbe Person sein kann.</numerusform>
            <numerusform>Was über %n Gesichter gesagt und vermutet wurde, und jeder Messwert und jedes kleine Bild davon; auch die von Gesichtern, die so ähnlich sind, dass es dieselbe Person sein kann.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was guessed about %n face(s), and every measure of them.</source>
        <translation>
            <numerusform>Was über %n Gesicht vermutet wurde, und jeder Messwert davon.</numerusform>
            <numerusform>Was über %n Gesichter vermutet wurde, und jeder Messwert davon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cloak(s).</source>
        <translation>
            <numerusform>%n Tarnung.</numerusform>
            <numerusform>%n Tarnungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s).</source>
        <translation>
            <numerusform>%n Bericht.</numerusform>
            <numerusform>%n Berichte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your %n photo(s) with this person stay as they are.</source>
        <translation>
            <numerusform>Ihr %n Foto mit dieser Person bleibt, wie es ist.</numerusform>
            <numerusform>Ihre %n Fotos mit dieser Person bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) stay on disk: they are yours.</source>
        <translation>
            <numerusform>%n Kopie bleibt auf der Festplatte: Sie gehört Ihnen.</numerusform>
            <numerusform>%n Kopien bleiben auf der Festplatte: Sie gehören Ihnen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageWords</name>
    <message numerus="yes">
        <source>{treated} of %n face(s) cloaked or hidden</source>
        <translation>
            <numerusform>{treated} von %n Gesicht getarnt oder verborgen</numerusform>
            <numerusform>{treated} von %n Gesichtern getarnt oder verborgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{treated} of %n face(s) cloaked</source>
        <translation>
            <numerusform>{treated} von %n Gesicht getarnt</numerusform>
            <numerusform>{treated} von %n Gesichtern getarnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them blurred or covered</source>
        <translation>
            <numerusform>%n davon unscharf oder verdeckt</numerusform>
            <numerusform>%n davon unscharf oder verdeckt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are</source>
        <translation>
            <numerusform>%n bleibt, wie es ist</numerusform>
            <numerusform>%n bleiben, wie sie sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that nobody decided about</source>
        <translation>
            <numerusform>%n noch ohne Entscheidung</numerusform>
            <numerusform>%n noch ohne Entscheidung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be protected since</source>
        <translation>
            <numerusform>%n soll seither geschützt werden</numerusform>
            <numerusform>%n sollen seither geschützt werden</numerusform>
        </translation>
    </message>
    <message>
        <source>{parts}.</source>
        <translation>{parts}.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) undecided</source>
        <translation>
            <numerusform>%n Gesicht offen</numerusform>
            <numerusform>%n Gesichter offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) not protected yet</source>
        <translation>
            <numerusform>%n Gesicht noch ungeschützt</numerusform>
            <numerusform>%n Gesichter noch ungeschützt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) that a recogniser could find are in these copies as they were, and nobody decided that.</source>
        <translation>
            <numerusform>%n Gesicht, das ein Erkenner finden könnte, ist in diesen Kopien, wie es war, und niemand hat das entschieden.</numerusform>
            <numerusform>%n Gesichter, die ein Erkenner finden könnte, sind in diesen Kopien, wie sie waren, und niemand hat das entschieden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Something went wrong inside Cloakroom</source>
        <translation>In Cloakroom ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>The window goes on, and your photos are untouched. Nothing was sent to anybody. If you want to report it, these are the details: read them first, they may contain the names of files.</source>
        <translation>Das Fenster läuft weiter, und Ihre Fotos sind unberührt. Niemandem wurde etwas gesendet. Wenn Sie den Fehler melden wollen, sind dies die Einzelheiten: Lesen Sie sie vorher, sie können Dateinamen enthalten.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>Einzelheiten &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
</context>
<context>
    <name>DateLine</name>
    <message>
        <source>Dates: {month}</source>
        <translation>Zeit: {month}</translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>the processor</source>
        <translation>dem Prozessor</translation>
    </message>
    <message>
        <source>the NVIDIA graphics card</source>
        <translation>der NVIDIA-Grafikkarte</translation>
    </message>
    <message>
        <source>the Apple graphics processor</source>
        <translation>dem Grafikprozessor von Apple</translation>
    </message>
    <message>
        <source>You chose the processor.</source>
        <translation>Sie haben den Prozessor gewählt.</translation>
    </message>
    <message>
        <source>There is no NVIDIA graphics card.</source>
        <translation>Es gibt keine NVIDIA-Grafikkarte.</translation>
    </message>
    <message>
        <source>There is no Apple graphics processor.</source>
        <translation>Es gibt keinen Grafikprozessor von Apple.</translation>
    </message>
    <message>
        <source>There is an NVIDIA graphics card, but the installed PyTorch ({torch}) was built without support for it.</source>
        <translation>Es gibt eine NVIDIA-Grafikkarte, aber das installierte PyTorch ({torch}) wurde ohne Unterstützung dafür gebaut.</translation>
    </message>
    <message>
        <source>There is an NVIDIA graphics card, but it does not start: its driver may be too old for CUDA {cuda}.</source>
        <translation>Es gibt eine NVIDIA-Grafikkarte, aber sie startet nicht: Ihr Treiber ist vielleicht zu alt für CUDA {cuda}.</translation>
    </message>
    <message>
        <source>The installed PyTorch ({torch}) cannot use the Apple graphics processor.</source>
        <translation>Das installierte PyTorch ({torch}) kann den Grafikprozessor von Apple nicht nutzen.</translation>
    </message>
    <message>
        <source>Finding faces could be faster with the package {package}, which is missing.</source>
        <translation>Gesichter ließen sich schneller finden mit dem Paket {package}, das fehlt.</translation>
    </message>
    <message>
        <source>Faces, cloaks and reports are encrypted; the key is in your system&apos;s keyring.</source>
        <translation>Gesichter, Tarnungen und Berichte sind verschlüsselt; der Schlüssel liegt im Schlüsselbund Ihres Systems.</translation>
    </message>
    <message>
        <source>Faces, cloaks and reports are encrypted with a key that your passphrase opens.</source>
        <translation>Gesichter, Tarnungen und Berichte sind mit einem Schlüssel verschlüsselt, den Ihre Passphrase öffnet.</translation>
    </message>
    <message>
        <source>Faces, cloaks and reports are encrypted, but no keyring answers here: the key is a file in the same folder. Whoever copies the whole folder can read them.</source>
        <translation>Gesichter, Tarnungen und Berichte sind verschlüsselt, aber hier antwortet kein Schlüsselbund: Der Schlüssel ist eine Datei im selben Ordner. Wer den ganzen Ordner kopiert, kann sie lesen.</translation>
    </message>
    <message>
        <source>Nothing is kept: the key is gone when the window is.</source>
        <translation>Nichts wird aufbewahrt: Der Schlüssel verschwindet mit dem Fenster.</translation>
    </message>
    <message>
        <source>Work runs on {device}, with {threads} threads.</source>
        <translation>Gerechnet wird auf {device}, mit {threads} Threads.</translation>
    </message>
</context>
<context>
    <name>DoneCard</name>
    <message>
        <source>Written: {copies}</source>
        <translation>Geschrieben: {copies}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>There already, as asked for: {copies}</source>
        <translation>Schon da, wie verlangt: {copies}</translation>
    </message>
    <message>
        <source>Looked at: {photos}. New: {faces}</source>
        <translation>Angesehen: {photos}. Neu: {faces}</translation>
    </message>
    <message>
        <source>Say &amp;who they are</source>
        <translation>Sagen, &amp;wer das ist</translation>
    </message>
    <message>
        <source>Left out: {photos}. {why}</source>
        <translation>Ausgelassen: {photos}. {why}</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Bericht zeigen</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;Undo: move the new copies to the bin</source>
        <translation>&amp;Rückgängig: die neuen Kopien in den Papierkorb</translation>
    </message>
</context>
<context>
    <name>DrawnFaces</name>
    <message>
        <source>&amp;Draw what it sees</source>
        <translation>&amp;Zeichnen, was er sieht</translation>
    </message>
    <message>
        <source>Guesses from numbers alone, made here and kept nowhere. They are no photos: light, hair and background are made up.</source>
        <translation>Vermutungen aus Zahlen allein, hier gemacht und nirgends aufbewahrt. Es sind keine Fotos: Licht, Haare und Hintergrund sind erfunden.</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>Wird gezeichnet …</translation>
    </message>
    <message>
        <source>The photo</source>
        <translation>Das Foto</translation>
    </message>
    <message>
        <source>Drawn from the photo’s numbers</source>
        <translation>Gezeichnet aus den Zahlen des Fotos</translation>
    </message>
    <message>
        <source>Drawn from the copy’s numbers</source>
        <translation>Gezeichnet aus den Zahlen der Kopie</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Choose &amp;Photos…</source>
        <translation>&amp;Fotos wählen…</translation>
    </message>
    <message>
        <source>Choose a &amp;Folder…</source>
        <translation>Einen &amp;Ordner wählen…</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>Say whose face it is</source>
        <translation>Sagen, wessen Gesicht es ist</translation>
    </message>
    <message>
        <source>Not this person</source>
        <translation>Nicht diese Person</translation>
    </message>
    <message>
        <source>Name somebody</source>
        <translation>Jemanden benennen</translation>
    </message>
    <message>
        <source>Blur faces</source>
        <translation>Gesichter unscharf machen</translation>
    </message>
    <message>
        <source>Ignore faces</source>
        <translation>Gesichter ignorieren</translation>
    </message>
    <message>
        <source>Stop ignoring faces</source>
        <translation>Gesichter nicht mehr ignorieren</translation>
    </message>
    <message>
        <source>Remove a folder</source>
        <translation>Einen Ordner entfernen</translation>
    </message>
    <message>
        <source>Draw a box round a face</source>
        <translation>Einen Rahmen um ein Gesicht ziehen</translation>
    </message>
    <message>
        <source>{name} is cloaked in every photo that you share from now on.</source>
        <translation>{name} wird ab jetzt in jedem Foto getarnt, das Sie teilen.</translation>
    </message>
    <message>
        <source>{name} is blurred in every photo that you share from now on.</source>
        <translation>{name} wird ab jetzt in jedem Foto unscharf gemacht, das Sie teilen.</translation>
    </message>
    <message>
        <source>{name} is left as they are in every photo that you share from now on.</source>
        <translation>{name} bleibt ab jetzt unverändert in jedem Foto, das Sie teilen.</translation>
    </message>
    <message>
        <source>Photos with {name} get no copies from now on.</source>
        <translation>Von Fotos mit {name} entstehen ab jetzt keine Kopien.</translation>
    </message>
    <message>
        <source>Rename somebody</source>
        <translation>Jemanden umbenennen</translation>
    </message>
    <message>
        <source>Change a sharing rule</source>
        <translation>Eine Regel fürs Teilen ändern</translation>
    </message>
    <message>
        <source>Merge two people</source>
        <translation>Zwei Personen zusammenführen</translation>
    </message>
    <message>
        <source>{what}: {word}, for every photo from now on.</source>
        <translation>{what}: {word}, ab jetzt für jedes Foto.</translation>
    </message>
    <message>
        <source>Change a choice</source>
        <translation>Auswahl ändern</translation>
    </message>
    <message>
        <source>Make an album</source>
        <translation>Ein Album anlegen</translation>
    </message>
    <message>
        <source>Forget an album</source>
        <translation>Ein Album vergessen</translation>
    </message>
    <message>
        <source>Rename an album</source>
        <translation>Ein Album umbenennen</translation>
    </message>
    <message>
        <source>Change an album</source>
        <translation>Ein Album ändern</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>The name “{name}” and the rule for sharing.</source>
        <translation>Der Name „{name}“ und die Regel fürs Teilen.</translation>
    </message>
    <message>
        <source>Erased: {faces} faces, {embeddings} measures, {cloaks} cloaks, {audits} reports.</source>
        <translation>Gelöscht: {faces} Gesichter, {embeddings} Messwerte, {cloaks} Tarnungen, {audits} Berichte.</translation>
    </message>
</context>
<context>
    <name>EvidenceView</name>
    <message>
        <source>Helped to make the cloak (not counted)</source>
        <translation>Halfen bei der Tarnung (nicht gezählt)</translation>
    </message>
    <message>
        <source>strangers drawn from statistics</source>
        <translation>aus Statistik gezogenen Fremden</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>“Found” means: among {count} {kind}, nobody resembles the photo more than {name} does, or the likeness is one that counts as a match. Ranges show how much chance is in so few photos.</source>
        <translation>„Gefunden“ heißt: Unter {count} {kind} ähnelt niemand dem Foto mehr als {name}, oder die Ähnlichkeit gilt als Treffer. Die Spannen zeigen, wie viel Zufall in so wenigen Fotos steckt.</translation>
    </message>
    <message>
        <source>How often {model} finds the person</source>
        <translation>Wie oft {model} die Person findet</translation>
    </message>
    <message>
        <source>The same in words</source>
        <translation>Dasselbe in Worten</translation>
    </message>
    <message>
        <source>{architecture} · licence: {licence} · {hash}</source>
        <translation>{architecture} · Lizenz: {licence} · {hash}</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Cloakroom report {date}</source>
        <translation>Cloakroom-Bericht {date}</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Den Bericht exportieren</translation>
    </message>
    <message>
        <source>The report is written: {path}</source>
        <translation>Der Bericht ist geschrieben: {path}</translation>
    </message>
</context>
<context>
    <name>FaceChip</name>
    <message>
        <source>Unnamed face</source>
        <translation>Unbenanntes Gesicht</translation>
    </message>
</context>
<context>
    <name>FacePanel</name>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>This is &amp;me</source>
        <translation>Das bin &amp;ich</translation>
    </message>
    <message>
        <source>&amp;Leave it as it is</source>
        <translation>&amp;Lassen, wie es ist</translation>
    </message>
    <message>
        <source>Nobody&apos;s business: never ask again (I)</source>
        <translation>Geht niemanden etwas an: nie wieder fragen (I)</translation>
    </message>
    <message>
        <source>&amp;Blur it in every copy</source>
        <translation>In jeder Kopie &amp;unscharf machen</translation>
    </message>
    <message>
        <source>&amp;Remove this box</source>
        <translation>Diesen Rahmen &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Draw a box</source>
        <translation>&amp;Rahmen ziehen</translation>
    </message>
    <message>
        <source>Box a face that was not found (B)</source>
        <translation>Ein Gesicht umrahmen, das nicht gefunden wurde (B)</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n Gesicht</numerusform>
            <numerusform>%n Gesichter</numerusform>
        </translation>
    </message>
    <message>
        <source>No faces</source>
        <translation>Keine Gesichter</translation>
    </message>
    <message>
        <source>Is this {name}?</source>
        <translation>Ist das {name}?</translation>
    </message>
    <message>
        <source>&amp;Not this person</source>
        <translation>&amp;Nicht diese Person</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>Jemand anders…</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>Wer ist das?</translation>
    </message>
    <message>
        <source>If there is a face that was not found, draw a box round it. It can then be named and protected.</source>
        <translation>Ist ein Gesicht da, das nicht gefunden wurde, ziehen Sie einen Rahmen darum. Dann kann es benannt und geschützt werden.</translation>
    </message>
</context>
<context>
    <name>FaceQuestion</name>
    <message numerus="yes">
        <source>in %n photo(s)</source>
        <translation>
            <numerusform>in %n Foto</numerusform>
            <numerusform>in %n Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>perhaps the same person</source>
        <translation>vielleicht dieselbe Person</translation>
    </message>
    <message>
        <source>perhaps no face</source>
        <translation>vielleicht kein Gesicht</translation>
    </message>
    <message>
        <source>What becomes of this face, {found}</source>
        <translation>Was aus diesem Gesicht wird, {found}</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>This is me: protect</source>
        <translation>Das bin ich: schützen</translation>
    </message>
    <message>
        <source>My child, a friend: protect</source>
        <translation>Mein Kind, ein Freund: schützen</translation>
    </message>
    <message>
        <source>The same person as above</source>
        <translation>Dieselbe Person wie oben</translation>
    </message>
    <message>
        <source>Blur in every copy</source>
        <translation>In jeder Kopie unscharf machen</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Lassen, wie es ist</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>Wer ist das?</translation>
    </message>
    <message>
        <source>Name of this person</source>
        <translation>Name dieser Person</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
</context>
<context>
    <name>FaceRows</name>
    <message>
        <source>Somebody else</source>
        <translation>Jemand anders</translation>
    </message>
    <message>
        <source>Show the face of {name}</source>
        <translation>Das Gesicht von {name} zeigen</translation>
    </message>
    <message>
        <source>Is it them?</source>
        <translation>Stimmt das?</translation>
    </message>
    <message>
        <source>No cloak yet</source>
        <translation>Noch keine Tarnung</translation>
    </message>
    <message>
        <source>Recognisable</source>
        <translation>Erkennbar</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Yes, this is {name}</source>
        <translation>Ja, das ist {name}</translation>
    </message>
    <message>
        <source>What happens to this face</source>
        <translation>Was mit diesem Gesicht geschieht</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Say who it is…</source>
        <translation>Sagen, wer es ist…</translation>
    </message>
    <message>
        <source>What happens to {name} in shared photos</source>
        <translation>Was mit {name} in geteilten Fotos geschieht</translation>
    </message>
    <message>
        <source>Counts for every photo of {name}</source>
        <translation>Gilt für jedes Foto von {name}</translation>
    </message>
</context>
<context>
    <name>FaceSection</name>
    <message>
        <source>Choose &amp;all</source>
        <translation>&amp;Alle wählen</translation>
    </message>
    <message>
        <source>Choose &amp;none</source>
        <translation>&amp;Keine wählen</translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>{name}?</source>
        <translation>{name}?</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>Wer ist das?</translation>
    </message>
    <message>
        <source>Blurred in copies</source>
        <translation>In Kopien unscharf</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Bleibt, wie es ist</translation>
    </message>
    <message>
        <source>{name}, confirmed</source>
        <translation>{name}, bestätigt</translation>
    </message>
    <message>
        <source>Perhaps {name}</source>
        <translation>Vielleicht {name}</translation>
    </message>
    <message>
        <source>Unknown face</source>
        <translation>Unbekanntes Gesicht</translation>
    </message>
    <message>
        <source>Face that is blurred in copies</source>
        <translation>Gesicht, das in Kopien unscharf ist</translation>
    </message>
    <message>
        <source>Face that is left as it is</source>
        <translation>Gesicht, das bleibt, wie es ist</translation>
    </message>
</context>
<context>
    <name>Fate</name>
    <message>
        <source>Cloaked</source>
        <translation>Getarnt</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>Weichgezeichnet</translation>
    </message>
    <message>
        <source>Covered by squares</source>
        <translation>Mit Quadraten verdeckt</translation>
    </message>
    <message>
        <source>Covered by a box</source>
        <translation>Mit einem Kasten verdeckt</translation>
    </message>
    <message>
        <source>Left as they are</source>
        <translation>Unverändert gelassen</translation>
    </message>
    <message>
        <source>Never shared</source>
        <translation>Nie geteilt</translation>
    </message>
</context>
<context>
    <name>FilePassphraseDialog</name>
    <message>
        <source>The file&apos;s passphrase, please</source>
        <translation>Bitte die Passphrase der Datei</translation>
    </message>
    <message>
        <source>It is the one that {name} was made with.</source>
        <translation>Es ist die, mit der {name} angelegt wurde.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>These words do not fit. Nothing was taken in.</source>
        <translation>Diese Wörter passen nicht. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Photos of this list</source>
        <translation>Fotos dieser Liste</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Show all photos</source>
        <translation>Alle Fotos zeigen</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle Personen</translation>
    </message>
    <message>
        <source>With or without a copy</source>
        <translation>Mit oder ohne Kopie</translation>
    </message>
    <message>
        <source>Without a copy</source>
        <translation>Ohne Kopie</translation>
    </message>
    <message>
        <source>With a copy</source>
        <translation>Mit Kopie</translation>
    </message>
    <message>
        <source>With undecided faces</source>
        <translation>Mit offenen Gesichtern</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>Any verdict</source>
        <translation>Jedes Urteil</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Clips</translation>
    </message>
    <message>
        <source>Photos that stand still</source>
        <translation>Fotos ohne Clips</translation>
    </message>
    <message>
        <source>With faces</source>
        <translation>Mit Gesichtern</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>Kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>Cannot be opened</source>
        <translation>Nicht zu öffnen</translation>
    </message>
    <message>
        <source>File is gone</source>
        <translation>Datei ist weg</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>Still found by {names}.</source>
        <translation>Noch gefunden von {names}.</translation>
    </message>
    <message>
        <source>No longer found by {names}.</source>
        <translation>Nicht mehr gefunden von {names}.</translation>
    </message>
    <message>
        <source>No face found for {names}.</source>
        <translation>Kein Gesicht gefunden für {names}.</translation>
    </message>
    <message>
        <source>Compared with its own original, the hardest test there is for a cloak.</source>
        <translation>Mit dem eigenen Original verglichen: die schwerste Prüfung für eine Tarnung.</translation>
    </message>
</context>
<context>
    <name>FirstMinutePage</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>Schützen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Go to the &amp;Library</source>
        <translation>Zur &amp;Bibliothek</translation>
    </message>
    <message>
        <source>Say who is in the photos</source>
        <translation>Sagen, wer auf den Fotos ist</translation>
    </message>
    <message>
        <source>Making copies…</source>
        <translation>Kopien entstehen…</translation>
    </message>
    <message>
        <source>Getting ready to protect {name}…</source>
        <translation>{name} zu schützen wird vorbereitet…</translation>
    </message>
    <message>
        <source>Done once for each person, and used for every photo</source>
        <translation>Einmal je Person, für jedes Foto verwendet</translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <translation>Das Programm im Hintergrund startet</translation>
    </message>
    <message>
        <source>{time} left, then your photos</source>
        <translation>{time} noch, dann Ihre Fotos</translation>
    </message>
    <message>
        <source>Protecting your photos…</source>
        <translation>Ihre Fotos werden geschützt…</translation>
    </message>
    <message>
        <source>{done} of {total} photos</source>
        <translation>{done} von {total} Fotos</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>Reading the saved copies back, as a recogniser would…</source>
        <translation>Die gespeicherten Kopien werden gelesen, wie ein Erkenner es täte…</translation>
    </message>
</context>
<context>
    <name>FolderChip</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>Alle Ordner</translation>
    </message>
    <message>
        <source>Everything in it</source>
        <translation>Alles darin</translation>
    </message>
</context>
<context>
    <name>FolderPanel</name>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>Alle Ordner</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldersButton</name>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Add a &amp;folder…</source>
        <translation>Einen &amp;Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add &amp;photos…</source>
        <translation>&amp;Fotos hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Look through all again	F5</source>
        <translation>A&amp;lle noch einmal durchsehen	F5</translation>
    </message>
    <message>
        <source>Photos stay in these folders</source>
        <translation>Die Fotos bleiben in diesen Ordnern</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (nicht gefunden)</translation>
    </message>
    <message>
        <source>&amp;Show in file manager</source>
        <translation>Im &amp;Dateimanager zeigen</translation>
    </message>
    <message>
        <source>Look into it &amp;no more</source>
        <translation>Nicht &amp;mehr hineinsehen</translation>
    </message>
</context>
<context>
    <name>FurtherView</name>
    <message>
        <source>No recogniser was there that could judge, so these checks say nothing.</source>
        <translation>Es gab keinen Erkenner, der urteilen konnte; diese Prüfungen sagen darum nichts.</translation>
    </message>
    <message>
        <source>Where this is from</source>
        <translation>Woher das stammt</translation>
    </message>
</context>
<context>
    <name>GroupPanel</name>
    <message>
        <source>Name of this person</source>
        <translation>Name dieser Person</translation>
    </message>
    <message>
        <source>&amp;That is the name</source>
        <translation>&amp;So heißt die Person</translation>
    </message>
    <message>
        <source>This is &amp;me</source>
        <translation>Das bin &amp;ich</translation>
    </message>
    <message>
        <source>&amp;Leave as they are</source>
        <translation>&amp;Lassen, wie sie sind</translation>
    </message>
    <message>
        <source>A stranger: never ask again (I)</source>
        <translation>Jemand Fremdes: nie wieder fragen (I)</translation>
    </message>
    <message>
        <source>&amp;Blur in every copy</source>
        <translation>In jeder Kopie &amp;unscharf machen</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personen</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>Wer ist das?</translation>
    </message>
    <message>
        <source>Ticked are faces so like the first that at most one stranger in 10,000 would be. Look at all, the most alike first: tick who is missing, take the tick off somebody else, then say who it is.</source>
        <translation>Angehakt sind Gesichter, die dem ersten so ähnlich sind wie höchstens ein Fremder unter 10.000. Sehen Sie alle an, die ähnlichsten stehen vorn: Haken Sie an, wer fehlt, nehmen Sie das Häkchen von anderen, und sagen Sie dann, wer es ist.</translation>
    </message>
</context>
<context>
    <name>IgnoredPanel</name>
    <message>
        <source>&amp;Stop ignoring</source>
        <translation>&amp;Nicht mehr ignorieren</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personen</translation>
    </message>
    <message>
        <source>Ignored faces</source>
        <translation>Ignorierte Gesichter</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n Gesicht</numerusform>
            <numerusform>%n Gesichter</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody will ask you about these. Choose some to be asked again.</source>
        <translation>Nach diesen wird niemand fragen. Wählen Sie welche, um wieder gefragt zu werden.</translation>
    </message>
    <message>
        <source>No face is ignored.</source>
        <translation>Kein Gesicht wird ignoriert.</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Photos and clips ({endings})</source>
        <translation>Fotos und Clips ({endings})</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are neither photos nor clips and were passed over: {names}</source>
        <translation>
            <numerusform>%n Datei ist weder Foto noch Clip und wurde übergangen: {names}</numerusform>
            <numerusform>%n Dateien sind weder Fotos noch Clips und wurden übergangen: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>Something is still under way</source>
        <translation>Es läuft noch etwas</translation>
    </message>
    <message>
        <source>It is kept on a list and goes on when Cloakroom is started again.</source>
        <translation>Es steht auf einer Liste und geht weiter, wenn Cloakroom wieder gestartet wird.</translation>
    </message>
    <message>
        <source>Cancel &amp;all of it</source>
        <translation>&amp;Alles abbrechen</translation>
    </message>
    <message>
        <source>&amp;Keep working</source>
        <translation>&amp;Weiterarbeiten</translation>
    </message>
    <message>
        <source>Close; &amp;go on next time</source>
        <translation>Schließen, nächstes Mal &amp;weiter</translation>
    </message>
</context>
<context>
    <name>LibraryHeader</name>
    <message>
        <source>Folders beside the photos (F9)</source>
        <translation>Ordner neben den Fotos (F9)</translation>
    </message>
    <message>
        <source>Search names and files</source>
        <translation>Namen und Dateien suchen</translation>
    </message>
    <message>
        <source>Search photos by file or person</source>
        <translation>Fotos nach Datei oder Person suchen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>By file</source>
        <translation>Nach Datei</translation>
    </message>
    <message>
        <source>Last added</source>
        <translation>Zuletzt hinzugefügt</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>Größe der Vorschaubilder</translation>
    </message>
    <message>
        <source>Size of the thumbnails (Ctrl+wheel)</source>
        <translation>Größe der Vorschaubilder (Strg+Mausrad)</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Add a &amp;folder…</source>
        <translation>Einen &amp;Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>Noch keine Fotos</translation>
    </message>
    <message>
        <source>Show &amp;all photos</source>
        <translation>&amp;Alle Fotos zeigen</translation>
    </message>
    <message>
        <source>No photo is like that</source>
        <translation>So ein Foto gibt es nicht</translation>
    </message>
    <message>
        <source>Nothing in the library fits the chosen filters and the search.</source>
        <translation>Nichts in der Bibliothek passt zu den gewählten Filtern und der Suche.</translation>
    </message>
    <message>
        <source>Take out of this album</source>
        <translation>Aus diesem Album nehmen</translation>
    </message>
    <message>
        <source>Choose &amp;all</source>
        <translation>&amp;Alle auswählen</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop photos, clips or folders anywhere in this window. They stay where they are: nothing is copied, moved or sent anywhere.</source>
        <translation>Legen Sie Fotos, Clips oder Ordner irgendwo in diesem Fenster ab. Sie bleiben, wo sie sind: Nichts wird kopiert, verschoben oder irgendwohin gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n photo(s)</source>
        <translation>
            <numerusform>{shown} von %n Foto</numerusform>
            <numerusform>{shown} von %n Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Only copies can be dragged out. Protect these photos first.</source>
        <translation>Nur Kopien lassen sich herausziehen. Schützen Sie diese Fotos zuerst.</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Download a model</source>
        <translation>Ein Modell herunterladen</translation>
    </message>
    <message>
        <source>Download {name}?</source>
        <translation>{name} herunterladen?</translation>
    </message>
    <message>
        <source>{size} from {host}. Nothing about you or your photos is sent.</source>
        <translation>{size} von {host}. Über Sie und Ihre Fotos wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>Lizenz: {licence}</translation>
    </message>
    <message>
        <source>&amp;Read the licence</source>
        <translation>Die Lizenz &amp;lesen</translation>
    </message>
    <message>
        <source>I have read the licence and it &amp;allows what I do</source>
        <translation>Ich habe die Lizenz gelesen, und sie &amp;erlaubt, was ich tue</translation>
    </message>
    <message>
        <source>This model is not free for every use: commercial use may be forbidden.</source>
        <translation>Dieses Modell ist nicht für jeden Zweck frei: Gewerbliche Nutzung kann verboten sein.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>&amp;Herunterladen</translation>
    </message>
</context>
<context>
    <name>Likeness</name>
    <message>
        <source>Nothing in the face was changed.</source>
        <translation>Im Gesicht wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Features moved by at most {percent} % of the distance between the eyes.</source>
        <translation>Gesichtszüge wurden um höchstens {percent} % des Augenabstands verschoben.</translation>
    </message>
    <message>
        <source>What else was changed can hardly be seen, even side by side.</source>
        <translation>Was sonst verändert wurde, ist selbst nebeneinander kaum zu sehen.</translation>
    </message>
    <message>
        <source>What else was changed is seen only by comparing closely.</source>
        <translation>Was sonst verändert wurde, sieht man nur bei genauem Vergleich.</translation>
    </message>
    <message>
        <source>What else was changed can be seen up close.</source>
        <translation>Was sonst verändert wurde, ist aus der Nähe zu sehen.</translation>
    </message>
    <message>
        <source>What else was changed is plainly seen.</source>
        <translation>Was sonst verändert wurde, ist deutlich zu sehen.</translation>
    </message>
    <message>
        <source>The largest change of a pixel is small.</source>
        <translation>Die größte Änderung eines Pixels ist klein.</translation>
    </message>
    <message>
        <source>The largest change of a pixel can be seen up close.</source>
        <translation>Die größte Änderung eines Pixels ist aus der Nähe zu sehen.</translation>
    </message>
    <message>
        <source>Moved, of the distance between the eyes</source>
        <translation>Verschoben, vom Augenabstand</translation>
    </message>
    <message>
        <source>What else is seen (SSIMULACRA2, 100: nothing)</source>
        <translation>Was sonst zu sehen ist (SSIMULACRA2, 100: nichts)</translation>
    </message>
    <message>
        <source>Structural similarity (SSIM)</source>
        <translation>Strukturelle Ähnlichkeit (SSIM)</translation>
    </message>
    <message>
        <source>Signal to noise (PSNR)</source>
        <translation>Signal zu Rauschen (PSNR)</translation>
    </message>
    <message>
        <source>Largest change of a value (of 255)</source>
        <translation>Größte Änderung eines Werts (von 255)</translation>
    </message>
    <message>
        <source>Sum of changes (L2)</source>
        <translation>Summe der Änderungen (L2)</translation>
    </message>
    <message>
        <source>Mean colour difference (CIEDE2000)</source>
        <translation>Mittlerer Farbunterschied (CIEDE2000)</translation>
    </message>
</context>
<context>
    <name>ListedDialog</name>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
</context>
<context>
    <name>Looking</name>
    <message>
        <source>Looking for faces…</source>
        <translation>Gesichter werden gesucht…</translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <translation>Das Programm im Hintergrund startet</translation>
    </message>
    <message>
        <source>{done} of {total} photos</source>
        <translation>{done} von {total} Fotos</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) so far</source>
        <translation>
            <numerusform>bisher %n Gesicht</numerusform>
            <numerusform>bisher %n Gesichter</numerusform>
        </translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Add &amp;Photos…</source>
        <translation>&amp;Fotos hinzufügen…</translation>
    </message>
    <message>
        <source>Add &amp;Folder…</source>
        <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Show Co&amp;pies</source>
        <translation>Ko&amp;pien zeigen</translation>
    </message>
    <message>
        <source>&amp;Close Window</source>
        <translation>Fenster &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>In &amp;Words</source>
        <translation>In &amp;Worten</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>What a &amp;Cloak Does</source>
        <translation>Was eine &amp;Tarnung tut</translation>
    </message>
    <message>
        <source>&amp;About Cloakroom</source>
        <translation>&amp;Über Cloakroom</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>The photo is no longer where it was.</source>
        <translation>Das Foto ist nicht mehr, wo es war.</translation>
    </message>
    <message>
        <source>Put it back, or add the folder it is in now.</source>
        <translation>Legen Sie es zurück, oder fügen Sie den Ordner hinzu, in dem es jetzt ist.</translation>
    </message>
    <message>
        <source>This folder cannot be looked into.</source>
        <translation>In diesen Ordner kann nicht hineingesehen werden.</translation>
    </message>
    <message>
        <source>Allow Cloakroom to read it and add it again.</source>
        <translation>Erlauben Sie Cloakroom, ihn zu lesen, und fügen Sie ihn wieder hinzu.</translation>
    </message>
    <message>
        <source>The file cannot be opened as a photo.</source>
        <translation>Die Datei lässt sich nicht als Foto öffnen.</translation>
    </message>
    <message>
        <source>It may be damaged: copy it again from where it came from.</source>
        <translation>Sie ist vielleicht beschädigt: Kopieren Sie sie noch einmal von dort, wo sie herkam.</translation>
    </message>
    <message>
        <source>Cloakroom does not know this kind of file.</source>
        <translation>Cloakroom kennt diese Art von Datei nicht.</translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG and add that.</source>
        <translation>Speichern Sie sie als JPEG oder PNG und fügen Sie diese Datei hinzu.</translation>
    </message>
    <message>
        <source>The file ends too early.</source>
        <translation>Die Datei endet zu früh.</translation>
    </message>
    <message>
        <source>Copy it again from where it came from.</source>
        <translation>Kopieren Sie sie noch einmal von dort, wo sie herkam.</translation>
    </message>
    <message>
        <source>The photo is larger than Cloakroom can open.</source>
        <translation>Das Foto ist größer, als Cloakroom öffnen kann.</translation>
    </message>
    <message>
        <source>Make it smaller and add that.</source>
        <translation>Verkleinern Sie es und fügen Sie das kleinere hinzu.</translation>
    </message>
    <message>
        <source>Opening this file takes more time or memory than a photo should.</source>
        <translation>Diese Datei zu öffnen braucht mehr Zeit oder Speicher, als ein Foto brauchen sollte.</translation>
    </message>
    <message>
        <source>Save it again in another program and add that.</source>
        <translation>Speichern Sie es in einem anderen Programm neu und fügen Sie das hinzu.</translation>
    </message>
    <message>
        <source>The photo is too small to hold a face.</source>
        <translation>Das Foto ist zu klein für ein Gesicht.</translation>
    </message>
    <message>
        <source>Use a larger version of it.</source>
        <translation>Nehmen Sie eine größere Fassung davon.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>This is a moving picture.</source>
        <translation>Das ist ein bewegtes Bild.</translation>
    </message>
    <message>
        <source>Save one frame of it as a photo and add that.</source>
        <translation>Speichern Sie ein Einzelbild davon als Foto und fügen Sie es hinzu.</translation>
    </message>
    <message>
        <source>This raw file holds no picture that is large enough to share.</source>
        <translation>In dieser Raw-Datei ist kein Bild, das zum Teilen groß genug ist.</translation>
    </message>
    <message>
        <source>Develop it in another program and add the JPEG.</source>
        <translation>Entwickeln Sie sie in einem anderen Programm und fügen Sie das JPEG hinzu.</translation>
    </message>
    <message>
        <source>This is an HDR photo, whose look no copy would keep.</source>
        <translation>Dies ist ein HDR-Foto, dessen Aussehen keine Kopie behielte.</translation>
    </message>
    <message>
        <source>Export it as an ordinary (SDR) photo and add that.</source>
        <translation>Exportieren Sie es als gewöhnliches Foto (SDR) und fügen Sie dieses hinzu.</translation>
    </message>
    <message>
        <source>What an HDR screen would add to the photo was left out: it shows the face without a cloak.</source>
        <translation>Was ein HDR-Bildschirm dem Foto hinzufügen würde, wurde weggelassen: Es zeigt das Gesicht ohne Tarnung.</translation>
    </message>
    <message>
        <source>The copy looks as the photo does on every other screen.</source>
        <translation>Die Kopie sieht aus wie das Foto auf jedem anderen Bildschirm.</translation>
    </message>
    <message>
        <source>No face was found, so nothing could be protected.</source>
        <translation>Es wurde kein Gesicht gefunden, also konnte nichts geschützt werden.</translation>
    </message>
    <message>
        <source>If there is a face, open the photo and draw a box round it.</source>
        <translation>Ist ein Gesicht da, öffnen Sie das Foto und ziehen Sie einen Rahmen darum.</translation>
    </message>
    <message>
        <source>This person was not found in the photo.</source>
        <translation>Diese Person wurde im Foto nicht gefunden.</translation>
    </message>
    <message>
        <source>If they are in it, open the photo and name their face.</source>
        <translation>Ist sie darauf, öffnen Sie das Foto und benennen Sie ihr Gesicht.</translation>
    </message>
    <message>
        <source>It is not certain that this person is in the photo.</source>
        <translation>Es ist nicht sicher, dass diese Person auf dem Foto ist.</translation>
    </message>
    <message>
        <source>If they are, open the photo and confirm their face.</source>
        <translation>Ist sie es, öffnen Sie das Foto und bestätigen Sie ihr Gesicht.</translation>
    </message>
    <message>
        <source>This is not a copy that Cloakroom made.</source>
        <translation>Das ist keine Kopie, die Cloakroom gemacht hat.</translation>
    </message>
    <message>
        <source>Choose one of your copies.</source>
        <translation>Wählen Sie eine Ihrer Kopien.</translation>
    </message>
    <message>
        <source>This copy was made with an older cloak.</source>
        <translation>Diese Kopie wurde mit einer älteren Tarnung gemacht.</translation>
    </message>
    <message>
        <source>Check copies of one cloak at a time.</source>
        <translation>Prüfen Sie immer nur Kopien einer Tarnung zusammen.</translation>
    </message>
    <message>
        <source>Nobody in this photo is to be protected or hidden.</source>
        <translation>Auf diesem Foto soll niemand geschützt oder verborgen werden.</translation>
    </message>
    <message>
        <source>Say who is in it, or choose what becomes of other people.</source>
        <translation>Sagen Sie, wer darauf ist, oder wählen Sie, was mit anderen Personen geschieht.</translation>
    </message>
    <message>
        <source>This is itself a copy that Cloakroom made.</source>
        <translation>Dies ist selbst eine Kopie, die Cloakroom gemacht hat.</translation>
    </message>
    <message>
        <source>Add the photo that it was made of.</source>
        <translation>Fügen Sie das Foto hinzu, aus dem sie entstand.</translation>
    </message>
    <message>
        <source>This is a clip, and this is for photos.</source>
        <translation>Dies ist ein Clip, und dies ist für Fotos.</translation>
    </message>
    <message>
        <source>Clips are protected and checked on the command line.</source>
        <translation>Clips werden auf der Kommandozeile geschützt und geprüft.</translation>
    </message>
    <message>
        <source>This file looks like none of your copies.</source>
        <translation>Diese Datei sieht keiner Ihrer Kopien ähnlich.</translation>
    </message>
    <message>
        <source>Use the file as it was downloaded: a cropped or edited one cannot be told.</source>
        <translation>Nehmen Sie die Datei, wie sie heruntergeladen wurde: Eine beschnittene oder bearbeitete ist nicht zu erkennen.</translation>
    </message>
    <message>
        <source>A copy also shows a face that may be the person&apos;s and was left as it is, because that is not certain.</source>
        <translation>Eine Kopie zeigt auch ein Gesicht, das das der Person sein könnte; weil das nicht sicher ist, blieb es, wie es war.</translation>
    </message>
    <message>
        <source>If it is theirs, say so in the library, remove the copy and protect the photo again.</source>
        <translation>Wenn es ihres ist, sagen Sie es in der Bibliothek, entfernen Sie die Kopie und schützen Sie das Foto noch einmal.</translation>
    </message>
    <message>
        <source>A film beside it belongs to the photo (a Live Photo) and still shows everybody.</source>
        <translation>Daneben liegt ein Film, der zum Foto gehört (ein Live Photo) und alle weiterhin zeigt.</translation>
    </message>
    <message>
        <source>Add the film and protect it too, or share the photo alone.</source>
        <translation>Fügen Sie den Film hinzu und schützen Sie ihn auch, oder teilen Sie nur das Foto.</translation>
    </message>
    <message>
        <source>The folder also holds the same photos without a cloak.</source>
        <translation>Im Ordner liegen dieselben Fotos auch ohne Tarnung.</translation>
    </message>
    <message>
        <source>Move those away before you share it: together they undo the cloak.</source>
        <translation>Verschieben Sie diese, bevor Sie ihn teilen: Zusammen heben sie die Tarnung auf.</translation>
    </message>
    <message>
        <source>The former copy could not be moved to the bin.</source>
        <translation>Die frühere Kopie ließ sich nicht in den Papierkorb legen.</translation>
    </message>
    <message>
        <source>Move it away yourself, or keep both: nothing was overwritten.</source>
        <translation>Verschieben Sie sie selbst, oder behalten Sie beide: Nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>The engine broke down on this photo twice, so it was left out.</source>
        <translation>Das Programm im Hintergrund brach bei diesem Foto zweimal zusammen, darum wurde es ausgelassen.</translation>
    </message>
    <message>
        <source>Save the photo again in another program and add that.</source>
        <translation>Speichern Sie das Foto in einem anderen Programm neu und fügen Sie diese Datei hinzu.</translation>
    </message>
    <message>
        <source>Two workers broke down on this photo, so it was left out.</source>
        <translation>Zwei Arbeiter sind an diesem Foto zusammengebrochen, darum wurde es ausgelassen.</translation>
    </message>
    <message>
        <source>Clips need ffmpeg, 5.1 or newer (6 is better), and none was found.</source>
        <translation>Clips brauchen ffmpeg, 5.1 oder neuer (besser 6), und keines wurde gefunden.</translation>
    </message>
    <message>
        <source>Install it from ffmpeg.org or your system&apos;s store, and try again.</source>
        <translation>Installieren Sie es von ffmpeg.org oder aus dem Store Ihres Systems und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file cannot be opened as a clip. It may be damaged.</source>
        <translation>Die Datei lässt sich nicht als Clip öffnen. Sie ist vielleicht beschädigt.</translation>
    </message>
    <message>
        <source>There is no picture in this clip.</source>
        <translation>In diesem Clip ist kein Bild.</translation>
    </message>
    <message>
        <source>Choose a clip that shows something.</source>
        <translation>Wählen Sie einen Clip, der etwas zeigt.</translation>
    </message>
    <message>
        <source>This ffmpeg cannot open this kind of clip.</source>
        <translation>Dieses ffmpeg kann diese Art von Clip nicht öffnen.</translation>
    </message>
    <message>
        <source>Install a newer ffmpeg, or save the clip as MP4 (H.264).</source>
        <translation>Installieren Sie ein neueres ffmpeg oder speichern Sie den Clip als MP4 (H.264).</translation>
    </message>
    <message>
        <source>This clip is packed in a way that phones, cameras and messengers do not use. Cloakroom opens only what they do, because faults hide in the rest.</source>
        <translation>Dieser Clip ist auf eine Weise gepackt, die Telefone, Kameras und Messenger nicht verwenden. Cloakroom öffnet nur, was diese verwenden, weil im Übrigen Fehler stecken.</translation>
    </message>
    <message>
        <source>Save it as MP4 (H.264) with another program and add that.</source>
        <translation>Speichern Sie ihn mit einem anderen Programm als MP4 (H.264) und fügen Sie das hinzu.</translation>
    </message>
    <message>
        <source>This ffmpeg cannot write this kind of clip.</source>
        <translation>Dieses ffmpeg kann diese Art von Clip nicht schreiben.</translation>
    </message>
    <message>
        <source>Install an ffmpeg that can write AV1, VP9 or H.264.</source>
        <translation>Installieren Sie ein ffmpeg, das AV1, VP9 oder H.264 schreiben kann.</translation>
    </message>
    <message>
        <source>This is an HDR clip, whose tone no copy would keep.</source>
        <translation>Das ist ein HDR-Clip, dessen Helligkeiten keine Kopie behielte.</translation>
    </message>
    <message>
        <source>Export it as an ordinary (SDR) clip and add that.</source>
        <translation>Exportieren Sie ihn als gewöhnlichen Clip (SDR) und fügen Sie den hinzu.</translation>
    </message>
    <message>
        <source>The clip is larger than Cloakroom opens.</source>
        <translation>Der Clip ist größer, als Cloakroom öffnet.</translation>
    </message>
    <message>
        <source>The clip is longer than Cloakroom opens.</source>
        <translation>Der Clip ist länger, als Cloakroom öffnet.</translation>
    </message>
    <message>
        <source>Cut it into parts and add those.</source>
        <translation>Schneiden Sie ihn in Teile und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>The clip takes more to open than any honest one does.</source>
        <translation>Der Clip verlangt beim Öffnen mehr als irgendein ehrlicher.</translation>
    </message>
    <message>
        <source>Save it anew with another program and add that.</source>
        <translation>Speichern Sie ihn mit einem anderen Programm neu und fügen Sie das hinzu.</translation>
    </message>
    <message>
        <source>The program that reads and writes clips failed. Nothing was written.</source>
        <translation>Das Programm, das Clips liest und schreibt, ist gescheitert. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, install another version of ffmpeg.</source>
        <translation>Versuchen Sie es noch einmal; bleibt es so, installieren Sie eine andere Version von ffmpeg.</translation>
    </message>
    <message>
        <source>Nobody in this clip is to be protected or hidden.</source>
        <translation>In diesem Clip ist niemand zu schützen oder unkenntlich zu machen.</translation>
    </message>
    <message>
        <source>Say who is in it, or choose what becomes of bystanders.</source>
        <translation>Sagen Sie, wer darin ist, oder wählen Sie, was aus Umstehenden wird.</translation>
    </message>
    <message>
        <source>This is no clip.</source>
        <translation>Dies ist kein Clip.</translation>
    </message>
    <message>
        <source>Check it as a photo.</source>
        <translation>Prüfen Sie es als Foto.</translation>
    </message>
    <message>
        <source>The clip breaks off before the end that it speaks of.</source>
        <translation>Der Clip bricht vor dem Ende ab, von dem er spricht.</translation>
    </message>
    <message>
        <source>What is there was treated: copy it again if it should be longer.</source>
        <translation>Was da ist, wurde bearbeitet: Kopieren Sie ihn noch einmal, wenn er länger sein sollte.</translation>
    </message>
    <message>
        <source>Parts of this clip are transparent; in the copy they are white.</source>
        <translation>Teile dieses Clips sind durchsichtig; in der Kopie sind sie weiß.</translation>
    </message>
    <message>
        <source>Look at the copy before you share it.</source>
        <translation>Sehen Sie sich die Kopie an, bevor Sie sie teilen.</translation>
    </message>
    <message>
        <source>This clip has finer shades (10 bits) than the copy (8 bits).</source>
        <translation>Dieser Clip hat feinere Abstufungen (10 Bit) als die Kopie (8 Bit).</translation>
    </message>
    <message>
        <source>Look at skies and other smooth parts of the copy before you share it.</source>
        <translation>Sehen Sie sich Himmel und andere glatte Flächen der Kopie an, bevor Sie sie teilen.</translation>
    </message>
    <message>
        <source>This clip holds more than one picture track; the copy has the first only.</source>
        <translation>Dieser Clip enthält mehr als eine Bildspur; die Kopie hat nur die erste.</translation>
    </message>
    <message>
        <source>Another file of that name is there already.</source>
        <translation>Eine andere Datei dieses Namens ist schon da.</translation>
    </message>
    <message>
        <source>Choose another folder for the copies.</source>
        <translation>Wählen Sie einen anderen Ordner für die Kopien.</translation>
    </message>
    <message>
        <source>A copy of this photo with other choices is there already.</source>
        <translation>Eine Kopie dieses Fotos mit anderen Einstellungen ist schon da.</translation>
    </message>
    <message>
        <source>Replace it, or keep both.</source>
        <translation>Ersetzen Sie sie, oder behalten Sie beide.</translation>
    </message>
    <message>
        <source>The copy would take the place of your original.</source>
        <translation>Die Kopie würde den Platz Ihres Originals einnehmen.</translation>
    </message>
    <message>
        <source>The folder for the copies cannot be written to.</source>
        <translation>In den Ordner für die Kopien kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose another one in Settings.</source>
        <translation>Wählen Sie in den Einstellungen einen anderen.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Die Festplatte ist voll.</translation>
    </message>
    <message>
        <source>Make room and go on; what was written is kept.</source>
        <translation>Schaffen Sie Platz und machen Sie weiter; was geschrieben wurde, bleibt.</translation>
    </message>
    <message>
        <source>Somebody was erased while this copy was being made.</source>
        <translation>Jemand wurde gelöscht, während diese Kopie entstand.</translation>
    </message>
    <message>
        <source>It was not written. Protect the photo again.</source>
        <translation>Sie wurde nicht geschrieben. Schützen Sie das Foto noch einmal.</translation>
    </message>
    <message>
        <source>The photo is too large for the format of the copies.</source>
        <translation>Das Foto ist zu groß für das Format der Kopien.</translation>
    </message>
    <message>
        <source>Choose another format.</source>
        <translation>Wählen Sie ein anderes Format.</translation>
    </message>
    <message>
        <source>A recogniser&apos;s file is missing.</source>
        <translation>Die Datei eines Erkenners fehlt.</translation>
    </message>
    <message>
        <source>Download it again under Models.</source>
        <translation>Laden Sie sie unter „Modelle“ noch einmal herunter.</translation>
    </message>
    <message>
        <source>There is no recogniser of that name.</source>
        <translation>Einen Erkenner dieses Namens gibt es nicht.</translation>
    </message>
    <message>
        <source>See which there are under Models.</source>
        <translation>Unter „Modelle“ steht, welche es gibt.</translation>
    </message>
    <message>
        <source>A recogniser&apos;s file is not the one that was expected, so it is not used.</source>
        <translation>Die Datei eines Erkenners ist nicht die erwartete, darum wird sie nicht verwendet.</translation>
    </message>
    <message>
        <source>The description that belongs to this model is missing or wrong.</source>
        <translation>Die Beschreibung, die zu diesem Modell gehört, fehlt oder ist falsch.</translation>
    </message>
    <message>
        <source>Choose a folder in which each model has its card (.json) beside it.</source>
        <translation>Wählen Sie einen Ordner, in dem neben jedem Modell seine Karte (.json) liegt.</translation>
    </message>
    <message>
        <source>This kind of model file can run any program and is never opened.</source>
        <translation>Diese Art von Modelldatei kann beliebige Programme ausführen und wird nie geöffnet.</translation>
    </message>
    <message>
        <source>Ask for the model as ONNX.</source>
        <translation>Bitten Sie um das Modell als ONNX.</translation>
    </message>
    <message>
        <source>The model does not do what its description says, so it is not used.</source>
        <translation>Das Modell tut nicht, was seine Beschreibung sagt, darum wird es nicht verwendet.</translation>
    </message>
    <message>
        <source>Get it from another source.</source>
        <translation>Beschaffen Sie es aus einer anderen Quelle.</translation>
    </message>
    <message>
        <source>No cloak can be learnt against this recogniser.</source>
        <translation>Gegen diesen Erkenner lässt sich keine Tarnung lernen.</translation>
    </message>
    <message>
        <source>It can still judge: use it for checking.</source>
        <translation>Er kann trotzdem urteilen: Verwenden Sie ihn zum Prüfen.</translation>
    </message>
    <message>
        <source>This model takes more time or memory than looking at a face may.</source>
        <translation>Dieses Modell braucht mehr Zeit oder Speicher, als der Blick auf ein Gesicht brauchen darf.</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>This model is installed already.</source>
        <translation>Dieses Modell ist schon installiert.</translation>
    </message>
    <message>
        <source>This model is not free for every use.</source>
        <translation>Dieses Modell ist nicht für jeden Zweck frei.</translation>
    </message>
    <message>
        <source>Read its licence and accept it if it allows what you do.</source>
        <translation>Lesen Sie seine Lizenz und nehmen Sie sie an, wenn sie erlaubt, was Sie tun.</translation>
    </message>
    <message>
        <source>The download did not work.</source>
        <translation>Das Herunterladen hat nicht geklappt.</translation>
    </message>
    <message>
        <source>Check the connection and try again: it goes on where it stopped.</source>
        <translation>Prüfen Sie die Verbindung und versuchen Sie es noch einmal: Es geht weiter, wo es aufgehört hat.</translation>
    </message>
    <message>
        <source>A part of Cloakroom that this model needs is not installed.</source>
        <translation>Ein Teil von Cloakroom, den dieses Modell braucht, ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install Cloakroom again.</source>
        <translation>Installieren Sie Cloakroom neu.</translation>
    </message>
    <message>
        <source>It was never measured what this recogniser makes of strangers, so it cannot judge.</source>
        <translation>Es wurde nie gemessen, was dieser Erkenner von Fremden hält, darum kann er nicht urteilen.</translation>
    </message>
    <message>
        <source>Choose another recogniser for checking.</source>
        <translation>Wählen Sie zum Prüfen einen anderen Erkenner.</translation>
    </message>
    <message>
        <source>The graphics card that was chosen cannot be used; the processor is used instead.</source>
        <translation>Die gewählte Grafikkarte lässt sich nicht nutzen; stattdessen rechnet der Prozessor.</translation>
    </message>
    <message>
        <source>See Settings for the reason.</source>
        <translation>Den Grund finden Sie in den Einstellungen.</translation>
    </message>
    <message>
        <source>The graphics card ran out of memory.</source>
        <translation>Der Speicher der Grafikkarte hat nicht gereicht.</translation>
    </message>
    <message>
        <source>Choose the processor in Settings and go on.</source>
        <translation>Wählen Sie in den Einstellungen den Prozessor und machen Sie weiter.</translation>
    </message>
    <message>
        <source>Ray, which many machines need, is not installed.</source>
        <translation>Ray, das für viele Rechner nötig ist, ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install it with pip install &apos;cloakroom[fleet]&apos;.</source>
        <translation>Installieren Sie es mit pip install &apos;cloakroom[fleet]&apos;.</translation>
    </message>
    <message>
        <source>No cluster answers at that address.</source>
        <translation>Unter dieser Adresse antwortet kein Cluster.</translation>
    </message>
    <message>
        <source>Check the address and that its Ray is the same.</source>
        <translation>Prüfen Sie die Adresse und ob dort dasselbe Ray läuft.</translation>
    </message>
    <message>
        <source>The cluster gives no worker.</source>
        <translation>Der Cluster stellt keinen Arbeiter bereit.</translation>
    </message>
    <message>
        <source>See that it has free processors and Cloakroom on its machines.</source>
        <translation>Sorgen Sie für freie Prozessoren und für Cloakroom auf seinen Rechnern.</translation>
    </message>
    <message>
        <source>A machine of the cluster has other models.</source>
        <translation>Ein Rechner des Clusters hat andere Modelle.</translation>
    </message>
    <message>
        <source>Install the same models on all of its machines.</source>
        <translation>Installieren Sie auf allen seinen Rechnern dieselben Modelle.</translation>
    </message>
    <message>
        <source>A machine of the cluster has another Cloakroom.</source>
        <translation>Ein Rechner des Clusters hat ein anderes Cloakroom.</translation>
    </message>
    <message>
        <source>Install the same Cloakroom on all of its machines.</source>
        <translation>Installieren Sie auf allen seinen Rechnern dasselbe Cloakroom.</translation>
    </message>
    <message>
        <source>What a worker sent back was altered on its way.</source>
        <translation>Was ein Arbeiter zurückgeschickt hat, wurde unterwegs verändert.</translation>
    </message>
    <message>
        <source>Nothing of it was used. Look after the cluster&apos;s network.</source>
        <translation>Nichts davon wurde verwendet. Sehen Sie nach dem Netz des Clusters.</translation>
    </message>
    <message>
        <source>This library was made by a newer Cloakroom.</source>
        <translation>Diese Bibliothek stammt von einem neueren Cloakroom.</translation>
    </message>
    <message>
        <source>Update Cloakroom; nothing in the library was touched.</source>
        <translation>Aktualisieren Sie Cloakroom; in der Bibliothek wurde nichts berührt.</translation>
    </message>
    <message>
        <source>The library is damaged.</source>
        <translation>Die Bibliothek ist beschädigt.</translation>
    </message>
    <message>
        <source>Restore its folder from a backup; your photos are not in it.</source>
        <translation>Stellen Sie ihren Ordner aus einer Sicherung wieder her; Ihre Fotos sind nicht darin.</translation>
    </message>
    <message>
        <source>The key to your face data could not be had.</source>
        <translation>Der Schlüssel zu Ihren Gesichtsdaten war nicht zu bekommen.</translation>
    </message>
    <message>
        <source>Unlock your system&apos;s keyring and start Cloakroom again.</source>
        <translation>Entsperren Sie den Schlüsselbund Ihres Systems und starten Sie Cloakroom neu.</translation>
    </message>
    <message>
        <source>Another Cloakroom is using the library.</source>
        <translation>Ein anderes Cloakroom benutzt die Bibliothek.</translation>
    </message>
    <message>
        <source>Try again when it has finished.</source>
        <translation>Versuchen Sie es noch einmal, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>The key to your face data is gone, and what it sealed with it.</source>
        <translation>Der Schlüssel zu Ihren Gesichtsdaten ist weg und mit ihm, was er verschloss.</translation>
    </message>
    <message>
        <source>Restore the keyring from a backup, or begin with a new library.</source>
        <translation>Stellen Sie den Schlüsselbund aus einer Sicherung wieder her, oder beginnen Sie mit einer neuen Bibliothek.</translation>
    </message>
    <message>
        <source>Cloakroom&apos;s own folder cannot be written to.</source>
        <translation>In den eigenen Ordner von Cloakroom kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Make room on the disk, or give yourself the right to write there.</source>
        <translation>Schaffen Sie Platz auf der Festplatte, oder geben Sie sich das Recht, dort zu schreiben.</translation>
    </message>
    <message>
        <source>There is an album of that name already.</source>
        <translation>Ein Album mit diesem Namen gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no such album any more.</source>
        <translation>Dieses Album gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Undo brings back one that was forgotten a moment ago.</source>
        <translation>Rückgängig bringt eines zurück, das eben vergessen wurde.</translation>
    </message>
    <message>
        <source>This is no file of people and albums, or it was damaged.</source>
        <translation>Das ist keine Datei mit Personen und Alben, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>A newer Cloakroom wrote this file.</source>
        <translation>Ein neueres Cloakroom hat diese Datei geschrieben.</translation>
    </message>
    <message>
        <source>Update Cloakroom first.</source>
        <translation>Aktualisieren Sie zuerst Cloakroom.</translation>
    </message>
    <message>
        <source>The passphrase does not open this file.</source>
        <translation>Die Passphrase öffnet diese Datei nicht.</translation>
    </message>
    <message>
        <source>Try again; nothing was taken in.</source>
        <translation>Versuchen Sie es noch einmal; nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>The passphrase is too short.</source>
        <translation>Die Passphrase ist zu kurz.</translation>
    </message>
    <message>
        <source>Take at least eight characters, better several words.</source>
        <translation>Nehmen Sie mindestens acht Zeichen, besser mehrere Wörter.</translation>
    </message>
    <message>
        <source>There is nobody of that name any more.</source>
        <translation>Niemand heißt mehr so.</translation>
    </message>
    <message>
        <source>See who there is under People.</source>
        <translation>Unter „Personen“ steht, wer da ist.</translation>
    </message>
    <message>
        <source>There is somebody of that name already.</source>
        <translation>Es gibt schon jemanden mit diesem Namen.</translation>
    </message>
    <message>
        <source>Choose another name, or merge the two.</source>
        <translation>Wählen Sie einen anderen Namen, oder führen Sie die beiden zusammen.</translation>
    </message>
    <message>
        <source>None of the photos shows this person well enough.</source>
        <translation>Auf keinem der Fotos ist diese Person gut genug zu sehen.</translation>
    </message>
    <message>
        <source>Confirm a few larger, sharper faces of them.</source>
        <translation>Bestätigen Sie ein paar größere, schärfere Gesichter von ihr.</translation>
    </message>
    <message>
        <source>Several people are in this photo, and it is not clear who is meant.</source>
        <translation>Auf diesem Foto sind mehrere Personen, und es ist nicht klar, wer gemeint ist.</translation>
    </message>
    <message>
        <source>Open the photo and choose the face.</source>
        <translation>Öffnen Sie das Foto und wählen Sie das Gesicht.</translation>
    </message>
    <message>
        <source>Somebody in this photo is never to be shared, so no copy was made.</source>
        <translation>Jemand auf diesem Foto soll nie geteilt werden, darum entstand keine Kopie.</translation>
    </message>
    <message>
        <source>Change their rule under People, or leave the photo out.</source>
        <translation>Ändern Sie die Regel unter „Personen“, oder lassen Sie das Foto aus.</translation>
    </message>
    <message>
        <source>This face is not in the library any more.</source>
        <translation>Dieses Gesicht ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
        <source>Look through the photo again.</source>
        <translation>Lassen Sie das Foto noch einmal durchsehen.</translation>
    </message>
    <message>
        <source>The box does not lie in the photo, or is too small to hold a face.</source>
        <translation>Der Rahmen liegt nicht im Foto oder ist zu klein für ein Gesicht.</translation>
    </message>
    <message>
        <source>Draw it again, round the whole face.</source>
        <translation>Ziehen Sie ihn noch einmal, um das ganze Gesicht.</translation>
    </message>
    <message>
        <source>Only a box that was drawn by hand can be removed.</source>
        <translation>Nur ein von Hand gezogener Rahmen kann entfernt werden.</translation>
    </message>
    <message>
        <source>Ignore this face instead.</source>
        <translation>Ignorieren Sie dieses Gesicht stattdessen.</translation>
    </message>
    <message>
        <source>This report is not in the library any more.</source>
        <translation>Dieser Bericht ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
        <source>Check the copies again.</source>
        <translation>Prüfen Sie die Kopien noch einmal.</translation>
    </message>
    <message>
        <source>There is no cloak for this person yet.</source>
        <translation>Für diese Person gibt es noch keine Tarnung.</translation>
    </message>
    <message>
        <source>Confirm some of their faces, then protect again.</source>
        <translation>Bestätigen Sie einige ihrer Gesichter und schützen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>There is no recogniser that a cloak could be learnt against.</source>
        <translation>Es gibt keinen Erkenner, gegen den eine Tarnung gelernt werden könnte.</translation>
    </message>
    <message>
        <source>Download one under Models.</source>
        <translation>Laden Sie unter „Modelle“ einen herunter.</translation>
    </message>
    <message>
        <source>The window and its engine are of different versions.</source>
        <translation>Das Fenster und das Programm dahinter haben verschiedene Versionen.</translation>
    </message>
    <message>
        <source>Install Cloakroom again, so that both are of one version.</source>
        <translation>Installieren Sie Cloakroom neu, damit beide dieselbe Version haben.</translation>
    </message>
    <message>
        <source>The engine is at work on something else.</source>
        <translation>Das Programm im Hintergrund arbeitet gerade an etwas anderem.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly. Nothing of yours was lost.</source>
        <translation>Das Programm im Hintergrund hat unerwartet aufgehört. Nichts von Ihnen ging verloren.</translation>
    </message>
    <message>
        <source>It starts again by itself: try once more.</source>
        <translation>Es startet von selbst wieder: Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The engine could not be started. Nothing of yours was lost.</source>
        <translation>Das Programm im Hintergrund konnte nicht gestartet werden. Nichts von Ihnen ging verloren.</translation>
    </message>
    <message>
        <source>Install Cloakroom again; a virus scanner may have taken a part of it away.</source>
        <translation>Installieren Sie Cloakroom noch einmal; vielleicht hat ein Virenscanner einen Teil davon entfernt.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The window asked its engine for something impossible.</source>
        <translation>Das Fenster hat etwas Unmögliches verlangt.</translation>
    </message>
    <message>
        <source>Please report this.</source>
        <translation>Bitte melden Sie das.</translation>
    </message>
    <message>
        <source>Something went wrong inside Cloakroom.</source>
        <translation>In Cloakroom ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Try again; if it happens twice, please report it.</source>
        <translation>Versuchen Sie es noch einmal; geschieht es wieder, melden Sie es bitte.</translation>
    </message>
    <message>
        <source>{name}:</source>
        <translation>{name}:</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Download…</source>
        <translation>Herunterladen…</translation>
    </message>
    <message>
        <source>Download {name}</source>
        <translation>{name} herunterladen</translation>
    </message>
    <message>
        <source>Download of {name}</source>
        <translation>{name} wird heruntergeladen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Weiter…</translation>
    </message>
    <message>
        <source>Says how well a face can be seen.</source>
        <translation>Sagt, wie gut ein Gesicht zu sehen ist.</translation>
    </message>
    <message>
        <source>Finds where faces are; it cannot say whose they are.</source>
        <translation>Findet, wo Gesichter sind; wessen sie sind, kann es nicht sagen.</translation>
    </message>
    <message>
        <source>Helps to make cloaks, so it does not judge them.</source>
        <translation>Hilft, Tarnmäntel zu machen, und beurteilt sie deshalb nicht.</translation>
    </message>
    <message>
        <source>Learnt from the same network as {names}: one opinion with them.</source>
        <translation>Vom selben Netz wie {names}: mit ihnen eine Meinung.</translation>
    </message>
    <message>
        <source>A second opinion: a recogniser that had no part in your cloak judges it.</source>
        <translation>Eine zweite Meinung: Ein Erkenner, der an Ihrer Tarnung nicht beteiligt war, beurteilt sie.</translation>
    </message>
    <message>
        <source>Cloaks that are learnt now are made against it too. Those of {names} were not: learn them again from their menu under People.</source>
        <translation>Tarnungen, die jetzt gelernt werden, entstehen auch gegen ihn. Die von {names} nicht: Lernen Sie sie aus deren Menü unter „Personen“ noch einmal.</translation>
    </message>
    <message>
        <source>Helps to make the cloak of {names}, so it cannot judge that one.</source>
        <translation>Hilft, die Tarnung von {names} zu machen, und kann sie darum nicht beurteilen.</translation>
    </message>
    <message>
        <source>Not used yet: nobody has measured what it makes of strangers.</source>
        <translation>Noch nicht in Gebrauch: Niemand hat gemessen, was es von Fremden hält.</translation>
    </message>
    <message>
        <source>Kept for judging: it has no part in any cloak.</source>
        <translation>Nur zum Beurteilen: An keiner Tarnung ist er beteiligt.</translation>
    </message>
    <message>
        <source>Ready to judge cloaks it had no part in, or to help make new ones.</source>
        <translation>Bereit, Tarnungen zu beurteilen, an denen es nicht beteiligt war, oder neue mitzumachen.</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Finds faces</source>
        <translation>Findet Gesichter</translation>
    </message>
    <message>
        <source>Recogniser</source>
        <translation>Erkenner</translation>
    </message>
    <message>
        <source>Rates faces</source>
        <translation>Bewertet Gesichter</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Recognisers are what a cloak is made against, and what judges it. The more that had no part in making a cloak, the more its report is worth.</source>
        <translation>Gegen Erkenner wird eine Tarnung gemacht, und Erkenner beurteilen sie. Je mehr davon nicht am Entstehen einer Tarnung beteiligt waren, desto mehr ist ihr Bericht wert.</translation>
    </message>
    <message>
        <source>&amp;Import from a Folder…</source>
        <translation>Aus einem Ordner &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Verify Files</source>
        <translation>Dateien &amp;prüfen</translation>
    </message>
    <message>
        <source>Asking the engine…</source>
        <translation>Das Programm im Hintergrund wird gefragt…</translation>
    </message>
    <message>
        <source>This recogniser has not seen the photos that you shared. Does it find you?</source>
        <translation>Dieser Erkenner hat die von Ihnen geteilten Fotos noch nicht gesehen. Findet er Sie?</translation>
    </message>
    <message>
        <source>Check shared photos again</source>
        <translation>Geteilte Fotos erneut prüfen</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Weitere</translation>
    </message>
    <message>
        <source>One download at a time.</source>
        <translation>Immer nur ein Download.</translation>
    </message>
    <message>
        <source>{names} is ready.</source>
        <translation>{names} ist bereit.</translation>
    </message>
    <message>
        <source>Import models from a folder</source>
        <translation>Modelle aus einem Ordner importieren</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>Fehlerhaft</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>All files are what they should be.</source>
        <translation>Alle Dateien sind, was sie sein sollen.</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>Export people and albums</source>
        <translation>Personen und Alben exportieren</translation>
    </message>
    <message>
        <source>Import people and albums</source>
        <translation>Personen und Alben importieren</translation>
    </message>
    <message>
        <source>People and albums</source>
        <translation>Personen und Alben</translation>
    </message>
    <message>
        <source>{file} is written, with {people} in it. Photos stay here: take them along as you always do.</source>
        <translation>{file} ist geschrieben, mit {people} darin. Fotos bleiben hier: nehmen Sie sie mit wie sonst auch.</translation>
    </message>
    <message>
        <source>Nothing was taken in: something here has changed. Try again.</source>
        <translation>Nichts wurde übernommen: hier hat sich etwas geändert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{people} came in. Add the folders with the photos: they are known again by what is in them.</source>
        <translation>{people} übernommen. Fügen Sie die Ordner mit den Fotos hinzu: sie werden an ihrem Inhalt wiedererkannt.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) stayed as you said here.</source>
        <translation>
            <numerusform>%n Angabe blieb so, wie Sie sie hier gemacht haben.</numerusform>
            <numerusform>%n Angaben blieben so, wie Sie sie hier gemacht haben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MovingOptions</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Export people and albums</source>
        <translation>Personen und Alben exportieren</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>I&amp;mportieren…</translation>
    </message>
    <message>
        <source>Import people and albums</source>
        <translation>Personen und Alben importieren</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>NamesDialog</name>
    <message>
        <source>Import names</source>
        <translation>Namen importieren</translation>
    </message>
    <message>
        <source>Names in your photos</source>
        <translation>Namen in Ihren Fotos</translation>
    </message>
    <message>
        <source>Other programs wrote these names beside faces. What you have said yourself stays, and no copy will carry them.</source>
        <translation>Andere Programme haben diese Namen zu Gesichtern geschrieben. Was Sie selbst gesagt haben, bleibt, und keine Kopie enthält sie.</translation>
    </message>
    <message>
        <source>{name}: {faces}</source>
        <translation>{name}: {faces}</translation>
    </message>
    <message>
        <source>{words}, somebody you know</source>
        <translation>{words}, jemand, den Sie kennen</translation>
    </message>
    <message>
        <source>&amp;Take these names</source>
        <translation>Namen &amp;übernehmen</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>There are no names in your photos that are not here already.</source>
        <translation>In Ihren Fotos sind keine Namen, die nicht schon hier sind.</translation>
    </message>
    <message>
        <source>Import names</source>
        <translation>Namen importieren</translation>
    </message>
    <message>
        <source>{people} named in {faces}.</source>
        <translation>{people} in {faces} benannt.</translation>
    </message>
</context>
<context>
    <name>NewPassphraseDialog</name>
    <message>
        <source>A passphrase for the file</source>
        <translation>Eine Passphrase für die Datei</translation>
    </message>
    <message>
        <source>Without it nobody opens the file, you neither. Several words that only you would put together are better than one.</source>
        <translation>Ohne sie öffnet niemand die Datei, auch Sie nicht. Mehrere Wörter, die nur Sie so zusammenstellen, sind besser als eines.</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Export people and albums</source>
        <translation>Personen und Alben exportieren</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>At least %n letter(s).</source>
        <translation>
            <numerusform>Mindestens %n Zeichen.</numerusform>
            <numerusform>Mindestens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Die beiden sind noch nicht gleich.</translation>
    </message>
</context>
<context>
    <name>NoFace</name>
    <message>
        <source>Choose Other &amp;Photos…</source>
        <translation>Andere &amp;Fotos wählen…</translation>
    </message>
    <message>
        <source>No face was found in these photos</source>
        <translation>In diesen Fotos wurde kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>If there is one, open the photo in the library and draw a box round the face: then it can be protected too.</source>
        <translation>Wenn eines da ist, öffnen Sie das Foto in der Bibliothek und ziehen Sie einen Rahmen um das Gesicht: Dann kann es auch geschützt werden.</translation>
    </message>
</context>
<context>
    <name>OfferWords</name>
    <message>
        <source>&amp;Protect this photo</source>
        <translation>Dieses Foto &amp;schützen</translation>
    </message>
    <message>
        <source>&amp;Protect {count} photos</source>
        <translation>{count} Fotos &amp;schützen</translation>
    </message>
    <message>
        <source>First, once, a cloak is learnt for {names}.</source>
        <translation>Zuerst wird einmal eine Tarnung gelernt, für {names}.</translation>
    </message>
    <message>
        <source>Photos that cannot be protected: {count}.</source>
        <translation>Fotos, die nicht geschützt werden können: {count}.</translation>
    </message>
    <message>
        <source>It usually takes a minute; the time left is shown once it runs.</source>
        <translation>Meist dauert es eine Minute; wie lange noch, steht da, sobald es läuft.</translation>
    </message>
    <message>
        <source>It took {time} the last time, on this computer.</source>
        <translation>Zuletzt hat es auf diesem Rechner {time} gedauert.</translation>
    </message>
    <message>
        <source>How long it takes is known after the first photo.</source>
        <translation>Wie lange es dauert, zeigt sich nach dem ersten Foto.</translation>
    </message>
    <message>
        <source>Takes {time} on this computer.</source>
        <translation>Dauert {time} auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Other recognisers can judge these copies too, and some can help to make cloaks. Nothing about you or your photos is sent.</source>
        <translation>Auch andere Erkenner können diese Kopien beurteilen, und manche können helfen, Tarnungen zu machen. Nichts über Sie oder Ihre Fotos wird gesendet.</translation>
    </message>
    <message>
        <source>{name}: {size} from {host}, {licence}</source>
        <translation>{name}: {size} von {host}, {licence}</translation>
    </message>
    <message>
        <source>no further opinion: {names} learnt from it</source>
        <translation>keine weitere Meinung: {names} lernten davon</translation>
    </message>
    <message>
        <source>Try Again ({size})</source>
        <translation>Noch einmal versuchen ({size})</translation>
    </message>
    <message>
        <source>Download ({size})</source>
        <translation>Herunterladen ({size})</translation>
    </message>
    <message>
        <source>{name}: {done} of {size}</source>
        <translation>{name}: {done} von {size}</translation>
    </message>
    <message>
        <source>Ready: {names}. Not asked about these copies yet.</source>
        <translation>Bereit: {names}. Nach diesen Kopien noch nicht gefragt.</translation>
    </message>
    <message>
        <source>Ready: {names}. Cloaks that are learnt now are made against {teachers}; these copies were not. Copies that are made again take the place of the old ones, which go to the bin.</source>
        <translation>Bereit: {names}. Tarnungen, die jetzt gelernt werden, entstehen gegen {teachers}; diese Kopien nicht. Kopien, die neu gemacht werden, treten an die Stelle der alten; die kommen in den Papierkorb.</translation>
    </message>
    <message>
        <source>Learn and Make Again</source>
        <translation>Neu lernen und machen</translation>
    </message>
    <message>
        <source>Check Again</source>
        <translation>Erneut prüfen</translation>
    </message>
</context>
<context>
    <name>Offering</name>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} und %n weitere</numerusform>
            <numerusform>{names} und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{who}: in %n new photo(s) without a copy.</source>
        <translation>
            <numerusform>{who}: in %n neuen Foto ohne Kopie.</numerusform>
            <numerusform>{who}: in %n neuen Fotos ohne Kopie.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenQuestions</name>
    <message>
        <source>Not tested here</source>
        <translation>Hier nicht geprüft</translation>
    </message>
    <message>
        <source>What no cloak can do</source>
        <translation>Was keine Tarnung kann</translation>
    </message>
    <message>
        <source>Left out of this report</source>
        <translation>In diesem Bericht ausgelassen</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Your first photos</source>
        <translation>Ihre ersten Fotos</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>Schützen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Check a file</source>
        <translation>Datei prüfen</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>ParcelDialog</name>
    <message>
        <source>Import people and albums</source>
        <translation>Personen und Alben importieren</translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation>Was in der Datei ist</translation>
    </message>
    <message>
        <source>It is added to what is here. Whatever you have said here about a face, a person or an album stays as you said it.</source>
        <translation>Es kommt zu dem hinzu, was hier ist. Was Sie hier über ein Gesicht, eine Person oder ein Album gesagt haben, bleibt so.</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>The same: put both together</source>
        <translation>Dieselbe: zusammenlegen</translation>
    </message>
    <message>
        <source>Another: keep it apart as {name}</source>
        <translation>Eine andere: getrennt als {name}</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>{name} is here already</source>
        <translation>{name} ist schon hier</translation>
    </message>
    <message>
        <source>{faces}, with a cloak</source>
        <translation>{faces}, mit einer Tarnung</translation>
    </message>
    <message>
        <source>a kept search</source>
        <translation>eine gemerkte Suche</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Open your library</source>
        <translation>Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Your passphrase, please</source>
        <translation>Ihre Passphrase, bitte</translation>
    </message>
    <message>
        <source>It opens what Cloakroom keeps about faces and photos.</source>
        <translation>Sie öffnet, was Cloakroom über Gesichter und Fotos aufbewahrt.</translation>
    </message>
    <message>
        <source>These words do not fit. Nothing was changed.</source>
        <translation>Diese Worte passen nicht. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Me</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Unknown person</source>
        <translation>Unbekannte Person</translation>
    </message>
</context>
<context>
    <name>PeopleOverview</name>
    <message>
        <source>People with names</source>
        <translation>Personen mit Namen</translation>
    </message>
    <message>
        <source>Faces without a name</source>
        <translation>Gesichter ohne Namen</translation>
    </message>
    <message>
        <source>Faces that were seen once</source>
        <translation>Gesichter, die einmal zu sehen waren</translation>
    </message>
    <message>
        <source>People you know</source>
        <translation>Personen, die Sie kennen</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>Wer ist das?</translation>
    </message>
    <message>
        <source>Open a face to say who it is. Strangers can be ignored for good (I).</source>
        <translation>Öffnen Sie ein Gesicht, um zu sagen, wer es ist. Fremde lassen sich für immer ignorieren (I).</translation>
    </message>
    <message>
        <source>I&amp;gnored faces</source>
        <translation>I&amp;gnorierte Gesichter</translation>
    </message>
    <message>
        <source>Import &amp;names…</source>
        <translation>&amp;Namen importieren…</translation>
    </message>
    <message>
        <source>Names of faces that other programs wrote into your photos</source>
        <translation>Namen zu Gesichtern, die andere Programme in Ihre Fotos geschrieben haben</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) look like people you know. Is it them?</source>
        <translation>
            <numerusform>%n Gesicht sieht aus wie jemand, den Sie kennen. Stimmt das?</numerusform>
            <numerusform>%n Gesichter sehen aus wie Personen, die Sie kennen. Stimmt das?</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide faces that were seen once</source>
        <translation>Gesichter ausblenden, die einmal zu sehen waren</translation>
    </message>
    <message numerus="yes">
        <source>Show %n face(s) that were seen once</source>
        <translation>
            <numerusform>%n Gesicht zeigen, das einmal zu sehen war</numerusform>
            <numerusform>%n Gesichter zeigen, die einmal zu sehen waren</numerusform>
        </translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>&amp;Look at them</source>
        <translation>&amp;Ansehen</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Add &amp;photos</source>
        <translation>&amp;Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <translation>Noch niemand da</translation>
    </message>
    <message>
        <source>Add photos, and the faces in them appear here in groups. Say who somebody is, and Cloakroom can protect them.</source>
        <translation>Fügen Sie Fotos hinzu, dann erscheinen die Gesichter darin hier in Gruppen. Sagen Sie, wer jemand ist, und Cloakroom kann die Person schützen.</translation>
    </message>
</context>
<context>
    <name>PeopleVerbs</name>
    <message>
        <source>Say &amp;who it is…</source>
        <translation>Sagen, &amp;wer es ist…</translation>
    </message>
    <message>
        <source>This is &amp;me</source>
        <translation>Das bin &amp;ich</translation>
    </message>
    <message>
        <source>&amp;Ignore for good</source>
        <translation>Für immer &amp;ignorieren</translation>
    </message>
    <message>
        <source>&amp;Blur in every copy</source>
        <translation>In jeder Kopie &amp;verwischen</translation>
    </message>
    <message>
        <source>Open the &amp;photo</source>
        <translation>Das &amp;Foto öffnen</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;Not this person</source>
        <translation>&amp;Nicht diese Person</translation>
    </message>
    <message>
        <source>&amp;Somebody else…</source>
        <translation>&amp;Jemand anderes…</translation>
    </message>
</context>
<context>
    <name>PersonActions</name>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Show &amp;photos</source>
        <translation>&amp;Fotos zeigen</translation>
    </message>
    <message>
        <source>Protect all their p&amp;hotos…</source>
        <translation>Alle ihre F&amp;otos schützen…</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Merge with…</source>
        <translation>&amp;Zusammenlegen mit…</translation>
    </message>
    <message>
        <source>Make a s&amp;ticker…</source>
        <translation>Auf&amp;kleber machen…</translation>
    </message>
    <message>
        <source>&amp;Erase this person…</source>
        <translation>Diese Person &amp;löschen…</translation>
    </message>
    <message>
        <source>Merge with {name}?</source>
        <translation>Mit {name} zusammenführen?</translation>
    </message>
    <message>
        <source>There is somebody called {name} already.</source>
        <translation>Es gibt schon jemanden namens {name}.</translation>
    </message>
    <message>
        <source>Their faces, cloaks and reports become one person&apos;s. It can be undone.</source>
        <translation>Gesichter, Tarnungen und Berichte beider werden die einer Person. Es lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>Who is it then?</source>
        <translation>Wer ist es dann?</translation>
    </message>
    <message>
        <source>Type a name, or choose somebody.</source>
        <translation>Schreiben Sie einen Namen, oder wählen Sie jemanden.</translation>
    </message>
    <message>
        <source>There is nobody else to merge with.</source>
        <translation>Es ist sonst niemand da zum Zusammenführen.</translation>
    </message>
    <message>
        <source>Who is the same person?</source>
        <translation>Wer ist dieselbe Person?</translation>
    </message>
    <message>
        <source>Both become one, under the name that you choose here. It can be undone.</source>
        <translation>Beide werden eine, unter dem Namen, den Sie hier wählen. Es lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>A sticker for {name}?</source>
        <translation>Einen Aufkleber für {name}?</translation>
    </message>
    <message>
        <source>Worn on a hat or a headband just above the brows, printed colours can disturb face recognition. Making them takes some minutes; you get a sheet to print and photos in which the sticker is simulated.</source>
        <translation>Gedruckte Farben, an Mütze oder Stirnband dicht über den Brauen getragen, können Gesichtserkennung stören. Das Erstellen dauert einige Minuten; Sie bekommen ein Blatt zum Drucken und Fotos, in denen der Aufkleber simuliert ist.</translation>
    </message>
    <message>
        <source>The sheet says how often recognisers still found {name}.</source>
        <translation>Auf dem Blatt steht, wie oft Erkenner {name} trotzdem gefunden haben.</translation>
    </message>
    <message>
        <source>All of it is simulated: nobody has printed and photographed a sticker.</source>
        <translation>Alles davon ist simuliert: Niemand hat einen Aufkleber gedruckt und fotografiert.</translation>
    </message>
    <message>
        <source>People see it from afar, and know again whoever wears it twice.</source>
        <translation>Menschen sehen ihn von weitem und erkennen wieder, wer ihn zweimal trägt.</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>&amp;Ordner wählen…</translation>
    </message>
    <message>
        <source>Where the sheet and the photos go</source>
        <translation>Wohin Blatt und Fotos kommen</translation>
    </message>
    <message>
        <source>Erase {name}?</source>
        <translation>{name} löschen?</translation>
    </message>
    <message>
        <source>This deletes, down to the last byte, and cannot be undone:</source>
        <translation>Das löscht bis zum letzten Byte und lässt sich nicht rückgängig machen:</translation>
    </message>
    <message>
        <source>&amp;Erase</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Name of this person</source>
        <translation>Name dieser Person</translation>
    </message>
    <message>
        <source>&amp;Somebody else…</source>
        <translation>&amp;Jemand anders…</translation>
    </message>
    <message>
        <source>Is this {name}?</source>
        <translation>Ist das {name}?</translation>
    </message>
    <message>
        <source>Confirmed faces</source>
        <translation>Bestätigte Gesichter</translation>
    </message>
    <message>
        <source>&amp;Not {name}</source>
        <translation>&amp;Nicht {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a copy</source>
        <translation>
            <numerusform>%n mit Kopie</numerusform>
            <numerusform>%n mit Kopie</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos} · {copies}</source>
        <translation>{photos} · {copies}</translation>
    </message>
    <message>
        <source>When a photo with this person is shared</source>
        <translation>Wenn ein Foto mit dieser Person geteilt wird</translation>
    </message>
    <message>
        <source>Protect when shared</source>
        <translation>Beim Teilen schützen</translation>
    </message>
    <message>
        <source>Blur when shared</source>
        <translation>Beim Teilen weichzeichnen</translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation>Lassen, wie sie sind</translation>
    </message>
    <message>
        <source>Never share their photos</source>
        <translation>Fotos nie teilen</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personen</translation>
    </message>
    <message>
        <source>Prot&amp;ect…</source>
        <translation>&amp;Schützen…</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>Ticked are faces so alike that one stranger in 10,000 would be too, the most alike first. Yes and No are for those that are ticked.</source>
        <translation>Angehakt sind Gesichter, die so ähnlich sind wie höchstens ein Fremder unter 10.000, die ähnlichsten zuerst. Ja und Nein gelten für die angehakten.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Show &amp;photos</source>
        <translation>&amp;Fotos zeigen</translation>
    </message>
    <message>
        <source>&amp;Rename	F2</source>
        <translation>&amp;Umbenennen	F2</translation>
    </message>
    <message>
        <source>&amp;Merge with…	M</source>
        <translation>Zusammenführen &amp;mit…	M</translation>
    </message>
    <message>
        <source>Make a s&amp;ticker…</source>
        <translation>Auf&amp;kleber machen…</translation>
    </message>
    <message>
        <source>&amp;Erase this person…</source>
        <translation>Diese Person &amp;löschen…</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>&amp;Protect…</source>
        <translation>&amp;Schützen…</translation>
    </message>
    <message>
        <source>Show &amp;copy</source>
        <translation>&amp;Kopie zeigen</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Re&amp;move from library…</source>
        <translation>Aus der Bibliothek &amp;entfernen…</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>The files stay on disk, and so do their copies.</source>
        <translation>Die Dateien bleiben auf der Festplatte, ihre Kopien auch.</translation>
    </message>
    <message>
        <source>What you said about the faces in them is forgotten.</source>
        <translation>Was Sie über die Gesichter darin gesagt haben, wird vergessen.</translation>
    </message>
    <message>
        <source>Photos in a folder of the library come back when it is looked through again.</source>
        <translation>Fotos in einem Ordner der Bibliothek kommen wieder, wenn er noch einmal durchgesehen wird.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n photo(s) from the library?</source>
        <translation>
            <numerusform>%n Foto aus der Bibliothek entfernen?</numerusform>
            <numerusform>%n Fotos aus der Bibliothek entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>PhotoBanner</name>
    <message>
        <source>&amp;Draw a box</source>
        <translation>&amp;Rahmen ziehen</translation>
    </message>
    <message>
        <source>No face was found here, so nothing can be protected. If there is one, draw a box round it.</source>
        <translation>Hier wurde kein Gesicht gefunden, also kann nichts geschützt werden. Ist eines da, ziehen Sie einen Rahmen darum.</translation>
    </message>
    <message>
        <source>Nothing can be protected here. {reason}</source>
        <translation>Hier kann nichts geschützt werden. {reason}</translation>
    </message>
    <message>
        <source>Drag a box round the face. Or use the arrow keys to move it, Shift with them to resize it, and Enter to take it. Escape gives up.</source>
        <translation>Ziehen Sie einen Rahmen um das Gesicht. Oder bewegen Sie ihn mit den Pfeiltasten, ändern Sie mit der Umschalttaste seine Größe und übernehmen Sie ihn mit der Eingabetaste. Escape gibt auf.</translation>
    </message>
</context>
<context>
    <name>PhotoCanvas</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
</context>
<context>
    <name>PhotoFacts</name>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Show {name} in its folder</source>
        <translation>{name} im Ordner zeigen</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} Bildpunkte</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
</context>
<context>
    <name>PhotoState</name>
    <message>
        <source>File is gone</source>
        <translation>Datei ist weg</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Not looked through</source>
        <translation>Nicht durchgesehen</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>Kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>Nobody looked for faces in this clip yet: that is done when it is opened.</source>
        <translation>In diesem Clip wurde noch nicht nach Gesichtern gesucht: Das geschieht, wenn er geöffnet wird.</translation>
    </message>
    <message>
        <source>Empty file</source>
        <translation>Leere Datei</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Abgeschnitten</translation>
    </message>
    <message>
        <source>Not a photo</source>
        <translation>Kein Foto</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Zu groß</translation>
    </message>
    <message>
        <source>Too small</source>
        <translation>Zu klein</translation>
    </message>
    <message>
        <source>Raw alone</source>
        <translation>Nur Raw</translation>
    </message>
    <message>
        <source>Moving picture</source>
        <translation>Bewegtes Bild</translation>
    </message>
    <message>
        <source>Cannot be opened</source>
        <translation>Nicht zu öffnen</translation>
    </message>
    <message>
        <source>clip of {length}</source>
        <translation>Clip von {length}</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>Left out: {what}</source>
        <translation>Ausgelassen: {what}</translation>
    </message>
    <message>
        <source>This is the plan</source>
        <translation>Das ist der Plan</translation>
    </message>
    <message>
        <source>{name}, {faces}</source>
        <translation>{name}, {faces}</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>{folder} (will be made)</source>
        <translation>{folder} (wird angelegt)</translation>
    </message>
    <message>
        <source>Other &amp;folder…</source>
        <translation>Anderer &amp;Ordner…</translation>
    </message>
    <message>
        <source>Where copies go</source>
        <translation>Wohin Kopien gehen</translation>
    </message>
    <message>
        <source>Understood by the program&apos;s own words. Nothing was guessed.</source>
        <translation>Verstanden aus den Wörtern des Programms. Nichts wurde geraten.</translation>
    </message>
    <message>
        <source>As you changed it.</source>
        <translation>Wie Sie es geändert haben.</translation>
    </message>
    <message>
        <source>Understood by {model}: look closely.</source>
        <translation>Verstanden von {model}: sieh genau hin.</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>Nichts tun</translation>
    </message>
    <message>
        <source>&amp;Do this</source>
        <translation>&amp;Das tun</translation>
    </message>
</context>
<context>
    <name>PlanRunning</name>
    <message>
        <source>Photo {at} of {all}</source>
        <translation>Foto {at} von {all}</translation>
    </message>
    <message>
        <source>The plan is carried out</source>
        <translation>Der Plan wird ausgeführt</translation>
    </message>
    <message>
        <source>Step {at} of {all}</source>
        <translation>Schritt {at} von {all}</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>&amp;Refine this face</source>
        <translation>Dieses Gesicht &amp;verfeinern</translation>
    </message>
    <message>
        <source>Shows the face as it will be saved; takes some seconds instead of none</source>
        <translation>Zeigt das Gesicht, wie es gespeichert wird; dauert einige Sekunden statt keiner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Making the preview</source>
        <translation>Die Vorschau entsteht</translation>
    </message>
    <message>
        <source>Refined for this photo, as it will be saved.</source>
        <translation>Für dieses Foto verfeinert, wie es gespeichert wird.</translation>
    </message>
    <message>
        <source>A quick look with the cloak alone. What is saved is refined for this photo.</source>
        <translation>Ein schneller Blick nur mit der Tarnung. Was gespeichert wird, ist für dieses Foto verfeinert.</translation>
    </message>
    <message>
        <source>The original. How it looks cloaked is being made…</source>
        <translation>Das Original. Wie es getarnt aussieht, wird gerade berechnet…</translation>
    </message>
</context>
<context>
    <name>Protect</name>
    <message>
        <source>No photos chosen yet</source>
        <translation>Noch keine Fotos gewählt</translation>
    </message>
    <message>
        <source>Choose some in the library, or drop photos here. The originals stay as they are.</source>
        <translation>Wählen Sie welche in der Bibliothek, oder legen Sie Fotos hier ab. Die Originale bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Fotos wählen</translation>
    </message>
    <message>
        <source>Open the photo</source>
        <translation>Das Foto öffnen</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>This is a clip</source>
        <translation>Dies ist ein Clip</translation>
    </message>
    <message>
        <source>Everybody in it is treated by their rule, frame by frame. Its own page shows who is in it, when, and how the copy is to be made.</source>
        <translation>Alle darin werden nach ihrer Regel behandelt, Bild für Bild. Auf seiner eigenen Seite steht, wer darin ist, wann, und wie die Kopie entstehen soll.</translation>
    </message>
    <message>
        <source>Open the clip</source>
        <translation>Den Clip öffnen</translation>
    </message>
    <message>
        <source>{name} has no cloak yet</source>
        <translation>{name} hat noch keine Tarnung</translation>
    </message>
    <message>
        <source>A cloak is learnt once, from the photos of this person that you confirmed. After that it fits every photo of them.</source>
        <translation>Eine Tarnung wird einmal gelernt, aus den Fotos dieser Person, die Sie bestätigt haben. Danach passt sie auf jedes Foto von ihr.</translation>
    </message>
    <message>
        <source>Learn the cloak</source>
        <translation>Die Tarnung lernen</translation>
    </message>
    <message>
        <source>The preview could not be made</source>
        <translation>Die Vorschau konnte nicht gemacht werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>ProtectLook</name>
    <message>
        <source>Somebody else</source>
        <translation>Jemand anders</translation>
    </message>
</context>
<context>
    <name>ProtectPage</name>
    <message numerus="yes">
        <source>%n photo(s) that are chosen in the library</source>
        <translation>
            <numerusform>%n Foto, das in der Bibliothek gewählt ist</numerusform>
            <numerusform>%n Fotos, die in der Bibliothek gewählt sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Learning the cloak of {name}</source>
        <translation>Die Tarnung von {name} wird gelernt</translation>
    </message>
    <message>
        <source>{what}: {time} left</source>
        <translation>{what}: noch {time}</translation>
    </message>
</context>
<context>
    <name>ProtectPanel</name>
    <message>
        <source>&amp;Protect</source>
        <translation>&amp;Schützen</translation>
    </message>
    <message>
        <source>Exact figures</source>
        <translation>Genaue Zahlen</translation>
    </message>
    <message>
        <source>In this photo</source>
        <translation>In diesem Foto</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop learning the cloak</source>
        <translation>Das Lernen der Tarnung anhalten</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) have a copy. What is replaced goes to the bin.</source>
        <translation>
            <numerusform>%n Foto hat eine Kopie. Ersetztes kommt in den Papierkorb.</numerusform>
            <numerusform>%n Fotos haben eine Kopie. Ersetztes kommt in den Papierkorb.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Die alte behalten</translation>
    </message>
    <message>
        <source>What becomes of copies that are there</source>
        <translation>Was aus vorhandenen Kopien wird</translation>
    </message>
    <message>
        <source>Choose a face that gets a cloak.</source>
        <translation>Wählen Sie ein Gesicht, das eine Tarnung bekommt.</translation>
    </message>
    <message>
        <source>Shown once the cloak is learnt.</source>
        <translation>Ist zu sehen, sobald die Tarnung gelernt ist.</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Nothing was done yet</source>
        <translation>Noch wurde nichts getan</translation>
    </message>
    <message>
        <source>If it is somebody, say who:</source>
        <translation>Falls es jemand ist, sagen Sie wer:</translation>
    </message>
    <message>
        <source>Nobody has a name yet: names are given under People.</source>
        <translation>Noch hat niemand einen Namen: Namen werden unter „Personen“ vergeben.</translation>
    </message>
    <message>
        <source>Did you mean:</source>
        <translation>Meinten Sie:</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Copy made</source>
        <translation>Kopie gemacht</translation>
    </message>
    <message>
        <source>No copy</source>
        <translation>Keine Kopie</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Protecting…</source>
        <translation>Wird geschützt…</translation>
    </message>
    <message>
        <source>The same copy was there already</source>
        <translation>Dieselbe Kopie war schon da</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>Photos in the queue</source>
        <translation>Fotos in der Warteschlange</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Fotos wählen</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Photos that you protect wait here, and their copies appear here.</source>
        <translation>Hier warten die Fotos, die Sie schützen, und hier erscheinen ihre Kopien.</translation>
    </message>
    <message>
        <source>Protecting photo {number} of {count}</source>
        <translation>Foto {number} von {count} wird geschützt</translation>
    </message>
    <message>
        <source>Paused at photo {number} of {count}</source>
        <translation>Pause bei Foto {number} von {count}</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Nothing is lost: the photo that was being made starts again.</source>
        <translation>Nichts geht verloren: Das Foto, das gerade entstand, beginnt von vorn.</translation>
    </message>
    <message>
        <source>The time left is known after the first photo.</source>
        <translation>Wie lange noch, zeigt sich nach dem ersten Foto.</translation>
    </message>
    <message>
        <source>Time left: {time}</source>
        <translation>Noch {time}</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Take &amp;off the queue</source>
        <translation>Aus der &amp;Warteschlange nehmen</translation>
    </message>
    <message>
        <source>&amp;Open the photo</source>
        <translation>Das Foto &amp;öffnen</translation>
    </message>
</context>
<context>
    <name>QueueSummary</name>
    <message>
        <source>&amp;Check them now</source>
        <translation>Jetzt &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;Try the others again</source>
        <translation>Die &amp;übrigen noch einmal versuchen</translation>
    </message>
    <message>
        <source>Re&amp;place the old copies</source>
        <translation>Alte Kopien er&amp;setzen</translation>
    </message>
    <message>
        <source>The old ones go to the bin</source>
        <translation>Die alten kommen in den Papierkorb</translation>
    </message>
    <message>
        <source>Keep &amp;both</source>
        <translation>&amp;Beide behalten</translation>
    </message>
    <message>
        <source>&amp;Decide about the faces</source>
        <translation>Über die Gesichter &amp;entscheiden</translation>
    </message>
    <message>
        <source>Clear the &amp;list</source>
        <translation>&amp;Liste leeren</translation>
    </message>
    <message>
        <source>{count} more are in the list below.</source>
        <translation>{count} weitere stehen in der Liste darunter.</translation>
    </message>
    <message numerus="yes">
        <source>%n new copy(s), ready to share</source>
        <translation>
            <numerusform>%n neue Kopie, bereit zum Teilen</numerusform>
            <numerusform>%n neue Kopien, bereit zum Teilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing new: %n copy(s) were there already, as asked for</source>
        <translation>
            <numerusform>Nichts Neues: %n Kopie war schon da, wie gewünscht</numerusform>
            <numerusform>Nichts Neues: %n Kopien waren schon da, wie gewünscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled; no copy was made</source>
        <translation>Abgebrochen; es entstand keine Kopie</translation>
    </message>
    <message>
        <source>No copy was made</source>
        <translation>Es entstand keine Kopie</translation>
    </message>
    <message>
        <source>It took {time}.</source>
        <translation>Es hat {time} gedauert.</translation>
    </message>
    <message>
        <source>Left out: {count}.</source>
        <translation>Ausgelassen: {count}.</translation>
    </message>
    <message>
        <source>Cancelled: {count}.</source>
        <translation>Abgebrochen: {count}.</translation>
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
        <translation>gefunden ohne die Tarnung</translation>
    </message>
    <message>
        <source>with it</source>
        <translation>mit ihr</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>95 % range</source>
        <translation>95-%-Spanne</translation>
    </message>
    <message>
        <source>with a random change instead</source>
        <translation>mit einer zufälligen Änderung stattdessen</translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message numerus="yes">
        <source>%n copy(s) made</source>
        <translation>
            <numerusform>%n Kopie gemacht</numerusform>
            <numerusform>%n Kopien gemacht</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing could be protected</source>
        <translation>Nichts konnte geschützt werden</translation>
    </message>
    <message>
        <source>They are in {folder}</source>
        <translation>Zu finden in {folder}</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>&amp;Decide about them</source>
        <translation>&amp;Darüber entscheiden</translation>
    </message>
    <message>
        <source>Show in &amp;Folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Go to the &amp;Library</source>
        <translation>Zur &amp;Bibliothek</translation>
    </message>
    <message>
        <source>Drag copies straight into a message or a browser</source>
        <translation>Kopien lassen sich direkt in eine Nachricht oder einen Browser ziehen</translation>
    </message>
    <message>
        <source>What recognisers make of the copies</source>
        <translation>Was Erkenner von den Kopien halten</translation>
    </message>
    <message>
        <source>Open the &amp;Report</source>
        <translation>Den &amp;Bericht öffnen</translation>
    </message>
</context>
<context>
    <name>RecogniserOffer</name>
    <message>
        <source>One by One</source>
        <translation>Einzeln</translation>
    </message>
    <message>
        <source>Downloading recognisers…</source>
        <translation>Erkenner werden heruntergeladen…</translation>
    </message>
</context>
<context>
    <name>ReportList</name>
    <message>
        <source>Reports by person and date</source>
        <translation>Berichte nach Person und Datum</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>Photos of this report</source>
        <translation>Fotos dieses Berichts</translation>
    </message>
    <message>
        <source>The exported report then has neither names, paths nor pictures in it</source>
        <translation>Der exportierte Bericht enthält dann weder Namen noch Pfade noch Bilder</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>Noch einmal &amp;prüfen</translation>
    </message>
    <message>
        <source>Parts of the report</source>
        <translation>Teile des Berichts</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Kurz gesagt</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>All checks</source>
        <translation>Alle Prüfungen</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>As a &amp;web page…</source>
        <translation>Als &amp;Webseite…</translation>
    </message>
    <message>
        <source>As &amp;PDF…</source>
        <translation>Als &amp;PDF…</translation>
    </message>
    <message>
        <source>As a web page without &amp;names…</source>
        <translation>Als Webseite ohne &amp;Namen…</translation>
    </message>
    <message>
        <source>As PDF without na&amp;mes…</source>
        <translation>Als PDF ohne Na&amp;men…</translation>
    </message>
    <message>
        <source>{name}, {when}</source>
        <translation>{name}, {when}</translation>
    </message>
</context>
<context>
    <name>Reporting</name>
    <message>
        <source>Looking through photos: {done} of {total}</source>
        <translation>Fotos werden durchgesehen: {done} von {total}</translation>
    </message>
    <message numerus="yes">
        <source>{text} (and %n more)</source>
        <translation>
            <numerusform>{text} (und %n mehr)</numerusform>
            <numerusform>{text} (und %n mehr)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused; %n photo(s) left</source>
        <translation>
            <numerusform>Pause; noch %n Foto</numerusform>
            <numerusform>Pause; noch %n Fotos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>See the copies</source>
        <translation>Kopien ansehen</translation>
    </message>
    <message>
        <source>Nothing was checked yet</source>
        <translation>Noch nichts geprüft</translation>
    </message>
    <message>
        <source>After protecting photos, choose “Check them now”: recognisers that had no part in the cloak then try to find you.</source>
        <translation>Wählen Sie nach dem Schützen „Jetzt prüfen“: Erkenner, die an der Tarnung nicht beteiligt waren, versuchen dann, Sie zu finden.</translation>
    </message>
    <message>
        <source>No report on these photos</source>
        <translation>Kein Bericht zu diesen Fotos</translation>
    </message>
    <message>
        <source>Their copies were not checked yet, or they have none.</source>
        <translation>Ihre Kopien wurden noch nicht geprüft, oder es gibt keine.</translation>
    </message>
    <message>
        <source>Checking the copies of {name}</source>
        <translation>Die Kopien von {name} werden geprüft</translation>
    </message>
    <message>
        <source>Every check there is: this takes some minutes.</source>
        <translation>Alle Prüfungen, die es gibt: Das dauert einige Minuten.</translation>
    </message>
    <message>
        <source>Recognisers that had no part in the cloak look for the person.</source>
        <translation>Erkenner, die an der Tarnung nicht beteiligt waren, suchen die Person.</translation>
    </message>
    <message>
        <source>Masks on photo {at} of {n}</source>
        <translation>Masken auf Foto {at} von {n}</translation>
    </message>
    <message>
        <source>Photo {at} of {n}</source>
        <translation>Foto {at} von {n}</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunningCard</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ScopeWords</name>
    <message numerus="yes">
        <source>{judged} of %n copy(s)</source>
        <translation>
            <numerusform>{judged} von %n Kopie</numerusform>
            <numerusform>{judged} von %n Kopien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s)</source>
        <translation>
            <numerusform>%n Kopie</numerusform>
            <numerusform>%n Kopien</numerusform>
        </translation>
    </message>
    <message>
        <source>{copies} · {checks} · {recognisers}</source>
        <translation>{copies} · {checks} · {recognisers}</translation>
    </message>
    <message>
        <source>as saved and re-encoded, no attacks</source>
        <translation>gespeichert und neu kodiert, ohne Angriffe</translation>
    </message>
    <message>
        <source>every check there is</source>
        <translation>alle Prüfungen</translation>
    </message>
    <message>
        <source>no recogniser to judge it</source>
        <translation>kein Erkenner, der es beurteilt</translation>
    </message>
    <message numerus="yes">
        <source>%n recogniser(s)</source>
        <translation>
            <numerusform>%n Erkenner</numerusform>
            <numerusform>%n Erkenner</numerusform>
        </translation>
    </message>
    <message>
        <source>{recognisers} that learnt from one network</source>
        <translation>{recognisers}, die von einem Netz lernten</translation>
    </message>
    <message>
        <source>{recognisers}, all built alike</source>
        <translation>{recognisers}, alle gleich gebaut</translation>
    </message>
    <message>
        <source>{recognisers} of {kinds} kinds</source>
        <translation>{recognisers} von {kinds} Arten</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>&amp;Protect…</source>
        <translation>&amp;Schützen…</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>Remove from the library; the files stay on disk</source>
        <translation>Aus der Bibliothek entfernen; die Dateien bleiben auf der Festplatte</translation>
    </message>
    <message>
        <source>Choose &amp;none</source>
        <translation>&amp;Keine wählen</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) chosen</source>
        <translation>
            <numerusform>%n Foto gewählt</numerusform>
            <numerusform>%n Fotos gewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Strength of new cloaks</source>
        <translation>Stärke neuer Tarnungen</translation>
    </message>
    <message>
        <source>&amp;Fitting to each photo</source>
        <translation>&amp;Anpassen an jedes Foto</translation>
    </message>
    <message>
        <source>In a hurry: weaker</source>
        <translation>In Eile: schwächer</translation>
    </message>
    <message>
        <source>Normal: some seconds a photo</source>
        <translation>Normal: einige Sekunden je Foto</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Photos that come in get copies, with the choices above.</source>
        <translation>Fotos, die hereinkommen, bekommen von selbst Kopien, wie oben gewählt.</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Beobachteter Ordner</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Asking the engine…</source>
        <translation>Das Programm im Hintergrund wird gefragt…</translation>
    </message>
    <message>
        <source>&amp;Compute on</source>
        <translation>&amp;Rechnen auf</translation>
    </message>
    <message>
        <source>The fastest there is</source>
        <translation>Dem Schnellsten, was da ist</translation>
    </message>
    <message>
        <source>The processor only</source>
        <translation>Nur dem Prozessor</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Ihre Daten</translation>
    </message>
    <message>
        <source>Your photos stay where they are; Cloakroom never writes to them.</source>
        <translation>Ihre Fotos bleiben, wo sie sind; Cloakroom schreibt nie in sie.</translation>
    </message>
    <message>
        <source>The network is used only when you download a model, and only for that.</source>
        <translation>Das Netz wird nur benutzt, wenn Sie ein Modell herunterladen, und nur dafür.</translation>
    </message>
    <message>
        <source>Cloakroom&apos;s own folder: {path}</source>
        <translation>Der eigene Ordner von Cloakroom: {path}</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>Show Cloakroom&apos;s own folder</source>
        <translation>Den eigenen Ordner von Cloakroom zeigen</translation>
    </message>
    <message>
        <source>Names, what you said about faces, cloaks and albums, in one file that only your passphrase opens. Photos and copies are not in it.</source>
        <translation>Namen, was Sie über Gesichter gesagt haben, Tarnungen und Alben, in einer Datei, die nur Ihre Passphrase öffnet. Fotos und Kopien sind nicht darin.</translation>
    </message>
    <message>
        <source>Another computer</source>
        <translation>Anderer Computer</translation>
    </message>
    <message>
        <source>As it was set: {steps} steps</source>
        <translation>Wie es eingestellt war: {steps} Schritte</translation>
    </message>
</context>
<context>
    <name>ShelfCard</name>
    <message>
        <source>Check &amp;shared photos again</source>
        <translation>Geteilte &amp;Fotos erneut prüfen</translation>
    </message>
    <message>
        <source>Shelf life</source>
        <translation>Haltbarkeit</translation>
    </message>
    <message>
        <source>Which photos</source>
        <translation>Welche Fotos</translation>
    </message>
    <message>
        <source>Recognisers that were asked later find somebody whom these photos hid when you shared them. What is online already cannot be called back.</source>
        <translation>Später befragte Erkenner finden jemanden, den diese Fotos beim Teilen verbargen. Was schon online ist, lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>A cloak is fixed when you share a photo; recognisers get better. Whenever you add one under Models, have it look at everything you shared. No recogniser that was added since has found what a report called hidden.</source>
        <translation>Eine Tarnung steht fest, wenn Sie ein Foto teilen; Erkenner werden besser. Wenn Sie unter Modelle einen hinzufügen, lassen Sie ihn alles ansehen, was Sie geteilt haben. Kein seither hinzugefügter Erkenner hat gefunden, was ein Bericht verborgen nannte.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>{photo} ({person}): {before} → {after}. Found by {recognisers}.</source>
        <translation>{photo} ({person}): {before} → {after}. Gefunden von {recognisers}.</translation>
    </message>
    <message>
        <source>Checking everything you shared</source>
        <translation>Alles Geteilte wird geprüft</translation>
    </message>
    <message>
        <source>Recognisers that have not seen a photo yet look for the people in it.</source>
        <translation>Erkenner, die ein Foto noch nicht gesehen haben, suchen darin nach den Personen.</translation>
    </message>
    <message>
        <source>No recogniser is new to these photos.</source>
        <translation>Kein Erkenner ist neu für diese Fotos.</translation>
    </message>
    <message>
        <source>Not checked, because copy or original is no longer there: {count}.</source>
        <translation>Nicht geprüft, weil Kopie oder Original nicht mehr da ist: {count}.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Say it in words…</source>
        <translation>In Worten sagen …</translation>
    </message>
    <message>
        <source>Say in words what you want done</source>
        <translation>In Worten sagen, was geschehen soll</translation>
    </message>
</context>
<context>
    <name>Span</name>
    <message>
        <source>a few seconds</source>
        <translation>ein paar Sekunden</translation>
    </message>
    <message>
        <source>about {count} seconds</source>
        <translation>etwa {count} Sekunden</translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation>etwa eine Minute</translation>
    </message>
    <message>
        <source>about {count} minutes</source>
        <translation>etwa {count} Minuten</translation>
    </message>
    <message>
        <source>about an hour</source>
        <translation>etwa eine Stunde</translation>
    </message>
    <message>
        <source>about {count} hours</source>
        <translation>etwa {count} Stunden</translation>
    </message>
</context>
<context>
    <name>SplitCanvas</name>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>No face is shown yet.</source>
        <translation>Noch kein Gesicht zu sehen.</translation>
    </message>
</context>
<context>
    <name>SplitView</name>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Cloaked</source>
        <translation>Getarnt</translation>
    </message>
    <message>
        <source>Difference × {gain}</source>
        <translation>Unterschied × {gain}</translation>
    </message>
    <message>
        <source>The original; nothing is compared.</source>
        <translation>Das Original; nichts wird verglichen.</translation>
    </message>
    <message>
        <source>What the cloak changes, multiplied by {gain}.</source>
        <translation>Was die Tarnung ändert, mal {gain}.</translation>
    </message>
    <message>
        <source>The original on the left, the cloaked face on the right.</source>
        <translation>Links das Original, rechts das getarnte Gesicht.</translation>
    </message>
    <message>
        <source>The original on the left {left} %, the cloaked face on the right {right} %.</source>
        <translation>Links das Original auf {left} %, rechts das getarnte Gesicht auf {right} %.</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Step {at} of {total}: {name}</source>
        <translation>Schritt {at} von {total}: {name}</translation>
    </message>
</context>
<context>
    <name>Strength</name>
    <message>
        <source>Subtle</source>
        <translation>Zart</translation>
    </message>
    <message>
        <source>Like you, or like a sibling of yours.</source>
        <translation>Wie Sie, oder wie ein Geschwister von Ihnen.</translation>
    </message>
    <message>
        <source>Features move by at most 7 % of the distance between your eyes; what else is changed can hardly be seen. In our tests half of such photos or more were still recognised. Kindest to children, though some still look older.</source>
        <translation>Gesichtszüge verschieben sich um höchstens 7 % Ihres Augenabstands; was sonst verändert wird, ist kaum zu sehen. In unseren Tests wurde die Hälfte solcher Fotos oder mehr noch erkannt. Für Kinder am schonendsten, auch wenn manche noch älter aussehen.</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Like a sibling of yours; in some photos like a cousin.</source>
        <translation>Wie ein Geschwister von Ihnen; auf manchen Fotos wie ein Cousin oder eine Cousine.</translation>
    </message>
    <message>
        <source>Like a cousin of yours; in some photos like somebody else.</source>
        <translation>Wie ein Cousin oder eine Cousine von Ihnen; auf manchen Fotos wie jemand anders.</translation>
    </message>
    <message>
        <source>Features move by at most 8 %; what else is changed is seen only by comparing closely. A child may look years older. It hides you from more recognisers: a good choice for most photos of adults.</source>
        <translation>Gesichtszüge verschieben sich um höchstens 8 %; was sonst verändert wird, sieht man nur bei genauem Vergleich. Ein Kind kann Jahre älter aussehen. Verbirgt Sie vor mehr Erkennern: für die meisten Fotos von Erwachsenen eine gute Wahl.</translation>
    </message>
    <message>
        <source>Features move by at most 9 %, and skin looks a little rougher up close. It hides you from the most recognisers; none of the three is a promise.</source>
        <translation>Gesichtszüge verschieben sich um höchstens 9 %, und die Haut wirkt aus der Nähe etwas rauer. Verbirgt Sie vor den meisten Erkennern; keine der drei Stufen ist ein Versprechen.</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
</context>
<context>
    <name>StrengthSlider</name>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Chosen photos</source>
        <translation>Gewählte Fotos</translation>
    </message>
</context>
<context>
    <name>SummaryView</name>
    <message>
        <source>&amp;Get a recogniser</source>
        <translation>Einen Erkenner &amp;holen</translation>
    </message>
    <message>
        <source>Recognisers that were not tested</source>
        <translation>Erkenner, die nicht geprüft wurden</translation>
    </message>
    <message>
        <source>What follows for you</source>
        <translation>Was das für Sie heißt</translation>
    </message>
    <message>
        <source>There is more to check</source>
        <translation>Es lässt sich noch mehr prüfen</translation>
    </message>
    <message>
        <source>Photos that are blurred, shrunk or saved anew; people who collect them; albums, masks and small faces. It takes some minutes, in which you can go on with other things.</source>
        <translation>Fotos, die weichgezeichnet, verkleinert oder neu gespeichert werden; Leute, die sie sammeln; Alben, Masken und kleine Gesichter. Es dauert einige Minuten, in denen Sie anderes tun können.</translation>
    </message>
    <message>
        <source>Chec&amp;k everything</source>
        <translation>A&amp;lles prüfen</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show: {title}</source>
        <translation>Zeigen: {title}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel: {title}</source>
        <translation>Abbrechen: {title}</translation>
    </message>
    <message>
        <source>Paused. Nothing that was done is lost.</source>
        <translation>Angehalten. Nichts, was getan wurde, geht verloren.</translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message>
        <source>Looking through {name}</source>
        <translation>{name} wird durchgesehen</translation>
    </message>
    <message numerus="yes">
        <source>Looking through %n photo(s) and folder(s)</source>
        <translation>
            <numerusform>%n Foto oder Ordner wird durchgesehen</numerusform>
            <numerusform>%n Fotos und Ordner werden durchgesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Getting ready to protect {names}</source>
        <translation>{names} zu schützen wird vorbereitet</translation>
    </message>
    <message>
        <source>Checking the copies of {names}</source>
        <translation>Die Kopien von {names} werden geprüft</translation>
    </message>
    <message>
        <source>Making a sticker for {names}</source>
        <translation>Ein Aufkleber für {names} entsteht</translation>
    </message>
    <message>
        <source>Checking everything that was shared</source>
        <translation>Alles Geteilte wird geprüft</translation>
    </message>
    <message>
        <source>Downloading {name}</source>
        <translation>{name} wird geladen</translation>
    </message>
    <message>
        <source>The faces in {name} were found.</source>
        <translation>Die Gesichter in {name} sind gefunden.</translation>
    </message>
    <message>
        <source>Following faces through {name}</source>
        <translation>Gesichter werden durch {name} verfolgt</translation>
    </message>
    <message numerus="yes">
        <source>Protecting photos: %n left</source>
        <translation>
            <numerusform>Fotos werden geschützt: noch %n</numerusform>
            <numerusform>Fotos werden geschützt: noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: {sentence}</source>
        <translation>Fertig: {sentence}</translation>
    </message>
    <message>
        <source>All photos were looked through.</source>
        <translation>Alle Fotos sind durchgesehen.</translation>
    </message>
    <message>
        <source>Photos of {names} can be protected now.</source>
        <translation>Fotos von {names} können jetzt geschützt werden.</translation>
    </message>
    <message>
        <source>The report on {names} is ready.</source>
        <translation>Der Bericht über {names} ist fertig.</translation>
    </message>
    <message>
        <source>Everything that was shared was checked.</source>
        <translation>Alles Geteilte ist geprüft.</translation>
    </message>
</context>
<context>
    <name>TeacherOffer</name>
    <message>
        <source>With further recognisers to learn from, others recognise the copies less often. Nothing about you or your photos is sent.</source>
        <translation>Mit weiteren Erkennern als Lehrern erkennen andere die Kopien seltener. Nichts über Sie oder Ihre Fotos wird gesendet.</translation>
    </message>
    <message>
        <source>Ready: your copies will be made with their help.</source>
        <translation>Bereit: Ihre Kopien werden mit ihrer Hilfe gemacht.</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Going on where Cloakroom was closed last time.</source>
        <translation>Es geht weiter, wo Cloakroom zuletzt geschlossen wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) from last time wait in the queue, which is paused.</source>
        <translation>
            <numerusform>%n Foto vom letzten Mal wartet in der Warteschlange; sie ist angehalten.</numerusform>
            <numerusform>%n Fotos vom letzten Mal warten in der Warteschlange; sie ist angehalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Going on with %n photo(s) from last time.</source>
        <translation>
            <numerusform>Es geht weiter mit %n Foto vom letzten Mal.</numerusform>
            <numerusform>Es geht weiter mit %n Fotos vom letzten Mal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Protect…</source>
        <translation>Schützen…</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Nobody was found in it yet.</source>
        <translation>Noch wurde niemand darin gefunden.</translation>
    </message>
    <message>
        <source>Timeline: {at} of {length}</source>
        <translation>Zeitleiste: {at} von {length}</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>nicht zu sehen</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Play (Space)</source>
        <translation>Abspielen (Leertaste)</translation>
    </message>
    <message>
        <source>One frame back (,)</source>
        <translation>Ein Bild zurück (,)</translation>
    </message>
    <message>
        <source>One frame on (.)</source>
        <translation>Ein Bild weiter (.)</translation>
    </message>
    <message>
        <source>Show faces (F)</source>
        <translation>Gesichter zeigen (F)</translation>
    </message>
    <message>
        <source>Compare with a copy</source>
        <translation>Mit einer Kopie vergleichen</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>{at} of {length}</source>
        <translation>{at} von {length}</translation>
    </message>
    <message>
        <source>no sound here</source>
        <translation>hier ohne Ton</translation>
    </message>
    <message>
        <source>Clips are played without sound here. Copies keep it, untouched.</source>
        <translation>Clips laufen hier ohne Ton. Kopien behalten ihn unverändert.</translation>
    </message>
    <message>
        <source>Clip alone</source>
        <translation>Nur der Clip</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>{hits} of {n}</source>
        <translation>{hits} von {n}</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Nicht beurteilt</translation>
    </message>
    <message>
        <source>No protection</source>
        <translation>Kein Schutz</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Schwach</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Teilweise</translation>
    </message>
    <message>
        <source>Held in these tests</source>
        <translation>Hielt in diesen Prüfungen</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Partly hidden</source>
        <translation>Teils verborgen</translation>
    </message>
    <message>
        <source>Still found</source>
        <translation>Noch gefunden</translation>
    </message>
    <message>
        <source>No recogniser is left that did not help to make this cloak, and none can judge its own work. Get one under Models, then check again.</source>
        <translation>Es ist kein Erkenner übrig, der nicht geholfen hat, diese Tarnung zu machen, und keiner kann die eigene Arbeit beurteilen. Holen Sie einen unter „Modelle“ und prüfen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>In some photos no face could be found after cloaking. That earns no credit: another program may find it.</source>
        <translation>In einigen Fotos war nach dem Tarnen kein Gesicht zu finden. Das zählt nicht als Erfolg: Ein anderes Programm findet es vielleicht.</translation>
    </message>
    <message>
        <source>The recognisers at hand do not find this person in the clean photos either, so they say nothing about the cloak. More clean photos of the person may help.</source>
        <translation>Die vorhandenen Erkenner finden diese Person auch in den ungetarnten Fotos nicht, sagen also nichts über die Tarnung. Mehr ungetarnte Fotos der Person können helfen.</translation>
    </message>
    <message>
        <source>Every recogniser that judged still finds the person in every photo.</source>
        <translation>Jeder Erkenner, der geurteilt hat, findet die Person noch in jedem Foto.</translation>
    </message>
    <message>
        <source>No better than chance</source>
        <translation>Nicht besser als Zufall</translation>
    </message>
    <message>
        <source>A random change of the same size hides the face just as well. A cloak has to do better than chance to count.</source>
        <translation>Eine zufällige Änderung derselben Größe verbirgt das Gesicht genauso gut. Um zu zählen, muss eine Tarnung besser sein als der Zufall.</translation>
    </message>
    <message>
        <source>In more than half of the searches the person is still found.</source>
        <translation>In mehr als der Hälfte der Suchen wird die Person noch gefunden.</translation>
    </message>
    <message>
        <source>In some of the searches the person is still found.</source>
        <translation>In einigen der Suchen wird die Person noch gefunden.</translation>
    </message>
    <message>
        <source>Saving the photo again or shrinking it lets a recogniser find the face again.</source>
        <translation>Wird das Foto noch einmal gespeichert oder verkleinert, findet ein Erkenner das Gesicht wieder.</translation>
    </message>
    <message>
        <source>Blurring, cleaning or shrinking the photo lets a recogniser find the face again.</source>
        <translation>Wird das Foto weichgezeichnet, gereinigt oder verkleinert, findet ein Erkenner das Gesicht wieder.</translation>
    </message>
    <message>
        <source>Somebody who collects the cloaked photos can still find the person with them in a clean one.</source>
        <translation>Wer die getarnten Fotos sammelt, kann die Person damit in einem ungetarnten noch finden.</translation>
    </message>
    <message>
        <source>As saved</source>
        <translation>Wie gespeichert</translation>
    </message>
    <message>
        <source>Saved again, smaller file</source>
        <translation>Noch einmal gespeichert, kleinere Datei</translation>
    </message>
    <message>
        <source>Shrunk to 1080 pixels</source>
        <translation>Auf 1080 Bildpunkte verkleinert</translation>
    </message>
    <message>
        <source>They have clean photos and meet a cloaked one</source>
        <translation>Sie haben ungetarnte Fotos und treffen auf ein getarntes</translation>
    </message>
    <message>
        <source>They have cloaked photos and meet a clean one</source>
        <translation>Sie haben getarnte Fotos und treffen auf ein ungetarntes</translation>
    </message>
    <message>
        <source>They have one cloaked photo and look for the others</source>
        <translation>Sie haben ein getarntes Foto und suchen die anderen</translation>
    </message>
    <message>
        <source>A reliable rate: fewer than ten photos were tried, so chance plays a part.</source>
        <translation>Eine verlässliche Quote: Weniger als zehn Fotos wurden versucht, da spielt der Zufall mit.</translation>
    </message>
    <message>
        <source>Only one recogniser could judge, or several that learnt from one. One opinion is thin evidence, however good it is.</source>
        <translation>Nur ein Erkenner konnte urteilen, oder mehrere, die von einem gelernt haben. Eine einzige Meinung ist ein dünner Beleg, so gut sie auch ausfällt.</translation>
    </message>
    <message>
        <source>A second opinion: only one recogniser judged, or several that learnt from one.</source>
        <translation>Eine zweite Meinung: Nur ein Erkenner hat geurteilt, oder mehrere, die von einem gelernt haben.</translation>
    </message>
    <message>
        <source>Large recognisers: those that judged are small; far larger ones exist, which may still know the face.</source>
        <translation>Große Erkenner: Die, die geurteilt haben, sind klein; es gibt weit größere, die das Gesicht vielleicht noch erkennen.</translation>
    </message>
    <message>
        <source>Variety: the recognisers that judged are built alike, which is kinder than a mixed set.</source>
        <translation>Vielfalt: Die Erkenner, die geurteilt haben, sind ähnlich gebaut; das ist milder als eine gemischte Auswahl.</translation>
    </message>
    <message>
        <source>Vision transformers, a newer kind of recogniser that cloaks often fail on.</source>
        <translation>Vision Transformer, eine neuere Art von Erkennern, an denen Tarnungen oft scheitern.</translation>
    </message>
    <message>
        <source>Real crowds: the strangers were drawn from statistics, without look-alikes.</source>
        <translation>Echte Menschenmengen: Die Fremden wurden aus Statistik gezogen, ohne Doppelgänger.</translation>
    </message>
    <message>
        <source>Other photos of the person: only the original itself was there to compare with.</source>
        <translation>Andere Fotos der Person: Zum Vergleich war nur das Original selbst da.</translation>
    </message>
    <message>
        <source>Whether cloaked photos give one another away: that takes at least two.</source>
        <translation>Ob getarnte Fotos einander verraten: Dazu braucht es mindestens zwei.</translation>
    </message>
    <message>
        <source>Some of the usual ways of saving again.</source>
        <translation>Einige der üblichen Arten, neu zu speichern.</translation>
    </message>
    <message>
        <source>Search services and what the police use: they keep their recognisers secret.</source>
        <translation>Suchdienste und was die Polizei benutzt: Sie halten ihre Erkenner geheim.</translation>
    </message>
    <message>
        <source>Recognisers that were trained on cloaked photos. They are known to win.</source>
        <translation>Erkenner, die mit getarnten Fotos trainiert wurden. Sie gewinnen, das ist bekannt.</translation>
    </message>
    <message>
        <source>Filters that try to wash a cloak out.</source>
        <translation>Filter, die versuchen, eine Tarnung auszuwaschen.</translation>
    </message>
    <message>
        <source>A recogniser that is taught with many cloaked photos of the person.</source>
        <translation>Ein Erkenner, der mit vielen getarnten Fotos der Person unterrichtet wird.</translation>
    </message>
    <message>
        <source>Somebody who adds every photo they recognise to what they search with.</source>
        <translation>Jemand, der jedes erkannte Foto zu denen nimmt, mit denen er sucht.</translation>
    </message>
    <message>
        <source>Other ways of finding and cutting out the face.</source>
        <translation>Andere Arten, das Gesicht zu finden und auszuschneiden.</translation>
    </message>
    <message>
        <source>Filters that look for manipulated pictures: small ones of our own told copies from clean photos little better than a guess; larger ones may do better.</source>
        <translation>Filter, die nach manipulierten Bildern suchen: kleine von uns unterschieden Kopien von ungetarnten Fotos kaum besser als geraten; größere können besser sein.</translation>
    </message>
    <message>
        <source>Later years: nobody can try a cloak of today on what a face will have become.</source>
        <translation>Spätere Jahre: Niemand kann eine Tarnung von heute an dem prüfen, was aus einem Gesicht geworden sein wird.</translation>
    </message>
    <message>
        <source>Apps that learn on your phone and send what they learnt: in our trials that gave back much of every photo, cloaked or not.</source>
        <translation>Apps, die auf Ihrem Telefon lernen und das Gelernte senden: In unseren Versuchen gab das viel von jedem Foto wieder her, getarnt oder nicht.</translation>
    </message>
    <message>
        <source>Whether a recogniser has learnt your face already: of networks whose training we know, that could be told of one person in ten.</source>
        <translation>Ob ein Erkenner Ihr Gesicht schon gelernt hat: Bei Netzen, deren Training wir kennen, ließ sich das bei einer von zehn Personen sagen.</translation>
    </message>
    <message>
        <source>The body: in our trials its proportions told one person from another hardly better than a guess; clothes and surroundings may well.</source>
        <translation>Der Körper: In unseren Versuchen unterschieden seine Proportionen Menschen kaum besser als geraten; Kleidung und Umgebung können es sehr wohl.</translation>
    </message>
    <message>
        <source>A cloak is fixed on the day you publish the photo. Recognisers get better afterwards.</source>
        <translation>Eine Tarnung steht fest an dem Tag, an dem Sie das Foto veröffentlichen. Erkenner werden danach besser.</translation>
    </message>
    <message>
        <source>A recogniser that was trained on cloaked photos sees through them.</source>
        <translation>Ein Erkenner, der mit getarnten Fotos trainiert wurde, durchschaut sie.</translation>
    </message>
    <message>
        <source>A cloak can be noticed, and it can be washed out in part or in full.</source>
        <translation>Eine Tarnung kann bemerkt und teilweise oder ganz ausgewaschen werden.</translation>
    </message>
    <message>
        <source>It does nothing about clean photos that are online already.</source>
        <translation>Sie tut nichts gegen ungetarnte Fotos, die schon im Netz stehen.</translation>
    </message>
    <message>
        <source>It does not hide a name in a caption, a tattoo, a place or a walk.</source>
        <translation>Sie verbirgt keinen Namen in der Bildunterschrift, keine Tätowierung, keinen Ort, keinen Gang.</translation>
    </message>
    <message>
        <source>In a small group, such as a school, the person may still be the best match.</source>
        <translation>In einer kleinen Gruppe, etwa einer Schule, passt die Person vielleicht immer noch am besten.</translation>
    </message>
    <message>
        <source>Whoever must not be recognised should blur or cover the face instead.</source>
        <translation>Wer nicht erkannt werden darf, sollte das Gesicht lieber weichzeichnen oder verdecken.</translation>
    </message>
    <message>
        <source>Uploading changes the file. Download it again and check that copy.</source>
        <translation>Hochladen verändert die Datei. Laden Sie sie wieder herunter und prüfen Sie diese Kopie.</translation>
    </message>
    <message>
        <source>Cloak and face data are biometric: they stay encrypted on this computer.</source>
        <translation>Tarnung und Gesichtsdaten sind biometrisch: Sie bleiben verschlüsselt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Nobody could judge this cloak yet.</source>
        <translation>Niemand konnte diese Tarnung bisher beurteilen.</translation>
    </message>
    <message>
        <source>This cloak gives {name} no protection.</source>
        <translation>Diese Tarnung gibt {name} keinen Schutz.</translation>
    </message>
    <message>
        <source>As they were saved, these photos hide {name} from every recogniser that had no part in making this cloak. That does not hold in every test.</source>
        <translation>So, wie sie gespeichert sind, verbergen diese Fotos {name} vor jedem Erkenner, der an dieser Tarnung nicht beteiligt war. Das hält nicht in jeder Prüfung.</translation>
    </message>
    <message>
        <source>A random change would do as well.</source>
        <translation>Eine zufällige Änderung täte es auch.</translation>
    </message>
    <message>
        <source>No face was found in the cloaked photo. That earns no credit: another program may find it.</source>
        <translation>Im getarnten Foto wurde kein Gesicht gefunden. Das zählt nicht als Erfolg: Ein anderes Programm findet es vielleicht.</translation>
    </message>
    <message>
        <source>The one recogniser that had no part in making this cloak no longer finds {name}.</source>
        <translation>Der eine Erkenner, der an dieser Tarnung nicht beteiligt war, findet {name} nicht mehr.</translation>
    </message>
    <message>
        <source>The one recogniser that had no part in making this cloak still finds {name}.</source>
        <translation>Der eine Erkenner, der an dieser Tarnung nicht beteiligt war, findet {name} noch.</translation>
    </message>
    <message>
        <source>None of the {judges} recognisers that had no part in making this cloak finds {name} any more.</source>
        <translation>Keiner der {judges} Erkenner, die an dieser Tarnung nicht beteiligt waren, findet {name} noch.</translation>
    </message>
    <message>
        <source>All {judges} recognisers that had no part in making this cloak still find {name}.</source>
        <translation>Alle {judges} Erkenner, die an dieser Tarnung nicht beteiligt waren, finden {name} noch.</translation>
    </message>
    <message>
        <source>1 of 2 recognisers that had no part in making this cloak no longer finds {name}; 1 still does.</source>
        <translation>1 von 2 Erkennern, die an dieser Tarnung nicht beteiligt waren, findet {name} nicht mehr; 1 schon noch.</translation>
    </message>
    <message>
        <source>1 of {judges} recognisers that had no part in making this cloak no longer finds {name}; {still} still do.</source>
        <translation>1 von {judges} Erkennern, die an dieser Tarnung nicht beteiligt waren, findet {name} nicht mehr; {still} schon noch.</translation>
    </message>
    <message>
        <source>{hidden} of {judges} recognisers that had no part in making this cloak no longer find {name}; 1 still does.</source>
        <translation>{hidden} von {judges} Erkennern, die an dieser Tarnung nicht beteiligt waren, finden {name} nicht mehr; 1 schon noch.</translation>
    </message>
    <message>
        <source>{hidden} of {judges} recognisers that had no part in making this cloak no longer find {name}; {still} still do.</source>
        <translation>{hidden} von {judges} Erkennern, die an dieser Tarnung nicht beteiligt waren, finden {name} nicht mehr; {still} schon noch.</translation>
    </message>
    <message>
        <source>Only small recognisers judged this; far larger ones exist.</source>
        <translation>Hier haben nur kleine Erkenner geurteilt; es gibt weit größere.</translation>
    </message>
    <message>
        <source>All that judged learnt from one network: together they are one opinion.</source>
        <translation>Alle, die geurteilt haben, lernten von einem Netz: Zusammen sind sie eine Meinung.</translation>
    </message>
    <message>
        <source>No recogniser links one cloaked photo to another.</source>
        <translation>Kein Erkenner bringt ein getarntes Foto mit einem anderen in Verbindung.</translation>
    </message>
    <message>
        <source>Cloaked photos can give one another away: {linkable} of {judges} recognisers link at least two of them.</source>
        <translation>Getarnte Fotos können einander verraten: {linkable} von {judges} Erkennern bringen mindestens zwei davon in Verbindung.</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>nicht versucht</translation>
    </message>
    <message>
        <source>{hits} of {n} (range {low}–{high} %)</source>
        <translation>{hits} von {n} (Spanne {low}–{high} %)</translation>
    </message>
    <message>
        <source>found without the cloak in {share},</source>
        <translation>ohne die Tarnung gefunden in {share},</translation>
    </message>
    <message>
        <source>with it in {share}.</source>
        <translation>mit ihr in {share}.</translation>
    </message>
    <message>
        <source>With a random change instead: {share}.</source>
        <translation>Mit einer zufälligen Änderung stattdessen: {share}.</translation>
    </message>
    <message>
        <source>{width} pixels wide</source>
        <translation>{width} Pixel breit</translation>
    </message>
    <message>
        <source>{years} years or more</source>
        <translation>{years} Jahre oder mehr</translation>
    </message>
    <message>
        <source>{years} to {below} years</source>
        <translation>{years} bis {below} Jahre</translation>
    </message>
    <message>
        <source>As written, keeps {kept} %</source>
        <translation>Wie gespeichert, bewahrt {kept} %</translation>
    </message>
    <message>
        <source>{percent} %, keeps {kept} %</source>
        <translation>{percent} %, bewahrt {kept} %</translation>
    </message>
    <message>
        <source>{low}–{high} %</source>
        <translation>{low}–{high} %</translation>
    </message>
    <message>
        <source>{label}: found in {after}.</source>
        <translation>{label}: gefunden in {after}.</translation>
    </message>
    <message>
        <source>{label}: found without the cloak in {before}, with it in {after}.</source>
        <translation>{label}: ohne die Tarnung gefunden in {before}, mit ihr in {after}.</translation>
    </message>
    <message>
        <source>{label}: passes for the same photo in {before}, for other photos in {after}.</source>
        <translation>{label}: gilt als dasselbe Foto in {before}, als andere Fotos in {after}.</translation>
    </message>
    <message>
        <source>No face found in {count}.</source>
        <translation>Kein Gesicht gefunden in {count}.</translation>
    </message>
    <message>
        <source>{count} compared with its own original.</source>
        <translation>{count} mit dem eigenen Original verglichen.</translation>
    </message>
    <message>
        <source>Helped to make the cloak, so it is not counted.</source>
        <translation>Hat geholfen, die Tarnung zu machen, und zählt darum nicht.</translation>
    </message>
    <message>
        <source>Does not find the person in the clean photos either: it proves nothing.</source>
        <translation>Findet die Person auch in den ungetarnten Fotos nicht: Das beweist nichts.</translation>
    </message>
    <message>
        <source>No longer finds the person.</source>
        <translation>Findet die Person nicht mehr.</translation>
    </message>
    <message>
        <source>Still finds the person in {hits} of {n} photos.</source>
        <translation>Findet die Person noch in {hits} von {n} Fotos.</translation>
    </message>
    <message>
        <source>A recogniser that was not tested here would find {name} in {chance} of these photos ({low} to {high}).</source>
        <translation>Ein Erkenner, der hier nicht geprüft wurde, fände {name} in {chance} dieser Fotos ({low} bis {high}).</translation>
    </message>
    <message>
        <source>Learnt from {networks} recognisers and cloaked photos of {people} people: it was said of each recogniser what it would do without asking it, and that was off by {error} percentage points on average. Another kind of recogniser, or a later one, may do better than the range says. Recognisers that this report leans on: {judges}.</source>
        <translation>Gelernt von {networks} Erkennern und getarnten Fotos von {people} Menschen: Von jedem Erkenner wurde vorhergesagt, was er tun würde, ohne ihn zu fragen; das lag im Mittel um {error} Prozentpunkte daneben. Ein Erkenner anderer Art oder ein späterer kann besser sein, als die Spanne sagt. Erkenner, auf die sich dieser Bericht stützt: {judges}.</translation>
    </message>
    <message>
        <source>Chance that a recogniser that was not tested here finds {name}: {chance} ({low} to {high}).</source>
        <translation>Wahrscheinlichkeit, dass ein hier nicht geprüfter Erkenner {name} findet: {chance} ({low} bis {high}).</translation>
    </message>
    <message>
        <source>Untested recognisers: {chance} ({low} to {high}).</source>
        <translation>Nicht geprüfte Erkenner: {chance} ({low} bis {high}).</translation>
    </message>
    <message>
        <source>about {percent}</source>
        <translation>etwa {percent}</translation>
    </message>
    <message>
        <source>under 1 %</source>
        <translation>unter 1 %</translation>
    </message>
    <message>
        <source>over 99 %</source>
        <translation>über 99 %</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Whoever has clean photos of you still finds you in some of these. Choose a stronger cloak for them, or blur the face.</source>
        <translation>Wer ungetarnte Fotos von Ihnen hat, findet Sie in einigen von diesen noch. Wählen Sie für sie eine stärkere Tarnung, oder zeichnen Sie das Gesicht weich.</translation>
    </message>
    <message>
        <source>Never publish the clean original of a cloaked photo: whoever has it knows the copy at once. Take originals that are online down first.</source>
        <translation>Veröffentlichen Sie nie das ungetarnte Original eines getarnten Fotos: Wer es hat, erkennt die Kopie sofort. Nehmen Sie Originale, die online sind, zuerst herunter.</translation>
    </message>
    <message>
        <source>Whoever collects your cloaked photos can learn to know you from them. Share fewer, and keep your name away from them.</source>
        <translation>Wer Ihre getarnten Fotos sammelt, kann Sie daraus kennenlernen. Teilen Sie weniger, und halten Sie Ihren Namen davon fern.</translation>
    </message>
    <message>
        <source>Whoever starts with one clean photo and adds what they recognise finds more with every photo. Each clean photo of you that you take down helps.</source>
        <translation>Wer mit einem ungetarnten Foto beginnt und hinzunimmt, was er erkennt, findet mit jedem Foto mehr. Jedes ungetarnte Foto von Ihnen, das Sie herunternehmen, hilft.</translation>
    </message>
    <message>
        <source>Your cloaked photos resemble one another: one that carries your name names the others. Do not tag yourself in them, or keep your copies apart (People, in your menu).</source>
        <translation>Ihre getarnten Fotos ähneln einander: Trägt eines Ihren Namen, verrät es die anderen. Markieren Sie sich nicht darin, oder halten Sie Ihre Kopien getrennt (Personen, in Ihrem Menü).</translation>
    </message>
    <message>
        <source>Blurring or shrinking brings you back in some photos, so thumbnails protect less than the photo itself. A stronger cloak holds longer.</source>
        <translation>Weichzeichnen oder Verkleinern macht Sie in einigen Fotos wieder erkennbar; kleine Vorschaubilder schützen darum weniger als das Foto selbst. Eine stärkere Tarnung hält länger.</translation>
    </message>
    <message>
        <source>Saving the photo anew brings you back in some. Share the copy as it was written here, not an edited or converted one.</source>
        <translation>Neues Speichern macht Sie in einigen Fotos wieder erkennbar. Teilen Sie die Kopie so, wie sie hier gespeichert wurde, nicht bearbeitet oder umgewandelt.</translation>
    </message>
    <message>
        <source>What networks are said to do to uploads brings you back in some photos. Download your photo after posting it, and check that file.</source>
        <translation>Was Netzwerke mit hochgeladenen Fotos tun sollen, macht Sie in einigen wieder erkennbar. Laden Sie Ihr Foto nach dem Posten herunter, und prüfen Sie diese Datei.</translation>
    </message>
    <message>
        <source>A filter that has learnt on cloaks of other people takes this one off in some photos. Such filters exist: a cloak only makes finding you harder.</source>
        <translation>Ein Filter, der an Tarnungen anderer Menschen gelernt hat, nimmt diese in einigen Fotos wieder weg. Solche Filter gibt es: Eine Tarnung macht es nur schwerer, Sie zu finden.</translation>
    </message>
    <message>
        <source>Nothing that was done to the photos here made it easier to find you in them.</source>
        <translation>Nichts, was hier mit den Fotos gemacht wurde, machte es leichter, Sie darin zu finden.</translation>
    </message>
    <message>
        <source>Nothing, as saved</source>
        <translation>Nichts, wie gespeichert</translation>
    </message>
    <message>
        <source>Saved as JPEG 75</source>
        <translation>Als JPEG 75 gespeichert</translation>
    </message>
    <message>
        <source>Saved as JPEG 50</source>
        <translation>Als JPEG 50 gespeichert</translation>
    </message>
    <message>
        <source>Saved as WebP 50</source>
        <translation>Als WebP 50 gespeichert</translation>
    </message>
    <message>
        <source>Saved as HEIC 50</source>
        <translation>Als HEIC 50 gespeichert</translation>
    </message>
    <message>
        <source>Shrunk to half and back</source>
        <translation>Halbiert und wieder vergrößert</translation>
    </message>
    <message>
        <source>As a screenshot</source>
        <translation>Als Bildschirmfoto</translation>
    </message>
    <message>
        <source>Slightly blurred</source>
        <translation>Leicht weichgezeichnet</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>Weichgezeichnet</translation>
    </message>
    <message>
        <source>Specks smoothed out</source>
        <translation>Punkte geglättet</translation>
    </message>
    <message>
        <source>Specks smoothed out, more</source>
        <translation>Punkte stärker geglättet</translation>
    </message>
    <message>
        <source>Noise taken out</source>
        <translation>Entrauscht</translation>
    </message>
    <message>
        <source>Noise taken out (wavelets)</source>
        <translation>Entrauscht (Wavelets)</translation>
    </message>
    <message>
        <source>Printed in dots and scanned</source>
        <translation>Gerastert und eingescannt</translation>
    </message>
    <message>
        <source>Fewer colours (16 levels)</source>
        <translation>Weniger Farben (16 Stufen)</translation>
    </message>
    <message>
        <source>Washed by a trained filter</source>
        <translation>Von einem gelernten Filter gewaschen</translation>
    </message>
    <message>
        <source>As {name} is said to do</source>
        <translation>Wie {name} es tun soll</translation>
    </message>
    <message>
        <source>Has clean photos, meets a cloaked one</source>
        <translation>Hat ungetarnte Fotos, sieht ein getarntes</translation>
    </message>
    <message>
        <source>Has cloaked photos, meets a clean one</source>
        <translation>Hat getarnte Fotos, sieht ein ungetarntes</translation>
    </message>
    <message>
        <source>Has a cloaked photo, looks for more</source>
        <translation>Hat ein getarntes Foto, sucht mehr</translation>
    </message>
    <message>
        <source>Trained on the cloaked photos</source>
        <translation>Lernte an den getarnten Fotos</translation>
    </message>
    <message>
        <source>Adds whatever is recognised</source>
        <translation>Nimmt hinzu, was erkannt wird</translation>
    </message>
    <message>
        <source>Averages all cloaked photos</source>
        <translation>Mittelt alle getarnten Fotos</translation>
    </message>
    <message>
        <source>Has the clean original itself</source>
        <translation>Hat das ungetarnte Original</translation>
    </message>
    <message>
        <source>Compared plainly</source>
        <translation>Einfach verglichen</translation>
    </message>
    <message>
        <source>Against neighbours</source>
        <translation>Gegen Nachbarn</translation>
    </message>
    <message>
        <source>One against the rest</source>
        <translation>Einer gegen alle</translation>
    </message>
    <message>
        <source>Clean photo</source>
        <translation>Ungetarntes Foto</translation>
    </message>
    <message>
        <source>With a mask, without the cloak</source>
        <translation>Mit Maske, ohne Tarnung</translation>
    </message>
    <message>
        <source>With the cloak, without a mask</source>
        <translation>Mit Tarnung, ohne Maske</translation>
    </message>
    <message>
        <source>With mask and cloak</source>
        <translation>Mit Maske und Tarnung</translation>
    </message>
    <message>
        <source>What is done to the photo</source>
        <translation>Was mit dem Foto gemacht wird</translation>
    </message>
    <message>
        <source>Who is looking</source>
        <translation>Wer sucht</translation>
    </message>
    <message>
        <source>Small faces</source>
        <translation>Kleine Gesichter</translation>
    </message>
    <message>
        <source>Other years</source>
        <translation>Andere Jahre</translation>
    </message>
    <message>
        <source>The cloak weaker and stronger</source>
        <translation>Die Tarnung schwächer und stärker</translation>
    </message>
    <message>
        <source>An album that knows few people</source>
        <translation>Ein Album, das wenige kennt</translation>
    </message>
    <message>
        <source>With a mask on</source>
        <translation>Mit einer Maske</translation>
    </message>
    <message>
        <source>What somebody draws from stolen numbers</source>
        <translation>Was jemand aus gestohlenen Zahlen zeichnet</translation>
    </message>
    <message>
        <source>People who collect photos clean and shrink them, networks save them anew. Each row does that first and then lets the recognisers look; the worst for {name} comes first. Each figure counts comparisons: one recogniser looking at one photo.</source>
        <translation>Wer Fotos sammelt, reinigt und verkleinert sie, Netzwerke speichern sie neu. Jede Zeile tut das zuerst und lässt dann die Erkenner hinsehen; das Schlimmste für {name} steht oben. Gezählt werden Vergleiche: ein Erkenner sieht ein Foto an.</translation>
    </message>
    <message>
        <source>The same photos against people who have and know different things. They succeed when {name} comes before every stranger.</source>
        <translation>Dieselben Fotos gegen Leute, die Verschiedenes haben und wissen. Sie haben Erfolg, wenn {name} vor allen Fremden kommt.</translation>
    </message>
    <message>
        <source>The photos shrunk until the face is only so wide. What a cloak hides at full size need not stay hidden in a thumbnail.</source>
        <translation>Die Fotos, verkleinert, bis das Gesicht nur noch so breit ist. Was eine Tarnung in voller Größe verbirgt, muss in einem kleinen Vorschaubild nicht verborgen bleiben.</translation>
    </message>
    <message>
        <source>Faces change. The photos by the years between them and the nearest other dated clean photo of {name}, from which the cloak could learn.</source>
        <translation>Gesichter ändern sich. Die Fotos nach den Jahren zwischen ihnen und dem nächsten anderen datierten ungetarnten Foto von {name}, aus dem die Tarnung lernen konnte.</translation>
    </message>
    <message>
        <source>What the cloak changes, laid on weaker and stronger, and how much of the face’s fine structure each keeps. Only one row was written; the others show how near the edge it stands.</source>
        <translation>Was die Tarnung ändert, schwächer und stärker aufgetragen, und wie viel der feinen Struktur des Gesichts jeweils bleibt. Nur eine Zeile wurde gespeichert; die anderen zeigen, wie nah an der Kante sie steht.</translation>
    </message>
    <message>
        <source>Somebody has an album ({people}, {photos} of each) and wants a name only for faces that are in it. One stranger in a hundred gets a name by mistake. The rows show how often {name} is named.</source>
        <translation>Jemand hat ein Album ({people}, je {photos}) und will nur für Gesichter darin einen Namen. Ein Fremder von hundert bekommt versehentlich einen Namen. Die Zeilen zeigen, wie oft {name} benannt wird.</translation>
    </message>
    <message>
        <source>Drawn masks, such as surgical, cloth or black ones, on {photos}. A mask hides nobody from recognisers that were made for masks; these were not.</source>
        <translation>Gezeichnete Masken, etwa OP-, Stoff- oder schwarze Masken, auf {photos}. Eine Maske verbirgt niemanden vor Erkennern, die für Masken gemacht sind; diese sind es nicht.</translation>
    </message>
    <message>
        <source>A recogniser keeps no picture of a face, only a list of numbers. A small network drew faces from the numbers of {model} alone, for {photos}, before and after protection, and other recognisers were asked whether the drawing passes for the person. A stranger’s numbers are there to compare with: they should not pass. Larger networks draw better.</source>
        <translation>Ein Erkenner bewahrt kein Bild eines Gesichts auf, nur eine Liste von Zahlen. Ein kleines Netz zeichnete allein aus den Zahlen von {model} Gesichter, für {photos}, vor und nach dem Schutz, und andere Erkenner wurden gefragt, ob die Zeichnung als die Person durchgeht. Die Zahlen eines Fremden stehen zum Vergleich da: sie sollten nicht durchgehen. Größere Netze zeichnen besser.</translation>
    </message>
    <message>
        <source>From the clean photo</source>
        <translation>Aus dem ungetarnten Foto</translation>
    </message>
    <message>
        <source>From the cloaked copy</source>
        <translation>Aus der getarnten Kopie</translation>
    </message>
    <message>
        <source>From a stranger, to compare</source>
        <translation>Von einem Fremden, zum Vergleich</translation>
    </message>
    <message>
        <source>Passes for the person in {figure}: {label}</source>
        <translation>Geht als die Person durch in {figure}: {label}</translation>
    </message>
    <message>
        <source>At worst found in {figure}: {label}</source>
        <translation>Schlimmstenfalls gefunden in {figure}: {label}</translation>
    </message>
    <message>
        <source>passes for the same photo</source>
        <translation>gilt als dasselbe Foto</translation>
    </message>
    <message>
        <source>for other photos</source>
        <translation>als andere Fotos</translation>
    </message>
    <message>
        <source>{model} helped to make this cloak: what it sees in the copies says nothing about recognisers that did not help.</source>
        <translation>{model} hat an dieser Tarnung mitgewirkt: was er in den Kopien sieht, sagt nichts über Erkenner, die nicht mitgewirkt haben.</translation>
    </message>
    <message>
        <source>What networks do to uploads is reported by others, changes without notice, and was tested by nobody here:</source>
        <translation>Was Netzwerke mit Hochgeladenem tun, berichten andere; es ändert sich ohne Ankündigung, und niemand hat es hier geprüft:</translation>
    </message>
    <message>
        <source>{name}: at most {pixels} pixels, JPEG {quality} ({source}, looked up {date})</source>
        <translation>{name}: höchstens {pixels} Pixel, JPEG {quality} ({source}, nachgesehen am {date})</translation>
    </message>
    <message>
        <source>{name}: at most {pixels} pixels, JPEG {quality} assumed ({source}, looked up {date})</source>
        <translation>{name}: höchstens {pixels} Pixel, JPEG {quality} angenommen ({source}, nachgesehen am {date})</translation>
    </message>
    <message>
        <source>Nobody was aged here: what later years make of a face, only they can show.</source>
        <translation>Niemand wurde hier älter gemacht: Was spätere Jahre aus einem Gesicht machen, können nur sie zeigen.</translation>
    </message>
    <message>
        <source>Left out, without a camera’s date or another dated photo: {photos}.</source>
        <translation>Ausgelassen, ohne Datum der Kamera oder ein anderes datiertes Foto: {photos}.</translation>
    </message>
    <message>
        <source>Copies with this cloak: {copies}; from the very same pattern: {most}; refined on their own: {refined}. Every photo from the same pattern tells more about it.</source>
        <translation>Kopien mit dieser Tarnung: {copies}; aus genau demselben Muster: {most}; einzeln verfeinert: {refined}. Jedes Foto aus demselben Muster verrät mehr darüber.</translation>
    </message>
</context>
<context>
    <name>ViewerBar</name>
    <message>
        <source>&amp;Protect…</source>
        <translation>&amp;Schützen…</translation>
    </message>
    <message>
        <source>Show faces (F)</source>
        <translation>Gesichter zeigen (F)</translation>
    </message>
    <message>
        <source>Previous photo (Left)</source>
        <translation>Voriges Foto (Links)</translation>
    </message>
    <message>
        <source>Next photo (Right)</source>
        <translation>Nächstes Foto (Rechts)</translation>
    </message>
    <message>
        <source>Back to the library (Esc)</source>
        <translation>Zurück zur Bibliothek (Esc)</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>Kleiner (-)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Größer (+)</translation>
    </message>
    <message>
        <source>Whole photo (0)</source>
        <translation>Ganzes Foto (0)</translation>
    </message>
    <message>
        <source>Turn the view (R)</source>
        <translation>Die Ansicht drehen (R)</translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation>{at} von {total}</translation>
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
        <translation>Das Programm im Hintergrund startet</translation>
    </message>
    <message>
        <source>Your sentence is heard as soon as it runs. That takes seconds the first time, and longer on a busy computer.</source>
        <translation>Ihr Satz wird gehört, sobald es läuft. Das dauert beim ersten Mal Sekunden, auf einem beschäftigten Rechner länger.</translation>
    </message>
    <message>
        <source>The engine is busy</source>
        <translation>Das Programm im Hintergrund ist beschäftigt</translation>
    </message>
    <message>
        <source>Your sentence is heard next, when what it does now is over.</source>
        <translation>Ihr Satz kommt als Nächstes dran, sobald das Laufende fertig ist.</translation>
    </message>
</context>
<context>
    <name>WatchOptions</name>
    <message>
        <source>&amp;Watch a folder while Cloakroom is open</source>
        <translation>Einen Ordner &amp;beobachten, solange Cloakroom offen ist</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Change the folder that is watched</source>
        <translation>Den beobachteten Ordner ändern</translation>
    </message>
    <message>
        <source>Change the folder for its copies</source>
        <translation>Den Ordner für dessen Kopien ändern</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keiner</translation>
    </message>
    <message>
        <source>Watched: {path}</source>
        <translation>Beobachtet: {path}</translation>
    </message>
    <message>
        <source>Copies go to: {path}</source>
        <translation>Kopien kommen nach: {path}</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>Zu beobachtender Ordner</translation>
    </message>
    <message>
        <source>Where its copies go</source>
        <translation>Wohin dessen Kopien kommen</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Drop photos or folders anywhere in this window</source>
        <translation>Legen Sie Fotos oder Ordner irgendwo in diesem Fenster ab</translation>
    </message>
    <message>
        <source>JPEG, PNG, HEIC, WebP, TIFF, raw files and clips. They stay where they are.</source>
        <translation>JPEG, PNG, HEIC, WebP, TIFF, Raw-Dateien und Clips. Sie bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Share photos. Keep your face to yourself.</source>
        <translation>Fotos teilen. Das Gesicht für sich behalten.</translation>
    </message>
    <message>
        <source>Cloakroom lays a pattern over your face, so fine that people hardly see it, but face recognition stumbles over it. Then it tells you honestly how well that worked.</source>
        <translation>Cloakroom legt ein Muster über Ihr Gesicht, so fein, dass Menschen es kaum sehen, aber die Gesichtserkennung stolpert darüber. Dann sagt es Ihnen ehrlich, wie gut das gelungen ist.</translation>
    </message>
    <message>
        <source>A cloaked portrait: a friend still knows the face, a scanner does not</source>
        <translation>Ein getarntes Porträt: Eine Freundin erkennt das Gesicht noch, ein Scanner nicht</translation>
    </message>
    <message>
        <source>Makes copies for sharing. Your originals are never changed.</source>
        <translation>Sie macht Kopien zum Teilen. Ihre Originale werden nie verändert.</translation>
    </message>
    <message>
        <source>Shows you, photo by photo, which recognisers still find you.</source>
        <translation>Sie zeigt Foto für Foto, welche Erkenner Sie noch finden.</translation>
    </message>
    <message>
        <source>Works on this computer alone: no account, no upload.</source>
        <translation>Sie arbeitet nur auf diesem Rechner: kein Konto, kein Hochladen.</translation>
    </message>
    <message>
        <source>Hide you from people, or from photos that are already online.</source>
        <translation>Sie vor Menschen verbergen, oder auf Fotos, die schon im Netz stehen.</translation>
    </message>
    <message>
        <source>Promise anything about recognisers that nobody tested, or that come later.</source>
        <translation>Etwas über Erkenner versprechen, die niemand geprüft hat oder die erst noch kommen.</translation>
    </message>
    <message>
        <source>Replace caution: if being found is dangerous, blur the face or do not share.</source>
        <translation>Vorsicht ersetzen: Ist es gefährlich, gefunden zu werden, zeichnen Sie das Gesicht weich, oder teilen Sie nicht.</translation>
    </message>
    <message>
        <source>What a cloak does</source>
        <translation>Was eine Tarnung tut</translation>
    </message>
    <message>
        <source>What it does not do</source>
        <translation>Was sie nicht tut</translation>
    </message>
    <message>
        <source>Free software, Apache License 2.0</source>
        <translation>Freie Software, Apache-Lizenz 2.0</translation>
    </message>
    <message>
        <source>Or say it in words (Ctrl+K)</source>
        <translation>Oder in Worten sagen (Strg+K)</translation>
    </message>
    <message>
        <source>Go to the &amp;library</source>
        <translation>Zur &amp;Bibliothek</translation>
    </message>
</context>
<context>
    <name>WhenChip</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>The whole year</source>
        <translation>Das ganze Jahr</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Add Photos</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Add Folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>There are no copies yet.</source>
        <translation>Es gibt noch keine Kopien.</translation>
    </message>
    <message>
        <source>From now on {folder} is watched, as long as Cloakroom is open.</source>
        <translation>Von jetzt an wird {folder} überwacht, solange Cloakroom offen ist.</translation>
    </message>
    <message>
        <source>The folder cannot be shown here: {folder}</source>
        <translation>Der Ordner kann hier nicht gezeigt werden: {folder}</translation>
    </message>
    <message>
        <source>The sheet and the simulated photos are ready: {folder}</source>
        <translation>Das Blatt und die simulierten Fotos sind fertig: {folder}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were left out: they are neither photos nor clips.</source>
        <translation>
            <numerusform>%n Datei wurde ausgelassen: Sie ist weder Foto noch Clip.</numerusform>
            <numerusform>%n Dateien wurden ausgelassen: Sie sind weder Fotos noch Clips.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing there is a photo or a clip. Drop JPEG, PNG, WebP, TIFF, HEIC, MP4, MOV, MKV, WebM or GIF files.</source>
        <translation>Nichts davon ist ein Foto oder ein Clip. Legen Sie JPEG-, PNG-, WebP-, TIFF-, HEIC-, MP4-, MOV-, MKV-, WebM- oder GIF-Dateien ab.</translation>
    </message>
    <message>
        <source>Drop photos, clips or folders</source>
        <translation>Fotos, Clips oder Ordner ablegen</translation>
    </message>
    <message>
        <source>Some settings could not be read and are as at first.</source>
        <translation>Einige Einstellungen waren nicht lesbar und sind wie am Anfang.</translation>
    </message>
</context>
<context>
    <name>Working</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
</context>
</TS>
