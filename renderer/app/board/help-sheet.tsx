import { TOOLS } from '../../tools/index.ts'
import { text } from '../text.ts'
import { Modal } from '../ui/modal.tsx'
import { MESSAGES_KEY } from '../ui/toaster.tsx'
import { type CommandName, EDIT_COMMANDS } from './board-command.ts'
import { chordHere, controlKeyHere, editChordHere, keyNames } from './keys-here.ts'

interface Row {
  /** A chord, as {@link keyNames} takes it. */
  readonly keys: string
  readonly label: string
}

interface Section {
  readonly title: string
  readonly rows: readonly Row[]
}

const COMMAND_LABELS: Readonly<Record<CommandName, string>> = {
  undo: text.board.undo,
  redo: text.board.redo,
  zoomIn: text.board.zoomIn,
  zoomOut: text.board.zoomOut,
  zoomReset: text.board.percent(100),
  zoomToFit: text.board.zoomToFit,
  zoomToSelection: text.board.zoomToSelection,
  previousPage: text.pages.previous,
  nextPage: text.pages.next,
  menu: text.board.menu,
  help: text.help.title,
}

/** All keys of the board, from the same tables that they work by. */
export function HelpSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Modal open={open} onClose={onClose} title={text.help.title}>
      <div className="help-sections">
        {sections().map(({ title, rows }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl className="help-keys">
              {rows.map(({ keys, label }) => (
                <div key={`${keys} ${label}`}>
                  <dt>
                    {keyNames(keys).map(key => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}

function sections(): Section[] {
  const { tools, edit, view, hands } = text.help
  const command = (name: CommandName): Row => ({ keys: chordHere(name), label: COMMAND_LABELS[name] })
  return [
    {
      title: tools,
      rows: [
        ...TOOLS.map(({ name, shortcut }) => ({ keys: shortcut.toUpperCase(), label: text.board.tool[name] })),
        { keys: 'Esc', label: text.help.penAgain },
        { keys: 'Enter', label: text.help.place },
      ],
    },
    {
      title: edit,
      rows: [
        ...(['undo', 'redo', 'menu', 'help'] as const).map(command),
        { keys: MESSAGES_KEY, label: text.messages.go },
      ],
    },
    { title: text.help.selection, rows: selectionRows() },
    {
      title: view,
      rows: [
        ...(['zoomIn', 'zoomOut', 'zoomReset', 'zoomToFit', 'zoomToSelection'] as const).map(command),
        ...(['previousPage', 'nextPage'] as const).map(command),
        { keys: 'Alt ↑ ↓', label: text.help.movePage },
        { keys: '← ↑ → ↓', label: text.help.look },
        { keys: `${controlKeyHere()} Wheel`, label: text.help.wheelZooms },
        { keys: 'Wheel', label: text.help.wheelMoves },
        { keys: 'Space', label: text.help.moveView },
      ],
    },
    {
      title: hands,
      rows: [
        { keys: 'Shift', label: text.help.straight },
        { keys: 'Alt', label: text.help.fromMiddle },
        { keys: controlKeyHere(), label: text.help.noSnapping },
        { keys: 'Enter', label: text.help.closeShape },
      ],
    },
  ]
}

function selectionRows(): Row[] {
  const rows = EDIT_COMMANDS.map(command => ({ keys: editChordHere(command), label: text.board.edit[command] }))
  return [
    ...rows.filter((row): row is Row => row.keys !== null),
    { keys: 'Enter', label: text.help.selectFirst },
    { keys: 'Tab', label: text.help.selectNext },
    { keys: 'Esc', label: text.help.selectNothing },
    { keys: '← ↑ → ↓', label: text.help.nudge },
    { keys: 'Alt ↑ ↓', label: text.help.resize },
    { keys: 'Alt ← →', label: text.help.turn },
    { keys: 'Alt', label: text.help.dragCopy },
    { keys: 'Enter', label: text.help.editText },
  ]
}
