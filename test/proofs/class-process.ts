/**
 * Several peers in one process, each driven over its scripting interface: a line on standard input is the number of a
 * peer, a space and a JSON-RPC object; so are the lines on standard output. A new number starts a peer.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { createInterface } from 'node:readline'
import { serveJsonLines } from '../../p2p/api/json-lines.ts'
import { createPeer } from '../../p2p/peer.ts'
import { surviveStreamFaults } from '../../p2p/stream-faults.ts'

const data = mkdtempSync(join(tmpdir(), 'chalkboard-class-'))
const inputs = new Map<string, PassThrough>()
const log = (line: string): void => void process.stderr.write(`${line}\n`)

surviveStreamFaults(log)
process.on('exit', () => rmSync(data, { recursive: true, force: true }))
createInterface({ input: process.stdin })
  .on('line', line => {
    const [number = ''] = line.split(' ', 1)
    inputOf(number).write(`${line.slice(number.length + 1)}\n`)
  })
  .on('close', () => process.exit(0))

function inputOf(number: string): PassThrough {
  let input = inputs.get(number)
  if (input === undefined) {
    inputs.set(number, (input = new PassThrough()))
    void start(number, input)
  }
  return input
}

async function start(number: string, input: PassThrough): Promise<void> {
  const peer = await createPeer({
    dataDir: join(data, number),
    name: `Pupil ${number}`,
    listen: ['/ip4/127.0.0.1/tcp/0'],
    mdns: false,
    log,
  })
  const output = new PassThrough()
  createInterface({ input: output }).on('line', line => process.stdout.write(`${number} ${line}\n`))
  serveJsonLines(peer, { input, output, log })
}
