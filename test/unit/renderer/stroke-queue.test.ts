import { describe, expect, test } from 'vitest'
import { ApiError } from '../../../p2p/api/contract.ts'
import { ALL_SAVED, FIRST_RETRY_MS, LONGEST_RETRY_MS, StrokeQueue } from '../../../renderer/peer/stroke-queue.ts'
import { FakeClock, settle } from './fakes.ts'

const pencil = { tool: 'pen', color: '#000000', width: 5, opacity: 1 } as const
const stroke = (number: number) => ({ stroke: number, pencil, points: [{ x: number, y: 0, pressure: 0.5 }] })
const full = new ApiError('disk', 'The disk is full.')
const gone = new ApiError('unreachable', 'Gone.')
const tooMany = new ApiError('limit', 'The room is full.')

function queueThat() {
  const clock = new FakeClock()
  const tried: number[] = []
  const saved: number[] = []
  const faults = { error: null as Error | null, of: (_stroke: number): Error | null => null }
  let unsaved = ALL_SAVED
  const queue = new StrokeQueue(
    async ({ stroke }) => {
      tried.push(stroke)
      await Promise.resolve()
      const error = faults.error ?? faults.of(stroke)
      if (error !== null) throw error
      saved.push(stroke)
      return `line-${stroke}`
    },
    clock,
    now => (unsaved = now),
  )
  return { queue, clock, tried, saved, faults, unsaved: () => unsaved }
}

describe('StrokeQueue', () => {
  test('saves strokes one after the other and tells the id of each line', async () => {
    const { queue, saved } = queueThat()
    const ids = await Promise.all([1, 2, 3].map(number => queue.add(stroke(number))))
    expect(ids).toEqual(['line-1', 'line-2', 'line-3'])
    expect(saved).toEqual([1, 2, 3])
  })

  test('says nothing while all goes well', async () => {
    const { queue, unsaved } = queueThat()
    const added = queue.add(stroke(1))
    expect(unsaved()).toEqual(ALL_SAVED)
    await added
    expect(unsaved()).toEqual(ALL_SAVED)
  })

  test('keeps trying while the disk is full, counts what waits, and saves in the order drawn once it can', async () => {
    const { queue, clock, saved, faults, unsaved } = queueThat()
    faults.error = full
    const added = Promise.all([1, 2, 3].map(number => queue.add(stroke(number))))
    await settle()
    expect(unsaved()).toMatchObject({ waiting: 3, cause: 'disk' })
    const waits: number[] = []
    for (let attempt = 0; attempt < 8; attempt++) {
      waits.push(clock.waits[0]!)
      await clock.advance(clock.waits[0]!)
    }
    expect(waits.slice(0, 2)).toEqual([FIRST_RETRY_MS, 2 * FIRST_RETRY_MS])
    expect(waits.at(-1)).toBe(LONGEST_RETRY_MS)
    expect(saved).toEqual([])

    faults.error = null
    await clock.advance(LONGEST_RETRY_MS)
    await added
    expect(saved).toEqual([1, 2, 3])
    expect(unsaved()).toEqual(ALL_SAVED)
  })

  test('does not send a later stroke while an earlier one waits', async () => {
    const { queue, tried, faults } = queueThat()
    faults.of = number => (number === 1 ? full : null)
    void queue.add(stroke(1))
    void queue.add(stroke(2))
    await settle()
    expect(tried).toEqual([1])
  })

  test('keeps a refused stroke with its reason and goes on with the others', async () => {
    const { queue, saved, faults, unsaved } = queueThat()
    faults.of = number => (number === 1 ? tooMany : null)
    void queue.add(stroke(1))
    await queue.add(stroke(2))
    expect(saved).toEqual([2])
    expect(unsaved()).toEqual({ waiting: 0, cause: null, refused: 1, refusal: 'The room is full.' })
    expect(queue.unsaved).toBe(1)
  })

  test('gives up a stroke that this person may not draw, without a word, and goes on with the others', async () => {
    const { queue, clock, tried, saved, faults, unsaved } = queueThat()
    faults.of = number => (number === 1 ? new ApiError('forbidden', 'You may watch.') : null)
    expect(await Promise.all([queue.add(stroke(1)), queue.add(stroke(2))])).toEqual([null, 'line-2'])
    await clock.advance(LONGEST_RETRY_MS)
    queue.tryRefusedAgain()
    expect(tried).toEqual([1, 2])
    expect(saved).toEqual([2])
    expect(unsaved()).toEqual(ALL_SAVED)
  })

  test('sends refused strokes again when told to, and they resolve like any other', async () => {
    const { queue, saved, faults, unsaved } = queueThat()
    faults.error = tooMany
    const first = queue.add(stroke(1))
    const second = queue.add(stroke(2))
    await settle()
    faults.error = null
    queue.tryRefusedAgain()
    expect(await Promise.all([first, second])).toEqual(['line-1', 'line-2'])
    expect(saved).toEqual([1, 2])
    expect(unsaved()).toEqual(ALL_SAVED)
  })

  test('sends nothing while paused, says so, and goes on at once when resumed', async () => {
    const { queue, tried, unsaved } = queueThat()
    queue.pause()
    const added = queue.add(stroke(1))
    await settle()
    expect(tried).toEqual([])
    expect(unsaved()).toMatchObject({ waiting: 1, cause: 'unreachable' })
    queue.resume()
    expect(await added).toBe('line-1')
    expect(unsaved()).toEqual(ALL_SAVED)
  })

  test('does not send a stroke again that turned out to be kept although its answer was lost', async () => {
    const { queue, tried, faults } = queueThat()
    faults.error = gone
    const added = queue.add(stroke(1))
    await settle()
    queue.pause()
    expect(queue.uncertain?.stroke).toBe(1)
    queue.found('line-from-before')
    faults.error = null
    queue.resume()
    expect(await added).toBe('line-from-before')
    expect(tried).toEqual([1])
  })

  test('is drained once nothing waits, whatever was refused', async () => {
    const { queue, faults } = queueThat()
    faults.of = number => (number === 1 ? tooMany : null)
    void queue.add(stroke(1))
    void queue.add(stroke(2))
    await queue.drained()
    expect(queue.unsaved).toBe(1)
  })

  test('tries no more once closed', async () => {
    const { queue, clock, tried, faults } = queueThat()
    faults.error = full
    void queue.add(stroke(1))
    await settle()
    queue.close()
    await clock.advance(LONGEST_RETRY_MS)
    expect(tried).toEqual([1])
  })
})
