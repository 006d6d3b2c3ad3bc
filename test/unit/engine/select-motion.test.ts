import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { IDENTITY, type Matrix, translation } from '../../../p2p/canvas/matrix.ts'
import { Scene } from '../../../renderer/engine/scene.ts'
import { SelectModel } from '../../../renderer/engine/tools/select-model.ts'
import { view } from './builders.ts'
import { benchWith } from './workbench.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function modelOf(count: number, set: () => Promise<void> = () => Promise.resolve()) {
  const scene = new Scene()
  scene.put(Array.from({ length: count }, (_, at) => view(`${at}`, `a${at}`, [0, 0], [10, 0])))
  const told: [number, Matrix][] = []
  const move = (ids: readonly string[], by: Matrix) => void told.push([ids.length, by])
  const model = new SelectModel(benchWith({ scene, actions: { move, set } }))
  return { model, scene, items: scene.visible(), told }
}

it('others are told of a drag while it is held, and once of its end, after the room has answered', async () => {
  const { model, items, told } = modelOf(2)
  model.drag(items, translation(5, 0))
  vi.advanceTimersByTime(LIMITS.strokeSilentMs - 1)
  expect(told).toEqual(Array.from({ length: 3 }, () => [2, translation(5, 0)]))
  model.move(items, translation(5, 0))
  expect(told).toHaveLength(3)
  await vi.waitFor(() => expect(told).toHaveLength(4))
  expect(told.at(-1)![0]).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
})

it('others are not told that all is let go while the hand holds the next thing', async () => {
  const answers: (() => void)[] = []
  const { model, items, told } = modelOf(2, () => new Promise(resolve => answers.push(resolve)))
  model.drag(items.slice(0, 1), translation(5, 0))
  model.move(items.slice(0, 1), translation(5, 0))
  model.drag(items.slice(1), translation(0, 5))
  answers[0]!()
  await vi.advanceTimersByTimeAsync(LIMITS.strokeSilentMs)
  expect(told.map(([count]) => count)).not.toContain(0)
  model.move(items.slice(1), translation(0, 5))
  answers[1]!()
  await vi.waitFor(() => expect(told.at(-1)![0]).toBe(0))
  expect(vi.getTimerCount()).toBe(0)
})

it('a drag that is taken back goes back for the others at once', () => {
  const { model, items, told } = modelOf(1)
  model.drag(items, translation(5, 0))
  model.takeBack(items)
  expect(told.slice(1)).toEqual([
    [1, IDENTITY],
    [0, IDENTITY],
  ])
  expect(vi.getTimerCount()).toBe(0)
})

it('others are told nothing of more than they take, nor of what no drag moves', async () => {
  const { model, items, told } = modelOf(LIMITS.itemsInMotion + 1)
  model.drag(items, translation(5, 0))
  model.move(items, translation(5, 0))
  model.move(items.slice(1), translation(0, 1))
  await Promise.resolve()
  expect(told).toEqual([])
})

it('what two people move at once has its frame where it lies in the end', () => {
  const scene = new Scene()
  const there = (x: number) => ({ ...view('a', 'a1', [x, 0], [x + 10, 10]), matrix: translation(x, 0) })
  scene.put([there(0)])
  const model = new SelectModel(benchWith({ scene, isPainted: () => true }))
  model.choose(new Set(['a']))
  model.move(model.free(), translation(50, 0))
  for (const x of [50, 7]) {
    scene.put([there(x)])
    model.sceneChanged()
    expect(model.frame()!.middle.x).toBe(55)
  }
  model.settle(0)
  expect(model.frame()!.middle.x).toBe(12)
})

it('what others draw is no news for what is selected, and what becomes of that is', () => {
  const { model, scene } = modelOf(3)
  model.choose(new Set(['0', '1']))
  expect(model.items()).toHaveLength(2)
  let told = 0
  model.onChange = () => (told += 1)
  scene.put([view('new', 'b', [0, 0], [10, 0])])
  model.sceneChanged()
  expect(told).toBe(0)
  scene.put([view('1', 'a1', [5, 5], [10, 0])])
  model.sceneChanged()
  expect([told, model.items().map(({ bounds }) => bounds.maxY > 5)]).toEqual([1, [false, true]])
  scene.remove(['0'])
  model.sceneChanged()
  expect([told, [...model.ids]]).toEqual([2, ['1']])
})
