/** A picture that another computer hands over, in frames that are damaged, missing, repeated or out of order. */
import { LIMITS } from '../../p2p/canvas/limits.ts'
import { BlobCollector, BLOB_FRAME_BYTES } from '../../p2p/network/blob-protocol.ts'
import type { Random } from '../support/random.ts'
import type { Target } from './campaign.ts'
import { joinBytes } from './mutate-bytes.ts'
import { mutateProtobuf } from './mutate-protobuf.ts'
import { attempt, expect } from './promises.ts'

const MOST_FRAMES = 6
/** Before each frame of an input. */
const LENGTH_BYTES = 4

export function blobTarget(samples: readonly Uint8Array[]): Target {
  return {
    name: 'pictures',
    next: random => joinBytes(...framesOf(random, samples).flatMap(frame => [lengthOf(frame), frame])),
    take(input) {
      const collector = new BlobCollector()
      const picture = attempt(() => {
        for (const frame of framesIn(input)) {
          const whole = collector.add(frame)
          if (whole !== undefined) return whole
        }
        throw new Error('not all of it came')
      })
      if (picture === undefined) return undefined
      return () => {
        expect(picture.length > 0 && picture.length <= LIMITS.blobBytes, 'the size of a picture')
        expect(picture.length <= input.length, 'that a picture is no larger than what was said of it')
      }
    },
  }
}

/** Most inputs begin as a picture does; each frame may be any other. */
function framesOf(random: Random, samples: readonly Uint8Array[]): Uint8Array[] {
  const whole = samples.slice(0, 2)
  const some = Array.from({ length: 1 + random.below(MOST_FRAMES) }, () => random.pick(samples))
  const frames = random.oneIn(4) ? some : [...whole, ...some]
  return frames.map(frame =>
    random.oneIn(3) ? mutateProtobuf(random, frame, random.pick(samples), BLOB_FRAME_BYTES) : frame,
  )
}

function lengthOf({ length }: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(LENGTH_BYTES)
  bytes.writeUInt32BE(length)
  return bytes
}

function* framesIn(input: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(input.buffer, input.byteOffset, input.length)
  for (let at = 0; at < input.length;) {
    const end = at + LENGTH_BYTES + view.getUint32(at)
    yield input.subarray(at + LENGTH_BYTES, end)
    at = end
  }
}
