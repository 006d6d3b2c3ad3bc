import { AlertDialog, Progress } from 'radix-ui'
import { useModel, useStore } from '../model/model.ts'
import { text } from '../text.ts'
import { useReturnFocus } from './use-return-focus.ts'

/** A file on its way, wherever one is meanwhile, and why one was not taken in. */
export function FileTransfer() {
  const { files } = useModel()
  const { transfer, refused } = useStore(files.state)
  const { handlers } = useReturnFocus()
  return (
    <>
      {transfer !== null && <Transferring {...transfer} />}
      <AlertDialog.Root open={refused !== null} onOpenChange={open => !open && files.dismiss()}>
        <AlertDialog.Portal>
          <AlertDialog.Overlay className="overlay" />
          <AlertDialog.Content className="dialog dialog-small" {...handlers}>
            <AlertDialog.Title className="dialog-title">{text.files.refused(refused?.file ?? '')}</AlertDialog.Title>
            <AlertDialog.Description className="dialog-help">{refused?.reason}</AlertDialog.Description>
            <div className="dialog-actions">
              <AlertDialog.Cancel className="button button-primary">{text.close}</AlertDialog.Cancel>
            </div>
          </AlertDialog.Content>
        </AlertDialog.Portal>
      </AlertDialog.Root>
    </>
  )
}

interface TransferringProps {
  doing: 'saving' | 'opening'
  name: string
  done: number
  total: number
}

/** Most files are there within the 300 ms for which the style sheet keeps this hidden. */
function Transferring({ doing, name, done, total }: TransferringProps) {
  const what = text.files[doing](name)
  // The peer checks every signature after the last byte; only its answer is 100%.
  const percent = total > 0 ? Math.min(99, Math.floor((done / total) * 100)) : null
  return (
    <div className="file-transfer" role="status">
      <span>{what}</span>
      <Progress.Root className="progress" value={percent} aria-label={what}>
        <Progress.Indicator
          className="progress-bar"
          style={percent === null ? {} : { transform: `scaleX(${percent / 100})` }}
        />
      </Progress.Root>
    </div>
  )
}
