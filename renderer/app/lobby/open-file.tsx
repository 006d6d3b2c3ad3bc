import { FolderOpen } from 'lucide-react'
import { useRef } from 'react'
import { useModel, useStore } from '../model/model.ts'
import { text } from '../text.ts'

/** Chooses a room's file. The lobby also takes one that is dropped on it. */
export function OpenFile() {
  const { files } = useModel()
  const { transfer } = useStore(files.state)
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className="button" disabled={transfer !== null} onClick={() => input.current?.click()}>
        <FolderOpen aria-hidden="true" />
        {text.files.open}
      </button>
      <input
        ref={input}
        type="file"
        accept={text.files.type}
        hidden
        onChange={event => {
          const file = event.currentTarget.files?.[0]
          // The same file may be chosen again.
          event.currentTarget.value = ''
          if (file !== undefined) void files.open(file)
        }}
      />
    </>
  )
}
