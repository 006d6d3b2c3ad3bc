/** Keeps what is said on a room's topic from everyone but the room's members. */
export interface Seal {
  /**
   * Undefined if this peer is no member, and should keep silent.
   *
   * @param author the PeerId of this peer, who is going to publish it
   */
  seal(author: string, message: Uint8Array): Uint8Array | undefined
  /** Undefined if it was not sealed by that author for this room, or its key is not here yet. */
  open(author: string, bytes: Uint8Array): Uint8Array | undefined
  /** Whether the room's owner has signed a key that is not here. */
  readonly isIncomplete: boolean
}

/** Of a room without a PIN: everyone may hear. */
export const NO_SEAL: Seal = {
  seal: (_author, message) => message,
  open: (_author, bytes) => bytes,
  isIncomplete: false,
}
