<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Cloakroom</source>
        <translation>Acerca de Cloakroom</translation>
    </message>
    <message>
        <source>Share photos without teaching face recognition who you are.</source>
        <translation>Comparta fotos sin enseñarle al reconocimiento facial quién es usted.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versión {version}</translation>
    </message>
    <message>
        <source>Apache License 2.0. Everything happens on this machine.</source>
        <translation>Licencia Apache 2.0. Todo ocurre en este equipo.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
</context>
<context>
    <name>AlbumActions</name>
    <message>
        <source>Keep this search</source>
        <translation>Guardar esta búsqueda</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>Cambiar el nombre de {name}</translation>
    </message>
    <message>
        <source>{name} is forgotten; its photos stay.</source>
        <translation>{name} se ha olvidado; sus fotos se quedan.</translation>
    </message>
    <message>
        <source>Put into an &amp;album</source>
        <translation>Poner en un á&amp;lbum</translation>
    </message>
    <message>
        <source>&amp;New album…</source>
        <translation>Álbum &amp;nuevo…</translation>
    </message>
    <message>
        <source>New album</source>
        <translation>Álbum nuevo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>AlbumChip</name>
    <message>
        <source>Album</source>
        <translation>Álbum</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Todas las fotos</translation>
    </message>
    <message>
        <source>Albums</source>
        <translation>Álbumes</translation>
    </message>
    <message>
        <source>Kept searches</source>
        <translation>Búsquedas guardadas</translation>
    </message>
    <message>
        <source>Keep this search…</source>
        <translation>Guardar esta búsqueda…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar el nombre…</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Olvidar</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Show the page</source>
        <translation>Mostrar la página</translation>
    </message>
    <message>
        <source>Of {photos}</source>
        <translation>De {photos}</translation>
    </message>
    <message>
        <source>Nobody else is known in these photos.</source>
        <translation>En estas fotos no se conoce a nadie más.</translation>
    </message>
    <message>
        <source>There is no such photo.</source>
        <translation>No hay ninguna foto así.</translation>
    </message>
    <message>
        <source>What is known about it</source>
        <translation>Lo que se sabe de ella</translation>
    </message>
    <message>
        <source>Found since by recognisers that were asked later: {count}</source>
        <translation>Encontradas después por reconocedores preguntados más tarde: {count}</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>At these times:</source>
        <translation>En estos momentos:</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>{seconds} seconds</source>
        <translation>{seconds} segundos</translation>
    </message>
    <message>
        <source>{answer} (nobody confirmed who that is)</source>
        <translation>{answer} (nadie confirmó quién es)</translation>
    </message>
    <message numerus="yes">
        <source>%n stranger(s)</source>
        <translation>
            <numerusform>%n desconocido</numerusform>
            <numerusform>%n desconocidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
</context>
<context>
    <name>AskField</name>
    <message>
        <source>Say what you want done</source>
        <translation>Diga lo que quiere hacer</translation>
    </message>
    <message>
        <source>Say what you want done, in words</source>
        <translation>Decir con palabras lo que se quiere hacer</translation>
    </message>
</context>
<context>
    <name>AskPage</name>
    <message>
        <source>In words</source>
        <translation>Con palabras</translation>
    </message>
    <message>
        <source>Say what you want done, or ask. Nothing is written before you have said yes.</source>
        <translation>Diga lo que quiere hacer, o pregunte. No se escribe nada antes de que diga que sí.</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>&amp;Preguntar</translation>
    </message>
    <message numerus="yes">
        <source>%n copies were moved to the bin.</source>
        <translation>
            <numerusform>%n copia se movió a la papelera.</numerusform>
            <numerusform>%n copias se movieron a la papelera.</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan is carried out</source>
        <translation>El plan se está llevando a cabo</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Por ejemplo</translation>
    </message>
    <message>
        <source>Up takes what you asked before.</source>
        <translation>La flecha hacia arriba trae lo que preguntó antes.</translation>
    </message>
</context>
<context>
    <name>AskWords</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n copia</numerusform>
            <numerusform>%n copias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n cara</numerusform>
            <numerusform>%n caras</numerusform>
        </translation>
    </message>
    <message>
        <source>Strangers</source>
        <translation>Desconocidos</translation>
    </message>
    <message>
        <source>{photos} of another size</source>
        <translation>{photos} de otro tamaño</translation>
    </message>
    <message>
        <source>{photos}: {name} is never to be shared</source>
        <translation>{photos}: {name} no debe compartirse nunca</translation>
    </message>
    <message>
        <source>{photos}: {name} has no cloak, and no photo to learn one from</source>
        <translation>{photos}: {name} no tiene manto ni fotos con las que aprenderlo</translation>
    </message>
    <message>
        <source>{photos}: the file is gone</source>
        <translation>{photos}: el archivo ya no está</translation>
    </message>
    <message>
        <source>{photos} that cannot be opened</source>
        <translation>{photos} que no se pueden abrir</translation>
    </message>
    <message>
        <source>Learn a cloak for {name} first; that takes minutes</source>
        <translation>Aprender primero un manto para {name}; tarda unos minutos</translation>
    </message>
    <message>
        <source>Write copies into {out}</source>
        <translation>Escribir copias en {out}</translation>
    </message>
    <message>
        <source>Ask recognisers about the copies of {name}</source>
        <translation>Preguntar a los reconocedores por las copias de {name}</translation>
    </message>
    <message>
        <source>Ask every recogniser about the copies it has not judged</source>
        <translation>Preguntar a cada reconocedor por las copias que aún no ha juzgado</translation>
    </message>
    <message>
        <source>Look for photos and faces in {folder}</source>
        <translation>Buscar fotos y caras en {folder}</translation>
    </message>
    <message>
        <source>Look for clean originals</source>
        <translation>Buscar originales limpios</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>Escribir el informe</translation>
    </message>
    <message>
        <source>From now on: copies of whatever comes into {folder}</source>
        <translation>A partir de ahora: copias de todo lo que entre en {folder}</translation>
    </message>
    <message>
        <source>Tell which photos those are</source>
        <translation>Decir qué fotos son</translation>
    </message>
    <message>
        <source>How long it takes was not measured on this computer yet.</source>
        <translation>Aún no se ha medido cuánto tarda en este ordenador.</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s), by what this computer took last time.</source>
        <translation>
            <numerusform>Alrededor de %n minuto, según lo que tardó este ordenador la última vez.</numerusform>
            <numerusform>Alrededor de %n minutos, según lo que tardó este ordenador la última vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Less than a minute.</source>
        <translation>Menos de un minuto.</translation>
    </message>
    <message>
        <source>By the recognisers that were asked: {judges}. Nobody else was asked.</source>
        <translation>Según los reconocedores preguntados: {judges}. No se preguntó a ningún otro.</translation>
    </message>
    <message>
        <source>“{word}” is no word and no name that is known here.</source>
        <translation>«{word}» no es una palabra ni un nombre que se conozca aquí.</translation>
    </message>
    <message>
        <source>{name} (folder)</source>
        <translation>{name} (carpeta)</translation>
    </message>
    <message>
        <source>Say “{offer}” instead of “{word}”</source>
        <translation>Decir «{offer}» en lugar de «{word}»</translation>
    </message>
    <message>
        <source>“{word}” can mean several. Which?</source>
        <translation>«{word}» puede significar varios. ¿Cuál?</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Make the &amp;Copies</source>
        <translation>&amp;Hacer las copias</translation>
    </message>
    <message>
        <source>Who is in your photos?</source>
        <translation>¿Quién sale en sus fotos?</translation>
    </message>
    <message>
        <source>Say of each face what becomes of it in the copies. What you leave for later stays as it is, and the photo is marked.</source>
        <translation>Diga de cada cara qué será de ella en las copias. Lo que deje para después queda como está, y la foto se marca.</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) are too small to be recognised and not asked about.</source>
        <translation>
            <numerusform>%n cara es demasiado pequeña para ser reconocida y no se pregunta por ella.</numerusform>
            <numerusform>%n caras son demasiado pequeñas para ser reconocidas y no se pregunta por ellas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other face(s)</source>
        <translation>
            <numerusform>y %n cara más</numerusform>
            <numerusform>y %n caras más</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Ask about each</source>
        <translation>&amp;Preguntar por cada una</translation>
    </message>
    <message>
        <source>What becomes of all other faces</source>
        <translation>Qué será de las demás caras</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Decidir después</translation>
    </message>
    <message>
        <source>Blur in every copy</source>
        <translation>Difuminar en cada copia</translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation>Dejar como están</translation>
    </message>
    <message>
        <source>Faces and names are encrypted and stay on this computer.</source>
        <translation>Las caras y los nombres están cifrados y se quedan en este equipo.</translation>
    </message>
    <message>
        <source>Say the name of everybody who is to be protected.</source>
        <translation>Diga el nombre de todas las personas que se deben proteger.</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) left for later</source>
        <translation>
            <numerusform>%n cara para después</numerusform>
            <numerusform>%n caras para después</numerusform>
        </translation>
    </message>
    <message>
        <source>It does not say whom: name people, strangers or everybody.</source>
        <translation>No dice a quién: nombra personas, desconocidos o todos.</translation>
    </message>
    <message>
        <source>It does not say what is to be done.</source>
        <translation>No dice qué hay que hacer.</translation>
    </message>
    <message>
        <source>Is that where the photos are, or where copies go? Say “from” or “into”.</source>
        <translation>¿Están ahí las fotos o van ahí las copias? Diga «de la carpeta» o «dentro de».</translation>
    </message>
    <message>
        <source>It does not say which folder.</source>
        <translation>No dice qué carpeta.</translation>
    </message>
    <message>
        <source>It does not say how many photos.</source>
        <translation>No dice cuántas fotos.</translation>
    </message>
    <message>
        <source>The “not” is not understood here. Say it another way.</source>
        <translation>Aquí no se entiende el «no». Dígalo de otra forma.</translation>
    </message>
    <message>
        <source>The words are known, but not together. Say it another way, or in two sentences.</source>
        <translation>Las palabras se conocen, pero no juntas. Dígalo de otra forma o en dos frases.</translation>
    </message>
    <message>
        <source>Which of these people are you?</source>
        <translation>¿Cuál de estas personas es usted?</translation>
    </message>
    <message>
        <source>Nobody is called {name}.</source>
        <translation>Nadie se llama {name}.</translation>
    </message>
    <message>
        <source>No photo shows {name}. Say so under People.</source>
        <translation>Ninguna foto muestra a {name}. Indícalo en Personas.</translation>
    </message>
    <message>
        <source>No folder called {name} is known.</source>
        <translation>No se conoce ninguna carpeta llamada {name}.</translation>
    </message>
    <message>
        <source>It does not say where copies are to go.</source>
        <translation>No dice adónde van las copias.</translation>
    </message>
    <message>
        <source>Nothing was asked before that could be meant.</source>
        <translation>Antes no se preguntó nada a lo que pueda referirse.</translation>
    </message>
    <message>
        <source>Open the photo that is meant, and ask there.</source>
        <translation>Abra la foto en cuestión y pregunte ahí.</translation>
    </message>
    <message>
        <source>No photo fits.</source>
        <translation>Ninguna foto coincide.</translation>
    </message>
    <message>
        <source>In these photos there is nobody to protect or to hide.</source>
        <translation>En estas fotos no hay nadie a quien proteger u ocultar.</translation>
    </message>
    <message>
        <source>Those are too many steps at once. Say it in parts.</source>
        <translation>Son demasiados pasos a la vez. Dígalo por partes.</translation>
    </message>
    <message>
        <source>Nobody is known by these faces, so they have no cloak. They can be hidden.</source>
        <translation>No se sabe de quién son estas caras, así que no tienen manto. Se pueden ocultar.</translation>
    </message>
    <message>
        <source>There are no copies that this could mean.</source>
        <translation>No hay copias a las que pueda referirse.</translation>
    </message>
    <message>
        <source>There is no report on {name} yet. Check copies first.</source>
        <translation>Aún no hay informe sobre {name}. Comprueba primero las copias.</translation>
    </message>
    <message>
        <source>Words alone never erase or delete anything: that takes the button, which asks.</source>
        <translation>Las palabras solas nunca borran nada: hace falta el botón, que pregunta.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>El archivo ya no está.</translation>
    </message>
    <message>
        <source>The file could not be opened.</source>
        <translation>El archivo no se pudo abrir.</translation>
    </message>
    <message>
        <source>No face was found in it.</source>
        <translation>No se encontró ninguna cara.</translation>
    </message>
    <message>
        <source>{name} is never to be shared.</source>
        <translation>{name} no debe compartirse nunca.</translation>
    </message>
    <message>
        <source>Nobody in it is known yet.</source>
        <translation>Aún no se conoce a nadie en ella.</translation>
    </message>
    <message>
        <source>{name} has no cloak yet.</source>
        <translation>{name} aún no tiene manto.</translation>
    </message>
    <message>
        <source>By the rule for {name} nobody is protected here.</source>
        <translation>Según la regla de {name}, aquí no se protege a nadie.</translation>
    </message>
    <message>
        <source>Nobody has asked for a copy of it yet.</source>
        <translation>Nadie ha pedido aún una copia de ella.</translation>
    </message>
    <message>
        <source>Every recogniser that was asked still finds {name}: {still}.</source>
        <translation>Todos los reconocedores preguntados todavía encuentran a {name}: {still}.</translation>
    </message>
    <message>
        <source>{still} still find {name}; {lost} do not.</source>
        <translation>{still} todavía encuentran a {name}; {lost} no.</translation>
    </message>
    <message>
        <source>None of the recognisers that were asked finds {name}: {lost}.</source>
        <translation>Ninguno de los reconocedores preguntados encuentra a {name}: {lost}.</translation>
    </message>
    <message>
        <source>No recogniser was asked about {name} in it yet.</source>
        <translation>Aún no se ha preguntado a ningún reconocedor por {name} en ella.</translation>
    </message>
    <message>
        <source>There are faces in it that nobody decided about.</source>
        <translation>Hay caras en ella sobre las que nadie ha decidido.</translation>
    </message>
    <message>
        <source>protect</source>
        <translation>proteger</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>difuminar</translation>
    </message>
    <message>
        <source>pixelate</source>
        <translation>pixelar</translation>
    </message>
    <message>
        <source>cover with a box</source>
        <translation>tapar con un recuadro</translation>
    </message>
    <message>
        <source>leave as they are</source>
        <translation>dejar como están</translation>
    </message>
    <message>
        <source>as their rule says</source>
        <translation>según su regla</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>sin comprobar</translation>
    </message>
    <message>
        <source>hidden from those that were asked</source>
        <translation>ocultas para los preguntados</translation>
    </message>
    <message>
        <source>found by some</source>
        <translation>encontradas por algunos</translation>
    </message>
    <message>
        <source>still found</source>
        <translation>todavía encontradas</translation>
    </message>
    <message>
        <source>as the cloak was learnt</source>
        <translation>como se aprendió el manto</translation>
    </message>
    <message>
        <source>subtle</source>
        <translation>sutil</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>equilibrado</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>fuerte</translation>
    </message>
    <message>
        <source>Protect last week&apos;s photos and blur strangers</source>
        <translation>Protege las fotos de la semana pasada y difumina a los desconocidos</translation>
    </message>
    <message>
        <source>Which photos are not protected?</source>
        <translation>¿Qué fotos no están protegidas?</translation>
    </message>
    <message>
        <source>Who is in most photos?</source>
        <translation>¿Quién está en más fotos?</translation>
    </message>
    <message>
        <source>What did I share last month and does it still hold?</source>
        <translation>¿Qué compartí el mes pasado y sigue aguantando?</translation>
    </message>
</context>
<context>
    <name>BoxDrawing</name>
    <message>
        <source>Draw a box around the face</source>
        <translation>Dibujar un marco alrededor de la cara</translation>
    </message>
    <message>
        <source>Arrow keys move the box, with Shift they resize it. Enter takes it.</source>
        <translation>Las flechas mueven el marco; con Mayús cambian su tamaño. Intro lo acepta.</translation>
    </message>
</context>
<context>
    <name>CardTile</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>¿Quién es?</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Check these &amp;copies</source>
        <translation>Comprobar estas &amp;copias</translation>
    </message>
    <message>
        <source>Check an&amp;other file…</source>
        <translation>Comprobar &amp;otro archivo…</translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>&amp;Elegir un archivo…</translation>
    </message>
    <message>
        <source>Drop a photo that you downloaded back</source>
        <translation>Suelte aquí una foto que haya vuelto a descargar</translation>
    </message>
    <message>
        <source>Networks save photos anew when you upload them. Download yours again and drop it here: recognisers then look at the very file that others can see.</source>
        <translation>Las redes guardan las fotos de nuevo al subirlas. Descargue la suya otra vez y suéltela aquí: los reconocedores verán entonces el mismo archivo que ven los demás.</translation>
    </message>
    <message>
        <source>Check a file</source>
        <translation>Comprobar un archivo</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nada sale de este equipo.</translation>
    </message>
    <message>
        <source>One file at a time: the first is checked.</source>
        <translation>Un archivo cada vez: se comprueba el primero.</translation>
    </message>
    <message>
        <source>Looking at {name}</source>
        <translation>Mirando {name}</translation>
    </message>
    <message>
        <source>This is no copy that Cloakroom made</source>
        <translation>No es una copia hecha por Cloakroom</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Intentar de nuevo</translation>
    </message>
    <message>
        <source>The file could not be checked</source>
        <translation>No se pudo comprobar el archivo</translation>
    </message>
</context>
<context>
    <name>CheckedView</name>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} píxeles</translation>
    </message>
    <message>
        <source>It comes from {name}</source>
        <translation>Viene de {name}</translation>
    </message>
    <message>
        <source>Made on {when}.</source>
        <translation>Hecha el {when}.</translation>
    </message>
    <message>
        <source>See the evidence</source>
        <translation>Ver las pruebas</translation>
    </message>
</context>
<context>
    <name>ChoosePersonDialog</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Escriba un nombre</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Buscar por nombre</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Elegir</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
</context>
<context>
    <name>ChosenNote</name>
    <message>
        <source>Choose none</source>
        <translation>No elegir ninguna</translation>
    </message>
    <message>
        <source>Here and in the library</source>
        <translation>Aquí y en la biblioteca</translation>
    </message>
    <message numerus="yes">
        <source>Who is in %n photo(s) chosen in the library</source>
        <translation>
            <numerusform>Quién está en %n foto elegida en la biblioteca</numerusform>
            <numerusform>Quién está en %n fotos elegidas en la biblioteca</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copies of %n photo(s) chosen in the library</source>
        <translation>
            <numerusform>Copias de %n foto elegida en la biblioteca</numerusform>
            <numerusform>Copias de %n fotos elegidas en la biblioteca</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reports on %n photo(s) chosen in the library</source>
        <translation>
            <numerusform>Informes sobre %n foto elegida en la biblioteca</numerusform>
            <numerusform>Informes sobre %n fotos elegidas en la biblioteca</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) chosen in the library, none of which has a copy</source>
        <translation>
            <numerusform>Una foto elegida en la biblioteca, que no tiene copia</numerusform>
            <numerusform>%n fotos elegidas en la biblioteca, ninguna con copia</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Clip</name>
    <message>
        <source>Recognisable</source>
        <translation>Reconocible</translation>
    </message>
    <message>
        <source>Not found by those asked</source>
        <translation>No encontrado por los preguntados</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Oculto</translation>
    </message>
    <message>
        <source>Nobody said who</source>
        <translation>Nadie dijo quién</translation>
    </message>
    <message>
        <source>Cloaked, not checked</source>
        <translation>Con manto, sin comprobar</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visible</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Como estaba</translation>
    </message>
</context>
<context>
    <name>ClipAnswer</name>
    <message>
        <source>I cannot tell: these words are not about what was seen in a clip.</source>
        <translation>No puedo decirlo: estas palabras no tratan de lo que se vio en un vídeo.</translation>
    </message>
    <message>
        <source>I cannot tell: by that name nobody is known from a photo.</source>
        <translation>No puedo decirlo: con ese nombre no se conoce a nadie por una foto.</translation>
    </message>
    <message>
        <source>I cannot tell: they were not seen in that part of the clip.</source>
        <translation>No puedo decirlo: no se les vio en esa parte del vídeo.</translation>
    </message>
    <message>
        <source>I cannot tell: no recogniser was asked about it. Check a copy first.</source>
        <translation>No puedo decirlo: no se preguntó a ningún reconocedor. Compruebe antes una copia.</translation>
    </message>
    <message>
        <source>I cannot tell: what was seen does not say.</source>
        <translation>No puedo decirlo: lo que se vio no lo indica.</translation>
    </message>
    <message>
        <source>I cannot tell: the clip has no such part.</source>
        <translation>No puedo decirlo: el vídeo no tiene esa parte.</translation>
    </message>
    <message>
        <source>They were last seen at the side of the picture: they left it and came back.</source>
        <translation>Se les vio por última vez al borde de la imagen: salieron y volvieron.</translation>
    </message>
    <message>
        <source>The face was turning before and after: it turned away.</source>
        <translation>La cara giraba antes y después: se volvió.</translation>
    </message>
    <message>
        <source>The face was in the picture before and after: something seems to have covered it.</source>
        <translation>La cara estaba en la imagen antes y después: algo parece haberla tapado.</translation>
    </message>
    <message>
        <source>Another shot begins, in which they are not seen.</source>
        <translation>Empieza otra toma, en la que no se les ve.</translation>
    </message>
    <message>
        <source>Who is in it?</source>
        <translation>¿Quién sale?</translation>
    </message>
    <message>
        <source>How many shots?</source>
        <translation>¿Cuántas tomas?</translation>
    </message>
</context>
<context>
    <name>ClipAsk</name>
    <message>
        <source>When is she seen? How many shots?</source>
        <translation>¿Cuándo se la ve? ¿Cuántas tomas?</translation>
    </message>
    <message>
        <source>Ask this clip</source>
        <translation>Preguntar a este vídeo</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Ask (Enter)</source>
        <translation>Preguntar (Intro)</translation>
    </message>
    <message>
        <source>Questions are understood in English for now.</source>
        <translation>Por ahora las preguntas se entienden en inglés.</translation>
    </message>
    <message>
        <source>Looking at what was seen…</source>
        <translation>Mirando lo que se vio…</translation>
    </message>
    <message>
        <source>These words are not understood here: {words}.</source>
        <translation>Aquí no se entienden estas palabras: {words}.</translation>
    </message>
    <message>
        <source>The words are known, but not together. Ask it another way.</source>
        <translation>Las palabras se conocen, pero no juntas. Pregunte de otra manera.</translation>
    </message>
    <message>
        <source>By the recognisers that were asked: {judges}. Nobody else was asked.</source>
        <translation>Según los reconocedores a los que se preguntó: {judges}. No se preguntó a ningún otro.</translation>
    </message>
    <message>
        <source>Go to {time}</source>
        <translation>Ir a {time}</translation>
    </message>
</context>
<context>
    <name>ClipBar</name>
    <message>
        <source>Back to the library (Esc)</source>
        <translation>Volver a la biblioteca (Esc)</translation>
    </message>
    <message>
        <source>Previous in the list (PgUp)</source>
        <translation>Anterior de la lista (RePág)</translation>
    </message>
    <message>
        <source>Next in the list (PgDown)</source>
        <translation>Siguiente de la lista (AvPág)</translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation>{at} de {total}</translation>
    </message>
</context>
<context>
    <name>ClipChecks</name>
    <message>
        <source>Checking the copy</source>
        <translation>Comprobando la copia</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>Co&amp;mprobar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop checking</source>
        <translation>Dejar de comprobar</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Mostrar en la &amp;carpeta</translation>
    </message>
    <message>
        <source>There is no copy yet. Once there is, recognisers can be asked about it.</source>
        <translation>Aún no hay copia. Cuando la haya, se podrá preguntar por ella a los reconocedores.</translation>
    </message>
    <message>
        <source>Chec&amp;k again</source>
        <translation>Co&amp;mprobar otra vez</translation>
    </message>
    <message>
        <source>Not checked: nobody knows yet what recognisers make of this copy.</source>
        <translation>Sin comprobar: aún nadie sabe qué hacen los reconocedores con esta copia.</translation>
    </message>
    <message>
        <source>See that frame: {at}</source>
        <translation>Ver ese fotograma: {at}</translation>
    </message>
    <message>
        <source>What this rests on</source>
        <translation>En qué se basa</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>&amp;Informe…</translation>
    </message>
    <message>
        <source>Report on {name}</source>
        <translation>Informe sobre {name}</translation>
    </message>
</context>
<context>
    <name>ClipFollow</name>
    <message>
        <source>Following faces through the clip</source>
        <translation>Siguiendo las caras por el vídeo</translation>
    </message>
    <message>
        <source>Done once; it takes about as long as the clip, or longer.</source>
        <translation>Se hace una vez; tarda más o menos lo que dura el vídeo, o más.</translation>
    </message>
    <message>
        <source>Stopped. Who is in the clip is not known yet.</source>
        <translation>Detenido. Aún no se sabe quién sale en el vídeo.</translation>
    </message>
