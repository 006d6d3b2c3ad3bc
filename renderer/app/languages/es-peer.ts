import type { Phrases } from './peer-sentences.ts'

/** What the peer says, by its English. */
export const esPeer: Phrases = {
  'The disk is full or cannot be written, so this is not saved. Free some space and try again.':
    'El disco está lleno o no se puede escribir en él, así que esto no se ha guardado. Libera espacio e inténtalo de nuevo.',
  'A picture has at most {0} MB. Make it smaller first.':
    'Una imagen puede tener como máximo {0} MB. Redúcela primero.',
  'That room is not open here. Join it first.': 'Esa sala no está abierta aquí. Entra primero en ella.',
  'Everything is being saved again.': 'Todo se guarda de nuevo.',
  'This computer is on a network again.': 'Este ordenador vuelve a estar en una red.',
  'This computer is on no network. You can draw; others see it once you are connected.':
    'Este ordenador no está en ninguna red. Puedes dibujar; los demás lo verán cuando estés conectado.',
  'The disk is full or cannot be written.': 'El disco está lleno o no se puede escribir en él.',
  'Saving failed.': 'No se pudo guardar.',
  '{0} What you see is kept for now but not saved. Free some space; Chalkboard keeps trying.':
    '{0} Lo que ves se conserva por ahora, pero no está guardado. Libera espacio; Chalkboard lo sigue intentando.',
  'That room is not kept on this computer. Join it first.':
    'Esa sala no está guardada en este ordenador. Entra primero en ella.',
  'That is too much to change at once. Choose fewer things, and do it in several steps.':
    'Es demasiado para cambiarlo de una vez. Elige menos cosas y hazlo en varios pasos.',
  'There is nothing of yours to undo.': 'No hay nada tuyo que deshacer.',
  'There is nothing of yours to redo.': 'No hay nada tuyo que rehacer.',
  'There is no line {0} in this room.': 'En esta sala no hay ninguna línea {0}.',
  'That is an address of this computer. Type one that the other computer shows.':
    'Esa es una dirección de este ordenador. Escribe una que muestre el otro ordenador.',
  'Nobody answers at {0}. Check the address, and that the other computer runs Chalkboard on the same network.':
    'Nadie responde en {0}. Comprueba la dirección y que el otro ordenador tenga Chalkboard abierto en la misma red.',
  '“{0}” is not an address. It should look like /ip4/192.168.1.20/tcp/4001, as the other computer shows it.':
    '«{0}» no es una dirección. Debería parecerse a /ip4/192.168.1.20/tcp/4001, como la muestra el otro ordenador.',
  "{0} should hold this computer's key, but does not. Put a copy of it back, or move it away to start as someone new; your rooms stay.":
    '{0} debería contener la clave de este ordenador, pero no es así. Vuelve a poner una copia, o mueve el archivo a otro sitio para empezar como alguien nuevo; tus salas se conservan.',
  'The key that says who you are was missing from {0}, so the others now see you as someone new. Your rooms are still here, but those you made are no longer yours, and you cannot undo what you drew before. If you have a copy of {1}, end Chalkboard, put the copy there, and start again.':
    'La clave que dice quién eres faltaba en {0}, así que ahora los demás te ven como alguien nuevo. Tus salas siguen aquí, pero las que creaste ya no son tuyas y no puedes deshacer lo que dibujaste antes. Si tienes una copia de {1}, cierra Chalkboard, pon ahí la copia y vuelve a iniciarlo.',
  'Pictures of “{0}” did not fit: {1}. A room holds at most {2} MB of them. The file still has all, so keep it.':
    'No cabían algunas imágenes de «{0}»: {1}. Una sala admite como máximo {2} MB de imágenes. El archivo aún las tiene todas: consérvalo.',
  'The key of “{0}” was lost with a part of this disk, so you draw there alone. Leave the room and join it again with its PIN: what you drew is kept.':
    'La clave de «{0}» se perdió con una parte de este disco, así que allí dibujas a solas. Sal de la sala y vuelve a entrar con su PIN: lo que dibujaste se conserva.',
  'Some of what you drew could not be read from this disk ({0}).':
    'Una parte de lo que dibujaste no se pudo leer de este disco ({0}).',
  'Some of what {0} drew could not be read from this disk ({1}).':
    'Una parte de lo que dibujó {0} no se pudo leer de este disco ({1}).',
  'It comes back from the others when they are connected.': 'Volverá desde los demás cuando estén conectados.',
  '{0} {1}': '{0} {1}',
  '{0} {1} {2}': '{0} {1} {2}',
  'It was set aside in {0}.': 'Se ha apartado en {0}.',
  'entry {0}': 'entrada {0}',
  'entries {0} to {1}': 'entradas {0} a {1}',
  'There is no page {0} in this room.': 'En esta sala no hay ninguna página {0}.',
  'This room holds {0} lines already. Erase some, or start another room.':
    'Esta sala ya tiene {0} líneas. Borra algunas o empieza otra sala.',
  '{0} of the rooms on this computer could not be read. Join them again when others have them: what you drew there is still here.':
    'Salas de este ordenador que no se pudieron leer: {0}. Entra de nuevo en ellas cuando otros las tengan: lo que dibujaste allí sigue aquí.',
  'Chalkboard may not write to {0}. Choose another folder, or change who may write there.':
    'Chalkboard no puede escribir en {0}. Elige otra carpeta o cambia quién puede escribir en ella.',
  "{0} can't be a folder, because a file is in its place. Choose another folder.":
    '{0} no puede ser una carpeta, porque hay un archivo en su lugar. Elige otra carpeta.',
  "The disk is full, so Chalkboard can't keep anything in {0}. Make some room and start it again.":
    'El disco está lleno, así que Chalkboard no puede guardar nada en {0}. Libera espacio y vuelve a iniciarlo.',
  "Chalkboard can't listen at the address it was given: it is in use, or not one of this computer's. Give another.":
    'Chalkboard no puede usar la dirección que se le dio: está ocupada o no es de este ordenador. Indica otra.',
  'Chalkboard could not start: {0}': 'Chalkboard no pudo iniciarse: {0}',
  'Something went wrong inside Chalkboard. Please try again; if it happens again, restart Chalkboard. Its log says more.':
    'Algo ha fallado dentro de Chalkboard. Inténtalo de nuevo; si vuelve a pasar, reinicia Chalkboard. Su registro dice más.',
  'Too many requests came at once, so this one was not done. Wait a moment and send it again.':
    'Llegaron demasiadas peticiones a la vez, así que esta no se hizo. Espera un momento e inténtalo de nuevo.',
  'That is no picture: it should be a PNG, JPEG or WebP.': 'Eso no es una imagen: debería ser un PNG, JPEG o WebP.',
  'A picture has at most {0} pixels a side. Make it smaller first.':
    'Una imagen puede tener como máximo {0} píxeles por lado. Redúcela primero.',
  '{0} is not a file. Choose one.': '{0} no es un archivo. Elige uno.',
  '{0} is a folder. Choose another name.': '{0} es una carpeta. Elige otro nombre.',
  '{0} is there already and was not saved by Chalkboard, so it is left alone. Choose another name.':
    '{0} ya existe y no lo guardó Chalkboard, así que no se toca. Elige otro nombre.',
  'There is no folder {0}. Choose one that is there.': 'No existe la carpeta {0}. Elige una que exista.',
  'The disk of {0} is full. Free some space, or save to another place.':
    'El disco de {0} está lleno. Libera espacio o guarda en otro lugar.',
  '{0} cannot be written. Save to another place.': 'No se puede escribir {0}. Guarda en otro lugar.',
  'That name is too long for a file. Choose a shorter one.':
    'Ese nombre es demasiado largo para un archivo. Elige uno más corto.',
  '{0} could not be saved ({1}). Save to another place.': 'No se pudo guardar {0} ({1}). Guarda en otro lugar.',
  'There is no file {0}. Check its name and its folder.': 'No existe el archivo {0}. Comprueba su nombre y su carpeta.',
  '{0} cannot be read: this account may not. Ask whoever it belongs to.':
    'No se puede leer {0}: esta cuenta no tiene permiso. Pregunta a quien pertenezca.',
  '{0} could not be read ({1}). Try again, or another copy.':
    'No se pudo leer {0} ({1}). Inténtalo de nuevo o con otra copia.',
  'Other files are still being saved or opened. Try again when they are done.':
    'Todavía se están guardando o abriendo otros archivos. Inténtalo de nuevo cuando terminen.',
  'Too many large files are being saved or opened. Try again in a moment.':
    'Se están guardando o abriendo demasiados archivos grandes. Inténtalo de nuevo en un momento.',
  'This file was given up meanwhile. Begin again.': 'Entretanto se abandonó este archivo. Empieza de nuevo.',
  "A room's file has at most {0} MB. This is larger.":
    'El archivo de una sala puede tener como máximo {0} MB. Este es más grande.',
  'it does not say which room it holds': 'no dice qué sala contiene',
  'what it says of its room is not what the owner of the room signed':
    'lo que dice de su sala no es lo que firmó quien la creó',
  'it names an author by what is no name': 'nombra a alguien con un nombre que no lo es',
  'it names an author that is none': 'nombra a alguien que no puede existir',
  'it holds keys, though its room has no PIN': 'contiene claves, aunque su sala no tiene PIN',
  'the keys of its room are not there or not right': 'las claves de su sala faltan o no son correctas',
  'after picture {0}': 'después de la imagen {0}',
  'in picture {0}': 'en la imagen {0}',
  'a picture of {0} bytes cannot be': 'no puede haber una imagen de {0} bytes',
  'a picture comes twice': 'una imagen aparece dos veces',
  'it holds too many pictures': 'contiene demasiadas imágenes',
  'a piece of a picture does not fit its size': 'un trozo de una imagen no encaja con su tamaño',
  'a picture is not the one that was saved': 'una imagen no es la que se guardó',
  'a picture is not complete': 'una imagen no está completa',
  'what stands for a picture is none that a board can show': 'una de las imágenes no se puede mostrar en una pizarra',
  'Nothing of it was opened. Copy it again from where it was saved, or ask for another copy.':
    'No se ha abierto nada de él. Cópialo otra vez de donde se guardó o pide otra copia.',
  'This file': 'Este archivo',
  '{0} is larger than {1} MB, more than a Chalkboard file may have. Choose another.':
    '{0} ocupa más de {1} MB, más de lo que puede tener un archivo de Chalkboard. Elige otro.',
  'This file is empty. {0}': 'Este archivo está vacío. {0}',
  'This is not a Chalkboard file. Choose one that was saved by Chalkboard.':
    'Este no es un archivo de Chalkboard. Elige uno que haya guardado Chalkboard.',
  'This file was made by a newer Chalkboard. Install that version to open it.':
    'Este archivo se hizo con un Chalkboard más nuevo. Instala esa versión para abrirlo.',
  'the version of its format makes no sense': 'la versión de su formato no tiene sentido',
  'its checksum does not fit what it holds': 'su suma de comprobación no corresponde a lo que contiene',
  'something follows after its end': 'hay algo después de su final',
  'a piece of the drawing cannot be read': 'no se puede leer un trozo del dibujo',
  'a piece of {0} bytes cannot be': 'no puede haber un trozo de {0} bytes',
  'it holds {0} entries, not {1} as it says at its beginning': 'contiene {0} entradas, no {1} como dice al principio',
  'a piece makes no sense': 'un trozo no tiene sentido',
  'This file is damaged or was altered at byte {0}, {1}: {2}. {3}':
    'Este archivo está dañado o se modificó en el byte {0}, {1}: {2}. {3}',
  'This file is cut short: it ends at byte {0}, {1}. {2}':
    'Este archivo está cortado: termina en el byte {0}, {1}. {2}',
  '“{0}” holds more than a file may, {1} MB with its pictures. Have another computer join the room: it keeps a copy too.':
    '«{0}» contiene más de lo que puede tener un archivo, {1} MB con sus imágenes. Haz que otro ordenador entre en la sala: también guarda una copia.',
  'at its beginning': 'al principio',
  'what stands as entry {0} by {1}': 'lo que figura como entrada {0} de {1}',
  'what stands as entries {0} to {1} by {2}': 'lo que figura como entradas {0} a {1} de {2}',
  '{0} comes where entry {1} should': '{0} aparece donde debería estar la entrada {1}',
  '{0} should come first, since the room is theirs': '{0} debería estar al principio, porque la sala es de esa persona',
  'after entry {0} by {1}': 'después de la entrada {0} de {1}',
  'what stands past entry {0} by {1} lacks its content': 'lo que sigue a la entrada {0} de {1} no tiene su contenido',
  'does not follow on what came before': 'no continúa lo que venía antes',
  'is not what its author signed': 'no es lo que firmó su autor',
  'makes no sense': 'no tiene sentido',
  'is too much or too large': 'es demasiado o demasiado grande',
  'lacks its content': 'no tiene su contenido',
  'is by someone who was not allowed to draw': 'es de alguien que no podía dibujar',
  'This room holds as many pictures as it can. Start another room for more.':
    'En esta sala ya no caben más imágenes. Empieza otra sala para añadir más.',
  'Nobody on this network has that room any more. Choose another from the list.':
    'Ya nadie en esta red tiene esa sala. Elige otra de la lista.',
  'Nobody who has “{0}” answers. Try again in a moment.':
    'Nadie que tenga «{0}» responde. Inténtalo de nuevo en un momento.',
  '{0} has removed you from “{1}”.': '{0} te ha sacado de «{1}».',
  '“{0}” needs a PIN. Join it with the PIN.': '«{0}» pide un PIN. Entra con el PIN.',
  'That is too much to add at once. Add fewer pages, and do it in several steps.':
    'Es demasiado para añadirlo de una vez. Añade menos páginas y hazlo en varios pasos.',
  'A room keeps at least one page. Add another before you delete this one.':
    'Una sala conserva al menos una página. Añade otra antes de borrar esta.',
  'That page has not been deleted here.': 'Esa página no se ha borrado aquí.',
  'There is no such page in this room. It may have been deleted.':
    'Esa página no está en esta sala. Puede que se haya borrado.',
  'This room has {0} pages already, and can have {1}. Delete some first.':
    'Esta sala ya tiene {0} páginas y puede tener {1}. Borra algunas primero.',
  '{0} lets you watch here, not draw.': '{0} te deja mirar aquí, no dibujar.',
  '{0} has removed you from this room.': '{0} te ha sacado de esta sala.',
  'Only {0}, who made this room, can say who may draw.': 'Solo {0}, que creó esta sala, puede decir quién dibuja.',
  'Whoever made a room can always draw in it.': 'Quien crea una sala siempre puede dibujar en ella.',
  '“{0}” is being opened already. Try again in a moment.':
    '«{0}» ya se está abriendo. Inténtalo de nuevo en un momento.',
  '“{0}” was closed before all of it was here. Open it again.':
    '«{0}» se cerró antes de que llegara todo. Ábrela de nuevo.',
  'You already have a room called “{0}”. Choose another name.': 'Ya tienes una sala llamada «{0}». Elige otro nombre.',
  'That room is not kept on this computer, so there is nothing to remove.':
    'Esa sala no está guardada en este ordenador, así que no hay nada que quitar.',
  'This computer keeps {0} rooms already. Remove one you no longer need.':
    'Este ordenador ya guarda {0} salas. Quita una que ya no necesites.',
  'The data on this computer is damaged, so this cannot be saved. Start Chalkboard again: what can be read is saved then, and the rest comes back from the others.':
    'Los datos de este ordenador están dañados, así que esto no se puede guardar. Vuelve a iniciar Chalkboard: entonces se guardará lo que se pueda leer y el resto volverá desde los demás.',
  'Chalkboard cannot write to its data on this disk, so this is not saved. Allow writing there or free some space, and start Chalkboard again.':
    'Chalkboard no puede escribir sus datos en este disco, así que esto no se ha guardado. Permite la escritura o libera espacio, y vuelve a iniciar Chalkboard.',
  'Chalkboard is already running with the data in {0}. Use its window, or start another with --profile NAME.':
    'Chalkboard ya está abierto con los datos de {0}. Usa su ventana o inicia otro con --profile NOMBRE.',
  'This data was written by a newer Chalkboard. Install that version, or start with other data.':
    'Estos datos son de un Chalkboard más nuevo. Instala esa versión o empieza con otros datos.',
  'The data in {0} is damaged ({1}).': 'Los datos de {0} están dañados ({1}).',
  'The data in {0} cannot be opened ({1}). Check that the folder can be written.':
    'No se pueden abrir los datos de {0} ({1}). Comprueba que se pueda escribir en la carpeta.',
  'Open your rooms again when others who have them are here: what you drew comes back from the others. A room that nobody else has is gone, unless you saved a copy of it.':
    'Abre tus salas de nuevo cuando estén aquí otros que las tengan: lo que dibujaste volverá desde ellos. Una sala que no tiene nadie más se ha perdido, salvo que hayas guardado una copia.',
  'The file with this computer’s rooms was empty. {0}': 'El archivo con las salas de este ordenador estaba vacío. {0}',
  'The file with this computer’s rooms, {0}, was missing. {1} If you have a copy of the file, end Chalkboard, put the copy there, and start again.':
    'Faltaba el archivo con las salas de este ordenador, {0}. {1} Si tienes una copia del archivo, cierra Chalkboard, ponla ahí y vuelve a iniciarlo.',
  'The data on this computer was damaged. What could be read is here again, and the rest comes back from the others when they are here. If a room is missing, open it again then; the damaged file was put in {0}.':
    'Los datos de este ordenador estaban dañados. Lo que se pudo leer está aquí de nuevo, y el resto volverá desde los demás cuando estén aquí. Si entonces falta una sala, ábrela de nuevo; el archivo dañado está en {0}.',
  'Chalkboard can’t write to {0}, so nothing can be saved. You can look at your rooms; to draw, allow writing there or free some space, and start Chalkboard again.':
    'Chalkboard no puede escribir en {0}, así que no se puede guardar nada. Puedes mirar tus salas; para dibujar, permite la escritura o libera espacio, y vuelve a iniciar Chalkboard.',
  '“{0}” needs a PIN. Ask {1} for it.': '«{0}» pide un PIN. Pídeselo a {1}.',
  'Try again in {0}.': 'Inténtalo de nuevo en {0}.',
  'Check it with {0}, and try again.': 'Compruébalo con {0} e inténtalo de nuevo.',
  'Too many wrong PINs for “{0}”. {1}': 'Demasiados PIN incorrectos para «{0}». {1}',
  'That is not the PIN of “{0}”. {1}': 'Ese no es el PIN de «{0}». {1}',
  'a second': 'un segundo',
  '{0} seconds': '{0} segundos',
  '{0} minutes': '{0} minutos',
  'Someone new': 'Alguien nuevo',
  'Open Chalkboard at the address that it printed when it started.':
    'Abre Chalkboard en la dirección que mostró al iniciarse.',
  'A name needs at least one character.': 'Un nombre necesita al menos un carácter.',
  'A name has at most {0} characters.': 'Un nombre tiene como máximo {0} caracteres.',
  'A name neither begins nor ends with a space.': 'Un nombre no empieza ni termina con un espacio.',
  'A name holds no control characters, such as line breaks or tabs.':
    'Un nombre no contiene caracteres de control, como saltos de línea o tabuladores.',
  'A name needs at least one character that can be seen.': 'Un nombre necesita al menos un carácter que se pueda ver.',
  'It is missing.': 'Falta.',
  '--name is not a name. {0}': '--name no es un nombre. {0}',
  '--profile should be 1 to 64 letters, digits, - and _.': '--profile debe tener de 1 a 64 letras, cifras, - y _.',
  '--data should be a folder.': '--data debe ser una carpeta.',
  '--language should be one of {0}.': '--language debe ser uno de estos: {0}.',
  'The settings for this computer in {0} are left out. {1}':
    'No se usan los ajustes para este ordenador que hay en {0}. {1}',
  'It has more than {0} bytes.': 'El archivo tiene más de {0} bytes.',
  'It should be JSON, saved as UTF-8.': 'El archivo debe ser JSON, guardado como UTF-8.',
  'There is no setting called {0}.': 'No hay ningún ajuste llamado {0}.',
  'It should be an object in braces.': 'El archivo debe ser un objeto entre llaves.',
  'name should be a text.': 'name debe ser un texto.',
  'name is not a name. {0}': 'name no es un nombre. {0}',
  'language should be one of {0}.': 'language debe ser uno de estos: {0}.',
  'Chalkboard keeps stopping by itself. Start it again; if it still does, restart the computer.':
    'Chalkboard se cierra solo una y otra vez. Inícialo de nuevo; si sigue igual, reinicia el ordenador.',
  'Chalkboard stopped while it opened {0}. Open the file again.':
    'Chalkboard se detuvo mientras abría {0}. Abre el archivo otra vez.',
  '{0}': '{0}',
}
