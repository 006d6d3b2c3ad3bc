import type { MessagePortMain } from 'electron'
import { expect, it } from 'vitest'
import { inEnglish, say } from '../../../p2p/canvas/sentence.ts'
import { takeInRoom } from '../../../electron/room-files.ts'
import { MessageChannelMain } from '../../electron/stand-in/message-ports.ts'

/** A peer that does this when it is asked to take a room in. */
function takeIn(onAsked: (peer: MessageChannelMain['port1']) => void): Promise<void> {
  const { port1, port2 } = new MessageChannelMain()
  port1.on('message', () => onAsked(port1))
  port1.start()
  return takeInRoom(port2 as unknown as MessagePortMain, '/school/algebra.chalkboard')
}

it('has the peer take a room in', async () => {
  await takeIn(peer => peer.postMessage({ jsonrpc: '2.0', id: 1, result: {} }))
})

it("fails with the peer's sentence, to be said in whatever language", async () => {
  const sentence = say`There is no file ${'/a'}. Check its name and its folder.`
  const error = { message: inEnglish(sentence), data: { kind: 'notFound', sentence } }
  const refused = takeIn(peer => peer.postMessage({ jsonrpc: '2.0', id: 1, error }))
  await expect(refused).rejects.toMatchObject({ name: 'Error', message: error.message, sentence })
})

it('fails with what only scripts are told as it is', async () => {
  const error = { message: 'It is no room.', data: { kind: 'internal' } }
  const refused = takeIn(peer => peer.postMessage({ jsonrpc: '2.0', id: 1, error }))
  await expect(refused).rejects.toThrow('It is no room.')
})

it('fails with a sentence that says what to do when the peer dies', async () => {
  const lost = takeIn(peer => peer.close())
  await expect(lost).rejects.toThrow('Chalkboard stopped while it opened algebra.chalkboard. Open the file again.')
})