</context>
<context>
    <name>ClipFoot</name>
    <message>
        <source>Replace the old copy</source>
        <translation>Reemplazar la copia antigua</translation>
    </message>
    <message>
        <source>Keep both copies</source>
        <translation>Conservar ambas copias</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Conservar la antigua</translation>
    </message>
    <message>
        <source>What becomes of a copy that is there</source>
        <translation>Qué pasa con una copia que ya existe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop making the copy</source>
        <translation>Dejar de hacer la copia</translation>
    </message>
    <message>
        <source>&amp;Protect this clip</source>
        <translation>&amp;Proteger este vídeo</translation>
    </message>
    <message>
        <source>{what}: {time} left</source>
        <translation>{what}: quedan {time}</translation>
    </message>
</context>
<context>
    <name>ClipOptions</name>
    <message>
        <source>All of it</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Keep subtitles</source>
        <translation>Conservar los subtítulos</translation>
    </message>
    <message>
        <source>Keep chapters</source>
        <translation>Conservar los capítulos</translation>
    </message>
    <message>
        <source>Other people</source>
        <translation>Otras personas</translation>
    </message>
    <message>
        <source>Smallest that works here</source>
        <translation>El menor que funcione aquí</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>AV1 and VP9 need newer players; H.264 plays everywhere and takes more room.</source>
        <translation>AV1 y VP9 necesitan reproductores más recientes; H.264 se reproduce en todas partes y ocupa más.</translation>
    </message>
    <message>
        <source>Treat from, in seconds</source>
        <translation>Tratar desde, en segundos</translation>
    </message>
    <message>
        <source>Treat until, in seconds</source>
        <translation>Tratar hasta, en segundos</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Sound is copied as it is: voices are not changed. Nothing else is kept.</source>
        <translation>El sonido se copia tal cual: las voces no se cambian. No se conserva nada más.</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>Until here (O)</source>
        <translation>Hasta aquí (O)</translation>
    </message>
    <message>
        <source>From here (I)</source>
        <translation>Desde aquí (I)</translation>
    </message>
</context>
<context>
    <name>ClipPage</name>
    <message>
        <source>Who is in it is known once faces were followed through the clip.</source>
        <translation>Se sabrá quién sale cuando se hayan seguido las caras por el vídeo.</translation>
    </message>
    <message>
        <source>No face was found in any frame that was looked at.</source>
        <translation>No se encontró ninguna cara en los fotogramas que se miraron.</translation>
    </message>
    <message>
        <source>What is said here holds for the whole clip.</source>
        <translation>Lo que se diga aquí vale para todo el vídeo.</translation>
    </message>
</context>
<context>
    <name>ClipPanel</name>
    <message>
        <source>What recognisers say</source>
        <translation>Qué dicen los reconocedores</translation>
    </message>
    <message>
        <source>Ask this clip</source>
        <translation>Preguntar a este vídeo</translation>
    </message>
    <message>
        <source>How the copy is made</source>
        <translation>Cómo se hace la copia</translation>
    </message>
</context>
<context>
    <name>ClipReport</name>
    <message>
        <source>Open the &amp;clip</source>
        <translation>&amp;Abrir el vídeo</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>A clip with {name}, {file}, {date}</source>
        <translation>Un vídeo con {name}, {file}, {date}</translation>
    </message>
</context>
<context>
    <name>ClipStage</name>
    <message>
        <source>Clip</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Nobody is seen.</source>
        <translation>No se ve a nadie.</translation>
    </message>
    <message>
        <source>The original on the left {left} %, the copy on the right {right} %.</source>
        <translation>El original en el {left} % de la izquierda, la copia en el {right} % de la derecha.</translation>
    </message>
</context>
<context>
    <name>ClipVerdict</name>
    <message>
        <source>No recogniser that had no part in the cloak finds {name} in the clip as it was, so none can say what the cloak does.</source>
        <translation>Ningún reconocedor que no participara en el manto encuentra a {name} en el vídeo original, así que ninguno puede decir qué hace el manto.</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n recogniser(s) that had no part in the cloak finds {name} in any single frame that was looked at.</source>
        <translation>
            <numerusform>El %n reconocedor que no participó en el manto no encuentra a {name} en ningún fotograma que se miró.</numerusform>
            <numerusform>Ninguno de los %n reconocedores que no participaron en el manto encuentra a {name} en ningún fotograma que se miró.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{found} of %n recogniser(s) that had no part in the cloak find {name} in at least one single frame. One frame is all that a scraper needs.</source>
        <translation>
            <numerusform>{found} de %n reconocedor que no participó en el manto encuentra a {name} en al menos un fotograma. A quien recopila imágenes le basta uno.</numerusform>
            <numerusform>{found} de %n reconocedores que no participaron en el manto encuentran a {name} en al menos un fotograma. A quien recopila imágenes le basta uno.</numerusform>
        </translation>
    </message>
    <message>
        <source>Averaged over all of these frames, {name} is found by {found} of {judges}.</source>
        <translation>Con el promedio de todos estos fotogramas, {found} de {judges} encuentran a {name}.</translation>
    </message>
    <message>
        <source>Looks that find {name}: {before} before, {after} after.</source>
        <translation>Miradas que encuentran a {name}: {before} antes, {after} después.</translation>
    </message>
    <message>
        <source>To compare: the same rule finds up to {share} % of strangers, who are not in the clip, in some frame.</source>
        <translation>Para comparar: con la misma regla se encuentra en algún fotograma hasta al {share} % de personas desconocidas que no salen en el vídeo.</translation>
    </message>
    <message>
        <source>Saved again, made smaller or a GIF, some frame gives {name} away.</source>
        <translation>Guardado de nuevo, reducido o como GIF, algún fotograma delata a {name}.</translation>
    </message>
    <message>
        <source>To compare: under a random change of the same size, {looks} looks find {name}.</source>
        <translation>Para comparar: con un cambio al azar del mismo tamaño, {looks} miradas encuentran a {name}.</translation>
    </message>
    <message>
        <source>The cloak hides no more than that.</source>
        <translation>El manto no oculta más que eso.</translation>
    </message>
    <message>
        <source>{way}: some frame gives {name} away to {found} of the {clean} that find the clip as it was, treated in the same way.</source>
        <translation>{way}: algún fotograma delata a {name} ante {found} de los {clean} que encuentran a esa persona en el vídeo original, tratado igual.</translation>
    </message>
    <message>
        <source>Saved again at a low bit rate</source>
        <translation>Guardado de nuevo con una tasa de bits baja</translation>
    </message>
    <message>
        <source>Shrunk to 360 lines</source>
        <translation>Reducido a 360 líneas</translation>
    </message>
    <message>
        <source>Shrunk to half its size</source>
        <translation>Reducido a la mitad</translation>
    </message>
    <message>
        <source>Made a GIF</source>
        <translation>Convertido en GIF</translation>
    </message>
    <message>
        <source>Looked at: {looked} of {frames} frames that show {name}.</source>
        <translation>Mirados: {looked} de {frames} fotogramas que muestran a {name}.</translation>
    </message>
    <message>
        <source>Asked: {judges}. For other recognisers, and for every service, nothing of this is known.</source>
        <translation>Preguntados: {judges}. De otros reconocedores, y de cualquier servicio, no se sabe nada de esto.</translation>
    </message>
    <message>
        <source>That all of these faces are {name}&apos;s is a guess; nobody said so.</source>
        <translation>Que todas estas caras sean de {name} es una suposición; nadie lo dijo.</translation>
    </message>
    <message>
        <source>Treated from {begin} to {end} only; the rest was looked at too.</source>
        <translation>Tratado solo de {begin} a {end}; el resto también se miró.</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>el final</translation>
    </message>
    <message>
        <source>Not tested: attacks that try to undo a cloak, somebody who collects cloaked clips; voice, body, clothes and place.</source>
        <translation>No probado: ataques que intentan deshacer un manto, alguien que reúne vídeos con manto; voz, cuerpo, ropa y lugar.</translation>
    </message>
</context>
<context>
    <name>ClipView</name>
    <message>
        <source>Fetching frames…</source>
        <translation>Obteniendo fotogramas…</translation>
    </message>
</context>
<context>
    <name>ClipWork</name>
    <message>
        <source>Nobody wears a cloak in this copy: there is nothing to check.</source>
        <translation>En esta copia nadie lleva manto: no hay nada que comprobar.</translation>
    </message>
    <message>
        <source>Once faces were followed through the clip, it can be protected.</source>
        <translation>Cuando se hayan seguido las caras por el vídeo, se podrá proteger.</translation>
    </message>
    <message>
        <source>A cloak is learnt from photos, and no photo of {name} is known. Add a few and say who is in them; or choose under People that {name} is blurred.</source>
        <translation>Un manto se aprende de fotos, y no se conoce ninguna de {name}. Añada algunas y diga quién sale en ellas; o elija en Personas que {name} se desenfoque.</translation>
    </message>
    <message>
        <source>First the cloak of {name} is learnt, from photos.</source>
        <translation>Primero se aprende el manto de {name}, a partir de fotos.</translation>
    </message>
    <message>
        <source>Learning the cloak of {name}</source>
        <translation>Aprendiendo el manto de {name}</translation>
    </message>
    <message>
        <source>The queue is paused.</source>
        <translation>La cola está en pausa.</translation>
    </message>
    <message>
        <source>Waiting in the queue</source>
        <translation>Esperando en la cola</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>Following faces</source>
        <translation>Siguiendo las caras</translation>
    </message>
    <message>
        <source>Making the copy</source>
        <translation>Haciendo la copia</translation>
    </message>
</context>
<context>
    <name>ClipsAlone</name>
    <message>
        <source>Open the &amp;clip</source>
        <translation>&amp;Abrir el vídeo</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) came in, and no photo with a face</source>
        <translation>
            <numerusform>Entró %n vídeo, y ninguna foto con una cara</numerusform>
            <numerusform>Entraron %n vídeos, y ninguna foto con una cara</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a clip to find out who is in it. To protect somebody in it, Cloakroom also needs a few photos of them: a cloak is learnt from photos.</source>
        <translation>Abra un vídeo para saber quién sale. Para proteger a alguien, Cloakroom necesita también algunas fotos de esa persona: un manto se aprende de fotos.</translation>
    </message>
    <message>
        <source>Add &amp;photos of you</source>
        <translation>Añadir &amp;fotos de usted</translation>
    </message>
</context>
<context>
    <name>ClipsNote</name>
    <message>
        <source>Open the &amp;clip</source>
        <translation>&amp;Abrir el vídeo</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) are in the library too. Faces are followed through a clip when you open it; then it can be protected like a photo.</source>
        <translation>
            <numerusform>También hay %n vídeo en la biblioteca. Las caras se siguen por un vídeo al abrirlo; entonces se puede proteger como una foto.</numerusform>
            <numerusform>También hay %n vídeos en la biblioteca. Las caras se siguen por un vídeo al abrirlo; entonces se puede proteger como una foto.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CloakActions</name>
    <message>
        <source>&amp;Learn their cloak again…</source>
        <translation>Apre&amp;nder otra vez su manto…</translation>
    </message>
    <message>
        <source>One pattern for all &amp;copies…</source>
        <translation>Un solo &amp;patrón para todas las copias…</translation>
    </message>
    <message>
        <source>&amp;Keep their copies apart…</source>
        <translation>Mantener sus copias &amp;separadas…</translation>
    </message>
    <message>
        <source>Learn {name}&apos;s cloak again?</source>
        <translation>¿Aprender otra vez el manto de {name}?</translation>
    </message>
    <message>
        <source>It is learnt from the best photos that are here now, against the recognisers that are here now. That is worth it after new photos of {name}, or new recognisers.</source>
        <translation>Se aprende de las mejores fotos que hay ahora, contra los reconocedores que hay ahora. Vale la pena después de nuevas fotos de {name} o de nuevos reconocedores.</translation>
    </message>
    <message>
        <source>Keep the copies of {name} apart?</source>
        <translation>¿Mantener separadas las copias de {name}?</translation>
    </message>
    <message>
        <source>Cloaked photos of one person resemble one another: one that carries a name names the others. Instead of one pattern four are learnt, each away from the others, and every photo wears one of them.</source>
        <translation>Las fotos con manto de una persona se parecen entre sí: una que lleva un nombre delata a las demás. En lugar de un patrón se aprenden cuatro, cada uno lejos de los otros, y cada foto lleva uno de ellos.</translation>
    </message>
    <message>
        <source>In our tests (eight people, ten recognisers) one copy found another of the same person in 36 of 100 cases instead of 81.</source>
        <translation>En nuestras pruebas (ocho personas, diez reconocedores) una copia encontró otra de la misma persona en 36 de 100 casos en lugar de 81.</translation>
    </message>
    <message>
        <source>Each copy hides less: there, clean photos found 51 of 100 copies instead of 42.</source>
        <translation>Cada copia oculta menos: allí las fotos sin manto encontraron 51 de 100 copias en lugar de 42.</translation>
    </message>
    <message>
        <source>Learning takes four times as long.</source>
        <translation>Aprender tarda cuatro veces más.</translation>
    </message>
    <message>
        <source>One pattern for all copies of {name}?</source>
        <translation>¿Un solo patrón para todas las copias de {name}?</translation>
    </message>
    <message>
        <source>Each copy hides a little better, and the copies resemble one another again.</source>
        <translation>Cada copia oculta un poco mejor, y las copias vuelven a parecerse entre sí.</translation>
    </message>
    <message>
        <source>Copies that are there already stay as they are; make them anew on Protect.</source>
        <translation>Las copias que ya existen quedan como están; hágalas de nuevo en «Proteger».</translation>
    </message>
    <message>
        <source>&amp;Learn it</source>
        <translation>&amp;Aprender</translation>
    </message>
    <message>
        <source>The cloak of {name} is learnt again.</source>
        <translation>El manto de {name} se aprende otra vez.</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Split</source>
        <translation>Dividida</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Cara</translation>
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
        <translation>Ampliación</translation>
    </message>
    <message>
        <source>Multiply the difference</source>
        <translation>Multiplicar la diferencia</translation>
    </message>
    <message>
        <source>Key {key} while the picture has the keyboard</source>
        <translation>Tecla {key} mientras la imagen tiene el teclado</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>The photo and its copy</source>
        <translation>La foto y su copia</translation>
    </message>
    <message>
        <source>&amp;Copies</source>
        <translation>&amp;Copias</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>As the original</source>
        <translation>Como el original</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>PNG, no loss</source>
        <translation>PNG, sin pérdida</translation>
    </message>
    <message>
        <source>WebP</source>
        <translation>WebP</translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation>Dejarlas como están</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Difuminar</translation>
    </message>
    <message>
        <source>Cover by squares</source>
        <translation>Cubrir con cuadros</translation>
    </message>
    <message>
        <source>Cover by a box</source>
        <translation>Cubrir con un recuadro</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Fecha y hora</translation>
    </message>
    <message>
        <source>Camera and exposure</source>
        <translation>Cámara y exposición</translation>
    </message>
    <message>
        <source>Artist and copyright</source>
        <translation>Autor y derechos</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Pie de foto</translation>
    </message>
    <message>
        <source>Place (GPS)</source>
        <translation>Lugar (GPS)</translation>
    </message>
</context>
<context>
    <name>CopiesModel</name>
    <message>
        <source>File is gone</source>
        <translation>El archivo ya no está</translation>
    </message>
    <message numerus="yes">
        <source>{name}, one of %n copies</source>
        <translation>
            <numerusform>{name}, una de %n copia</numerusform>
            <numerusform>{name}, una de %n copias</numerusform>
        </translation>
    </message>
    <message>
        <source>of {photo} · {date}</source>
        <translation>de {photo} · {date}</translation>
    </message>
</context>
<context>
    <name>CopiesPage</name>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>Co&amp;mparar</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Mostrar en la &amp;carpeta</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Comprobar</translation>
    </message>
    <message>
        <source>Make a&amp;new…</source>
        <translation>Hacer de &amp;nuevo…</translation>
    </message>
    <message>
        <source>Move to the &amp;bin…</source>
        <translation>Mover a la &amp;papelera…</translation>
    </message>
    <message>
        <source>All copies</source>
        <translation>Todas las copias</translation>
    </message>
    <message>
        <source>With undecided faces</source>
        <translation>Con caras sin decidir</translation>
    </message>
    <message>
        <source>Several of one photo</source>
        <translation>Varias de una foto</translation>
    </message>
    <message>
        <source>File is gone</source>
        <translation>El archivo ya no está</translation>
    </message>
    <message>
        <source>Which copies</source>
        <translation>Qué copias</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search copies by their name</source>
        <translation>Buscar copias por su nombre</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Elegir fotos</translation>
    </message>
    <message>
        <source>No copies yet</source>
        <translation>Aún no hay copias</translation>
    </message>
    <message>
        <source>Copies that you share appear here, with what they do for every face.</source>
        <translation>Las copias para compartir aparecen aquí, con lo que hacen por cada cara.</translation>
    </message>
    <message numerus="yes">
        <source>Move %n copy(s) to the bin?</source>
        <translation>
            <numerusform>¿Mover %n copia a la papelera?</numerusform>
            <numerusform>¿Mover %n copias a la papelera?</numerusform>
        </translation>
    </message>
    <message>
        <source>The files can be taken back from the system&apos;s bin.</source>
        <translation>Los archivos se pueden recuperar de la papelera del sistema.</translation>
    </message>
    <message>
        <source>What recognisers said of them is forgotten. The photos stay as they are.</source>
        <translation>Se olvida lo que los reconocedores dijeron de ellas. Las fotos quedan como están.</translation>
    </message>
    <message>
        <source>&amp;Move to the bin</source>
        <translation>&amp;Mover a la papelera</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) could not be moved to the bin.</source>
        <translation>
            <numerusform>No se pudo mover %n copia a la papelera.</numerusform>
            <numerusform>No se pudieron mover %n copias a la papelera.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>&amp;Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>&amp;Open the photo</source>
        <translation>&amp;Abrir la foto</translation>
    </message>
</context>
<context>
    <name>CopyOptions</name>
    <message>
        <source>Other people</source>
        <translation>Otras personas</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Como el original</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Change the folder for copies</source>
        <translation>Cambiar la carpeta de las copias</translation>
    </message>
    <message>
        <source>Facts that stay in the copy</source>
        <translation>Datos que quedan en la copia</translation>
    </message>
    <message>
        <source>Nothing is kept unless you say so: no place, no time, no camera.</source>
        <translation>No se conserva nada salvo que usted lo diga: ni lugar, ni hora, ni cámara.</translation>
    </message>
    <message>
        <source>Folder for copies: {path}</source>
        <translation>Carpeta de las copias: {path}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Where copies go</source>
        <translation>Adónde van las copias</translation>
    </message>
</context>
<context>
    <name>CopyTile</name>
    <message>
        <source>Copy of {name}: {faces}; a recogniser still finds somebody in it</source>
        <translation>Copia de {name}: {faces}; un reconocedor aún encuentra a alguien en ella</translation>
    </message>
    <message>
        <source>Copy of {name}: {faces}</source>
        <translation>Copia de {name}: {faces}</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n cara</numerusform>
            <numerusform>%n caras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s), {sure} sure</source>
        <translation>
            <numerusform>%n cara, {sure} segura</numerusform>
            <numerusform>%n caras, {sure} seguras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s)</source>
        <translation>
            <numerusform>%n copia</numerusform>
            <numerusform>%n copias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) to confirm</source>
        <translation>
            <numerusform>%n cara por confirmar</numerusform>
            <numerusform>%n caras por confirmar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was said and guessed about %n face(s), and every measure and small picture of them; also those of faces that are so alike that they may be the same person.</source>
        <translation>
            <numerusform>Lo que se dijo y se supuso de %n cara, y todas sus medidas e imágenes pequeñas; también las de caras tan parecidas que pueden ser de la misma persona.</numerusform>
            <numerusform>Lo que se dijo y se supuso de %n caras, y todas sus medidas e imágenes pequeñas; también las de caras tan parecidas que pueden ser de la misma persona.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was guessed about %n face(s), and every measure of them.</source>
        <translation>
            <numerusform>Lo que se supuso de %n cara, y todas sus medidas.</numerusform>
            <numerusform>Lo que se supuso de %n caras, y todas sus medidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cloak(s).</source>
        <translation>
            <numerusform>%n manto.</numerusform>
            <numerusform>%n mantos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s).</source>
        <translation>
            <numerusform>%n informe.</numerusform>
            <numerusform>%n informes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your %n photo(s) with this person stay as they are.</source>
        <translation>
            <numerusform>Su %n foto con esta persona queda como está.</numerusform>
            <numerusform>Sus %n fotos con esta persona quedan como están.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) stay on disk: they are yours.</source>
        <translation>
            <numerusform>%n copia queda en el disco: es suya.</numerusform>
            <numerusform>%n copias quedan en el disco: son suyas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageWords</name>
    <message numerus="yes">
        <source>{treated} of %n face(s) cloaked or hidden</source>
        <translation>
            <numerusform>{treated} de %n cara con manto u oculta</numerusform>
            <numerusform>{treated} de %n caras con manto u ocultas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{treated} of %n face(s) cloaked</source>
        <translation>
            <numerusform>{treated} de %n cara con manto</numerusform>
            <numerusform>{treated} de %n caras con manto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them blurred or covered</source>
        <translation>
            <numerusform>%n de ellas difuminada o cubierta</numerusform>
            <numerusform>%n de ellas difuminadas o cubiertas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are</source>
        <translation>
            <numerusform>%n queda como está</numerusform>
            <numerusform>%n quedan como están</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that nobody decided about</source>
        <translation>
            <numerusform>%n sobre la que nadie ha decidido</numerusform>
            <numerusform>%n sobre las que nadie ha decidido</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be protected since</source>
        <translation>
            <numerusform>%n que desde entonces se debe proteger</numerusform>
            <numerusform>%n que desde entonces se deben proteger</numerusform>
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
            <numerusform>%n cara sin decidir</numerusform>
            <numerusform>%n caras sin decidir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) not protected yet</source>
        <translation>
            <numerusform>%n cara aún sin proteger</numerusform>
            <numerusform>%n caras aún sin proteger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) that a recogniser could find are in these copies as they were, and nobody decided that.</source>
        <translation>
            <numerusform>%n cara que un reconocedor podría encontrar está en estas copias tal como era, y nadie lo ha decidido.</numerusform>
            <numerusform>%n caras que un reconocedor podría encontrar están en estas copias tal como eran, y nadie lo ha decidido.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Algo salió mal</translation>
    </message>
    <message>
        <source>Something went wrong inside Cloakroom</source>
        <translation>Algo salió mal dentro de Cloakroom</translation>
    </message>
    <message>
        <source>The window goes on, and your photos are untouched. Nothing was sent to anybody. If you want to report it, these are the details: read them first, they may contain the names of files.</source>
        <translation>La ventana sigue, y sus fotos están intactas. No se envió nada a nadie. Si quiere informar del error, estos son los detalles: léalos antes, pueden contener nombres de archivos.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Copiar los detalles</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>C&amp;ontinuar</translation>
    </message>
</context>
<context>
    <name>DateLine</name>
    <message>
        <source>Dates: {month}</source>
        <translation>Fechas: {month}</translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>the processor</source>
        <translation>el procesador</translation>
    </message>
    <message>
        <source>the NVIDIA graphics card</source>
        <translation>la tarjeta gráfica NVIDIA</translation>
    </message>
    <message>
        <source>the Apple graphics processor</source>
        <translation>el procesador gráfico de Apple</translation>
    </message>
    <message>
        <source>You chose the processor.</source>
        <translation>Usted eligió el procesador.</translation>
    </message>
    <message>
        <source>There is no NVIDIA graphics card.</source>
        <translation>No hay tarjeta gráfica NVIDIA.</translation>
    </message>
    <message>
        <source>There is no Apple graphics processor.</source>
        <translation>No hay procesador gráfico de Apple.</translation>
    </message>
    <message>
        <source>There is an NVIDIA graphics card, but the installed PyTorch ({torch}) was built without support for it.</source>
        <translation>Hay una tarjeta gráfica NVIDIA, pero el PyTorch instalado ({torch}) se compiló sin soporte para ella.</translation>
    </message>
    <message>
        <source>There is an NVIDIA graphics card, but it does not start: its driver may be too old for CUDA {cuda}.</source>
        <translation>Hay una tarjeta gráfica NVIDIA, pero no arranca: su controlador puede ser demasiado antiguo para CUDA {cuda}.</translation>
    </message>
    <message>
        <source>The installed PyTorch ({torch}) cannot use the Apple graphics processor.</source>
        <translation>El PyTorch instalado ({torch}) no puede usar el procesador gráfico de Apple.</translation>
    </message>
    <message>
        <source>Finding faces could be faster with the package {package}, which is missing.</source>
        <translation>Las caras se encontrarían más deprisa con el paquete {package}, que falta.</translation>
    </message>
    <message>
        <source>Faces, cloaks and reports are encrypted; the key is in your system&apos;s keyring.</source>
        <translation>Las caras, los mantos y los informes están cifrados; la clave está en el llavero de su sistema.</translation>
    </message>
    <message>
        <source>Faces, cloaks and reports are encrypted with a key that your passphrase opens.</source>
        <translation>Las caras, los mantos y los informes están cifrados con una clave que abre su contraseña.</translation>
    </message>
    <message>
        <source>Faces, cloaks and reports are encrypted, but no keyring answers here: the key is a file in the same folder. Whoever copies the whole folder can read them.</source>
        <translation>Las caras, los mantos y los informes están cifrados, pero aquí no responde ningún llavero: la clave es un archivo en la misma carpeta. Quien copie toda la carpeta puede leerlos.</translation>
    </message>
    <message>
        <source>Nothing is kept: the key is gone when the window is.</source>
        <translation>No se guarda nada: la clave desaparece con la ventana.</translation>
    </message>
    <message>
        <source>Work runs on {device}, with {threads} threads.</source>
        <translation>El trabajo se hace en {device}, con {threads} hilos.</translation>
    </message>
