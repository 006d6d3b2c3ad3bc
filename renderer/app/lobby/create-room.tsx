import { Plus } from 'lucide-react'
import { useModel, useStore } from '../model/model.ts'
import { text } from '../text.ts'
import { NameForm } from '../ui/name-form.tsx'

export function CreateRoom() {
  const { visit } = useModel()
  const atLobby = useStore(visit.state).at === 'lobby'
  return (
    <div className="create-room">
      <NameForm
        label={text.lobby.newRoom}
        quietLabel
        placeholder={text.lobby.newRoomPlaceholder}
        onName={name => visit.create(name)}
      >
        {busy => (
          <button type="submit" className="button button-primary button-large" disabled={busy || !atLobby}>
            <Plus aria-hidden="true" />
            {text.lobby.createRoom}
          </button>
        )}
      </NameForm>
    </div>
  )
}
