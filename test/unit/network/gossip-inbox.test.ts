import { expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { GossipInbox } from '../../../p2p/network/gossip-inbox.ts'

const frame = (bytes: number) => new Uint8Array(bytes)

it('gives frames in the order they came, those that wait and those that are yet to come', async () => {
  const inbox = new GossipInbox<Uint8Array>()
  inbox.push(Uint8Array.of(1))
  inbox.push(Uint8Array.of(2))
  const read: number[] = []
  const reading = (async () => {
    for await (const [number] of inbox.read()) {
      read.push(number!)
      if (number === 2) setTimeout(() => inbox.push(Uint8Array.of(3)), 1)
      if (number === 3) inbox.end()
    }
  })()
  await reading
  expect(read).toEqual([1, 2, 3])
})

it('lets no more wait than there is room for, in number or in bytes, and takes in more once some is read', async () => {
  const inbox = new GossipInbox<Uint8Array>()
  for (let at = 0; at < LIMITS.gossipWaitingFrames; at += 1) expect(inbox.push(frame(1))).toBe(true)
  expect(inbox.push(frame(1))).toBe(false)
  await inbox.read().next()
  expect(inbox.push(frame(1))).toBe(true)
  expect(new GossipInbox().push(frame(LIMITS.gossipWaitingBytes + 1))).toBe(false)
})

it('gives what has come before the stream broke, and then the reason', async () => {
  const inbox = new GossipInbox<Uint8Array>()
  inbox.push(frame(1))
  inbox.end(new Error('The stream broke.'))
  const reader = inbox.read()
  expect((await reader.next()).done).toBe(false)
  await expect(reader.next()).rejects.toThrow('The stream broke.')
})
