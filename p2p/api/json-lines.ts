/** The API over two byte streams, for scripts: one JSON-RPC object a line, in and out. Bytes travel as base64. */
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { LIMITS } from '../canvas/limits.ts'
import type { EventName } from './contract.ts'
import { LineSplitter } from './line-splitter.ts'
import { RpcServer, type Outgoing } from './rpc-server.ts'
import type { PeerService } from './service.ts'

/** What a script is told without asking. The rest is meant for screens: it gets that too once it watches a room. */
const SCRIPT_EVENTS: ReadonlySet<EventName> = new Set([
  'peers.changed',
  'rooms.changed',
  'canvas.changed',
  'canvas.drawing',
])

/** A reader that is this far behind has stopped reading. */
const BACKLOG_BYTES = LIMITS.scriptBacklogBytes

export interface JsonLinesOptions {
  input: Readable
  output: Writable
  log: (line: string) => void
  backlogBytes?: number
}

/** How the conversation ended: nothing more to read, nobody to write to, or one who no longer reads. */
export type JsonLinesEnd = 'input ended' | 'output closed' | 'reader too slow'

export interface JsonLines {
  /** Resolves once; what had been asked by then may still be under way. */
  readonly ended: Promise<JsonLinesEnd>
  /** Resolves once everything asked so far has been answered. */
  settled(): Promise<void>
  /** Tells the peer that the caller has gone. Leaves both streams open. */
  close(): void
}

export function serveJsonLines(service: PeerService, options: JsonLinesOptions): JsonLines {
  const { input, output, log, backlogBytes = BACKLOG_BYTES } = options
  const { promise: ended, resolve: end } = Promise.withResolvers<JsonLinesEnd>()

  const server = new RpcServer(service, {
    send(message) {
      if (!output.writable) return
      output.write(toLine(message))
      if (output.writableLength > backlogBytes) end('reader too slow')
    },
    log,
    eventsUnasked: SCRIPT_EVENTS,
    mayUseFiles: true,
  })
  const lines = new LineSplitter(
    LIMITS.apiMessageBytes,
    line => receiveLine(server, line),
    () => server.refuse('limit', `A line has at most ${LIMITS.apiMessageBytes} bytes. This one was skipped.`),
  )

  // A pipe whose reader has gone reports EPIPE here; without a listener it would end the process with a stack trace.
  output.on('error', () => end('output closed'))
  output.on('close', () => end('output closed'))
  read(input, output, lines).then(
    () => end('input ended'),
    (error: unknown) => {
      log(`Reading requests failed: ${String(error)}`)
      end('input ended')
    },
  )
  return { ended, settled: () => server.settled(), close: () => server.close() }
}

/** Waits for the reader of the answers before it reads more requests. */
async function read(input: Readable, output: Writable, lines: LineSplitter): Promise<void> {
  for await (const chunk of input) {
    lines.push(chunk as Uint8Array)
    if (output.writableNeedDrain) await Promise.race([once(output, 'drain'), once(output, 'close')])
  }
  lines.end()
}

function receiveLine(server: RpcServer, line: Uint8Array): void {
  let message: unknown
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(line)
    if (text.trim() === '') return
    message = JSON.parse(text)
  } catch {
    server.refuse('parse', 'This line is not JSON. Send one JSON-RPC 2.0 object a line.')
    return
  }
  server.receive(message)
}

function toLine(message: Outgoing): string {
  return JSON.stringify(message, bytesAsBase64) + '\n'
}

/** Looks at the holder, because a Buffer has turned itself into an object by the time its value gets here. */
function bytesAsBase64(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const original = this[key]
  return original instanceof Uint8Array ? Buffer.from(original).toString('base64') : value
}
