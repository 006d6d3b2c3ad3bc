import { useModel } from '../model/model.ts'
import { text } from '../text.ts'
import { NameDialog } from '../ui/name-dialog.tsx'

/** Asks for another name of this person. */
export function RenameDialog({ open, onClose, name }: { open: boolean; onClose: () => void; name: string }) {
  const { lobby, toasts } = useModel()
  return (
    <NameDialog
      open={open}
      onClose={onClose}
      title={text.rename.title}
      help={text.welcome.help}
      label={text.welcome.label}
      name={name}
      onName={async name => {
        await lobby.rename(name)
        toasts.say(text.rename.done(name))
      }}
    />
  )
}
