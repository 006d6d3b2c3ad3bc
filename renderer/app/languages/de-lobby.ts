import type { LobbyText } from '../lobby-text.ts'
import { wordsOf } from './words.ts'

const { count, list, percent } = wordsOf('de')

export const persons = (n: number) => count(n, { one: '# Person', other: '# Personen' })

export const deLobby: LobbyText = {
  connection: {
    starting: 'Chalkboard startet …',
    stuckTitle: 'Chalkboard antwortet nicht',
    stuckHelp:
      'Öffne Chalkboard unter der Adresse, die es beim Start angezeigt hat: vollständig, mit dem Teil hinter #. Wenn es nicht läuft, starte es neu.',
    lost: 'Chalkboard ist auf diesem Computer gerade nicht erreichbar. Es versucht, sich wieder zu verbinden.',
    reconnecting: 'Verbindet sich neu … Wenn das so bleibt, starte Chalkboard neu und lass diese Seite offen.',
    reconnectingOnBoard:
      'Verbindet sich neu … Du kannst weiterzeichnen. Wenn das so bleibt, starte Chalkboard neu und lass diese Seite offen.',
    reconnectingInWindow: 'Verbindet sich neu … Wenn das so bleibt, schließe Chalkboard und starte es neu.',
    reconnectingOnBoardInWindow:
      'Verbindet sich neu … Du kannst weiterzeichnen. Wenn das so bleibt, schließe Chalkboard und starte es neu: Was bis dahin nicht gespeichert ist, geht verloren.',
    back: 'Wieder verbunden. Was du gezeichnet hast, ist noch da.',
  },

  name: {
    problems: {
      empty: 'Gib einen Namen mit mindestens einem Zeichen ein.',
      tooLong: most => `Dieser Name ist zu lang: höchstens ${most} Zeichen.`,
      control:
        'Dieser Name enthält Zeichen, die sich nicht anzeigen lassen, zum Beispiel Zeilenumbrüche. Gib ihn ohne sie ein.',
    },
  },

  welcome: {
    title: 'Wie sollen die anderen dich nennen?',
    help: 'Dieser Name steht neben dem, was du zeichnest. Du kannst ihn später ändern.',
    label: 'Dein Name',
    start: 'Los geht’s',
  },

  lobby: {
    rooms: 'Räume',
    openRooms: 'Jetzt offen',
    keptRooms: 'Auf diesem Computer gespeichert',
    roomsElsewhere: 'Auf anderen Computern gespeichert',
    noOpenRooms: 'Gerade ist kein Raum offen. Erstelle einen: Gib oben seinen Namen ein.',
    newRoom: 'Name eines neuen Raums',
    newRoomPlaceholder: 'Name für einen neuen Raum',
    createRoom: 'Raum erstellen',
    openRoom: name => `Raum ${name} öffnen`,
    moreAbout: name => `Mehr zu ${name}`,
    hostedBy: host => `Erstellt von ${host}`,
    madeByYou: 'Von dir erstellt',
    kept: 'Hier gespeichert',
    keptHelp: 'Eine Kopie ist auf diesem Computer gespeichert.',
    locked: 'Braucht eine PIN',
    removed: owner => `${owner} hat dich aus diesem Raum entfernt.`,
    newRoomPin: 'Nur mit PIN',
    nobodyInRoom: 'Niemand ist in diesem Raum',
    membersOfRoom: (names, more) => {
      const others = count(more, { one: '# weitere', other: '# weitere' })
      return `${persons(names.length + more)}: ${list(more > 0 ? [...names, others] : names)}`
    },
    fetching: 'Tafel wird geholt …',
    fetchingPercent: done => `Tafel wird geholt … ${percent(done)}`,
    people: 'Personen in diesem Netzwerk',
    peopleCount: persons,
    inRoom: room => `in ${room}`,
    changeName: 'Deinen Namen ändern',
    connectByAddress: 'Über Adresse verbinden',
  },

  pin: {
    title: (room?: string) => (room === undefined ? 'PIN für diesen Raum' : `PIN für „${room}“`),
    help: (owner?: string) =>
      `Dieser Raum braucht eine PIN. Frag ${owner ?? 'die Person, die ihn erstellt hat'} danach.`,
    label: 'PIN',
    newHelp: 'Wer die PIN kennt, kann eintreten. Sie wird nicht noch einmal angezeigt: Schreib sie auf.',
    empty: 'Gib zuerst die PIN ein.',
    emptyNew: 'Gib eine PIN ein oder schalte „Nur mit PIN“ aus.',
    join: 'Eintreten',
    joining: 'Tritt ein …',
  },

  forget: {
    item: 'Von diesem Computer entfernen',
    title: room => `„${room}“ von diesem Computer entfernen?`,
    help: 'Nur die Kopie auf diesem Computer wird entfernt. Hat sonst niemand den Raum, ist verloren, was darin gezeichnet wurde.',
    confirm: 'Entfernen',
    done: room => `„${room}“ wurde von diesem Computer entfernt.`,
  },

  rename: {
    title: 'Deinen Namen ändern',
    done: name => `Du heißt jetzt ${name}.`,
  },

  empty: {
    title: 'Noch ist sonst niemand hier',
    help: 'Starte Chalkboard auf den anderen Computern in diesem Netzwerk: Sie erscheinen hier von selbst, und ihre Räume auch. In der Zwischenzeit kannst du einen Raum erstellen.',
  },

  addresses: {
    title: 'Adressen dieses Computers',
    help: 'Wenn ein anderer Computer nicht erscheint, gib dort eine davon ein. Der fett gedruckte Teil genügt.',
    none: 'Dieser Computer hat keine Netzwerkadresse. Prüfe sein Kabel oder sein WLAN.',
    copy: 'Adresse kopieren',
    copied: 'Kopiert',
  },

  dial: {
    title: 'Über Adresse verbinden',
    help: 'Gib eine Adresse ein, die der andere Computer anzeigt.',
    label: 'Adresse',
    placeholder: '192.168.1.20:4001',
    connect: 'Verbinden',
    connecting: 'Verbindet …',
    empty: 'Gib zuerst eine Adresse ein.',
    wrong:
      'Das ist keine Adresse. Sie sieht aus wie 192.168.1.20:4001 oder /ip4/192.168.1.20/tcp/4001. Gib sie so ein, wie der andere Computer sie anzeigt.',
    done: 'Verbunden.',
  },
}
