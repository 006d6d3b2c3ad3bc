import { Canvas } from '../../../p2p/canvas/canvas.ts'
import type { CanvasItem } from '../../../p2p/canvas/canvas-item.ts'
import { History } from '../../../p2p/canvas/history.ts'
import type { ItemId } from '../../../p2p/canvas/item.ts'
import type { Change, Entry, Operation } from '../../../p2p/canvas/operation.ts'
import { pageLine } from '../../../p2p/canvas/pages.ts'
import { PAPERS } from '../../../p2p/canvas/paper.ts'
import { packPoints } from '../../../p2p/canvas/point.ts'

export const AUTHORS = ['ann', 'ben', 'cem']

export type ClassStep =
  | { do: 'add'; who: number; lines: number; page: number }
  | { do: 'remove' | 'restore' | 'split'; who: number; pick: number }
  | { do: 'set'; who: number; pick: number; value: number }
  | { do: 'undo' | 'redo' | 'page'; who: number }
  | { do: 'clear' | 'removePage' | 'restorePage'; who: number; page: number }
  | { do: 'setPage'; who: number; page: number; value: number }
  | { do: 'sync'; who: number; from: number; most: number }

type Add = Extract<Change, { kind: 'add' }>

interface Computer {
  readonly author: string
  readonly canvas: Canvas
  readonly history: History
  /** By author: what it holds of each feed. */
  readonly held: Map<string, Entry[]>
}

/** Three people draw at three computers that now and then take in a part of each other's feeds. */
export function simulateClass(steps: readonly ClassStep[]): { entries: Entry[]; canvases: Canvas[] } {
  const computers = AUTHORS.map(author => ({
    author,
    canvas: new Canvas(AUTHORS[0]),
    history: new History(),
    held: new Map(AUTHORS.map(feed => [feed, [] as Entry[]])),
  }))
  for (const step of steps) takeStep(computers, step)
  const entries = computers.flatMap(({ author, held }) => held.get(author)!)
  return { entries, canvases: computers.map(({ canvas }) => canvas) }
}

function takeStep(computers: readonly Computer[], step: ClassStep): void {
  const computer = computers[step.who]!
  if (step.do === 'sync') return sync(computer, computers[step.from]!, step.most)
  const operation = operationFor(computer, step)
  if (operation === undefined) return
  const own = computer.held.get(computer.author)!
  const entry = {
    author: computer.author,
    seq: own.length + 1,
    lamport: computer.canvas.lamport + 1,
    time: 0,
    operation,
  }
  take(computer, entry)
}

function operationFor(computer: Computer, step: Exclude<ClassStep, { do: 'sync' }>): Operation | undefined {
  switch (step.do) {
    case 'add':
      return Array.from({ length: step.lines }, (_, at) => add(computer, at, pageAt(computer, step.page)))
    case 'remove':
    case 'restore':
      return withItem(computer, step.pick, item => [{ kind: step.do as 'remove', items: [item] }])
    case 'set':
      return withItem(computer, step.pick, item => [setOf(item, step.value)])
    case 'split':
      return withItem(computer, step.pick, item => [
        { kind: 'remove', items: [item] },
        inPlaceOf(computer, item, add(computer, 0)),
        inPlaceOf(computer, item, add(computer, 1)),
      ])
    case 'clear': {
      const seen = new Map(Array.from(computer.held, ([author, feed]) => [author, feed.length]))
      const page = pageAt(computer, step.page)
      return [{ kind: 'clear', seen, ...(page === '' ? {} : { page }) }]
    }
    case 'page':
      return [{ kind: 'add', line: pageLine('') }]
    case 'setPage':
      return [setOfPage(pageItem(computer, step.page), step.value)]
    case 'removePage':
      return [{ kind: 'remove', items: [pageItem(computer, step.page)] }]
    case 'restorePage':
      return [{ kind: 'restore', items: [pageItem(computer, step.page)] }]
    case 'undo':
      return computer.history.nextUndo === undefined ? undefined : [{ kind: 'undo', seq: computer.history.nextUndo }]
    case 'redo':
      return computer.history.nextRedo === undefined ? undefined : [{ kind: 'redo', seq: computer.history.nextRedo }]
  }
}

