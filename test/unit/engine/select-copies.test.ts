import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { LineView } from '../../../p2p/api/contract.ts'
import { IDENTITY, type Matrix, translation } from '../../../p2p/canvas/matrix.ts'
import { Scene } from '../../../renderer/engine/scene.ts'
import { SelectCopies } from '../../../renderer/engine/tools/select-copies.ts'
import { movedItem, type SelectItem } from '../../../renderer/engine/tools/select-item.ts'
import type { Workbench } from '../../../renderer/engine/tools/tool.ts'
import { view } from './builders.ts'

const MOVE = translation(50, 0)

function line(matrix: Matrix = IDENTITY): LineView {
  return { ...view('a', 'a1', [matrix[4], 0], [matrix[4] + 10, 10]), matrix }
}

/** A room that has one item, and what a tool may do with it. */
class Room {
  readonly scene = new Scene()
  isPainted = true
  readonly copies: SelectCopies
  #answer: { resolve: () => void; reject: (reason: Error) => void } | null = null

  constructor() {
    this.scene.put([line()])
    this.copies = new SelectCopies({
      scene: this.scene,
      setHidden: (ids: readonly string[], hidden: boolean) => this.scene.setHidden(ids, hidden),
      repaint: () => undefined,
      isPainted: () => this.isPainted,
    } as unknown as Workbench)
  }

  /** Somebody lets go of the item in its new place. */
  drop(): SelectItem {
    const moved = movedItem(this.scene.get('a')!, MOVE)
    const answer = new Promise<void>((resolve, reject) => (this.#answer = { resolve, reject }))
    this.copies.hold([moved])
    this.copies.sent([moved], answer)
    return moved
  }

  async answer(isYes: boolean): Promise<void> {
    if (isYes) this.#answer!.resolve()
    else this.#answer!.reject(new Error('No.'))
    await vi.waitFor(() => Promise.resolve())
  }

  /** A delta brings the item. */
  delta(matrix: Matrix): void {
    this.scene.put([line(matrix)])
    this.copies.sceneChanged()
  }

  /** What can be seen: the settled item, the copy in its new place, or both. */
  seen(nowMs = performance.now()): string[] {
    this.copies.settle(nowMs)
    const settled = this.scene.get('a')?.hidden === false ? [`settled at ${this.scene.get('a')!.matrix[4]}`] : []
    return [...settled, ...this.copies.all().map(({ matrix }) => `copy at ${matrix[4]}`)]
  }
}

describe('an item that was moved here', () => {
  let room: Room
  beforeEach(() => (room = new Room()))

  it('is seen in its new place only, from the drag until the room shows it there', async () => {
    room.drop()
    expect(room.seen()).toEqual(['copy at 50'])
    await room.answer(true)
    expect(room.seen()).toEqual(['copy at 50'])
    room.isPainted = false
    room.delta(MOVE)
    expect(room.seen()).toEqual(['settled at 50', 'copy at 50'])
    room.isPainted = true
    expect(room.seen()).toEqual(['settled at 50'])
  })

  it('is seen there too if the room shows it before it answers', async () => {
    room.drop()
    room.delta(MOVE)
    expect(room.seen()).toEqual(['settled at 50'])
    await room.answer(true)
    expect(room.seen()).toEqual(['settled at 50'])
  })

  it('goes back if the room refuses', async () => {
    room.drop()
    await room.answer(false)
    expect(room.seen()).toEqual(['settled at 0'])
  })

  it('does not jump when somebody else moves it before the room answers', async () => {
    room.drop()
    room.delta(translation(7, 0))
    expect(room.seen()).toEqual(['copy at 50'])
    await room.answer(true)
    room.delta(MOVE)
    expect(room.seen()).toEqual(['settled at 50'])
  })

  it('is where somebody else moved it later', async () => {
    room.drop()
    await room.answer(true)
    room.delta(translation(7, 0))
    expect(room.seen()).toEqual(['settled at 7'])
  })

  it('is shown as the room has it, if the room shows nothing new', async () => {
    room.drop()
    await room.answer(true)
    expect(room.seen(performance.now() + 60_000)).toEqual(['settled at 0'])
  })

  it('is gone when it is removed', () => {
    room.drop()
    room.scene.remove(['a'])
    room.copies.sceneChanged()
    expect(room.seen()).toEqual([])
  })
})
