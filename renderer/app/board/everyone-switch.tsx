import { Users } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useModel, useStore } from '../model/model.ts'
import { text } from '../text.ts'

/** Whether several people draw at this screen at once, as part of a menu. It stays open, to show what has been chosen. */
export function EveryoneSwitch() {
  const { touchScreen } = useModel()
  const { everyone } = useStore(touchScreen.state)
  const checked = everyone ? 'checked' : 'unchecked'
  return (
    <DropdownMenu.CheckboxItem
      className="menu-item menu-item-switch"
      checked={everyone}
      onCheckedChange={touchScreen.setEveryone}
      onSelect={event => event.preventDefault()}
      aria-labelledby="everyone-label"
      aria-describedby="everyone-help"
    >
      <Users aria-hidden="true" />
      <span className="menu-item-text">
        <span id="everyone-label">{text.board.everyone}</span>
        <span id="everyone-help" className="menu-item-help">
          {text.board.everyoneHelp}
        </span>
      </span>
      <span className="toggle-switch" data-state={checked} aria-hidden="true">
        <span className="toggle-thumb" />
      </span>
    </DropdownMenu.CheckboxItem>
  )
}
