import { Download, Ellipsis, Trash2 } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useState } from 'react'
import type { RoomSummary } from '../../../p2p/api/contract.ts'
import { useModel } from '../model/model.ts'
import { text } from '../text.ts'
import { Confirm } from '../ui/confirm.tsx'

/** What else one can do with a room that is kept on this computer. */
export function RoomMenu({ room }: { room: RoomSummary }) {
  const { api, files, lobby, toasts } = useModel()
  const [asking, setAsking] = useState(false)

  async function forget(): Promise<void> {
    try {
      await api.call('rooms.forget', { id: room.id })
      toasts.say(text.forget.done(room.name))
    } catch (error) {
      toasts.fail(error)
    }
    lobby.refresh()
  }

  return (
    <>
      <DropdownMenu.Root>
        <DropdownMenu.Trigger className="icon-button room-card-more" aria-label={text.lobby.moreAbout(room.name)}>
          <Ellipsis aria-hidden="true" />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="menu" align="end" sideOffset={4} collisionPadding={8}>
            <DropdownMenu.Item className="menu-item" onSelect={() => void files.save(room)}>
              <Download aria-hidden="true" />
              {text.files.save}
            </DropdownMenu.Item>
            <DropdownMenu.Item className="menu-item menu-item-danger" onSelect={() => setAsking(true)}>
              <Trash2 aria-hidden="true" />
              {text.forget.item}
            </DropdownMenu.Item>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void forget()}
        title={text.forget.title(room.name)}
        help={text.forget.help}
        confirm={text.forget.confirm}
      />
    </>
  )
}