</context>
<context>
    <name>DoneCard</name>
    <message>
        <source>Written: {copies}</source>
        <translation>Escritas: {copies}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>There already, as asked for: {copies}</source>
        <translation>Ya estaban, como se pidió: {copies}</translation>
    </message>
    <message>
        <source>Looked at: {photos}. New: {faces}</source>
        <translation>Revisadas: {photos}. Nuevas: {faces}</translation>
    </message>
    <message>
        <source>Say &amp;who they are</source>
        <translation>Decir &amp;quiénes son</translation>
    </message>
    <message>
        <source>Left out: {photos}. {why}</source>
        <translation>Omitidas: {photos}. {why}</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Mostrar el informe</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Mostrar en la &amp;carpeta</translation>
    </message>
    <message>
        <source>&amp;Undo: move the new copies to the bin</source>
        <translation>&amp;Deshacer: mover las copias nuevas a la papelera</translation>
    </message>
</context>
<context>
    <name>DrawnFaces</name>
    <message>
        <source>&amp;Draw what it sees</source>
        <translation>&amp;Dibujar lo que ve</translation>
    </message>
    <message>
        <source>Guesses from numbers alone, made here and kept nowhere. They are no photos: light, hair and background are made up.</source>
        <translation>Conjeturas a partir solo de números, hechas aquí y no guardadas en ningún sitio. No son fotos: la luz, el pelo y el fondo son inventados.</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>Dibujando…</translation>
    </message>
    <message>
        <source>The photo</source>
        <translation>La foto</translation>
    </message>
    <message>
        <source>Drawn from the photo’s numbers</source>
        <translation>Dibujado a partir de los números de la foto</translation>
    </message>
    <message>
        <source>Drawn from the copy’s numbers</source>
        <translation>Dibujado a partir de los números de la copia</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Choose &amp;Photos…</source>
        <translation>Elegir &amp;fotos…</translation>
    </message>
    <message>
        <source>Choose a &amp;Folder…</source>
        <translation>Elegir una &amp;carpeta…</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>Say whose face it is</source>
        <translation>Decir de quién es la cara</translation>
    </message>
    <message>
        <source>Not this person</source>
        <translation>No es esta persona</translation>
    </message>
    <message>
        <source>Name somebody</source>
        <translation>Poner nombre a alguien</translation>
    </message>
    <message>
        <source>Blur faces</source>
        <translation>Difuminar caras</translation>
    </message>
    <message>
        <source>Ignore faces</source>
        <translation>Ignorar caras</translation>
    </message>
    <message>
        <source>Stop ignoring faces</source>
        <translation>Dejar de ignorar caras</translation>
    </message>
    <message>
        <source>Remove a folder</source>
        <translation>Quitar una carpeta</translation>
    </message>
    <message>
        <source>Draw a box round a face</source>
        <translation>Dibujar un marco alrededor de una cara</translation>
    </message>
    <message>
        <source>{name} is cloaked in every photo that you share from now on.</source>
        <translation>A partir de ahora {name} lleva manto en cada foto que comparta.</translation>
    </message>
    <message>
        <source>{name} is blurred in every photo that you share from now on.</source>
        <translation>A partir de ahora se difumina a {name} en cada foto que comparta.</translation>
    </message>
    <message>
        <source>{name} is left as they are in every photo that you share from now on.</source>
        <translation>A partir de ahora se deja a {name} sin cambios en cada foto que comparta.</translation>
    </message>
    <message>
        <source>Photos with {name} get no copies from now on.</source>
        <translation>A partir de ahora no se hacen copias de las fotos con {name}.</translation>
    </message>
    <message>
        <source>Rename somebody</source>
        <translation>Cambiar el nombre de alguien</translation>
    </message>
    <message>
        <source>Change a sharing rule</source>
        <translation>Cambiar una regla para compartir</translation>
    </message>
    <message>
        <source>Merge two people</source>
        <translation>Unir a dos personas</translation>
    </message>
    <message>
        <source>{what}: {word}, for every photo from now on.</source>
        <translation>{what}: {word}, a partir de ahora para cada foto.</translation>
    </message>
    <message>
        <source>Change a choice</source>
        <translation>Cambiar una opción</translation>
    </message>
    <message>
        <source>Make an album</source>
        <translation>Crear un álbum</translation>
    </message>
    <message>
        <source>Forget an album</source>
        <translation>Olvidar un álbum</translation>
    </message>
    <message>
        <source>Rename an album</source>
        <translation>Cambiar el nombre de un álbum</translation>
    </message>
    <message>
        <source>Change an album</source>
        <translation>Cambiar un álbum</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>The name “{name}” and the rule for sharing.</source>
        <translation>El nombre «{name}» y la regla para compartir.</translation>
    </message>
    <message>
        <source>Erased: {faces} faces, {embeddings} measures, {cloaks} cloaks, {audits} reports.</source>
        <translation>Borrado: {faces} caras, {embeddings} medidas, {cloaks} mantos, {audits} informes.</translation>
    </message>
</context>
<context>
    <name>EvidenceView</name>
    <message>
        <source>Helped to make the cloak (not counted)</source>
        <translation>Ayudaron a hacer el manto (no cuentan)</translation>
    </message>
    <message>
        <source>strangers drawn from statistics</source>
        <translation>desconocidos sacados de estadísticas</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personas</translation>
    </message>
    <message>
        <source>“Found” means: among {count} {kind}, nobody resembles the photo more than {name} does, or the likeness is one that counts as a match. Ranges show how much chance is in so few photos.</source>
        <translation>«Encontrado» significa: entre {count} {kind}, nadie se parece a la foto más que {name}, o el parecido basta para contar como acierto. Los márgenes muestran cuánto azar hay en tan pocas fotos.</translation>
    </message>
    <message>
        <source>How often {model} finds the person</source>
        <translation>Con qué frecuencia {model} encuentra a la persona</translation>
    </message>
    <message>
        <source>The same in words</source>
        <translation>Lo mismo en palabras</translation>
    </message>
    <message>
        <source>{architecture} · licence: {licence} · {hash}</source>
        <translation>{architecture} · licencia: {licence} · {hash}</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Cloakroom report {date}</source>
        <translation>Informe de Cloakroom {date}</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Exportar el informe</translation>
    </message>
    <message>
        <source>The report is written: {path}</source>
        <translation>El informe está escrito: {path}</translation>
    </message>
</context>
<context>
    <name>FaceChip</name>
    <message>
        <source>Unnamed face</source>
        <translation>Cara sin nombre</translation>
    </message>
</context>
<context>
    <name>FacePanel</name>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Sí</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;No</translation>
    </message>
    <message>
        <source>This is &amp;me</source>
        <translation>So&amp;y yo</translation>
    </message>
    <message>
        <source>&amp;Leave it as it is</source>
        <translation>&amp;Dejar como está</translation>
    </message>
    <message>
        <source>Nobody&apos;s business: never ask again (I)</source>
        <translation>No es asunto de nadie: no volver a preguntar (I)</translation>
    </message>
    <message>
        <source>&amp;Blur it in every copy</source>
        <translation>D&amp;ifuminar en cada copia</translation>
    </message>
    <message>
        <source>&amp;Remove this box</source>
        <translation>&amp;Quitar este marco</translation>
    </message>
    <message>
        <source>&amp;Draw a box</source>
        <translation>&amp;Dibujar un marco</translation>
    </message>
    <message>
        <source>Box a face that was not found (B)</source>
        <translation>Marcar una cara que no se encontró (B)</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n cara</numerusform>
            <numerusform>%n caras</numerusform>
        </translation>
    </message>
    <message>
        <source>No faces</source>
        <translation>Ninguna cara</translation>
    </message>
    <message>
        <source>Is this {name}?</source>
        <translation>¿Es {name}?</translation>
    </message>
    <message>
        <source>&amp;Not this person</source>
        <translation>&amp;No es esta persona</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>Otra persona…</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>¿Quién es?</translation>
    </message>
    <message>
        <source>If there is a face that was not found, draw a box round it. It can then be named and protected.</source>
        <translation>Si hay una cara que no se encontró, dibuje un marco a su alrededor. Entonces se le puede poner nombre y protegerla.</translation>
    </message>
</context>
<context>
    <name>FaceQuestion</name>
    <message numerus="yes">
        <source>in %n photo(s)</source>
        <translation>
            <numerusform>en %n foto</numerusform>
            <numerusform>en %n fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>perhaps the same person</source>
        <translation>quizá la misma persona</translation>
    </message>
    <message>
        <source>perhaps no face</source>
        <translation>quizá no sea una cara</translation>
    </message>
    <message>
        <source>What becomes of this face, {found}</source>
        <translation>Qué será de esta cara, {found}</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Decidir después</translation>
    </message>
    <message>
        <source>This is me: protect</source>
        <translation>Soy yo: proteger</translation>
    </message>
    <message>
        <source>My child, a friend: protect</source>
        <translation>Mi hijo, una amiga: proteger</translation>
    </message>
    <message>
        <source>The same person as above</source>
        <translation>La misma persona que arriba</translation>
    </message>
    <message>
        <source>Blur in every copy</source>
        <translation>Difuminar en cada copia</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Dejar como está</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>¿Quién es?</translation>
    </message>
    <message>
        <source>Name of this person</source>
        <translation>Nombre de esta persona</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
</context>
<context>
    <name>FaceRows</name>
    <message>
        <source>Somebody else</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>Show the face of {name}</source>
        <translation>Mostrar la cara de {name}</translation>
    </message>
    <message>
        <source>Is it them?</source>
        <translation>¿Es esa persona?</translation>
    </message>
    <message>
        <source>No cloak yet</source>
        <translation>Aún sin manto</translation>
    </message>
    <message>
        <source>Recognisable</source>
        <translation>Reconocible</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Yes, this is {name}</source>
        <translation>Sí, es {name}</translation>
    </message>
    <message>
        <source>What happens to this face</source>
        <translation>Qué pasa con esta cara</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Decidir después</translation>
    </message>
    <message>
        <source>Say who it is…</source>
        <translation>Decir quién es…</translation>
    </message>
    <message>
        <source>What happens to {name} in shared photos</source>
        <translation>Qué pasa con {name} en las fotos compartidas</translation>
    </message>
    <message>
        <source>Counts for every photo of {name}</source>
        <translation>Vale para todas las fotos de {name}</translation>
    </message>
</context>
<context>
    <name>FaceSection</name>
    <message>
        <source>Choose &amp;all</source>
        <translation>Elegir &amp;todas</translation>
    </message>
    <message>
        <source>Choose &amp;none</source>
        <translation>No elegir &amp;ninguna</translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>{name}?</source>
        <translation>¿{name}?</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>¿Quién es?</translation>
    </message>
    <message>
        <source>Blurred in copies</source>
        <translation>Difuminada en las copias</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Queda como está</translation>
    </message>
    <message>
        <source>{name}, confirmed</source>
        <translation>{name}, confirmado</translation>
    </message>
    <message>
        <source>Perhaps {name}</source>
        <translation>Quizá {name}</translation>
    </message>
    <message>
        <source>Unknown face</source>
        <translation>Cara desconocida</translation>
    </message>
    <message>
        <source>Face that is blurred in copies</source>
        <translation>Cara que se difumina en las copias</translation>
    </message>
    <message>
        <source>Face that is left as it is</source>
        <translation>Cara que queda como está</translation>
    </message>
</context>
<context>
    <name>Fate</name>
    <message>
        <source>Cloaked</source>
        <translation>Con manto</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>Difuminada</translation>
    </message>
    <message>
        <source>Covered by squares</source>
        <translation>Cubierta con cuadros</translation>
    </message>
    <message>
        <source>Covered by a box</source>
        <translation>Cubierta con un recuadro</translation>
    </message>
    <message>
        <source>Left as they are</source>
        <translation>Tal como está</translation>
    </message>
    <message>
        <source>Never shared</source>
        <translation>Nunca se comparte</translation>
    </message>
</context>
<context>
    <name>FilePassphraseDialog</name>
    <message>
        <source>The file&apos;s passphrase, please</source>
        <translation>La frase de contraseña del archivo, por favor</translation>
    </message>
    <message>
        <source>It is the one that {name} was made with.</source>
        <translation>Es aquella con la que se creó {name}.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Abrir el archivo</translation>
    </message>
    <message>
        <source>These words do not fit. Nothing was taken in.</source>
        <translation>Estas palabras no coinciden. No se ha incorporado nada.</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>C&amp;ancelar</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Photos of this list</source>
        <translation>Fotos de esta lista</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Protección</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Show all photos</source>
        <translation>Mostrar todas las fotos</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todas las personas</translation>
    </message>
    <message>
        <source>With or without a copy</source>
        <translation>Con o sin copia</translation>
    </message>
    <message>
        <source>Without a copy</source>
        <translation>Sin copia</translation>
    </message>
    <message>
        <source>With a copy</source>
        <translation>Con copia</translation>
    </message>
    <message>
        <source>With undecided faces</source>
        <translation>Con caras sin decidir</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Aún sin comprobar</translation>
    </message>
    <message>
        <source>Any verdict</source>
        <translation>Cualquier veredicto</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Vídeos</translation>
    </message>
    <message>
        <source>Photos that stand still</source>
        <translation>Fotos sin movimiento</translation>
    </message>
    <message>
        <source>With faces</source>
        <translation>Con caras</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>Sin caras encontradas</translation>
    </message>
    <message>
        <source>Cannot be opened</source>
        <translation>No se pueden abrir</translation>
    </message>
    <message>
        <source>File is gone</source>
        <translation>El archivo no está</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>Still found by {names}.</source>
        <translation>Todavía lo encuentra: {names}.</translation>
    </message>
    <message>
        <source>No longer found by {names}.</source>
        <translation>Ya no lo encuentra: {names}.</translation>
    </message>
    <message>
        <source>No face found for {names}.</source>
        <translation>Sin cara encontrada para {names}.</translation>
    </message>
    <message>
        <source>Compared with its own original, the hardest test there is for a cloak.</source>
        <translation>Comparada con su propio original, la prueba más dura para un manto.</translation>
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
        <translation>Proteger</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Compartir</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Go to the &amp;Library</source>
        <translation>Ir a la &amp;biblioteca</translation>
    </message>
    <message>
        <source>Say who is in the photos</source>
        <translation>Decir quién sale en las fotos</translation>
    </message>
    <message>
        <source>Making copies…</source>
        <translation>Haciendo copias…</translation>
    </message>
    <message>
        <source>Getting ready to protect {name}…</source>
        <translation>Preparando la protección de {name}…</translation>
    </message>
    <message>
        <source>Done once for each person, and used for every photo</source>
        <translation>Se hace una vez por persona y sirve para cada foto</translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <translation>Arrancando el motor</translation>
    </message>
    <message>
        <source>{time} left, then your photos</source>
        <translation>Quedan {time}; después, sus fotos</translation>
    </message>
    <message>
        <source>Protecting your photos…</source>
        <translation>Protegiendo sus fotos…</translation>
    </message>
    <message>
        <source>{done} of {total} photos</source>
        <translation>{done} de {total} fotos</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>quedan {time}</translation>
    </message>
    <message>
        <source>Reading the saved copies back, as a recogniser would…</source>
        <translation>Leyendo las copias guardadas, como lo haría un reconocedor…</translation>
    </message>
</context>
<context>
    <name>FolderChip</name>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>Todas las carpetas</translation>
    </message>
    <message>
        <source>Everything in it</source>
        <translation>Todo lo que contiene</translation>
    </message>
</context>
<context>
    <name>FolderPanel</name>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>Todas las carpetas</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n fotos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldersButton</name>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Add a &amp;folder…</source>
        <translation>Añadir una &amp;carpeta…</translation>
    </message>
    <message>
        <source>Add &amp;photos…</source>
        <translation>Añadir &amp;fotos…</translation>
    </message>
    <message>
        <source>&amp;Look through all again	F5</source>
        <translation>&amp;Mirarlo todo de nuevo	F5</translation>
    </message>
    <message>
        <source>Photos stay in these folders</source>
        <translation>Las fotos se quedan en estas carpetas</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (no encontrada)</translation>
    </message>
    <message>
        <source>&amp;Show in file manager</source>
        <translation>Mostrar en el &amp;gestor de archivos</translation>
    </message>
    <message>
        <source>Look into it &amp;no more</source>
        <translation>No mirar &amp;más en ella</translation>
    </message>
</context>
<context>
    <name>FurtherView</name>
    <message>
        <source>No recogniser was there that could judge, so these checks say nothing.</source>
        <translation>No había ningún reconocedor que pudiera juzgar, así que estas pruebas no dicen nada.</translation>
    </message>
    <message>
        <source>Where this is from</source>
        <translation>De dónde sale esto</translation>
    </message>
</context>
<context>
    <name>GroupPanel</name>
    <message>
        <source>Name of this person</source>
        <translation>Nombre de esta persona</translation>
    </message>
    <message>
        <source>&amp;That is the name</source>
        <translation>&amp;Así se llama</translation>
    </message>
    <message>
        <source>This is &amp;me</source>
        <translation>So&amp;y yo</translation>
    </message>
    <message>
        <source>&amp;Leave as they are</source>
        <translation>&amp;Dejar como están</translation>
    </message>
    <message>
        <source>A stranger: never ask again (I)</source>
        <translation>Alguien desconocido: no volver a preguntar (I)</translation>
    </message>
    <message>
        <source>&amp;Blur in every copy</source>
        <translation>D&amp;ifuminar en cada copia</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personas</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>¿Quién es?</translation>
    </message>
    <message>
        <source>Ticked are faces so like the first that at most one stranger in 10,000 would be. Look at all, the most alike first: tick who is missing, take the tick off somebody else, then say who it is.</source>
        <translation>Están marcadas las caras tan parecidas a la primera como, a lo sumo, un desconocido de cada 10 000. Mírelas todas, primero las más parecidas: marque las que falten, quite la marca de las de otra persona y después diga quién es.</translation>
    </message>
</context>
<context>
    <name>IgnoredPanel</name>
    <message>
        <source>&amp;Stop ignoring</source>
        <translation>&amp;Dejar de ignorar</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personas</translation>
    </message>
    <message>
        <source>Ignored faces</source>
        <translation>Caras ignoradas</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s)</source>
        <translation>
            <numerusform>%n cara</numerusform>
            <numerusform>%n caras</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody will ask you about these. Choose some to be asked again.</source>
        <translation>Nadie le preguntará por ellas. Elija algunas para que se le vuelva a preguntar.</translation>
    </message>
    <message>
        <source>No face is ignored.</source>
        <translation>No se ignora ninguna cara.</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Photos and clips ({endings})</source>
        <translation>Fotos y vídeos ({endings})</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are neither photos nor clips and were passed over: {names}</source>
        <translation>
            <numerusform>%n archivo no es ni foto ni vídeo y se pasó por alto: {names}</numerusform>
            <numerusform>%n archivos no son ni fotos ni vídeos y se pasaron por alto: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>Something is still under way</source>
        <translation>Todavía hay algo en marcha</translation>
    </message>
    <message>
        <source>It is kept on a list and goes on when Cloakroom is started again.</source>
        <translation>Queda en una lista y sigue cuando se vuelva a abrir Cloakroom.</translation>
    </message>
    <message>
        <source>Cancel &amp;all of it</source>
        <translation>C&amp;ancelar todo</translation>
    </message>
    <message>
        <source>&amp;Keep working</source>
        <translation>&amp;Seguir trabajando</translation>
    </message>
    <message>
        <source>Close; &amp;go on next time</source>
        <translation>Cerrar y &amp;seguir la próxima vez</translation>
    </message>
</context>
<context>
    <name>LibraryHeader</name>
    <message>
        <source>Folders beside the photos (F9)</source>
        <translation>Carpetas junto a las fotos (F9)</translation>
    </message>
    <message>
        <source>Search names and files</source>
        <translation>Buscar nombres y archivos</translation>
    </message>
    <message>
        <source>Search photos by file or person</source>
        <translation>Buscar fotos por archivo o persona</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Las más nuevas primero</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Las más antiguas primero</translation>
    </message>
    <message>
        <source>By file</source>
        <translation>Por archivo</translation>
    </message>
    <message>
        <source>Last added</source>
        <translation>Últimas añadidas</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>Tamaño de las miniaturas</translation>
    </message>
    <message>
        <source>Size of the thumbnails (Ctrl+wheel)</source>
        <translation>Tamaño de las miniaturas (Ctrl+rueda)</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Add a &amp;folder…</source>
        <translation>Añadir una &amp;carpeta…</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>Aún no hay fotos</translation>
    </message>
    <message>
        <source>Show &amp;all photos</source>
        <translation>Mostrar &amp;todas las fotos</translation>
    </message>
    <message>
        <source>No photo is like that</source>
        <translation>No hay ninguna foto así</translation>
    </message>
    <message>
        <source>Nothing in the library fits the chosen filters and the search.</source>
        <translation>Nada en la biblioteca encaja con los filtros elegidos y la búsqueda.</translation>
    </message>
    <message>
        <source>Take out of this album</source>
        <translation>Sacar de este álbum</translation>
    </message>
    <message>
        <source>Choose &amp;all</source>
        <translation>Elegir &amp;todo</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop photos, clips or folders anywhere in this window. They stay where they are: nothing is copied, moved or sent anywhere.</source>
        <translation>Suelte fotos, vídeos o carpetas en cualquier lugar de esta ventana. Se quedan donde están: nada se copia, se mueve ni se envía a ninguna parte.</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n photo(s)</source>
        <translation>
            <numerusform>{shown} de %n foto</numerusform>
            <numerusform>{shown} de %n fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Only copies can be dragged out. Protect these photos first.</source>
        <translation>Solo las copias se pueden arrastrar fuera. Proteja primero estas fotos.</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Download a model</source>
        <translation>Descargar un modelo</translation>
    </message>
    <message>
        <source>Download {name}?</source>
        <translation>¿Descargar {name}?</translation>
    </message>
    <message>
        <source>{size} from {host}. Nothing about you or your photos is sent.</source>
        <translation>{size} de {host}. No se envía nada sobre usted ni sus fotos.</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>Licencia: {licence}</translation>
    </message>
    <message>
        <source>&amp;Read the licence</source>
        <translation>&amp;Leer la licencia</translation>
    </message>
    <message>
        <source>I have read the licence and it &amp;allows what I do</source>
        <translation>He leído la licencia y &amp;permite lo que hago</translation>
    </message>
    <message>
        <source>This model is not free for every use: commercial use may be forbidden.</source>
        <translation>Este modelo no es libre para todo uso: el uso comercial puede estar prohibido.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>&amp;Descargar</translation>
    </message>
</context>
<context>
    <name>Likeness</name>
    <message>
        <source>Nothing in the face was changed.</source>
        <translation>Nada cambió en la cara.</translation>
    </message>
    <message>
        <source>Features moved by at most {percent} % of the distance between the eyes.</source>
        <translation>Los rasgos se movieron como mucho un {percent} % de la distancia entre los ojos.</translation>
    </message>
    <message>
        <source>What else was changed can hardly be seen, even side by side.</source>
        <translation>Lo demás que cambió apenas se ve, ni siquiera comparando lado a lado.</translation>
    </message>
    <message>
        <source>What else was changed is seen only by comparing closely.</source>
        <translation>Lo demás que cambió solo se ve comparando con atención.</translation>
    </message>
    <message>
        <source>What else was changed can be seen up close.</source>
        <translation>Lo demás que cambió se ve de cerca.</translation>
    </message>
    <message>
        <source>What else was changed is plainly seen.</source>
        <translation>Lo demás que cambió se ve claramente.</translation>
    </message>
    <message>
        <source>The largest change of a pixel is small.</source>
        <translation>El mayor cambio de un píxel es pequeño.</translation>
    </message>
    <message>
        <source>The largest change of a pixel can be seen up close.</source>
        <translation>El mayor cambio de un píxel se ve de cerca.</translation>
    </message>
    <message>
        <source>Moved, of the distance between the eyes</source>
        <translation>Movido, de la distancia entre los ojos</translation>
    </message>
    <message>
        <source>What else is seen (SSIMULACRA2, 100: nothing)</source>
        <translation>Lo demás que se ve (SSIMULACRA2, 100: nada)</translation>
    </message>
    <message>
        <source>Structural similarity (SSIM)</source>
        <translation>Semejanza estructural (SSIM)</translation>
    </message>
    <message>
        <source>Signal to noise (PSNR)</source>
        <translation>Señal frente a ruido (PSNR)</translation>
    </message>
    <message>
        <source>Largest change of a value (of 255)</source>
        <translation>Mayor cambio de un valor (de 255)</translation>
    </message>
    <message>
        <source>Sum of changes (L2)</source>
        <translation>Suma de los cambios (L2)</translation>
    </message>
    <message>
        <source>Mean colour difference (CIEDE2000)</source>
        <translation>Diferencia media de color (CIEDE2000)</translation>
    </message>
