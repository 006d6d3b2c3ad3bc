import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openData } from '../../../p2p/storage/open-data.ts'
import { Storage } from '../../../p2p/storage/storage.ts'
import { chosenSeed, Random } from '../../support/random.ts'
import { ann, LESSONS, linesOf } from './lessons.ts'

const [room] = LESSONS
const LINES = 60
const CUTS = 80

describe('a power cut', () => {
  it('at any moment leaves a disk on which every acknowledged line is', () => {
    const seed = chosenSeed()
    const random = new Random(seed)
    const folder = mkdtempSync(join(tmpdir(), 'chalkboard-power-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const file = join(folder, 'running.db')
    const storage = new Storage(file)
    storage.keepRoom(room!)
    /** The disk as it is right after each line was acknowledged. */
    const images = linesOf(ann, room!, LINES).map((run, at) => {
      storage.feeds.append(room!.id, [run])
      const image = join(folder, `image-${at}`)
      for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, `${image}${end}`)
      return { image, acknowledged: run.from, logBytes: statSync(`${image}-wal`).size }
    })
    storage.close()

    for (let cut = 0; cut < CUTS; cut += 1) {
      const at = random.below(LINES - 1)
      const { image, acknowledged, logBytes } = images[at]!
      const next = images[at + 1]!
      const crashed = join(folder, 'crashed.db')
      copyFileSync(image, crashed)
      writeFileSync(`${crashed}-wal`, torn(readFileSync(`${next.image}-wal`), logBytes, random))
      const { database, notices } = openData(crashed, ann, new Date())
      const opened = new Storage(database)
      const held = opened.feeds.feeds(room!.id)[0]!.head.seq
      expect([acknowledged, acknowledged + 1], `seed ${seed}, cut ${cut}, after line ${acknowledged}`).toContain(held)
      expect(opened.feeds.slots(room!.id, ann.author, 1, held)).toHaveLength(held)
      expect(notices, `seed ${seed}, cut ${cut}`).toEqual([])
      opened.close()
    }
  })
})

/** A log of which what was written after `safeBytes` had only partly reached the disk. */
function torn(log: Buffer, safeBytes: number, random: Random): Buffer {
  const from = Math.min(safeBytes, log.length)
  const end = from + random.below(log.length - from + 1)
  if (random.oneIn(2)) return log.subarray(0, end)
  // The file had grown already, but some of its blocks are still empty.
  const copy = Buffer.from(log)
  for (let block = from; block < copy.length; block += 512)
    if (random.oneIn(3)) copy.fill(0, block, Math.min(block + 512, copy.length))
  return copy
}
