import { Download, EllipsisVertical, Keyboard } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useState } from 'react'
import type { Board } from '../../engine/board.ts'
import { useModel, useStore } from '../model/model.ts'
import { text } from '../text.ts'
import { ExportItems, ExportPanels, useExports } from './board-exports.tsx'
import { keysHere } from './keys-here.ts'

interface BoardMenuProps {
  room: { id: string; name: string }
  board: Board | null
  onHelp: () => void
}

/** What else one can do with the room one is in. */
export function BoardMenu({ room, board, onHelp }: BoardMenuProps) {
  const { files } = useModel()
  const { transfer } = useStore(files.state)
  const exports = useExports()
  const [askForPicture, setAskForPicture] = useState(false)
  return (
    <>
      <DropdownMenu.Root>
        <DropdownMenu.Trigger className="icon-button" aria-label={text.board.more}>
          <EllipsisVertical aria-hidden="true" />
        </DropdownMenu.Trigger>
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
            {board !== null && (
              <ExportItems
                exports={exports}
                onPicture={() => setAskForPicture(true)}
                onOrder={order => void exports.start(room.name, board.items(), order)}
              />
            )}
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
          board={board}
          name={room.name}
          askForPicture={askForPicture}
          onAsked={() => setAskForPicture(false)}
        />
      )}
    </>
  )
}
