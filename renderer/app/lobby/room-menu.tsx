import { Download, Ellipsis, Trash2 } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useEffect, useState } from 'react'
import type { RoomSummary } from '../../../p2p/api/contract.ts'
import { useModel } from '../model/model.ts'
import { text } from '../text.ts'
import { Hint } from '../ui/hint.tsx'
import { Confirm } from '../ui/confirm.tsx'
import type { HoldRoom, Section } from './room-sections.ts'

interface RoomMenuProps {
  room: RoomSummary
  section: Section
  hold: HoldRoom
}

/** What else one can do with a room that is kept on this computer. */
export function RoomMenu({ room, section, hold }: RoomMenuProps) {
  const { api, files, lobby, toasts } = useModel()
  const [open, setOpen] = useState(false)
  const [asking, setAsking] = useState(false)
  const inUse = open || asking
  useEffect(() => (inUse ? hold(room.id, section) : undefined), [inUse, hold, room.id, section])
  // The button is found again by its id where the card has been made anew.
  const button = `more-${room.id}`

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
      <DropdownMenu.Root open={open} onOpenChange={setOpen}>
        <Hint label={text.lobby.moreAbout(room.name)}>
          <DropdownMenu.Trigger
            id={button}
            className="icon-button room-card-more"
            aria-label={text.lobby.moreAbout(room.name)}
          >
            <Ellipsis aria-hidden="true" />
          </DropdownMenu.Trigger>
        </Hint>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            className="menu"
            align="end"
            sideOffset={4}
            collisionPadding={8}
            aria-labelledby={button}
            onCloseAutoFocus={() => document.getElementById(button)?.focus()}
          >
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
