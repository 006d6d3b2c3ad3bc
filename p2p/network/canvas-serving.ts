import type { Libp2p, Stream } from '@libp2p/interface'
import { LIMITS } from '../canvas/limits.ts'
import { runBytes, writeRun, type Run } from '../feed/run.ts'
import {
  CanvasFrameData,
  CanvasRequestData,
  PinProofData,
  type PinHelloData,
  type RunData,
} from '../wire/chalkboard.gen.js'
import { decodeVector } from '../wire/vector.ts'
import { AtOnce, serveAskers } from './askers.ts'
import { CanvasLine, type Turn } from './canvas-line.ts'
import {
  CANVAS_PROTOCOL,
  CanvasBrokenOff,
  REFUSALS,
  writeRefusal,
  type CanvasAnswer,
  type CanvasRefusal,
  type CanvasRequest,
} from './canvas-protocol.ts'
import { frames, Patience, type Send } from './canvas-stream.ts'
import type { PinMember } from './pin-talk.ts'

/** Who has rooms to hand on. `undefined` stands for a room that is not here. Askers are PeerIds. */
export interface CanvasHost {
  answer(request: CanvasRequest, asker: string): CanvasAnswer | CanvasRefusal | undefined
  /** @throws RangeError if the hello makes no sense */
  admit(room: string, joiner: string, hello: PinHelloData): PinMember | CanvasRefusal | undefined
}

export interface ServingOptions {
  /** An asker that asks nothing, or takes next to nothing, for so long is given up. */
  readonly stallMs?: number
  readonly turnMs?: number
  readonly waitingEveryMs?: number
}

/** Answers askers. A few are fed at a time, so that a whole class that joins at once does not starve those who draw. */
export async function serveCanvases(node: Libp2p, host: CanvasHost, options: ServingOptions = {}): Promise<void> {
  const stallMs = options.stallMs ?? LIMITS.canvasStallMs
  const desk = new Desk(host, { ...options, stallMs })
  await serveAskers(node, {
    protocol: CANVAS_PROTOCOL,
    atOncePerPeer: LIMITS.canvasRequestsAtOncePerPeer,
    busy: refusal({ reason: REFUSALS.busy }),
    stallMs,
    converse: (stream, asker, send) => desk.converse(stream, asker, send),
  })
}

type Question = { readonly room: string; readonly pin: PinHelloData } | (CanvasRequest & { readonly pin?: undefined })

class Desk {
  readonly #host: CanvasHost
  readonly #stallMs: number
  readonly #waitingEveryMs: number
  readonly #line: CanvasLine
  readonly #talks = new AtOnce(LIMITS.pinTalksAtOnce)

