import { type MouseEvent as ReactMouseEvent, useState } from 'react'
import type { XY } from '../../engine/geometry.ts'
import { toolNamed } from '../../tools/index.ts'
import { useModel } from '../model/model.ts'

interface ContextMenuState {
  /** Where it is open, in CSS pixels of the window. */
  readonly at: XY | null
  readonly close: () => void
  /** By a key: in the middle of the board. */
  readonly openInMiddle: () => void
  readonly onContextMenu: (event: ReactMouseEvent) => void
}

/** The menu of the board: by the right button, a long press, or a key. */
export function useContextMenu(): ContextMenuState {
  const { pencilCase, touchScreen } = useModel()
  const [at, setAt] = useState<XY | null>(null)
  const openInMiddle = () => setAt({ x: window.innerWidth / 2, y: window.innerHeight / 2 })
  return {
    at,
    close: () => setAt(null),
    openInMiddle,
    onContextMenu({ target, clientX, clientY, nativeEvent }) {
      if (!(target instanceof Element) || target.closest('.board-canvas') === null) return
      const isLongPress = nativeEvent instanceof PointerEvent && /touch|pen/.test(nativeEvent.pointerType)
      // Whoever rests a finger while drawing has not asked for a menu.
      const { draws, forEachHand } = toolNamed(pencilCase.state.get().tool)
      const isAtWork = draws !== null || (touchScreen.state.get().everyone && forEachHand === true)
      if (isLongPress && isAtWork) return
      setAt({ x: clientX, y: clientY })
    },
  }
}
