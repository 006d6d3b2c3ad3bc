import { useState } from 'react'
import type { PictureStyle } from '../../export/png.ts'
import { text } from '../text.ts'
import { Modal } from '../ui/modal.tsx'
import { Toggle } from '../ui/toggle.tsx'
import { Choice } from './choice.tsx'

interface PictureDialogProps {
  onClose: () => void
  /** @param whole rather than only what is selected */
  onSave: (style: PictureStyle, whole: boolean) => void
  /** Something is selected. */
  hasSelection: boolean
}

/** Pixels to a canvas unit: as on the screen, and for print. */
const SIZES = [1, 2, 4] as const

const EXTENTS = [
  { value: 'everything', label: () => text.export.everything },
  { value: 'selection', label: () => text.export.selection },
] as const

/** What a picture of the board is to be like. */
export function PictureDialog({ onClose, onSave, hasSelection }: PictureDialogProps) {
  const [extent, setExtent] = useState<string>(hasSelection ? 'selection' : 'everything')
  const [size, setSize] = useState('2')
  const [transparent, setTransparent] = useState(false)

  function save(): void {
    onClose()
    onSave({ scale: Number(size), transparent }, extent === 'everything')
  }

  return (
    <Modal open onClose={onClose} title={text.export.pictureTitle}>
      {hasSelection && (
        <Option label={text.export.what}>
          <Choice
            within="popover"
            label={text.export.what}
            value={extent}
            choices={EXTENTS.map(({ value, label }) => ({ value, label: label() }))}
            onChoose={setExtent}
            show={({ label }) => label}
          />
        </Option>
      )}
      <Option label={text.export.size}>
        <Choice
          within="popover"
          label={text.export.size}
          value={size}
          choices={SIZES.map(times => ({ value: String(times), label: text.export.times(times) }))}
          onChoose={setSize}
          show={({ label }) => label}
        />
      </Option>
      <Toggle
        label={text.export.transparent}
        help={text.export.transparentHelp}
        on={transparent}
        onChange={setTransparent}
      />
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {text.cancel}
        </button>
        <button type="button" className="button button-primary" onClick={save}>
          {text.save}
        </button>
      </div>
    </Modal>
  )
}

function Option({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="export-option">
      <span className="toggle-label">{label}</span>
      {children}
    </div>
  )
}
