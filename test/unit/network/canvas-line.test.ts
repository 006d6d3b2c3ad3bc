import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { CanvasLine, type Place, type Turn } from '../../../p2p/network/canvas-line.ts'

const TURN_MS = 1_000
let line: CanvasLine
let served: string[]
const turns = new Map<string, Turn>()

beforeEach(() => {
  vi.useFakeTimers()
  line = new CanvasLine({ servedAtOnce: 2, waiting: 3, turnMs: TURN_MS })
  served = []
})
afterEach(() => vi.useRealTimers())

function join(name: string, again = false): Place | undefined {
  const place = line.join(again)
  void place?.turn.then(turn => {
    served.push(name)
    turns.set(name, turn)
  })
  return place
}

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0)
}

it('two are served at once, the others when one of them is done, in the order in which they came', async () => {
  for (const name of ['ann', 'ben', 'cem', 'dan']) join(name)
  await settle()
  expect(served).toEqual(['ann', 'ben'])
  turns.get('ben')!.end()
  await settle()
  expect(served).toEqual(['ann', 'ben', 'cem'])
  turns.get('ben')!.end()
  await settle()
  expect(served, 'ending twice frees one place').toEqual(['ann', 'ben', 'cem'])
})

it('a turn ends by itself, so that who takes slowly does not hold up the rest', async () => {
  for (const name of ['slow', 'slower', 'cem', 'dan']) join(name)
  await vi.advanceTimersByTimeAsync(TURN_MS)
  expect(served).toEqual(['slow', 'slower', 'cem', 'dan'])
  expect([turns.get('slow')!.isOver, turns.get('cem')!.isOver]).toEqual([true, false])
})

it('who was served and is not done goes to the end of the line', async () => {
  for (const name of ['ann', 'ben', 'cem']) join(name)
  await vi.advanceTimersByTimeAsync(TURN_MS)
  join('ann again', true)
  join('dan')
  turns.get('cem')!.end()
  await settle()
  expect(served).toEqual(['ann', 'ben', 'cem', 'ann again', 'dan'])
})

it('a full line turns newcomers away, but nobody who was served already', async () => {
  const places = ['a', 'b', 'c', 'd', 'e', 'f'].map(name => join(name))
  await settle()
  expect(places.map(place => place !== undefined)).toEqual([true, true, true, true, true, false])
  expect(join('a again', true)).toBeDefined()
})

it('who leaves the line, or leaves when it is their turn, keeps nobody waiting', async () => {
  const [ann, , cem] = ['ann', 'ben', 'cem', 'dan'].map(name => join(name))
  await settle()
  cem!.leave()
  ann!.leave()
  await settle()
  expect(served).toEqual(['ann', 'ben', 'dan'])
})
