import { DropdownMenu } from 'radix-ui'
import type { Board } from '../../engine/board.ts'
import type { BoardSession } from '../../peer/board-session.ts'
import { useModel, useStore } from '../model/model.ts'
import { text } from '../text.ts'
import { SubMenu } from './page-items.tsx'

interface MoveToPageProps {
  board: Board
  session: BoardSession
}

/** The other pages, to put what is selected on one of them; nothing, if there are none. */
export function MoveToPage({ board, session }: MoveToPageProps) {
  const { toasts } = useModel()
  const { pages, page } = useStore(session.pages.state)
  const titled = pages.map(({ id, name }, at) => ({ id, title: text.pages.title(at + 1, name) }))
  const others = titled.filter(({ id }) => id !== page)

  async function move(id: string, title: string): Promise<void> {
    if (await board.moveToPage(id)) toasts.say(text.pages.moved(title))
  }

  if (others.length === 0) return null
  return (
    <SubMenu label={text.pages.moveTo}>
      {others.map(({ id, title }) => (
        <DropdownMenu.Item key={id} className="menu-item" onSelect={() => void move(id, title)}>
          {title}
        </DropdownMenu.Item>
      ))}
    </SubMenu>
  )
}
