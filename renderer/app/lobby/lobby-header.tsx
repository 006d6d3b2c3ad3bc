import { ChevronDown, Languages, Network, PencilLine } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { PeerInfo } from '../../../p2p/api/contract.ts'
import { LanguageItems } from '../languages/language-menu.tsx'
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
          <DropdownMenu.Trigger className="self">
            <Avatar id={me.id} name={me.name} />
            <span className="self-name">{text.nameOfYou(me.name)}</span>
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
              <DropdownMenu.Separator className="menu-separator" />
              <DropdownMenu.Label className="menu-label">
                <Languages aria-hidden="true" />
                {text.language.label}
              </DropdownMenu.Label>
              <LanguageItems />
            </DropdownMenu.Content>
          </DropdownMenu.Portal>
        </DropdownMenu.Root>
      </div>
    </header>
  )
}
