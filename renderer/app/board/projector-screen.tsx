import { useEffect, useRef } from 'react'
import type { Board } from '../../engine/board.ts'
import { createBoard } from '../../engine/create-board.ts'
import { hand } from '../../tools/hand.ts'
import type { BoardSession } from '../../peer/board-session.ts'
import { useModel, useStore } from '../model/model.ts'
import type { VisitState } from '../model/visit.ts'
import { SplashScreen } from '../splash-screen.tsx'
import { text } from '../text.ts'
import { boardTheme } from './board-theme.ts'
import { ProjectedStrokes } from './projected-strokes.ts'
import { projectionChannel, type ProjectionMessage, readProjection } from './projection.ts'

/** A window for the projector: the board and nothing else, as the person at this computer sees it in the main window. */
export function ProjectorScreen() {
  const { visit, start } = useModel()
  const now = useStore(visit.state)
  const { step } = useStore(start.state)
  if (now.at === 'board') return <ProjectedBoard visit={now} />
  return step === 'connecting' ? <SplashScreen /> : <p className="projector-wait">{text.desktop.projector.waiting}</p>
}

function ProjectedBoard({ visit: { room, session } }: { visit: VisitState & { at: 'board' } }) {
  const { palette, theme } = useModel()
  const host = useRef<HTMLElement>(null)
  useEffect(() => {
    document.title = text.desktop.projector.title(room.name)
  }, [room.name])
  useEffect(() => {
    const board = createBoard(host.current!, session, {
      theme: boardTheme(theme.state.get().dark),
      selfId: session.self,
      colourOf: palette.colourOf,
      tool: hand,
    })
    board.setMayDraw(false)
    const showPaper = () => {
      const { pages, page } = session.pages.state.get()
      board.setPage(page)
      board.setPaper(pages.find(({ id }) => id === page)?.paper ?? 'plain')
    }
    showPaper()
    const stops = [
      session.attach(board),
      session.pages.state.subscribe(showPaper),
      theme.state.subscribe(() => board.setTheme(boardTheme(theme.state.get().dark))),
      follow(session, board),
    ]
    return () => {
      for (const stop of stops) stop()
      board.destroy()
    }
  }, [session, palette, theme])
  return (
    <div className="board projector">
      <section className="board-canvas" aria-label={text.board.region(room.name)} ref={host} />
    </div>
  )
}

/** Shows what the main window says that it shows, and what is drawn in it. @returns a function that stops it */
function follow(session: BoardSession, board: Board): () => void {
  const channel = projectionChannel(session.room)
  const strokes = new ProjectedStrokes(drawing =>
    board.applyDrawing({ ...drawing, room: session.room, author: session.self }),
  )
  channel.addEventListener('message', ({ data }) => {
    const message = readProjection(data)
    if (message?.say === 'end') window.close()
    if (message?.say === 'drawing') strokes.apply(message.drawing)
    if (message?.say !== 'view') return
    session.pages.turn(message.view.page)
    board.show(message.view)
  })
  channel.postMessage({ say: 'hello' } satisfies ProjectionMessage)
  return () => channel.close()
}
