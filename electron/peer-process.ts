/** The peer, in a utility process of its own, so that neither a busy window nor a busy peer makes the other wait. */
import type { MessageEvent } from 'electron'
import { fromElectronPort, serveMessagePort } from '../p2p/api/message-port.ts'
import { createPeer } from '../p2p/peer.ts'
import { startFailure } from '../p2p/start-failure.ts'
import { stopSignal } from '../p2p/stop-signals.ts'
import { surviveStreamFaults } from '../p2p/stream-faults.ts'
import type { FromPeer, ToPeer } from './messages.ts'

const [dataDir = '', name = '', presetName = ''] = process.argv.slice(2)
surviveStreamFaults(log)
// Ctrl+C in a terminal reaches this process as well as main.
const signalled = stopSignal()

try {
  const peer = await createPeer({ dataDir, log, ...(name && { name }), ...(presetName && { presetName }) })
  // Electron keeps messages until somebody listens, so windows that were faster than the peer are served now.
  const told = new Promise<void>(resolve =>
    process.parentPort.on('message', ({ data, ports: [port] }: MessageEvent) => {
      const message = data as ToPeer
      if (message.type === 'client' && port !== undefined) serveMessagePort(peer, fromElectronPort(port), log)
      if (message.type === 'look-again') peer.lookAgain()
      if (message.type === 'stop') resolve()
    }),
  )
  process.parentPort.postMessage({ type: 'ready' } satisfies FromPeer)
  await Promise.race([told, signalled])
  await peer.stop()
  process.exit(0)
} catch (error) {
  log(String(error))
  // Main ends this process, so that the message is not lost with it.
  process.parentPort.postMessage({ type: 'failed', sentence: startFailure(error, dataDir) } satisfies FromPeer)
}

function log(line: string): void {
  process.stderr.write(`${line}\n`)
}
