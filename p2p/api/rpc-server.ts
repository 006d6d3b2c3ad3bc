/**
 * JSON-RPC 2.0 between one caller and a peer, whatever carries it: decoded values in, values out. Batches are answered as
 * the specification says. Source: https://www.jsonrpc.org/specification
 */
import { LIMITS } from '../canvas/limits.ts'
import { say, type Sentence } from '../canvas/sentence.ts'
import { TokenBucket } from '../network/token-bucket.ts'
import {
  ApiError,
  ERROR_CODES,
  type ErrorKind,
  type EventName,
  type Events,
  type MethodName,
  type Result,
} from './contract.ts'
import { isMethod, parseParams } from './schema.ts'
import type { Client, PeerService } from './service.ts'

export type RequestId = string | number | null

export type Answer =
  | { jsonrpc: '2.0'; id: RequestId; result: unknown }
  | { jsonrpc: '2.0'; id: RequestId; error: { code: number; message: string; data: ErrorData } }

/** What a program needs of an error, and what a window needs to say it in another language. */
export interface ErrorData {
  kind: ErrorKind
  sentence?: Sentence
}

export interface Notification {
  jsonrpc: '2.0'
  method: EventName
  params: unknown
}

export type Outgoing = Answer | Answer[] | Notification

export interface RpcServerOptions {
  /** Hands one message to the caller. Does nothing if the caller has gone; never throws. */
  send: (message: Outgoing) => void
  log: (line: string) => void
  /** Milliseconds of a clock that never goes back; the process's own if left out. */
  nowMs?: () => number
  /** The only events sent until the caller watches a room: from then on it is a screen. All events if left out. */
  eventsUnasked?: ReadonlySet<EventName>
  /** As in {@link Client}; false if left out. */
  mayUseFiles?: boolean
}

interface Request {
  method: string
  params: unknown
  /** Undefined for a notification, which gets no answer. */
  id: RequestId | undefined
}

const INTERNAL = say`Something went wrong inside Chalkboard. Please try again; if it happens again, restart Chalkboard. Its log says more.`

const TOO_MANY = say`Too many requests came at once, so this one was not done. Wait a moment and send it again.`
const TELL_OF_LIMIT_EVERY_MS = 1_000

/** One caller's conversation with the peer. Handlers are called at once and in order of arrival; answers come when they can. */
export class RpcServer implements Client {
  readonly mayUseFiles: boolean
  readonly #service: PeerService
  readonly #options: RpcServerOptions
  readonly #closeListeners = new Set<() => void>()
  readonly #underWay = new Set<Promise<unknown>>()
  readonly #nowMs: () => number
  readonly #calls: TokenBucket
  #isScreen = false
  #toldOfLimitMs = -Infinity
  #closed = false

  constructor(service: PeerService, options: RpcServerOptions) {
    this.#service = service
    this.#options = options
    this.mayUseFiles = options.mayUseFiles ?? false
    this.#nowMs = options.nowMs ?? (() => performance.now())
    this.#calls = new TokenBucket(LIMITS.allowances.apiCalls, this.#nowMs())
    service.connect(this)
  }

  /** One decoded message from the caller. */
  receive(message: unknown): void {
    if (!Array.isArray(message)) {
      this.#sendWhenReady(this.#handle(message))
    } else if (message.length === 0) {
      this.refuse('invalidRequest', 'A batch should hold at least one request.')
    } else if (message.length > LIMITS.apiBatchRequests) {
      // Its answers would come to many times its size, all at once.
      this.refuse('limit', `A batch holds at most ${LIMITS.apiBatchRequests} requests. Send it in several.`)
    } else {
      this.#receiveBatch(message)
    }
  }

  /** Tells the caller that a message could not even be decoded. */
  refuse(kind: ErrorKind, message: string): void {
    this.#send(failure(null, new ApiError(kind, message)))
  }