</context>
<context>
    <name>ListedDialog</name>
    <message>
        <source>C&amp;ancel</source>
        <translation>C&amp;ancelar</translation>
    </message>
</context>
<context>
    <name>Looking</name>
    <message>
        <source>Looking for faces…</source>
        <translation>Buscando caras…</translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <translation>Arrancando el motor</translation>
    </message>
    <message>
        <source>{done} of {total} photos</source>
        <translation>{done} de {total} fotos</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) so far</source>
        <translation>
            <numerusform>%n cara hasta ahora</numerusform>
            <numerusform>%n caras hasta ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>quedan {time}</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Add &amp;Photos…</source>
        <translation>Añadir &amp;fotos…</translation>
    </message>
    <message>
        <source>Add &amp;Folder…</source>
        <translation>Añadir una &amp;carpeta…</translation>
    </message>
    <message>
        <source>Show Co&amp;pies</source>
        <translation>Mostrar las co&amp;pias</translation>
    </message>
    <message>
        <source>&amp;Close Window</source>
        <translation>&amp;Cerrar la ventana</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Ajustes</translation>
    </message>
    <message>
        <source>In &amp;Words</source>
        <translation>Con &amp;palabras</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>A&amp;trás</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>Pantalla &amp;completa</translation>
    </message>
    <message>
        <source>What a &amp;Cloak Does</source>
        <translation>Qué hace un &amp;manto</translation>
    </message>
    <message>
        <source>&amp;About Cloakroom</source>
        <translation>&amp;Acerca de Cloakroom</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>The photo is no longer where it was.</source>
        <translation>La foto ya no está donde estaba.</translation>
    </message>
    <message>
        <source>Put it back, or add the folder it is in now.</source>
        <translation>Devuélvala a su sitio, o añada la carpeta en la que está ahora.</translation>
    </message>
    <message>
        <source>This folder cannot be looked into.</source>
        <translation>No se puede mirar dentro de esta carpeta.</translation>
    </message>
    <message>
        <source>Allow Cloakroom to read it and add it again.</source>
        <translation>Permita que Cloakroom la lea y añádala de nuevo.</translation>
    </message>
    <message>
        <source>The file cannot be opened as a photo.</source>
        <translation>El archivo no se puede abrir como foto.</translation>
    </message>
    <message>
        <source>It may be damaged: copy it again from where it came from.</source>
        <translation>Puede estar dañado: cópielo de nuevo desde donde vino.</translation>
    </message>
    <message>
        <source>Cloakroom does not know this kind of file.</source>
        <translation>Cloakroom no conoce este tipo de archivo.</translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG and add that.</source>
        <translation>Guárdelo como JPEG o PNG y añada ese.</translation>
    </message>
    <message>
        <source>The file ends too early.</source>
        <translation>El archivo termina antes de tiempo.</translation>
    </message>
    <message>
        <source>Copy it again from where it came from.</source>
        <translation>Cópielo de nuevo desde donde vino.</translation>
    </message>
    <message>
        <source>The photo is larger than Cloakroom can open.</source>
        <translation>La foto es mayor de lo que Cloakroom puede abrir.</translation>
    </message>
    <message>
        <source>Make it smaller and add that.</source>
        <translation>Redúzcala y añada la reducida.</translation>
    </message>
    <message>
        <source>Opening this file takes more time or memory than a photo should.</source>
        <translation>Abrir este archivo requiere más tiempo o memoria de lo que debería una foto.</translation>
    </message>
    <message>
        <source>Save it again in another program and add that.</source>
        <translation>Guárdela de nuevo en otro programa y añada esa.</translation>
    </message>
    <message>
        <source>The photo is too small to hold a face.</source>
        <translation>La foto es demasiado pequeña para contener una cara.</translation>
    </message>
    <message>
        <source>Use a larger version of it.</source>
        <translation>Use una versión más grande.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>This is a moving picture.</source>
        <translation>Es una imagen en movimiento.</translation>
    </message>
    <message>
        <source>Save one frame of it as a photo and add that.</source>
        <translation>Guarde un fotograma como foto y añada ese.</translation>
    </message>
    <message>
        <source>This raw file holds no picture that is large enough to share.</source>
        <translation>Este archivo raw no contiene ninguna imagen lo bastante grande para compartirla.</translation>
    </message>
    <message>
        <source>Develop it in another program and add the JPEG.</source>
        <translation>Revélelo en otro programa y añada el JPEG.</translation>
    </message>
    <message>
        <source>This is an HDR photo, whose look no copy would keep.</source>
        <translation>Es una foto HDR, cuyo aspecto no conservaría ninguna copia.</translation>
    </message>
    <message>
        <source>Export it as an ordinary (SDR) photo and add that.</source>
        <translation>Expórtela como foto normal (SDR) y añada esa.</translation>
    </message>
    <message>
        <source>What an HDR screen would add to the photo was left out: it shows the face without a cloak.</source>
        <translation>Se ha omitido lo que una pantalla HDR añadiría a la foto: muestra la cara sin manto.</translation>
    </message>
    <message>
        <source>The copy looks as the photo does on every other screen.</source>
        <translation>La copia se ve como la foto en cualquier otra pantalla.</translation>
    </message>
    <message>
        <source>No face was found, so nothing could be protected.</source>
        <translation>No se encontró ninguna cara, así que no se pudo proteger nada.</translation>
    </message>
    <message>
        <source>If there is a face, open the photo and draw a box round it.</source>
        <translation>Si hay una cara, abra la foto y dibuje un marco a su alrededor.</translation>
    </message>
    <message>
        <source>This person was not found in the photo.</source>
        <translation>No se encontró a esta persona en la foto.</translation>
    </message>
    <message>
        <source>If they are in it, open the photo and name their face.</source>
        <translation>Si está en ella, abra la foto y ponga nombre a su cara.</translation>
    </message>
    <message>
        <source>It is not certain that this person is in the photo.</source>
        <translation>No es seguro que esta persona esté en la foto.</translation>
    </message>
    <message>
        <source>If they are, open the photo and confirm their face.</source>
        <translation>Si está, abra la foto y confirme su cara.</translation>
    </message>
    <message>
        <source>This is not a copy that Cloakroom made.</source>
        <translation>No es una copia hecha por Cloakroom.</translation>
    </message>
    <message>
        <source>Choose one of your copies.</source>
        <translation>Elija una de sus copias.</translation>
    </message>
    <message>
        <source>This copy was made with an older cloak.</source>
        <translation>Esta copia se hizo con un manto anterior.</translation>
    </message>
    <message>
        <source>Check copies of one cloak at a time.</source>
        <translation>Compruebe a la vez solo copias de un mismo manto.</translation>
    </message>
    <message>
        <source>Nobody in this photo is to be protected or hidden.</source>
        <translation>En esta foto no hay nadie que proteger u ocultar.</translation>
    </message>
    <message>
        <source>Say who is in it, or choose what becomes of other people.</source>
        <translation>Diga quién sale en ella, o elija qué pasa con las otras personas.</translation>
    </message>
    <message>
        <source>This is itself a copy that Cloakroom made.</source>
        <translation>Es ella misma una copia hecha por Cloakroom.</translation>
    </message>
    <message>
        <source>Add the photo that it was made of.</source>
        <translation>Añada la foto de la que se hizo.</translation>
    </message>
    <message>
        <source>This is a clip, and this is for photos.</source>
        <translation>Esto es un vídeo, y esto es para fotos.</translation>
    </message>
    <message>
        <source>Clips are protected and checked on the command line.</source>
        <translation>Los vídeos se protegen y comprueban en la línea de comandos.</translation>
    </message>
    <message>
        <source>This file looks like none of your copies.</source>
        <translation>Este archivo no se parece a ninguna de sus copias.</translation>
    </message>
    <message>
        <source>Use the file as it was downloaded: a cropped or edited one cannot be told.</source>
        <translation>Use el archivo tal como se descargó: uno recortado o editado no se puede reconocer.</translation>
    </message>
    <message>
        <source>A copy also shows a face that may be the person&apos;s and was left as it is, because that is not certain.</source>
        <translation>Una copia muestra también una cara que puede ser de la persona; como no es seguro, se dejó como estaba.</translation>
    </message>
    <message>
        <source>If it is theirs, say so in the library, remove the copy and protect the photo again.</source>
        <translation>Si es suya, indíquelo en la biblioteca, elimine la copia y proteja la foto de nuevo.</translation>
    </message>
    <message>
        <source>A film beside it belongs to the photo (a Live Photo) and still shows everybody.</source>
        <translation>Al lado hay un vídeo que pertenece a la foto (una Live Photo) y sigue mostrando a todos.</translation>
    </message>
    <message>
        <source>Add the film and protect it too, or share the photo alone.</source>
        <translation>Añada el vídeo y protéjalo también, o comparta solo la foto.</translation>
    </message>
    <message>
        <source>The folder also holds the same photos without a cloak.</source>
        <translation>La carpeta también contiene las mismas fotos sin manto.</translation>
    </message>
    <message>
        <source>Move those away before you share it: together they undo the cloak.</source>
        <translation>Muévalas a otro lugar antes de compartirla: juntas anulan el manto.</translation>
    </message>
    <message>
        <source>The former copy could not be moved to the bin.</source>
        <translation>No se pudo mover la copia anterior a la papelera.</translation>
    </message>
    <message>
        <source>Move it away yourself, or keep both: nothing was overwritten.</source>
        <translation>Muévala usted, o conserve ambas: no se sobrescribió nada.</translation>
    </message>
    <message>
        <source>The engine broke down on this photo twice, so it was left out.</source>
        <translation>El motor falló dos veces con esta foto, así que se omitió.</translation>
    </message>
    <message>
        <source>Save the photo again in another program and add that.</source>
        <translation>Guarde la foto de nuevo en otro programa y añada esa.</translation>
    </message>
    <message>
        <source>Two workers broke down on this photo, so it was left out.</source>
        <translation>Dos trabajadores se interrumpieron con esta foto, así que se dejó fuera.</translation>
    </message>
    <message>
        <source>Clips need ffmpeg, 5.1 or newer (6 is better), and none was found.</source>
        <translation>Los vídeos necesitan ffmpeg, 5.1 o posterior (mejor 6), y no se encontró ninguno.</translation>
    </message>
    <message>
        <source>Install it from ffmpeg.org or your system&apos;s store, and try again.</source>
        <translation>Instálelo desde ffmpeg.org o la tienda de su sistema e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The file cannot be opened as a clip. It may be damaged.</source>
        <translation>El archivo no se puede abrir como vídeo. Puede estar dañado.</translation>
    </message>
    <message>
        <source>There is no picture in this clip.</source>
        <translation>No hay imagen en este vídeo.</translation>
    </message>
    <message>
        <source>Choose a clip that shows something.</source>
        <translation>Elija un vídeo que muestre algo.</translation>
    </message>
    <message>
        <source>This ffmpeg cannot open this kind of clip.</source>
        <translation>Este ffmpeg no puede abrir este tipo de vídeo.</translation>
    </message>
    <message>
        <source>Install a newer ffmpeg, or save the clip as MP4 (H.264).</source>
        <translation>Instale un ffmpeg más reciente o guarde el vídeo como MP4 (H.264).</translation>
    </message>
    <message>
        <source>This clip is packed in a way that phones, cameras and messengers do not use. Cloakroom opens only what they do, because faults hide in the rest.</source>
        <translation>Este vídeo está comprimido de una forma que los teléfonos, las cámaras y los mensajeros no usan. Cloakroom solo abre lo que estos usan, porque en lo demás se esconden fallos.</translation>
    </message>
    <message>
        <source>Save it as MP4 (H.264) with another program and add that.</source>
        <translation>Guárdelo como MP4 (H.264) con otro programa y añádalo.</translation>
    </message>
    <message>
        <source>This ffmpeg cannot write this kind of clip.</source>
        <translation>Este ffmpeg no puede escribir este tipo de vídeo.</translation>
    </message>
    <message>
        <source>Install an ffmpeg that can write AV1, VP9 or H.264.</source>
        <translation>Instale un ffmpeg que pueda escribir AV1, VP9 o H.264.</translation>
    </message>
    <message>
        <source>This is an HDR clip, whose tone no copy would keep.</source>
        <translation>Es un vídeo HDR, cuyo tono ninguna copia conservaría.</translation>
    </message>
    <message>
        <source>Export it as an ordinary (SDR) clip and add that.</source>
        <translation>Expórtelo como vídeo normal (SDR) y añada ese.</translation>
    </message>
    <message>
        <source>The clip is larger than Cloakroom opens.</source>
        <translation>El vídeo es más grande de lo que Cloakroom abre.</translation>
    </message>
    <message>
        <source>The clip is longer than Cloakroom opens.</source>
        <translation>El vídeo es más largo de lo que Cloakroom abre.</translation>
    </message>
    <message>
        <source>Cut it into parts and add those.</source>
        <translation>Córtelo en partes y añádalas.</translation>
    </message>
    <message>
        <source>The clip takes more to open than any honest one does.</source>
        <translation>Abrir el vídeo exige más que cualquier vídeo honesto.</translation>
    </message>
    <message>
        <source>Save it anew with another program and add that.</source>
        <translation>Guárdelo de nuevo con otro programa y añada ese.</translation>
    </message>
    <message>
        <source>The program that reads and writes clips failed. Nothing was written.</source>
        <translation>El programa que lee y escribe vídeos falló. No se escribió nada.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, install another version of ffmpeg.</source>
        <translation>Inténtelo de nuevo; si sigue así, instale otra versión de ffmpeg.</translation>
    </message>
    <message>
        <source>Nobody in this clip is to be protected or hidden.</source>
        <translation>En este vídeo no hay nadie a quien proteger u ocultar.</translation>
    </message>
    <message>
        <source>Say who is in it, or choose what becomes of bystanders.</source>
        <translation>Diga quién sale en él o elija qué pasa con los demás.</translation>
    </message>
    <message>
        <source>This is no clip.</source>
        <translation>Esto no es un vídeo.</translation>
    </message>
    <message>
        <source>Check it as a photo.</source>
        <translation>Compruébelo como foto.</translation>
    </message>
    <message>
        <source>The clip breaks off before the end that it speaks of.</source>
        <translation>El vídeo se interrumpe antes del final que indica.</translation>
    </message>
    <message>
        <source>What is there was treated: copy it again if it should be longer.</source>
        <translation>Se trató lo que hay: cópielo de nuevo si debería ser más largo.</translation>
    </message>
    <message>
        <source>Parts of this clip are transparent; in the copy they are white.</source>
        <translation>Partes de este vídeo son transparentes; en la copia son blancas.</translation>
    </message>
    <message>
        <source>Look at the copy before you share it.</source>
        <translation>Mire la copia antes de compartirla.</translation>
    </message>
    <message>
        <source>This clip has finer shades (10 bits) than the copy (8 bits).</source>
        <translation>Este vídeo tiene matices más finos (10 bits) que la copia (8 bits).</translation>
    </message>
    <message>
        <source>Look at skies and other smooth parts of the copy before you share it.</source>
        <translation>Mire los cielos y otras zonas lisas de la copia antes de compartirla.</translation>
    </message>
    <message>
        <source>This clip holds more than one picture track; the copy has the first only.</source>
        <translation>Este vídeo contiene más de una pista de imagen; la copia solo tiene la primera.</translation>
    </message>
    <message>
        <source>Another file of that name is there already.</source>
        <translation>Ya hay otro archivo con ese nombre.</translation>
    </message>
    <message>
        <source>Choose another folder for the copies.</source>
        <translation>Elija otra carpeta para las copias.</translation>
    </message>
    <message>
        <source>A copy of this photo with other choices is there already.</source>
        <translation>Ya hay una copia de esta foto con otras opciones.</translation>
    </message>
    <message>
        <source>Replace it, or keep both.</source>
        <translation>Sustitúyala, o conserve ambas.</translation>
    </message>
    <message>
        <source>The copy would take the place of your original.</source>
        <translation>La copia ocuparía el lugar de su original.</translation>
    </message>
    <message>
        <source>The folder for the copies cannot be written to.</source>
        <translation>No se puede escribir en la carpeta de las copias.</translation>
    </message>
    <message>
        <source>Choose another one in Settings.</source>
        <translation>Elija otra en Ajustes.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>Make room and go on; what was written is kept.</source>
        <translation>Haga sitio y continúe; lo que se escribió se conserva.</translation>
    </message>
    <message>
        <source>Somebody was erased while this copy was being made.</source>
        <translation>Se borró a alguien mientras se hacía esta copia.</translation>
    </message>
    <message>
        <source>It was not written. Protect the photo again.</source>
        <translation>No se escribió. Vuelva a proteger la foto.</translation>
    </message>
    <message>
        <source>The photo is too large for the format of the copies.</source>
        <translation>La foto es demasiado grande para el formato de las copias.</translation>
    </message>
    <message>
        <source>Choose another format.</source>
        <translation>Elija otro formato.</translation>
    </message>
    <message>
        <source>A recogniser&apos;s file is missing.</source>
        <translation>Falta el archivo de un reconocedor.</translation>
    </message>
    <message>
        <source>Download it again under Models.</source>
        <translation>Descárguelo de nuevo en Modelos.</translation>
    </message>
    <message>
        <source>There is no recogniser of that name.</source>
        <translation>No hay ningún reconocedor con ese nombre.</translation>
    </message>
    <message>
        <source>See which there are under Models.</source>
        <translation>En Modelos se ve cuáles hay.</translation>
    </message>
    <message>
        <source>A recogniser&apos;s file is not the one that was expected, so it is not used.</source>
        <translation>El archivo de un reconocedor no es el que se esperaba, así que no se usa.</translation>
    </message>
    <message>
        <source>The description that belongs to this model is missing or wrong.</source>
        <translation>La descripción de este modelo falta o está mal.</translation>
    </message>
    <message>
        <source>Choose a folder in which each model has its card (.json) beside it.</source>
        <translation>Elija una carpeta en la que cada modelo tenga al lado su ficha (.json).</translation>
    </message>
    <message>
        <source>This kind of model file can run any program and is never opened.</source>
        <translation>Este tipo de archivo de modelo puede ejecutar cualquier programa y nunca se abre.</translation>
    </message>
    <message>
        <source>Ask for the model as ONNX.</source>
        <translation>Pida el modelo en formato ONNX.</translation>
    </message>
    <message>
        <source>The model does not do what its description says, so it is not used.</source>
        <translation>El modelo no hace lo que dice su descripción, así que no se usa.</translation>
    </message>
    <message>
        <source>Get it from another source.</source>
        <translation>Consígalo de otra fuente.</translation>
    </message>
    <message>
        <source>No cloak can be learnt against this recogniser.</source>
        <translation>Contra este reconocedor no se puede aprender ningún manto.</translation>
    </message>
    <message>
        <source>It can still judge: use it for checking.</source>
        <translation>Aun así puede juzgar: úselo para comprobar.</translation>
    </message>
    <message>
        <source>This model takes more time or memory than looking at a face may.</source>
        <translation>Este modelo requiere más tiempo o memoria de lo permitido para mirar una cara.</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Elija otro modelo.</translation>
    </message>
    <message>
        <source>This model is installed already.</source>
        <translation>Este modelo ya está instalado.</translation>
    </message>
    <message>
        <source>This model is not free for every use.</source>
        <translation>Este modelo no es libre para todo uso.</translation>
    </message>
    <message>
        <source>Read its licence and accept it if it allows what you do.</source>
        <translation>Lea su licencia y acéptela si permite lo que usted hace.</translation>
    </message>
    <message>
        <source>The download did not work.</source>
        <translation>La descarga no funcionó.</translation>
    </message>
    <message>
        <source>Check the connection and try again: it goes on where it stopped.</source>
        <translation>Compruebe la conexión e inténtelo de nuevo: continúa donde se detuvo.</translation>
    </message>
    <message>
        <source>A part of Cloakroom that this model needs is not installed.</source>
        <translation>No está instalada una parte de Cloakroom que este modelo necesita.</translation>
    </message>
    <message>
        <source>Install Cloakroom again.</source>
        <translation>Instale Cloakroom de nuevo.</translation>
    </message>
    <message>
        <source>It was never measured what this recogniser makes of strangers, so it cannot judge.</source>
        <translation>Nunca se midió qué opina este reconocedor de los desconocidos, así que no puede juzgar.</translation>
    </message>
    <message>
        <source>Choose another recogniser for checking.</source>
        <translation>Elija otro reconocedor para comprobar.</translation>
    </message>
    <message>
        <source>The graphics card that was chosen cannot be used; the processor is used instead.</source>
        <translation>La tarjeta gráfica elegida no se puede usar; en su lugar se usa el procesador.</translation>
    </message>
    <message>
        <source>See Settings for the reason.</source>
        <translation>Vea el motivo en Ajustes.</translation>
    </message>
    <message>
        <source>The graphics card ran out of memory.</source>
        <translation>La tarjeta gráfica se quedó sin memoria.</translation>
    </message>
    <message>
        <source>Choose the processor in Settings and go on.</source>
        <translation>Elija el procesador en Ajustes y continúe.</translation>
    </message>
    <message>
        <source>Ray, which many machines need, is not installed.</source>
        <translation>Ray, necesario para usar varios equipos, no está instalado.</translation>
    </message>
    <message>
        <source>Install it with pip install &apos;cloakroom[fleet]&apos;.</source>
        <translation>Instálelo con pip install &apos;cloakroom[fleet]&apos;.</translation>
    </message>
    <message>
        <source>No cluster answers at that address.</source>
        <translation>Ningún clúster responde en esa dirección.</translation>
    </message>
    <message>
        <source>Check the address and that its Ray is the same.</source>
        <translation>Compruebe la dirección y que su Ray sea el mismo.</translation>
    </message>
    <message>
        <source>The cluster gives no worker.</source>
        <translation>El clúster no ofrece ningún trabajador.</translation>
    </message>
    <message>
        <source>See that it has free processors and Cloakroom on its machines.</source>
        <translation>Asegúrese de que tenga procesadores libres y Cloakroom en sus equipos.</translation>
    </message>
    <message>
        <source>A machine of the cluster has other models.</source>
        <translation>Un equipo del clúster tiene otros modelos.</translation>
    </message>
    <message>
        <source>Install the same models on all of its machines.</source>
        <translation>Instale los mismos modelos en todos sus equipos.</translation>
    </message>
    <message>
        <source>A machine of the cluster has another Cloakroom.</source>
        <translation>Un equipo del clúster tiene otro Cloakroom.</translation>
    </message>
    <message>
        <source>Install the same Cloakroom on all of its machines.</source>
        <translation>Instale el mismo Cloakroom en todos sus equipos.</translation>
    </message>
    <message>
        <source>What a worker sent back was altered on its way.</source>
        <translation>Lo que envió un trabajador se alteró por el camino.</translation>
    </message>
    <message>
        <source>Nothing of it was used. Look after the cluster&apos;s network.</source>
        <translation>No se usó nada de ello. Revise la red del clúster.</translation>
    </message>
    <message>
        <source>This library was made by a newer Cloakroom.</source>
        <translation>Esta biblioteca es de un Cloakroom más nuevo.</translation>
    </message>
    <message>
        <source>Update Cloakroom; nothing in the library was touched.</source>
        <translation>Actualice Cloakroom; no se tocó nada en la biblioteca.</translation>
    </message>
    <message>
        <source>The library is damaged.</source>
        <translation>La biblioteca está dañada.</translation>
    </message>
    <message>
        <source>Restore its folder from a backup; your photos are not in it.</source>
        <translation>Restaure su carpeta desde una copia de seguridad; sus fotos no están en ella.</translation>
    </message>
    <message>
        <source>The key to your face data could not be had.</source>
        <translation>No se pudo obtener la clave de los datos de caras.</translation>
    </message>
    <message>
        <source>Unlock your system&apos;s keyring and start Cloakroom again.</source>
        <translation>Desbloquee el llavero de su sistema y abra Cloakroom de nuevo.</translation>
    </message>
    <message>
        <source>Another Cloakroom is using the library.</source>
        <translation>Otro Cloakroom está usando la biblioteca.</translation>
    </message>
    <message>
        <source>Try again when it has finished.</source>
        <translation>Inténtelo de nuevo cuando termine.</translation>
    </message>
    <message>
        <source>The key to your face data is gone, and what it sealed with it.</source>
        <translation>La clave de los datos de caras ha desaparecido, y con ella lo que cerraba.</translation>
    </message>
    <message>
        <source>Restore the keyring from a backup, or begin with a new library.</source>
        <translation>Restaure el llavero desde una copia de seguridad, o empiece con una biblioteca nueva.</translation>
    </message>
    <message>
        <source>Cloakroom&apos;s own folder cannot be written to.</source>
        <translation>No se puede escribir en la carpeta propia de Cloakroom.</translation>
    </message>
    <message>
        <source>Make room on the disk, or give yourself the right to write there.</source>
        <translation>Haga sitio en el disco, o dese permiso para escribir allí.</translation>
    </message>
    <message>
        <source>There is an album of that name already.</source>
        <translation>Ya hay un álbum con ese nombre.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>There is no such album any more.</source>
        <translation>Ese álbum ya no existe.</translation>
    </message>
    <message>
        <source>Undo brings back one that was forgotten a moment ago.</source>
        <translation>Deshacer recupera uno que se acaba de olvidar.</translation>
    </message>
    <message>
        <source>This is no file of people and albums, or it was damaged.</source>
        <translation>Esto no es un archivo de personas y álbumes, o está dañado.</translation>
    </message>
    <message>
        <source>A newer Cloakroom wrote this file.</source>
        <translation>Un Cloakroom más reciente escribió este archivo.</translation>
    </message>
    <message>
        <source>Update Cloakroom first.</source>
        <translation>Actualice primero Cloakroom.</translation>
    </message>
    <message>
        <source>The passphrase does not open this file.</source>
        <translation>La frase de contraseña no abre este archivo.</translation>
    </message>
    <message>
        <source>Try again; nothing was taken in.</source>
        <translation>Inténtelo de nuevo; no se ha incorporado nada.</translation>
    </message>
    <message>
        <source>The passphrase is too short.</source>
        <translation>La frase de contraseña es demasiado corta.</translation>
    </message>
    <message>
        <source>Take at least eight characters, better several words.</source>
        <translation>Use al menos ocho caracteres, mejor varias palabras.</translation>
    </message>
    <message>
        <source>There is nobody of that name any more.</source>
        <translation>Ya no hay nadie con ese nombre.</translation>
    </message>
    <message>
        <source>See who there is under People.</source>
        <translation>En Personas se ve quién hay.</translation>
    </message>
    <message>
        <source>There is somebody of that name already.</source>
        <translation>Ya hay alguien con ese nombre.</translation>
    </message>
    <message>
        <source>Choose another name, or merge the two.</source>
        <translation>Elija otro nombre, o una a los dos.</translation>
    </message>
    <message>
        <source>None of the photos shows this person well enough.</source>
        <translation>En ninguna de las fotos se ve bastante bien a esta persona.</translation>
    </message>
    <message>
        <source>Confirm a few larger, sharper faces of them.</source>
        <translation>Confirme algunas caras suyas más grandes y nítidas.</translation>
    </message>
    <message>
        <source>Several people are in this photo, and it is not clear who is meant.</source>
        <translation>Hay varias personas en esta foto y no está claro a quién se refiere.</translation>
    </message>
    <message>
        <source>Open the photo and choose the face.</source>
        <translation>Abra la foto y elija la cara.</translation>
    </message>
    <message>
        <source>Somebody in this photo is never to be shared, so no copy was made.</source>
        <translation>Alguien en esta foto no debe compartirse nunca, así que no se hizo ninguna copia.</translation>
    </message>
    <message>
        <source>Change their rule under People, or leave the photo out.</source>
        <translation>Cambie su regla en Personas, o deje la foto fuera.</translation>
    </message>
    <message>
        <source>This face is not in the library any more.</source>
        <translation>Esta cara ya no está en la biblioteca.</translation>
    </message>
    <message>
        <source>Look through the photo again.</source>
        <translation>Mire la foto de nuevo.</translation>
    </message>
    <message>
        <source>The box does not lie in the photo, or is too small to hold a face.</source>
        <translation>El marco no está dentro de la foto, o es demasiado pequeño para una cara.</translation>
    </message>
    <message>
        <source>Draw it again, round the whole face.</source>
        <translation>Dibújelo de nuevo alrededor de toda la cara.</translation>
    </message>
    <message>
        <source>Only a box that was drawn by hand can be removed.</source>
        <translation>Solo se puede quitar un marco dibujado a mano.</translation>
    </message>
    <message>
        <source>Ignore this face instead.</source>
        <translation>Ignore esta cara en su lugar.</translation>
    </message>
    <message>
        <source>This report is not in the library any more.</source>
        <translation>Este informe ya no está en la biblioteca.</translation>
    </message>
    <message>
        <source>Check the copies again.</source>
        <translation>Compruebe las copias de nuevo.</translation>
    </message>
    <message>
        <source>There is no cloak for this person yet.</source>
        <translation>Esta persona aún no tiene manto.</translation>
    </message>
    <message>
        <source>Confirm some of their faces, then protect again.</source>
        <translation>Confirme algunas de sus caras y proteja de nuevo.</translation>
    </message>
    <message>
        <source>There is no recogniser that a cloak could be learnt against.</source>
        <translation>No hay ningún reconocedor contra el que aprender un manto.</translation>
    </message>
    <message>
        <source>Download one under Models.</source>
        <translation>Descargue uno en Modelos.</translation>
    </message>
    <message>
        <source>The window and its engine are of different versions.</source>
        <translation>La ventana y su motor son de versiones distintas.</translation>
    </message>
    <message>
        <source>Install Cloakroom again, so that both are of one version.</source>
        <translation>Instale Cloakroom de nuevo para que ambos sean de la misma versión.</translation>
    </message>
    <message>
        <source>The engine is at work on something else.</source>
        <translation>El motor está ocupado con otra cosa.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly. Nothing of yours was lost.</source>
        <translation>El motor se detuvo de forma inesperada. No se perdió nada suyo.</translation>
    </message>
    <message>
        <source>It starts again by itself: try once more.</source>
        <translation>Vuelve a arrancar solo: inténtelo otra vez.</translation>
    </message>
    <message>
        <source>The engine could not be started. Nothing of yours was lost.</source>
        <translation>No se pudo iniciar el motor. No se perdió nada suyo.</translation>
    </message>
    <message>
        <source>Install Cloakroom again; a virus scanner may have taken a part of it away.</source>
        <translation>Instale Cloakroom de nuevo; puede que un antivirus haya quitado una parte.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>The window asked its engine for something impossible.</source>
        <translation>La ventana pidió a su motor algo imposible.</translation>
    </message>
    <message>
        <source>Please report this.</source>
        <translation>Por favor, informe de esto.</translation>
    </message>
    <message>
        <source>Something went wrong inside Cloakroom.</source>
        <translation>Algo salió mal dentro de Cloakroom.</translation>
    </message>
    <message>
        <source>Try again; if it happens twice, please report it.</source>
        <translation>Inténtelo de nuevo; si ocurre dos veces, informe de ello, por favor.</translation>
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
        <translation>Descargar…</translation>
    </message>
    <message>
        <source>Download {name}</source>
        <translation>Descargar {name}</translation>
    </message>
    <message>
        <source>Download of {name}</source>
        <translation>Descarga de {name}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Continuar…</translation>
    </message>
    <message>
        <source>Says how well a face can be seen.</source>
        <translation>Dice lo bien que se ve una cara.</translation>
    </message>
    <message>
        <source>Finds where faces are; it cannot say whose they are.</source>
        <translation>Encuentra dónde hay caras; no puede decir de quién son.</translation>
    </message>
    <message>
        <source>Helps to make cloaks, so it does not judge them.</source>
        <translation>Ayuda a hacer los mantos, así que no los juzga.</translation>
    </message>
    <message>
        <source>Learnt from the same network as {names}: one opinion with them.</source>
        <translation>De la misma red que {names}: una sola opinión con ellos.</translation>
    </message>
    <message>
        <source>A second opinion: a recogniser that had no part in your cloak judges it.</source>
        <translation>Una segunda opinión: lo juzga un reconocedor que no participó en su manto.</translation>
    </message>
    <message>
        <source>Cloaks that are learnt now are made against it too. Those of {names} were not: learn them again from their menu under People.</source>
        <translation>Los mantos que se aprenden ahora se hacen también contra él. Los de {names} no: apréndalos otra vez desde su menú en «Personas».</translation>
    </message>
    <message>
        <source>Helps to make the cloak of {names}, so it cannot judge that one.</source>
        <translation>Ayuda a hacer el manto de {names}, así que no puede juzgar ese.</translation>
    </message>
    <message>
        <source>Not used yet: nobody has measured what it makes of strangers.</source>
        <translation>Aún sin uso: nadie ha medido qué opina de los desconocidos.</translation>
    </message>
    <message>
        <source>Kept for judging: it has no part in any cloak.</source>
        <translation>Reservado para juzgar: no participa en ningún manto.</translation>
    </message>
    <message>
        <source>Ready to judge cloaks it had no part in, or to help make new ones.</source>
        <translation>Listo para juzgar mantos en los que no participó, o para ayudar a hacer otros nuevos.</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Finds faces</source>
        <translation>Encuentra caras</translation>
    </message>
    <message>
        <source>Recogniser</source>
        <translation>Reconocedor</translation>
    </message>
    <message>
        <source>Rates faces</source>
        <translation>Valora caras</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Recognisers are what a cloak is made against, and what judges it. The more that had no part in making a cloak, the more its report is worth.</source>
        <translation>Un manto se hace contra reconocedores, y reconocedores lo juzgan. Cuantos más haya que no participaron en hacerlo, más vale su informe.</translation>
    </message>
    <message>
        <source>&amp;Import from a Folder…</source>
        <translation>&amp;Importar de una carpeta…</translation>
    </message>
    <message>
        <source>&amp;Verify Files</source>
        <translation>&amp;Verificar los archivos</translation>
    </message>
    <message>
        <source>Asking the engine…</source>
        <translation>Preguntando al motor…</translation>
    </message>
    <message>
        <source>This recogniser has not seen the photos that you shared. Does it find you?</source>
        <translation>Este reconocedor no ha visto las fotos que compartió. ¿Le encuentra?</translation>
    </message>
    <message>
        <source>Check shared photos again</source>
        <translation>Comprobar de nuevo las fotos compartidas</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Instalados</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Recomendados</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>One download at a time.</source>
        <translation>Una descarga cada vez.</translation>
    </message>
    <message>
        <source>{names} is ready.</source>
        <translation>{names} ya se puede usar.</translation>
    </message>
    <message>
        <source>Import models from a folder</source>
        <translation>Importar modelos de una carpeta</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>Defectuoso</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>All files are what they should be.</source>
        <translation>Todos los archivos son lo que deben ser.</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>Export people and albums</source>
        <translation>Exportar personas y álbumes</translation>
    </message>
    <message>
        <source>Import people and albums</source>
        <translation>Importar personas y álbumes</translation>
    </message>
    <message>
        <source>People and albums</source>
        <translation>Personas y álbumes</translation>
    </message>
    <message>
        <source>{file} is written, with {people} in it. Photos stay here: take them along as you always do.</source>
        <translation>Se ha escrito {file}, con {people}. Las fotos se quedan aquí: llévelas como siempre.</translation>
    </message>
    <message>
        <source>Nothing was taken in: something here has changed. Try again.</source>
        <translation>No se ha incorporado nada: algo ha cambiado aquí. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{people} came in. Add the folders with the photos: they are known again by what is in them.</source>
        <translation>Incorporado: {people}. Añada las carpetas con las fotos: se reconocen por su contenido.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) stayed as you said here.</source>
        <translation>
            <numerusform>%n dato quedó como usted lo dijo aquí.</numerusform>
            <numerusform>%n datos quedaron como usted los dijo aquí.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MovingOptions</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Export people and albums</source>
        <translation>Exportar personas y álbumes</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>I&amp;mportar…</translation>
    </message>
    <message>
        <source>Import people and albums</source>
        <translation>Importar personas y álbumes</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>NamesDialog</name>
    <message>
        <source>Import names</source>
        <translation>Importar nombres</translation>
    </message>
    <message>
        <source>Names in your photos</source>
        <translation>Nombres en sus fotos</translation>
    </message>
    <message>
        <source>Other programs wrote these names beside faces. What you have said yourself stays, and no copy will carry them.</source>
        <translation>Otros programas anotaron estos nombres junto a las caras. Lo que usted haya dicho se mantiene, y ninguna copia los llevará.</translation>
    </message>
    <message>
        <source>{name}: {faces}</source>
        <translation>{name}: {faces}</translation>
    </message>
    <message>
        <source>{words}, somebody you know</source>
        <translation>{words}, alguien que ya conoce</translation>
    </message>
    <message>
        <source>&amp;Take these names</source>
        <translation>&amp;Tomar estos nombres</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>There are no names in your photos that are not here already.</source>
        <translation>En sus fotos no hay nombres que no estén ya aquí.</translation>
    </message>
    <message>
        <source>Import names</source>
        <translation>Importar nombres</translation>
    </message>
    <message>
        <source>{people} named in {faces}.</source>
        <translation>Nombres dados: {people}, {faces}.</translation>
    </message>
