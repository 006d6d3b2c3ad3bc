import { ChevronDown, Network, PencilLine } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { PeerInfo } from '../../../p2p/api/contract.ts'
import { text } from '../text.ts'
import { Avatar } from '../ui/avatar.tsx'
import { ThemeToggle } from '../ui/theme-toggle.tsx'
import { Wordmark } from '../ui/wordmark.tsx'

interface LobbyHeaderProps {
  me: PeerInfo
  onRename: () => void
  onDial: () => void
}

export function LobbyHeader({ me, onRename, onDial }: LobbyHeaderProps) {
  return (
    <header className="lobby-header">
      <Wordmark />
      <div className="lobby-header-end">
        <ThemeToggle />
        <DropdownMenu.Root>
          <DropdownMenu.Trigger className="self" aria-label={text.nameOfYou(me.name)}>
            <Avatar id={me.id} name={me.name} />
            <span className="self-name">{me.name}</span>
            <ChevronDown className="self-arrow" aria-hidden="true" />
          </DropdownMenu.Trigger>
          <DropdownMenu.Portal>
            <DropdownMenu.Content className="menu" align="end" sideOffset={6} collisionPadding={8}>
              <DropdownMenu.Item className="menu-item" onSelect={onRename}>
                <PencilLine aria-hidden="true" />
                {text.lobby.changeName}
              </DropdownMenu.Item>
              <DropdownMenu.Item className="menu-item" onSelect={onDial}>
                <Network aria-hidden="true" />
                {text.lobby.connectByAddress}
              </DropdownMenu.Item>
            </DropdownMenu.Content>
          </DropdownMenu.Portal>
        </DropdownMenu.Root>
      </div>
    </header>
  )
}
