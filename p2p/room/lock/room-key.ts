import { createHash } from 'node:crypto'
import { LIMITS } from '../../canvas/limits.ts'
import { RoomKeysData } from '../../wire/chalkboard.gen.js'
import { lvCat } from './length-value.ts'
import { KEY_BYTES } from './sealed.ts'

/**
 * The keys of a room by epoch: the number, in the owner's feed, of the rule that brought the key, and 0 for the one the
 * room began with.
 */
export type RoomKeys = ReadonlyMap<number, Uint8Array>

/** What the owner signs of a key, so that everyone can tell it from any other, and nobody can tell the key from it. */
export function keyCheckOf(key: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(lvCat('chalkboard-room-key', key)).digest())
}

export function isKeyOf(check: Uint8Array, key: Uint8Array): boolean {
  return Buffer.compare(keyCheckOf(key), check) === 0
}

export function encodeKeys(keys: RoomKeys): Uint8Array {
  return RoomKeysData.encode({ keys: Array.from(keys, ([epoch, key]) => ({ epoch, key })) })
}

/** @throws Error if these are no keys within LIMITS */
export function decodeKeys(bytes: Uint8Array): RoomKeys {
  const { keys } = RoomKeysData.decode(bytes, { limits: { keys: LIMITS.keysPerRoom } })
  if (keys.some(({ key }) => key.length !== KEY_BYTES)) throw new RangeError('A room key of another length.')
  return new Map(keys.map(({ epoch, key }) => [epoch, Uint8Array.from(key)]))
}
