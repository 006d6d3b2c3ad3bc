import { ArrowLeft } from 'lucide-react'
import type { BoardSession } from '../../peer/board-session.ts'
import { useStore } from '../model/model.ts'
import { text } from '../text.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { ThemeToggle } from '../ui/theme-toggle.tsx'
import { BoardPeople } from './board-people.tsx'

interface BoardTopBarProps {
  name: string
  session: BoardSession
  onBack: () => void
}

export function BoardTopBar({ name, session, onBack }: BoardTopBarProps) {
  const { people } = useStore(session.state)
  return (
    <header className="board-top">
      <div className="island board-title">
        <IconButton icon={ArrowLeft} label={text.board.back} onClick={onBack} />
        <h1 title={name}>{name}</h1>
      </div>
      <div className="island">
        <ThemeToggle />
        <BoardPeople people={people} />
      </div>
    </header>
  )
}
