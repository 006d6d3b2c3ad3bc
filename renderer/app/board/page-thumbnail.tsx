import { useEffect, useRef, useState } from 'react'
import type { PageView } from '../../../p2p/api/contract.ts'
import type { Board } from '../../engine/board.ts'

/** What a page looks like, kept up to date by the engine as long as it can be seen. */
export function PageThumbnail({ board, page: { id, paper } }: { board: Board; page: PageView }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isSeen, setIsSeen] = useState(false)

  useEffect(() => {
    const observer = new IntersectionObserver(entries => setIsSeen(entries.at(-1)!.isIntersecting))
    observer.observe(canvas.current!)
    return () => observer.disconnect()
  }, [])
  useEffect(() => (isSeen ? board.showThumbnail(id, canvas.current!, paper) : undefined), [board, id, paper, isSeen])

  return <canvas className="page-thumbnail" aria-hidden="true" ref={canvas} />
}
