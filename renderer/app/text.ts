/**
 * Every word a person reads in the window, in one place. Another language is another object of type `Text`.
 *
 * End-to-end tests find things by role and accessible name. They rely on these, so change them together:
 * - welcome: textbox "Your name", button "Start"
 * - lobby: textbox "Name of a new room", switch "Only with a PIN" with textbox "PIN", button "Create room"; button
 *   "Open room NAME"; dialog "PIN for “NAME”" with textbox "PIN" and button "Join"; button "Open a file…" and the file input
 *   beside it; button "More about NAME" with menu items "Save a copy…" and "Remove from this computer", then alertdialog
 *   button "Remove"; list "People on this network"; button "NAME (you)" with menu items "Change your name" and "Connect by
 *   address"; textbox "Address", button "Connect"
 * - board: region "Board of NAME" (the engine's host, with its `data-*` attributes); toolbar "Drawing tools" with radios
 *   "Pen", "Eraser", "Hand" and those of colours and widths (below 60rem behind the button "Colour and width"), buttons
 *   "Undo", "Redo", "Clear"; alertdialog button "Clear"; button "N people here" with list "People in this room", and for
 *   the owner switch "Only I draw" and buttons "NAME: ROLE" with menu radio items "May draw", "May watch", "Removed" (then
 *   alertdialog button "Remove"); button "More about this room" with menu item "Save a copy…"; button "Back to the lobby";
 *   group "Zoom" with buttons "Zoom in", "Zoom out", "Show everything"
 * - a file that is refused: alertdialog with button "Close"
 * - anywhere: status regions hold banners and toasts; button "Dark colours" or "Light colours"
 */

const plural = new Intl.PluralRules('en-GB')
const list = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' })

function count(n: number, one: string, other: string): string {
  return `${n} ${plural.select(n) === 'one' ? one : other}`
}

