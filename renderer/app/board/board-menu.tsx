import { Download, EllipsisVertical, FileInput, Keyboard } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useState } from 'react'
import type { Board } from '../../engine/board.ts'
import { useModel, useStore } from '../model/model.ts'
import { text } from '../text.ts'
import { Hint } from '../ui/hint.tsx'
import type { BoardSession } from '../../peer/board-session.ts'
import { useCommands } from '../use-command.ts'
import { ExportItems, ExportPanels, type ExportPurpose, useExports } from './board-exports.tsx'
import { EveryoneSwitch } from './everyone-switch.tsx'
import { keysHere } from './keys-here.ts'

interface BoardMenuProps {
  room: { id: string; name: string }
  session: BoardSession
  board: Board | null
  onHelp: () => void
  /** Null for who may only watch. */
  onImport: (() => void) | null
}

/** What else one can do with the room one is in. */
export function BoardMenu({ room, session, board, onHelp, onImport }: BoardMenuProps) {
  const { files } = useModel()
  const { transfer } = useStore(files.state)
  const exports = useExports()
  const [asking, setAsking] = useState<ExportPurpose | null>(null)
  useCommands({
    save: () => void files.save(room),
    export: () => setAsking('save'),
    print: () => setAsking('print'),
  })
  return (
    <>
      <DropdownMenu.Root>
        <Hint label={text.board.more}>
          <DropdownMenu.Trigger className="icon-button" aria-label={text.board.more}>
            <EllipsisVertical aria-hidden="true" />
          </DropdownMenu.Trigger>
        </Hint>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="menu" align="end" sideOffset={10} collisionPadding={8}>
            <DropdownMenu.Item
              className="menu-item"
              disabled={transfer !== null}
              onSelect={() => void files.save(room)}
            >
              <Download aria-hidden="true" />
              {text.files.save}
            </DropdownMenu.Item>
            {onImport !== null && (
              <DropdownMenu.Item className="menu-item" onSelect={onImport}>
                <FileInput aria-hidden="true" />
                {text.pdf.menu}
              </DropdownMenu.Item>
            )}
            {board !== null && <ExportItems exports={exports} onAsk={setAsking} />}
            <EveryoneSwitch />
            <DropdownMenu.Item className="menu-item" onSelect={onHelp}>
              <Keyboard aria-hidden="true" />
              {text.help.title}
              <kbd aria-hidden="true">{keysHere('help')}</kbd>
            </DropdownMenu.Item>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      {board !== null && (
        <ExportPanels
          exports={exports}
          session={session}
          board={board}
          name={room.name}
          asking={asking}
          onAsked={() => setAsking(null)}
        />
      )}
    </>
  )
}
