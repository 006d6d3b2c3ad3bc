import { useEffect } from 'react'
import type { Board } from '../../engine/board.ts'
import type { BoardSession } from '../../peer/board-session.ts'
import { projectionChannel, type ProjectionMessage, readProjection } from './projection.ts'

/** Tells projector windows what this person sees and draws, once one has asked; at most once a frame. */
export function useProjection(board: Board | null, session: BoardSession): void {
  useEffect(() => {
    if (board === null) return
    const channel = projectionChannel(session.room)
    const tell = (message: ProjectionMessage) => channel.postMessage(message)
    let frame = 0
    let isWatched = false
    const changed = () => {
      if (!isWatched || frame !== 0) return
      frame = requestAnimationFrame(() => {
        frame = 0
        tell({ say: 'view', view: viewOf(board, session) })
      })
    }
    channel.addEventListener('message', ({ data }) => {
      if (readProjection(data)?.say !== 'hello') return
      isWatched = true
      changed()
    })
    const stops = [
      board.onCamera(changed),
      session.pages.state.subscribe(changed),
      session.drawings.on(drawing => isWatched && tell({ say: 'drawing', drawing })),
    ]
    window.addEventListener('resize', changed)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('resize', changed)
      for (const stop of stops) stop()
      tell({ say: 'end' })
      channel.close()
    }
  }, [board, session])
}

/** The board fills the window. */
function viewOf(board: Board, session: BoardSession) {
  const { x, y, zoom } = board.getCamera()
  const { page } = session.pages.state.get()
  return { page, minX: x, minY: y, maxX: x + window.innerWidth / zoom, maxY: y + window.innerHeight / zoom }
}
