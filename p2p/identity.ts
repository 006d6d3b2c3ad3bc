import { generateKeyPair, privateKeyFromRaw } from '@libp2p/crypto/keys'
import type { Ed25519PrivateKey } from '@libp2p/interface'
import { peerIdFromPrivateKey } from '@libp2p/peer-id'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { say, type Sentence } from './canvas/sentence.ts'
import { createSigner, type Signer } from './feed/signing.ts'
import { StorageError } from './storage/database.ts'

export interface Identity {
  readonly privateKey: Ed25519PrivateKey
  readonly signer: Signer
  /** There was no key yet. */
  readonly isNew: boolean
}

const KEY_FILE = 'peer.key'
/** libp2p keeps an Ed25519 private key as 32 bytes of seed and 32 bytes of public key. */
const SEED_BYTES = 32
/** What the file system says of a disk that cannot be written. */
const UNWRITABLE = new Set(['EROFS', 'EACCES', 'EPERM', 'ENOSPC', 'EDQUOT', 'EIO'])

/**
 * This peer's key, made at its first start. It is in a file of its own, so that a damaged database does not cost the
 * peer its name. In a folder that is there but cannot be written, a new key lasts only until this peer ends.
 *
 * @throws StorageError if the file is there but is no key, or the file system's error
 */
export async function loadIdentity(dataDir: string): Promise<Identity> {
  makeFolder(dataDir)
  const file = join(dataDir, KEY_FILE)
  if (existsSync(file)) return readIdentity(file)
  const privateKey = await generateKeyPair('Ed25519')
  try {
    writeFileSync(`${file}.new`, privateKey.raw, { mode: 0o600, flush: true })
    renameSync(`${file}.new`, file)
  } catch (error) {
    if (!UNWRITABLE.has(String((error as NodeJS.ErrnoException).code))) throw error
  }
  return identityOf(privateKey, true)
}

/** `mkdirSync` with `recursive` never returns for some folders that cannot be made, such as one below /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}

function readIdentity(file: string): Identity {
  try {
    const privateKey = privateKeyFromRaw(readFileSync(file))
    if (privateKey.type !== 'Ed25519') throw new TypeError(`a key of type ${privateKey.type}`)
    return identityOf(privateKey, false)
  } catch (error) {
    throw new StorageError(
      say`${file} should hold this computer's key, but does not. Put a copy of it back, or move it away to start as someone new; your rooms stay.`,
      { cause: error },
    )
  }
}

function identityOf(privateKey: Ed25519PrivateKey, isNew: boolean): Identity {
  const author = peerIdFromPrivateKey(privateKey).toString()
  return { privateKey, signer: createSigner(author, privateKey.raw.subarray(0, SEED_BYTES)), isNew }
}

/** For the person, where there are rooms but the key of whoever drew in them was gone. */
export function lostKey(dataDir: string): Sentence {
  return say`The key that says who you are was missing from ${dataDir}, so the others now see you as someone new. Your rooms are still here, but those you made are no longer yours, and you cannot undo what you drew before. If you have a copy of ${KEY_FILE}, end Chalkboard, put the copy there, and start again.`
}
