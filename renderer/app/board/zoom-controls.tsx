import { Maximize, Minus, Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Board } from '../../engine/board.ts'
import { text } from '../text.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { ZOOM_STEP } from './board-command.ts'
import { keysHere } from './keys-here.ts'
import { ZoomMenu } from './zoom-menu.tsx'

export function ZoomControls({ board }: { board: Board }) {
  const zoom = useZoom(board)
  return (
    <div className="island zoom" role="group" aria-label={text.board.zoom}>
      <IconButton
        icon={Minus}
        label={text.board.zoomOut}
        keys={keysHere('zoomOut')}
        onClick={() => board.zoomBy(1 / ZOOM_STEP)}
      />
      <ZoomMenu board={board} zoom={zoom} />
      <IconButton
        icon={Plus}
        label={text.board.zoomIn}
        keys={keysHere('zoomIn')}
        onClick={() => board.zoomBy(ZOOM_STEP)}
      />
      <IconButton
        icon={Maximize}
        label={text.board.zoomToFit}
        keys={keysHere('zoomToFit')}
        onClick={() => board.zoomToFit()}
      />
    </div>
  )
}

function useZoom(board: Board): number {
  const [zoom, setZoom] = useState(() => board.getCamera().zoom)
  useEffect(() => board.onCamera(camera => setZoom(camera.zoom)), [board])
  return zoom
}
