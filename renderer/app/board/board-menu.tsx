import { Download, EllipsisVertical } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useModel, useStore } from '../model/model.ts'
import { text } from '../text.ts'

/** What else one can do with the room one is in. */
export function BoardMenu({ room }: { room: { id: string; name: string } }) {
  const { files } = useModel()
  const { transfer } = useStore(files.state)
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="icon-button" aria-label={text.board.more}>
        <EllipsisVertical aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={10} collisionPadding={8}>
          <DropdownMenu.Item className="menu-item" disabled={transfer !== null} onSelect={() => void files.save(room)}>
            <Download aria-hidden="true" />
            {text.files.save}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
