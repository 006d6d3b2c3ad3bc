import { Canvas } from '../../../p2p/canvas/canvas.ts'
import { formatItemId, type ItemId } from '../../../p2p/canvas/item.ts'
import type { Change, Entry, Operation } from '../../../p2p/canvas/operation.ts'
import { packPoints } from '../../../p2p/canvas/point.ts'
import type { VersionVector } from '../../../p2p/canvas/version-vector.ts'
import type { Random } from '../../support/random.ts'

export const OWNER = 'ann'
export const PEOPLE = [OWNER, 'ben', 'cem']

/** A line unlike any other with the same `mark`. */
export function lineOf(mark: number, pieceOf?: ItemId): Change {
  const points = packPoints([{ x: mark, y: 0, pressure: 0.5 }])
  const pencil = { tool: 0, color: mark, width: 8, opacity: 255 }
  const order = mark % 3 === 0 ? { order: `a${mark % 10}` } : {}
  return { kind: 'add', line: { pencil, points, ...order, ...(pieceOf === undefined ? {} : { pieceOf }) } }
}

/** What a canvas shows, to be compared. */
export function looks(canvas: Canvas): string[] {
  return canvas.items().map(item => `${formatItemId(item)} ${JSON.stringify(item.pencil)} ${String(item.points)}`)
}

/** A canvas that has had these entries, in this order. */
export function canvasOf(entries: readonly Entry[], owner?: string): Canvas {
  const canvas = new Canvas(owner)
  for (const entry of entries) canvas.apply(entry)
  return canvas
}

/** Entries of several authors, each at the next number and Lamport time. */
export class Story {
  readonly entries: Entry[] = []
  readonly #seqs = new Map<string, number>()

  /** @returns the entry's number */
  tell(author: string, ...operation: Operation): number {
    const seq = (this.#seqs.get(author) ?? 0) + 1
    this.#seqs.set(author, seq)
    this.entries.push({ author, seq, lamport: this.entries.length + 1, time: 0, operation })
    return seq
  }

  /** Where every author stands. */
  get vector(): VersionVector {
    return new Map(this.#seqs)
  }
}

/** `count` random entries, some with rules whose cuts lie anywhere, as authors that are apart would make them. */
export function randomStory(random: Random, count: number, withRules: boolean): Story {
  const story = new Story()
  for (let done = 0; done < count; done += 1) {
    const author = random.pick(PEOPLE)
    story.tell(author, ...randomOperation(random, story, author, withRules))
  }
  return story
}

function randomOperation(random: Random, story: Story, author: string, withRules: boolean): Operation {
  const kind = random.below(withRules && author === OWNER ? 12 : 9)
  const item = randomItem(random, story)
  if (kind >= 9) {
    const named = random.pick([undefined, 'ben', 'cem'])
    const role = random.pick(['editor', 'editor', 'viewer', 'banned'] as const)
    return [{ kind: 'rule', author: named, role, seen: randomVector(random, story), keyCheck: undefined }]
  }
  if (kind === 8) return [{ kind: 'clear', seen: randomVector(random, story) }]
  if (kind >= 6) {
    const own = story.vector.get(author) ?? 0
    return [{ kind: random.pick(['undo', 'undo', 'redo'] as const), seq: 1 + random.below(own + 2) }]
  }
  if (kind <= 1 || item === undefined)
    return Array.from({ length: 1 + random.below(2) }, () => lineOf(random.below(99)))
  if (kind === 2) return [{ kind: 'restore', items: [item] }]
  if (kind === 3) return [{ kind: 'set', items: [item], field: 'width', value: 1 + random.below(80) }]
  if (kind === 4) {
    // Nobody stops a modified client from naming what is still to come.
    const source = random.chance(0.8) ? item : { ...item, seq: item.seq + random.below(4) }
    const pieces = [lineOf(random.below(99), source), lineOf(random.below(99), source)]
    return [{ kind: 'remove', items: [source] }, ...(random.chance(0.3) ? [lineOf(random.below(99))] : pieces)]
  }
  return [{ kind: 'remove', items: [item] }]
}

/** Most often an item there is. */
function randomItem(random: Random, { entries }: Story): ItemId | undefined {
  if (entries.length === 0) return undefined
  const { author, seq } = random.pick(entries)
  return { author, seq, position: random.below(4) === 0 ? 1 : 0 }
}

function randomVector(random: Random, { vector }: Story): VersionVector {
  return new Map(Array.from(vector, ([author, seq]): [string, number] => [author, random.below(seq + 2)]))
}
