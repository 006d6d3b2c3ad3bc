import { describe, expect, it } from 'vitest'
import type { BoardTool } from '../../../renderer/engine/board.ts'
import { HeldTool } from '../../../renderer/engine/held-tool.ts'
import { NO_KEYS, type Tool } from '../../../renderer/engine/tools/tool.ts'
import { point } from './builders.ts'

/** A tool that writes down what it is told, as `name number: what`. */
function recorder(log: string[], name: string, forEachHand: boolean): BoardTool {
  let made = 0
  const make = (): Tool => {
    const self = `${name} ${++made}`
    return {
      handle: ({ type }) => void log.push(`${self}: ${type}`),
      putDown: () => void log.push(`${self}: put down`),
      sceneChanged: () => void log.push(`${self}: scene`),
      key: key => log.push(`${self}: ${key}`) > 0,
    }
  }
  return { name, cursor: 'default', draws: null, edits: true, make, ...(forEachHand ? { forEachHand } : {}) }
}

/** Of several hands. The first of each kind of tool is that of the keys, and waits. */
function held(everyone = true) {
  const log: string[] = []
  const pen = recorder(log, 'pen', true)
  const [eraser, select] = [recorder(log, 'eraser', true), recorder(log, 'select', false)]
  const host = { style: { cursor: '' } } as HTMLElement
  const erasers = { now: eraser }
  const make = ({ make }: { make: NonNullable<BoardTool['make']> }) => make({} as never)
  const tool = new HeldTool({ host, make, eraser: () => erasers.now, onTake: () => undefined }, pen)
  tool.setEveryone(everyone)
  const go = (pointer: number, type: 'down' | 'move' | 'up' | 'cancel', erases = false) =>
    tool.handle(pointer, type, [point(0, 0)], NO_KEYS, erases)
  const said = () => log.splice(0)
  said()
  return { tool, pen, eraser, erasers, select, go, said }
}

describe('a tool that each hand has for itself', () => {
  it('is made once for each pointer that is down, and used again', () => {
    const { go, said, tool } = held()
    go(10, 'down')
    go(11, 'down')
    go(10, 'move')
    go(11, 'up')
    go(12, 'down')
    go(10, 'up')
    expect(said()).toEqual(['pen 2: down', 'pen 3: down', 'pen 2: move', 'pen 3: up', 'pen 3: down', 'pen 2: up'])
    expect(tool.tools).toHaveLength(3)
  })

  it('goes on with whoever has begun when another is taken, and is put down when they lift', () => {
    const { tool, go, said, eraser } = held()
    go(10, 'down')
    go(11, 'down')
    go(11, 'up')
    tool.take(eraser)
    go(10, 'move')
    go(12, 'down')
    go(10, 'up')
    go(12, 'up')
    expect(said().filter(line => !line.startsWith('pen 1'))).toEqual([
      'pen 2: down',
      'pen 3: down',
      'pen 3: up',
      'pen 3: put down',
      'pen 2: move',
      'eraser 2: down',
      'pen 2: up',
      'pen 2: put down',
      'eraser 2: up',
    ])
  })

  it('finishes for all when the page is turned or people draw alone again, and hears no more of them', () => {
    for (const end of ['finish', 'alone'] as const) {
      const { tool, go, said } = held()
      go(10, 'down')
      go(11, 'down')
      if (end === 'finish') tool.finish()
      else tool.setEveryone(false)
      go(10, 'move')
      go(11, 'up')
      expect(said()).toEqual(['pen 2: down', 'pen 3: down', 'pen 1: up', 'pen 2: up', 'pen 3: up'])
    }
  })

  it('takes back what all are at when they may no longer draw', () => {
    const { tool, go, said } = held()
    go(10, 'down')
    go(11, 'down')
    said()
    tool.setMayDraw(false)
    expect(said()).toEqual(['pen 1: cancel', 'pen 2: cancel', 'pen 3: cancel'])
  })

  it('hears of the scene, and is put down at the end, whoever has it', () => {
    const { tool, go, said } = held()
    go(10, 'down')
    go(11, 'down')
    go(11, 'up')
    said()
    tool.sceneChanged()
    expect(said().toSorted()).toEqual(['pen 1: scene', 'pen 2: scene', 'pen 3: scene'])
    tool.putDown()
    expect(said().toSorted()).toEqual(['pen 1: put down', 'pen 2: put down', 'pen 3: put down'])
  })
})

