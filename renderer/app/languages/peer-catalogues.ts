import { arPeer } from './ar-peer.ts'
import { dePeer } from './de-peer.ts'
import { esPeer } from './es-peer.ts'
import { frPeer } from './fr-peer.ts'
import type { LanguageCode } from './index.ts'
import type { Phrases } from './peer-sentences.ts'
import { zhPeer } from './zh-peer.ts'

/** The peer's sentences come in English: that needs none. */
export const peerCatalogues: Readonly<Record<LanguageCode, Phrases>> = {
  en: {},
  es: esPeer,
  fr: frPeer,
  de: dePeer,
  ar: arPeer,
  zh: zhPeer,
}
