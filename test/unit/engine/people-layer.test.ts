import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Person } from '../../../p2p/api/contract.ts'
import { HOME } from '../../../renderer/engine/camera.ts'
import { PeopleLayer } from '../../../renderer/engine/people-layer.ts'

const VIEW = { width: 1_000, height: 800 }

/** As much of an element as the layer touches. */
class FakeElement {
  readonly style: Record<string, string> = {}
  readonly children: FakeElement[] = []
  hidden = false
  className = ''
  textContent = ''

  setAttribute(): void {
    // Nothing here asks for one.
  }

  append(...children: FakeElement[]): void {
    this.children.push(...children)
  }
}

beforeEach(() => {
  const create = () => new FakeElement()
  vi.stubGlobal('document', { createElement: create, createElementNS: create })
})

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Where Ben's pointer is shown, each so many milliseconds after he has moved from 100 to 500. */
function placesAfter(isStill: boolean, ...afterMs: number[]): string[] {
  const layer = new PeopleLayer(isStill, () => '#000000')
  const show = (x: number, nowMs: number): string => {
    layer.setPeople([{ id: 'ben', name: 'Ben', self: false, at: [x, 50] } as Person])
    layer.paint(HOME, VIEW, [], nowMs)
    return (layer.element as unknown as FakeElement).children[0]!.style['transform']!
  }
  show(100, 0)
  // The first frame after the move is where the way begins.
  show(500, 1_000)
  return afterMs.map(ms => show(500, 1_000 + ms))
}

describe("somebody else's pointer", () => {
  it('glides to where it has gone', () => {
    const [start, half, end] = placesAfter(false, 0, 75, 150)
    expect([start, half, end]).toEqual(['100.0', '300.0', '500.0'].map(x => `translate(${x}px, 50.0px)`))
  })

  it('jumps there for whoever asks for less motion', () => {
    expect(placesAfter(true, 0, 75)).toEqual(Array.from({ length: 2 }, () => 'translate(500.0px, 50.0px)'))
  })
})