</context>
<context>
    <name>NewPassphraseDialog</name>
    <message>
        <source>A passphrase for the file</source>
        <translation>Una frase de contraseña para el archivo</translation>
    </message>
    <message>
        <source>Without it nobody opens the file, you neither. Several words that only you would put together are better than one.</source>
        <translation>Sin ella nadie abre el archivo, usted tampoco. Varias palabras que solo usted juntaría son mejores que una.</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Export people and albums</source>
        <translation>Exportar personas y álbumes</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Otra vez la misma</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>C&amp;ancelar</translation>
    </message>
    <message numerus="yes">
        <source>At least %n letter(s).</source>
        <translation>
            <numerusform>Al menos %n carácter.</numerusform>
            <numerusform>Al menos %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Las dos aún no son iguales.</translation>
    </message>
</context>
<context>
    <name>NoFace</name>
    <message>
        <source>Choose Other &amp;Photos…</source>
        <translation>Elegir otras &amp;fotos…</translation>
    </message>
    <message>
        <source>No face was found in these photos</source>
        <translation>No se encontró ninguna cara en estas fotos</translation>
    </message>
    <message>
        <source>If there is one, open the photo in the library and draw a box round the face: then it can be protected too.</source>
        <translation>Si la hay, abra la foto en la biblioteca y dibuje un marco alrededor de la cara: así también se puede proteger.</translation>
    </message>
</context>
<context>
    <name>OfferWords</name>
    <message>
        <source>&amp;Protect this photo</source>
        <translation>&amp;Proteger esta foto</translation>
    </message>
    <message>
        <source>&amp;Protect {count} photos</source>
        <translation>&amp;Proteger {count} fotos</translation>
    </message>
    <message>
        <source>First, once, a cloak is learnt for {names}.</source>
        <translation>Primero se aprende, una sola vez, un manto para {names}.</translation>
    </message>
    <message>
        <source>Photos that cannot be protected: {count}.</source>
        <translation>Fotos que no se pueden proteger: {count}.</translation>
    </message>
    <message>
        <source>It usually takes a minute; the time left is shown once it runs.</source>
        <translation>Suele tardar un minuto; el tiempo restante se muestra cuando empieza.</translation>
    </message>
    <message>
        <source>It took {time} the last time, on this computer.</source>
        <translation>La última vez tardó {time} en este equipo.</translation>
    </message>
    <message>
        <source>How long it takes is known after the first photo.</source>
        <translation>Cuánto tarda se sabrá tras la primera foto.</translation>
    </message>
    <message>
        <source>Takes {time} on this computer.</source>
        <translation>Tarda {time} en este equipo.</translation>
    </message>
    <message>
        <source>Other recognisers can judge these copies too, and some can help to make cloaks. Nothing about you or your photos is sent.</source>
        <translation>Otros reconocedores también pueden juzgar estas copias, y algunos pueden ayudar a hacer mantos. No se envía nada sobre usted ni sus fotos.</translation>
    </message>
    <message>
        <source>{name}: {size} from {host}, {licence}</source>
        <translation>{name}: {size} de {host}, {licence}</translation>
    </message>
    <message>
        <source>no further opinion: {names} learnt from it</source>
        <translation>no es otra opinión: {names} aprendieron de él</translation>
    </message>
    <message>
        <source>Try Again ({size})</source>
        <translation>Intentar de nuevo ({size})</translation>
    </message>
    <message>
        <source>Download ({size})</source>
        <translation>Descargar ({size})</translation>
    </message>
    <message>
        <source>{name}: {done} of {size}</source>
        <translation>{name}: {done} de {size}</translation>
    </message>
    <message>
        <source>Ready: {names}. Not asked about these copies yet.</source>
        <translation>Listo: {names}. Aún no se le ha preguntado por estas copias.</translation>
    </message>
    <message>
        <source>Ready: {names}. Cloaks that are learnt now are made against {teachers}; these copies were not. Copies that are made again take the place of the old ones, which go to the bin.</source>
        <translation>Listo: {names}. Los mantos que se aprendan ahora se hacen contra {teachers}; estas copias no. Las copias que se hagan de nuevo sustituyen a las antiguas, que van a la papelera.</translation>
    </message>
    <message>
        <source>Learn and Make Again</source>
        <translation>Aprender y rehacer</translation>
    </message>
    <message>
        <source>Check Again</source>
        <translation>Comprobar de nuevo</translation>
    </message>
</context>
<context>
    <name>Offering</name>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} y %n más</numerusform>
            <numerusform>{names} y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{who}: in %n new photo(s) without a copy.</source>
        <translation>
            <numerusform>{who}: en %n foto nueva sin copia.</numerusform>
            <numerusform>{who}: en %n fotos nuevas sin copia.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenQuestions</name>
    <message>
        <source>Not tested here</source>
        <translation>No se probó aquí</translation>
    </message>
    <message>
        <source>What no cloak can do</source>
        <translation>Lo que ningún manto puede hacer</translation>
    </message>
    <message>
        <source>Left out of this report</source>
        <translation>Fuera de este informe</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Welcome</source>
        <translation>Le damos la bienvenida</translation>
    </message>
    <message>
        <source>Your first photos</source>
        <translation>Sus primeras fotos</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>Proteger</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Check a file</source>
        <translation>Comprobar un archivo</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Con palabras</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>ParcelDialog</name>
    <message>
        <source>Import people and albums</source>
        <translation>Importar personas y álbumes</translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation>Qué hay en el archivo</translation>
    </message>
    <message>
        <source>It is added to what is here. Whatever you have said here about a face, a person or an album stays as you said it.</source>
        <translation>Se añade a lo que hay aquí. Lo que usted haya dicho aquí sobre una cara, una persona o un álbum se mantiene.</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>The same: put both together</source>
        <translation>La misma: unir ambas</translation>
    </message>
    <message>
        <source>Another: keep it apart as {name}</source>
        <translation>Otra: mantenerla aparte como {name}</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Dejarla fuera</translation>
    </message>
    <message>
        <source>{name} is here already</source>
        <translation>{name} ya está aquí</translation>
    </message>
    <message>
        <source>{faces}, with a cloak</source>
        <translation>{faces}, con un manto</translation>
    </message>
    <message>
        <source>a kept search</source>
        <translation>una búsqueda guardada</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Open your library</source>
        <translation>Abrir la biblioteca</translation>
    </message>
    <message>
        <source>Your passphrase, please</source>
        <translation>Su frase de contraseña, por favor</translation>
    </message>
    <message>
        <source>It opens what Cloakroom keeps about faces and photos.</source>
        <translation>Abre lo que Cloakroom guarda sobre caras y fotos.</translation>
    </message>
    <message>
        <source>These words do not fit. Nothing was changed.</source>
        <translation>Estas palabras no encajan. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Me</source>
        <translation>Yo</translation>
    </message>
    <message>
        <source>Unknown person</source>
        <translation>Persona desconocida</translation>
    </message>
</context>
<context>
    <name>PeopleOverview</name>
    <message>
        <source>People with names</source>
        <translation>Personas con nombre</translation>
    </message>
    <message>
        <source>Faces without a name</source>
        <translation>Caras sin nombre</translation>
    </message>
    <message>
        <source>Faces that were seen once</source>
        <translation>Caras vistas una sola vez</translation>
    </message>
    <message>
        <source>People you know</source>
        <translation>Personas que conoce</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>¿Quién es?</translation>
    </message>
    <message>
        <source>Open a face to say who it is. Strangers can be ignored for good (I).</source>
        <translation>Abra una cara para decir quién es. A los desconocidos se les puede ignorar para siempre (I).</translation>
    </message>
    <message>
        <source>I&amp;gnored faces</source>
        <translation>Caras i&amp;gnoradas</translation>
    </message>
    <message>
        <source>Import &amp;names…</source>
        <translation>Importar &amp;nombres…</translation>
    </message>
    <message>
        <source>Names of faces that other programs wrote into your photos</source>
        <translation>Nombres de caras que otros programas escribieron en sus fotos</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) look like people you know. Is it them?</source>
        <translation>
            <numerusform>%n cara se parece a alguien que conoce. ¿Es esa persona?</numerusform>
            <numerusform>%n caras se parecen a personas que conoce. ¿Son ellas?</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide faces that were seen once</source>
        <translation>Ocultar las caras vistas una sola vez</translation>
    </message>
    <message numerus="yes">
        <source>Show %n face(s) that were seen once</source>
        <translation>
            <numerusform>Mostrar %n cara vista una sola vez</numerusform>
            <numerusform>Mostrar %n caras vistas una sola vez</numerusform>
        </translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>&amp;Look at them</source>
        <translation>&amp;Mirarlas</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Add &amp;photos</source>
        <translation>Añadir &amp;fotos</translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <translation>Aún no hay nadie</translation>
    </message>
    <message>
        <source>Add photos, and the faces in them appear here in groups. Say who somebody is, and Cloakroom can protect them.</source>
        <translation>Añada fotos, y las caras que hay en ellas aparecen aquí en grupos. Diga quién es alguien, y Cloakroom podrá protegerlo.</translation>
    </message>
</context>
<context>
    <name>PeopleVerbs</name>
    <message>
        <source>Say &amp;who it is…</source>
        <translation>Decir &amp;quién es…</translation>
    </message>
    <message>
        <source>This is &amp;me</source>
        <translation>Soy &amp;yo</translation>
    </message>
    <message>
        <source>&amp;Ignore for good</source>
        <translation>&amp;Ignorar para siempre</translation>
    </message>
    <message>
        <source>&amp;Blur in every copy</source>
        <translation>Di&amp;fuminar en cada copia</translation>
    </message>
    <message>
        <source>Open the &amp;photo</source>
        <translation>Abrir la &amp;foto</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Sí</translation>
    </message>
    <message>
        <source>&amp;Not this person</source>
        <translation>&amp;No es esta persona</translation>
    </message>
    <message>
        <source>&amp;Somebody else…</source>
        <translation>&amp;Otra persona…</translation>
    </message>
