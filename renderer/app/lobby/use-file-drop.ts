import { type DragEvent, useState } from 'react'
import { useModel } from '../model/model.ts'

interface FileDrop {
  /** A file hovers over the element. */
  readonly hovers: boolean
  readonly handlers: {
    readonly onDragOver: (event: DragEvent) => void
    readonly onDragLeave: (event: DragEvent) => void
    readonly onDrop: (event: DragEvent) => void
  }
}

/** Opens a file that is dropped on an element. */
export function useFileDrop(): FileDrop {
  const { files } = useModel()
  const [hovers, setHovers] = useState(false)
  return {
    hovers,
    handlers: {
      onDragOver(event) {
        if (!event.dataTransfer.types.includes('Files')) return
        // Otherwise the browser would show the file in place of this page.
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        setHovers(true)
      },
      onDragLeave(event) {
        const into = event.relatedTarget
        if (!(into instanceof Node) || !event.currentTarget.contains(into)) setHovers(false)
      },
      onDrop(event) {
        const file = event.dataTransfer.files[0]
        setHovers(false)
        if (file === undefined) return
        event.preventDefault()
        void files.open(file)
      },
    },
  }
}
