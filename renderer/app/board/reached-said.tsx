import { useEffect, useState } from 'react'
import type { Board } from '../../engine/board.ts'
import { reachedSentence } from './reached-sentence.ts'

/** Screen readers say what is selected by key: of the board itself they see nothing. */
export function ReachedSaid({ board }: { board: Board | null }) {
  const [sentence, setSentence] = useState('')
  useEffect(() => board?.onReached(reached => setSentence(reachedSentence(reached))), [board])
  return (
    <p className="visually-hidden" aria-live="polite">
      {sentence}
    </p>
  )
}
