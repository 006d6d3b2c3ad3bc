import { once } from 'node:events'
import { createServer } from 'node:net'
import { LOOPBACK } from './loopback.ts'

/**
 * Keeps a port for the page until its server starts: while the peer starts, the system could give it to that. Whoever comes
 * meanwhile is hung up on. Holds nothing if somebody has the port already, or if it is 0.
 *
 * @returns a function that gives the port free
 */
export async function holdPort(port: number): Promise<() => Promise<void>> {
  if (port === 0) return () => Promise.resolve()
  const server = createServer(socket => socket.destroy())
  try {
    server.listen(port, LOOPBACK)
    await once(server, 'listening')
  } catch {
    return () => Promise.resolve()
  }
  return async () => {
    server.close()
    await once(server, 'close')
  }
}
