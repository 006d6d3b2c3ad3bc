import { useEffect, useState } from 'react'
import type { Board } from '../../engine/board.ts'
import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import type { SelectedItem } from '../../engine/tools/select-commands.ts'

const NOTHING: readonly SelectedItem[] = []
const NO_PENCILS: readonly Pencil[] = []

export function useSelection(board: Board | null): readonly SelectedItem[] {
  const [selection, setSelection] = useState(NOTHING)
  useEffect(() => board?.onSelection(setSelection), [board])
  return board === null ? NOTHING : selection
}

/** How those look for which colours and sizes are chosen: a text that is being written, or what is selected. */
export function useStyled(board: Board | null): readonly Pencil[] {
  const [pencils, setPencils] = useState(NO_PENCILS)
  useEffect(() => board?.onStyled(setPencils), [board])
  return board === null ? NO_PENCILS : pencils
}
