import { useEffect, useRef, useState } from 'react'
import type { PageView } from '../../../p2p/api/contract.ts'
import type { Board } from '../../engine/board.ts'

/** What a page looks like, kept up to date by the engine as long as it can be seen. */
export function PageThumbnail({ board, page: { id, paper } }: { board: Board; page: PageView }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isSeen, setIsSeen] = useState(false)
  const [width, setWidth] = useState(0)

  useEffect(() => {
    const sight = new IntersectionObserver(entries => setIsSeen(entries.at(-1)!.isIntersecting))
    const size = new ResizeObserver(entries => setWidth(Math.round(entries.at(-1)!.contentRect.width)))
    sight.observe(canvas.current!)
    size.observe(canvas.current!)
    return () => {
      sight.disconnect()
      size.disconnect()
    }
  }, [])
  useEffect(
    () => (isSeen && width > 0 ? board.showThumbnail(id, canvas.current!, paper) : undefined),
    [board, id, paper, isSeen, width],
  )

  return <canvas className="page-thumbnail" aria-hidden="true" ref={canvas} />
}
