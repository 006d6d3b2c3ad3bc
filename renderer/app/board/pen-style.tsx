import { Toolbar } from 'radix-ui'
import { BESIDE_WRITING } from '../../engine/text-editor.ts'
import { WIDTHS } from '../model/pencil-case.ts'
import { text } from '../text.ts'
import { BarPopover } from './bar-popover.tsx'
import { ColourChoice, Dot, FillChoice, fillName, FillSwatch, NumberChoice, useInk } from './pencil-choices.tsx'
import type { Looks } from './use-looks.ts'

interface StyleProps {
  looks: Looks
  disabled: boolean
}

/** All of how things are drawn, in view. */
export function StyleBar({ looks, disabled }: StyleProps) {
  const { offers } = looks
  return (
    <Toolbar.Root className="island toolbar style-bar" aria-label={text.board.penStyle} {...{ [BESIDE_WRITING]: '' }}>
      <ColourChoice within="toolbar" looks={looks} disabled={disabled} />
      <Toolbar.Separator className="toolbar-separator" />
      {offers.width && <NumberChoice of="width" within="toolbar" looks={looks} disabled={disabled} />}
      {offers.width && offers.size && <Toolbar.Separator className="toolbar-separator" />}
      {offers.size && <NumberChoice of="size" within="toolbar" looks={looks} disabled={disabled} />}
      {offers.fill && <Toolbar.Separator className="toolbar-separator" />}
      {offers.fill && <FillButton looks={looks} disabled={disabled} />}
    </Toolbar.Root>
  )
}

/** The same behind one button, where there is no space for all of it. */
export function PenStyle({ looks, disabled }: StyleProps) {
  const { style, offers } = looks
  const inkOf = useInk()
  const width = WIDTHS.find(({ value }) => value === style.width)
  return (
    <BarPopover
      label={text.board.penStyle}
      disabled={disabled}
      isBesideWriting
      className="pen-style-popover"
      face={
        <span className="pen-style">
          <Dot size={width?.dot ?? 0.2} color={inkOf(style.color)} />
        </span>
      }
    >
      {() => (
        <>
          <ColourChoice within="popover" looks={looks} disabled={disabled} />
          {offers.width && <NumberChoice of="width" within="popover" looks={looks} disabled={disabled} />}
          {offers.size && <NumberChoice of="size" within="popover" looks={looks} disabled={disabled} />}
          {offers.fill && (
            <>
              <h2>{text.board.fill}</h2>
              <FillChoice looks={looks} disabled={disabled} />
            </>
          )}
        </>
      )}
    </BarPopover>
  )
}

function FillButton({ looks, disabled }: StyleProps) {
  const { style } = looks
  const inkOf = useInk()
  return (
    <BarPopover
      label={text.board.groupShowing(text.board.fill, fillName(style.fill))}
      disabled={disabled}
      isBesideWriting
      className="pen-style-popover"
      face={<FillSwatch color={style.fill === null ? null : inkOf(style.fill)} />}
    >
      {close => <FillChoice looks={looks} disabled={disabled} onChosen={close} />}
    </BarPopover>
  )
}
