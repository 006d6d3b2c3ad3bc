/**
 * libp2p 3 throws a StreamStateError out of a timer or a microtask, where nobody can catch it, when a connection closes
 * just as something is written to it: on 'drain' (libp2p/js-libp2p#3415), and when yamux announces a new stream (seen
 * when one of two cables is pulled). The connection is gone anyway and is dialled anew, so the peer goes on. Anything else
 * that nobody caught is a fault of ours and ends the process, as it would without this.
 */
const HARMLESS = new Set(['StreamStateError', 'StreamClosedError', 'StreamResetError', 'MuxerClosedError'])

export function isStreamFault(error: unknown): boolean {
  return (
    error instanceof Error && HARMLESS.has(error.name) && /@libp2p|libp2p-yamux|libp2p-noise/.test(error.stack ?? '')
  )
}

/** To be called once, where the process begins. */
export function surviveStreamFaults(log: (line: string) => void): void {
  process.on('uncaughtException', error => {
    log(error.stack ?? String(error))
    if (!isStreamFault(error)) process.exit(1)
  })
}
