import type { BoardSession } from '../../peer/board-session.ts'
import { useModel } from '../model/model.ts'
import { text } from '../text.ts'
import { Confirm } from '../ui/confirm.tsx'
import { HelpSheet } from './help-sheet.tsx'

interface BoardDialogsProps {
  session: BoardSession
  isHelping: boolean
  onHelped: () => void
  asksToClear: boolean
  onClearAnswered: () => void
  /** To leave would lose strokes. */
  asksToLeave: boolean
}

/** What comes over the board: its help, and the questions before something is lost. */
export function BoardDialogs(props: BoardDialogsProps) {
  const { session, isHelping, onHelped, asksToClear, onClearAnswered, asksToLeave } = props
  const { visit, toasts } = useModel()
  return (
    <>
      <HelpSheet open={isHelping} onClose={onHelped} />
      <Confirm
        open={asksToClear}
        onClose={onClearAnswered}
        onConfirm={() => void session.clear().catch(toasts.fail)}
        title={text.clear.title}
        help={text.clear.help}
        confirm={text.clear.confirm}
      />
      <Confirm
        open={asksToLeave}
        onClose={visit.stay}
        onConfirm={visit.leaveAnyway}
        title={text.unsaved.leaveTitle}
        help={text.unsaved.leaveHelp(session.unsaved)}
        confirm={text.unsaved.leave}
        cancel={text.unsaved.stay}
      />
    </>
  )
}
