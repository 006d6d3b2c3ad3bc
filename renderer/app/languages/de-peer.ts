import type { Phrases } from './peer-sentences.ts'

/** What the peer says, by its English. */
export const dePeer: Phrases = {
  'The disk is full or cannot be written, so this is not saved. Free some space and try again.':
    'Die Festplatte ist voll oder schreibgeschützt, darum ist das nicht gespeichert. Schaff Platz und versuche es noch einmal.',
  'A picture has at most {0} MB. Make it smaller first.':
    'Ein Bild darf höchstens {0} MB haben. Verkleinere es zuerst.',
  'That room is not open here. Join it first.': 'Dieser Raum ist hier nicht offen. Tritt ihm zuerst bei.',
  'Everything is being saved again.': 'Alles wird wieder gespeichert.',
  'This computer is on a network again.': 'Dieser Computer ist wieder in einem Netzwerk.',
  'This computer is on no network. You can draw; others see it once you are connected.':
    'Dieser Computer ist in keinem Netzwerk. Du kannst zeichnen; die anderen sehen es, sobald du verbunden bist.',
  'The disk is full or cannot be written.': 'Die Festplatte ist voll oder schreibgeschützt.',
  'Saving failed.': 'Das Speichern ist fehlgeschlagen.',
  '{0} What you see is kept for now but not saved. Free some space; Chalkboard keeps trying.':
    '{0} Was du siehst, bleibt vorerst da, ist aber nicht gespeichert. Schaff Platz; Chalkboard versucht es weiter.',
  'That room is not kept on this computer. Join it first.':
    'Dieser Raum ist nicht auf diesem Computer gespeichert. Tritt ihm zuerst bei.',
  'That is too much to change at once. Choose fewer things, and do it in several steps.':
    'Das ist zu viel auf einmal. Wähle weniger aus und ändere es in mehreren Schritten.',
  'There is nothing of yours to undo.': 'Von dir gibt es nichts rückgängig zu machen.',
  'There is nothing of yours to redo.': 'Von dir gibt es nichts zu wiederholen.',
  'There is no line {0} in this room.': 'In diesem Raum gibt es die Linie {0} nicht.',
  'That is an address of this computer. Type one that the other computer shows.':
    'Das ist eine Adresse dieses Computers. Gib eine ein, die der andere Computer anzeigt.',
  'Nobody answers at {0}. Check the address, and that the other computer runs Chalkboard on the same network.':
    'Unter {0} antwortet niemand. Prüfe die Adresse und ob Chalkboard auf dem anderen Computer im selben Netzwerk läuft.',
  '“{0}” is not an address. It should look like /ip4/192.168.1.20/tcp/4001, as the other computer shows it.':
    '„{0}“ ist keine Adresse. Sie sollte wie /ip4/192.168.1.20/tcp/4001 aussehen, so wie der andere Computer sie anzeigt.',
  "{0} should hold this computer's key, but does not. Put a copy of it back, or move it away to start as someone new; your rooms stay.":
    '{0} sollte den Schlüssel dieses Computers enthalten, tut es aber nicht. Leg eine Kopie davon zurück oder verschiebe die Datei, um als jemand Neues zu beginnen; deine Räume bleiben.',
  'The key that says who you are was missing from {0}, so the others now see you as someone new. Your rooms are still here, but those you made are no longer yours, and you cannot undo what you drew before. If you have a copy of {1}, end Chalkboard, put the copy there, and start again.':
    'Der Schlüssel, der sagt, wer du bist, fehlte in {0}; darum sehen die anderen dich jetzt als jemand Neues. Deine Räume sind noch hier, aber die von dir erstellten gehören dir nicht mehr, und was du früher gezeichnet hast, kannst du nicht rückgängig machen. Wenn du eine Kopie von {1} hast, beende Chalkboard, leg die Kopie dorthin und starte es wieder.',
  'Pictures of “{0}” did not fit: {1}. A room holds at most {2} MB of them. The file still has all, so keep it.':
    'Bilder von „{0}“ fanden keinen Platz: {1}. Ein Raum fasst höchstens {2} MB an Bildern. Die Datei enthält noch alle; bewahre sie auf.',
  'The key of “{0}” was lost with a part of this disk, so you draw there alone. Leave the room and join it again with its PIN: what you drew is kept.':
    'Der Schlüssel von „{0}“ ging mit einem Teil dieser Festplatte verloren, darum zeichnest du dort allein. Verlass den Raum und tritt ihm mit seiner PIN wieder bei: Was du gezeichnet hast, bleibt.',
  'Some of what you drew could not be read from this disk ({0}).':
    'Ein Teil von dem, was du gezeichnet hast, war auf dieser Festplatte nicht lesbar ({0}).',
  'Some of what {0} drew could not be read from this disk ({1}).':
    'Ein Teil von dem, was {0} gezeichnet hat, war auf dieser Festplatte nicht lesbar ({1}).',
  'It comes back from the others when they are connected.':
    'Er kommt von den anderen zurück, sobald sie verbunden sind.',
  '{0} {1}': '{0} {1}',
  '{0} {1} {2}': '{0} {1} {2}',
  'It was set aside in {0}.': 'Er wurde in {0} beiseitegelegt.',
  'entry {0}': 'Eintrag {0}',
  'entries {0} to {1}': 'Einträge {0} bis {1}',
  'There is no page {0} in this room.': 'In diesem Raum gibt es die Seite {0} nicht.',
  'This room holds {0} lines already. Erase some, or start another room.':
    'In diesem Raum sind schon {0} Linien. Radiere einige weg oder erstelle einen neuen Raum.',
  '{0} of the rooms on this computer could not be read. Join them again when others have them: what you drew there is still here.':
    'Auf diesem Computer nicht lesbare Räume: {0}. Tritt ihnen wieder bei, wenn andere sie haben: Was du dort gezeichnet hast, ist noch hier.',
  'Chalkboard may not write to {0}. Choose another folder, or change who may write there.':
    'Chalkboard darf nicht in {0} schreiben. Wähle einen anderen Ordner oder ändere, wer dort schreiben darf.',
  "{0} can't be a folder, because a file is in its place. Choose another folder.":
    '{0} kann kein Ordner sein, weil dort schon eine Datei liegt. Wähle einen anderen Ordner.',
  "The disk is full, so Chalkboard can't keep anything in {0}. Make some room and start it again.":
    'Die Festplatte ist voll, darum kann Chalkboard in {0} nichts speichern. Schaff Platz und starte es wieder.',
  "Chalkboard can't listen at the address it was given: it is in use, or not one of this computer's. Give another.":
    'Chalkboard ist unter der angegebenen Adresse nicht erreichbar: Sie ist schon in Gebrauch oder gehört nicht zu diesem Computer. Gib eine andere an.',
  'Chalkboard could not start: {0}': 'Chalkboard konnte nicht starten: {0}',
  'Something went wrong inside Chalkboard. Please try again; if it happens again, restart Chalkboard. Its log says more.':
    'In Chalkboard ist etwas schiefgegangen. Versuche es noch einmal; wenn es wieder passiert, starte Chalkboard neu. Mehr steht in seinem Protokoll.',
  'Too many requests came at once, so this one was not done. Wait a moment and send it again.':
    'Es kamen zu viele Anfragen auf einmal, darum wurde diese nicht ausgeführt. Warte kurz und versuche es noch einmal.',
  'That is no picture: it should be a PNG, JPEG or WebP.': 'Das ist kein Bild: Es sollte ein PNG, JPEG oder WebP sein.',
  'A picture has at most {0} pixels a side. Make it smaller first.':
    'Ein Bild darf höchstens {0} Pixel breit und hoch sein. Verkleinere es zuerst.',
  '{0} is not a file. Choose one.': '{0} ist keine Datei. Wähle eine Datei.',
  '{0} is a folder. Choose another name.': '{0} ist ein Ordner. Wähle einen anderen Namen.',
  '{0} is there already and was not saved by Chalkboard, so it is left alone. Choose another name.':
    '{0} gibt es schon, aber nicht von Chalkboard; darum bleibt die Datei, wie sie ist. Wähle einen anderen Namen.',
  'There is no folder {0}. Choose one that is there.': 'Den Ordner {0} gibt es nicht. Wähle einen, den es gibt.',
  'The disk of {0} is full. Free some space, or save to another place.':
    'Die Festplatte von {0} ist voll. Schaff Platz oder speichere woanders.',
  '{0} cannot be written. Save to another place.': '{0} kann nicht geschrieben werden. Speichere woanders.',
  'That name is too long for a file. Choose a shorter one.':
    'Dieser Name ist für eine Datei zu lang. Wähle einen kürzeren.',
  '{0} could not be saved ({1}). Save to another place.':
    '{0} konnte nicht gespeichert werden ({1}). Speichere woanders.',
  'There is no file {0}. Check its name and its folder.':
    'Die Datei {0} gibt es nicht. Prüfe ihren Namen und ihren Ordner.',
  '{0} cannot be read: this account may not. Ask whoever it belongs to.':
    '{0} kann nicht gelesen werden: Dieses Benutzerkonto darf das nicht. Frag, wem die Datei gehört.',
  '{0} could not be read ({1}). Try again, or another copy.':
    '{0} konnte nicht gelesen werden ({1}). Versuche es noch einmal oder mit einer anderen Kopie.',
  'Other files are still being saved or opened. Try again when they are done.':
    'Andere Dateien werden noch gespeichert oder geöffnet. Versuche es noch einmal, wenn sie fertig sind.',
  'Too many large files are being saved or opened. Try again in a moment.':
    'Es werden zu viele große Dateien gespeichert oder geöffnet. Versuche es gleich noch einmal.',
  'This file was given up meanwhile. Begin again.': 'Diese Datei wurde inzwischen aufgegeben. Beginne von vorn.',
  "A room's file has at most {0} MB. This is larger.":
    'Die Datei eines Raums darf höchstens {0} MB haben. Diese ist größer.',
  'it does not say which room it holds': 'sie sagt nicht, welchen Raum sie enthält',
  'what it says of its room is not what the owner of the room signed':
    'was sie über ihren Raum sagt, hat dessen Besitzer nicht so unterschrieben',
  'it names an author by what is no name': 'jemand steht darin mit einem Namen, der keiner ist',
  'it names an author that is none': 'sie nennt jemanden, den es nicht geben kann',
  'it holds keys, though its room has no PIN': 'sie enthält Schlüssel, obwohl ihr Raum keine PIN hat',
  'the keys of its room are not there or not right': 'die Schlüssel ihres Raums fehlen oder sind falsch',
  'after picture {0}': 'nach Bild {0}',
  'in picture {0}': 'in Bild {0}',
  'a picture of {0} bytes cannot be': 'ein Bild von {0} Bytes kann es nicht geben',
  'a picture comes twice': 'ein Bild kommt zweimal vor',
  'it holds too many pictures': 'sie enthält zu viele Bilder',
  'a piece of a picture does not fit its size': 'ein Stück eines Bildes passt nicht zu dessen Größe',
  'a picture is not the one that was saved': 'ein Bild ist nicht das, das gespeichert wurde',
  'a picture is not complete': 'ein Bild ist nicht vollständig',
  'what stands for a picture is none that a board can show': 'eines der Bilder kann keine Tafel zeigen',
  'Nothing of it was opened. Copy it again from where it was saved, or ask for another copy.':
    'Nichts davon wurde geöffnet. Kopiere die Datei noch einmal von dort, wo sie gespeichert wurde, oder bitte um eine andere Kopie.',
  'This file': 'Diese Datei',
  '{0} is larger than {1} MB, more than a Chalkboard file may have. Choose another.':
    '{0} ist größer als {1} MB, mehr als eine Chalkboard-Datei haben darf. Wähle eine andere.',
  'This file is empty. {0}': 'Diese Datei ist leer. {0}',
  'This is not a Chalkboard file. Choose one that was saved by Chalkboard.':
    'Das ist keine Chalkboard-Datei. Wähle eine, die Chalkboard gespeichert hat.',
  'This file was made by a newer Chalkboard. Install that version to open it.':
    'Diese Datei stammt von einem neueren Chalkboard. Installiere es, um sie zu öffnen.',
  'the version of its format makes no sense': 'die Version ihres Formats ergibt keinen Sinn',
  'its checksum does not fit what it holds': 'ihre Prüfsumme passt nicht zu ihrem Inhalt',
  'something follows after its end': 'nach ihrem Ende folgt noch etwas',
  'a piece of the drawing cannot be read': 'ein Stück der Zeichnung ist nicht lesbar',
  'a piece of {0} bytes cannot be': 'ein Stück von {0} Bytes kann es nicht geben',
  'it holds {0} entries, not {1} as it says at its beginning':
    'sie enthält {0} Einträge statt {1}, wie an ihrem Anfang steht',
  'a piece makes no sense': 'ein Stück ergibt keinen Sinn',
  'This file is damaged or was altered at byte {0}, {1}: {2}. {3}':
    'Diese Datei ist beschädigt oder wurde verändert, bei Byte {0}, {1}: {2}. {3}',
  'This file is cut short: it ends at byte {0}, {1}. {2}':
    'Diese Datei ist abgeschnitten: Sie endet bei Byte {0}, {1}. {2}',
  '“{0}” holds more than a file may, {1} MB with its pictures. Have another computer join the room: it keeps a copy too.':
    '„{0}“ enthält mehr, als eine Datei haben darf: {1} MB mit den Bildern. Lass einen anderen Computer dem Raum beitreten: Auch er behält eine Kopie.',
  'at its beginning': 'an ihrem Anfang',
  'what stands as entry {0} by {1}': 'Eintrag {0} von {1}',
  'what stands as entries {0} to {1} by {2}': 'die Einträge {0} bis {1} von {2}',
  '{0} comes where entry {1} should': '{0} an der Stelle von Eintrag {1}',
  '{0} should come first, since the room is theirs': '{0}: gehört an den Anfang, weil der Raum dieser Person gehört',
  'after entry {0} by {1}': 'nach Eintrag {0} von {1}',
  'what stands past entry {0} by {1} lacks its content': 'was nach Eintrag {0} von {1} steht, hat keinen Inhalt',
  'does not follow on what came before': '– passt nicht zu dem, was davor kam',
  'is not what its author signed': '– nicht so, wie unterschrieben wurde',
  'makes no sense': '– ohne erkennbaren Sinn',
  'is too much or too large': '– zu viel oder zu groß',
  'lacks its content': '– ohne Inhalt',
  'is by someone who was not allowed to draw': '– von jemandem, der nicht zeichnen durfte',
  'This room holds as many pictures as it can. Start another room for more.':
    'In diesem Raum sind so viele Bilder, wie hineinpassen. Erstelle für weitere einen neuen Raum.',
  'Nobody on this network has that room any more. Choose another from the list.':
    'Niemand in diesem Netzwerk hat diesen Raum noch. Wähle einen anderen aus der Liste.',
  'Nobody who has “{0}” answers. Try again in a moment.':
    'Niemand, der „{0}“ hat, antwortet. Versuche es gleich noch einmal.',
  '{0} has removed you from “{1}”.': '{0} hat dich aus „{1}“ entfernt.',
  '“{0}” needs a PIN. Join it with the PIN.': '„{0}“ braucht eine PIN. Tritt mit der PIN bei.',
  'That is too much to add at once. Add fewer pages, and do it in several steps.':
    'Das ist zu viel auf einmal. Füge weniger Seiten hinzu, in mehreren Schritten.',
  'A room keeps at least one page. Add another before you delete this one.':
    'Ein Raum behält mindestens eine Seite. Füge eine hinzu, bevor du diese löschst.',
  'That page has not been deleted here.': 'Diese Seite wurde hier nicht gelöscht.',
  'There is no such page in this room. It may have been deleted.':
    'Diese Seite gibt es in diesem Raum nicht. Vielleicht wurde sie gelöscht.',
  'This room has {0} pages already, and can have {1}. Delete some first.':
    'Dieser Raum hat schon {0} Seiten; mehr als {1} kann er nicht haben. Lösche zuerst einige.',
  '{0} lets you watch here, not draw.': '{0} lässt dich hier zuschauen, nicht zeichnen.',
  '{0} has removed you from this room.': '{0} hat dich aus diesem Raum entfernt.',
  'Only {0}, who made this room, can say who may draw.':
    'Nur {0} hat diesen Raum erstellt und kann sagen, wer zeichnen darf.',
  'Whoever made a room can always draw in it.': 'Wer einen Raum erstellt hat, darf darin immer zeichnen.',
  '“{0}” is being opened already. Try again in a moment.': '„{0}“ wird schon geöffnet. Versuche es gleich noch einmal.',
  '“{0}” was closed before all of it was here. Open it again.':
    '„{0}“ wurde geschlossen, bevor alles hier war. Öffne den Raum noch einmal.',
  'You already have a room called “{0}”. Choose another name.':
    'Du hast schon einen Raum namens „{0}“. Wähle einen anderen Namen.',
  'That room is not kept on this computer, so there is nothing to remove.':
    'Dieser Raum ist nicht auf diesem Computer gespeichert, also gibt es nichts zu entfernen.',
  'This computer keeps {0} rooms already. Remove one you no longer need.':
    'Auf diesem Computer sind schon {0} Räume. Entferne einen, den du nicht mehr brauchst.',
  'The data on this computer is damaged, so this cannot be saved. Start Chalkboard again: what can be read is saved then, and the rest comes back from the others.':
    'Die Daten auf diesem Computer sind beschädigt, darum kann das nicht gespeichert werden. Starte Chalkboard neu: Was lesbar ist, wird dann gespeichert, und der Rest kommt von den anderen zurück.',
  'Chalkboard cannot write to its data on this disk, so this is not saved. Allow writing there or free some space, and start Chalkboard again.':
    'Chalkboard kann auf dieser Festplatte nicht schreiben, darum ist das nicht gespeichert. Erlaube das Schreiben dort oder schaff Platz und starte Chalkboard neu.',
  'Chalkboard is already running with the data in {0}. Use its window, or start another with --profile NAME.':
    'Chalkboard läuft schon mit den Daten in {0}. Benutze sein Fenster oder starte ein weiteres mit --profile NAME.',
  'This data was written by a newer Chalkboard. Install that version, or start with other data.':
    'Diese Daten stammen von einem neueren Chalkboard. Installiere es oder starte mit anderen Daten.',
  'The data in {0} is damaged ({1}).': 'Die Daten in {0} sind beschädigt ({1}).',
  'The data in {0} cannot be opened ({1}). Check that the folder can be written.':
    'Die Daten in {0} lassen sich nicht öffnen ({1}). Prüfe, ob in den Ordner geschrieben werden darf.',
  'Open your rooms again when others who have them are here: what you drew comes back from the others. A room that nobody else has is gone, unless you saved a copy of it.':
    'Öffne deine Räume wieder, wenn andere hier sind, die sie haben: Was du gezeichnet hast, kommt von ihnen zurück. Ein Raum, den sonst niemand hat, ist weg, außer du hast eine Kopie gespeichert.',
  'The file with this computer’s rooms was empty. {0}': 'Die Datei mit den Räumen dieses Computers war leer. {0}',
  'The file with this computer’s rooms, {0}, was missing. {1} If you have a copy of the file, end Chalkboard, put the copy there, and start again.':
    'Die Datei mit den Räumen dieses Computers, {0}, fehlte. {1} Wenn du eine Kopie der Datei hast, beende Chalkboard, leg die Kopie dorthin und starte es wieder.',
  'The data on this computer was damaged. What could be read is here again, and the rest comes back from the others when they are here. If a room is missing, open it again then; the damaged file was put in {0}.':
    'Die Daten auf diesem Computer waren beschädigt. Was lesbar war, ist wieder da, und der Rest kommt von den anderen zurück, wenn sie hier sind. Fehlt dann ein Raum, öffne ihn noch einmal; die beschädigte Datei liegt in {0}.',
  'Chalkboard can’t write to {0}, so nothing can be saved. You can look at your rooms; to draw, allow writing there or free some space, and start Chalkboard again.':
    'Chalkboard kann nicht in {0} schreiben, darum kann nichts gespeichert werden. Du kannst deine Räume ansehen; um zu zeichnen, erlaube dort das Schreiben oder schaff Platz und starte Chalkboard neu.',
  '“{0}” needs a PIN. Ask {1} for it.': '„{0}“ braucht eine PIN. Frag {1} danach.',
  'Try again in {0}.': 'Versuche es in {0} noch einmal.',
  'Check it with {0}, and try again.': 'Frag {0} danach und versuche es noch einmal.',
  'Too many wrong PINs for “{0}”. {1}': 'Zu viele falsche PINs für „{0}“. {1}',
  'That is not the PIN of “{0}”. {1}': 'Das ist nicht die PIN von „{0}“. {1}',
  'a second': 'einer Sekunde',
  '{0} seconds': '{0} Sekunden',
  '{0} minutes': '{0} Minuten',
  'Someone new': 'Jemand Neues',
  'Open Chalkboard at the address that it printed when it started.':
    'Öffne Chalkboard unter der Adresse, die es beim Start angezeigt hat.',
  'A name needs at least one character.': 'Ein Name braucht mindestens ein Zeichen.',
  'A name has at most {0} characters.': 'Ein Name hat höchstens {0} Zeichen.',
  'A name neither begins nor ends with a space.': 'Ein Name beginnt und endet nicht mit einem Leerzeichen.',
  'A name holds no control characters, such as line breaks or tabs.':
    'Ein Name enthält keine Steuerzeichen wie Zeilenumbrüche oder Tabulatoren.',
  'A name needs at least one character that can be seen.':
    'Ein Name braucht mindestens ein Zeichen, das man sehen kann.',
  'It is missing.': 'Er fehlt.',
  '--name is not a name. {0}': '--name ist kein Name. {0}',
  '--profile should be 1 to 64 letters, digits, - and _.':
    '--profile sollte aus 1 bis 64 Buchstaben, Ziffern, - und _ bestehen.',
  '--data should be a folder.': '--data sollte ein Ordner sein.',
  '--language should be one of {0}.': '--language sollte eines von diesen sein: {0}.',
  'The settings for this computer in {0} are left out. {1}':
    'Die Einstellungen für diesen Computer in {0} werden ausgelassen. {1}',
  'It has more than {0} bytes.': 'Die Datei hat mehr als {0} Bytes.',
  'It should be JSON, saved as UTF-8.': 'Die Datei sollte JSON sein, als UTF-8 gespeichert.',
  'There is no setting called {0}.': 'Eine Einstellung namens {0} gibt es nicht.',
  'It should be an object in braces.': 'Die Datei sollte ein Objekt in geschweiften Klammern sein.',
  'name should be a text.': 'name sollte ein Text sein.',
  'name is not a name. {0}': 'name ist kein Name. {0}',
  'language should be one of {0}.': 'language sollte eines von diesen sein: {0}.',
  'Chalkboard keeps stopping by itself. Start it again; if it still does, restart the computer.':
    'Chalkboard beendet sich immer wieder von selbst. Starte es noch einmal; wenn es dabei bleibt, starte den Computer neu.',
  'Chalkboard stopped while it opened {0}. Open the file again.':
    'Chalkboard wurde beendet, während es {0} öffnete. Öffne die Datei noch einmal.',
  '{0}': '{0}',
}
