import { streamPair } from '@libp2p/utils'
import { describe, expect, it } from 'vitest'
import { isStreamFault } from '../../../p2p/stream-faults.ts'

describe('an exception that nobody caught', () => {
  it('is survived when libp2p wrote to a stream that had just closed', async () => {
    const [stream] = await streamPair()
    stream.abort(new Error('gone'))
    let thrown: unknown
    try {
      stream.send(new Uint8Array(1))
    } catch (error) {
      thrown = error
    }
    expect(thrown).toMatchObject({ name: 'StreamStateError' })
    expect(isStreamFault(thrown)).toBe(true)
  })

  it('is not survived when it is anything else', () => {
    expect(isStreamFault(new TypeError('a mistake of ours'))).toBe(false)
    const named = new Error('not of libp2p')
    named.name = 'StreamStateError'
    named.stack = 'StreamStateError\n    at p2p/room/room.ts'
    expect(isStreamFault(named)).toBe(false)
    expect(isStreamFault('text')).toBe(false)
  })
})
