import { LIMITS } from '../../p2p/canvas/limits.ts'
import { isObject } from './mutate-json.ts'
import { expect } from './promises.ts'

/**
 * The ids of the answers that a message of JSON-RPC 2.0 is owed: one for each request that has an id, none for a
 * notification, and one to nobody for what is no request. Told apart here by the specification alone.
 */
export function dueAnswers(message: unknown): string[] {
  if (!Array.isArray(message)) return dueAnswer(message)
  if (message.length === 0 || message.length > LIMITS.apiBatchRequests) return [idText(null)]
  return message.flatMap(dueAnswer)
}

/** An id as text, by which two are equal if a caller would take one for the other. */
export function idText(id: unknown): string {
  return JSON.stringify(id ?? null)
}

function dueAnswer(request: unknown): string[] {
  if (typeof request !== 'object' || request === null) return [idText(null)]
  const { jsonrpc, method, id } = request as Record<string, unknown>
  const isId = id === null || typeof id === 'string' || typeof id === 'number'
  if (jsonrpc === '2.0' && typeof method === 'string' && id === undefined) return []
  return [isId ? idText(id) : idText(null)]
}

/** Holds what a caller hears against what it is owed. */
export class AnswerBook {
  readonly #logged: readonly string[]
  readonly #open = new Map<string, number>()
  readonly #faults: string[] = []
  #results = 0

  /** @param logged what the peer has logged, the latest last */
  constructor(logged: readonly string[]) {
    this.#logged = logged
  }

  /** How many requests have been granted so far. */
  get results(): number {
    return this.#results
  }

  /** Whether any answer is still to come, or came without being due. */
  get isOpen(): boolean {
    return this.#open.size > 0
  }

  due(ids: readonly string[]): void {
    for (const id of ids) this.#count(id, 1)
  }

  /** Something came from the peer: an answer, several, or an event, which counts for nothing here. */
  hear(message: unknown): void {
    if (Array.isArray(message)) for (const answer of message) this.hear(answer)
    else if (isObject(message) && !('method' in message)) {
      const { id, error } = message
      this.#count(idText(id), -1)
      if ('result' in message) this.#results += 1
      if (isObject(error) && isObject(error['data']) && error['data']['kind'] === 'internal') {
        this.#faults.push(this.#logged.at(-1) ?? 'no word of it in the log')
      }
    }
  }

  /** @throws if anything went wrong inside the peer */
  checkFaults(): void {
    const faults = this.#faults.splice(0).join('; ')
    expect(faults === '', `nothing goes wrong inside; ${faults}`)
  }

  /** Once all should have come. @throws if an answer is missing, or came twice */
  checkAll(): void {
    this.checkFaults()
    const wrong = [...this.#open].map(([id, n]) => `${Math.abs(n)} ${n > 0 ? 'missing' : 'too many'} for id ${id}`)
    this.#open.clear()
    expect(wrong.length === 0, `each request is answered once; ${wrong.join(', ').slice(0, 500)}`)
  }

  #count(id: string, change: number): void {
    const left = (this.#open.get(id) ?? 0) + change
    if (left === 0) this.#open.delete(id)
    else this.#open.set(id, left)
  }
}
