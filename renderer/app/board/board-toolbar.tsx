import { Redo2, Trash2, Undo2 } from 'lucide-react'
import { Toolbar } from 'radix-ui'
import type { BoardSession } from '../../peer/board-session.ts'
import { mayDraw } from '../../peer/standing.ts'
import { TOOLS } from '../../tools/index.ts'
import { useModel, useStore } from '../model/model.ts'
import { text } from '../text.ts'
import { useMediaQuery } from '../use-media-query.ts'
import type { EditActions } from './board-command.ts'
import { Choice } from './choice.tsx'
import { ColourChoice, WidthChoice } from './pencil-choices.tsx'
import { PenStyle } from './pen-style.tsx'
import { ToolbarButton } from './toolbar-button.tsx'

const TOOL_CHOICES = TOOLS.map(({ name, shortcut, icon, edits }) => ({
  value: name,
  label: text.board.tool[name],
  keys: shortcut.toUpperCase(),
  icon,
  edits,
}))

/** From here on all colours and widths fit beside the tools. */
const ROOMY = '(min-width: 60rem)'

export function BoardToolbar({ session, edit }: { session: BoardSession; edit: EditActions }) {
  const { pencilCase } = useModel()
  const { tool } = useStore(pencilCase.state)
  const { canUndo, canRedo, standing } = useStore(session.state)
  const watching = !mayDraw(standing.role)
  const roomy = useMediaQuery(ROOMY)
  return (
    <Toolbar.Root className="island toolbar" aria-label={text.board.tools}>
      <Choice
        within="toolbar"
        label={text.board.toolGroup}
        value={watching ? 'hand' : tool}
        choices={TOOL_CHOICES.map(choice => ({ ...choice, disabled: watching && choice.edits }))}
        onChoose={value => pencilCase.takeTool(value)}
        show={({ icon: Icon }) => <Icon aria-hidden="true" />}
      />
      <Toolbar.Separator className="toolbar-separator" />
      {roomy ? (
        <>
          <ColourChoice within="toolbar" disabled={watching} />
          <Toolbar.Separator className="toolbar-separator" />
          <WidthChoice within="toolbar" disabled={watching} />
        </>
      ) : (
        <PenStyle disabled={watching} />
      )}
      <Toolbar.Separator className="toolbar-separator" />
      <ToolbarButton
        icon={Undo2}
        label={text.board.undo}
        keys="Ctrl Z"
        disabled={!canUndo || watching}
        onClick={edit.undo}
      />
      <ToolbarButton
        icon={Redo2}
        label={text.board.redo}
        keys="Ctrl Y"
        disabled={!canRedo || watching}
        onClick={edit.redo}
      />
      <ToolbarButton icon={Trash2} label={text.board.clear} disabled={watching} onClick={edit.clear} />
    </Toolbar.Root>
  )
}
