import { ChevronDown, Eye, Pen, UserX } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { AssignableRole, Participant } from '../../../p2p/api/contract.ts'
import { text } from '../text.ts'
import { MenuChoice } from '../ui/menu-choice.tsx'

const CHOICES = [
  { role: 'editor', icon: Pen },
  { role: 'viewer', icon: Eye },
  { role: 'banned', icon: UserX },
] as const

interface RoleMenuProps {
  person: Participant
  role: AssignableRole
  onRole: (role: AssignableRole) => void
}

/** What one person may do, and a way to change it. */
export function RoleMenu({ person, role, onRole }: RoleMenuProps) {
  const now = text.people.role[role]
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="role-button" data-role={role} aria-label={text.people.roleOf(person.name, now)}>
        <span className="role-button-text">{now}</span>
        <ChevronDown aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={4} collisionPadding={8}>
          <DropdownMenu.RadioGroup value={role}>
            {CHOICES.map(({ role: choice, icon: Icon }) => (
              <MenuChoice
                key={choice}
                value={choice}
                className={choice === 'banned' ? 'menu-item-danger' : ''}
                onSelect={() => choice !== role && onRole(choice)}
              >
                <Icon aria-hidden="true" />
                {text.people.role[choice]}
              </MenuChoice>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
