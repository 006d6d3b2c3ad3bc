import { generateKeyPairFromSeed } from '@libp2p/crypto/keys'
import { peerIdFromPrivateKey } from '@libp2p/peer-id'
import { createSigner, type Signer } from '../../../p2p/feed/signing.ts'

/** The signer of the nth person, the same in every run. */
export async function signerNumber(n: number): Promise<Signer> {
  const seed = new Uint8Array(32).fill(n)
  const key = await generateKeyPairFromSeed('Ed25519', seed)
  return createSigner(peerIdFromPrivateKey(key).toString(), seed)
}
