import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import {
  type GestureEffect,
  gestureTransition,
  letGo,
  noGesture,
  type PointerKind,
  type PointerSample,
} from '../../../renderer/engine/gesture.ts'

const TOGETHER = { ...noGesture, everyone: true }

function sample(type: PointerSample['type'], id: number, change: Partial<PointerSample> = {}): PointerSample {
  const at = { x: id * 100, y: 0 }
  return { type, id, kind: 'touch', at, wantsHand: false, contactPx: 20, isPressed: true, isAlone: false, ...change }
}

const far = (id: number): PointerSample => sample('move', id, { at: { x: id * 100, y: 400 } })

function after(samples: readonly PointerSample[], state = TOGETHER) {
  const effects: GestureEffect[] = []
  for (const one of samples) {
    const step = gestureTransition(state, one)
    state = step.state
    effects.push(...step.effects)
  }
  return { state, effects, words: effects.map(effect => (effect.kind === 'tool' ? word(effect) : effect.kind)) }
}

function word({ pointer, type }: Extract<GestureEffect, { kind: 'tool' }>): string {
  return `${pointer} ${type}`
}

describe('the pointers of everyone who draws at one screen', () => {
  it('each draw for themselves, whatever they are, and none moves the view', () => {
    const kinds: PointerKind[] = ['touch', 'touch', 'pen', 'mouse', 'touch']
    const of = (type: PointerSample['type']) => kinds.map((kind, id) => sample(type, id, { kind }))
    const { words, state } = after([...of('down'), ...of('move'), ...of('up')])
    expect(words).toEqual(['down', 'move', 'up'].flatMap(type => kinds.map((_, id) => `${id} ${type}`)))
    expect(state.hands).toEqual([])
  })

  it(`are ${LIMITS.pointersAtOnce} at once, and one more when one is lifted`, () => {
    const all = Array.from({ length: LIMITS.pointersAtOnce }, (_, id) => sample('down', id))
    const [oneMore, another] = [LIMITS.pointersAtOnce, LIMITS.pointersAtOnce + 1]
    const { words } = after([...all, sample('down', oneMore), far(oneMore), sample('up', 3), sample('down', another)])
    expect(words.slice(-2)).toEqual(['3 up', `${another} down`])
    expect(words).not.toContain(`${oneMore} down`)
    expect(LIMITS.pointersAtOnce).toBeLessThanOrEqual(LIMITS.strokesInProgressPerPeer)
    expect(LIMITS.pointersAtOnce).toBeLessThanOrEqual(LIMITS.previewsPerMessage)
  })

  it('do nothing as palms, beside those that draw', () => {
    const palm = { contactPx: 90 }
    const { words } = after([
      sample('down', 1),
      sample('down', 2, palm),
      sample('move', 2, palm),
      far(1),
      sample('up', 2, palm),
      sample('up', 1),
    ])
    expect(words).toEqual(['1 down', '1 move', '1 up'])
  })

  it('are taken back when they turn out to be palms, but not once they have drawn', () => {
    const wide = { contactPx: 90 }
    expect(after([sample('down', 1), sample('move', 1, wide), far(1), sample('up', 1)]).words).toEqual([
      '1 down',
      '1 cancel',
    ])
    expect(after([sample('down', 1), far(1), sample('move', 1, wide), sample('up', 1)]).words).toEqual([
      '1 down',
      '1 move',
      '1 move',
      '1 up',
    ])
  })

  it('keep what they have drawn when the system takes them away, or they are not heard of again', () => {
    const drawn = [sample('down', 1), sample('down', 2), far(1), far(2)]
    expect(after([...drawn, sample('cancel', 1), sample('lost', 2)]).words.slice(-2)).toEqual(['1 up', '2 up'])
    expect(after([sample('down', 1), sample('cancel', 1)]).words).toEqual(['1 down', '1 cancel'])
    expect(after([sample('down', 1, { kind: 'pen' }), sample('cancel', 1)]).words).toEqual(['1 down', '1 up'])
  })

  it('end once: what comes after is for nobody', () => {
    const { words } = after([sample('down', 1), sample('lost', 1), far(1), sample('up', 1), sample('cancel', 1)])
    expect(words).toEqual(['1 down', '1 up'])
  })

  it('have been lifted unseen when a finger is alone on the screen, or comes down again, or a mouse moves unpressed', () => {
    const three = [sample('down', 1), sample('down', 2), sample('down', 3, { kind: 'pen' })]
    expect(after([...three, sample('down', 4, { isAlone: true })]).words.slice(3)).toEqual(['1 up', '2 up', '4 down'])
    expect(after([...three, sample('down', 3, { kind: 'pen' })]).words.slice(3)).toEqual(['3 up', '3 down'])
    const unpressed = sample('move', 3, { kind: 'pen', isPressed: false })
    expect(after([...three, unpressed, unpressed]).words.slice(3)).toEqual(['3 up'])
  })

  it('draw with fingers beside a pen, and pan with fingers again when everyone has gone', () => {
    const { state, words } = after([sample('down', 1, { kind: 'pen' }), sample('down', 2), sample('up', 1)])
    expect(words).toEqual(['1 down', '2 down', '1 up'])
    const alone = { ...letGo(state).state, everyone: false }
    expect(after([sample('down', 3)], alone).words).toEqual(['hold'])
  })

  it('all let go at once, of the view too', () => {
    const hand = { kind: 'mouse', wantsHand: true } as const
    const { state } = after([sample('down', 1), sample('down', 2), sample('down', 3, hand)])
    const end = letGo(state)
    expect(end.effects.map(effect => (effect.kind === 'tool' ? word(effect) : effect.kind))).toEqual([
      '1 up',
      '2 up',
      'release',
    ])
    expect(after([far(1), sample('up', 2)], end.state).words).toEqual([])
  })

  it('move the view with a mouse that asks for it, while fingers go on drawing', () => {
    const hand = { kind: 'mouse', wantsHand: true } as const
    const { words } = after([
      sample('down', 1),
      sample('down', 2, hand),
      far(2),
      far(1),
      sample('up', 2),
      sample('up', 1),
    ])
    expect(words).toEqual(['1 down', 'hold', 'drag', '1 move', 'release', '1 up'])
  })

  it('move the view with one or two fingers where the hand is what has been taken', () => {
    const hand = { wantsHand: true }
    const { words } = after([
      sample('down', 1, hand),
      sample('down', 2, hand),
      far(1),
      sample('up', 1),
      sample('up', 2),
    ])
    expect(words).toEqual(['hold', 'hold', 'drag', 'hold', 'release'])
  })
})
