/** What a person did cannot be done; the kinds are those of the API. */
export class RoomError extends Error {
  override readonly name = 'RoomError'
  readonly kind: 'notFound' | 'conflict' | 'unreachable' | 'limit' | 'forbidden' | 'locked'

  constructor(kind: RoomError['kind'], message: string) {
    super(message)
    this.kind = kind
  }
}
