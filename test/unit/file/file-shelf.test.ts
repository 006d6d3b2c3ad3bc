import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { FileShelf, type Holder } from '../../../p2p/file/file-shelf.ts'

class Page implements Holder {
  readonly #listeners: (() => void)[] = []

  onClose(listener: () => void): void {
    this.#listeners.push(listener)
  }

  close(): void {
    for (const listener of this.#listeners) listener()
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the shelf of files under way', () => {
  it('lets go of everything a page had when the page has gone', () => {
    const shelf = new FileShelf(100)
    const [page, other] = [new Page(), new Page()]
    shelf.begin(page, 'one').add(Buffer.alloc(30))
    shelf.begin(page, 'two').reserve(20)
    shelf.begin(other, 'one').add(Buffer.alloc(10))
    expect(shelf.bytes).toBe(60)
    page.close()
    expect(shelf.bytes).toBe(10)
    expect(shelf.find(page, 'one')).toBeUndefined()
    expect(shelf.find(other, 'one')?.bytes).toBe(10)
  })

  it('lets go of a file that nobody asks about for a while, and of no other', () => {
    const shelf = new FileShelf(100)
    const page = new Page()
    shelf.begin(page, 'idle').add(Buffer.alloc(30))
    shelf.begin(page, 'busy').add(Buffer.alloc(10))
    vi.advanceTimersByTime(LIMITS.fileIdleMs - 1)
    shelf.find(page, 'busy')
    vi.advanceTimersByTime(LIMITS.fileIdleMs - 1)
    expect(shelf.find(page, 'idle')).toBeUndefined()
    expect(shelf.find(page, 'busy')?.bytes).toBe(10)
    expect(shelf.bytes).toBe(10)
  })

  it('refuses more than its bytes, and has space again when a file is done', () => {
    const shelf = new FileShelf(100)
    const page = new Page()
    shelf.begin(page, 'one').add(Buffer.alloc(60))
    const two = shelf.begin(page, 'two')
    expect(() => two.add(Buffer.alloc(41))).toThrow(/^Too many large files .+\.$/)
    shelf.end(page, 'one')
    two.add(Buffer.alloc(41))
    expect(shelf.bytes).toBe(41)
  })

  it('refuses more files of one page than its share, and counts one begun anew once', () => {
    const shelf = new FileShelf(100)
    const page = new Page()
    for (let at = 0; at < LIMITS.filesUnderWayPerClient; at += 1) shelf.begin(page, `file ${at}`)
    shelf.begin(page, 'file 0')
    expect(() => shelf.begin(page, 'one more')).toThrow(/^Other files .+\.$/)
    shelf.begin(new Page(), 'of another page')
  })

  it('takes nothing more for a file that was let go or begun anew meanwhile', () => {
    const shelf = new FileShelf(100)
    const page = new Page()
    const former = shelf.begin(page, 'one')
    const parcel = shelf.begin(page, 'one')
    expect(() => former.add(Buffer.alloc(1))).toThrow('This file was given up meanwhile. Begin again.')
    page.close()
    expect(() => parcel.add(Buffer.alloc(1))).toThrow('This file was given up meanwhile. Begin again.')
    expect(shelf.bytes).toBe(0)
  })
})
