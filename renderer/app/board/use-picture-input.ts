import { type DragEvent, useEffect, useEffectEvent, useMemo } from 'react'
import type { Board } from '../../engine/board.ts'
import type { XY } from '../../engine/geometry.ts'
import { pictures } from '../../engine/pictures.ts'
import type { BoardSession } from '../../peer/board-session.ts'
import { RoomPictures } from '../../peer/room-pictures.ts'
import { picture as pictureTool } from '../../tools/picture.ts'
import { useModel } from '../model/model.ts'
import { decodePicture, PICTURE_TYPES, readPictureFile } from './picture-file.ts'
import { frameAround } from './picture-place.ts'

/** More files at once are a mistake. */
const MOST_AT_ONCE = 10
/** Each of several lies so far from the one before it, in CSS pixels. */
const APART_PX = 32

/** What is pasted there is a text. */
const ELSEWHERE = 'input, textarea, [contenteditable], [role="dialog"], [role="alertdialog"]'

interface PictureDrop {
  readonly onDragOver: (event: DragEvent) => void
  readonly onDrop: (event: DragEvent) => void
}

/** Pictures come to the board from its tool, by a drop and by a paste; and the board shows those of its room. */
export function usePictureInput(board: Board | null, session: BoardSession, mayDraw: boolean): PictureDrop {
  const { api, pencilCase, toasts } = useModel()
  const source = useMemo(() => new RoomPictures(api, session.room, anyNumber), [api, session])

  useEffect(
    () =>
      pictures.show({
        load: async sha256 => {
          const bytes = await source.read(sha256)
          return bytes === null ? null : decodePicture(bytes)
        },
        onArrived: listener => source.onArrived(listener),
      }),
    [source],
  )

  async function add(file: File, middle: XY): Promise<void> {
    if (board === null) return
    let points
    let picture
    try {
      const { bytes, size } = await readPictureFile(file)
      points = frameAround(middle, size, viewOf(), board.getCamera())
      picture = await source.keep(bytes)
    } catch (error) {
      toasts.fail(error)
      return
    }
    const pencil = { tool: 'picture', color: '#000000', width: 1, opacity: 1 } as const
    // The person is told by the session of what the room refuses.
    await session.put([], [{ pencil, points, text: file.name.slice(0, 200), picture }]).catch(() => undefined)
  }

  async function addAll(files: readonly File[], { x, y }: XY): Promise<void> {
    for (const [at, file] of files.slice(0, MOST_AT_ONCE).entries()) {
      await add(file, { x: x + at * APART_PX, y: y + at * APART_PX })
    }
  }

  const choose = useEffectEvent(() => {
    if (!mayDraw) return
    const input = document.createElement('input')
    Object.assign(input, { type: 'file', accept: PICTURE_TYPES, multiple: true, hidden: true })
    input.onchange = () => {
      input.remove()
      void addAll([...(input.files ?? [])], middleOfView())
    }
    input.oncancel = () => input.remove()
    // Outside the page it might be collected before the person has chosen.
    document.body.append(input)
    input.click()
  })

  const paste = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (!mayDraw || files.length === 0 || (event.target as Element).closest(ELSEWHERE) !== null) return
    event.preventDefault()
    void addAll(files, middleOfView())
  })

  // Within the press itself: a browser lets a page ask for files only then. The tool that was held is never put down.
  useEffect(
    () =>
      pencilCase.state.subscribe(() => {
        const { tool, recent } = pencilCase.state.get()
        if (tool !== pictureTool.name) return
        pencilCase.takeTool(recent.find(name => name !== pictureTool.name) ?? 'pen')
        choose()
      }),
    [pencilCase],
  )

  useEffect(() => {
    const listener = (event: ClipboardEvent) => paste(event)
    document.addEventListener('paste', listener)
    return () => document.removeEventListener('paste', listener)
  }, [])

  return {
    onDragOver(event) {
      if (!mayDraw || !event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
    },
    onDrop(event) {
      const files = [...event.dataTransfer.files]
      if (!mayDraw || files.length === 0) return
      event.preventDefault()
      void addAll(files, { x: event.clientX, y: event.clientY })
    },
  }
}

/** The board fills the window. */
function viewOf(): { width: number; height: number } {
  return { width: window.innerWidth, height: window.innerHeight }
}

function middleOfView(): XY {
  const { width, height } = viewOf()
  return { x: width / 2, y: height / 2 }
}

function anyNumber(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]!
}
