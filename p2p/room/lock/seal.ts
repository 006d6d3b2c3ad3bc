/** Keeps what is said on a room's topic from everyone but the room's members. */
export interface Seal {
  /** @param author the PeerId of this peer, who is going to publish it */
  seal(author: string, message: Uint8Array): Uint8Array
  /** Undefined if it was not sealed by that author for this room, or its key is not here yet. */
  open(author: string, bytes: Uint8Array): Uint8Array | undefined
}

/** Of a room without a PIN: everyone may hear. */
export const NO_SEAL: Seal = { seal: (_author, message) => message, open: (_author, bytes) => bytes }
