import { type MouseEvent, useEffect, useState } from 'react'
import type { Board } from '../../engine/board.ts'
import { useModel, usePart } from '../model/model.ts'
import type { VisitState } from '../model/visit.ts'
import { BoardBanners } from './board-banners.tsx'
import { BoardCanvas } from './board-canvas.tsx'
import { BoardDialogs } from './board-dialogs.tsx'
import { BoardTopBar } from './board-top-bar.tsx'
import { BoardToolbar } from './board-toolbar.tsx'
import { ApiError, type RoomSummary } from '../../../p2p/api/contract.ts'
import type { BoardSession } from '../../peer/board-session.ts'
import { ContextMenu } from './context-menu.tsx'
import { PdfProgress } from './pdf-progress.tsx'
import { ReachedSaid } from './reached-said.tsx'
import { useFileInput } from './use-file-input.ts'
import { useMayDraw } from './use-may-draw.ts'
import { PageStrip } from './page-strip.tsx'
import { useTapsBesideOthers } from './taps-beside-others.ts'
import { useAppMenu } from './use-app-menu.ts'
import { useBoardKeys } from './use-board-keys.ts'
import { useContextMenu } from './use-context-menu.ts'
import { useControls } from './use-controls.ts'
import { useProjection } from './use-projection.ts'
import { useUnloadGuard } from './use-unload-guard.ts'
import { ZoomControls } from './zoom-controls.tsx'

/** The room: a canvas from edge to edge, and a few quiet controls on it. */
export function BoardScreen({ visit: { room, session, askToLeave } }: { visit: VisitState & { at: 'board' } }) {
  const { visit, toasts } = useModel()
  const owner = useMeetPeople(room, session)
  const [board, setBoard] = useState<Board | null>(null)
  const [askToClear, setAskToClear] = useState(false)
  const drawing = useMayDraw(session)
  const [helping, setHelping] = useState(false)
  const contextMenu = useContextMenu()
  const orSayWhy = (step: Promise<void>) =>
    void step.catch((error: unknown) => {
      if (isNothingLeft(error)) toasts.explain(error.message)
      else toasts.fail(error)
    })
  const edit = {
    undo: () => drawing && board?.takeBack() !== true && orSayWhy(session.undo()),
    redo: () => drawing && orSayWhy(session.redo()),
    clear: () => setAskToClear(true),
  }
  useBoardKeys(board, {
    ...edit,
    menu: contextMenu.openInMiddle,
    help: () => setHelping(true),
    turn: places => session.pages.turnBy(places),
  })
  useAppMenu(board, { ...edit, help: () => setHelping(true) })
  useProjection(board, session)
  useUnloadGuard(session)
  useTapsBesideOthers()
  const { drop, choose, pdfImport } = useFileInput(board, session, drawing)
  const [hasControls, onViewShown] = useControls()
  return (
    <div className="board" onContextMenu={contextMenu.onContextMenu} {...drop}>
      <BoardCanvas name={room.name} session={session} board={board} onBoard={setBoard} onViewShown={onViewShown} />
      <ReachedSaid board={board} />
      {hasControls && (
        <>
          <BoardTopBar
            room={room}
            owner={owner}
            session={session}
            board={board}
            onBack={visit.leave}
            onHelp={() => setHelping(true)}
            onImport={drawing ? choose : null}
          />
          <PageStrip session={session} board={board} />
          <BoardBanners session={session} owner={owner} />
          <div className="board-bottom" onClick={focusBoard}>
            <BoardToolbar board={board} session={session} edit={edit} />
            {board !== null && <ZoomControls board={board} />}
          </div>
          {board !== null && (
            <ContextMenu at={contextMenu.at} onClose={contextMenu.close} board={board} session={session} edit={edit} />
          )}
          <PdfProgress pdfImport={pdfImport} />
          <BoardDialogs
            session={session}
            isHelping={helping}
            onHelped={() => setHelping(false)}
            asksToClear={askToClear}
            onClearAnswered={() => setAskToClear(false)}
            asksToLeave={askToLeave}
          />
        </>
      )}
    </div>
  )
}

/** Whoever chose by pointer goes on with the board: its keys are for what is there. Whoever came by keyboard stays. */
function focusBoard({ target, detail }: MouseEvent): void {
  if (detail > 0 && target instanceof Element && target.closest('[role="radio"]') !== null) {
    document.querySelector<HTMLElement>('[data-focus-home]')?.focus()
  }
}

/** Gives everyone here a colour. @returns what the room's owner is called */
function useMeetPeople(room: RoomSummary, session: BoardSession): string {
  const { palette } = useModel()
  const people = usePart(session.state, ({ people }) => people)
  useEffect(
    () =>
      palette.meet(
        'board',
        people.map(({ id }) => id),
      ),
    [palette, people],
  )
  useEffect(() => () => palette.meet('board', []), [palette])
  return people.find(({ id }) => id === room.owner)?.name ?? room.ownerName
}

/** Nothing to undo, or to redo, is no fault. */
function isNothingLeft(error: unknown): error is ApiError {
  return error instanceof ApiError && error.kind === 'conflict'
}
