import type { Text } from '../text.ts'
import { deDesktop } from './de-desktop.ts'
import { deLobby, persons } from './de-lobby.ts'
import { wordsOf } from './words.ts'

const { count, percent } = wordsOf('de')

const unsavedStrokes = (n: number) =>
  count(n, { one: '# Strich noch nicht gespeichert', other: '# Striche noch nicht gespeichert' })

export const de: Text = {
  ...deLobby,
  desktop: deDesktop,

  appName: 'Chalkboard',
  cancel: 'Abbrechen',
  close: 'Schließen',
  save: 'Speichern',
  nameOfYou: name => `${name} (du)`,
  stranger: 'Jemand Neues',
  darkColours: 'Dunkle Farben',
  lightColours: 'Helle Farben',

  language: {
    label: 'Sprache',
    now: name => `Sprache: ${name}`,
    fileFirst: 'Eine Datei ist gerade unterwegs. Wechsle die Sprache, wenn sie fertig ist.',
  },

  files: {
    save: 'Kopie speichern …',
    open: 'Datei öffnen …',
    drop: 'Zum Öffnen die Datei hier ablegen',
    type: '.chalkboard',
    saving: room => `Kopie von „${room}“ wird gespeichert …`,
    opening: file => `„${file}“ wird geöffnet …`,
    opened: room => `„${room}“ ist jetzt auf diesem Computer gespeichert.`,
    refused: file => `„${file}“ wurde nicht geöffnet`,
    tooMany: most => `Es können nur ${most} Dateien auf einmal kommen. Füge die anderen danach hinzu.`,
  },

  export: {
    menu: 'Exportieren …',
    printMenu: 'Drucken …',
    title: 'Tafel exportieren',
    printTitle: 'Tafel drucken',
    print: 'Drucken',
    underWay: 'Zeichnung wird vorbereitet …',
    empty: 'Auf der Tafel ist noch nichts.',
    smaller: done =>
      `Die Tafel ist zu groß für ein Bild dieser Größe. Es wurde mit ${percent(done)} ihrer Größe auf der Tafel gespeichert.`,
    smallerPages: n =>
      count(n, {
        one: '# Seite war zu groß für ein Bild dieser Größe und wurde kleiner gespeichert.',
        other: '# Seiten waren zu groß für Bilder dieser Größe und wurden kleiner gespeichert.',
      }),
    tooLarge: megabytes =>
      `Diese Seiten ergeben eine Datei von mehr als ${megabytes} MB. Exportiere sie einzeln oder mit weniger Bildern.`,
    missing: n =>
      `Leer gelassen, weil noch nicht auf diesem Computer: ${count(n, { one: '# Bild', other: '# Bilder' })}.`,
    what: 'Was',
    extents: { selection: 'Auswahl', page: 'Diese Seite', all: 'Alle Seiten' },
    format: 'Format',
    formats: { png: 'Bild (PNG)', svg: 'Zeichnung (SVG)', pdf: 'PDF' },
    allAsZip: 'Jede Seite wird eine eigene Datei, alle zusammen in einer ZIP-Datei.',
    size: 'Größe',
    times: times => `${times}×`,
    background: 'Hintergrund',
    onPaper: 'Papier',
    transparent: 'Durchsichtig',
    noPaper: 'Keiner',
  },

  pdf: {
    menu: 'Importieren …',
    underWay: file => `„${file}“ wird hereingeholt …`,
    page: (file, page) => `${file}, Seite ${page}`,
    tooLarge: (file, megabytes) =>
      `„${file}“ ist zu groß: Ein PDF darf ${megabytes} MB haben. Speichere es mit kleineren Bildern oder in Teilen.`,
    firstPages: (file, taken, of) =>
      `„${file}“ hat ${of} Seiten. Die ersten ${taken} sind hier: Mehr können nicht auf einmal kommen.`,
    noSpace: pages => `Dieser Raum hat ${pages} Seiten, mehr kann er nicht haben. Lösche zuerst einige.`,
    oneAtATime: 'Ein anderes PDF ist noch unterwegs. Versuche es noch einmal, sobald es hier ist.',
    faults: {
      none: file => `„${file}“ ist kein lesbares PDF. Wähle eine andere Datei oder speichere sie noch einmal als PDF.`,
      damaged: file =>
        `„${file}“ ist beschädigt. Speichere die Datei dort, wo sie herkommt, noch einmal und wähle die neue.`,
      password: file =>
        `„${file}“ ist mit einem Passwort geschützt. Öffne die Datei dort, wo du es kennst, drucke sie als PDF und wähle dieses.`,
    },
  },

  board: {
    region: room => `Tafel von ${room}`,
    back: 'Zurück zu den Räumen',
    people: n => `${persons(n)} hier`,
    peopleList: 'Personen in diesem Raum',
    more: 'Mehr zu diesem Raum',
    everyone: 'Alle zeichnen hier',
    everyoneHelp:
      'Für einen großen Touchscreen: Jeder Finger und jeder Stift zeichnet seine eigene Linie. Finger bewegen die Tafel dann nicht mehr: Das tun Mausrad, Tasten, Zoom-Knöpfe oder die Hand.',
    tools: 'Zeichenwerkzeuge',
    tool: {
      select: 'Auswählen',
      pen: 'Stift',
      highlighter: 'Textmarker',
      eraser: 'Radierer',
      hand: 'Hand',
      line: 'Linie',
      arrow: 'Pfeil',
      rectangle: 'Rechteck',
      ellipse: 'Ellipse',
      triangle: 'Dreieck',
      text: 'Text',
      note: 'Notizzettel',
      picture: 'Bild',
      polygon: 'Vieleck',
      partEraser: 'Teilradierer',
      laser: 'Laserpointer',
    },
    writeText: 'Text',
    writeNote: 'Text auf dem Notizzettel',
    notices: {
      textCut: 'Dieser Text war zu lang: Nur sein Anfang passt in einen Text. Der Rest wurde weggelassen.',
      copyTooMuch:
        'Das ist zu viel, um es auf einmal zu kopieren. Wähle weniger aus und kopiere in mehreren Schritten.',
    },
    pasteByKeys: keys => `Von hier aus ließ sich nichts aus der Zwischenablage lesen. Drücke stattdessen ${keys}.`,
    broughtBack: n =>
      count(n, {
        one: 'Der Text, den du geschrieben hast, ist erhalten.',
        other: 'Die Texte, an denen geschrieben wurde, sind erhalten.',
      }),
    toolGroup: 'Werkzeug',
    colour: 'Farbe',
    width: 'Breite',
    penStyle: 'Farbe und Breite',
    groups: { erasers: 'Radierer', shapes: 'Formen' },
    groupShowing: (group, tool) => `${group}: ${tool}`,
    fill: 'Füllung',
    fills: {
      none: 'Keine Füllung',
      white: 'Weiße Füllung',
      yellow: 'Gelbe Füllung',
      orange: 'Orange Füllung',
      red: 'Rote Füllung',
      violet: 'Violette Füllung',
      blue: 'Blaue Füllung',
      green: 'Grüne Füllung',
    },
    letterSize: 'Schriftgröße',
    letters: { small: 'Kleine Schrift', medium: 'Mittlere Schrift', large: 'Große Schrift', huge: 'Riesige Schrift' },
    menu: 'Tafelmenü',
    edit: {
      cut: 'Ausschneiden',
      copy: 'Kopieren',
      paste: 'Einfügen',
      duplicate: 'Duplizieren',
      selectAll: 'Alles auswählen',
      toFront: 'Ganz nach vorn',
      forward: 'Eins nach vorn',
      backward: 'Eins nach hinten',
      toBack: 'Ganz nach hinten',
      lock: 'Sperren',
      unlock: 'Entsperren',
      group: 'Gruppieren',
      ungroup: 'Gruppierung aufheben',
      delete: 'Entfernen',
    },
    reached: {
      several: n => `${n} ausgewählt`,
      locked: 'gesperrt',
      place: (place, of) => `${place} von ${of}`,
      all: parts => parts.join(', '),
    },
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    clear: 'Seite leeren',
    zoom: 'Zoom',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    zoomNow: now => `Zoom: ${percent(now)}`,
    percent,
    zoomToFit: 'Alles zeigen',
    zoomToSelection: 'Auswahl zeigen',
    widths: { thin: 'Dünn', medium: 'Mittel', thick: 'Dick', marker: 'Filzstift' },
  },

  keys: {
    Ctrl: 'Strg',
    Shift: 'Umschalt',
    Alt: 'Alt',
    Enter: 'Eingabe',
    Delete: 'Entf',
    Esc: 'Esc',
    Space: 'Leertaste',
    PageUp: 'Bild ↑',
    PageDown: 'Bild ↓',
    Wheel: 'Mausrad',
  },

  help: {
    title: 'Tastenkürzel',
    tools: 'Werkzeuge',
    edit: 'Bearbeiten',
    view: 'Ansicht',
    hands: 'Beim Zeichnen',
    selection: 'Was ausgewählt ist',
    penAgain: 'Zurück zum Stift',
    moveView: 'Halten und ziehen, um die Tafel zu verschieben',
    look: 'Tafel verschieben, mit Umschalt weiter',
    movePage: 'Eine Seite zwischen den anderen verschieben',
    nudge: 'Ein wenig verschieben, mit Umschalt weiter',
    dragCopy: 'Beim Ziehen halten: eine Kopie wandert, das Original bleibt',
    editText: 'Text oder Notizzettel bearbeiten, wie mit Doppelklick',
    place: 'Mit Form, Text oder Notizzettel: in der Mitte einfügen',
    selectFirst: 'Mit Auswählen: das erste sichtbare Objekt auswählen',
    selectNext: 'Das nächste auswählen, mit Umschalt das vorige',
    selectNothing: 'Nichts auswählen',
    resize: 'Größer oder kleiner machen',
    turn: 'Um 15 Grad drehen',
    closeShape: 'Ein Vieleck schließen',
    wheelMoves: 'Tafel verschieben',
    wheelZooms: 'Zoom am Zeiger',
    straight: 'Halten: gerade Linien, gleiche Seiten',
    fromMiddle: 'Halten: Formen wachsen aus ihrer Mitte',
    noSnapping: 'Beim Verschieben oder Vergrößern halten: an nichts ausrichten',
  },

  pages: {
    strip: 'Seiten',
    title: (place, name) => (name === '' ? `Seite ${place}` : `${place}. ${name}`),
    place: (place, of) => `${place} / ${of}`,
    shown: (place, of, name) => `Seite ${place} von ${of}${name === '' ? '' : `: ${name}`}`,
    previous: 'Vorige Seite',
    next: 'Nächste Seite',
    add: 'Seite hinzufügen',
    all: 'Alle Seiten',
    more: page => `Mehr zu „${page}“`,
    paper: 'Papier',
    papers: {
      plain: 'Blanko',
      squared: 'Kariert',
      dotted: 'Gepunktet',
      ruled: 'Liniert',
      seyes: 'Französisch liniert (Seyès)',
      isometric: 'Isometrisch',
      staves: 'Notenlinien',
      axes: 'Koordinatenachsen',
    },
    rename: 'Umbenennen …',
    renameTitle: 'Diese Seite benennen',
    renameHelp: 'Alle im Raum sehen den Namen.',
    name: 'Name der Seite',
    earlier: 'Weiter nach vorn',
    later: 'Weiter nach hinten',
    deleteItem: 'Löschen …',
    deleteTitle: page => `„${page}“ löschen?`,
    deleteHelp:
      'Was darauf ist, verschwindet mit, für alle. Du kannst das rückgängig machen und die Seite später über dieses Menü zurückholen.',
    delete: 'Löschen',
    removed: 'Gelöschte Seiten',
    restore: page => `„${page}“ zurückholen`,
    nameless: place => `Gelöschte Seite ${place}`,
    moveTo: 'Auf Seite verschieben',
    moved: page => `Auf „${page}“ verschoben.`,
    gone: 'Jemand hat die Seite gelöscht, auf der du warst. Du kannst sie über das Seitenmenü zurückholen.',
  },

  people: {
    role: { owner: 'Hat den Raum erstellt', editor: 'Darf zeichnen', viewer: 'Darf zuschauen', banned: 'Entfernt' },
    roleOf: (name, role) => `${name}: ${role}`,
    notHere: 'Gerade nicht da',
    away: role => `${role}, gerade nicht da`,
    onlyIDraw: 'Nur ich zeichne',
    onlyIDrawHelp: 'Alle anderen schauen zu. Unten kannst du trotzdem jemanden zeichnen lassen.',
    onlyOwnerDraws: owner => `Nur ${owner} zeichnet.`,
    chosenDraw: owner => `${owner} hat ausgewählt, wer zeichnet.`,
    removeTitle: name => `${name} aus diesem Raum entfernen?`,
    removeHelp: name =>
      `${name} kann dann in diesem Raum nicht mehr zeichnen und ihn nicht mehr öffnen. Über diese Liste kannst du das wieder erlauben.`,
    remove: 'Entfernen',
  },

  rules: {
    onlyOwner: owner => `Gerade zeichnet nur ${owner}. Du kannst zuschauen.`,
    chosen: owner => `${owner} hat ausgewählt, wer zeichnet. Du kannst zuschauen.`,
    watch: owner => `${owner} lässt dich vorerst zuschauen, nicht zeichnen.`,
    readmitted: owner => `${owner} lässt dich wieder zeichnen.`,
    removed: owner => `${owner} hat dich aus diesem Raum entfernt.`,
  },

  colours: {
    ink: 'Tinte',
    red: 'Rot',
    orange: 'Orange',
    green: 'Grün',
    teal: 'Türkis',
    blue: 'Blau',
    violet: 'Violett',
    pink: 'Rosa',
  },

  clear: {
    title: 'Diese Seite leeren?',
    help: 'Alles darauf verschwindet, für alle. Du kannst das rückgängig machen.',
    confirm: 'Leeren',
  },

  unsaved: {
    disk: n =>
      `${unsavedStrokes(n)}: Der Speicher ist voll, oder Chalkboard darf nicht darauf schreiben. Schaff Platz oder erlaube das Schreiben. Wenn das so bleibt, starte Chalkboard neu und lass diese Seite offen.`,
    diskInWindow: n =>
      `${unsavedStrokes(n)}: Der Speicher ist voll, oder Chalkboard darf nicht darauf schreiben. Schaff Platz oder erlaube das Schreiben; Chalkboard versucht es weiter.`,
    diskTold: n => `${unsavedStrokes(n)}.`,
    unreachable: n => `${unsavedStrokes(n)}. Chalkboard versucht es weiter.`,
    refused: (n, reason) =>
      `${count(n, { one: '# Strich konnte nicht gespeichert werden.', other: '# Striche konnten nicht gespeichert werden.' })} ${reason}`,
    tryAgain: 'Noch einmal versuchen',
    notYet: 'Einige Striche sind noch nicht gespeichert. Versuch es noch einmal, sobald sie es sind.',
    leaveTitle: 'Ohne Speichern verlassen?',
    leaveHelp: n =>
      count(n, {
        one: '# Strich ist nur auf diesem Bildschirm und geht verloren, wenn du jetzt gehst.',
        other: '# Striche sind nur auf diesem Bildschirm und gehen verloren, wenn du jetzt gehst.',
      }),
    leave: 'Trotzdem verlassen',
    stay: 'Bleiben',
  },

  pictures: {
    none: file => `„${file}“ ist kein Bild, das gezeigt werden kann. Wähle ein PNG, JPEG, WebP, GIF oder SVG.`,
    tooLarge: (file, megabytes) => `„${file}“ ist zu groß: Ein Bild darf ${megabytes} MB haben. Verkleinere es zuerst.`,
    tooManyPixels: (file, megapixels) =>
      `„${file}“ hat zu viele Pixel: Bis zu ${megapixels} Millionen können gelesen werden. Verkleinere es zuerst.`,
    noMemory: file => `Für „${file}“ reicht der Speicher nicht. Schließe andere Programme und versuche es noch einmal.`,
  },

  roomLost: (room, reason) => `„${room}“ wurde geschlossen. ${reason}`,
  messages: { label: 'Meldung', all: 'Meldungen ({hotkey})', go: 'Zu den Meldungen' },
  dismiss: 'Ausblenden',
}
