import { type DragEvent, useEffect, useEffectEvent, useMemo } from 'react'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { Board, Camera } from '../../engine/board.ts'
import type { Size, XY } from '../../engine/geometry.ts'
import { pictures } from '../../engine/pictures.ts'
import type { BoardSession } from '../../peer/board-session.ts'
import { RoomPictures } from '../../peer/room-pictures.ts'
import { picture as pictureTool } from '../../tools/picture.ts'
import { useModel } from '../model/model.ts'
import type { PdfImport } from '../model/pdf-import.ts'
import { text } from '../text.ts'
import { FILE_TYPES, fileKind } from './file-kind.ts'
import { decodePicture, PICTURE_TYPES, readPictureFile } from './picture-file.ts'
import { frameAround } from './picture-place.ts'
import { showWhole, usePdfImport } from './use-pdf-import.ts'

/** Each of several lies so far from the one before it, in CSS pixels. */
const APART_PX = 32

/** Where on which page a file was let go, and what was looked at then. */
interface Place {
  /** In CSS pixels of the view. */
  readonly middle: XY
  readonly page: string
  /** Null before there is a board. */
  readonly camera: Camera | null
  readonly view: Size
}

interface FileDrop {
  readonly onDragOver: (event: DragEvent) => void
  readonly onDrop: (event: DragEvent) => void
}

interface FileInput {
  /** For the element on which files are let go. */
  readonly drop: FileDrop
  /** Asks for files of any kind, to be called within a press. */
  readonly choose: () => void
  readonly pdfImport: PdfImport
}

/**
 * Pictures, documents and rooms come to the board from its menu, by a drop and by a paste, and pictures from their tool; and
 * the board shows the pictures of its room.
 */
export function useFileInput(board: Board | null, session: BoardSession, mayDraw: boolean): FileInput {
  const { api, files: roomFiles, pencilCase, toasts } = useModel()
  const source = useMemo(() => new RoomPictures(api, session.room, anyNumber), [api, session])
  const pdfImport = usePdfImport(session, source)

  useEffect(
    () =>
      pictures.show({
        load: async sha256 => {
          const bytes = await source.read(sha256)
          return bytes === null ? null : decodePicture(bytes)
        },
        read: sha256 => source.read(sha256),
        onArrived: listener => source.onArrived(listener),
      }),
    [source],
  )

  /** @returns the ids of what lies on the page that is shown now */
  async function add(file: File, to: Place): Promise<readonly string[]> {
    const kind = fileKind(file)
    if (kind === 'picture') return addPicture(file, to)
    await (kind === 'room' ? roomFiles.open(file) : addPdf(file))
    return []
  }

  async function addPdf(file: File): Promise<void> {
    const first = await pdfImport.start(file)
    if (board !== null && first !== null) showWhole(board, session, first)
  }

  async function addPicture(file: File, { middle, page, camera, view }: Place): Promise<readonly string[]> {
    if (camera === null) return []
    let points
    let picture
    try {
      const { bytes, size } = await readPictureFile(file)
      points = frameAround(middle, size, view, camera)
      picture = await source.keep(bytes)
    } catch (error) {
      toasts.fail(error)
      return []
    }
    const pencil = { tool: 'picture', color: '#000000', width: 1, opacity: 1, page } as const
    // The person is told by the session of what the room refuses.
    return session.put([], [{ pencil, points, text: file.name.slice(0, 200), picture }]).catch(() => [])
  }

  async function addEach(files: readonly File[], { x, y }: XY): Promise<string[]> {
    // Where they were given, whatever is looked at by the time they have been read.
    const to = { page: session.pages.state.get().page, camera: board?.getCamera() ?? null, view: viewOf() }
    const most = LIMITS.filesGivenAtOnce
    if (files.length > most) toasts.fail(text.files.tooMany(most))
    const added: string[] = []
    for (const [at, file] of files.slice(0, most).entries()) {
      added.push(...(await add(file, { ...to, middle: { x: x + at * APART_PX, y: y + at * APART_PX } })))
    }
    return added
  }

  function addAll(files: readonly File[], middle: XY): void {
    const adding = addEach(files, middle)
    board?.selectAdded(adding)
  }

  function ask(accept: string): void {
    if (!mayDraw) return
    const input = document.createElement('input')
    Object.assign(input, { type: 'file', accept, multiple: true, hidden: true })
    input.onchange = () => {
      input.remove()
      addAll([...(input.files ?? [])], middleOfView())
    }
    input.oncancel = () => input.remove()
    // Outside the page it might be collected before the person has chosen.
    document.body.append(input)
    input.click()
  }

  const choosePictures = useEffectEvent(() => ask(PICTURE_TYPES))

  const paste = useEffectEvent(addAll)

  // Within the press itself: a browser lets a page ask for files only then. The tool that was held is never put down.
  useEffect(
    () =>
      pencilCase.state.subscribe(() => {
        const { tool, recent } = pencilCase.state.get()
        if (tool !== pictureTool.name) return
        pencilCase.takeTool(recent.find(name => name !== pictureTool.name) ?? 'pen')
        choosePictures()
      }),
    [pencilCase],
  )

  useEffect(() => board?.onFiles((files, at) => paste(files, at)), [board])

  const drop: FileDrop = {
    onDragOver(event) {
      if (!mayDraw || !event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
    },
    onDrop(event) {
      const files = [...event.dataTransfer.files]
      if (!mayDraw || files.length === 0) return
      event.preventDefault()
      addAll(files, { x: event.clientX, y: event.clientY })
    },
  }
  return { drop, choose: () => ask(FILE_TYPES), pdfImport }
}

/** The board fills the window. */
function viewOf(): Size {
  return { width: window.innerWidth, height: window.innerHeight }
}

function middleOfView(): XY {
  const { width, height } = viewOf()
  return { x: width / 2, y: height / 2 }
}

function anyNumber(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]!
}