describe('a tool for one', () => {
  it('serves the pointer that came first, until it is lifted', () => {
    const { tool, go, said, select } = held()
    tool.take(select)
    said()
    go(10, 'down')
    go(11, 'down')
    go(11, 'move')
    go(11, 'up')
    go(10, 'move')
    go(10, 'up')
    go(12, 'down')
    expect(said()).toEqual(['select 1: down', 'select 1: move', 'select 1: up', 'select 1: down'])
  })

  it('is not given the rest of what was done with the one before', () => {
    const { tool, go, said, eraser } = held(false)
    go(10, 'down')
    go(10, 'move')
    tool.take(eraser)
    go(10, 'move')
    go(10, 'up')
    go(10, 'down')
    expect(said()).toEqual(['pen 1: down', 'pen 1: move', 'pen 1: up', 'pen 1: put down', 'eraser 1: down'])
  })

  it('takes back what it was moving when another is taken, but what was drawn is kept', () => {
    const { tool, go, said, pen, select } = held(false)
    tool.take(select)
    said()
    go(10, 'down')
    tool.take(pen)
    expect(said()).toEqual(['select 1: down', 'select 1: cancel', 'select 1: put down'])
  })
})

describe('the other end of a pen', () => {
  it('rubs out, whatever is in the hand, which is there again for the next stroke', () => {
    const { tool, go, said, select } = held(false)
    tool.take(select)
    said()
    go(10, 'down', true)
    go(10, 'move')
    go(10, 'up')
    go(10, 'down')
    go(10, 'up')
    expect(said()).toEqual(['eraser 1: down', 'eraser 1: move', 'eraser 1: up', 'select 1: down', 'select 1: up'])
  })

  it('does as the eraser that was in the hand last', () => {
    const { go, said, erasers, select } = held(false)
    go(10, 'down', true)
    go(10, 'up')
    erasers.now = select
    go(10, 'down', true)
    go(10, 'up')
    expect(said()).toEqual(['eraser 1: down', 'eraser 1: up', 'eraser 1: put down', 'select 1: down', 'select 1: up'])
  })

  it('stops when its person may no longer draw, and counts until the page is turned', () => {
    const { tool, go, said } = held(false)
    go(10, 'down', true)
    tool.finish()
    go(10, 'down', true)
    tool.setMayDraw(false)
    expect(said().filter(line => line.startsWith('eraser'))).toEqual([
      'eraser 1: down',
      'eraser 1: up',
      'eraser 1: down',
      'eraser 1: cancel',
    ])
  })
})

describe('who takes back what they are in the midst of', () => {
  it('hears no more of it, and others at the screen go on', () => {
    const { tool, go, said } = held(true)
    go(10, 'down')
    expect(tool.takeBack()).toBe(false)
    go(10, 'up')
    tool.setEveryone(false)
    said()
    go(10, 'down')
    expect(tool.takeBack()).toBe(true)
    go(10, 'move')
    go(10, 'up')
    expect(tool.takeBack()).toBe(false)
    expect(said()).toEqual(['pen 1: down', 'pen 1: cancel'])
  })
})

it('gives no key to a tool that its person may not use', () => {
  const { tool, said } = held()
  expect(tool.key('Enter', NO_KEYS)).toBe(true)
  tool.setMayDraw(false)
  said()
  expect([tool.key('Enter', NO_KEYS), tool.key('Tab', NO_KEYS), said()]).toEqual([false, false, []])
})
