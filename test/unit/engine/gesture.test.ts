import { describe, expect, it } from 'vitest'
import {
  type GestureEffect,
  gestureTransition,
  noGesture,
  type PointerKind,
  type PointerSample,
} from '../../../renderer/engine/gesture.ts'
import { drag, hold, openHand } from '../../../renderer/engine/tools/hand.ts'

function sample(
  type: PointerSample['type'],
  kind: PointerKind,
  id: number,
  x = 0,
  y = 0,
  wantsHand = false,
): PointerSample {
  return { type, kind, id, at: { x, y }, wantsHand, contactPx: 20, isPressed: type !== 'up', isAlone: false }
}

function run(samples: readonly PointerSample[]): GestureEffect[] {
  let state = noGesture
  return samples.flatMap(one => {
    const step = gestureTransition(state, one)
    state = step.state
    return step.effects
  })
}

function words(effects: readonly GestureEffect[]): string[] {
  return effects.map(effect => (effect.kind === 'tool' ? `tool ${effect.type}` : effect.kind))
}

describe('pointers', () => {
  it('serve the tool one at a time', () => {
    expect(words(run([sample('down', 'mouse', 1), sample('move', 'mouse', 1), sample('up', 'mouse', 1)]))).toEqual([
      'tool down',
      'tool move',
      'tool up',
    ])
  })

  it('do nothing while they only hover', () => {
    expect(run([sample('move', 'mouse', 1), sample('up', 'mouse', 1)])).toEqual([])
  })

  it('keep what a finger has drawn that is taken away, unless it has hardly begun', () => {
    expect(words(run([sample('down', 'touch', 1), sample('cancel', 'touch', 1)]))).toEqual(['tool down', 'tool cancel'])
    const drawn = [sample('down', 'touch', 1), sample('move', 'touch', 1, 300), sample('move', 'touch', 1, 2)]
    expect(words(run([...drawn, sample('cancel', 'touch', 1)])).at(-1)).toBe('tool up')
  })

  it('keep what a pen or a mouse has drawn that is taken away or not heard of again', () => {
    for (const kind of ['pen', 'mouse'] as const) {
      for (const end of ['cancel', 'lost'] as const) {
        expect(words(run([sample('down', kind, 1), sample(end, kind, 1)]))).toEqual(['tool down', 'tool up'])
      }
    }
  })

  it('have been lifted unseen when they move with nothing pressed, or when a finger comes down alone', () => {
    const hover = { ...sample('move', 'mouse', 1), isPressed: false }
    expect(words(run([sample('down', 'mouse', 1), hover, hover]))).toEqual(['tool down', 'tool up'])
    const alone = { ...sample('down', 'touch', 2), isAlone: true }
    expect(words(run([sample('down', 'touch', 1), alone]))).toEqual(['tool down', 'tool up', 'tool down'])
  })

  it('move the view when the press asks for the hand', () => {
    const effects = run([
      sample('down', 'mouse', 1, 5, 5, true),
      sample('move', 'mouse', 1, 8, 9),
      sample('up', 'mouse', 1),
    ])
    expect(effects).toEqual([
      { kind: 'hold', fingers: [{ x: 5, y: 5 }] },
      { kind: 'drag', fingers: [{ x: 8, y: 9 }] },
      { kind: 'release' },
    ])
  })

  it('take back the stroke of the first finger when a second lands, and move the view with both', () => {
    const effects = run([
      sample('down', 'touch', 1, 10, 10),
      sample('move', 'touch', 1, 12, 10),
      sample('down', 'touch', 2, 50, 10),
      sample('move', 'touch', 2, 60, 10),
    ])
    expect(words(effects)).toEqual(['tool down', 'tool move', 'tool cancel', 'hold', 'drag'])
    expect(effects.at(-1)).toEqual({
      kind: 'drag',
      fingers: [
        { x: 12, y: 10 },
        { x: 60, y: 10 },
      ],
    })
  })

  it('do not start to draw when one of two fingers lifts, and draw again after both have', () => {
    const effects = run([
      sample('down', 'touch', 1),
      sample('down', 'touch', 2),
      sample('up', 'touch', 1),
      sample('move', 'touch', 2, 3, 3),
      sample('up', 'touch', 2),
      sample('down', 'touch', 3),
    ])
    expect(words(effects)).toEqual(['tool down', 'tool cancel', 'hold', 'hold', 'drag', 'release', 'tool down'])
  })

  it('ignore a third finger', () => {
    const effects = run([
      sample('down', 'touch', 1),
      sample('down', 'touch', 2),
      sample('down', 'touch', 3),
      sample('move', 'touch', 3, 9, 9),
      sample('up', 'touch', 3),
    ])
    expect(words(effects)).toEqual(['tool down', 'tool cancel', 'hold'])
  })

  it('let a pen take over from a finger, whose stroke does not count', () => {
    const effects = run([
      sample('down', 'touch', 1),
      sample('down', 'pen', 2),
      sample('move', 'touch', 1),
      sample('move', 'pen', 2),
    ])
    expect(words(effects)).toEqual(['tool down', 'tool cancel', 'tool down', 'tool move'])
  })

  it('let a pen take over from fingers that move the view', () => {
    const effects = run([
      sample('down', 'touch', 1),
      sample('down', 'touch', 2),
      sample('down', 'pen', 3),
      sample('up', 'touch', 1),
    ])
    expect(words(effects).slice(-2)).toEqual(['release', 'tool down'])
  })

  it('ignore a palm that lands while the pen draws', () => {
    const effects = run([
      sample('down', 'pen', 1),
      sample('down', 'touch', 2),
      sample('move', 'touch', 2),
      sample('up', 'touch', 2),
      sample('up', 'pen', 1),
    ])
    expect(words(effects)).toEqual(['tool down', 'tool up'])
  })
})

