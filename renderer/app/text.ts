/**
 * Every word a person reads in the window, in one place. This is the English of it; another language is another object of
 * type `Text`, in `languages`. What is read before one is in a room is in `lobby-text.ts`, and
 * what is about files in `file-text.ts`.
 *
 * End-to-end tests find things by role and accessible name. They rely on these, so change them together:
 * - welcome: textbox "Your name", button "Start", button "Language: LANGUAGE" with a menu radio item for each
 * - lobby: textbox "Name of a new room", switch "Only with a PIN" with textbox "PIN", button "Create room"; button
 *   "Open room NAME"; dialog "PIN for “NAME”" with textbox "PIN" and button "Join"; button "Open a file…" and the file input
 *   beside it; button "More about NAME" with menu items "Save a copy…" and "Remove from this computer", then alertdialog
 *   button "Remove"; list "People on this network"; button "NAME (you)" with menu items "Change your name" and "Connect by
 *   address" and a menu radio item for each language; textbox "Address", button "Connect"
 * - board: region "Board of NAME" (the engine's host, with its `data-*` attributes); toolbar "Drawing tools" with radios
 *   "Pen", "Eraser", "Hand", those of a group behind a button "GROUP: TOOL", and buttons "Undo", "Redo", and "Clear", or
 *   "Delete" while something is selected; toolbar "Colour and width" with radios of colours, widths or letter sizes, and behind the button "Fill: FILL" of fills (below
 *   60rem all behind the button "Colour and width"); menu "Board menu" with menu items such as "Move to page"; dialog "Keyboard shortcuts"; alertdialog button "Clear"; button "N people here" with list "People in this room", and for
 *   the owner switch "Only I draw" and buttons "NAME: ROLE" with menu radio items "May draw", "May watch", "Removed" (then
 *   alertdialog button "Remove"); button "More about this room" with menu items "Save a copy…", "Import…", "Export…" (then
 *   dialog "Export the board" with radios of what, format, size and background, and button "Save") and "Print…" (then dialog "Print the
 *   board" with button "Print"); button "Back to the lobby";
 *   group "Zoom" with buttons "Zoom in", "Zoom out", "Show everything", and "Zoom: N%" with menu items of the same names, "50%",
 *   "100%", "200%" and "Show what is selected"
 * - a file that is refused: alertdialog with button "Close"
 * - anywhere: status regions hold banners and toasts; button "Dark colours" or "Light colours"
 */

import { desktopText } from './desktop-text.ts'
import { fileText } from './file-text.ts'
import { wordsOf } from './languages/words.ts'
import { lobbyText, persons } from './lobby-text.ts'

const { count } = wordsOf('en-GB')

const strokes = (n: number) => count(n, { one: '# stroke', other: '# strokes' })

