/** One peer: everything a window or a script can ask of it. Knows no window, no browser, no Electron. */
import { join } from 'node:path'
import type { PeerService } from './api/service.ts'
import { LIMITS } from './canvas/limits.ts'
import { inEnglish, say } from './canvas/sentence.ts'
import { isNameChosen } from './chosen-name.ts'
import { createHandlers } from './handlers.ts'
import { type Identity, loadIdentity, lostKey } from './identity.ts'
import { LocalPeer } from './local-peer.ts'
import { startNode } from './network/node.ts'
import { lostData, openData, type DataNotice, type OpenedData } from './storage/open-data.ts'
import { setAside } from './storage/set-aside.ts'
import { Storage } from './storage/storage.ts'

export interface PeerOptions {
  /** Where the peer keeps its key and its rooms; made if it is not there. */
  readonly dataDir: string
  /** What others see; if left out, what was chosen before, or the account's name. */
  readonly name?: string
  /** What the school has set for whoever has not chosen a name yet. */
  readonly presetName?: string
  /** Multiaddrs; any free port on all interfaces if left out. */
  readonly listen?: string[]
  /** Find others by multicast DNS; true if left out. */
  readonly mdns?: boolean
  readonly log?: (line: string) => void
  /** How long what was erased can be brought back before its content is dropped; LIMITS.pruneGraceMs if left out. */
  readonly pruneGraceMs?: number
}

export interface Peer extends PeerService {
  /** For whoever knows that the computer slept or the network is another one, before the peer has noticed. */
  lookAgain(): void
  /** Says goodbye, and closes everything. What was acknowledged is on disk. */
  stop(): Promise<void>
}

const LISTEN_ANYWHERE = ['/ip4/0.0.0.0/tcp/0', '/ip6/::/tcp/0']

/**
 * Starts a peer.
 *
 * @throws StorageError if its data cannot be used, or the error of libp2p or the file system
 */
export async function createPeer(options: PeerOptions): Promise<Peer> {
  const log = options.log ?? (() => undefined)
  const identity = await loadIdentity(options.dataDir)
  const file = join(options.dataDir, 'chalkboard.db')
  const opened = openData(file, identity.signer, new Date())
  const storage = new Storage(opened.database)
  try {
    const notices = [
      ...opened.notices,
      ...damagedRooms(storage),
      ...noKey(identity, storage, options.dataDir),
      ...noData(identity, opened, file),
    ]
    for (const { sentence } of notices) log(inEnglish(sentence))
    const running = await startNode({
      privateKey: identity.privateKey,
      listen: options.listen ?? LISTEN_ANYWHERE,
      mdns: options.mdns ?? true,
      log,
    })
    try {
      const peer = new LocalPeer(identity, storage, running, {
        log,
        pruneGraceMs: options.pruneGraceMs ?? LIMITS.pruneGraceMs,
        setAside: damage => setAside(options.dataDir, damage),
      })
      for (const notice of notices) peer.broadcast.opened(notice)
      const name = options.name ?? (isNameChosen(storage) ? undefined : options.presetName)
      if (name !== undefined) peer.goBy(name)
      return await startPeer(peer)
    } catch (error) {
      await running.stop()
      throw error
    }
  } catch (error) {
    storage.close()
    throw error
  }
}

async function startPeer(peer: LocalPeer): Promise<Peer> {
  await peer.start()
  return {
    handlers: createHandlers(peer),
    connect: client => {
      peer.audience.connect(client)
      peer.broadcast.greet(client)
    },
    lookAgain: () => peer.lookAgain(),
    stop: () => peer.stop(),
  }
}

function damagedRooms(storage: Storage): DataNotice[] {
  if (storage.damagedRooms === 0) return []
  const sentence = say`${storage.damagedRooms} of the rooms on this computer could not be read. Join them again when others have them: what you drew there is still here.`
  return [{ kind: 'data', sentence }]
}

function noKey({ isNew }: Identity, storage: Storage, dataDir: string): DataNotice[] {
  if (!isNew || storage.rooms().length === 0) return []
  return [{ kind: 'data', sentence: lostKey(dataDir) }]
}

/** Whoever has a key has been here before. */
function noData(identity: Identity, opened: OpenedData, file: string): DataNotice[] {
  if (identity.isNew || !opened.isNew) return []
  return [{ kind: 'data', sentence: lostData(file) }]
}