</context>
<context>
    <name>PersonActions</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Show &amp;photos</source>
        <translation>Mostrar las &amp;fotos</translation>
    </message>
    <message>
        <source>Protect all their p&amp;hotos…</source>
        <translation>Proteger t&amp;odas sus fotos…</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Cambiar el nombre</translation>
    </message>
    <message>
        <source>&amp;Merge with…</source>
        <translation>&amp;Combinar con…</translation>
    </message>
    <message>
        <source>Make a s&amp;ticker…</source>
        <translation>Hacer una e&amp;tiqueta…</translation>
    </message>
    <message>
        <source>&amp;Erase this person…</source>
        <translation>&amp;Borrar a esta persona…</translation>
    </message>
    <message>
        <source>Merge with {name}?</source>
        <translation>¿Unir con {name}?</translation>
    </message>
    <message>
        <source>There is somebody called {name} already.</source>
        <translation>Ya hay alguien que se llama {name}.</translation>
    </message>
    <message>
        <source>Their faces, cloaks and reports become one person&apos;s. It can be undone.</source>
        <translation>Sus caras, mantos e informes pasan a ser de una sola persona. Se puede deshacer.</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Unir</translation>
    </message>
    <message>
        <source>Who is it then?</source>
        <translation>¿Quién es entonces?</translation>
    </message>
    <message>
        <source>Type a name, or choose somebody.</source>
        <translation>Escriba un nombre, o elija a alguien.</translation>
    </message>
    <message>
        <source>There is nobody else to merge with.</source>
        <translation>No hay nadie más con quien unir.</translation>
    </message>
    <message>
        <source>Who is the same person?</source>
        <translation>¿Quién es la misma persona?</translation>
    </message>
    <message>
        <source>Both become one, under the name that you choose here. It can be undone.</source>
        <translation>Los dos pasan a ser uno, con el nombre que elija aquí. Se puede deshacer.</translation>
    </message>
    <message>
        <source>A sticker for {name}?</source>
        <translation>¿Una etiqueta para {name}?</translation>
    </message>
    <message>
        <source>Worn on a hat or a headband just above the brows, printed colours can disturb face recognition. Making them takes some minutes; you get a sheet to print and photos in which the sticker is simulated.</source>
        <translation>Unos colores impresos, llevados en un gorro o una cinta justo por encima de las cejas, pueden perturbar el reconocimiento facial. Crearlos lleva unos minutos; obtendrá una hoja para imprimir y fotos en las que la etiqueta está simulada.</translation>
    </message>
    <message>
        <source>The sheet says how often recognisers still found {name}.</source>
        <translation>La hoja dice cuántas veces los reconocedores encontraron aun así a {name}.</translation>
    </message>
    <message>
        <source>All of it is simulated: nobody has printed and photographed a sticker.</source>
        <translation>Todo es simulado: nadie ha impreso y fotografiado una etiqueta.</translation>
    </message>
    <message>
        <source>People see it from afar, and know again whoever wears it twice.</source>
        <translation>La gente la ve de lejos y reconoce a quien la lleva dos veces.</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>Elegir una c&amp;arpeta…</translation>
    </message>
    <message>
        <source>Where the sheet and the photos go</source>
        <translation>Dónde van la hoja y las fotos</translation>
    </message>
    <message>
        <source>Erase {name}?</source>
        <translation>¿Borrar a {name}?</translation>
    </message>
    <message>
        <source>This deletes, down to the last byte, and cannot be undone:</source>
        <translation>Esto borra, hasta el último byte, y no se puede deshacer:</translation>
    </message>
    <message>
        <source>&amp;Erase</source>
        <translation>&amp;Borrar</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Name of this person</source>
        <translation>Nombre de esta persona</translation>
    </message>
    <message>
        <source>&amp;Somebody else…</source>
        <translation>&amp;Otra persona…</translation>
    </message>
    <message>
        <source>Is this {name}?</source>
        <translation>¿Es {name}?</translation>
    </message>
    <message>
        <source>Confirmed faces</source>
        <translation>Caras confirmadas</translation>
    </message>
    <message>
        <source>&amp;Not {name}</source>
        <translation>&amp;No es {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
            <numerusform>%n fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a copy</source>
        <translation>
            <numerusform>%n con copia</numerusform>
            <numerusform>%n con copia</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos} · {copies}</source>
        <translation>{photos} · {copies}</translation>
    </message>
    <message>
        <source>When a photo with this person is shared</source>
        <translation>Cuando se comparte una foto con esta persona</translation>
    </message>
    <message>
        <source>Protect when shared</source>
        <translation>Proteger al compartir</translation>
    </message>
    <message>
        <source>Blur when shared</source>
        <translation>Difuminar al compartir</translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation>Dejarlas como están</translation>
    </message>
    <message>
        <source>Never share their photos</source>
        <translation>No compartir nunca sus fotos</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personas</translation>
    </message>
    <message>
        <source>Prot&amp;ect…</source>
        <translation>Prot&amp;eger…</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Sí</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;No</translation>
    </message>
    <message>
        <source>Ticked are faces so alike that one stranger in 10,000 would be too, the most alike first. Yes and No are for those that are ticked.</source>
        <translation>Están marcadas las caras tan parecidas como, a lo sumo, un desconocido de cada 10 000; primero las más parecidas. Sí y No valen para las marcadas.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Show &amp;photos</source>
        <translation>Mostrar las &amp;fotos</translation>
    </message>
    <message>
        <source>&amp;Rename	F2</source>
        <translation>&amp;Cambiar el nombre	F2</translation>
    </message>
    <message>
        <source>&amp;Merge with…	M</source>
        <translation>&amp;Unir con…	M</translation>
    </message>
    <message>
        <source>Make a s&amp;ticker…</source>
        <translation>Hacer una e&amp;tiqueta…</translation>
    </message>
    <message>
        <source>&amp;Erase this person…</source>
        <translation>&amp;Borrar a esta persona…</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>&amp;Protect…</source>
        <translation>&amp;Proteger…</translation>
    </message>
    <message>
        <source>Show &amp;copy</source>
        <translation>Mostrar la &amp;copia</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Mostrar en la &amp;carpeta</translation>
    </message>
    <message>
        <source>Re&amp;move from library…</source>
        <translation>&amp;Quitar de la biblioteca…</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>The files stay on disk, and so do their copies.</source>
        <translation>Los archivos se quedan en el disco, y sus copias también.</translation>
    </message>
    <message>
        <source>What you said about the faces in them is forgotten.</source>
        <translation>Lo que usted dijo de las caras que hay en ellas se olvida.</translation>
    </message>
    <message>
        <source>Photos in a folder of the library come back when it is looked through again.</source>
        <translation>Las fotos de una carpeta de la biblioteca vuelven cuando se mira de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n photo(s) from the library?</source>
        <translation>
            <numerusform>¿Quitar %n foto de la biblioteca?</numerusform>
            <numerusform>¿Quitar %n fotos de la biblioteca?</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>No se puede deshacer.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
</context>
<context>
    <name>PhotoBanner</name>
    <message>
        <source>&amp;Draw a box</source>
        <translation>&amp;Dibujar un marco</translation>
    </message>
    <message>
        <source>No face was found here, so nothing can be protected. If there is one, draw a box round it.</source>
        <translation>Aquí no se encontró ninguna cara, así que no se puede proteger nada. Si la hay, dibuje un marco a su alrededor.</translation>
    </message>
    <message>
        <source>Nothing can be protected here. {reason}</source>
        <translation>Aquí no se puede proteger nada. {reason}</translation>
    </message>
    <message>
        <source>Drag a box round the face. Or use the arrow keys to move it, Shift with them to resize it, and Enter to take it. Escape gives up.</source>
        <translation>Arrastre un marco alrededor de la cara. O muévalo con las flechas, cambie su tamaño con Mayús y acéptelo con Intro. Escape lo deja.</translation>
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
        <translation>Copias</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Show {name} in its folder</source>
        <translation>Mostrar {name} en su carpeta</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} píxeles</translation>
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
        <translation>El archivo no está</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Sin comprobar</translation>
    </message>
    <message>
        <source>Not looked through</source>
        <translation>Sin revisar</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>Sin caras encontradas</translation>
    </message>
    <message>
        <source>Nobody looked for faces in this clip yet: that is done when it is opened.</source>
        <translation>Aún no se buscaron caras en este vídeo: se hace al abrirlo.</translation>
    </message>
    <message>
        <source>Empty file</source>
        <translation>Archivo vacío</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Cortado</translation>
    </message>
    <message>
        <source>Not a photo</source>
        <translation>No es una foto</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Dañado</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Demasiado grande</translation>
    </message>
    <message>
        <source>Too small</source>
        <translation>Demasiado pequeña</translation>
    </message>
    <message>
        <source>Raw alone</source>
        <translation>Solo raw</translation>
    </message>
    <message>
        <source>Moving picture</source>
        <translation>Imagen en movimiento</translation>
    </message>
    <message>
        <source>Cannot be opened</source>
        <translation>No se pueden abrir</translation>
    </message>
    <message>
        <source>clip of {length}</source>
        <translation>vídeo de {length}</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>Left out: {what}</source>
        <translation>Omitidas: {what}</translation>
    </message>
    <message>
        <source>This is the plan</source>
        <translation>Este es el plan</translation>
    </message>
    <message>
        <source>{name}, {faces}</source>
        <translation>{name}, {faces}</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>{folder} (will be made)</source>
        <translation>{folder} (se creará)</translation>
    </message>
    <message>
        <source>Other &amp;folder…</source>
        <translation>Otra &amp;carpeta…</translation>
    </message>
    <message>
        <source>Where copies go</source>
        <translation>Adónde van las copias</translation>
    </message>
    <message>
        <source>Understood by the program&apos;s own words. Nothing was guessed.</source>
        <translation>Entendido con las palabras del programa. No se adivinó nada.</translation>
    </message>
    <message>
        <source>As you changed it.</source>
        <translation>Como lo ha cambiado.</translation>
    </message>
    <message>
        <source>Understood by {model}: look closely.</source>
        <translation>Entendido por {model}: mira con atención.</translation>
    </message>
    <message>
        <source>Do nothing</source>
        <translation>No hacer nada</translation>
    </message>
    <message>
        <source>&amp;Do this</source>
        <translation>&amp;Hacer esto</translation>
    </message>
</context>
<context>
    <name>PlanRunning</name>
    <message>
        <source>Photo {at} of {all}</source>
        <translation>Foto {at} de {all}</translation>
    </message>
    <message>
        <source>The plan is carried out</source>
        <translation>El plan se está llevando a cabo</translation>
    </message>
    <message>
        <source>Step {at} of {all}</source>
        <translation>Paso {at} de {all}</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>&amp;Refine this face</source>
        <translation>&amp;Afinar esta cara</translation>
    </message>
    <message>
        <source>Shows the face as it will be saved; takes some seconds instead of none</source>
        <translation>Muestra la cara como se guardará; tarda unos segundos en vez de nada</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Making the preview</source>
        <translation>Haciendo la vista previa</translation>
    </message>
    <message>
        <source>Refined for this photo, as it will be saved.</source>
        <translation>Afinada para esta foto, como se guardará.</translation>
    </message>
    <message>
        <source>A quick look with the cloak alone. What is saved is refined for this photo.</source>
        <translation>Un vistazo rápido solo con el manto. Lo que se guarda se afina para esta foto.</translation>
    </message>
    <message>
        <source>The original. How it looks cloaked is being made…</source>
        <translation>El original. Se está preparando cómo se verá con manto…</translation>
    </message>
</context>
<context>
    <name>Protect</name>
    <message>
        <source>No photos chosen yet</source>
        <translation>Aún no ha elegido fotos</translation>
    </message>
    <message>
        <source>Choose some in the library, or drop photos here. The originals stay as they are.</source>
        <translation>Elija algunas en la biblioteca, o suelte fotos aquí. Los originales quedan como están.</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Elegir fotos</translation>
    </message>
    <message>
        <source>Open the photo</source>
        <translation>Abrir la foto</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Dejarla fuera</translation>
    </message>
    <message>
        <source>This is a clip</source>
        <translation>Esto es un vídeo</translation>
    </message>
    <message>
        <source>Everybody in it is treated by their rule, frame by frame. Its own page shows who is in it, when, and how the copy is to be made.</source>
        <translation>A todos los que salen se les trata según su regla, fotograma a fotograma. Su propia página muestra quién sale, cuándo y cómo se hará la copia.</translation>
    </message>
    <message>
        <source>Open the clip</source>
        <translation>Abrir el vídeo</translation>
    </message>
    <message>
        <source>{name} has no cloak yet</source>
        <translation>{name} aún no tiene manto</translation>
    </message>
    <message>
        <source>A cloak is learnt once, from the photos of this person that you confirmed. After that it fits every photo of them.</source>
        <translation>Un manto se aprende una vez, con las fotos de esta persona que usted confirmó. Después sirve para todas sus fotos.</translation>
    </message>
    <message>
        <source>Learn the cloak</source>
        <translation>Aprender el manto</translation>
    </message>
    <message>
        <source>The preview could not be made</source>
        <translation>No se pudo hacer la vista previa</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>ProtectLook</name>
    <message>
        <source>Somebody else</source>
        <translation>Otra persona</translation>
    </message>
</context>
<context>
    <name>ProtectPage</name>
    <message numerus="yes">
        <source>%n photo(s) that are chosen in the library</source>
        <translation>
            <numerusform>%n foto elegida en la biblioteca</numerusform>
            <numerusform>%n fotos elegidas en la biblioteca</numerusform>
        </translation>
    </message>
    <message>
        <source>Learning the cloak of {name}</source>
        <translation>Aprendiendo el manto de {name}</translation>
    </message>
    <message>
        <source>{what}: {time} left</source>
        <translation>{what}: quedan {time}</translation>
    </message>
</context>
<context>
    <name>ProtectPanel</name>
    <message>
        <source>&amp;Protect</source>
        <translation>&amp;Proteger</translation>
    </message>
    <message>
        <source>Exact figures</source>
        <translation>Cifras exactas</translation>
    </message>
    <message>
        <source>In this photo</source>
        <translation>En esta foto</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Qué cambia</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop learning the cloak</source>
        <translation>Dejar de aprender el manto</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) have a copy. What is replaced goes to the bin.</source>
        <translation>
            <numerusform>%n foto tiene una copia. Lo sustituido va a la papelera.</numerusform>
            <numerusform>%n fotos tienen una copia. Lo sustituido va a la papelera.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Sustituir</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Conservar ambas</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Conservar la anterior</translation>
    </message>
    <message>
        <source>What becomes of copies that are there</source>
        <translation>Qué será de las copias existentes</translation>
    </message>
    <message>
        <source>Choose a face that gets a cloak.</source>
        <translation>Elija una cara que lleve manto.</translation>
    </message>
    <message>
        <source>Shown once the cloak is learnt.</source>
        <translation>Se verá cuando se haya aprendido el manto.</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Nothing was done yet</source>
        <translation>Aún no se ha hecho nada</translation>
    </message>
    <message>
        <source>If it is somebody, say who:</source>
        <translation>Si es alguien, diga quién:</translation>
    </message>
    <message>
        <source>Nobody has a name yet: names are given under People.</source>
        <translation>Nadie tiene nombre todavía: los nombres se ponen en «Personas».</translation>
    </message>
    <message>
        <source>Did you mean:</source>
        <translation>Quizá quería decir:</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir allí</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Copy made</source>
        <translation>Copia hecha</translation>
    </message>
    <message>
        <source>No copy</source>
        <translation>Sin copia</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Protecting…</source>
        <translation>Protegiendo…</translation>
    </message>
    <message>
        <source>The same copy was there already</source>
        <translation>La misma copia ya estaba ahí</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>Photos in the queue</source>
        <translation>Fotos en la cola</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausa</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Elegir fotos</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nada que hacer</translation>
    </message>
    <message>
        <source>Photos that you protect wait here, and their copies appear here.</source>
        <translation>Aquí esperan las fotos que usted protege, y aquí aparecen sus copias.</translation>
    </message>
    <message>
        <source>Protecting photo {number} of {count}</source>
        <translation>Protegiendo la foto {number} de {count}</translation>
    </message>
    <message>
        <source>Paused at photo {number} of {count}</source>
        <translation>En pausa en la foto {number} de {count}</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>C&amp;ontinuar</translation>
    </message>
    <message>
        <source>Nothing is lost: the photo that was being made starts again.</source>
        <translation>No se pierde nada: la foto que se estaba haciendo empieza de nuevo.</translation>
    </message>
    <message>
        <source>The time left is known after the first photo.</source>
        <translation>El tiempo restante se sabrá tras la primera foto.</translation>
    </message>
    <message>
        <source>Time left: {time}</source>
        <translation>Tiempo restante: {time}</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>&amp;Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>Co&amp;mprobar</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Intentar de nuevo</translation>
    </message>
    <message>
        <source>Take &amp;off the queue</source>
        <translation>&amp;Quitar de la cola</translation>
    </message>
    <message>
        <source>&amp;Open the photo</source>
        <translation>&amp;Abrir la foto</translation>
    </message>
</context>
<context>
    <name>QueueSummary</name>
    <message>
        <source>&amp;Check them now</source>
        <translation>&amp;Comprobarlas ahora</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>&amp;Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>&amp;Try the others again</source>
        <translation>&amp;Intentar de nuevo con las demás</translation>
    </message>
    <message>
        <source>Re&amp;place the old copies</source>
        <translation>&amp;Sustituir las copias anteriores</translation>
    </message>
    <message>
        <source>The old ones go to the bin</source>
        <translation>Las anteriores van a la papelera</translation>
    </message>
    <message>
        <source>Keep &amp;both</source>
        <translation>Conservar &amp;ambas</translation>
    </message>
    <message>
        <source>&amp;Decide about the faces</source>
        <translation>&amp;Decidir sobre las caras</translation>
    </message>
    <message>
        <source>Clear the &amp;list</source>
        <translation>Vaciar la &amp;lista</translation>
    </message>
    <message>
        <source>{count} more are in the list below.</source>
        <translation>{count} más están en la lista de abajo.</translation>
    </message>
    <message numerus="yes">
        <source>%n new copy(s), ready to share</source>
        <translation>
            <numerusform>%n copia nueva, lista para compartir</numerusform>
            <numerusform>%n copias nuevas, listas para compartir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing new: %n copy(s) were there already, as asked for</source>
        <translation>
            <numerusform>Nada nuevo: %n copia ya estaba, tal como se pedía</numerusform>
            <numerusform>Nada nuevo: %n copias ya estaban, tal como se pedía</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled; no copy was made</source>
        <translation>Cancelado; no se hizo ninguna copia</translation>
    </message>
    <message>
        <source>No copy was made</source>
        <translation>No se hizo ninguna copia</translation>
    </message>
    <message>
        <source>It took {time}.</source>
        <translation>Tardó {time}.</translation>
    </message>
    <message>
        <source>Left out: {count}.</source>
        <translation>Omitidas: {count}.</translation>
    </message>
    <message>
        <source>Cancelled: {count}.</source>
        <translation>Canceladas: {count}.</translation>
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
        <translation>encontrado sin el manto</translation>
    </message>
    <message>
        <source>with it</source>
        <translation>con él</translation>
    </message>
    <message>
        <source>found</source>
        <translation>encontrado</translation>
    </message>
    <message>
        <source>95 % range</source>
        <translation>margen del 95 %</translation>
    </message>
    <message>
        <source>with a random change instead</source>
        <translation>con un cambio al azar en su lugar</translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message numerus="yes">
        <source>%n copy(s) made</source>
        <translation>
            <numerusform>%n copia hecha</numerusform>
            <numerusform>%n copias hechas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing could be protected</source>
        <translation>No se pudo proteger nada</translation>
    </message>
    <message>
        <source>They are in {folder}</source>
        <translation>Están en {folder}</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>&amp;Decide about them</source>
        <translation>&amp;Decidir sobre ellas</translation>
    </message>
    <message>
        <source>Show in &amp;Folder</source>
        <translation>Mostrar en la &amp;carpeta</translation>
    </message>
    <message>
        <source>Go to the &amp;Library</source>
        <translation>Ir a la &amp;biblioteca</translation>
    </message>
    <message>
        <source>Drag copies straight into a message or a browser</source>
        <translation>Arrastre las copias directamente a un mensaje o al navegador</translation>
    </message>
    <message>
        <source>What recognisers make of the copies</source>
        <translation>Qué opinan los reconocedores de las copias</translation>
    </message>
    <message>
        <source>Open the &amp;Report</source>
        <translation>Abrir el &amp;informe</translation>
    </message>
</context>
<context>
    <name>RecogniserOffer</name>
    <message>
        <source>One by One</source>
        <translation>Uno a uno</translation>
    </message>
    <message>
        <source>Downloading recognisers…</source>
        <translation>Descargando reconocedores…</translation>
    </message>
</context>
<context>
    <name>ReportList</name>
    <message>
        <source>Reports by person and date</source>
        <translation>Informes por persona y fecha</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>Photos of this report</source>
        <translation>Fotos de este informe</translation>
    </message>
    <message>
        <source>The exported report then has neither names, paths nor pictures in it</source>
        <translation>Así el informe exportado no contiene nombres, rutas ni imágenes</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>Comprobar de &amp;nuevo</translation>
    </message>
    <message>
        <source>Parts of the report</source>
        <translation>Partes del informe</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>En breve</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>All checks</source>
        <translation>Todas las pruebas</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>No se probó</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportar</translation>
    </message>
    <message>
        <source>As a &amp;web page…</source>
        <translation>Como página &amp;web…</translation>
    </message>
    <message>
        <source>As &amp;PDF…</source>
        <translation>Como &amp;PDF…</translation>
    </message>
    <message>
        <source>As a web page without &amp;names…</source>
        <translation>Como página web sin &amp;nombres…</translation>
    </message>
    <message>
        <source>As PDF without na&amp;mes…</source>
        <translation>Como PDF sin no&amp;mbres…</translation>
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
        <translation>Mirando las fotos: {done} de {total}</translation>
    </message>
    <message numerus="yes">
        <source>{text} (and %n more)</source>
        <translation>
            <numerusform>{text} (y %n más)</numerusform>
            <numerusform>{text} (y %n más)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused; %n photo(s) left</source>
        <translation>
            <numerusform>En pausa; queda %n foto</numerusform>
            <numerusform>En pausa; quedan %n fotos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>See the copies</source>
        <translation>Ver las copias</translation>
    </message>
    <message>
        <source>Nothing was checked yet</source>
        <translation>Aún no se ha comprobado nada</translation>
    </message>
    <message>
        <source>After protecting photos, choose “Check them now”: recognisers that had no part in the cloak then try to find you.</source>
        <translation>Después de proteger fotos, elija «Comprobarlas ahora»: reconocedores que no participaron en el manto intentan entonces encontrarle.</translation>
    </message>
    <message>
        <source>No report on these photos</source>
        <translation>Ningún informe sobre estas fotos</translation>
    </message>
    <message>
        <source>Their copies were not checked yet, or they have none.</source>
        <translation>Sus copias aún no se han comprobado, o no tienen ninguna.</translation>
    </message>
    <message>
        <source>Checking the copies of {name}</source>
        <translation>Comprobando las copias de {name}</translation>
    </message>
    <message>
        <source>Every check there is: this takes some minutes.</source>
        <translation>Todas las pruebas que hay: tardará unos minutos.</translation>
    </message>
    <message>
        <source>Recognisers that had no part in the cloak look for the person.</source>
        <translation>Reconocedores que no participaron en el manto buscan a la persona.</translation>
    </message>
    <message>
        <source>Masks on photo {at} of {n}</source>
        <translation>Mascarillas en la foto {at} de {n}</translation>
    </message>
    <message>
        <source>Photo {at} of {n}</source>
        <translation>Foto {at} de {n}</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunningCard</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Intentar de nuevo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ScopeWords</name>
    <message numerus="yes">
        <source>{judged} of %n copy(s)</source>
        <translation>
            <numerusform>{judged} de %n copia</numerusform>
            <numerusform>{judged} de %n copias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s)</source>
        <translation>
            <numerusform>%n copia</numerusform>
            <numerusform>%n copias</numerusform>
        </translation>
    </message>
    <message>
        <source>{copies} · {checks} · {recognisers}</source>
        <translation>{copies} · {checks} · {recognisers}</translation>
    </message>
    <message>
        <source>as saved and re-encoded, no attacks</source>
        <translation>como se guardó y recodificada, sin ataques</translation>
    </message>
    <message>
        <source>every check there is</source>
        <translation>todas las comprobaciones</translation>
    </message>
    <message>
        <source>no recogniser to judge it</source>
        <translation>ningún reconocedor que lo juzgue</translation>
    </message>
    <message numerus="yes">
        <source>%n recogniser(s)</source>
        <translation>
            <numerusform>%n reconocedor</numerusform>
            <numerusform>%n reconocedores</numerusform>
        </translation>
    </message>
    <message>
        <source>{recognisers} that learnt from one network</source>
        <translation>{recognisers} que aprendieron de una misma red</translation>
    </message>
    <message>
        <source>{recognisers}, all built alike</source>
        <translation>{recognisers}, todos del mismo tipo</translation>
    </message>
    <message>
        <source>{recognisers} of {kinds} kinds</source>
        <translation>{recognisers} de {kinds} tipos</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>&amp;Protect…</source>
        <translation>&amp;Proteger…</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Mostrar en la &amp;carpeta</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>&amp;Quitar…</translation>
    </message>
    <message>
        <source>Remove from the library; the files stay on disk</source>
        <translation>Quitar de la biblioteca; los archivos se quedan en el disco</translation>
    </message>
    <message>
        <source>Choose &amp;none</source>
        <translation>No elegir &amp;ninguna</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) chosen</source>
        <translation>
            <numerusform>%n foto elegida</numerusform>
            <numerusform>%n fotos elegidas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Strength of new cloaks</source>
        <translation>Intensidad de los mantos nuevos</translation>
    </message>
    <message>
        <source>&amp;Fitting to each photo</source>
        <translation>A&amp;juste a cada foto</translation>
    </message>
    <message>
        <source>In a hurry: weaker</source>
        <translation>Con prisa: más débil</translation>
    </message>
    <message>
        <source>Normal: some seconds a photo</source>
        <translation>Normal: unos segundos por foto</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Photos that come in get copies, with the choices above.</source>
        <translation>Las fotos que llegan reciben solas sus copias, según lo elegido arriba.</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Carpeta vigilada</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apariencia</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clara</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscura</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>Asking the engine…</source>
        <translation>Preguntando al motor…</translation>
    </message>
    <message>
        <source>&amp;Compute on</source>
        <translation>&amp;Calcular en</translation>
    </message>
    <message>
        <source>The fastest there is</source>
        <translation>Lo más rápido que haya</translation>
    </message>
    <message>
        <source>The processor only</source>
        <translation>Solo el procesador</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Sus datos</translation>
    </message>
    <message>
        <source>Your photos stay where they are; Cloakroom never writes to them.</source>
        <translation>Sus fotos se quedan donde están; Cloakroom nunca escribe en ellas.</translation>
    </message>
    <message>
        <source>The network is used only when you download a model, and only for that.</source>
        <translation>La red se usa solo cuando usted descarga un modelo, y solo para eso.</translation>
    </message>
    <message>
        <source>Cloakroom&apos;s own folder: {path}</source>
        <translation>Carpeta propia de Cloakroom: {path}</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>&amp;Mostrar</translation>
    </message>
    <message>
        <source>Show Cloakroom&apos;s own folder</source>
        <translation>Mostrar la carpeta propia de Cloakroom</translation>
    </message>
    <message>
        <source>Names, what you said about faces, cloaks and albums, in one file that only your passphrase opens. Photos and copies are not in it.</source>
        <translation>Nombres, lo que dijo sobre las caras, mantos y álbumes, en un archivo que solo abre su frase de contraseña. No incluye fotos ni copias.</translation>
    </message>
    <message>
        <source>Another computer</source>
        <translation>Otro equipo</translation>
    </message>
    <message>
        <source>As it was set: {steps} steps</source>
        <translation>Como estaba fijado: {steps} pasos</translation>
    </message>
