import { inEnglish, type Sentence } from '../canvas/sentence.ts'

/** Machine-readable reasons, beside the sentence. JSON-RPC codes as in its specification, or in its server range. */
export const ERROR_CODES = {
  parse: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  internal: -32603,
  notFound: -32001,
  conflict: -32002,
  disk: -32003,
  unreachable: -32004,
  unsupported: -32005,
  limit: -32006,
  /** The room's owner does not let this person do that. */
  forbidden: -32007,
  /** The room needs a PIN, or another one; or too many wrong ones came. */
  locked: -32008,
  /** A file is damaged, cut short or altered. */
  damaged: -32009,
} as const
export type ErrorKind = keyof typeof ERROR_CODES

/** `message` says what happened and what to do next. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly kind: ErrorKind
  /** Undefined if only scripts come across this, or it is in the window's own words. */
  readonly sentence: Sentence | undefined

  constructor(kind: ErrorKind, said: string | Sentence, options?: ErrorOptions) {
    super(typeof said === 'string' ? said : inEnglish(said), options)
    this.kind = kind
    this.sentence = typeof said === 'string' ? undefined : said
  }
}
