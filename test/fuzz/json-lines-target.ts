import { PassThrough } from 'node:stream'
import { serveJsonLines, type JsonLines } from '../../p2p/api/json-lines.ts'
import { LineSplitter } from '../../p2p/api/line-splitter.ts'
import { LIMITS } from '../../p2p/canvas/limits.ts'
import { CHECKED_LATER, type Target } from './campaign.ts'
import { AnswerBook, dueAnswers, idText } from './due-answers.ts'
import { startFuzzedPeer } from './fuzzed-peer.ts'
import { mutateLine } from './mutate-json.ts'
import type { Random } from '../support/random.ts'

/** One in so many lines is longer than any may be. */
const ENDLESS_ONE_IN = 5_000
const NEWLINE = Uint8Array.of(0x0a)
const STILL_THERE = 'still there'

/** Lines of damaged JSON-RPC to a real peer, as scripts send them. */
export async function jsonLinesTarget(): Promise<Target> {
  const logged: string[] = []
  const log = (line: string): void => void logged.push(line)
  const peer = await startFuzzedPeer(log)
  const answers = new AnswerBook(logged)
  let samples = await peer.renew()
  let conversation = converse()

  function converse(): { input: PassThrough; lines: JsonLines } {
    const input = new PassThrough()
    const output = new PassThrough()
    const arrived = new LineSplitter(
      Infinity,
      line => answers.hear(JSON.parse(Buffer.from(line).toString())),
      () => undefined,
    )
    output.on('data', (chunk: Uint8Array) => arrived.push(chunk))
    return { input, lines: serveJsonLines(peer, { input, output, log }) }
  }

  return {
    name: 'JSON lines',
    next(random) {
      if (random.oneIn(ENDLESS_ONE_IN)) return endlessLine(random)
      return mutateLine(random, random.pick(samples), random.pick(samples))
    },
    foresee: input => answers.due(dueOf(input)),
    async take(input) {
      const before = answers.results
      conversation.input.write(input)
      conversation.input.write(NEWLINE)
      await new Promise(resolve => setImmediate(resolve))
      answers.checkFaults()
      return answers.results > before ? CHECKED_LATER : undefined
    },
    async settle() {
      answers.due([idText(STILL_THERE)])
      conversation.input.end(JSON.stringify({ jsonrpc: '2.0', id: STILL_THERE, method: 'peer.info' }))
      await conversation.lines.ended
      await conversation.lines.settled()
      await new Promise(resolve => setImmediate(resolve))
      conversation.lines.close()
      answers.checkAll()
      logged.length = 0
      samples = await peer.renew()
      conversation = converse()
    },
    stop: () => peer.stop(),
  }
}

function endlessLine(random: Random): Uint8Array {
  return new Uint8Array(LIMITS.apiMessageBytes + 1 + random.below(1_000)).fill(0x78)
}

/** The answers that the lines in these bytes are owed. */
function dueOf(bytes: Uint8Array): string[] {
  const due: string[] = []
  const splitter = new LineSplitter(
    LIMITS.apiMessageBytes,
    line => due.push(...dueOfLine(line)),
    () => due.push(idText(null)),
  )
  splitter.push(bytes)
  splitter.end()
  return due
}

function dueOfLine(line: Uint8Array): string[] {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(line)
    return text.trim() === '' ? [] : dueAnswers(JSON.parse(text))
  } catch {
    return [idText(null)]
  }
}