export const text = {
  appName: 'Chalkboard',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  nameOfYou: (name: string) => `${name} (you)`,
  darkColours: 'Dark colours',
  lightColours: 'Light colours',

  connection: {
    starting: 'Starting Chalkboard…',
    stuckTitle: 'Chalkboard does not answer',
    stuckHelp:
      'Open Chalkboard at the address that it printed when it started: the whole of it, with the part behind #. If it is not running, start it again.',
    lost: 'Chalkboard on this computer cannot be reached right now. It is trying to connect again.',
    reconnecting: 'Reconnecting… If this stays, start Chalkboard again and leave this page open.',
    reconnectingOnBoard:
      'Reconnecting… You can go on drawing. If this stays, start Chalkboard again and leave this page open.',
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
      const people = count(names.length + more, 'person', 'people')
      return `${people}: ${list.format(more > 0 ? [...names, count(more, 'other', 'others')] : names)}`
    },
    fetching: 'Fetching the board…',
    fetchingPercent: (percent: number) => `Fetching the board… ${percent}%`,
    people: 'People on this network',
    peopleCount: (n: number) => count(n, 'person', 'people'),
    inRoom: (room: string) => `in ${room}`,
    changeName: 'Change your name',
    connectByAddress: 'Connect by address',
  },

  pin: {
    title: (room = '') => (room === '' ? 'PIN for this room' : `PIN for “${room}”`),
    help: (owner = 'whoever made it') => `This room needs a PIN. Ask ${owner} for it.`,
    label: 'PIN',
    newHelp: 'Who knows the PIN can join. It is not shown again, so write it down.',
    empty: 'Type the PIN first.',
    emptyNew: 'Type a PIN, or switch “Only with a PIN” off.',
    join: 'Join',
    joining: 'Joining…',
  },

  files: {
    save: 'Save a copy…',
    open: 'Open a file…',
    drop: 'Drop the file to open it',
    type: '.chalkboard',
    saving: (room: string) => `Saving a copy of “${room}”…`,
    opening: (file: string) => `Opening “${file}”…`,
    opened: (room: string) => `“${room}” is now kept on this computer.`,
    refused: (file: string) => `“${file}” was not opened`,
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

  board: {
    region: (room: string) => `Board of ${room}`,
    back: 'Back to the lobby',
    people: (n: number) => `${count(n, 'person', 'people')} here`,
    peopleList: 'People in this room',
    more: 'More about this room',
    tools: 'Drawing tools',
    tool: {
      pen: 'Pen',
      highlighter: 'Highlighter',
      eraser: 'Eraser',
      hand: 'Hand',
      line: 'Line',
      arrow: 'Arrow',
      rectangle: 'Rectangle',
      ellipse: 'Ellipse',
      triangle: 'Triangle',
    },
    toolGroup: 'Tool',
    colour: 'Colour',
    width: 'Width',
    penStyle: 'Colour and width',
    undo: 'Undo',
    redo: 'Redo',
    clear: 'Clear',
    zoom: 'Zoom',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomReset: (percent: number) => `${percent}%, back to 100%`,
    percent: (percent: number) => `${percent}%`,
    zoomToFit: 'Show everything',
    widths: { thin: 'Thin', medium: 'Medium', thick: 'Thick', marker: 'Marker' },
  },

  people: {
    role: { owner: 'Owner', editor: 'May draw', viewer: 'May watch', banned: 'Removed' },
    roleOf: (name: string, role: string) => `${name}: ${role}`,
    notHere: 'Not here now',
    away: (role: string) => `${role}, not here now`,
    onlyIDraw: 'Only I draw',
    onlyIDrawHelp: 'Everyone else watches. Below you can let someone draw all the same.',
    onlyOwnerDraws: (owner: string) => `Only ${owner} draws.`,
    chosenDraw: (owner: string) => `${owner} has chosen who draws.`,
    removeTitle: (name: string) => `Remove ${name} from this room?`,
    removeHelp: (name: string) =>
      `${name} can then no longer draw or open this room. You can let them back in from this list.`,
    remove: 'Remove',
  },

  rules: {
    onlyOwner: (owner: string) => `Only ${owner} draws now. You can watch.`,
    chosen: (owner: string) => `${owner} has chosen who draws. You can watch.`,
    watch: (owner: string) => `${owner} lets you watch for now, not draw.`,
    readmitted: (owner: string) => `${owner} lets you draw again.`,
    removed: (owner: string) => `${owner} has removed you from this room.`,
  },

  colours: {
    ink: 'Ink',
    red: 'Red',
    orange: 'Orange',
    green: 'Green',
    teal: 'Teal',
    blue: 'Blue',
    violet: 'Violet',
    pink: 'Pink',
  },

  clear: {
    title: 'Clear the board?',
    help: 'You can undo this.',
    confirm: 'Clear',
  },

  unsaved: {
    disk: (n: number) =>
      `${count(n, 'stroke', 'strokes')} not saved yet: the disk is full, or Chalkboard may not write to it. Free some space or allow writing. If this stays, start Chalkboard again and leave this page open.`,
    /** Beside the peer's own sentence about the disk, which says what to do. */
    diskTold: (n: number) => `${count(n, 'stroke', 'strokes')} not saved yet.`,
    unreachable: (n: number) => `${count(n, 'stroke', 'strokes')} not saved yet. Chalkboard keeps trying.`,
    refused: (n: number, reason: string) => `${count(n, 'stroke', 'strokes')} could not be saved. ${reason}`,
    tryAgain: 'Try again',
    notYet: 'Some strokes are not saved yet. Try again once they are.',
    leaveTitle: 'Leave without saving?',
    leaveHelp: (n: number) =>
      `${count(n, 'stroke is', 'strokes are')} only on this screen and will be lost if you leave now.`,
    leave: 'Leave anyway',
    stay: 'Stay',
  },

  roomLost: (room: string, reason: string) => `“${room}” was closed. ${reason}`,
  dismiss: 'Dismiss',
}

export type Text = typeof text
