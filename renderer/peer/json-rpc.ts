/** The JSON-RPC 2.0 objects that go between the window and its peer, and what they mean. */
import { ApiError, ERROR_CODES, type ErrorKind } from '../../p2p/api/contract.ts'

export interface RequestMessage {
  jsonrpc: '2.0'
  id: number
  method: string
  params: unknown
}

/** A request that gets no answer. */
export type NotificationMessage = Omit<RequestMessage, 'id'>

export type IncomingMessage =
  | { type: 'result'; id: number; result: unknown }
  | { type: 'error'; id: number; error: ApiError }
  | { type: 'event'; method: string; params: unknown }

export function requestMessage(id: number, method: string, params: unknown): RequestMessage {
  return { jsonrpc: '2.0', id, method, params }
}

export function notificationMessage(method: string, params: unknown): NotificationMessage {
  return { jsonrpc: '2.0', method, params }
}

/** What the peer said as the person reads it; undefined to leave it in English. */
export type Translate = (sentence: unknown) => string | undefined

/** @returns null if it is none of the messages a peer sends */
export function readMessage(message: unknown, translate: Translate): IncomingMessage | null {
  if (!isObject(message) || message['jsonrpc'] !== '2.0') return null
  const { id, method, params, result, error } = message
  if (typeof method === 'string' && id === undefined) {
    return { type: 'event', method, params: inWords(params, translate) }
  }
  if (typeof id !== 'number') return null
  if (isObject(error)) return { type: 'error', id, error: toApiError(error, translate) }
  return { type: 'result', id, result }
}

/** An event with a `message` for people has the `sentence` of it beside it. */
function inWords(params: unknown, translate: Translate): unknown {
  if (!isObject(params) || !('sentence' in params)) return params
  const said = translate(params['sentence'])
  return said === undefined ? params : { ...params, message: said }
}

function toApiError(error: Record<string, unknown>, translate: Translate): ApiError {
  const { code, message, data } = error
  const said = isObject(data) ? translate(data['sentence']) : undefined
  const english = typeof message === 'string' ? message : 'Chalkboard gave no reason.'
  return new ApiError(kindOf(code), said ?? english)
}

function kindOf(code: unknown): ErrorKind {
  const kinds = Object.keys(ERROR_CODES) as ErrorKind[]
  return kinds.find(kind => ERROR_CODES[kind] === code) ?? 'internal'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
