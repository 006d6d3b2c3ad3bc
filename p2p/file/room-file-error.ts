/** A room cannot be saved as a file or opened from one; `message` says why, where, and what to do. The kinds are those of the API. */
export class RoomFileError extends Error {
  override readonly name = 'RoomFileError'
  readonly kind: 'damaged' | 'unsupported' | 'limit' | 'notFound' | 'conflict' | 'disk'

  constructor(kind: RoomFileError['kind'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
  }
}
