import type { Phrases } from './peer-sentences.ts'

/** What the peer says, by its English. */
export const frPeer: Phrases = {
  'The disk is full or cannot be written, so this is not saved. Free some space and try again.':
    'Le disque est plein ou protégé en écriture, donc ceci n’est pas enregistré. Libérez de la place et réessayez.',
  'A picture has at most {0} MB. Make it smaller first.': 'Une image peut faire {0} Mo au plus. Réduisez-la d’abord.',
  'That room is not open here. Join it first.': 'Cette salle n’est pas ouverte ici. Rejoignez-la d’abord.',
  'Everything is being saved again.': 'Tout est de nouveau enregistré.',
  'This computer is on a network again.': 'Cet ordinateur est de nouveau sur un réseau.',
  'This computer is on no network. You can draw; others see it once you are connected.':
    'Cet ordinateur n’est sur aucun réseau. Vous pouvez dessiner\u00a0; les autres le verront quand vous serez connecté.',
  'The disk is full or cannot be written.': 'Le disque est plein ou protégé en écriture.',
  'Saving failed.': 'L’enregistrement a échoué.',
  '{0} What you see is kept for now but not saved. Free some space; Chalkboard keeps trying.':
    '{0} Ce que vous voyez est gardé pour l’instant, mais pas enregistré. Libérez de la place\u00a0; Chalkboard continue d’essayer.',
  'That room is not kept on this computer. Join it first.':
    'Cette salle n’est pas gardée sur cet ordinateur. Rejoignez-la d’abord.',
  'That is too much to change at once. Choose fewer things, and do it in several steps.':
    'C’est trop à changer d’un coup. Choisissez moins de choses et procédez en plusieurs fois.',
  'There is nothing of yours to undo.': 'Vous n’avez rien à annuler.',
  'There is nothing of yours to redo.': 'Vous n’avez rien à rétablir.',
  'There is no line {0} in this room.': 'Il n’y a pas de ligne {0} dans cette salle.',
  'That is an address of this computer. Type one that the other computer shows.':
    'C’est une adresse de cet ordinateur. Saisissez-en une que l’autre ordinateur affiche.',
  'Nobody answers at {0}. Check the address, and that the other computer runs Chalkboard on the same network.':
    'Personne ne répond à {0}. Vérifiez l’adresse, et que l’autre ordinateur a lancé Chalkboard sur le même réseau.',
  '“{0}” is not an address. It should look like /ip4/192.168.1.20/tcp/4001, as the other computer shows it.':
    '«\u00a0{0}\u00a0» n’est pas une adresse. Elle devrait ressembler à /ip4/192.168.1.20/tcp/4001, comme l’affiche l’autre ordinateur.',
  "{0} should hold this computer's key, but does not. Put a copy of it back, or move it away to start as someone new; your rooms stay.":
    '{0} devrait contenir la clé de cet ordinateur, mais ce n’est pas le cas. Remettez-y une copie, ou déplacez ce fichier pour recommencer comme quelqu’un de nouveau\u00a0; vos salles restent.',
  'The key that says who you are was missing from {0}, so the others now see you as someone new. Your rooms are still here, but those you made are no longer yours, and you cannot undo what you drew before. If you have a copy of {1}, end Chalkboard, put the copy there, and start again.':
    'La clé qui dit qui vous êtes manquait dans {0}\u00a0: les autres vous voient donc comme quelqu’un de nouveau. Vos salles sont toujours ici, mais celles que vous avez créées ne sont plus à vous, et vous ne pouvez pas annuler ce que vous aviez dessiné. Si vous avez une copie de {1}, fermez Chalkboard, mettez-y la copie et relancez-le.',
  'Pictures of “{0}” did not fit: {1}. A room holds at most {2} MB of them. The file still has all, so keep it.':
    'Des images de « {0} » n’ont pas trouvé de place : {1}. Une salle contient au plus {2} Mo d’images. Le fichier les a encore toutes : gardez-le.',
  'The key of “{0}” was lost with a part of this disk, so you draw there alone. Leave the room and join it again with its PIN: what you drew is kept.':
    'La clé de «\u00a0{0}\u00a0» a été perdue avec une partie de ce disque, vous y dessinez donc seul. Quittez la salle et rejoignez-la avec son PIN\u00a0: ce que vous avez dessiné est gardé.',
  'Some of what you drew could not be read from this disk ({0}).':
    'Une partie de ce que vous avez dessiné n’a pas pu être lue sur ce disque ({0}).',
  'Some of what {0} drew could not be read from this disk ({1}).':
    'Une partie de ce que {0} a dessiné n’a pas pu être lue sur ce disque ({1}).',
  'It comes back from the others when they are connected.': 'Elle reviendra des autres quand ils seront connectés.',
  '{0} {1}': '{0} {1}',
  '{0} {1} {2}': '{0} {1} {2}',
  'It was set aside in {0}.': 'Elle a été mise de côté dans {0}.',
  'entry {0}': 'entrée {0}',
  'entries {0} to {1}': 'entrées {0} à {1}',
  'There is no page {0} in this room.': 'Il n’y a pas de page {0} dans cette salle.',
  'This room holds {0} lines already. Erase some, or start another room.':
    'Cette salle contient déjà {0} lignes. Effacez-en, ou créez une autre salle.',
  '{0} of the rooms on this computer could not be read. Join them again when others have them: what you drew there is still here.':
    'Salles de cet ordinateur qui n’ont pas pu être lues\u00a0: {0}. Rejoignez-les quand d’autres les ont\u00a0: ce que vous y avez dessiné est toujours ici.',
  'Chalkboard may not write to {0}. Choose another folder, or change who may write there.':
    'Chalkboard n’a pas le droit d’écrire dans {0}. Choisissez un autre dossier, ou changez qui peut y écrire.',
  "{0} can't be a folder, because a file is in its place. Choose another folder.":
    '{0} ne peut pas être un dossier, car un fichier est à sa place. Choisissez un autre dossier.',
  "The disk is full, so Chalkboard can't keep anything in {0}. Make some room and start it again.":
    'Le disque est plein, donc Chalkboard ne peut rien garder dans {0}. Libérez de la place et relancez-le.',
  "Chalkboard can't listen at the address it was given: it is in use, or not one of this computer's. Give another.":
    'Chalkboard ne peut pas utiliser l’adresse indiquée\u00a0: elle est occupée, ou n’est pas de cet ordinateur. Indiquez-en une autre.',
  'Chalkboard could not start: {0}': 'Chalkboard n’a pas pu démarrer\u00a0: {0}',
  'Something went wrong inside Chalkboard. Please try again; if it happens again, restart Chalkboard. Its log says more.':
    'Quelque chose s’est mal passé dans Chalkboard. Réessayez\u00a0; si cela se reproduit, relancez Chalkboard. Son journal en dit plus.',
  'Too many requests came at once, so this one was not done. Wait a moment and send it again.':
    'Trop de demandes sont arrivées à la fois, celle-ci n’a donc pas été traitée. Attendez un instant et réessayez.',
  'That is no picture: it should be a PNG, JPEG or WebP.':
    'Ce n’est pas une image\u00a0: il faut un PNG, un JPEG ou un WebP.',
  'A picture has at most {0} pixels a side. Make it smaller first.':
    'Une image peut faire {0} pixels de côté au plus. Réduisez-la d’abord.',
  '{0} is not a file. Choose one.': '{0} n’est pas un fichier. Choisissez-en un.',
  '{0} is a folder. Choose another name.': '{0} est un dossier. Choisissez un autre nom.',
  '{0} is there already and was not saved by Chalkboard, so it is left alone. Choose another name.':
    '{0} existe déjà et ne vient pas de Chalkboard, rien n’y est donc changé. Choisissez un autre nom.',
  'There is no folder {0}. Choose one that is there.': 'Le dossier {0} n’existe pas. Choisissez-en un qui existe.',
  'The disk of {0} is full. Free some space, or save to another place.':
    'Le disque de {0} est plein. Libérez de la place, ou enregistrez ailleurs.',
  '{0} cannot be written. Save to another place.': 'Impossible d’écrire {0}. Enregistrez ailleurs.',
  'That name is too long for a file. Choose a shorter one.':
    'Ce nom est trop long pour un fichier. Choisissez-en un plus court.',
  '{0} could not be saved ({1}). Save to another place.': '{0} n’a pas pu être enregistré ({1}). Enregistrez ailleurs.',
  'There is no file {0}. Check its name and its folder.':
    'Le fichier {0} n’existe pas. Vérifiez son nom et son dossier.',
  '{0} cannot be read: this account may not. Ask whoever it belongs to.':
    'Impossible de lire {0}\u00a0: ce compte n’en a pas le droit. Demandez à qui il appartient.',
  '{0} could not be read ({1}). Try again, or another copy.':
    '{0} n’a pas pu être lu ({1}). Réessayez, ou prenez une autre copie.',
  'Other files are still being saved or opened. Try again when they are done.':
    'D’autres fichiers sont encore en cours. Réessayez quand ils seront prêts.',
  'Too many large files are being saved or opened. Try again in a moment.':
    'Trop de gros fichiers sont en cours. Réessayez dans un instant.',
  'This file was given up meanwhile. Begin again.': 'Ce fichier a été abandonné entre-temps. Recommencez.',
  "A room's file has at most {0} MB. This is larger.":
    'Le fichier d’une salle peut faire {0} Mo au plus. Celui-ci est plus grand.',
  'it does not say which room it holds': 'il ne dit pas quelle salle il contient',
  'what it says of its room is not what the owner of the room signed':
    'ce qu’il dit de sa salle n’est pas ce que son propriétaire a signé',
  'it names an author by what is no name': 'il nomme quelqu’un d’un nom qui n’en est pas un',
  'it names an author that is none': 'il nomme quelqu’un qui ne peut pas exister',
  'it holds keys, though its room has no PIN': 'il contient des clés alors que sa salle n’a pas de PIN',
  'the keys of its room are not there or not right': 'les clés de sa salle manquent ou sont fausses',
  'after picture {0}': 'après l’image {0}',
  'in picture {0}': 'dans l’image {0}',
  'a picture of {0} bytes cannot be': 'une image de {0} octets n’est pas possible',
  'a picture comes twice': 'une image s’y trouve deux fois',
  'it holds too many pictures': 'il contient trop d’images',
  'a piece of a picture does not fit its size': 'un morceau d’image ne correspond pas à sa taille',
  'a picture is not the one that was saved': 'une image n’est pas celle qui a été enregistrée',
  'a picture is not complete': 'une image n’est pas complète',
  'what stands for a picture is none that a board can show': 'une des images ne peut pas s’afficher sur un tableau',
  'Nothing of it was opened. Copy it again from where it was saved, or ask for another copy.':
    'Rien n’en a été ouvert. Recopiez-le de là où il a été enregistré, ou demandez une autre copie.',
  'This file': 'Ce fichier',
  '{0} is larger than {1} MB, more than a Chalkboard file may have. Choose another.':
    '{0} fait plus de {1} Mo, plus qu’un fichier Chalkboard ne peut faire. Choisissez-en un autre.',
  'This file is empty. {0}': 'Ce fichier est vide. {0}',
  'This is not a Chalkboard file. Choose one that was saved by Chalkboard.':
    'Ce n’est pas un fichier Chalkboard. Choisissez-en un que Chalkboard a enregistré.',
  'This file was made by a newer Chalkboard. Install that version to open it.':
    'Ce fichier vient d’un Chalkboard plus récent. Installez cette version pour l’ouvrir.',
  'the version of its format makes no sense': 'la version de son format n’a pas de sens',
  'its checksum does not fit what it holds': 'sa somme de contrôle ne correspond pas à son contenu',
  'something follows after its end': 'quelque chose suit après sa fin',
  'a piece of the drawing cannot be read': 'un morceau du dessin est illisible',
  'a piece of {0} bytes cannot be': 'un morceau de {0} octets n’est pas possible',
  'it holds {0} entries, not {1} as it says at its beginning':
    'il contient {0} entrées, et non {1} comme il le dit au début',
  'a piece makes no sense': 'un morceau n’a pas de sens',
  'This file is damaged or was altered at byte {0}, {1}: {2}. {3}':
    'Ce fichier est endommagé ou a été modifié à l’octet {0}, {1}\u00a0: {2}. {3}',
  'This file is cut short: it ends at byte {0}, {1}. {2}':
    'Ce fichier est tronqué\u00a0: il s’arrête à l’octet {0}, {1}. {2}',
  '“{0}” holds more than a file may, {1} MB with its pictures. Have another computer join the room: it keeps a copy too.':
    '«\u00a0{0}\u00a0» contient plus qu’un fichier ne peut contenir, {1} Mo avec ses images. Faites entrer un autre ordinateur dans la salle\u00a0: il en garde aussi une copie.',
  'at its beginning': 'à son début',
  'what stands as entry {0} by {1}': 'ce qui figure comme entrée {0} de {1}',
  'what stands as entries {0} to {1} by {2}': 'ce qui figure comme entrées {0} à {1} de {2}',
  '{0} comes where entry {1} should': '{0} se trouve à la place de l’entrée {1}',
  '{0} should come first, since the room is theirs':
    '{0} devrait venir en premier, puisque la salle est à cette personne',
  'after entry {0} by {1}': 'après l’entrée {0} de {1}',
  'what stands past entry {0} by {1} lacks its content': 'ce qui suit l’entrée {0} de {1} est sans contenu',
  'does not follow on what came before': 'ne fait pas suite à ce qui précède',
  'is not what its author signed': 'n’est pas ce que son auteur a signé',
  'makes no sense': 'n’a pas de sens',
  'is too much or too large': 'est trop long ou trop grand',
  'lacks its content': 'est sans contenu',
  'is by someone who was not allowed to draw': 'vient de quelqu’un qui n’avait pas le droit de dessiner',
  'This room holds as many pictures as it can. Start another room for more.':
    'Cette salle contient autant d’images que possible. Créez une autre salle pour la suite.',
  'Nobody on this network has that room any more. Choose another from the list.':
    'Plus personne sur ce réseau n’a cette salle. Choisissez-en une autre dans la liste.',
  'Nobody who has “{0}” answers. Try again in a moment.':
    'Personne qui a «\u00a0{0}\u00a0» ne répond. Réessayez dans un instant.',
  '{0} has removed you from “{1}”.': '{0} vous a fait sortir de «\u00a0{1}\u00a0».',
  '“{0}” needs a PIN. Join it with the PIN.': '«\u00a0{0}\u00a0» demande un PIN. Rejoignez-la avec le PIN.',
  'That is too much to add at once. Add fewer pages, and do it in several steps.':
    'C’est trop à ajouter d’un coup. Ajoutez moins de pages, en plusieurs fois.',
  'A room keeps at least one page. Add another before you delete this one.':
    'Une salle garde au moins une page. Ajoutez-en une avant de supprimer celle-ci.',
  'That page has not been deleted here.': 'Cette page n’a pas été supprimée ici.',
  'There is no such page in this room. It may have been deleted.':
    'Cette page n’est pas dans cette salle. Elle a peut-être été supprimée.',
  'This room has {0} pages already, and can have {1}. Delete some first.':
    'Cette salle a déjà {0} pages et peut en avoir {1}. Supprimez-en d’abord.',
  '{0} lets you watch here, not draw.': '{0} vous laisse regarder ici, pas dessiner.',
  '{0} has removed you from this room.': '{0} vous a fait sortir de cette salle.',
  'Only {0}, who made this room, can say who may draw.':
    'Seule la personne qui a créé cette salle, {0}, peut dire qui dessine.',
  'Whoever made a room can always draw in it.': 'Qui a créé une salle peut toujours y dessiner.',
  '“{0}” is being opened already. Try again in a moment.':
    '«\u00a0{0}\u00a0» est déjà en cours d’ouverture. Réessayez dans un instant.',
  '“{0}” was closed before all of it was here. Open it again.':
    '«\u00a0{0}\u00a0» a été fermée avant que tout n’arrive. Ouvrez-la de nouveau.',
  'You already have a room called “{0}”. Choose another name.':
    'Vous avez déjà une salle nommée «\u00a0{0}\u00a0». Choisissez un autre nom.',
  'That room is not kept on this computer, so there is nothing to remove.':
    'Cette salle n’est pas gardée sur cet ordinateur, il n’y a donc rien à retirer.',
  'This computer keeps {0} rooms already. Remove one you no longer need.':
    'Cet ordinateur garde déjà {0} salles. Retirez-en une qui ne sert plus.',
  'The data on this computer is damaged, so this cannot be saved. Start Chalkboard again: what can be read is saved then, and the rest comes back from the others.':
    'Les données de cet ordinateur sont endommagées, donc ceci ne peut pas être enregistré. Relancez Chalkboard\u00a0: ce qui est lisible sera alors enregistré, et le reste reviendra des autres.',
  'Chalkboard cannot write to its data on this disk, so this is not saved. Allow writing there or free some space, and start Chalkboard again.':
    'Chalkboard ne peut pas écrire ses données sur ce disque, donc ceci n’est pas enregistré. Autorisez l’écriture ou libérez de la place, puis relancez Chalkboard.',
  'Chalkboard is already running with the data in {0}. Use its window, or start another with --profile NAME.':
    'Chalkboard est déjà lancé avec les données de {0}. Utilisez sa fenêtre, ou lancez-en un autre avec --profile NOM.',
  'This data was written by a newer Chalkboard. Install that version, or start with other data.':
    'Ces données viennent d’un Chalkboard plus récent. Installez cette version, ou commencez avec d’autres données.',
  'The data in {0} is damaged ({1}).': 'Les données de {0} sont endommagées ({1}).',
  'The data in {0} cannot be opened ({1}). Check that the folder can be written.':
    'Impossible d’ouvrir les données de {0} ({1}). Vérifiez qu’on peut écrire dans le dossier.',
  'Open your rooms again when others who have them are here: what you drew comes back from the others. A room that nobody else has is gone, unless you saved a copy of it.':
    'Ouvrez de nouveau vos salles quand d’autres qui les ont seront là\u00a0: ce que vous avez dessiné reviendra d’eux. Une salle que personne d’autre n’a est perdue, sauf si vous en avez enregistré une copie.',
  'The file with this computer’s rooms was empty. {0}': 'Le fichier des salles de cet ordinateur était vide. {0}',
  'The file with this computer’s rooms, {0}, was missing. {1} If you have a copy of the file, end Chalkboard, put the copy there, and start again.':
    'Le fichier des salles de cet ordinateur, {0}, manquait. {1} Si vous avez une copie du fichier, fermez Chalkboard, mettez-y la copie et relancez-le.',
  'The data on this computer was damaged. What could be read is here again, and the rest comes back from the others when they are here. If a room is missing, open it again then; the damaged file was put in {0}.':
    'Les données de cet ordinateur étaient endommagées. Ce qui était lisible est de nouveau là, et le reste reviendra des autres quand ils seront là. S’il manque alors une salle, ouvrez-la de nouveau\u00a0; le fichier endommagé est dans {0}.',
  'Chalkboard can’t write to {0}, so nothing can be saved. You can look at your rooms; to draw, allow writing there or free some space, and start Chalkboard again.':
    'Chalkboard ne peut pas écrire dans {0}, rien ne peut donc être enregistré. Vous pouvez regarder vos salles\u00a0; pour dessiner, autorisez l’écriture ou libérez de la place, puis relancez Chalkboard.',
  '“{0}” needs a PIN. Ask {1} for it.': '«\u00a0{0}\u00a0» demande un PIN. Demandez-le à {1}.',
  'Try again in {0}.': 'Réessayez dans {0}.',
  'Check it with {0}, and try again.': 'Vérifiez-le avec {0}, puis réessayez.',
  'Too many wrong PINs for “{0}”. {1}': 'Trop de PIN erronés pour «\u00a0{0}\u00a0». {1}',
  'That is not the PIN of “{0}”. {1}': 'Ce n’est pas le PIN de «\u00a0{0}\u00a0». {1}',
  'a second': 'une seconde',
  '{0} seconds': '{0} secondes',
  '{0} minutes': '{0} minutes',
  'Someone new': 'Quelqu’un de nouveau',
  'Open Chalkboard at the address that it printed when it started.':
    'Ouvrez Chalkboard à l’adresse affichée à son démarrage.',
  'A name needs at least one character.': 'Un nom a besoin d’au moins un caractère.',
  'A name has at most {0} characters.': 'Un nom a au plus {0} caractères.',
  'A name neither begins nor ends with a space.': 'Un nom ne commence ni ne finit par une espace.',
  'A name holds no control characters, such as line breaks or tabs.':
    'Un nom ne contient pas de caractères de contrôle, comme des sauts de ligne ou des tabulations.',
  'A name needs at least one character that can be seen.': 'Un nom a besoin d’au moins un caractère visible.',
  'It is missing.': 'Il manque.',
  '--name is not a name. {0}': '--name n’est pas un nom. {0}',
  '--profile should be 1 to 64 letters, digits, - and _.':
    '--profile doit compter de 1 à 64 lettres, chiffres, - et _.',
  '--data should be a folder.': '--data doit être un dossier.',
  '--language should be one of {0}.': '--language doit être l’un de ceux-ci\u00a0: {0}.',
  'The settings for this computer in {0} are left out. {1}':
    'Les réglages de cet ordinateur dans {0} sont laissés de côté. {1}',
  'It has more than {0} bytes.': 'Le fichier a plus de {0} octets.',
  'It should be JSON, saved as UTF-8.': 'Le fichier doit être en JSON, enregistré en UTF-8.',
  'There is no setting called {0}.': 'Il n’y a pas de réglage appelé {0}.',
  'It should be an object in braces.': 'Le fichier doit être un objet entre accolades.',
  'name should be a text.': 'name doit être un texte.',
  'name is not a name. {0}': 'name n’est pas un nom. {0}',
  'language should be one of {0}.': 'language doit être l’un de ceux-ci\u00a0: {0}.',
  'Chalkboard keeps stopping by itself. Start it again; if it still does, restart the computer.':
    'Chalkboard s’arrête sans cesse de lui-même. Relancez-le\u00a0; si cela continue, redémarrez l’ordinateur.',
  'Chalkboard stopped while it opened {0}. Open the file again.':
    'Chalkboard s’est arrêté pendant qu’il ouvrait {0}. Ouvrez de nouveau le fichier.',
  '{0}': '{0}',
}