  /** Resolves once every request received so far has been answered. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#underWay)
  }

  /** The caller has gone. */
  close(): void {
    if (this.#closed) return
    this.#closed = true
    for (const listener of this.#closeListeners) listener()
    this.#closeListeners.clear()
  }

  emit<E extends EventName>(event: E, payload: Events[E]): void {
    const { eventsUnasked } = this.#options
    if (eventsUnasked !== undefined && !this.#isScreen && !eventsUnasked.has(event)) return
    this.#send({ jsonrpc: '2.0', method: event, params: payload })
  }

  onClose(listener: () => void): void {
    if (this.#closed) listener()
    else this.#closeListeners.add(listener)
  }

  #receiveBatch(batch: unknown[]): void {
    const answers = batch.map(message => this.#handle(message)).filter(answer => answer !== undefined)
    if (answers.length > 0) this.#sendWhenReady(Promise.all(answers.map(answer => Promise.resolve(answer))))
  }

  /** @returns undefined for a notification. The promise never rejects. */
  #handle(message: unknown): Answer | Promise<Answer> | undefined {
    const request = readRequest(message)
    if (request === undefined) {
      return failure(readId(message), new ApiError('invalidRequest', 'This is not a JSON-RPC 2.0 request.'))
    }
    if (!this.#calls.take(1, this.#nowMs())) return this.#tooMany(request)
    const answer = this.#answer(request)
    return request.id === undefined ? undefined : answer
  }

  /** A notification gets no answer, so its caller is told now and then that not all of them were heard. */
  #tooMany({ id }: Request): Answer | undefined {
    const nowMs = this.#nowMs()
    if (id === undefined && nowMs - this.#toldOfLimitMs < TELL_OF_LIMIT_EVERY_MS) return undefined
    this.#toldOfLimitMs = nowMs
    return failure(id ?? null, new ApiError('limit', TOO_MANY))
  }

  #answer({ method, params, id = null }: Request): Answer | Promise<Answer> {
    try {
      const result = this.#call(method, params)
      if (!(result instanceof Promise)) return success(id, result)
      const answer = result.then(
        result => success(id, result),
        (error: unknown) => this.#failure(id, method, error),
      )
      this.#underWay.add(answer)
      void answer.then(() => this.#underWay.delete(answer))
      return answer
    } catch (error) {
      return this.#failure(id, method, error)
    }
  }

  #call(method: string, params: unknown): unknown {
    if (!isMethod(method)) {
      throw new ApiError('methodNotFound', `Chalkboard has no method \`${method}\`. Check its spelling.`)
    }
    return this.#invoke(method, params ?? {})
  }

  #invoke<M extends MethodName>(method: M, params: unknown): Result<M> | Promise<Result<M>> {
    const checked = parseParams(method, params)
    // Before the handler: it may emit the first delta at once.
    if (method === 'canvas.watch') this.#isScreen = true
    return this.#service.handlers[method](checked, this)
  }

  #failure(id: RequestId, method: string, error: unknown): Answer {
    if (error instanceof ApiError) return failure(id, error)
    this.#options.log(`${method} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    return failure(id, new ApiError('internal', INTERNAL))
  }

  #sendWhenReady(answer: Answer | Promise<Answer | Answer[]> | undefined): void {
    if (answer === undefined) return
    if (!(answer instanceof Promise)) {
      this.#send(answer)
      return
    }
    const sent = answer.then(answer => this.#send(answer))
    this.#underWay.add(sent)
    void sent.then(() => this.#underWay.delete(sent))
  }

  #send(message: Outgoing): void {
    if (!this.#closed) this.#options.send(message)
  }
}

function readRequest(message: unknown): Request | undefined {
  if (!isObject(message) || message['jsonrpc'] !== '2.0' || typeof message['method'] !== 'string') return undefined
  const { method, params, id } = message
  if (id !== undefined && !isRequestId(id)) return undefined
  return { method, params, id }
}

/** The id of something that is not a request, so that a caller can tell which of its messages was refused. */
function readId(message: unknown): RequestId {
  return isObject(message) && isRequestId(message['id']) ? message['id'] : null
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isRequestId(id: unknown): id is RequestId {
  return id === null || typeof id === 'string' || typeof id === 'number'
}

function success(id: RequestId, result: unknown): Answer {
  return { jsonrpc: '2.0', id, result }
}

function failure(id: RequestId, { kind, message, sentence }: ApiError): Answer {
  const data = sentence === undefined ? { kind } : { kind, sentence }
  return { jsonrpc: '2.0', id, error: { code: ERROR_CODES[kind], message, data } }
}
