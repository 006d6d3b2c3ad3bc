import { inEnglish, type Sentence } from '../canvas/sentence.ts'

/** A room cannot be saved as a file or opened from one; `message` says why, where, and what to do. The kinds are those of the API. */
export class RoomFileError extends Error {
  override readonly name = 'RoomFileError'
  readonly kind: 'damaged' | 'unsupported' | 'limit' | 'notFound' | 'conflict' | 'disk'
  readonly sentence: Sentence

  constructor(kind: RoomFileError['kind'], sentence: Sentence, options?: ErrorOptions) {
    super(inEnglish(sentence), options)
    this.kind = kind
    this.sentence = sentence
  }
}
