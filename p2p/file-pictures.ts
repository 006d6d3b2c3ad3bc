import { LIMITS } from './canvas/limits.ts'
import { say, type Sentence } from './canvas/sentence.ts'
import { readEntries } from './feed/feeds.ts'
import { picturesIn } from './feed/pictures-in.ts'
import type { RoomFilePicture } from './file/room-file.ts'
import type { Blobs } from './room/blobs.ts'
import type { RoomCopy } from './room/room-copy.ts'

/**
 * The pictures that a copy's entries name and that are here, one after another. Also what was erased: who opens the file
 * can bring it back. One that is missing or damaged here is left out, and comes from whoever has it.
 */
export function* picturesOf(
  { description, runs }: Pick<RoomCopy, 'description' | 'runs'>,
  blobs: Pick<Blobs, 'find' | 'hasAny'>,
): Generator<RoomFilePicture> {
  const { id } = description
  // Spares reading a large room, as most are.
  if (!blobs.hasAny(id)) return
  const seen = new Set<string>()
  for (const { author, from, entries } of runs) {
    for (const sha256 of picturesIn(readEntries(author, from, entries))) {
      if (seen.has(sha256)) continue
      seen.add(sha256)
      const bytes = blobs.find(id, sha256)
      if (bytes !== undefined) yield { sha256, bytes }
    }
  }
}

/** What those are told who opened the file of a room with more pictures than it may hold. */
export function leftOutSentence(room: string, count: number): Sentence {
  const most = LIMITS.blobBytesPerRoom / 1024 ** 2
  return say`Pictures of “${room}” did not fit: ${count}. A room holds at most ${most} MB of them. The file still has all, so keep it.`
}

/** Those of a file's pictures that its entries name: whatever else it holds, nothing in the room shows it. */
export async function* picturesNamedIn(
  runs: RoomCopy['runs'],
  pictures: AsyncIterable<RoomFilePicture>,
): AsyncGenerator<RoomFilePicture> {
  const named = new Set<string>()
  for (const { author, from, entries } of runs) {
    for (const sha256 of picturesIn(readEntries(author, from, entries))) named.add(sha256)
  }
  for await (const picture of pictures) if (named.has(picture.sha256)) yield picture
}
