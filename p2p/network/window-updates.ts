import { yamux } from '@chainsafe/libp2p-yamux'
import { StreamState, YamuxStream } from '@chainsafe/libp2p-yamux/stream'

type YamuxFactory = ReturnType<typeof yamux>

/** Of a stream, in bytes: how much the other side may send in all, and how much of that it may still send. */
interface ReceiveWindow {
  readonly recvWindow: number
  readonly recvWindowCapacity: number
}

let isThrifty = false

/**
 * yamux 8 answers every frame with a window update, which costs both sides as much as the message itself: encrypting,
 * a write, a read, decrypting. As in yamux's own specification, one is sent here once half the window is used up.
 *
 * @throws Error if the streams are not as expected, rather than let them stall
 */
export function thriftyYamux(options?: Parameters<typeof yamux>[0]): YamuxFactory {
  if (!isThrifty) waitWithUpdates()
  isThrifty = true
  return yamux(options)
}

function waitWithUpdates(): void {
  const prototype = YamuxStream.prototype as { sendWindowUpdate: unknown }
  const { sendWindowUpdate } = prototype
  if (typeof sendWindowUpdate !== 'function') throw new Error('This version of yamux has no window updates to spare.')
  prototype.sendWindowUpdate = function (this: YamuxStream): void {
    if (this.state !== StreamState.Established || isUpdateDue(this as unknown as ReceiveWindow)) {
      sendWindowUpdate.call(this)
    }
  }
}

function isUpdateDue({ recvWindow, recvWindowCapacity }: ReceiveWindow): boolean {
  // Also where there are no such numbers.
  return !(recvWindowCapacity > recvWindow / 2)
}
