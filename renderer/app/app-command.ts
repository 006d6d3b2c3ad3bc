/** What the app around a page has it do: its menu, links and files. A browser's page is never told anything. */
import { isObject } from './is-object.ts'

export const MENU_COMMANDS = [
  'newRoom',
  'save',
  'export',
  'print',
  'undo',
  'redo',
  'selectAll',
  'zoomIn',
  'zoomOut',
  'zoomReset',
  'zoomToFit',
  'help',
  'about',
  'licences',
] as const

export type MenuCommand = (typeof MENU_COMMANDS)[number]

export type AppCommand =
  | { readonly do: MenuCommand }
  /** Asks to be let into a room, as a click on it does. */
  | { readonly do: 'join'; readonly room: string }
  /** Takes in a room's file of this computer. */
  | { readonly do: 'openFile'; readonly file: string }
  | { readonly do: 'sayReportCopied' }

/** What a page tells the app around it, so that its menu fits. */
export interface PageNews {
  /** A LanguageCode. */
  readonly language: string
  /** The id of the room that is open, if one is. */
  readonly room: string | null
}

/** `data.type` of the messages that the preload posts to the page; `command` beside it. Repeated in preload.cjs. */
export const COMMAND_MESSAGE = 'chalkboard:command'

/** `data.type` of the messages that a page posts to itself for the preload; `news` beside it. Repeated in preload.cjs. */
export const NEWS_MESSAGE = 'chalkboard:news'

/** The same with `strokes` beside it: how many are not saved, before the page objects to its end. Repeated in preload.cjs. */
export const UNSAVED_MESSAGE = 'chalkboard:unsaved'

/** What a message to the window asks for; null if it is none of these. */
export function readAppCommand(data: unknown): AppCommand | null {
  if (!isObject(data) || data['type'] !== COMMAND_MESSAGE || !isObject(data['command'])) return null
  const { do: name, room, file } = data['command']
  if (name === 'join') return typeof room === 'string' ? { do: name, room } : null
  if (name === 'openFile') return typeof file === 'string' ? { do: name, file } : null
  if (name === 'sayReportCopied') return { do: name }
  const command = MENU_COMMANDS.find(known => known === name)
  return command === undefined ? null : { do: command }
}
