/** Files of rooms that somebody opens with the app: by a double click, or by naming them when it is started. */
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MessagePortMain } from 'electron'
import type { ErrorData } from '../p2p/api/rpc-server.ts'
import { SaidError, say, type Sentence } from '../p2p/canvas/sentence.ts'
import { FILE_EXTENSION } from '../p2p/file/file-name.ts'

/**
 * The files among what the app was started with.
 *
 * @param folder what their paths are relative to
 */
export function roomFiles(args: readonly string[], folder: string): string[] {
  return args
    .filter(argument => !argument.startsWith('-') && argument.toLowerCase().endsWith(FILE_EXTENSION))
    .flatMap(argument => pathOf(argument, folder) ?? [])
}

/** Desktops on Linux give a file's address; one elsewhere on the network is none of ours. */
function pathOf(argument: string, folder: string): string | undefined {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(argument)) return resolve(folder, argument)
  try {
    return fileURLToPath(argument)
  } catch {
    return undefined
  }
}

/**
 * Has the peer take a room in, as a page would, over a port of its own. The room is in the lobby then.
 *
 * @throws SaidError with the peer's sentence, or one that says that the peer is gone
 */
export async function takeInRoom(port: MessagePortMain, file: string): Promise<void> {
  const failure = await new Promise<Sentence | undefined>(done => {
    port.on('message', ({ data }) => {
      const answer = data as { id?: number; error?: ErrorAnswer }
      if (answer.id === 1) done(answer.error && (answer.error.data.sentence ?? say`${answer.error.message}`))
    })
    port.on('close', () => done(say`Chalkboard stopped while it opened ${basename(file)}. Open the file again.`))
    port.start()
    port.postMessage({ jsonrpc: '2.0', id: 1, method: 'rooms.open', params: { file } })
  })
  port.close()
  if (failure !== undefined) throw new SaidError(failure)
}

interface ErrorAnswer {
  readonly message: string
  readonly data: ErrorData
}
