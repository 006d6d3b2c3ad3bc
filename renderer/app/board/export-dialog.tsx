import { useState } from 'react'
import type { ExportOrder } from '../model/exports.ts'
import { text } from '../text.ts'
import { Modal } from '../ui/modal.tsx'
import { Choice } from './choice.tsx'

/** What of a board: what is selected, the page that is shown, or all pages. */
export type Extent = 'selection' | 'page' | 'all'

interface ExportDialogProps {
  purpose: 'save' | 'print'
  /** Something is selected. */
  hasSelection: boolean
  /** How many pages the room has. */
  pages: number
  onClose: () => void
  onOrder: (extent: Extent, order: ExportOrder) => void
}

type Format = 'png' | 'svg' | 'pdf'

const FORMATS: readonly Format[] = ['png', 'svg', 'pdf']
/** Pixels to a canvas unit: as on the screen, and for print. */
const SIZES = [1, 2, 4] as const

/** What is to be saved or printed of a board, and how. */
export function ExportDialog({ purpose, hasSelection, pages, onClose, onOrder }: ExportDialogProps) {
  const [extent, setExtent] = useState<Extent>(hasSelection ? 'selection' : 'page')
  const [format, setFormat] = useState<Format>('png')
  const [scale, setScale] = useState('2')
  const [background, setBackground] = useState('paper')
  const isPrint = purpose === 'print'
  const extents: readonly Extent[] = [
    ...(hasSelection ? (['selection'] as const) : []),
    'page',
    ...(pages > 1 ? (['all'] as const) : []),
  ]

  function order(): void {
    const withPaper = background === 'paper'
    onClose()
    if (isPrint) onOrder(extent, { as: 'print', withPaper })
    else if (format === 'png') onOrder(extent, { as: format, scale: Number(scale), withPaper })
    else onOrder(extent, { as: format, withPaper })
  }

  return (
    <Modal open onClose={onClose} title={isPrint ? text.export.printTitle : text.export.title}>
      {extents.length > 1 && (
        <Option
          label={text.export.what}
          value={extent}
          choices={extents.map(value => ({ value, label: text.export.extents[value] }))}
          onChoose={setExtent}
        />
      )}
      {!isPrint && (
        <Option
          label={text.export.format}
          help={extent === 'all' && format !== 'pdf' ? text.export.allAsZip : undefined}
          value={format}
          choices={FORMATS.map(value => ({ value, label: text.export.formats[value] }))}
          onChoose={setFormat}
        />
      )}
      {!isPrint && format === 'png' && (
        <Option
          label={text.export.size}
          value={scale}
          choices={SIZES.map(times => ({ value: String(times), label: text.export.times(times) }))}
          onChoose={setScale}
        />
      )}
      <Option
        label={text.export.background}
        value={background}
        choices={[
          { value: 'paper', label: text.export.onPaper },
          { value: 'none', label: isPrint ? text.export.noPaper : text.export.transparent },
        ]}
        onChoose={setBackground}
      />
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {text.cancel}
        </button>
        <button type="button" className="button button-primary" onClick={order}>
          {isPrint ? text.export.print : text.save}
        </button>
      </div>
    </Modal>
  )
}

interface OptionProps<T extends string> {
  label: string
  help?: string | undefined
  value: T
  choices: readonly { value: T; label: string }[]
  onChoose: (value: T) => void
}

function Option<T extends string>({ label, help, value, choices, onChoose }: OptionProps<T>) {
  return (
    <div className="export-option">
      <span className="toggle-label">{label}</span>
      <Choice
        within="popover"
        label={label}
        value={value}
        choices={choices}
        onChoose={onChoose}
        show={choice => choice.label}
      />
      {help !== undefined && <p className="toggle-help">{help}</p>}
    </div>
  )
}
