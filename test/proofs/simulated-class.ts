import { Canvas } from '../../p2p/canvas/canvas.ts'
import { deadEntries } from '../../p2p/canvas/dead.ts'
import { History } from '../../p2p/canvas/history.ts'
import type { ItemId } from '../../p2p/canvas/item.ts'
import type { Change, Entry, Operation } from '../../p2p/canvas/operation.ts'
import { pageLine } from '../../p2p/canvas/pages.ts'
import { PAPERS } from '../../p2p/canvas/paper.ts'
import { packPoints } from '../../p2p/canvas/point.ts'
import type { VersionVector } from '../../p2p/canvas/version-vector.ts'
import { looksOf } from '../../p2p/looks.ts'
import { describeRoom } from '../../p2p/feed/room-description.ts'
import { readRun, writeRun, type Run } from '../../p2p/feed/run.ts'
import type { Signer } from '../../p2p/feed/signing.ts'
import { Ledger } from '../../p2p/room/ledger.ts'
import { Storage } from '../../p2p/storage/storage.ts'
import { RunData } from '../../p2p/wire/chalkboard.gen.js'
import type { Random } from '../support/random.ts'
import { signerNumber } from '../unit/feed/keys.ts'

const MOST_PEOPLE = 6
const OPERATIONS = 200
/** After healing, everyone asks everyone this often at most: news travels one hop a round. */
const HEALING_ROUNDS = 2 * MOST_PEOPLE

const signers = await Promise.all(Array.from({ length: MOST_PEOPLE }, (_, at) => signerNumber(at + 1)))
const room = describeRoom(signers[0]!, { name: 'Maths', host: 'Ann', created: 1, nonce: new Uint8Array(8) })

/** One computer: real feeds, real signatures, real SQLite (in memory). */
class Computer {
  readonly signer: Signer
  readonly storage = new Storage(':memory:')
  /** How many operations of its own it has acknowledged. */
  acknowledged = 0
  ledger: Ledger
  canvas = new Canvas(room.owner)
  history = new History()
  /** What the room held a while ago: what is dead since then may be dropped. */
  settled: VersionVector = new Map()

  constructor(signer: Signer) {
    this.signer = signer
    this.storage.keepRoom(room)
    this.ledger = new Ledger(room, this.storage)
  }

  act(operation: Operation): Run {
    const before = operation[0]?.kind === 'prune' ? this.looks : undefined
    const run = this.ledger.append(this.signer, operation, this.canvas.lamport + 1, 0)
    this.acknowledged += 1
    this.#apply(run.decoded[0]!)
    if (before !== undefined && before !== this.looks) throw new Error('A pruning changed the canvas.')
    return run
  }

  receive(runs: readonly Run[]): void {
    // As they come over the wire.
    const received = this.ledger.receive(runs.map(run => readRun(RunData.decode(RunData.encode(writeRun(run))))))
    for (const entry of received.entries) this.#apply(entry)
  }

  /** The program ends, with what others sent on disk or not, and starts again. */
  restart(isCrash: boolean): void {
    if (!isCrash) this.ledger.save()
    this.ledger = new Ledger(room, this.storage)
    this.canvas = new Canvas(room.owner)
    this.history = new History()
    for (const entry of this.ledger.load(() => undefined)) this.#apply(entry)
  }

  get looks(): string {
    const { lines, sha256 } = looksOf(this.canvas)
    return `${lines} ${sha256}`
  }

  #apply(entry: Entry): void {
    this.canvas.apply(entry)
    if (entry.author === this.signer.author) this.history.record(entry)
    this.history.forget(seq => this.canvas.charter.isDropped(this.signer.author, seq))
  }
}

interface Message {
  readonly to: number
  readonly from: number
  readonly runs: readonly Run[]
}

/**
 * Up to six people do 200 random things while their network loses, doubles, delays and reorders what they say, comes
 * apart and together, and computers crash and start again; then it heals.
 *
 * @throws Error if two canvases differ in the end, or something acknowledged is missing somewhere
 */
