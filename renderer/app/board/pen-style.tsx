import { Popover, Toolbar } from 'radix-ui'
import { useModel, useStore } from '../model/model.ts'
import { WIDTHS } from '../model/pencil-case.ts'
import { text } from '../text.ts'
import { ColourChoice, Dot, useInk, WidthChoice } from './pencil-choices.tsx'

/** Colour and width behind one button, where there is no space for all of them. */
export function PenStyle({ disabled }: { disabled: boolean }) {
  const { pencil } = useStore(useModel().pencilCase.state)
  const inkOf = useInk()
  const width = WIDTHS.find(({ value }) => value === pencil.width)
  return (
    <Popover.Root>
      <Toolbar.Button asChild disabled={disabled}>
        <Popover.Trigger className="icon-button" aria-label={text.board.penStyle}>
          <span className="pen-style">
            <Dot sizePx={width?.dotPx ?? 8} color={inkOf(pencil.color)} />
          </span>
        </Popover.Trigger>
      </Toolbar.Button>
      <Popover.Portal>
        <Popover.Content className="popover pen-style-popover" sideOffset={14} collisionPadding={8}>
          <ColourChoice within="popover" disabled={disabled} />
          <WidthChoice within="popover" disabled={disabled} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
