import { expect, test } from 'vitest'
import { createLongTask } from '../../../renderer/app/model/long-task.ts'

function desk() {
  const task = createLongTask<number>()
  const seen: (number | null)[] = []
  const failed: unknown[] = []
  task.state.subscribe(() => seen.push(task.state.get().progress))
  return { task, seen, failed, onFailed: (error: unknown) => void failed.push(error) }
}

test('long work says how far it is, until its result is there', async () => {
  const { task, seen, failed, onFailed } = desk()
  const work = task.run(
    0,
    ({ tell }) => {
      tell(1)
      tell(2)
      return Promise.resolve('done')
    },
    onFailed,
  )
  expect(await work).toBe('done')
  expect([seen, failed]).toEqual([[0, 1, 2, null], []])
})

test('only one is under way at a time', async () => {
  const { task, onFailed } = desk()
  const first = Promise.withResolvers<string>()
  const running = task.run(0, () => first.promise, onFailed)
  let begun = 0
  const other = () => Promise.resolve(`other ${++begun}`)
  expect(await task.run(0, other, onFailed)).toBeNull()
  first.resolve('first')
  expect(await running).toBe('first')
  expect(await task.run(0, other, onFailed)).toBe('other 1')
})

test('what fails is told once, and the next may begin', async () => {
  const { task, seen, failed, onFailed } = desk()
  const broken = new Error('The disk is full.')
  expect(await task.run(0, () => Promise.reject(broken), onFailed)).toBeNull()
  expect(await task.run(5, () => Promise.resolve('next'), onFailed)).toBe('next')
  expect([seen, failed]).toEqual([[0, null, 5, null], [broken]])
})

test('work that was called off hears of it, and neither its end nor its progress is told while other work is under way', async () => {
  const { task, seen, failed, onFailed } = desk()
  const slow = Promise.withResolvers<never>()
  const next = Promise.withResolvers<string>()
  let tellLate = (_: number): void => undefined
  const off = task.run(
    0,
    ({ signal, tell }) => {
      tellLate = tell
      signal.addEventListener('abort', () => seen.push(-1))
      return slow.promise
    },
    onFailed,
  )
  task.cancel()
  const running = task.run(10, () => next.promise, onFailed)
  tellLate(3)
  slow.reject(new Error('It stopped.'))
  expect(await off).toBeNull()
  expect(task.state.get().progress).toBe(10)
  next.resolve('next')
  expect(await running).toBe('next')
  expect([seen, failed]).toEqual([[0, -1, null, 10, null], []])
})