describe('fingers, once a pen has been seen', () => {
  const hover = sample('move', 'pen', 1)
  const palm = (type: PointerSample['type']) => ({ ...sample(type, 'touch', 9), contactPx: 80 })

  it('move the view, one or two of them, and draw nothing', () => {
    const effects = run([
      hover,
      sample('down', 'touch', 2, 5, 5),
      sample('move', 'touch', 2, 9, 5),
      sample('down', 'touch', 3, 50, 5),
      sample('up', 'touch', 3),
      sample('up', 'touch', 2),
    ])
    expect(words(effects)).toEqual(['hold', 'drag', 'hold', 'hold', 'release'])
  })

  it('leave the pen to draw, and a mouse', () => {
    expect(words(run([hover, sample('down', 'pen', 1), sample('up', 'pen', 1)]))).toEqual(['tool down', 'tool up'])
    expect(words(run([hover, sample('down', 'mouse', 4)]))).toEqual(['tool down'])
  })

  it('do nothing as a palm, though it lands before the pen and lies there after', () => {
    const effects = run([
      hover,
      palm('down'),
      palm('move'),
      sample('down', 'pen', 1),
      palm('move'),
      sample('up', 'pen', 1),
      palm('move'),
      palm('up'),
    ])
    expect(words(effects)).toEqual(['tool down', 'tool up'])
  })

  it('do nothing any more when the pen has taken over from them', () => {
    const effects = run([
      hover,
      sample('down', 'touch', 2),
      sample('down', 'pen', 1),
      sample('up', 'pen', 1),
      sample('move', 'touch', 2, 40, 40),
    ])
    expect(words(effects)).toEqual(['hold', 'release', 'tool down', 'tool up'])
  })

  it('draw where no pen was ever seen, however wide they are', () => {
    expect(words(run([palm('down'), palm('up')]))).toEqual(['tool down', 'tool up'])
  })
})

describe('the hand', () => {
  it('moves the view as far as one finger moves', () => {
    const { effect } = drag(hold([{ x: 10, y: 10 }]), [{ x: 15, y: 7 }])
    expect(effect).toEqual({ at: { x: 10, y: 10 }, factor: 1, dx: 5, dy: -3 })
  })

  it('zooms by how two fingers spread, about their middle', () => {
    const { effect } = drag(
      hold([
        { x: 0, y: 0 },
        { x: 100, y: 0 },
      ]),
      [
        { x: -40, y: 10 },
        { x: 160, y: 10 },
      ],
    )
    expect(effect).toEqual({ at: { x: 50, y: 0 }, factor: 2, dx: 10, dy: 10 })
  })

  it('does not jump when a finger is added or lifted', () => {
    expect(
      drag(hold([{ x: 0, y: 0 }]), [
        { x: 0, y: 0 },
        { x: 500, y: 0 },
      ]).effect,
    ).toBeNull()
    expect(drag(openHand, [{ x: 3, y: 3 }]).effect).toBeNull()
  })

  it('does not zoom wildly when fingers meet', () => {
    const { effect } = drag(
      hold([
        { x: 0, y: 0 },
        { x: 20, y: 0 },
      ]),
      [
        { x: 10, y: 0 },
        { x: 10, y: 0 },
      ],
    )
    expect(effect!.factor).toBe(0.5)
  })
})