export function simulateClass(random: Random): void {
  const people = signers.slice(0, 2 + random.below(MOST_PEOPLE - 1)).map(signer => new Computer(signer))
  const groups = people.map(() => 0)
  let underway: Message[] = []
  const reaches = (from: number, to: number): boolean => from !== to && groups[from] === groups[to]

  for (let done = 0; done < OPERATIONS; done += 1) {
    const who = random.below(people.length)
    const operation = randomOperation(random, people, who)
    if (operation !== undefined) {
      const run = people[who]!.act(operation)
      people.forEach((_, to) => {
        for (let copies = random.pick([0, 1, 1, 1, 2]); copies > 0; copies -= 1)
          underway.push({ from: who, to, runs: [run] })
      })
    }
    if (random.chance(0.05)) people.forEach((_, at) => (groups[at] = random.below(3)))
    if (random.chance(0.05)) groups.fill(0)
    if (random.chance(0.03)) random.pick(people).restart(random.chance(0.5))
    if (random.chance(0.1)) people[0]!.settled = people[0]!.ledger.vector
    if (random.chance(0.2)) ask(random, people, random.below(people.length), random.below(people.length), reaches, true)
    underway = deliver(random, people, underway, reaches)
  }

  groups.fill(0)
  for (let round = 0; round < HEALING_ROUNDS; round += 1) {
    people.forEach((_, to) => people.forEach((_, from) => ask(random, people, from, to, reaches, false)))
  }
  check(people)
}

function deliver(
  random: Random,
  people: readonly Computer[],
  underway: readonly Message[],
  reaches: (from: number, to: number) => boolean,
): Message[] {
  const later: Message[] = []
  for (const message of random.shuffled(underway)) {
    if (random.chance(0.4)) later.push(message)
    else if (reaches(message.from, message.to)) people[message.to]!.receive(message.runs)
  }
  return later
}

/** One asks another for what it lacks; the answer may break off. */
function ask(
  random: Random,
  people: readonly Computer[],
  from: number,
  to: number,
  reaches: (from: number, to: number) => boolean,
  mayBreakOff: boolean,
): void {
  if (!reaches(from, to)) return
  const [asker, holder] = [people[to]!, people[from]!]
  holder.ledger.save()
  for (const run of holder.ledger.runsSince(asker.ledger.vector)) {
    if (mayBreakOff && random.chance(0.3)) break
    asker.receive([run])
  }
  asker.ledger.answerEnded()
}

function check(people: readonly Computer[]): void {
  const [first] = people
  const vector = sorted(first!.ledger.vector)
  for (const computer of people) {
    const { author } = computer.signer
    if (sorted(computer.ledger.vector) !== vector) throw new Error(`${author} stands elsewhere than the others.`)
    if (computer.looks !== first!.looks) throw new Error(`${author} sees another canvas.`)
    if (computer.ledger.head(author).seq !== computer.acknowledged) {
      throw new Error(`${author} has lost entries of its own.`)
    }
    for (const { signer, acknowledged } of people) {
      const counted = Math.min(acknowledged, computer.ledger.charter.limitOf(signer.author))
      if (computer.ledger.head(signer.author).seq < counted) throw new Error(`${author} lacks entries of others.`)
    }
    const before = computer.looks
    while (computer.ledger.dropSome());
    computer.restart(false)
    if (computer.looks !== before) throw new Error(`${author} sees another canvas after a restart.`)
  }
}

