import type { Text } from '../text.ts'
import { frDesktop } from './fr-desktop.ts'
import { frLobby, persons } from './fr-lobby.ts'
import { wordsOf } from './words.ts'

const { count, percent } = wordsOf('fr')

const unsavedStrokes = (n: number) =>
  count(n, { one: '# trait pas encore enregistré', other: '# traits pas encore enregistrés' })

export const fr: Text = {
  ...frLobby,
  desktop: frDesktop,

  appName: 'Chalkboard',
  cancel: 'Annuler',
  close: 'Fermer',
  save: 'Enregistrer',
  nameOfYou: name => `${name} (vous)`,
  stranger: 'Quelqu’un de nouveau',
  darkColours: 'Couleurs sombres',
  lightColours: 'Couleurs claires',

  language: {
    label: 'Langue',
    now: name => `Langue\u00a0: ${name}`,
    fileFirst: 'Un fichier est en cours de transfert. Changez de langue quand il sera terminé.',
  },

  files: {
    save: 'Enregistrer une copie…',
    open: 'Ouvrir un fichier…',
    drop: 'Déposez le fichier pour l’ouvrir',
    type: '.chalkboard',
    saving: room => `Enregistrement d’une copie de «\u00a0${room}\u00a0»…`,
    opening: file => `Ouverture de «\u00a0${file}\u00a0»…`,
    opened: room => `«\u00a0${room}\u00a0» est maintenant sur cet ordinateur.`,
    refused: file => `«\u00a0${file}\u00a0» n’a pas été ouvert`,
    tooMany: most => `Seulement ${most} fichiers à la fois. Ajoutez les autres ensuite.`,
  },

  export: {
    menu: 'Exporter…',
    printMenu: 'Imprimer…',
    title: 'Exporter le tableau',
    printTitle: 'Imprimer le tableau',
    print: 'Imprimer',
    underWay: 'Préparation du dessin…',
    empty: 'Il n’y a encore rien sur le tableau.',
    smaller: done =>
      `Le tableau est trop grand pour une image de cette taille. Il a été enregistré à ${percent(done)} de sa taille sur le tableau.`,
    smallerPages: n =>
      count(n, {
        one: '# page était trop grande pour une image de cette taille et a été enregistrée plus petite.',
        other: '# pages étaient trop grandes pour des images de cette taille et ont été enregistrées plus petites.',
      }),
    tooLarge: megabytes =>
      `Ces pages donnent un fichier de plus de ${megabytes} Mo. Exportez-les une à une, ou avec moins d’images.`,
    missing: n =>
      `Laissé vide, car pas encore sur cet ordinateur\u00a0: ${count(n, { one: '# image', other: '# images' })}.`,
    what: 'Quoi',
    extents: { selection: 'La sélection', page: 'Cette page', all: 'Toutes les pages' },
    format: 'Format',
    formats: { png: 'Image (PNG)', svg: 'Dessin (SVG)', pdf: 'PDF' },
    allAsZip: 'Chaque page devient un fichier, tous réunis dans un seul ZIP.',
    size: 'Taille',
    times: times => `${times}×`,
    background: 'Fond',
    onPaper: 'Papier',
    transparent: 'Transparent',
    noPaper: 'Aucun',
  },

  pdf: {
    menu: 'Importer…',
    underWay: file => `Importation de «\u00a0${file}\u00a0»…`,
    page: (file, page) => `${file}, page ${page}`,
    tooLarge: (file, megabytes) =>
      `«\u00a0${file}\u00a0» est trop grand\u00a0: un PDF peut avoir ${megabytes} Mo. Enregistrez-le avec des images plus petites, ou en parties.`,
    firstPages: (file, taken, of) =>
      `«\u00a0${file}\u00a0» a ${of} pages. Voici les ${taken} premières\u00a0: il ne peut pas en venir plus à la fois.`,
    noSpace: pages => `Cette salle a ${pages} pages, elle ne peut pas en avoir plus. Supprimez-en d’abord.`,
    oneAtATime: 'Un autre PDF est encore en route. Réessayez quand il sera là.',
    faults: {
      none: file =>
        `«\u00a0${file}\u00a0» n’est pas un PDF lisible. Choisissez un autre fichier, ou enregistrez-le de nouveau en PDF.`,
      damaged: file =>
        `«\u00a0${file}\u00a0» est endommagé. Enregistrez-le de nouveau là d’où il vient, et choisissez le nouveau fichier.`,
      password: file =>
        `«\u00a0${file}\u00a0» est protégé par un mot de passe. Ouvrez-le là où vous le connaissez, imprimez-le en PDF, et choisissez celui-ci.`,
    },
  },

  board: {
    region: room => `Tableau de ${room}`,
    back: 'Retour aux salles',
    people: n => `${persons(n)} ici`,
    peopleList: 'Personnes dans cette salle',
    more: 'Plus sur cette salle',
    everyone: 'Tout le monde dessine ici',
    everyoneHelp:
      'Pour un grand écran tactile\u00a0: chaque doigt et chaque stylet trace sa propre ligne. Les doigts ne déplacent plus le tableau\u00a0: utilisez la molette, les touches, les boutons de zoom ou la main.',
    tools: 'Outils de dessin',
    tool: {
      select: 'Sélectionner',
      pen: 'Stylo',
      highlighter: 'Surligneur',
      eraser: 'Gomme',
      hand: 'Main',
      line: 'Ligne',
      arrow: 'Flèche',
      rectangle: 'Rectangle',
      ellipse: 'Ellipse',
      triangle: 'Triangle',
      text: 'Texte',
      note: 'Note adhésive',
      picture: 'Image',
      polygon: 'Polygone',
      partEraser: 'Gomme partielle',
      laser: 'Pointeur laser',
    },
    writeText: 'Texte',
    writeNote: 'Texte de la note',
    notices: {
      textCut: 'Ce texte était trop long\u00a0: seul son début tient dans un texte. Le reste a été laissé de côté.',
      copyTooMuch: 'C’est trop pour une seule copie. Sélectionnez-en moins et copiez en plusieurs fois.',
    },
    pasteByKeys: keys => `Rien n’a pu être lu d’ici dans le presse-papiers. Appuyez plutôt sur ${keys}.`,
    broughtBack: n =>
      count(n, {
        one: 'Le texte que vous écriviez est conservé.',
        other: 'Les textes en cours d’écriture sont conservés.',
      }),
    toolGroup: 'Outil',
    colour: 'Couleur',
    width: 'Épaisseur',
    penStyle: 'Couleur et épaisseur',
    groups: { erasers: 'Gommes', shapes: 'Formes' },
    groupShowing: (group, tool) => `${group}\u00a0: ${tool}`,
    fill: 'Remplissage',
    fills: {
      none: 'Sans remplissage',
      white: 'Remplissage blanc',
      yellow: 'Remplissage jaune',
      orange: 'Remplissage orange',
      red: 'Remplissage rouge',
      violet: 'Remplissage violet',
      blue: 'Remplissage bleu',
      green: 'Remplissage vert',
    },
    letterSize: 'Taille des lettres',
    letters: {
      small: 'Petites lettres',
      medium: 'Lettres moyennes',
      large: 'Grandes lettres',
      huge: 'Très grandes lettres',
    },
    menu: 'Menu du tableau',
    edit: {
      cut: 'Couper',
      copy: 'Copier',
      paste: 'Coller',
      duplicate: 'Dupliquer',
      selectAll: 'Tout sélectionner',
      toFront: 'Mettre au premier plan',
      forward: 'Avancer',
      backward: 'Reculer',
      toBack: 'Mettre à l’arrière-plan',
      lock: 'Verrouiller',
      unlock: 'Déverrouiller',
      group: 'Grouper',
      ungroup: 'Dissocier',
      delete: 'Supprimer',
    },
    reached: {
      several: n => count(n, { one: '# sélectionné', other: '# sélectionnés' }),
      locked: 'verrouillé',
      place: (place, of) => `${place} sur ${of}`,
      all: parts => parts.join(', '),
    },
    undo: 'Annuler',
    redo: 'Rétablir',
    clear: 'Effacer la page',
    zoom: 'Zoom',
    zoomIn: 'Zoom avant',
    zoomOut: 'Zoom arrière',
    zoomNow: now => `Zoom\u00a0: ${percent(now)}`,
    percent,
    zoomToFit: 'Tout afficher',
    zoomToSelection: 'Afficher la sélection',
    widths: { thin: 'Fin', medium: 'Moyen', thick: 'Épais', marker: 'Marqueur' },
  },

  keys: {
    Ctrl: 'Ctrl',
    Shift: 'Maj',
    Alt: 'Alt',
    Enter: 'Entrée',
    Delete: 'Suppr',
    Esc: 'Échap',
    Space: 'Espace',
    PageUp: 'Page préc.',
    PageDown: 'Page suiv.',
    Wheel: 'Molette',
  },

  help: {
    title: 'Raccourcis clavier',
    tools: 'Outils',
    edit: 'Édition',
    view: 'Affichage',
    hands: 'En dessinant',
    selection: 'La sélection',
    penAgain: 'Reprendre le stylo',
    moveView: 'Maintenir et faire glisser pour déplacer le tableau',
    look: 'Déplacer le tableau, avec Maj plus loin',
    movePage: 'Déplacer une page parmi les autres',
    nudge: 'Déplacer un peu\u00a0; avec Maj, davantage',
    dragCopy: 'Maintenir en faisant glisser\u00a0: une copie part, l’original reste',
    editText: 'Modifier un texte ou une note, comme par un double-clic',
    place: 'Avec une forme, un texte ou une note\u00a0: l’ajouter au milieu',
    selectFirst: 'Avec Sélectionner\u00a0: prendre le premier élément visible',
    selectNext: 'Sélectionner le suivant, avec Maj le précédent',
    selectNothing: 'Ne rien sélectionner',
    resize: 'Agrandir ou réduire',
    turn: 'Tourner de 15 degrés',
    closeShape: 'Fermer un polygone',
    wheelMoves: 'Déplacer le tableau',
    wheelZooms: 'Zoom à l’endroit du pointeur',
    straight: 'Maintenir\u00a0: lignes droites, côtés égaux',
    fromMiddle: 'Maintenir\u00a0: la forme grandit depuis son centre',
    noSnapping: 'Maintenir en déplaçant ou redimensionnant\u00a0: sans rien aligner',
  },

  pages: {
    strip: 'Pages du tableau',
    title: (place, name) => (name === '' ? `Page\u00a0${place}` : `${place}. ${name}`),
    place: (place, of) => `${place} / ${of}`,
    shown: (place, of, name) => `Page ${place} sur ${of}${name === '' ? '' : `\u00a0: ${name}`}`,
    previous: 'Page précédente',
    next: 'Page suivante',
    add: 'Ajouter une page',
    all: 'Toutes les pages',
    more: page => `Plus sur «\u00a0${page}\u00a0»`,
    paper: 'Papier',
    papers: {
      plain: 'Uni',
      squared: 'Quadrillé',
      dotted: 'Pointillé',
      ruled: 'Ligné',
      seyes: 'Grands carreaux (Seyès)',
      isometric: 'Isométrique',
      staves: 'Portées',
      axes: 'Repère',
    },
    rename: 'Renommer…',
    renameTitle: 'Nommer cette page',
    renameHelp: 'Tout le monde dans la salle voit le nom.',
    name: 'Nom de la page',
    earlier: 'Avancer d’une place',
    later: 'Reculer d’une place',
    deleteItem: 'Supprimer…',
    deleteTitle: page => `Supprimer «\u00a0${page}\u00a0»\u00a0?`,
    deleteHelp:
      'Ce qui s’y trouve disparaît aussi, pour tout le monde. Vous pouvez annuler, et rétablir la page plus tard depuis ce menu.',
    delete: 'Supprimer',
    removed: 'Pages supprimées',
    restore: page => `Rétablir «\u00a0${page}\u00a0»`,
    nameless: place => `Page ${place} supprimée`,
    moveTo: 'Déplacer vers la page',
    moved: page => `Déplacé vers «\u00a0${page}\u00a0».`,
    gone: 'Quelqu’un a supprimé la page où vous étiez. Vous pouvez la rétablir depuis le menu des pages.',
  },

  people: {
    role: { owner: 'A créé la salle', editor: 'Peut dessiner', viewer: 'Peut regarder', banned: 'Sans accès' },
    roleOf: (name, role) => `${name}\u00a0: ${role}`,
    notHere: 'Pas là pour l’instant',
    away: role => `${role}, pas là pour l’instant`,
    onlyIDraw: 'Je dessine, les autres regardent',
    onlyIDrawHelp: 'Ci-dessous, vous pouvez quand même laisser quelqu’un dessiner.',
    onlyOwnerDraws: owner => `Pour l’instant, c’est ${owner} qui dessine.`,
    chosenDraw: owner => `${owner} a choisi qui dessine.`,
    removeTitle: name => `Faire sortir ${name} de cette salle\u00a0?`,
    removeHelp: name =>
      `${name} ne pourra plus dessiner dans cette salle ni l’ouvrir. Vous pourrez redonner l’accès depuis cette liste.`,
    remove: 'Faire sortir',
  },

  rules: {
    onlyOwner: owner => `Pour l’instant, c’est ${owner} qui dessine. Vous pouvez regarder.`,
    chosen: owner => `${owner} a choisi qui dessine. Vous pouvez regarder.`,
    watch: owner => `Pour l’instant, ${owner} vous laisse regarder, pas dessiner.`,
    readmitted: owner => `${owner} vous laisse de nouveau dessiner.`,
    removed: owner => `${owner} vous a fait sortir de cette salle.`,
  },

  colours: {
    ink: 'Encre',
    red: 'Rouge',
    orange: 'Orange',
    green: 'Vert',
    teal: 'Bleu canard',
    blue: 'Bleu',
    violet: 'Violet',
    pink: 'Rose',
  },

  clear: {
    title: 'Effacer cette page\u00a0?',
    help: 'Tout ce qui s’y trouve disparaît, pour tout le monde. Vous pourrez annuler.',
    confirm: 'Effacer',
  },

  unsaved: {
    disk: n =>
      `${unsavedStrokes(n)}\u00a0: le disque est plein, ou Chalkboard n’a pas le droit d’y écrire. Libérez de la place ou autorisez l’écriture. Si cela dure, relancez Chalkboard et laissez cette page ouverte.`,
    diskInWindow: n =>
      `${unsavedStrokes(n)}\u00a0: le disque est plein, ou Chalkboard n’a pas le droit d’y écrire. Libérez de la place ou autorisez l’écriture\u00a0; Chalkboard continue d’essayer.`,
    diskTold: n => `${unsavedStrokes(n)}.`,
    unreachable: n => `${unsavedStrokes(n)}. Chalkboard continue d’essayer.`,
    refused: (n, reason) =>
      `${count(n, { one: '# trait n’a pas pu être enregistré.', other: '# traits n’ont pas pu être enregistrés.' })} ${reason}`,
    tryAgain: 'Réessayer',
    notYet: 'Certains traits ne sont pas encore enregistrés. Réessayez quand ils le seront.',
    leaveTitle: 'Quitter sans enregistrer\u00a0?',
    leaveHelp: n =>
      count(n, {
        one: '# trait n’existe que sur cet écran et sera perdu si vous quittez maintenant.',
        other: '# traits n’existent que sur cet écran et seront perdus si vous quittez maintenant.',
      }),
    leave: 'Quitter quand même',
    stay: 'Rester',
  },

  pictures: {
    none: file => `«\u00a0${file}\u00a0» n’est pas une image affichable. Choisissez un PNG, JPEG, WebP, GIF ou SVG.`,
    tooLarge: (file, megabytes) =>
      `«\u00a0${file}\u00a0» est trop volumineux\u00a0: une image peut faire ${megabytes} Mo. Réduisez-la d’abord.`,
    tooManyPixels: (file, megapixels) =>
      `«\u00a0${file}\u00a0» a trop de pixels\u00a0: on peut en lire jusqu’à ${megapixels} millions. Réduisez-la d’abord.`,
    noMemory: file =>
      `Il n’y a pas assez de mémoire pour «\u00a0${file}\u00a0». Fermez d’autres programmes et réessayez.`,
  },

  roomLost: (room, reason) => `«\u00a0${room}\u00a0» a été fermée. ${reason}`,
  messages: { label: 'Notification', all: 'Notifications ({hotkey})', go: 'Aller aux notifications' },
  dismiss: 'Ignorer',
}