/** Feeds arrive whole and in order, as far as they arrive. */
function sync(computer: Computer, from: Computer, most: number): void {
  for (const [author, feed] of from.held) {
    const held = computer.held.get(author)!.length
    for (const entry of feed.slice(held, held + most)) take(computer, entry)
  }
}

function take(computer: Computer, entry: Entry): void {
  computer.held.get(entry.author)!.push(entry)
  computer.canvas.apply(entry)
  if (entry.author === computer.author) computer.history.record(entry)
}

/** A piece lies where what it is a piece of lay. */
function inPlaceOf({ canvas }: Computer, item: ItemId, { kind, line }: Add): Add {
  const { author, seq, position, place, group, locked } = canvas.find(item)!
  const pieceOf = { author, seq, position }
  return { kind, line: { ...line, order: place, locked, pieceOf, ...(group === '' ? {} : { group }) } }
}

function add({ author, held }: Computer, at: number, page = ''): Add {
  const seq = held.get(author)!.length + 1
  // Every line is another one, so that a mix-up shows in the digest.
  const points = packPoints([{ x: AUTHORS.indexOf(author), y: seq + at / 8, pressure: 0.5 }])
  const place = page === '' ? {} : { page }
  return { kind: 'add', line: { pencil: { tool: 0, color: seq, width: 8, opacity: 255, ...place }, points } }
}

/** The id of one of the pages the computer knows, also a removed one. */
function pageAt({ canvas: { pages } }: Computer, pick: number): string {
  const all = [...pages.list(), ...pages.removed()]
  return all[pick % all.length]!.id
}

function pageItem(computer: Computer, pick: number): ItemId {
  const { author, seq, position } = computer.canvas.pages.find(pageAt(computer, pick))!
  return { author, seq, position }
}

function setOfPage(page: ItemId, value: number): Change {
  const items = [page]
  if (value % 3 === 0) return { kind: 'set', items, field: 'text', value: `page ${value % 7}` }
  if (value % 3 === 1) return { kind: 'set', items, field: 'paper', value: value % PAPERS.length }
  return { kind: 'set', items, field: 'order', value: `a${value % 10}` }
}

function setOf(item: ItemId, value: number): Change {
  const items = [item]
  switch (value % 8) {
    case 0:
      return { kind: 'set', items, field: 'color', value }
    case 1:
      return { kind: 'set', items, field: 'width', value: 1 + (value % 80) }
    case 2:
      return { kind: 'set', items, field: 'matrix', value: [1, 0, 0, 1, value % 100, value % 75] }
    case 3:
      return { kind: 'set', items, field: 'order', value: `a${value % 10}` }
    case 4:
      return { kind: 'set', items, field: 'group', value: value % 2 === 0 ? '' : `g${value % 3}` }
    case 6:
      return { kind: 'setEach', items, field: 'order', values: [`a${value % 9}`] }
    case 5:
      return { kind: 'set', items, field: 'locked', value: value % 2 === 0 }
    default:
      return { kind: 'set', items, field: 'fill', value: value % 7 }
  }
}

/** Any item the computer knows, also a removed one. */
function withItem(
  { held, canvas }: Computer,
  pick: number,
  operation: (item: ItemId) => Operation,
): Operation | undefined {
  const items = Array.from(held.values())
    .flat()
    .flatMap(({ author, seq, operation }) => adds(operation).map(position => canvas.find({ author, seq, position })))
    .filter((item): item is CanvasItem => item !== undefined)
  const item = items[pick % Math.max(1, items.length)]
  return item === undefined ? undefined : operation({ author: item.author, seq: item.seq, position: item.position })
}

function adds(operation: Operation): number[] {
  return operation.filter(change => change.kind === 'add').map((_, position) => position)
}
