import { inEnglish, type Sentence } from '../canvas/sentence.ts'

/** What a person did cannot be done; the kinds are those of the API. */
export class RoomError extends Error {
  override readonly name = 'RoomError'
  readonly kind: 'notFound' | 'conflict' | 'unreachable' | 'limit' | 'forbidden' | 'locked'
  readonly sentence: Sentence

  constructor(kind: RoomError['kind'], sentence: Sentence) {
    super(inEnglish(sentence))
    this.kind = kind
    this.sentence = sentence
  }
}
