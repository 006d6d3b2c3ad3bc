/** Asks the peer of an app what its page could ask: over a port that main hands out as to a page. */
import type { MethodName, Params, Result } from '../../../p2p/api/contract.ts'
import { PAGE_READY } from '../../../electron/messages.ts'
import type { DesktopApp } from '../launchers/launcher.ts'

interface Answer {
  result?: unknown
  error?: { message: string }
}

/** @throws Error with the peer's sentence */
export async function askPeer<M extends MethodName>(app: DesktopApp, method: M, params: Params<M>): Promise<Result<M>> {
  const answer = await app.evaluate(
    ({ BrowserWindow, ipcMain }, { channel, method, params }) =>
      new Promise<Answer>(resolve => {
        const [window] = BrowserWindow.getAllWindows()
        const sender = {
          once: (_event: string, gone: () => void) => void setTimeout(gone),
          send: () => undefined,
          mainFrame: window!.webContents.mainFrame,
          postMessage(_channel: string, _message: unknown, [port]: Electron.MessagePortMain[]) {
            port!.on('message', ({ data }: { data: Answer & { id?: number } }) => {
              if (data.id !== 1) return
              port!.close()
              resolve({ ...data })
            })
            port!.start()
            port!.postMessage({ jsonrpc: '2.0', id: 1, method, params })
          },
        }
        ipcMain.emit(channel, { sender, senderFrame: window!.webContents.mainFrame })
      }),
    { channel: PAGE_READY, method: method, params: params },
  )
  if (answer.error !== undefined) throw new Error(answer.error.message)
  return answer.result as Result<M>
}
