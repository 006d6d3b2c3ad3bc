import type { BoardContent } from './board-content.ts'
import type { BoardTheme } from './board.ts'
import { idleTime } from './idle-time.ts'
import { Thumbnails } from './thumbnails.ts'
import { contextOf, PaintPace } from './tile-surface.ts'

/** Small pictures of a board's pages. */
export function boardThumbnails({ scene, page: { shelf } }: BoardContent, theme: () => BoardTheme): Thumbnails {
  const thumbnails = new Thumbnails({
    itemsOn: page => (page === shelf.shown ? scene.visible() : shelf.unpacked(page)),
    theme,
    idle: idleTime,
    pace: () => new PaintPace(),
    surface: () => {
      const canvas = document.createElement('canvas')
      return { canvas, context: contextOf(canvas) }
    },
    pixelRatio: () => window.devicePixelRatio,
  })
  shelf.onChange = page => thumbnails.changed(page)
  return thumbnails
}
