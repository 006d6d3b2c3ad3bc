/// <reference lib="dom" />
/** Pictures that are larger than a room keeps: they come less exact, or smaller, in their own proportions. */
import { deflateSync } from 'node:zlib'
import { expect } from 'vitest'
import { LIMITS } from '../../p2p/canvas/limits.ts'
import { readPictureHeader } from '../../p2p/canvas/picture-header.ts'
import { eventually } from '../support/eventually.ts'
import { pngOf } from '../support/make-png.ts'
import type { Picture } from '../support/png.ts'
import { CLEAR_AREA, type Desk } from './desk.ts'
import { it } from './it.ts'
import { callFromPage } from './page-api.ts'
import { partOf } from './pictures.ts'
import { type FileOfTest, give } from './pictures-given.ts'
import { alone } from './together.ts'

const ROOM = 'Large'
/** Each side longer than what is kept. */
const [WIDTH, HEIGHT] = [2_600, 1_950]
const MIDDLE = [CLEAR_AREA.x + CLEAR_AREA.width / 2, CLEAR_AREA.y + CLEAR_AREA.height / 2] as const

it('a noisy PNG, which does not become smaller as one, is kept as WebP, as large as may be', async ({ sit }) => {
  const anna = await alone(sit, ROOM)
  await give(anna, 'drop', noisyPng(), ...MIDDLE)
  expect(await kept(anna)).toMatchObject({ type: 'webp', width: 2_048, height: 1_536 })
  await untilHalves(anna)
  await anna.photograph('picture-noisy')
  expect(anna.complaints).toEqual([])
})

it('in a browser that writes no WebP, it is kept at half the size', async ({ sit }) => {
  const anna = await sit()
  await anna.page.addInitScript(() => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on each canvas
    const { toBlob } = HTMLCanvasElement.prototype
    // What a browser cannot write becomes a PNG: https://html.spec.whatwg.org/#a-serialisation-of-the-bitmap-as-a-file
    HTMLCanvasElement.prototype.toBlob = function (onBlob, type, quality) {
      toBlob.call(this, onBlob, type === 'image/webp' ? 'image/png' : type, quality)
    }
  })
  await anna.page.reload()
  await anna.introduce('Anna')
  await anna.createRoom(ROOM)
  await give(anna, 'drop', noisyPng(), ...MIDDLE)
  expect(await kept(anna)).toMatchObject({ type: 'png', width: 1_024, height: 768 })
  await untilHalves(anna)
  expect(anna.complaints).toEqual([])
})

it('a photograph of many megabytes stays one', async ({ sit }) => {
  const anna = await alone(sit, ROOM)
  const photo = await noisyJpeg(anna)
  expect(photo.bytes.length).toBeGreaterThan(LIMITS.blobBytes)
  await give(anna, 'drop', photo, ...MIDDLE)
  expect(await kept(anna)).toMatchObject({ type: 'jpeg', width: 2_048, height: 1_536 })
  await untilHalves(anna)
  expect(anna.complaints).toEqual([])
})

/** What the room has of the only picture, within its bounds and in a frame of its proportions. */
async function kept(desk: Desk): Promise<{ type: string; width: number; height: number }> {
  const [line] = await eventually(
    'the picture is on the board',
    async () => {
      const lines = await desk.lines(ROOM)
      return lines.length === 1 && lines
    },
    { withinMs: 40_000 },
  )
  const [topLeft, , bottomRight] = line!.points
  const [width, height] = [bottomRight![0] - topLeft![0], bottomRight![1] - topLeft![1]]
  expect(width / height).toBeCloseTo(WIDTH / HEIGHT, 2)
  const room = await desk.roomId(ROOM)
  const found = await callFromPage(desk.page, 'blobs.get', { room, sha256: line!.picture! })
  expect(found!.data.length).toBeLessThanOrEqual(LIMITS.blobBytes)
  return readPictureHeader(found!.data)!
}

/** The left half of the picture is mostly red and the right one mostly blue. */
async function untilHalves(desk: Desk): Promise<void> {
  await eventually('both halves are seen', async () => {
    const board = await desk.look()
    const [x, y, width, height] = [CLEAR_AREA.width / 2, CLEAR_AREA.height / 2 - 80, 200, 160]
    const [left, right] = [
      partOf(board, { x: x - 20 - width, y, width, height }),
      partOf(board, { x: x + 20, y, width, height }),
    ]
    const [[redLeft, , blueLeft], [redRight, , blueRight]] = [averageOf(left), averageOf(right)]
    const seen = [redLeft, blueLeft, redRight, blueRight].map(Math.round)
    if (redLeft - blueLeft > 80 && blueRight - redRight > 80) return true
    throw new Error(seen.join())
  })
}

function averageOf({ rgba }: Picture): [red: number, green: number, blue: number] {
  const sums: [number, number, number] = [0, 0, 0]
  for (let at = 0; at < rgba.length; at += 4)
    for (const channel of [0, 1, 2] as const) sums[channel] += rgba[at + channel]!
  return sums.map(sum => sum / (rgba.length / 4)) as [number, number, number]
}

/** The same noise every time: of full contrast, dimmed in the channel that the half has little of. */
function noise(): Uint8Array {
  const rgb = new Uint8Array(3 * WIDTH * HEIGHT)
  let seed = 20_260
  for (let at = 0; at < rgb.length; at += 1) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    const isLeft = Math.floor(at / 3) % WIDTH < WIDTH / 2
    const isDimmed = at % 3 === (isLeft ? 2 : 0)
    rgb[at] = (seed >>> 24) >> (isDimmed ? 2 : 0)
  }
  return rgb
}

function noisyPng(): FileOfTest {
  const rgb = Buffer.from(noise().buffer)
  const stride = 3 * WIDTH
  const rows = Array.from({ length: HEIGHT }, (_, row) => [
    Buffer.of(0),
    rgb.subarray(row * stride, (row + 1) * stride),
  ]).flat()
  const bytes = pngOf(WIDTH, HEIGHT, deflateSync(Buffer.concat(rows), { level: 1 }))
  return { name: 'noise.png', type: 'image/png', bytes }
}

/** The same picture, encoded by the browser. */
async function noisyJpeg({ page }: Desk): Promise<FileOfTest> {
  const base64 = await page.evaluate(async png => {
    const bytes = Uint8Array.from(atob(png), character => character.charCodeAt(0))
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = document.createElement('canvas')
    canvas.width = picture.width
    canvas.height = picture.height
    canvas.getContext('2d')!.drawImage(picture, 0, 0)
    return canvas.toDataURL('image/jpeg', 1).split(',')[1]!
  }, noisyPng().bytes.toString('base64'))
  return { name: 'photo.jpg', type: 'image/jpeg', bytes: Buffer.from(base64, 'base64') }
}