  constructor(host: CanvasHost, options: ServingOptions & { readonly stallMs: number }) {
    this.#host = host
    this.#stallMs = options.stallMs
    this.#waitingEveryMs = options.waitingEveryMs ?? LIMITS.canvasWaitingEveryMs
    this.#line = new CanvasLine({
      servedAtOnce: LIMITS.canvasesServedAtOnce,
      waiting: LIMITS.canvasesWaiting,
      turnMs: options.turnMs ?? LIMITS.canvasTurnMs,
    })
  }

  async converse(stream: Stream, asker: string, send: Send): Promise<void> {
    const incoming = frames(stream, LIMITS.canvasRequestBytes, new Patience(this.#stallMs))
    const next = async (): Promise<Uint8Array | undefined> => (await incoming.next()).value
    const question = readQuestion(await next())
    if (question === undefined) return send(refusal({ reason: REFUSALS.notUnderstood }))
    if (question.pin !== undefined) return this.#admit(question.room, asker, question.pin, send, next)
    const found = this.#host.answer(question, asker) ?? { reason: REFUSALS.notHere }
    if ('reason' in found) return send(refusal(found))
    return this.#feed(found, stream, send)
  }

  async #admit(
    room: string,
    joiner: string,
    hello: PinHelloData,
    send: Send,
    next: () => Promise<Uint8Array | undefined>,
  ): Promise<void> {
    const leave = this.#talks.enter()
    if (leave === undefined) return send(refusal({ reason: REFUSALS.busy }))
    try {
      const member = this.#host.admit(room, joiner, hello)
      if (member === undefined || 'reason' in member) {
        await send(refusal(member ?? { reason: REFUSALS.notHere }))
        return
      }
      await send(CanvasFrameData.encode({ pinShare: member.share }))
      const proof = await next()
      if (proof === undefined) return
      const welcome = member.welcome(PinProofData.decode(proof).tag)
      await send('reason' in welcome ? refusal(welcome) : CanvasFrameData.encode({ welcome }))
    } finally {
      leave()
    }
  }

  async #feed(answer: CanvasAnswer, stream: Stream, send: Send): Promise<void> {
    let turn = await this.#turn(stream, send, false)
    if (turn === undefined) return send(refusal({ reason: REFUSALS.busy }))
    try {
      for (const frame of canvasFrames(answer)) {
        if (turn.isOver) turn = (await this.#turn(stream, send, true))!
        await send(frame)
        // Those who draw come before those who join.
        await new Promise(resolve => setImmediate(resolve))
      }
    } finally {
      turn.end()
    }
  }

  /** Waits in line, and says so now and then. Undefined if the line is full. */
  async #turn(stream: Stream, send: Send, again: boolean): Promise<Turn | undefined> {
    const place = this.#line.join(again)
    if (place === undefined) return undefined
    const gone = Promise.withResolvers<never>()
    const onClose = (): void => gone.reject(new CanvasBrokenOff('The other computer broke off.'))
    stream.addEventListener('close', onClose)
    let reminder: NodeJS.Timeout | undefined
    try {
      for (;;) {
        const pause = new Promise<undefined>(resolve => {
          reminder = setTimeout(() => resolve(undefined), this.#waitingEveryMs)
        })
        const turn = await Promise.race([place.turn, gone.promise, pause])
        if (turn !== undefined) return turn
        await send(CanvasFrameData.encode({ waiting: true }))
      }
    } catch (error) {
      place.leave()
      throw error
    } finally {
      clearTimeout(reminder)
      stream.removeEventListener('close', onClose)
    }
  }
}

/** Everything the answer says, as frames of at most about LIMITS.canvasChunkBytes. */
export function* canvasFrames({ description, entries, bytes, yours, keys, runs }: CanvasAnswer): Generator<Uint8Array> {
  const extras = { ...(yours === undefined ? {} : { yours }), ...(keys === undefined ? {} : { keys }) }
  yield CanvasFrameData.encode({ total: { room: description.signed, entries, bytes, ...extras } })
  for (const chunk of chunks(runs)) yield CanvasFrameData.encode({ runs: { runs: chunk } })
  yield CanvasFrameData.encode({ done: true })
}

function readQuestion(bytes: Uint8Array | undefined): Question | undefined {
  if (bytes === undefined) return undefined
  try {
    const { room: id, have, sealed, pin } = CanvasRequestData.decode(bytes)
    const room = Buffer.from(id).toString('hex')
    return pin === undefined ? { room, have: decodeVector(have), sealed } : { room, pin }
  } catch {
    return undefined
  }
}

function* chunks(runs: Iterable<Run>): Generator<RunData[]> {
  let chunk: RunData[] = []
  let bytes = 0
  for (const run of runs) {
    if (chunk.length > 0 && bytes + runBytes(run) > LIMITS.canvasChunkBytes) {
      yield chunk
      chunk = []
      bytes = 0
    }
    chunk.push(writeRun(run))
    bytes += runBytes(run)
  }
  if (chunk.length > 0) yield chunk
}

function refusal(refused: CanvasRefusal): Uint8Array {
  return CanvasFrameData.encode({ refusal: writeRefusal(refused) })
}
