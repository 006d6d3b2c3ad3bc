/** The English that is read before one is in a room: a part of `text.ts`. */
import { wordsOf } from './languages/words.ts'

const { count, list } = wordsOf('en-GB')

export const persons = (n: number) => count(n, { one: '# person', other: '# people' })

export const lobbyText = {
  connection: {
    starting: 'Starting Chalkboard…',
    stuckTitle: 'Chalkboard does not answer',
    stuckHelp:
      'Open Chalkboard at the address that it printed when it started: the whole of it, with the part behind #. If it is not running, start it again.',
    lost: 'Chalkboard on this computer cannot be reached right now. It is trying to connect again.',
    reconnecting: 'Reconnecting… If this stays, start Chalkboard again and leave this page open.',
    reconnectingOnBoard:
      'Reconnecting… You can go on drawing. If this stays, start Chalkboard again and leave this page open.',
    /** In the desktop app, whose window cannot be left open meanwhile. */
    reconnectingInWindow: 'Reconnecting… If this stays, close Chalkboard and start it again.',
    reconnectingOnBoardInWindow:
      'Reconnecting… You can go on drawing. If this stays, close Chalkboard and start it again: what is not saved by then is lost.',
    back: 'Connected again. What you drew is kept.',
  },

  name: {
    problems: {
      empty: 'Type a name of at least one character.',
      tooLong: (most: number) => `That name is too long: use at most ${most} characters.`,
      control: 'That name has characters that cannot be shown, such as line breaks. Type it again without them.',
    },
  },

  welcome: {
    title: 'What should others call you?',
    help: 'This name is shown beside what you draw. You can change it later.',
    label: 'Your name',
    start: 'Start',
  },

  lobby: {
    rooms: 'Rooms',
    openRooms: 'Open now',
    keptRooms: 'Kept on this computer',
    roomsElsewhere: 'Kept on other computers',
    noOpenRooms: 'No room is open right now. Make one: type its name above.',
    newRoom: 'Name of a new room',
    newRoomPlaceholder: 'Name a new room',
    createRoom: 'Create room',
    openRoom: (name: string) => `Open room ${name}`,
    moreAbout: (name: string) => `More about ${name}`,
    hostedBy: (host: string) => `Made by ${host}`,
    madeByYou: 'Made by you',
    kept: 'Kept here',
    keptHelp: 'A copy is kept on this computer.',
    locked: 'Needs a PIN',
    removed: (owner: string) => `${owner} has removed you from this room.`,
    newRoomPin: 'Only with a PIN',
    nobodyInRoom: 'Nobody is in this room',
    membersOfRoom: (names: readonly string[], more: number) => {
      const others = count(more, { one: '# other', other: '# others' })
      return `${persons(names.length + more)}: ${list(more > 0 ? [...names, others] : names)}`
    },
    fetching: 'Fetching the board…',
    fetchingPercent: (percent: number) => `Fetching the board… ${percent}%`,
    people: 'People on this network',
    peopleCount: persons,
    inRoom: (room: string) => `in ${room}`,
    changeName: 'Change your name',
    connectByAddress: 'Connect by address',
  },

  pin: {
    title: (room?: string) => (room === undefined ? 'PIN for this room' : `PIN for “${room}”`),
    help: (owner?: string) => `This room needs a PIN. Ask ${owner ?? 'whoever made it'} for it.`,
    label: 'PIN',
    newHelp: 'Who knows the PIN can join. It is not shown again, so write it down.',
    empty: 'Type the PIN first.',
    emptyNew: 'Type a PIN, or switch “Only with a PIN” off.',
    join: 'Join',
    joining: 'Joining…',
  },

  forget: {
    item: 'Remove from this computer',
    title: (room: string) => `Remove “${room}” from this computer?`,
    help: 'Only the copy on this computer is removed. If nobody else has the room, what was drawn in it is gone.',
    confirm: 'Remove',
    done: (room: string) => `“${room}” was removed from this computer.`,
  },

  rename: {
    title: 'Change your name',
    done: (name: string) => `You are now called ${name}.`,
  },

  empty: {
    title: 'Nobody else is here yet',
    help: 'Start Chalkboard on the other computers of this network: they appear here by themselves, and so do their rooms. You can create a room in the meantime.',
  },

  addresses: {
    title: 'This computer’s addresses',
    help: 'If another computer does not appear, type one of these there. The bold part is enough.',
    none: 'This computer has no network address. Check its cable or its Wi-Fi.',
    copy: 'Copy address',
    copied: 'Copied',
  },

  dial: {
    title: 'Connect by address',
    help: 'Type an address that the other computer shows.',
    label: 'Address',
    placeholder: '192.168.1.20:4001',
    connect: 'Connect',
    connecting: 'Connecting…',
    empty: 'Type an address first.',
    wrong:
      'That is not an address. It looks like 192.168.1.20:4001 or /ip4/192.168.1.20/tcp/4001. Type it as the other computer shows it.',
    done: 'Connected.',
  },
}

export type LobbyText = typeof lobbyText
