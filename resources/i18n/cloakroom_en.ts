<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AnswerWords</name>
    <message numerus="yes">
        <source>%n stranger(s)</source>
        <translation>
            <numerusform>%n stranger</numerusform>
            <numerusform>%n strangers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskPage</name>
    <message numerus="yes">
        <source>%n copies were moved to the bin.</source>
        <translation>
            <numerusform>%n copy was moved to the bin.</numerusform>
            <numerusform>%n copies were moved to the bin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskWords</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n face</numerusform>
            <numerusform>%n faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s), by what this computer took last time.</source>
        <translation>
            <numerusform>About %n minute, by what this computer took last time.</numerusform>
            <numerusform>About %n minutes, by what this computer took last time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message numerus="yes">
        <source>%n face(s) are too small to be recognised and not asked about.</source>
        <translation>
            <numerusform>%n face is too small to be recognised and not asked about.</numerusform>
            <numerusform>%n faces are too small to be recognised and not asked about.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other face(s)</source>
        <translation>
            <numerusform>and %n other face</numerusform>
            <numerusform>and %n other faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) left for later</source>
        <translation>
            <numerusform>%n face left for later</numerusform>
            <numerusform>%n faces left for later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChosenNote</name>
    <message numerus="yes">
        <source>Who is in %n photo(s) chosen in the library</source>
        <translation>
            <numerusform>Who is in %n photo chosen in the library</numerusform>
            <numerusform>Who is in %n photos chosen in the library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copies of %n photo(s) chosen in the library</source>
        <translation>
            <numerusform>Copies of %n photo chosen in the library</numerusform>
            <numerusform>Copies of %n photos chosen in the library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reports on %n photo(s) chosen in the library</source>
        <translation>
            <numerusform>Reports on %n photo chosen in the library</numerusform>
            <numerusform>Reports on %n photos chosen in the library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) chosen in the library, none of which has a copy</source>
        <translation>
            <numerusform>One photo chosen in the library, which has no copy</numerusform>
            <numerusform>%n photos chosen in the library, none of which has a copy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClipVerdict</name>
    <message numerus="yes">
        <source>None of the %n recogniser(s) that had no part in the cloak finds {name} in any single frame that was looked at.</source>
        <translation>
            <numerusform>The %n recogniser that had no part in the cloak finds {name} in no single frame that was looked at.</numerusform>
            <numerusform>None of the %n recognisers that had no part in the cloak finds {name} in any single frame that was looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{found} of %n recogniser(s) that had no part in the cloak find {name} in at least one single frame. One frame is all that a scraper needs.</source>
        <translation>
            <numerusform>{found} of %n recogniser that had no part in the cloak finds {name} in at least one single frame. One frame is all that a scraper needs.</numerusform>
            <numerusform>{found} of %n recognisers that had no part in the cloak find {name} in at least one single frame. One frame is all that a scraper needs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClipsAlone</name>
    <message numerus="yes">
        <source>%n clip(s) came in, and no photo with a face</source>
        <translation>
            <numerusform>%n clip came in, and no photo with a face</numerusform>
            <numerusform>%n clips came in, and no photo with a face</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClipsNote</name>
    <message numerus="yes">
        <source>%n clip(s) are in the library too. Faces are followed through a clip when you open it; then it can be protected like a photo.</source>
        <translation>
            <numerusform>%n clip is in the library too. Faces are followed through a clip when you open it; then it can be protected like a photo.</numerusform>
            <numerusform>%n clips are in the library too. Faces are followed through a clip when you open it; then it can be protected like a photo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopiesModel</name>
    <message numerus="yes">
        <source>{name}, one of %n copies</source>
        <translation>
            <numerusform>{name}, one of %n copy</numerusform>
            <numerusform>{name}, one of %n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopiesPage</name>
    <message numerus="yes">
        <source>Move %n copy(s) to the bin?</source>
        <translation>
            <numerusform>Move %n copy to the bin?</numerusform>
            <numerusform>Move %n copies to the bin?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) could not be moved to the bin.</source>
        <translation>
            <numerusform>%n copy could not be moved to the bin.</numerusform>
            <numerusform>%n copies could not be moved to the bin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n face</numerusform>
            <numerusform>%n faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s), {sure} sure</source>
        <translation>
            <numerusform>%n face, {sure} sure</numerusform>
            <numerusform>%n faces, {sure} sure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s)</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) to confirm</source>
        <translation>
            <numerusform>%n face to confirm</numerusform>
            <numerusform>%n faces to confirm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was said and guessed about %n face(s), and every measure and small picture of them; also those of faces that are so alike that they may be the same person.</source>
        <translation>
            <numerusform>What was said and guessed about %n face, and every measure and small picture of it; also those of faces that are so alike that they may be the same person.</numerusform>
            <numerusform>What was said and guessed about %n faces, and every measure and small picture of them; also those of faces that are so alike that they may be the same person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was guessed about %n face(s), and every measure of them.</source>
        <translation>
            <numerusform>What was guessed about %n face, and every measure of it.</numerusform>
            <numerusform>What was guessed about %n faces, and every measure of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cloak(s).</source>
        <translation>
            <numerusform>%n cloak.</numerusform>
            <numerusform>%n cloaks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s).</source>
        <translation>
            <numerusform>%n report.</numerusform>
            <numerusform>%n reports.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your %n photo(s) with this person stay as they are.</source>
        <translation>
            <numerusform>Your %n photo with this person stays as it is.</numerusform>
            <numerusform>Your %n photos with this person stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) stay on disk: they are yours.</source>
        <translation>
            <numerusform>%n copy stays on disk: it is yours.</numerusform>
            <numerusform>%n copies stay on disk: they are yours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageWords</name>
    <message numerus="yes">
        <source>{treated} of %n face(s) cloaked or hidden</source>
        <translation>
            <numerusform>{treated} of %n face cloaked or hidden</numerusform>
            <numerusform>{treated} of %n faces cloaked or hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{treated} of %n face(s) cloaked</source>
        <translation>
            <numerusform>{treated} of %n face cloaked</numerusform>
            <numerusform>{treated} of %n faces cloaked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them blurred or covered</source>
        <translation>
            <numerusform>%n of them blurred or covered</numerusform>
            <numerusform>%n of them blurred or covered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are</source>
        <translation>
            <numerusform>%n left as it is</numerusform>
            <numerusform>%n left as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that nobody decided about</source>
        <translation>
            <numerusform>%n that nobody decided about</numerusform>
            <numerusform>%n that nobody decided about</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be protected since</source>
        <translation>
            <numerusform>%n to be protected since</numerusform>
            <numerusform>%n to be protected since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) undecided</source>
        <translation>
            <numerusform>%n face undecided</numerusform>
            <numerusform>%n faces undecided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) not protected yet</source>
        <translation>
            <numerusform>%n face not protected yet</numerusform>
            <numerusform>%n faces not protected yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) that a recogniser could find are in these copies as they were, and nobody decided that.</source>
        <translation>
            <numerusform>%n face that a recogniser could find is in these copies as it was, and nobody decided that.</numerusform>
            <numerusform>%n faces that a recogniser could find are in these copies as they were, and nobody decided that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacePanel</name>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n face</numerusform>
            <numerusform>%n faces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaceQuestion</name>
    <message numerus="yes">
        <source>in %n photo(s)</source>
        <translation>
            <numerusform>in %n photo</numerusform>
            <numerusform>in %n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderPanel</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IgnoredPanel</name>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n face</numerusform>
            <numerusform>%n faces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>%n file(s) are neither photos nor clips and were passed over: {names}</source>
        <translation>
            <numerusform>%n file is neither a photo nor a clip and was passed over: {names}</numerusform>
            <numerusform>%n files are neither photos nor clips and were passed over: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n photo(s)</source>
        <translation>
            <numerusform>{shown} of %n photo</numerusform>
            <numerusform>{shown} of %n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Looking</name>
    <message numerus="yes">
        <source>%n face(s) so far</source>
        <translation>
            <numerusform>%n face so far</numerusform>
            <numerusform>%n faces so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message numerus="yes">
        <source>%n thing(s) stayed as you said here.</source>
        <translation>
            <numerusform>%n thing stayed as you said here.</numerusform>
            <numerusform>%n things stayed as you said here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewPassphraseDialog</name>
    <message numerus="yes">
        <source>At least %n letter(s).</source>
        <translation>
            <numerusform>At least %n letter.</numerusform>
            <numerusform>At least %n letters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Offering</name>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{who}: in %n new photo(s) without a copy.</source>
        <translation>
            <numerusform>{who}: in %n new photo without a copy.</numerusform>
            <numerusform>{who}: in %n new photos without a copy.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleOverview</name>
    <message numerus="yes">
        <source>%n face(s) look like people you know. Is it them?</source>
        <translation>
            <numerusform>%n face looks like somebody you know. Is it them?</numerusform>
            <numerusform>%n faces look like people you know. Is it them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n face(s) that were seen once</source>
        <translation>
            <numerusform>Show %n face that was seen once</numerusform>
            <numerusform>Show %n faces that were seen once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a copy</source>
        <translation>
            <numerusform>%n with a copy</numerusform>
            <numerusform>%n with a copy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message numerus="yes">
        <source>Remove %n photo(s) from the library?</source>
        <translation>
            <numerusform>Remove %n photo from the library?</numerusform>
            <numerusform>Remove %n photos from the library?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProtectPage</name>
    <message numerus="yes">
        <source>%n photo(s) that are chosen in the library</source>
        <translation>
            <numerusform>%n photo that is chosen in the library</numerusform>
            <numerusform>%n photos that are chosen in the library</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProtectPanel</name>
    <message numerus="yes">
        <source>%n photo(s) have a copy. What is replaced goes to the bin.</source>
        <translation>
            <numerusform>%n photo has a copy. What is replaced goes to the bin.</numerusform>
            <numerusform>%n photos have a copy. What is replaced goes to the bin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueSummary</name>
    <message numerus="yes">
        <source>%n new copy(s), ready to share</source>
        <translation>
            <numerusform>%n new copy, ready to share</numerusform>
            <numerusform>%n new copies, ready to share</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing new: %n copy(s) were there already, as asked for</source>
        <translation>
            <numerusform>Nothing new: %n copy was there already, as asked for</numerusform>
            <numerusform>Nothing new: %n copies were there already, as asked for</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message numerus="yes">
        <source>%n copy(s) made</source>
        <translation>
            <numerusform>%n copy made</numerusform>
            <numerusform>%n copies made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reporting</name>
    <message numerus="yes">
        <source>{text} (and %n more)</source>
        <translation>
            <numerusform>{text} (and %n more)</numerusform>
            <numerusform>{text} (and %n more)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused; %n photo(s) left</source>
        <translation>
            <numerusform>Paused; %n photo left</numerusform>
            <numerusform>Paused; %n photos left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScopeWords</name>
    <message numerus="yes">
        <source>{judged} of %n copy(s)</source>
        <translation>
            <numerusform>{judged} of %n copy</numerusform>
            <numerusform>{judged} of %n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s)</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recogniser(s)</source>
        <translation>
            <numerusform>%n recogniser</numerusform>
            <numerusform>%n recognisers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%n photo(s) chosen</source>
        <translation>
            <numerusform>%n photo chosen</numerusform>
            <numerusform>%n photos chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message numerus="yes">
        <source>Looking through %n photo(s) and folder(s)</source>
        <translation>
            <numerusform>Looking through %n photo or folder</numerusform>
            <numerusform>Looking through %n photos and folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Protecting photos: %n left</source>
        <translation>
            <numerusform>Protecting photos: %n left</numerusform>
            <numerusform>Protecting photos: %n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message numerus="yes">
        <source>%n photo(s) from last time wait in the queue, which is paused.</source>
        <translation>
            <numerusform>%n photo from last time waits in the queue, which is paused.</numerusform>
            <numerusform>%n photos from last time wait in the queue, which is paused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Going on with %n photo(s) from last time.</source>
        <translation>
            <numerusform>Going on with %n photo from last time.</numerusform>
            <numerusform>Going on with %n photos from last time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%n file(s) were left out: they are neither photos nor clips.</source>
        <translation>
            <numerusform>%n file was left out: it is neither a photo nor a clip.</numerusform>
            <numerusform>%n files were left out: they are neither photos nor clips.</numerusform>
        </translation>
    </message>
</context>
</TS>
