import { mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { openFile, saveFile } from '../../../p2p/file/file-on-disk.ts'
import { MAGIC } from '../../../p2p/file/room-file.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chalkboard-files-'))
})
afterEach(() => rm(folder, { recursive: true }))

const PIECES = [MAGIC, Buffer.from('a room')]
const SAVED = Buffer.concat(PIECES)

describe('saving a file', () => {
  it('adds the extension where it is missing, and says where the file is and how large', async () => {
    const named = join(folder, 'Maths 4.b')
    expect(await saveFile(named, PIECES)).toEqual({ file: `${named}.chalkboard`, bytes: SAVED.length })
    expect(await readFile(`${named}.chalkboard`)).toEqual(SAVED)
    const whole = join(folder, 'Art.CHALKBOARD')
    expect((await saveFile(whole, PIECES)).file).toBe(whole)
  })

  it('replaces a file that Chalkboard saved before', async () => {
    const file = join(folder, 'Maths.chalkboard')
    await writeFile(file, Buffer.concat([MAGIC, Buffer.alloc(1000)]))
    await saveFile(file, PIECES)
    expect(await readFile(file)).toEqual(SAVED)
    expect(await readdir(folder)).toEqual(['Maths.chalkboard'])
  })

  it('leaves alone a file that Chalkboard did not save, and a folder', async () => {
    const essay = join(folder, 'Essay.chalkboard')
    await writeFile(essay, 'Once upon a time')
    await expect(saveFile(essay, PIECES)).rejects.toMatchObject({
      kind: 'conflict',
      message: `${essay} is there already and was not saved by Chalkboard, so it is left alone. Choose another name.`,
    })
    expect(await readFile(essay, 'utf8')).toBe('Once upon a time')
    await mkdir(join(folder, 'Sub.chalkboard'))
    await expect(saveFile(join(folder, 'Sub'), PIECES)).rejects.toMatchObject({ kind: 'conflict' })
  })

  it('leaves the former file as it was, and nothing beside it, when writing fails half-way', async () => {
    const file = join(folder, 'Maths.chalkboard')
    await saveFile(file, PIECES)
    function* breaking(): Generator<Uint8Array> {
      yield Buffer.alloc(5000)
      throw new Error('The power went.')
    }
    await expect(saveFile(file, breaking())).rejects.toThrow('The power went.')
    expect(await readFile(file)).toEqual(SAVED)
    expect(await readdir(folder)).toEqual(['Maths.chalkboard'])
  })

  it.skipIf(process.platform === 'win32')('writes where a link leads, and keeps the link', async () => {
    const real = join(folder, 'real.chalkboard')
    await saveFile(real, [MAGIC])
    await symlink(real, join(folder, 'link.chalkboard'))
    await saveFile(join(folder, 'link.chalkboard'), PIECES)
    expect(await readFile(real)).toEqual(SAVED)
  })

  it('says so where there is no such folder, or a file in its place', async () => {
    await writeFile(join(folder, 'note'), '')
    for (const within of ['missing', 'note']) {
      await expect(saveFile(join(folder, within, 'Maths'), PIECES)).rejects.toMatchObject({
        kind: 'notFound',
        message: `There is no folder ${join(folder, within)}. Choose one that is there.`,
      })
    }
    await expect(saveFile(join(folder, 'x'.repeat(300)), PIECES)).rejects.toMatchObject({ kind: 'notFound' })
  })
})

describe('opening a file', () => {
  it('gives its bytes', async () => {
    const file = join(folder, 'Maths.chalkboard')
    await saveFile(file, PIECES)
    const { read, bytes } = await openFile(file)
    expect(bytes).toBe(SAVED.length)
    for (let time = 0; time < 2; time += 1) {
      const chunks: Uint8Array[] = []
      for await (const chunk of read()) chunks.push(chunk)
      expect(Buffer.concat(chunks)).toEqual(SAVED)
    }
  })

  it('says so where there is none, or something else', async () => {
    const missing = join(folder, 'missing.chalkboard')
    await expect(openFile(missing)).rejects.toMatchObject({
      kind: 'notFound',
      message: `There is no file ${missing}. Check its name and its folder.`,
    })
    await expect(openFile(folder)).rejects.toMatchObject({
      kind: 'notFound',
      message: `${folder} is not a file. Choose one.`,
    })
  })

  it('refuses one that is too large before it reads any of it', async () => {
    const file = join(folder, 'large.chalkboard')
    await writeFile(file, MAGIC)
    await truncate(file, LIMITS.fileBytes + 1)
    await expect(openFile(file)).rejects.toMatchObject({
      kind: 'limit',
      message: expect.stringMatching(/^large\.chalkboard is larger than 512 MB/) as string,
    })
  })
})
