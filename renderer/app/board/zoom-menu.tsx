import { DropdownMenu } from 'radix-ui'
import type { Board } from '../../engine/board.ts'
import { MAX_ZOOM, MIN_ZOOM } from '../../engine/camera.ts'
import { text } from '../text.ts'
import { Hint } from '../ui/hint.tsx'
import { ZOOM_STEP } from './board-command.ts'
import { keysHere } from './keys-here.ts'
import { MenuCommand } from './menu-command.tsx'
import { useSelection } from './use-selection.ts'

/** How large one sees the board now, and behind it the ways to see it otherwise. */
export function ZoomMenu({ board, zoom }: { board: Board; zoom: number }) {
  const percent = Math.round(zoom * 100)
  return (
    <DropdownMenu.Root modal={false}>
      <Hint label={text.board.zoomNow(percent)}>
        <DropdownMenu.Trigger className="icon-button zoom-percent" aria-label={text.board.zoomNow(percent)}>
          {text.board.percent(percent)}
        </DropdownMenu.Trigger>
      </Hint>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={10} collisionPadding={8}>
          <ZoomItems board={board} zoom={zoom} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

function ZoomItems({ board, zoom }: { board: Board; zoom: number }) {
  const hasSelection = useSelection(board).length > 0
  return (
    <>
      <MenuCommand
        label={text.board.zoomIn}
        keys={keysHere('zoomIn')}
        disabled={zoom >= MAX_ZOOM}
        staysOpen
        onSelect={() => board.zoomBy(ZOOM_STEP)}
      />
      <MenuCommand
        label={text.board.zoomOut}
        keys={keysHere('zoomOut')}
        disabled={zoom <= MIN_ZOOM}
        staysOpen
        onSelect={() => board.zoomBy(1 / ZOOM_STEP)}
      />
      <DropdownMenu.Separator className="menu-separator" />
      <MenuCommand label={text.board.percent(50)} keys={null} onSelect={() => board.zoomTo(0.5)} />
      <MenuCommand label={text.board.percent(100)} keys={keysHere('zoomReset')} onSelect={() => board.zoomTo(1)} />
      <MenuCommand label={text.board.percent(200)} keys={null} onSelect={() => board.zoomTo(2)} />
      <DropdownMenu.Separator className="menu-separator" />
      <MenuCommand label={text.board.zoomToFit} keys={keysHere('zoomToFit')} onSelect={() => board.zoomToFit()} />
      {hasSelection && (
        <MenuCommand
          label={text.board.zoomToSelection}
          keys={keysHere('zoomToSelection')}
          onSelect={() => board.zoomToSelection()}
        />
      )}
    </>
  )
}
