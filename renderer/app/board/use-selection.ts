import { useEffect, useState } from 'react'
import type { Board } from '../../engine/board.ts'
import type { SelectedItem } from '../../engine/tools/select-commands.ts'

const NOTHING: readonly SelectedItem[] = []

export function useSelection(board: Board | null): readonly SelectedItem[] {
  const [selection, setSelection] = useState(NOTHING)
  useEffect(() => board?.onSelection(setSelection), [board])
  return board === null ? NOTHING : selection
}
