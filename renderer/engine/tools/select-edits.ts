/** Carries out what a key or a button does to the selection. */
import { about, rotation, scaling, translation } from '../../../p2p/canvas/matrix.ts'
import type { NewItem } from '../board.ts'
import { withMarkingsPlaced } from '../marking.ts'
import type { XY } from '../geometry.ts'
import { orderKeyOf } from '../scene.ts'
import { inSteps, sizeOf } from './entry-size.ts'
import { anyGroup, asCopies, newItems } from './new-items.ts'
import { wordsOf } from './clipboard-html.ts'
import { itemsToText } from './select-clipboard.ts'
import { type EditCommand, fieldChanges, orderChanges, type Restyle, restyleChanges } from './select-commands.ts'
import type { SelectModel } from './select-model.ts'
import type { SelectItem } from './select-item.ts'
import { type Copy, copyWithPicture } from './select-system-clipboard.ts'
import { NOTHING } from './selection.ts'
import type { HeldKeys, Workbench } from './tool.ts'

/** How far a copy lies from what it is a copy of. */
export const COPY_AWAY_PX = 16
const NUDGE_UNITS = 1
const LARGE_NUDGE_UNITS = 10

const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** What a press of a key with Alt grows the selection by, or turns it by, about its middle. */
const GROWTH = 1.1
const TURN = Math.PI / 12
const LEAST_SIDE_UNITS = 8
const MOST_SIDE_UNITS = 20_000

const RESHAPES: Readonly<Record<string, readonly [growth: number, turn: number]>> = {
  ArrowUp: [GROWTH, 0],
  ArrowDown: [1 / GROWTH, 0],
  ArrowRight: [1, TURN],
  ArrowLeft: [1, -TURN],
}

const PLAIN_KEYS: Readonly<Record<string, EditCommand>> = {
  Delete: 'delete',
  Backspace: 'delete',
  '[': 'backward',
  ']': 'forward',
  '{': 'toBack',
  '}': 'toFront',
}

/** What a key does with the selection; null if nothing. Copying and pasting are events of their own. */
export function commandOf(key: string, { shift, ctrl, alt }: HeldKeys): EditCommand | null {
  // Brackets may need AltGr, which is Ctrl and Alt at once.
  if (!ctrl || alt) return PLAIN_KEYS[key] ?? null
  const letter = key.toLowerCase()
  if (letter === 'g') return shift ? 'ungroup' : 'group'
  if (shift) return null
  return letter === 'a' ? 'selectAll' : letter === 'd' ? 'duplicate' : null
}

/** @returns whether there was something to do it to */
export function carryOut(model: SelectModel, command: Exclude<EditCommand, 'paste'>): boolean {
  if (command === 'selectAll') model.chooseAll()
  if (model.ids.size === 0) return false
  switch (command) {
    case 'selectAll':
      return true
    case 'delete':
      model.remove()
      return true
    case 'duplicate':
      duplicate(model)
      return true
    case 'copy':
    case 'cut':
      copySelected(model, command === 'cut')
      return true
    case 'toFront':
    case 'toBack':
    case 'forward':
    case 'backward': {
      const free = new Set(model.free().map(({ id }) => id))
      model.set(orderChanges(command, model.bench.scene.visible(), ({ id }) => free.has(id)))
      return true
    }
    default:
      model.set(fieldChanges(command, model.items(), anyGroup()))
      return true
  }
}

export function restyle(model: SelectModel, style: Restyle): void {
  model.set(restyleChanges(model.free(), style))
}

/** @returns whether the key moves what is selected */
export function nudge(model: SelectModel, key: string, { shift, ctrl, alt }: HeldKeys): boolean {
  const direction = DIRECTIONS[key]
  const items = model.free()
  if (direction === undefined || ctrl || alt || items.length === 0) return false
  const units = shift ? LARGE_NUDGE_UNITS : NUDGE_UNITS
  model.move(items, translation(direction[0] * units, direction[1] * units))
  return true
}

/**
 * @returns whether the key is one that makes what is selected larger or smaller, or turns it. It is also where that cannot be
 * done, since a browser that has it for itself goes back from the room
 */
export function reshape(model: SelectModel, key: string, { shift, ctrl, alt }: HeldKeys): boolean {
  const change = RESHAPES[key]
  const frame = model.frame()
  if (change === undefined || frame === null || !alt || shift || ctrl) return false
  const [growth, turn] = change
  const side = growth * Math.max(frame.width, frame.height)
  const hasSpace = growth < 1 ? side >= LEAST_SIDE_UNITS : growth === 1 || side <= MOST_SIDE_UNITS
  const items = model.free()
  if (items.length === 0 || !hasSpace) return true
  const { x, y } = frame.middle
  model.move(items, about(x, y, growth === 1 ? rotation(turn) : scaling(growth, growth)), growth)
  return true
}

/** @returns what to put on the clipboard, or null if that is nothing */
export function copySelected(model: SelectModel, isCut: boolean): Copy | null {
  const items = isCut ? model.free() : model.items()
  if (items.length === 0) return null
  const text = itemsToText(newItems(items))
  if (text === null) {
    model.bench.notify('copyTooMuch')
    return null
  }
  const copy = { items: text, words: wordsOf(items) }
  copyWithPicture(copy, model.bench.picture(items))
  if (isCut) model.remove()
  return copy
}

/** Of more than an entry holds, several are made, and each is a step to undo. @returns the ids */
export async function addCopies({ actions, scene }: Workbench, items: readonly NewItem[]): Promise<string[]> {
  const top = scene.visible().at(-1)
  const copies = withMarkingsPlaced(scene, asCopies(items, top === undefined ? undefined : orderKeyOf(top)))
  const ids: string[] = []
  for (const step of inSteps(copies, sizeOf)) ids.push(...(await actions.put([], step)))
  return ids
}

/** Adds copies that lie so far from what they are copies of. @param items in draw order. @returns their ids */
export function addAway(bench: Workbench, items: readonly SelectItem[], { x, y }: XY): Promise<string[]> {
  return addCopies(bench, newItems(items, x, y))
}

function duplicate(model: SelectModel): void {
  const { bench } = model
  const away = COPY_AWAY_PX * bench.unitsPerPixel()
  const page = bench.pencil().page
  addAway(bench, model.items(), { x: away, y: away }).then(
    ids => {
      // Unless another page is shown by now.
      if (bench.pencil().page === page) model.chooseAdded(ids)
    },
    // Whoever refuses has told the person why.
    () => model.choose(NOTHING),
  )
}
