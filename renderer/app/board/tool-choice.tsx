import type { LucideIcon } from 'lucide-react'
import { Toolbar } from 'radix-ui'
import { TOOLS, toolNamed } from '../../tools/index.ts'
import { useModel, useStore } from '../model/model.ts'
import { text } from '../text.ts'
import { Hint } from '../ui/hint.tsx'
import { BarPopover } from './bar-popover.tsx'
import { Choice } from './choice.tsx'
import { shownOf, type ToolGroupName, toolbarEntries } from './tool-groups.ts'

interface ToolOption {
  readonly name: string
  readonly label: string
  readonly keys: string
  readonly icon: LucideIcon
  readonly edits: boolean
}

const ENTRIES = toolbarEntries(
  TOOLS.map(({ name, shortcut, icon, edits }): ToolOption => ({
    name,
    label: text.board.tool[name],
    keys: shortcut.toUpperCase(),
    icon,
    edits,
  })),
)

/** All tools: the frequent ones in view, the others behind a button for each kind. */
export function ToolChoice({ watching }: { watching: boolean }) {
  const { pencilCase } = useModel()
  const { tool } = useStore(pencilCase.state)
  const held = watching && toolNamed(tool).edits ? 'hand' : tool
  return (
    <Toolbar.ToggleGroup
      type="single"
      className="choice"
      aria-label={text.board.toolGroup}
      value={held}
      // Empty: the tool in the hand was pressed again.
      onValueChange={name => name !== '' && pencilCase.takeTool(name)}
    >
      {ENTRIES.map(({ group, tools }) =>
        group === null ? (
          <ToolItem key={tools[0]!.name} tool={tools[0]!} watching={watching} />
        ) : (
          <ToolGroup key={group} group={group} tools={tools} held={held} watching={watching} />
        ),
      )}
    </Toolbar.ToggleGroup>
  )
}

function ToolItem({
  tool: { name, label, keys, icon: Icon, edits },
  watching,
}: {
  tool: ToolOption
  watching: boolean
}) {
  return (
    <Hint label={label} keys={keys}>
      <Toolbar.ToggleItem
        className="icon-button choice-item"
        value={name}
        aria-label={label}
        disabled={watching && edits}
      >
        <Icon aria-hidden="true" />
      </Toolbar.ToggleItem>
    </Hint>
  )
}

interface ToolGroupProps {
  group: ToolGroupName
  tools: readonly ToolOption[]
  held: string
  watching: boolean
}

/** One press takes the tool that it shows, and offers the others. */
function ToolGroup({ group, tools, held, watching }: ToolGroupProps) {
  const { pencilCase } = useModel()
  const { recent } = useStore(pencilCase.state)
  const shown = shownOf(tools, recent)
  const choices = tools.map(tool => ({ ...tool, value: tool.name, disabled: watching && tool.edits }))
  const Shown = shown.icon
  return (
    <BarPopover
      label={text.board.groupShowing(text.board.groups[group], shown.label)}
      keys={shown.keys}
      disabled={choices.every(({ disabled }) => disabled)}
      onPress={() => pencilCase.takeTool(shown.name)}
      isHeld={held === shown.name}
      className="tool-group"
      face={<Shown aria-hidden="true" />}
    >
      {close => (
        <Choice
          within="popover"
          label={text.board.groups[group]}
          value={held}
          choices={choices}
          onChoose={name => {
            pencilCase.takeTool(name)
            close()
          }}
          show={({ icon: Icon, label, keys }) => (
            <>
              <Icon aria-hidden="true" />
              <span className="tool-label">{label}</span>
              <kbd>{keys}</kbd>
            </>
          )}
        />
      )}
    </BarPopover>
  )
}
