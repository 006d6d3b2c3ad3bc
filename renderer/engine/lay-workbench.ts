import type { Pencil } from '../../p2p/canvas/pencil.ts'
import type { BoardActions, BoardOptions, BoardTheme, Written } from './board.ts'
import type { BoardContent } from './board-content.ts'
import { toScreen } from './camera.ts'
import type { Layers } from './layers.ts'
import type { OwnPointer } from './own-pointer.ts'
import type { Workbench } from './tools/tool.ts'
import type { Viewport } from './viewport.ts'

export interface BenchParts {
  readonly host: HTMLElement
  readonly actions: BoardActions
  readonly viewport: Viewport
  readonly content: BoardContent
  readonly layers: Layers
  readonly pointer: OwnPointer
  /** What the tool draws with. */
  readonly pencil: () => Pencil
  readonly theme: () => BoardTheme
}

/** Lays the board before a tool. */
export function layWorkbench(parts: BenchParts, { onTakeTool, onNotice, onWriting }: BoardOptions): Workbench {
  const { host, actions, viewport, content, layers, pointer, pencil, theme } = parts
  return {
    host,
    actions,
    pencil,
    theme,
    scene: content.scene,
    strokes: content.own.hand(),
    newStroke: () => content.own.newStroke(),
    unitsPerPixel: () => viewport.unitsPerPixel,
    reach: () => pointer.reach,
    uiScale: () => viewport.uiScale,
    toScreen: at => toScreen(viewport.camera, at),
    reveal: rect => {
      viewport.reveal(rect)
      content.repaintOverlay()
    },
    setHidden: (ids, hidden) => content.setHidden(ids, hidden),
    isPainted: rect => layers.settled.isPainted(rect, viewport.transform),
    repaint: () => content.repaintOverlay(),
    writing: (field, written) =>
      onWriting?.(field, written === null ? null : onPage(written, content.page.shelf.shown)),
    notify: notice => onNotice?.(notice),
    take: name => onTakeTool?.(name),
  }
}

function onPage(written: Written, page: string): Written {
  if (written.kind !== 'add') return written
  return { kind: 'add', item: { ...written.item, pencil: { ...written.item.pencil, page } } }
}
