/** The app's menu: which items, in whose words, by which keys. Pure; main gives it to the system. */
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../renderer/app/app-command.ts'
import type { Text } from '../renderer/app/text.ts'

/** What main itself does. Everything else is for the page. */
export type MainCommand = 'open' | 'fullScreen' | 'projector' | 'copyReport'

export interface MenuSurroundings {
  readonly platform: NodeJS.Platform
  readonly words: Text
  /** A board is open. */
  readonly inRoom: boolean
  /** The projector window is open. */
  readonly projecting: boolean
  readonly choose: (command: MenuCommand | MainCommand) => void
}

type Item = MenuItemConstructorOptions

const LINE: Item = { type: 'separator' }

export function menuTemplate(surroundings: MenuSurroundings): Item[] {
  const { platform, words } = surroundings
  const { menu } = words.desktop
  const isMac = platform === 'darwin'
  return [
    ...(isMac ? [macMenu(surroundings)] : []),
    { label: menu.file, submenu: fileItems(surroundings) },
    { label: menu.edit, submenu: editItems(surroundings) },
    { label: menu.view, submenu: viewItems(surroundings) },
    ...(isMac ? [windowMenu(surroundings)] : []),
    { label: menu.help, role: 'help', submenu: helpItems(surroundings) },
  ]
}

/** macOS has About and Quit in a menu of the app's own name. Electron's own words for what is in it are English. */
function macMenu({ words, choose }: MenuSurroundings): Item {
  const { menu } = words.desktop
  return {
    label: words.appName,
    submenu: [
      { id: 'about', label: words.desktop.about.title, click: () => choose('about') },
      LINE,
      { role: 'services', label: menu.services },
      LINE,
      { role: 'hide', label: menu.hide },
      { role: 'hideOthers', label: menu.hideOthers },
      { role: 'unhide', label: menu.showAll },
      LINE,
      { role: 'quit', label: menu.quit },
    ],
  }
}

function windowMenu({ words }: MenuSurroundings): Item {
  const { menu } = words.desktop
  return {
    role: 'window',
    label: menu.window,
    submenu: [
      { role: 'minimize', label: menu.minimize },
      { role: 'zoom', label: menu.zoomWindow },
      LINE,
      { role: 'front', label: menu.allToFront },
    ],
  }
}

function fileItems({ platform, words, inRoom, choose }: MenuSurroundings): Item[] {
  const item = itemsFor(choose)
  const quit: Item = { role: 'quit', label: words.desktop.menu.quit }
  return [
    item('newRoom', words.desktop.menu.newRoom, 'CmdOrCtrl+N'),
    item('open', words.files.open, 'CmdOrCtrl+O'),
    LINE,
    { ...item('save', words.files.save, 'CmdOrCtrl+S'), enabled: inRoom },
    { ...item('export', words.export.menu, 'CmdOrCtrl+Shift+E'), enabled: inRoom },
    { ...item('print', words.export.printMenu, 'CmdOrCtrl+P'), enabled: inRoom },
    LINE,
    platform === 'darwin' ? { role: 'close', label: words.desktop.menu.closeWindow } : quit,
  ]
}

/**
 * The keys of these belong to whatever is being typed in first, and the board listens to them itself: they are shown beside
 * the items and not taken. macOS gives every key to the page first. Cut, copy and paste are events that the board listens to.
 */
function editItems({ platform, words, choose }: MenuSurroundings): Item[] {
  const { edit, undo, redo } = words.board
  const item = itemsFor(choose)
  const shown = { registerAccelerator: false }
  return [
    { ...item('undo', undo, 'CmdOrCtrl+Z'), ...shown },
    { ...item('redo', redo, platform === 'win32' ? 'Ctrl+Y' : 'CmdOrCtrl+Shift+Z'), ...shown },
    LINE,
    { role: 'cut', label: edit.cut, ...shown },
    { role: 'copy', label: edit.copy, ...shown },
    { role: 'paste', label: edit.paste, ...shown },
    { ...item('selectAll', edit.selectAll, 'CmdOrCtrl+A'), ...shown },
  ]
}

function viewItems({ platform, words, inRoom, projecting, choose }: MenuSurroundings): Item[] {
  const { board, desktop } = words
  const item = itemsFor(choose)
  const fullScreenKey = platform === 'darwin' ? 'Ctrl+Cmd+F' : 'F11'
  return [
    { ...item('zoomIn', board.zoomIn, 'CmdOrCtrl+Plus'), enabled: inRoom },
    { ...item('zoomOut', board.zoomOut, 'CmdOrCtrl+-'), enabled: inRoom },
    { ...item('zoomReset', desktop.menu.zoomActual, 'CmdOrCtrl+0'), enabled: inRoom },
    { ...item('zoomToFit', board.zoomToFit, 'CmdOrCtrl+1'), enabled: inRoom },
    LINE,
    item('fullScreen', desktop.menu.fullScreen, fullScreenKey),
    {
      ...item('projector', desktop.menu.projector, 'CmdOrCtrl+Shift+P'),
      type: 'checkbox',
      checked: projecting,
      enabled: inRoom,
    },
  ]
}

function helpItems({ platform, words, inRoom, choose }: MenuSurroundings): Item[] {
  const item = itemsFor(choose)
  const about: Item = item('about', words.desktop.about.title)
  return [
    { ...item('help', words.help.title, 'F1'), enabled: inRoom },
    LINE,
    item('copyReport', words.desktop.menu.copyReport),
    item('licences', words.desktop.menu.licences),
    ...(platform === 'darwin' ? [] : [about]),
  ]
}

/** An item is known by the name of its command. */
function itemsFor(choose: MenuSurroundings['choose']) {
  return (command: MenuCommand | MainCommand, label: string, accelerator?: string): Item => ({
    id: command,
    label,
    click: () => choose(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  })
}
