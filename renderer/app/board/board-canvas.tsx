import { useEffect, useRef } from 'react'
import type { Board, BoardNotice } from '../../engine/board.ts'
import { createBoard } from '../../engine/create-board.ts'
import type { BoardSession } from '../../peer/board-session.ts'
import { toolNamed, TOOLS } from '../../tools/index.ts'
import { copiedPicture } from '../model/copied-picture.ts'
import { useModel, useStore } from '../model/model.ts'
import { pencilOf } from '../model/pencil-case.ts'
import { text } from '../text.ts'
import { barsNow } from './bars.ts'
import { boardTheme } from './board-theme.ts'
import { editKeysHere } from './keys-here.ts'
import { lastEraser } from './tool-groups.ts'
import { useMayDraw } from './use-may-draw.ts'

interface BoardCanvasProps {
  name: string
  session: BoardSession
  /** What `onBoard` was last called with. */
  board: Board | null
  /** Called with the board once it is mounted and with null once it is gone. */
  onBoard: (board: Board | null) => void
  /** What is in view can be seen. */
  onViewShown: () => void
}

/** The one place where React and the engine meet: React gives an element, the engine does the rest. */
export function BoardCanvas({ name, session, board, onBoard, onViewShown }: BoardCanvasProps) {
  const { palette, pencilCase, theme, toasts, touchScreen, writtenTexts } = useModel()
  const { tool, pencil } = useStore(pencilCase.state)
  const { dark } = useStore(theme.state)
  const { everyone } = useStore(touchScreen.state)
  const drawing = useMayDraw(session)
  const { page, pages } = useStore(session.pages.state)
  const paper = pages.find(({ id }) => id === page)?.paper ?? 'plain'
  const host = useRef<HTMLElement>(null)

  useEffect(() => {
    const board = createBoard(host.current!, session, {
      theme: boardTheme(theme.state.get().dark),
      selfId: session.self,
      covered: barsNow,
      colourOf: palette.colourOf,
      tool: toolNamed(pencilCase.state.get().tool),
      eraser: () => lastEraser(TOOLS, pencilCase.state.get().recent),
      penSeen: touchScreen.state.get().penSeen,
      onPen: touchScreen.seePen,
      onTakeTool: pencilCase.takeTool,
      onViewShown,
      onWriting: (field, written) => writtenTexts.keep(session.room, field, written),
      onNotice: notice => toasts.say(noticeText(notice)),
      textPencil: () => pencilOf('text', pencilCase.state.get().style),
      picture: copiedPicture,
    })
    const detach = session.attach(board)
    const broughtBack = writtenTexts.bringBack(session.room, session)
    // Whatever is refused has been said.
    broughtBack.then(texts => texts > 0 && toasts.say(text.board.broughtBack(texts))).catch(() => undefined)
    onBoard(board)
    return () => {
      onBoard(null)
      detach()
      board.destroy()
    }
  }, [session, theme, palette, pencilCase, touchScreen, toasts, writtenTexts, onBoard, onViewShown])
  useEffect(() => board?.setTool(toolNamed(tool)), [board, tool])
  useEffect(() => board?.setPencil(pencil), [board, pencil])
  useEffect(() => board?.setMayDraw(drawing), [board, drawing])
  useEffect(() => board?.setEveryone(everyone), [board, everyone])
  useEffect(() => board?.setTheme(boardTheme(dark)), [board, dark])
  useEffect(() => board?.setPage(page), [board, page])
  useEffect(() => board?.setPaper(paper), [board, paper])

  // The keys of the tools work from here, and whoever came by keyboard is not lost.
  useEffect(() => host.current!.focus(), [])
  const showRing = (isShown: boolean) => host.current?.toggleAttribute('data-by-tab', isShown)

  return (
    <section
      className="board-canvas"
      aria-label={text.board.region(name)}
      tabIndex={0}
      data-focus-home
      ref={host}
      // Not `:focus-visible`: who has written a text, or closed a dialog by key, may go on with a pen.
      onKeyUp={({ key, altKey, target }) => key === 'Tab' && !altKey && showRing(target === host.current)}
      onBlur={() => showRing(false)}
      onPointerDown={() => showRing(false)}
    />
  )
}

function noticeText(notice: BoardNotice): string {
  return notice === 'pasteByKeys' ? text.board.pasteByKeys(editKeysHere('paste')!) : text.board.notices[notice]
}