</context>
<context>
    <name>ShelfCard</name>
    <message>
        <source>Check &amp;shared photos again</source>
        <translation>Comprobar de nuevo las fotos &amp;compartidas</translation>
    </message>
    <message>
        <source>Shelf life</source>
        <translation>Vigencia</translation>
    </message>
    <message>
        <source>Which photos</source>
        <translation>Qué fotos</translation>
    </message>
    <message>
        <source>Recognisers that were asked later find somebody whom these photos hid when you shared them. What is online already cannot be called back.</source>
        <translation>Reconocedores consultados más tarde encuentran a alguien a quien estas fotos ocultaban cuando las compartió. Lo que ya está en línea no se puede retirar.</translation>
    </message>
    <message>
        <source>A cloak is fixed when you share a photo; recognisers get better. Whenever you add one under Models, have it look at everything you shared. No recogniser that was added since has found what a report called hidden.</source>
        <translation>Un manto queda fijo cuando comparte una foto; los reconocedores mejoran. Cada vez que añada uno en Modelos, haga que mire todo lo que compartió. Ningún reconocedor añadido desde entonces ha encontrado lo que un informe llamó oculto.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
    <message>
        <source>{photo} ({person}): {before} → {after}. Found by {recognisers}.</source>
        <translation>{photo} ({person}): {before} → {after}. Encontrada por {recognisers}.</translation>
    </message>
    <message>
        <source>Checking everything you shared</source>
        <translation>Comprobando todo lo que compartió</translation>
    </message>
    <message>
        <source>Recognisers that have not seen a photo yet look for the people in it.</source>
        <translation>Los reconocedores que aún no han visto una foto buscan a las personas que aparecen en ella.</translation>
    </message>
    <message>
        <source>No recogniser is new to these photos.</source>
        <translation>Ningún reconocedor es nuevo para estas fotos.</translation>
    </message>
    <message>
        <source>Not checked, because copy or original is no longer there: {count}.</source>
        <translation>Sin comprobar, porque la copia o el original ya no está: {count}.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Say it in words…</source>
        <translation>Decirlo con palabras…</translation>
    </message>
    <message>
        <source>Say in words what you want done</source>
        <translation>Decir con palabras lo que se quiere hacer</translation>
    </message>
</context>
<context>
    <name>Span</name>
    <message>
        <source>a few seconds</source>
        <translation>unos segundos</translation>
    </message>
    <message>
        <source>about {count} seconds</source>
        <translation>unos {count} segundos</translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation>un minuto, más o menos</translation>
    </message>
    <message>
        <source>about {count} minutes</source>
        <translation>unos {count} minutos</translation>
    </message>
    <message>
        <source>about an hour</source>
        <translation>una hora, más o menos</translation>
    </message>
    <message>
        <source>about {count} hours</source>
        <translation>unas {count} horas</translation>
    </message>
</context>
<context>
    <name>SplitCanvas</name>
    <message>
        <source>Before and after</source>
        <translation>Antes y después</translation>
    </message>
    <message>
        <source>No face is shown yet.</source>
        <translation>Aún no se muestra ninguna cara.</translation>
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
        <translation>Con manto</translation>
    </message>
    <message>
        <source>Difference × {gain}</source>
        <translation>Diferencia × {gain}</translation>
    </message>
    <message>
        <source>The original; nothing is compared.</source>
        <translation>El original; no se compara nada.</translation>
    </message>
    <message>
        <source>What the cloak changes, multiplied by {gain}.</source>
        <translation>Lo que cambia el manto, multiplicado por {gain}.</translation>
    </message>
    <message>
        <source>The original on the left, the cloaked face on the right.</source>
        <translation>El original a la izquierda, la cara con manto a la derecha.</translation>
    </message>
    <message>
        <source>The original on the left {left} %, the cloaked face on the right {right} %.</source>
        <translation>El original en el {left} % izquierdo, la cara con manto en el {right} % derecho.</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Step {at} of {total}: {name}</source>
        <translation>Paso {at} de {total}: {name}</translation>
    </message>
</context>
<context>
    <name>Strength</name>
    <message>
        <source>Subtle</source>
        <translation>Sutil</translation>
    </message>
    <message>
        <source>Like you, or like a sibling of yours.</source>
        <translation>Como usted, o como un hermano o una hermana.</translation>
    </message>
    <message>
        <source>Features move by at most 7 % of the distance between your eyes; what else is changed can hardly be seen. In our tests half of such photos or more were still recognised. Kindest to children, though some still look older.</source>
        <translation>Los rasgos se mueven como mucho un 7 % de la distancia entre sus ojos; lo demás apenas se ve. En nuestras pruebas la mitad de esas fotos o más se siguieron reconociendo. Lo más suave para niños, aunque algunos aún parecen mayores.</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrada</translation>
    </message>
    <message>
        <source>Like a sibling of yours; in some photos like a cousin.</source>
        <translation>Como un hermano o una hermana; en algunas fotos, como un primo o una prima.</translation>
    </message>
    <message>
        <source>Like a cousin of yours; in some photos like somebody else.</source>
        <translation>Como un primo o una prima; en algunas fotos, como otra persona.</translation>
    </message>
    <message>
        <source>Features move by at most 8 %; what else is changed is seen only by comparing closely. A child may look years older. It hides you from more recognisers: a good choice for most photos of adults.</source>
        <translation>Los rasgos se mueven como mucho un 8 %; lo demás solo se ve comparando con atención. Un niño puede parecer años mayor. Le oculta de más reconocedores: una buena elección para la mayoría de las fotos de adultos.</translation>
    </message>
    <message>
        <source>Features move by at most 9 %, and skin looks a little rougher up close. It hides you from the most recognisers; none of the three is a promise.</source>
        <translation>Los rasgos se mueven como mucho un 9 % y la piel se ve algo más áspera de cerca. Le oculta de más reconocedores que las otras; ninguna de las tres es una promesa.</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Fuerte</translation>
    </message>
</context>
<context>
    <name>StrengthSlider</name>
    <message>
        <source>Strength</source>
        <translation>Intensidad</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Chosen photos</source>
        <translation>Fotos elegidas</translation>
    </message>
</context>
<context>
    <name>SummaryView</name>
    <message>
        <source>&amp;Get a recogniser</source>
        <translation>&amp;Conseguir un reconocedor</translation>
    </message>
    <message>
        <source>Recognisers that were not tested</source>
        <translation>Reconocedores que no se probaron</translation>
    </message>
    <message>
        <source>What follows for you</source>
        <translation>Qué significa para usted</translation>
    </message>
    <message>
        <source>There is more to check</source>
        <translation>Se puede comprobar más</translation>
    </message>
    <message>
        <source>Photos that are blurred, shrunk or saved anew; people who collect them; albums, masks and small faces. It takes some minutes, in which you can go on with other things.</source>
        <translation>Fotos difuminadas, reducidas o guardadas de nuevo; personas que las reúnen; álbumes, mascarillas y caras pequeñas. Tarda unos minutos, en los que puede seguir con otras cosas.</translation>
    </message>
    <message>
        <source>Chec&amp;k everything</source>
        <translation>Comprobar &amp;todo</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show: {title}</source>
        <translation>Mostrar: {title}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel: {title}</source>
        <translation>Cancelar: {title}</translation>
    </message>
    <message>
        <source>Paused. Nothing that was done is lost.</source>
        <translation>En pausa. No se pierde nada de lo hecho.</translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message>
        <source>Looking through {name}</source>
        <translation>Revisando {name}</translation>
    </message>
    <message numerus="yes">
        <source>Looking through %n photo(s) and folder(s)</source>
        <translation>
            <numerusform>Revisando %n foto o carpeta</numerusform>
            <numerusform>Revisando %n fotos y carpetas</numerusform>
        </translation>
    </message>
    <message>
        <source>Getting ready to protect {names}</source>
        <translation>Preparando la protección de {names}</translation>
    </message>
    <message>
        <source>Checking the copies of {names}</source>
        <translation>Comprobando las copias de {names}</translation>
    </message>
    <message>
        <source>Making a sticker for {names}</source>
        <translation>Creando una etiqueta para {names}</translation>
    </message>
    <message>
        <source>Checking everything that was shared</source>
        <translation>Comprobando todo lo que se compartió</translation>
    </message>
    <message>
        <source>Downloading {name}</source>
        <translation>Descargando {name}</translation>
    </message>
    <message>
        <source>The faces in {name} were found.</source>
        <translation>Se encontraron las caras de {name}.</translation>
    </message>
    <message>
        <source>Following faces through {name}</source>
        <translation>Siguiendo las caras por {name}</translation>
    </message>
    <message numerus="yes">
        <source>Protecting photos: %n left</source>
        <translation>
            <numerusform>Protegiendo fotos: queda %n</numerusform>
            <numerusform>Protegiendo fotos: quedan %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: {sentence}</source>
        <translation>Hecho: {sentence}</translation>
    </message>
    <message>
        <source>All photos were looked through.</source>
        <translation>Se revisaron todas las fotos.</translation>
    </message>
    <message>
        <source>Photos of {names} can be protected now.</source>
        <translation>Ya se pueden proteger las fotos de {names}.</translation>
    </message>
    <message>
        <source>The report on {names} is ready.</source>
        <translation>El informe sobre {names} está listo.</translation>
    </message>
    <message>
        <source>Everything that was shared was checked.</source>
        <translation>Se comprobó todo lo que se compartió.</translation>
    </message>
