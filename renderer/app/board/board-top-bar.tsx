import { ArrowLeft } from 'lucide-react'
import type { RoomSummary } from '../../../p2p/api/contract.ts'
import type { Board } from '../../engine/board.ts'
import type { BoardSession } from '../../peer/board-session.ts'
import { text } from '../text.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { ThemeToggle } from '../ui/theme-toggle.tsx'
import { BoardMenu } from './board-menu.tsx'
import { BoardPeople } from './board-people.tsx'

interface BoardTopBarProps {
  room: RoomSummary
  /** The owner's name. */
  owner: string
  session: BoardSession
  board: Board | null
  onBack: () => void
  onHelp: () => void
  /** Null for who may only watch. */
  onImport: (() => void) | null
}

export function BoardTopBar({ room, owner, session, board, onBack, onHelp, onImport }: BoardTopBarProps) {
  return (
    <header className="board-top">
      <div className="island board-title">
        <IconButton icon={ArrowLeft} label={text.board.back} onClick={onBack} />
        <h1 title={room.name}>{room.name}</h1>
      </div>
      <div className="island">
        <ThemeToggle />
        <BoardPeople session={session} owner={owner} />
        <BoardMenu room={room} session={session} board={board} onHelp={onHelp} onImport={onImport} />
      </div>
    </header>
  )
}
