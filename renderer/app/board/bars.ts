/** Where the bars of the board lie, for what is shown whole to be shown between them. */
import type { Insets } from '../../engine/clear-area.ts'
import type { Size } from '../../engine/geometry.ts'

const ABOVE_OR_BELOW = '.board-top, .board-pages, .board-bottom'
const BESIDE = '.page-panel'

/** A box on the screen, in CSS pixels. */
interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** How much of the board the bars cover now. It fills the window. */
export function barsNow(): Insets {
  const view = { width: window.innerWidth, height: window.innerHeight }
  return insetsOf(view, boxesOf(ABOVE_OR_BELOW), boxesOf(BESIDE))
}

/** @param beside what stands at the left or the right, unless it is as wide as most of the view */
export function insetsOf(view: Size, aboveOrBelow: readonly Box[], beside: readonly Box[]): Insets {
  const isWide = ({ left, right }: Box) => right - left > view.width / 2
  const rows = [...aboveOrBelow, ...beside.filter(isWide)]
  const columns = beside.filter(box => !isWide(box))
  const isAbove = ({ top, bottom }: Box) => top + bottom < view.height
  const isLeft = ({ left, right }: Box) => left + right < view.width
  return {
    top: Math.max(0, ...rows.filter(isAbove).map(({ bottom }) => bottom)),
    bottom: Math.max(0, ...rows.filter(box => !isAbove(box)).map(({ top }) => view.height - top)),
    left: Math.max(0, ...columns.filter(isLeft).map(({ right }) => right)),
    right: Math.max(0, ...columns.filter(box => !isLeft(box)).map(({ left }) => view.width - left)),
  }
}

function boxesOf(selector: string): Box[] {
  return [...document.querySelectorAll(selector)].map(element => element.getBoundingClientRect())
}
