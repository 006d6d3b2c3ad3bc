import { Eraser, Hand, Pen, Redo2, Trash2, Undo2 } from 'lucide-react'
import { Toolbar } from 'radix-ui'
import type { BoardSession } from '../../peer/board-session.ts'
import { useModel, useStore } from '../model/model.ts'
import { text } from '../text.ts'
import { useMediaQuery } from '../use-media-query.ts'
import type { EditActions } from './board-command.ts'
import { Choice } from './choice.tsx'
import { ColourChoice, WidthChoice } from './pencil-choices.tsx'
import { PenStyle } from './pen-style.tsx'
import { ToolbarButton } from './toolbar-button.tsx'

const TOOLS = [
  { value: 'pen', label: text.board.tool.pen, keys: 'P', icon: Pen },
  { value: 'eraser', label: text.board.tool.eraser, keys: 'E', icon: Eraser },
  { value: 'hand', label: text.board.tool.hand, keys: 'H', icon: Hand },
] as const

/** From here on all colours and widths fit beside the tools. */
const ROOMY = '(min-width: 60rem)'

export function BoardToolbar({ session, edit }: { session: BoardSession; edit: EditActions }) {
  const { pencilCase } = useModel()
  const { tool } = useStore(pencilCase.state)
  const { canUndo, canRedo } = useStore(session.state)
  const roomy = useMediaQuery(ROOMY)
  return (
    <Toolbar.Root className="island toolbar" aria-label={text.board.tools}>
      <Choice
        within="toolbar"
        label={text.board.toolGroup}
        value={tool}
        choices={TOOLS}
        onChoose={value => pencilCase.takeTool(value)}
        show={({ icon: Icon }) => <Icon aria-hidden="true" />}
      />
      <Toolbar.Separator className="toolbar-separator" />
      {roomy ? (
        <>
          <ColourChoice within="toolbar" />
          <Toolbar.Separator className="toolbar-separator" />
          <WidthChoice within="toolbar" />
        </>
      ) : (
        <PenStyle />
      )}
      <Toolbar.Separator className="toolbar-separator" />
      <ToolbarButton icon={Undo2} label={text.board.undo} keys="Ctrl Z" disabled={!canUndo} onClick={edit.undo} />
      <ToolbarButton icon={Redo2} label={text.board.redo} keys="Ctrl Y" disabled={!canRedo} onClick={edit.redo} />
      <ToolbarButton icon={Trash2} label={text.board.clear} onClick={edit.clear} />
    </Toolbar.Root>
  )
}
