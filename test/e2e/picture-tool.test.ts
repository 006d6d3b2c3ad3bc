/** Pictures on the board: chosen, dropped and pasted by one, seen by the other. */
import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import type { LineInput } from '../../p2p/api/contract.ts'
import { eventually } from '../support/eventually.ts'
import { makePng, pngOf } from '../support/make-png.ts'
import { CLEAR_AREA } from './desk.ts'
import { it } from './it.ts'
import { callFromPage } from './page-api.ts'
import { countOf, give, untilSeen, type FileOfTest } from './pictures-given.ts'
import { alone, together } from './together.ts'

const RED: FileOfTest = { name: 'red.png', type: 'image/png', bytes: makePng(120, 90, [200, 20, 20]) }
const BLUE: FileOfTest = { name: 'blue.png', type: 'image/png', bytes: makePng(3_000, 60, [20, 20, 200]) }
/** Its script would turn the page's title, and the rectangle with it; what it fetches would lie over the rectangle. */
function drawing(outside: string): FileOfTest {
  const bytes = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60" onload="top.hacked = true">
    <style>@import url('${outside}/look.css'); rect { fill: #14a014 }</style>
    <rect id="r" width="80" height="60"/>
    <foreignObject width="80" height="60">
      <div xmlns="http://www.w3.org/1999/xhtml" style="height: 60px; background: url('${outside}/cover.png')"/>
    </foreignObject>
    <script>document.getElementById('r').setAttribute('fill', '#000000'); top.document.title = 'hacked'</script></svg>`)
  return { name: 'green.svg', type: 'image/svg+xml', bytes }
}
const WRONG: FileOfTest[] = [
  { name: 'letter.png', type: 'image/png', bytes: Buffer.from('Dear Sir, this is no picture.') },
  { name: 'huge.png', type: 'image/png', bytes: pngOf(10_000, 10_000, new Uint8Array(100)) },
  { name: 'torn.png', type: 'image/png', bytes: RED.bytes.subarray(0, 40) },
]

it('a picture that one drops, pastes or chooses comes to the other, at its size, and what is in it runs and fetches nothing', async ({
  sit,
}) => {
  const [anna, ben] = await together(sit, 'Pictures')
  await give(anna, 'drop', RED, CLEAR_AREA.x + 100, CLEAR_AREA.y + 100)
  await untilSeen([anna, ben], [200, 20, 20], 120 * 90)
  const asked: string[] = []
  await ben.page.route('**/outside/*', async route => {
    asked.push(route.request().url())
    await route.fulfill({ contentType: 'image/png', body: RED.bytes })
  })
  // From where the page itself comes, which it may fetch from.
  await give(ben, 'drop', drawing(new URL('/outside', ben.page.url()).href), CLEAR_AREA.x + 300, CLEAR_AREA.y + 100)
  await untilSeen([anna, ben], [20, 160, 20], 80 * 60)
  expect(await ben.page.title()).not.toBe('hacked')
  expect(await ben.page.evaluate(() => 'hacked' in globalThis)).toBe(false)
  expect(asked).toEqual([])

  const chooser = await anna.fileChooser(() => anna.page.keyboard.press('i'))
  await chooser.setFiles({ name: BLUE.name, mimeType: BLUE.type, buffer: BLUE.bytes })
  const width = 0.6 * 1024
  await untilSeen([anna, ben], [20, 20, 200], width * (width / 50))
  await give(ben, 'paste', RED)
  await eventually('Anna has all four', async () => (await anna.digest('Pictures')).lines === 4)
  await anna.photograph('pictures')
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('what is no picture, or a hundred megapixels, is refused with a sentence, and nothing comes on the board', async ({
  sit,
}) => {
  const anna = await alone(sit, 'Wrong')
  for (const file of WRONG) {
    await give(anna, 'drop', file, 500, 300)
    await anna.told(`“${file.name}”`)
  }
  await anna.photograph('pictures-refused')
  expect((await anna.digest('Wrong')).lines).toBe(0)
})

it('of more files than can come at once the first come, and the person is told', async ({ sit }) => {
  const anna = await alone(sit, 'Many')
  const chooser = await anna.fileChooser(() => anna.page.keyboard.press('i'))
  const buffer = makePng(20, 20, [200, 20, 20])
  const files = Array.from({ length: 12 }, (_, at) => ({ name: `${at}.png`, mimeType: 'image/png', buffer }))
  await chooser.setFiles(files)
  await anna.told('Only 10 files can come at once.')
  await eventually('ten are there', async () => (await anna.digest('Many')).lines === 10)
  expect(anna.complaints).toEqual([])
})

it('in the place of a picture that nobody has lies an empty frame that says what it is, until it comes', async ({
  sit,
}) => {
  const [anna, ben] = await together(sit, 'Heals')
  const [room] = await callFromPage(anna.page, 'rooms.list', {})
  const picture = createHash('sha256').update(RED.bytes).digest('hex')
  const points: LineInput['points'] = [
    [300, 300],
    [480, 240],
    [540, 420],
    [360, 480],
  ]
  const pencil = { tool: 'picture', color: '#000000', width: 1 } as const
  const line = { pencil, points, text: 'The Matterhorn', picture }
  await callFromPage(anna.page, 'canvas.put', { room: room!.id, lines: [line] })
  const frame = [236, 238, 232] as const
  await eventually('both see the empty frame', async () =>
    (await Promise.all([anna, ben].map(async desk => countOf(await desk.look(), frame)))).every(
      count => count > 20_000,
    ),
  )
  await anna.photograph('picture-missing')
  const data = new Uint8Array(RED.bytes)
  await callFromPage(ben.page, 'blobs.put', { room: room!.id, upload: 1, data, last: true })
  await untilSeen([anna, ben], [200, 20, 20], 36_000)
  await anna.photograph('picture-healed')
})

it('a picture that is copied in one room and pasted into another comes to those who are only there', async ({
  sit,
}) => {
  const [anna, ben] = [await sit(), await sit()]
  await anna.introduce('Anna')
  await ben.introduce('Ben')
  await anna.createRoom('Here')
  await give(anna, 'drop', RED, CLEAR_AREA.x + 200, CLEAR_AREA.y + 150)
  await untilSeen([anna], [200, 20, 20], 120 * 90)
  await anna.page.keyboard.press('v')
  await anna.page.keyboard.press('Control+a')
  await anna.page.keyboard.press('Control+c')
  await anna.back()
  await anna.createRoom('There')
  await ben.enter('There')
  await anna.page.keyboard.press('Control+v')
  await untilSeen([anna, ben], [200, 20, 20], 120 * 90)
  await ben.photograph('picture-pasted-elsewhere')
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})
