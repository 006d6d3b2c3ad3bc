/** What the style bar shows and offers for what is selected. Pure. */
import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import { chosenWidth } from '../../engine/highlight.ts'
import { isClosed, isShape } from '../../engine/shape-path.ts'
import type { Style } from '../model/pencil-case.ts'

/** What is on offer besides the colour. */
export interface Offers {
  readonly width: boolean
  readonly size: boolean
  readonly fill: boolean
}

export function offersFor(pencils: readonly Pencil[]): Offers {
  return { width: pencils.some(hasWidth), size: pencils.some(hasLetters), fill: pencils.some(hasFill) }
}

/** Of each choice what the first item has that heeds it, or else what is chosen for new items. */
export function styleOf(pencils: readonly Pencil[], chosen: Style): Style {
  const [filled, wide] = [pencils.find(hasFill), pencils.find(hasWidth)]
  return {
    color: pencils.find(({ tool }) => tool !== 'picture')?.color ?? chosen.color,
    width: wide === undefined ? chosen.width : chosenWidth(wide),
    size: pencils.find(hasLetters)?.width ?? chosen.size,
    fill: filled === undefined ? chosen.fill : (filled.fill ?? null),
  }
}

function hasLetters({ tool }: Pencil): boolean {
  return tool === 'text' || tool === 'note'
}

function hasWidth(pencil: Pencil): boolean {
  return pencil.tool !== 'picture' && !hasLetters(pencil)
}

/** The fill of a note is its paper. */
function hasFill({ tool }: Pencil): boolean {
  return tool === 'note' || (isShape(tool) && isClosed(tool))
}