export const english = {
  ...lobbyText,
  ...fileText,
  desktop: desktopText,

  appName: 'Chalkboard',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  nameOfYou: (name: string) => `${name} (you)`,
  /** Whoever has not told a name yet. */
  stranger: 'Someone new',
  darkColours: 'Dark colours',
  lightColours: 'Light colours',

  language: {
    label: 'Language',
    now: (name: string) => `Language: ${name}`,
    fileFirst: 'A file is on its way. Change the language once it is done.',
  },

  board: {
    region: (room: string) => `Board of ${room}`,
    back: 'Back to the lobby',
    people: (n: number) => `${persons(n)} here`,
    peopleList: 'People in this room',
    more: 'More about this room',
    everyone: 'Everyone draws here',
    everyoneHelp:
      'For a big touch screen: each finger and each pen draws a line of its own. Fingers no longer move the board: take the mouse wheel, the keys, the zoom buttons or the Hand.',
    tools: 'Drawing tools',
    tool: {
      select: 'Select',
      pen: 'Pen',
      highlighter: 'Highlighter',
      eraser: 'Eraser',
      hand: 'Hand',
      line: 'Line',
      arrow: 'Arrow',
      rectangle: 'Rectangle',
      ellipse: 'Ellipse',
      triangle: 'Triangle',
      text: 'Text',
      note: 'Sticky note',
      picture: 'Picture',
      polygon: 'Polygon',
      partEraser: 'Part eraser',
      laser: 'Laser pointer',
    },
    writeText: 'Text',
    writeNote: 'Text of the note',
    notices: {
      textCut: 'This text was too long: only its beginning fits into one text. The rest has been left out.',
      copyTooMuch: 'This is too much to copy at once. Select less, and copy it in several steps.',
    },
    pasteByKeys: (keys: string) => `Nothing could be read from the clipboard from here. Press ${keys} instead.`,
    broughtBack: (n: number) =>
      count(n, {
        one: 'The text that you were writing is kept.',
        other: 'The texts that were being written are kept.',
      }),
    toolGroup: 'Tool',
    colour: 'Colour',
    width: 'Width',
    penStyle: 'Colour and width',
    groups: { erasers: 'Erasers', shapes: 'Shapes' },
    groupShowing: (group: string, tool: string) => `${group}: ${tool}`,
    fill: 'Fill',
    fills: {
      none: 'No fill',
      white: 'White fill',
      yellow: 'Yellow fill',
      orange: 'Orange fill',
      red: 'Red fill',
      violet: 'Violet fill',
      blue: 'Blue fill',
      green: 'Green fill',
    },
    letterSize: 'Letter size',
    letters: { small: 'Small letters', medium: 'Medium letters', large: 'Large letters', huge: 'Huge letters' },
    menu: 'Board menu',
    edit: {
      selectAll: 'Select all',
      copy: 'Copy',
      cut: 'Cut',
      paste: 'Paste',
      duplicate: 'Duplicate',
      delete: 'Delete',
      toFront: 'Bring to front',
      toBack: 'Send to back',
      forward: 'Bring forward',
      backward: 'Send backward',
      group: 'Group',
      ungroup: 'Ungroup',
      lock: 'Lock',
      unlock: 'Unlock',
    },
    /** What screen readers say of what is selected by key. */
    reached: {
      several: (n: number) => `${n} selected`,
      locked: 'locked',
      place: (place: number, of: number) => `${place} of ${of}`,
      all: (parts: readonly string[]) => parts.join(', '),
    },
    undo: 'Undo',
    redo: 'Redo',
    clear: 'Clear',
    zoom: 'Zoom',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomNow: (percent: number) => `Zoom: ${percent}%`,
    percent: (percent: number) => `${percent}%`,
    zoomToFit: 'Show everything',
    zoomToSelection: 'Show what is selected',
    widths: { thin: 'Thin', medium: 'Medium', thick: 'Thick', marker: 'Marker' },
  },

  /** What is printed on keys; what is missing here is the same everywhere. */
  keys: {
    Ctrl: 'Ctrl',
    Shift: 'Shift',
    Alt: 'Alt',
    Enter: 'Enter',
    Delete: 'Delete',
    Esc: 'Esc',
    Space: 'Space',
    PageUp: 'Page Up',
    PageDown: 'Page Down',
    Wheel: 'Wheel',
  },

  help: {
    title: 'Keyboard shortcuts',
    tools: 'Tools',
    edit: 'Edit',
    view: 'View',
    selection: 'What is selected',
    hands: 'While you draw',
    penAgain: 'Back to the pen',
    moveView: 'Hold and drag to move the board',
    look: 'Move the board, with Shift further',
    movePage: 'Move a page among the others',
    nudge: 'Move a little, with Shift further',
    dragCopy: 'Hold while dragging: a copy moves, the original stays',
    editText: 'Edit a text or a note, as with a double click',
    place: 'With a shape tool, Text or Sticky note: add one in the middle',
    selectFirst: 'With Select: select the first thing in view',
    selectNext: 'Select the next thing, with Shift the one before',
    selectNothing: 'Select nothing',
    resize: 'Make larger or smaller',
    turn: 'Turn by 15 degrees',
    closeShape: 'Close a polygon',
    wheelMoves: 'Move the board',
    wheelZooms: 'Zoom at the pointer',
    straight: 'Hold: straight lines, equal sides',
    fromMiddle: 'Hold: a shape grows from its middle',
    noSnapping: 'Hold while you move or resize: line up with nothing',
  },

  pages: {
    strip: 'Pages',
    title: (place: number, name: string) => (name === '' ? `Page ${place}` : `${place}. ${name}`),
    place: (place: number, of: number) => `${place} / ${of}`,
    shown: (place: number, of: number, name: string) => `Page ${place} of ${of}${name === '' ? '' : `: ${name}`}`,
    previous: 'Previous page',
    next: 'Next page',
    add: 'Add a page',
    all: 'All pages',
    more: (page: string) => `More about “${page}”`,
    paper: 'Paper',
    papers: {
      plain: 'Plain',
      squared: 'Squared',
      dotted: 'Dotted',
      ruled: 'Ruled',
      seyes: 'French ruled (Seyès)',
      isometric: 'Isometric',
      staves: 'Music staves',
      axes: 'Axes',
    },
    rename: 'Rename…',
    renameTitle: 'Name this page',
    renameHelp: 'Everyone in the room sees the name.',
    name: 'Name of the page',
    earlier: 'Move earlier',
    later: 'Move later',
    deleteItem: 'Delete…',
    deleteTitle: (page: string) => `Delete “${page}”?`,
    deleteHelp:
      'What is on it goes with it, for everyone. You can undo this, and bring the page back from this menu later.',
    delete: 'Delete',
    removed: 'Deleted pages',
    restore: (page: string) => `Bring back “${page}”`,
    nameless: (place: number) => `Deleted page ${place}`,
    moveTo: 'Move to page',
    moved: (page: string) => `Moved to “${page}”.`,
    gone: 'Someone has deleted the page you were on. You can bring it back from the menu of the pages.',
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
    title: 'Clear this page?',
    help: 'Everything on it goes, for everyone. You can undo this.',
    confirm: 'Clear',
  },

  unsaved: {
    disk: (n: number) =>
      `${strokes(n)} not saved yet: the disk is full, or Chalkboard may not write to it. Free some space or allow writing. If this stays, start Chalkboard again and leave this page open.`,
    diskInWindow: (n: number) =>
      `${strokes(n)} not saved yet: the disk is full, or Chalkboard may not write to it. Free some space or allow writing; Chalkboard keeps trying.`,
    /** Beside the peer's own sentence about the disk, which says what to do. */
    diskTold: (n: number) => `${strokes(n)} not saved yet.`,
    unreachable: (n: number) => `${strokes(n)} not saved yet. Chalkboard keeps trying.`,
    refused: (n: number, reason: string) => `${strokes(n)} could not be saved. ${reason}`,
    tryAgain: 'Try again',
    notYet: 'Some strokes are not saved yet. Try again once they are.',
    leaveTitle: 'Leave without saving?',
    leaveHelp: (n: number) =>
      `${count(n, { one: '# stroke is', other: '# strokes are' })} only on this screen and will be lost if you leave now.`,
    leave: 'Leave anyway',
    stay: 'Stay',
  },

  roomLost: (room: string, reason: string) => `“${room}” was closed. ${reason}`,
  messages: {
    /** Screen readers say it before what one says. */
    label: 'Message',
    /** Where they are, and the key that leads there. */
    all: 'Messages ({hotkey})',
    go: 'Go to the messages',
  },
  dismiss: 'Dismiss',
}

export type Text = typeof english

/** The words of the language in use. It is set before any other module is loaded, so whoever reads it may keep the word. */
export let text: Text = english

export function speak(words: Text): void {
  text = words
}