function randomOperation(random: Random, people: readonly Computer[], who: number): Operation | undefined {
  const computer = people[who]!
  const { canvas, history, ledger, signer } = computer
  const isOwner = signer.author === room.owner
  // Now and then someone's client is a modified one that does not keep the rules.
  if (!canvas.charter.allows(signer.author, Infinity) && !random.chance(0.3)) return undefined
  const kind = random.below(isOwner ? 14 : 12)
  const page = anyPage(random, canvas)
  if (random.chance(0.1)) return pageOperation(random, page)
  const pageId = canvas.pages.idOf(page)
  if (kind < 5) return Array.from({ length: 1 + random.below(3) }, () => line(random, pageId))
  if (kind === 5) return withItem(random, canvas, item => [{ kind: 'remove', items: [item] }])
  if (kind === 6) return withItem(random, canvas, item => [{ kind: 'restore', items: [item] }])
  if (kind === 7)
    return withItem(random, canvas, item => [{ kind: 'remove', items: [item] }, line(random), line(random)])
  if (kind === 8) return withItem(random, canvas, item => [setOf(random, item)])
  if (kind === 9) return random.chance(0.3) ? [clearOf(pageId, ledger.vector)] : undefined
  if (kind === 10) return history.nextUndo === undefined ? undefined : [{ kind: 'undo', seq: history.nextUndo }]
  if (kind === 11) return history.nextRedo === undefined ? undefined : [{ kind: 'redo', seq: history.nextRedo }]
  if (kind === 12) {
    const author = random.chance(0.4) ? undefined : random.pick(people).signer.author
    const role = random.pick(['editor', 'editor', 'viewer', 'banned'] as const)
    return author === room.owner
      ? undefined
      : [{ kind: 'rule', author, role, seen: ledger.vector, keyCheck: undefined }]
  }
  const entries = deadEntries(canvas, computer.settled)
  return entries.size === 0 ? undefined : [{ kind: 'prune', entries }]
}

/** Any page the computer knows, also a removed one. */
function anyPage(random: Random, { pages }: Canvas): ItemId {
  const { author, seq, position } = pages.find(random.pick([...pages.list(), ...pages.removed()]).id)!
  return { author, seq, position }
}

function pageOperation(random: Random, page: ItemId): Operation {
  const items = [page]
  return [
    random.pick<Change>([
      { kind: 'add', line: pageLine(`page ${random.below(9)}`) },
      { kind: 'remove', items },
      { kind: 'restore', items },
      { kind: 'set', items, field: 'text', value: `page ${random.below(9)}` },
      { kind: 'set', items, field: 'paper', value: random.below(PAPERS.length) },
      { kind: 'set', items, field: 'order', value: `a${random.below(10)}` },
    ]),
  ]
}

function clearOf(page: string, seen: VersionVector): Change {
  return { kind: 'clear', seen, ...(page === '' ? {} : { page }) }
}

function line(random: Random, page = ''): Change {
  const points = packPoints([{ x: random.below(1000), y: random.below(1000), pressure: 0.5 }])
  const pencil = { tool: 0, color: random.below(0xffffff), width: 8, opacity: 255, ...(page === '' ? {} : { page }) }
  return { kind: 'add', line: { pencil, points } }
}

function setOf(random: Random, item: ItemId): Change {
  const items = [item]
  return random.pick<Change>([
    { kind: 'set', items, field: 'color', value: random.below(0xffffff) },
    { kind: 'set', items, field: 'width', value: 1 + random.below(80) },
    { kind: 'set', items, field: 'matrix', value: [1, 0, 0, 1, random.below(100), random.below(75)] },
    { kind: 'set', items, field: 'order', value: `a${random.below(10)}` },
    { kind: 'set', items, field: 'text', value: `text ${random.below(7)}` },
  ])
}

/** Any item the computer knows, also a removed one. */
function withItem(random: Random, canvas: Canvas, operation: (item: ItemId) => Operation): Operation | undefined {
  const items = Array.from(canvas.entries()).flatMap(entry => [...(entry.items?.values() ?? [])])
  if (items.length === 0) return undefined
  const { author, seq, position } = random.pick(items)
  return operation({ author, seq, position })
}

function sorted(vector: VersionVector): string {
  return JSON.stringify([...vector].sort(([one], [other]) => (one < other ? -1 : 1)))
}