</context>
<context>
    <name>TeacherOffer</name>
    <message>
        <source>With further recognisers to learn from, others recognise the copies less often. Nothing about you or your photos is sent.</source>
        <translation>Con más reconocedores de los que aprender, los demás reconocen menos las copias. No se envía nada sobre usted ni sus fotos.</translation>
    </message>
    <message>
        <source>Ready: your copies will be made with their help.</source>
        <translation>Listo: sus copias se harán con su ayuda.</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Going on where Cloakroom was closed last time.</source>
        <translation>Se sigue donde se cerró Cloakroom la última vez.</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) from last time wait in the queue, which is paused.</source>
        <translation>
            <numerusform>%n foto de la última vez espera en la cola, que está en pausa.</numerusform>
            <numerusform>%n fotos de la última vez esperan en la cola, que está en pausa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Going on with %n photo(s) from last time.</source>
        <translation>
            <numerusform>Se continúa con %n foto de la última vez.</numerusform>
            <numerusform>Se continúa con %n fotos de la última vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Protect…</source>
        <translation>Proteger…</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Nobody was found in it yet.</source>
        <translation>Aún no se encontró a nadie.</translation>
    </message>
    <message>
        <source>Timeline: {at} of {length}</source>
        <translation>Línea de tiempo: {at} de {length}</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>no se ve</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Play (Space)</source>
        <translation>Reproducir (Espacio)</translation>
    </message>
    <message>
        <source>One frame back (,)</source>
        <translation>Un fotograma atrás (,)</translation>
    </message>
    <message>
        <source>One frame on (.)</source>
        <translation>Un fotograma adelante (.)</translation>
    </message>
    <message>
        <source>Show faces (F)</source>
        <translation>Mostrar caras (F)</translation>
    </message>
    <message>
        <source>Compare with a copy</source>
        <translation>Comparar con una copia</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pausa (Espacio)</translation>
    </message>
    <message>
        <source>{at} of {length}</source>
        <translation>{at} de {length}</translation>
    </message>
    <message>
        <source>no sound here</source>
        <translation>aquí sin sonido</translation>
    </message>
    <message>
        <source>Clips are played without sound here. Copies keep it, untouched.</source>
        <translation>Aquí los vídeos se reproducen sin sonido. Las copias lo conservan intacto.</translation>
    </message>
    <message>
        <source>Clip alone</source>
        <translation>Solo el vídeo</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>{hits} of {n}</source>
        <translation>{hits} de {n}</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Sin juzgar</translation>
    </message>
    <message>
        <source>No protection</source>
        <translation>Sin protección</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Débil</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Parcial</translation>
    </message>
    <message>
        <source>Held in these tests</source>
        <translation>Resistió estas pruebas</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Oculto</translation>
    </message>
    <message>
        <source>Partly hidden</source>
        <translation>Oculto en parte</translation>
    </message>
    <message>
        <source>Still found</source>
        <translation>Todavía encontrado</translation>
    </message>
    <message>
        <source>No recogniser is left that did not help to make this cloak, and none can judge its own work. Get one under Models, then check again.</source>
        <translation>No queda ningún reconocedor que no ayudara a hacer este manto, y ninguno puede juzgar su propio trabajo. Consiga uno en Modelos y compruebe de nuevo.</translation>
    </message>
    <message>
        <source>In some photos no face could be found after cloaking. That earns no credit: another program may find it.</source>
        <translation>En algunas fotos no se encontró ninguna cara tras poner el manto. Eso no cuenta como éxito: otro programa puede encontrarla.</translation>
    </message>
    <message>
        <source>The recognisers at hand do not find this person in the clean photos either, so they say nothing about the cloak. More clean photos of the person may help.</source>
        <translation>Los reconocedores disponibles tampoco encuentran a esta persona en las fotos limpias, así que no dicen nada del manto. Más fotos limpias de la persona pueden ayudar.</translation>
    </message>
    <message>
        <source>Every recogniser that judged still finds the person in every photo.</source>
        <translation>Todos los reconocedores que juzgaron siguen encontrando a la persona en todas las fotos.</translation>
    </message>
    <message>
        <source>No better than chance</source>
        <translation>No mejor que el azar</translation>
    </message>
    <message>
        <source>A random change of the same size hides the face just as well. A cloak has to do better than chance to count.</source>
        <translation>Un cambio al azar del mismo tamaño oculta la cara igual de bien. Para contar, el manto debe superar al azar.</translation>
    </message>
    <message>
        <source>In more than half of the searches the person is still found.</source>
        <translation>En más de la mitad de las búsquedas se sigue encontrando a la persona.</translation>
    </message>
    <message>
        <source>In some of the searches the person is still found.</source>
        <translation>En algunas de las búsquedas se sigue encontrando a la persona.</translation>
    </message>
    <message>
        <source>Saving the photo again or shrinking it lets a recogniser find the face again.</source>
        <translation>Guardar la foto de nuevo o reducirla permite a un reconocedor volver a encontrar la cara.</translation>
    </message>
    <message>
        <source>Blurring, cleaning or shrinking the photo lets a recogniser find the face again.</source>
        <translation>Difuminar, limpiar o reducir la foto permite a un reconocedor volver a encontrar la cara.</translation>
    </message>
    <message>
        <source>Somebody who collects the cloaked photos can still find the person with them in a clean one.</source>
        <translation>Quien reúna las fotos con manto todavía puede encontrar con ellas a la persona en una limpia.</translation>
    </message>
    <message>
        <source>As saved</source>
        <translation>Tal como se guardó</translation>
    </message>
    <message>
        <source>Saved again, smaller file</source>
        <translation>Guardada de nuevo, archivo más pequeño</translation>
    </message>
    <message>
        <source>Shrunk to 1080 pixels</source>
        <translation>Reducida a 1080 píxeles</translation>
    </message>
    <message>
        <source>They have clean photos and meet a cloaked one</source>
        <translation>Tienen fotos limpias y encuentran una con manto</translation>
    </message>
    <message>
        <source>They have cloaked photos and meet a clean one</source>
        <translation>Tienen fotos con manto y encuentran una limpia</translation>
    </message>
    <message>
        <source>They have one cloaked photo and look for the others</source>
        <translation>Tienen una foto con manto y buscan las demás</translation>
    </message>
    <message>
        <source>A reliable rate: fewer than ten photos were tried, so chance plays a part.</source>
        <translation>Una tasa fiable: se probaron menos de diez fotos, así que influye el azar.</translation>
    </message>
    <message>
        <source>Only one recogniser could judge, or several that learnt from one. One opinion is thin evidence, however good it is.</source>
        <translation>Solo pudo juzgar un reconocedor, o varios que aprendieron de uno. Una sola opinión es poca prueba, por buena que sea.</translation>
    </message>
    <message>
        <source>A second opinion: only one recogniser judged, or several that learnt from one.</source>
        <translation>Una segunda opinión: solo juzgó un reconocedor, o varios que aprendieron de uno.</translation>
    </message>
    <message>
        <source>Large recognisers: those that judged are small; far larger ones exist, which may still know the face.</source>
        <translation>Reconocedores grandes: los que juzgaron son pequeños; existen otros mucho mayores, que quizá aún reconozcan la cara.</translation>
    </message>
    <message>
        <source>Variety: the recognisers that judged are built alike, which is kinder than a mixed set.</source>
        <translation>Variedad: los reconocedores que juzgaron son parecidos por dentro, lo cual es más benigno que un conjunto mixto.</translation>
    </message>
    <message>
        <source>Vision transformers, a newer kind of recogniser that cloaks often fail on.</source>
        <translation>Los vision transformers, un tipo más nuevo de reconocedor con el que los mantos suelen fallar.</translation>
    </message>
    <message>
        <source>Real crowds: the strangers were drawn from statistics, without look-alikes.</source>
        <translation>Multitudes reales: los desconocidos se sacaron de estadísticas, sin parecidos.</translation>
    </message>
    <message>
        <source>Other photos of the person: only the original itself was there to compare with.</source>
        <translation>Otras fotos de la persona: solo estaba el propio original para comparar.</translation>
    </message>
    <message>
        <source>Whether cloaked photos give one another away: that takes at least two.</source>
        <translation>Si las fotos con manto se delatan entre sí: para eso hacen falta al menos dos.</translation>
    </message>
    <message>
        <source>Some of the usual ways of saving again.</source>
        <translation>Algunas de las formas habituales de guardar de nuevo.</translation>
    </message>
    <message>
        <source>Search services and what the police use: they keep their recognisers secret.</source>
        <translation>Los buscadores y lo que usa la policía: mantienen en secreto sus reconocedores.</translation>
    </message>
    <message>
        <source>Recognisers that were trained on cloaked photos. They are known to win.</source>
        <translation>Reconocedores entrenados con fotos con manto. Se sabe que ganan.</translation>
    </message>
    <message>
        <source>Filters that try to wash a cloak out.</source>
        <translation>Filtros que intentan lavar un manto.</translation>
    </message>
    <message>
        <source>A recogniser that is taught with many cloaked photos of the person.</source>
        <translation>Un reconocedor al que se le enseña con muchas fotos con manto de la persona.</translation>
    </message>
    <message>
        <source>Somebody who adds every photo they recognise to what they search with.</source>
        <translation>Alguien que añade cada foto que reconoce a aquellas con las que busca.</translation>
    </message>
    <message>
        <source>Other ways of finding and cutting out the face.</source>
        <translation>Otras formas de encontrar y recortar la cara.</translation>
    </message>
    <message>
        <source>Filters that look for manipulated pictures: small ones of our own told copies from clean photos little better than a guess; larger ones may do better.</source>
        <translation>Filtros que buscan imágenes manipuladas: unos pequeños nuestros distinguieron copias de fotos limpias poco mejor que al azar; otros mayores pueden hacerlo mejor.</translation>
    </message>
    <message>
        <source>Later years: nobody can try a cloak of today on what a face will have become.</source>
        <translation>Años futuros: nadie puede probar un manto de hoy con lo que llegará a ser una cara.</translation>
    </message>
    <message>
        <source>Apps that learn on your phone and send what they learnt: in our trials that gave back much of every photo, cloaked or not.</source>
        <translation>Aplicaciones que aprenden en su teléfono y envían lo aprendido: en nuestras pruebas eso devolvió mucho de cada foto, con manto o sin él.</translation>
    </message>
    <message>
        <source>Whether a recogniser has learnt your face already: of networks whose training we know, that could be told of one person in ten.</source>
        <translation>Si un reconocedor ya ha aprendido su cara: en redes cuyo entrenamiento conocemos, eso se pudo saber de una persona de cada diez.</translation>
    </message>
    <message>
        <source>The body: in our trials its proportions told one person from another hardly better than a guess; clothes and surroundings may well.</source>
        <translation>El cuerpo: en nuestras pruebas, sus proporciones distinguieron a las personas apenas mejor que el azar; la ropa y el entorno sí pueden hacerlo.</translation>
    </message>
    <message>
        <source>A cloak is fixed on the day you publish the photo. Recognisers get better afterwards.</source>
        <translation>Un manto queda fijado el día en que publica la foto. Los reconocedores mejoran después.</translation>
    </message>
    <message>
        <source>A recogniser that was trained on cloaked photos sees through them.</source>
        <translation>Un reconocedor entrenado con fotos con manto ve a través de él.</translation>
    </message>
    <message>
        <source>A cloak can be noticed, and it can be washed out in part or in full.</source>
        <translation>Un manto se puede notar, y se puede lavar en parte o del todo.</translation>
    </message>
    <message>
        <source>It does nothing about clean photos that are online already.</source>
        <translation>No hace nada contra las fotos limpias que ya están en la red.</translation>
    </message>
    <message>
        <source>It does not hide a name in a caption, a tattoo, a place or a walk.</source>
        <translation>No oculta un nombre en el pie de foto, un tatuaje, un lugar o una forma de andar.</translation>
    </message>
    <message>
        <source>In a small group, such as a school, the person may still be the best match.</source>
        <translation>En un grupo pequeño, como una escuela, la persona puede seguir siendo la que mejor encaja.</translation>
    </message>
    <message>
        <source>Whoever must not be recognised should blur or cover the face instead.</source>
        <translation>Quien no deba ser reconocido debería difuminar o cubrir la cara.</translation>
    </message>
    <message>
        <source>Uploading changes the file. Download it again and check that copy.</source>
        <translation>Subir el archivo lo cambia. Descárguelo de nuevo y compruebe esa copia.</translation>
    </message>
    <message>
        <source>Cloak and face data are biometric: they stay encrypted on this computer.</source>
        <translation>El manto y los datos de caras son biométricos: se quedan cifrados en este equipo.</translation>
    </message>
    <message>
        <source>Nobody could judge this cloak yet.</source>
        <translation>Nadie ha podido juzgar este manto todavía.</translation>
    </message>
    <message>
        <source>This cloak gives {name} no protection.</source>
        <translation>Este manto no da ninguna protección a {name}.</translation>
    </message>
    <message>
        <source>As they were saved, these photos hide {name} from every recogniser that had no part in making this cloak. That does not hold in every test.</source>
        <translation>Tal como se guardaron, estas fotos ocultan a {name} de todos los reconocedores que no participaron en hacer este manto. No se mantiene en todas las pruebas.</translation>
    </message>
    <message>
        <source>A random change would do as well.</source>
        <translation>Un cambio al azar serviría igual.</translation>
    </message>
    <message>
        <source>No face was found in the cloaked photo. That earns no credit: another program may find it.</source>
        <translation>No se encontró ninguna cara en la foto con manto. Eso no cuenta como éxito: otro programa puede encontrarla.</translation>
    </message>
    <message>
        <source>The one recogniser that had no part in making this cloak no longer finds {name}.</source>
        <translation>El único reconocedor que no participó en hacer este manto ya no encuentra a {name}.</translation>
    </message>
    <message>
        <source>The one recogniser that had no part in making this cloak still finds {name}.</source>
        <translation>El único reconocedor que no participó en hacer este manto todavía encuentra a {name}.</translation>
    </message>
    <message>
        <source>None of the {judges} recognisers that had no part in making this cloak finds {name} any more.</source>
        <translation>Ninguno de los {judges} reconocedores que no participaron en hacer este manto encuentra ya a {name}.</translation>
    </message>
    <message>
        <source>All {judges} recognisers that had no part in making this cloak still find {name}.</source>
        <translation>Los {judges} reconocedores que no participaron en hacer este manto todavía encuentran a {name}.</translation>
    </message>
    <message>
        <source>1 of 2 recognisers that had no part in making this cloak no longer finds {name}; 1 still does.</source>
        <translation>1 de los 2 reconocedores que no participaron en hacer este manto ya no encuentra a {name}; 1 todavía sí.</translation>
    </message>
    <message>
        <source>1 of {judges} recognisers that had no part in making this cloak no longer finds {name}; {still} still do.</source>
        <translation>1 de los {judges} reconocedores que no participaron en hacer este manto ya no encuentra a {name}; {still} todavía sí.</translation>
    </message>
    <message>
        <source>{hidden} of {judges} recognisers that had no part in making this cloak no longer find {name}; 1 still does.</source>
        <translation>{hidden} de los {judges} reconocedores que no participaron en hacer este manto ya no encuentran a {name}; 1 todavía sí.</translation>
    </message>
    <message>
        <source>{hidden} of {judges} recognisers that had no part in making this cloak no longer find {name}; {still} still do.</source>
        <translation>{hidden} de los {judges} reconocedores que no participaron en hacer este manto ya no encuentran a {name}; {still} todavía sí.</translation>
    </message>
    <message>
        <source>Only small recognisers judged this; far larger ones exist.</source>
        <translation>Esto solo lo juzgaron reconocedores pequeños; existen otros mucho mayores.</translation>
    </message>
    <message>
        <source>All that judged learnt from one network: together they are one opinion.</source>
        <translation>Todos los que juzgaron aprendieron de una misma red: juntos son una sola opinión.</translation>
    </message>
    <message>
        <source>No recogniser links one cloaked photo to another.</source>
        <translation>Ningún reconocedor relaciona una foto con manto con otra.</translation>
    </message>
    <message>
        <source>Cloaked photos can give one another away: {linkable} of {judges} recognisers link at least two of them.</source>
        <translation>Las fotos con manto pueden delatarse entre sí: {linkable} de los {judges} reconocedores relacionan al menos dos de ellas.</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>sin intentar</translation>
    </message>
    <message>
        <source>{hits} of {n} (range {low}–{high} %)</source>
        <translation>{hits} de {n} (margen {low}–{high} %)</translation>
    </message>
    <message>
        <source>found without the cloak in {share},</source>
        <translation>encontrado sin el manto en {share},</translation>
    </message>
    <message>
        <source>with it in {share}.</source>
        <translation>con él en {share}.</translation>
    </message>
    <message>
        <source>With a random change instead: {share}.</source>
        <translation>Con un cambio al azar en su lugar: {share}.</translation>
    </message>
    <message>
        <source>{width} pixels wide</source>
        <translation>{width} píxeles de ancho</translation>
    </message>
    <message>
        <source>{years} years or more</source>
        <translation>{years} años o más</translation>
    </message>
    <message>
        <source>{years} to {below} years</source>
        <translation>de {years} a {below} años</translation>
    </message>
    <message>
        <source>As written, keeps {kept} %</source>
        <translation>Como se guardó, conserva {kept} %</translation>
    </message>
    <message>
        <source>{percent} %, keeps {kept} %</source>
        <translation>{percent} %, conserva {kept} %</translation>
    </message>
    <message>
        <source>{low}–{high} %</source>
        <translation>{low}–{high} %</translation>
    </message>
    <message>
        <source>{label}: found in {after}.</source>
        <translation>{label}: encontrado en {after}.</translation>
    </message>
    <message>
        <source>{label}: found without the cloak in {before}, with it in {after}.</source>
        <translation>{label}: encontrado sin el manto en {before}, con él en {after}.</translation>
    </message>
    <message>
        <source>{label}: passes for the same photo in {before}, for other photos in {after}.</source>
        <translation>{label}: pasa por la misma foto en {before}, por otras fotos en {after}.</translation>
    </message>
    <message>
        <source>No face found in {count}.</source>
        <translation>Sin cara encontrada en {count}.</translation>
    </message>
    <message>
        <source>{count} compared with its own original.</source>
        <translation>{count} comparadas con su propio original.</translation>
    </message>
    <message>
        <source>Helped to make the cloak, so it is not counted.</source>
        <translation>Ayudó a hacer el manto, así que no cuenta.</translation>
    </message>
    <message>
        <source>Does not find the person in the clean photos either: it proves nothing.</source>
        <translation>Tampoco encuentra a la persona en las fotos limpias: no prueba nada.</translation>
    </message>
    <message>
        <source>No longer finds the person.</source>
        <translation>Ya no encuentra a la persona.</translation>
    </message>
    <message>
        <source>Still finds the person in {hits} of {n} photos.</source>
        <translation>Todavía encuentra a la persona en {hits} de {n} fotos.</translation>
    </message>
    <message>
        <source>A recogniser that was not tested here would find {name} in {chance} of these photos ({low} to {high}).</source>
        <translation>Un reconocedor que no se probó aquí encontraría a {name} en {chance} de estas fotos (de {low} a {high}).</translation>
    </message>
    <message>
        <source>Learnt from {networks} recognisers and cloaked photos of {people} people: it was said of each recogniser what it would do without asking it, and that was off by {error} percentage points on average. Another kind of recogniser, or a later one, may do better than the range says. Recognisers that this report leans on: {judges}.</source>
        <translation>Aprendido de {networks} reconocedores y de fotos con manto de {people} personas: de cada reconocedor se predijo lo que haría sin preguntarle, con un error medio de {error} puntos porcentuales. Un reconocedor de otro tipo, o uno posterior, puede superar lo que dice el margen. Reconocedores en los que se apoya este informe: {judges}.</translation>
    </message>
    <message>
        <source>Chance that a recogniser that was not tested here finds {name}: {chance} ({low} to {high}).</source>
        <translation>Probabilidad de que un reconocedor que no se probó aquí encuentre a {name}: {chance} (de {low} a {high}).</translation>
    </message>
    <message>
        <source>Untested recognisers: {chance} ({low} to {high}).</source>
        <translation>Reconocedores no probados: {chance} (de {low} a {high}).</translation>
    </message>
    <message>
        <source>about {percent}</source>
        <translation>cerca del {percent}</translation>
    </message>
    <message>
        <source>under 1 %</source>
        <translation>menos del 1 %</translation>
    </message>
    <message>
        <source>over 99 %</source>
        <translation>más del 99 %</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Whoever has clean photos of you still finds you in some of these. Choose a stronger cloak for them, or blur the face.</source>
        <translation>Quien tenga fotos limpias suyas todavía le encuentra en algunas de estas. Elija para ellas un manto más fuerte, o difumine la cara.</translation>
    </message>
    <message>
        <source>Never publish the clean original of a cloaked photo: whoever has it knows the copy at once. Take originals that are online down first.</source>
        <translation>No publique nunca el original limpio de una foto con manto: quien lo tenga reconoce la copia al instante. Retire primero los originales que estén en línea.</translation>
    </message>
    <message>
        <source>Whoever collects your cloaked photos can learn to know you from them. Share fewer, and keep your name away from them.</source>
        <translation>Quien reúna sus fotos con manto puede aprender a conocerle con ellas. Comparta menos, y no ponga su nombre junto a ellas.</translation>
    </message>
    <message>
        <source>Whoever starts with one clean photo and adds what they recognise finds more with every photo. Each clean photo of you that you take down helps.</source>
        <translation>Quien empieza con una foto limpia y añade lo que reconoce encuentra más con cada foto. Cada foto limpia suya que retire ayuda.</translation>
    </message>
    <message>
        <source>Your cloaked photos resemble one another: one that carries your name names the others. Do not tag yourself in them, or keep your copies apart (People, in your menu).</source>
        <translation>Sus fotos con manto se parecen entre sí: una que lleve su nombre delata a las demás. No se etiquete en ellas, o mantenga sus copias separadas (Personas, en su menú).</translation>
    </message>
    <message>
        <source>Blurring or shrinking brings you back in some photos, so thumbnails protect less than the photo itself. A stronger cloak holds longer.</source>
        <translation>Difuminar o reducir vuelve a delatarle en algunas fotos, así que las miniaturas protegen menos que la propia foto. Un manto más fuerte aguanta más.</translation>
    </message>
    <message>
        <source>Saving the photo anew brings you back in some. Share the copy as it was written here, not an edited or converted one.</source>
        <translation>Guardar la foto de nuevo vuelve a delatarle en algunas. Comparta la copia tal como se guardó aquí, no una editada o convertida.</translation>
    </message>
    <message>
        <source>What networks are said to do to uploads brings you back in some photos. Download your photo after posting it, and check that file.</source>
        <translation>Lo que se dice que las redes hacen con lo que se sube vuelve a delatarle en algunas fotos. Descargue su foto tras publicarla y compruebe ese archivo.</translation>
    </message>
    <message>
        <source>A filter that has learnt on cloaks of other people takes this one off in some photos. Such filters exist: a cloak only makes finding you harder.</source>
        <translation>Un filtro que aprendió con mantos de otras personas quita este en algunas fotos. Esos filtros existen: un manto solo hace más difícil encontrarle.</translation>
    </message>
    <message>
        <source>Nothing that was done to the photos here made it easier to find you in them.</source>
        <translation>Nada de lo que se hizo aquí con las fotos hizo más fácil encontrarle en ellas.</translation>
    </message>
    <message>
        <source>Nothing, as saved</source>
        <translation>Nada, como se guardó</translation>
    </message>
    <message>
        <source>Saved as JPEG 75</source>
        <translation>Guardada como JPEG 75</translation>
    </message>
    <message>
        <source>Saved as JPEG 50</source>
        <translation>Guardada como JPEG 50</translation>
    </message>
    <message>
        <source>Saved as WebP 50</source>
        <translation>Guardada como WebP 50</translation>
    </message>
    <message>
        <source>Saved as HEIC 50</source>
        <translation>Guardada como HEIC 50</translation>
    </message>
    <message>
        <source>Shrunk to half and back</source>
        <translation>Reducida a la mitad y ampliada</translation>
    </message>
    <message>
        <source>As a screenshot</source>
        <translation>Como captura de pantalla</translation>
    </message>
    <message>
        <source>Slightly blurred</source>
        <translation>Un poco difuminada</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>Difuminada</translation>
    </message>
    <message>
        <source>Specks smoothed out</source>
        <translation>Motas alisadas</translation>
    </message>
    <message>
        <source>Specks smoothed out, more</source>
        <translation>Motas más alisadas</translation>
    </message>
    <message>
        <source>Noise taken out</source>
        <translation>Sin ruido</translation>
    </message>
    <message>
        <source>Noise taken out (wavelets)</source>
        <translation>Sin ruido (ondículas)</translation>
    </message>
    <message>
        <source>Printed in dots and scanned</source>
        <translation>Impresa en puntos y escaneada</translation>
    </message>
    <message>
        <source>Fewer colours (16 levels)</source>
        <translation>Menos colores (16 niveles)</translation>
    </message>
    <message>
        <source>Washed by a trained filter</source>
        <translation>Lavada por un filtro entrenado</translation>
    </message>
    <message>
        <source>As {name} is said to do</source>
        <translation>Como se dice que hace {name}</translation>
    </message>
    <message>
        <source>Has clean photos, meets a cloaked one</source>
        <translation>Tiene fotos limpias, ve una con manto</translation>
    </message>
    <message>
        <source>Has cloaked photos, meets a clean one</source>
        <translation>Tiene fotos con manto, ve una limpia</translation>
    </message>
    <message>
        <source>Has a cloaked photo, looks for more</source>
        <translation>Tiene una foto con manto, busca más</translation>
    </message>
    <message>
        <source>Trained on the cloaked photos</source>
        <translation>Aprendió con las fotos con manto</translation>
    </message>
    <message>
        <source>Adds whatever is recognised</source>
        <translation>Añade lo que reconoce</translation>
    </message>
    <message>
        <source>Averages all cloaked photos</source>
        <translation>Promedia las fotos con manto</translation>
    </message>
    <message>
        <source>Has the clean original itself</source>
        <translation>Tiene el original limpio</translation>
    </message>
    <message>
        <source>Compared plainly</source>
        <translation>Comparación simple</translation>
    </message>
    <message>
        <source>Against neighbours</source>
        <translation>Frente a vecinos</translation>
    </message>
    <message>
        <source>One against the rest</source>
        <translation>Uno contra el resto</translation>
    </message>
    <message>
        <source>Clean photo</source>
        <translation>Foto limpia</translation>
    </message>
    <message>
        <source>With a mask, without the cloak</source>
        <translation>Con mascarilla, sin manto</translation>
    </message>
    <message>
        <source>With the cloak, without a mask</source>
        <translation>Con manto, sin mascarilla</translation>
    </message>
    <message>
        <source>With mask and cloak</source>
        <translation>Con mascarilla y manto</translation>
    </message>
    <message>
        <source>What is done to the photo</source>
        <translation>Qué se le hace a la foto</translation>
    </message>
    <message>
        <source>Who is looking</source>
        <translation>Quién busca</translation>
    </message>
    <message>
        <source>Small faces</source>
        <translation>Caras pequeñas</translation>
    </message>
    <message>
        <source>Other years</source>
        <translation>Otros años</translation>
    </message>
    <message>
        <source>The cloak weaker and stronger</source>
        <translation>El manto más débil y más fuerte</translation>
    </message>
    <message>
        <source>An album that knows few people</source>
        <translation>Un álbum que conoce a pocos</translation>
    </message>
    <message>
        <source>With a mask on</source>
        <translation>Con mascarilla</translation>
    </message>
    <message>
        <source>What somebody draws from stolen numbers</source>
        <translation>Lo que alguien dibuja con números robados</translation>
    </message>
    <message>
        <source>People who collect photos clean and shrink them, networks save them anew. Each row does that first and then lets the recognisers look; the worst for {name} comes first. Each figure counts comparisons: one recogniser looking at one photo.</source>
        <translation>Quien reúne fotos las limpia y las reduce, las redes las guardan de nuevo. Cada fila hace eso primero y luego deja mirar a los reconocedores; lo peor para {name} va primero. Cada cifra cuenta comparaciones: un reconocedor mira una foto.</translation>
    </message>
    <message>
        <source>The same photos against people who have and know different things. They succeed when {name} comes before every stranger.</source>
        <translation>Las mismas fotos frente a personas que tienen y saben cosas distintas. Aciertan cuando {name} queda por delante de todos los extraños.</translation>
    </message>
    <message>
        <source>The photos shrunk until the face is only so wide. What a cloak hides at full size need not stay hidden in a thumbnail.</source>
        <translation>Las fotos reducidas hasta que la cara solo mide ese ancho. Lo que un manto oculta a tamaño completo puede no seguir oculto en una miniatura.</translation>
    </message>
    <message>
        <source>Faces change. The photos by the years between them and the nearest other dated clean photo of {name}, from which the cloak could learn.</source>
        <translation>Las caras cambian. Las fotos según los años que hay entre ellas y la foto limpia con fecha más cercana de {name}, de la que el manto pudo aprender.</translation>
    </message>
    <message>
        <source>What the cloak changes, laid on weaker and stronger, and how much of the face’s fine structure each keeps. Only one row was written; the others show how near the edge it stands.</source>
        <translation>Lo que cambia el manto, aplicado más débil y más fuerte, y cuánto conserva cada uno de la estructura fina de la cara. Solo se guardó una fila; las demás muestran lo cerca que está del límite.</translation>
    </message>
    <message>
        <source>Somebody has an album ({people}, {photos} of each) and wants a name only for faces that are in it. One stranger in a hundred gets a name by mistake. The rows show how often {name} is named.</source>
        <translation>Alguien tiene un álbum ({people}, {photos} de cada una) y solo quiere un nombre para las caras que están en él. Uno de cada cien extraños recibe un nombre por error. Las filas muestran cuántas veces se nombra a {name}.</translation>
    </message>
    <message>
        <source>Drawn masks, such as surgical, cloth or black ones, on {photos}. A mask hides nobody from recognisers that were made for masks; these were not.</source>
        <translation>Mascarillas dibujadas, como quirúrgicas, de tela o negras, en {photos}. Una mascarilla no oculta a nadie de los reconocedores hechos para mascarillas; estos no lo son.</translation>
    </message>
    <message>
        <source>A recogniser keeps no picture of a face, only a list of numbers. A small network drew faces from the numbers of {model} alone, for {photos}, before and after protection, and other recognisers were asked whether the drawing passes for the person. A stranger’s numbers are there to compare with: they should not pass. Larger networks draw better.</source>
        <translation>Un reconocedor no guarda ninguna imagen de una cara, solo una lista de números. Una red pequeña dibujó caras solo a partir de los números de {model}, para {photos}, antes y después de proteger, y se preguntó a otros reconocedores si el dibujo pasa por la persona. Los números de un extraño sirven para comparar: no deberían pasar. Las redes más grandes dibujan mejor.</translation>
    </message>
    <message>
        <source>From the clean photo</source>
        <translation>De la foto limpia</translation>
    </message>
    <message>
        <source>From the cloaked copy</source>
        <translation>De la copia con manto</translation>
    </message>
    <message>
        <source>From a stranger, to compare</source>
        <translation>De un extraño, para comparar</translation>
    </message>
    <message>
        <source>Passes for the person in {figure}: {label}</source>
        <translation>Pasa por la persona en {figure}: {label}</translation>
    </message>
    <message>
        <source>At worst found in {figure}: {label}</source>
        <translation>En el peor caso, encontrado en {figure}: {label}</translation>
    </message>
    <message>
        <source>passes for the same photo</source>
        <translation>pasa por la misma foto</translation>
    </message>
    <message>
        <source>for other photos</source>
        <translation>por otras fotos</translation>
    </message>
    <message>
        <source>{model} helped to make this cloak: what it sees in the copies says nothing about recognisers that did not help.</source>
        <translation>{model} ayudó a hacer este manto: lo que ve en las copias no dice nada de los reconocedores que no ayudaron.</translation>
    </message>
    <message>
        <source>What networks do to uploads is reported by others, changes without notice, and was tested by nobody here:</source>
        <translation>Lo que las redes hacen con lo que se sube lo cuentan otros, cambia sin aviso y nadie lo ha probado aquí:</translation>
    </message>
    <message>
        <source>{name}: at most {pixels} pixels, JPEG {quality} ({source}, looked up {date})</source>
        <translation>{name}: como mucho {pixels} píxeles, JPEG {quality} ({source}, consultado el {date})</translation>
    </message>
    <message>
        <source>{name}: at most {pixels} pixels, JPEG {quality} assumed ({source}, looked up {date})</source>
        <translation>{name}: como mucho {pixels} píxeles, JPEG {quality} supuesto ({source}, consultado el {date})</translation>
    </message>
    <message>
        <source>Nobody was aged here: what later years make of a face, only they can show.</source>
        <translation>Aquí no se envejeció a nadie: lo que los años harán de una cara, solo ellos pueden mostrarlo.</translation>
    </message>
    <message>
        <source>Left out, without a camera’s date or another dated photo: {photos}.</source>
        <translation>Sin contar, por no tener fecha de la cámara u otra foto con fecha: {photos}.</translation>
    </message>
    <message>
        <source>Copies with this cloak: {copies}; from the very same pattern: {most}; refined on their own: {refined}. Every photo from the same pattern tells more about it.</source>
        <translation>Copias con este manto: {copies}; del mismísimo patrón: {most}; refinadas una a una: {refined}. Cada foto del mismo patrón revela más sobre él.</translation>
    </message>
</context>
<context>
    <name>ViewerBar</name>
    <message>
        <source>&amp;Protect…</source>
        <translation>&amp;Proteger…</translation>
    </message>
    <message>
        <source>Show faces (F)</source>
        <translation>Mostrar las caras (F)</translation>
    </message>
    <message>
        <source>Previous photo (Left)</source>
        <translation>Foto anterior (izquierda)</translation>
    </message>
    <message>
        <source>Next photo (Right)</source>
        <translation>Foto siguiente (derecha)</translation>
    </message>
    <message>
        <source>Back to the library (Esc)</source>
        <translation>Volver a la biblioteca (Esc)</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>Más pequeña (-)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Más grande (+)</translation>
    </message>
    <message>
        <source>Whole photo (0)</source>
        <translation>Foto entera (0)</translation>
    </message>
    <message>
        <source>Turn the view (R)</source>
        <translation>Girar la vista (R)</translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation>{at} de {total}</translation>
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
        <translation>El motor está arrancando</translation>
    </message>
    <message>
        <source>Your sentence is heard as soon as it runs. That takes seconds the first time, and longer on a busy computer.</source>
        <translation>Su frase se atiende en cuanto funcione. La primera vez tarda unos segundos, y más en un ordenador ocupado.</translation>
    </message>
    <message>
        <source>The engine is busy</source>
        <translation>El motor está ocupado</translation>
    </message>
    <message>
        <source>Your sentence is heard next, when what it does now is over.</source>
        <translation>Su frase es la siguiente, en cuanto termine lo que hace ahora.</translation>
    </message>
</context>
<context>
    <name>WatchOptions</name>
    <message>
        <source>&amp;Watch a folder while Cloakroom is open</source>
        <translation>&amp;Vigilar una carpeta mientras Cloakroom está abierto</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Change the folder that is watched</source>
        <translation>Cambiar la carpeta vigilada</translation>
    </message>
    <message>
        <source>Change the folder for its copies</source>
        <translation>Cambiar la carpeta de sus copias</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ninguna todavía</translation>
    </message>
    <message>
        <source>Watched: {path}</source>
        <translation>Vigilada: {path}</translation>
    </message>
    <message>
        <source>Copies go to: {path}</source>
        <translation>Las copias van a: {path}</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>Carpeta que vigilar</translation>
    </message>
    <message>
        <source>Where its copies go</source>
        <translation>Adónde van sus copias</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Drop photos or folders anywhere in this window</source>
        <translation>Suelte fotos o carpetas en cualquier parte de esta ventana</translation>
    </message>
    <message>
        <source>JPEG, PNG, HEIC, WebP, TIFF, raw files and clips. They stay where they are.</source>
        <translation>JPEG, PNG, HEIC, WebP, TIFF, archivos raw y vídeos. Se quedan donde están.</translation>
    </message>
    <message>
        <source>Share photos. Keep your face to yourself.</source>
        <translation>Comparta fotos. Guárdese su cara.</translation>
    </message>
    <message>
        <source>Cloakroom lays a pattern over your face, so fine that people hardly see it, but face recognition stumbles over it. Then it tells you honestly how well that worked.</source>
        <translation>Cloakroom pone sobre su cara un patrón tan fino que las personas apenas lo ven, pero el reconocimiento facial tropieza con él. Después le dice con franqueza hasta qué punto funcionó.</translation>
    </message>
    <message>
        <source>A cloaked portrait: a friend still knows the face, a scanner does not</source>
        <translation>Un retrato con manto: una amiga todavía conoce la cara, un escáner no</translation>
    </message>
    <message>
        <source>Makes copies for sharing. Your originals are never changed.</source>
        <translation>Hace copias para compartir. Sus originales nunca se cambian.</translation>
    </message>
    <message>
        <source>Shows you, photo by photo, which recognisers still find you.</source>
        <translation>Le muestra, foto por foto, qué reconocedores todavía le encuentran.</translation>
    </message>
    <message>
        <source>Works on this computer alone: no account, no upload.</source>
        <translation>Trabaja solo en este equipo: sin cuenta, sin subir nada.</translation>
    </message>
    <message>
        <source>Hide you from people, or from photos that are already online.</source>
        <translation>Ocultarle de las personas, o de fotos que ya están en la red.</translation>
    </message>
    <message>
        <source>Promise anything about recognisers that nobody tested, or that come later.</source>
        <translation>Prometer nada sobre reconocedores que nadie probó o que lleguen después.</translation>
    </message>
    <message>
        <source>Replace caution: if being found is dangerous, blur the face or do not share.</source>
        <translation>Sustituir a la prudencia: si es peligroso que le encuentren, difumine la cara o no comparta.</translation>
    </message>
    <message>
        <source>What a cloak does</source>
        <translation>Qué hace un manto</translation>
    </message>
    <message>
        <source>What it does not do</source>
        <translation>Qué no hace</translation>
    </message>
    <message>
        <source>Free software, Apache License 2.0</source>
        <translation>Software libre, licencia Apache 2.0</translation>
    </message>
    <message>
        <source>Or say it in words (Ctrl+K)</source>
        <translation>O decirlo con palabras (Ctrl+K)</translation>
    </message>
    <message>
        <source>Go to the &amp;library</source>
        <translation>Ir a la &amp;biblioteca</translation>
    </message>
</context>
<context>
    <name>WhenChip</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Cualquier fecha</translation>
    </message>
    <message>
        <source>The whole year</source>
        <translation>Todo el año</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Add Photos</source>
        <translation>Añadir fotos</translation>
    </message>
    <message>
        <source>Add Folder</source>
        <translation>Añadir carpeta</translation>
    </message>
    <message>
        <source>There are no copies yet.</source>
        <translation>Aún no hay copias.</translation>
    </message>
    <message>
        <source>From now on {folder} is watched, as long as Cloakroom is open.</source>
        <translation>A partir de ahora se vigila {folder} mientras Cloakroom esté abierto.</translation>
    </message>
    <message>
        <source>The folder cannot be shown here: {folder}</source>
        <translation>La carpeta no se puede mostrar aquí: {folder}</translation>
    </message>
    <message>
        <source>The sheet and the simulated photos are ready: {folder}</source>
        <translation>La hoja y las fotos simuladas están listas: {folder}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were left out: they are neither photos nor clips.</source>
        <translation>
            <numerusform>Se dejó fuera %n archivo: no es ni foto ni vídeo.</numerusform>
            <numerusform>Se dejaron fuera %n archivos: no son ni fotos ni vídeos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing there is a photo or a clip. Drop JPEG, PNG, WebP, TIFF, HEIC, MP4, MOV, MKV, WebM or GIF files.</source>
        <translation>Nada de eso es una foto o un vídeo. Suelte archivos JPEG, PNG, WebP, TIFF, HEIC, MP4, MOV, MKV, WebM o GIF.</translation>
    </message>
    <message>
        <source>Drop photos, clips or folders</source>
        <translation>Suelte fotos, vídeos o carpetas</translation>
    </message>
    <message>
        <source>Some settings could not be read and are as at first.</source>
        <translation>Algunos ajustes no se pudieron leer y están como al principio.</translation>
    </message>
</context>
<context>
    <name>Working</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
</context>
</TS>
