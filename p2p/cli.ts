/** A peer without a window, driven by JSON-RPC lines on standard input and output. */
import { Console } from 'node:console'
import { setTimeout as delay } from 'node:timers/promises'
import { serveJsonLines } from './api/json-lines.ts'
import { CLI_USAGE, readCommandLine, type CliOptions } from './cli-options.ts'
import { createPeer } from './peer.ts'
import { describeStartFailure } from './start-failure.ts'
import { returnStartupMemory } from './startup-memory.ts'
import { stopSignal } from './stop-signals.ts'
import { surviveStreamFaults } from './stream-faults.ts'

/** How long the end waits: for answers to what was asked before the input ended, and for the peer to say goodbye. */
const LAST_ANSWERS_MS = 5_000
const STOP_MS = 5_000

// Whatever a library prints must not get between the JSON lines.
globalThis.console = new Console(process.stderr, process.stderr)
// Nor must a log that nobody reads end the peer.
process.stderr.on('error', () => undefined)

const command = readCommandLine(process.argv.slice(2))
switch (command.run) {
  case 'help':
    process.stdout.write(CLI_USAGE)
    break
  case 'usage':
    process.stderr.write(`${command.problem}\n\n${CLI_USAGE}`)
    process.exitCode = 2
    break
  case 'peer':
    // Not left to run out: a socket that a library forgot must not keep the process.
    process.exit(await run(command.options))
}

/** @returns the exit code */
async function run(options: CliOptions): Promise<number> {
  surviveStreamFaults(log)
  const stopped = stopSignal()
  let peer
  try {
    peer = await createPeer({ ...options, log })
  } catch (error) {
    log(describeStartFailure(error, options.dataDir))
    return 1
  }
  returnStartupMemory()
  const lines = serveJsonLines(peer, { input: process.stdin, output: process.stdout, log })
  const end = await Promise.race([stopped, lines.ended])
  if (end === 'input ended') await Promise.race([lines.settled(), stopped, delay(LAST_ANSWERS_MS)])
  if (end === 'reader too slow') log('Nobody reads the answers, so this peer ends.')
  lines.close()
  await Promise.race([peer.stop(), delay(STOP_MS)])
  if (process.stdout.writable) await Promise.race([flushed(process.stdout), delay(STOP_MS)])
  return 0
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise(resolve => stream.write('', () => resolve()))
}

function log(line: string): void {
  process.stderr.write(`${line}\n`)
}
