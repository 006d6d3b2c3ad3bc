/** Pictures on the board: chosen, dropped and pasted by one, seen by the other. */
import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import type { LineInput } from '../../p2p/api/contract.ts'
import { eventually } from '../support/eventually.ts'
import { makePng, pngOf } from '../support/make-png.ts'
import { allowReading, onClipboard } from './clipboards.ts'
import { CLEAR_AREA, type Desk } from './desk.ts'
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
  const [anna, ben] = await Promise.all([sit(), sit()])
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

/** The middle of the item that was added last, in clear-area pixels. */
async function middleOfLast(desk: Desk, room: string): Promise<[x: number, y: number]> {
  const { points } = (await desk.lines(room)).at(-1)!
  const middle = (values: number[]) => Math.round((Math.min(...values) + Math.max(...values)) / 2)
  return [middle(points.map(([x]) => x)) - CLEAR_AREA.x, middle(points.map(([, y]) => y)) - CLEAR_AREA.y]
}

it('pictures are selected once they are there, on the page that is shown, and a pasted one lies at the pointer', async ({
  sit,
}) => {
  const room = 'Selected'
  const anna = await alone(sit, room)
  await anna.press('Add a page')
  await anna.page.getByRole('button', { name: 'Page 2 of 2', exact: true }).waitFor()
  await anna.board(room).focus()
  const { keyboard, mouse } = anna.page
  const isSelecting = () => anna.page.getByRole('radio', { name: 'Select', exact: true }).isChecked()
  const untilMoved = async (to: readonly [number, number]): Promise<void> => {
    await anna.untilSelected()
    await keyboard.press('Shift+ArrowDown')
    await eventually('it has moved', async () => {
      expect(await middleOfLast(anna, room)).toEqual(to)
      return true
    })
  }
  await give(anna, 'drop', RED, CLEAR_AREA.x + 200, CLEAR_AREA.y + 150)
  await untilMoved([200, 160])
  expect((await anna.lines(room))[0]!.pencil.page ?? '').not.toBe('')

  await keyboard.press('p')
  await mouse.move(CLEAR_AREA.x + 500, CLEAR_AREA.y + 250)
  await give(anna, 'paste', RED)
  await untilMoved([500, 260])

  await keyboard.press('p')
  const chooser = await anna.fileChooser(() => keyboard.press('i'))
  await chooser.setFiles([RED, BLUE].map(({ name, type, bytes }) => ({ name, mimeType: type, buffer: bytes })))
  await anna.untilOnBoard(room, 4)
  await anna.untilSelected()
  await keyboard.press('Delete')
  await eventually('both are gone', async () => (await anna.lines(room)).length === 2)

  // Whoever has taken another tool meanwhile is not disturbed.
  await keyboard.press('p')
  await give(anna, 'drop', RED, CLEAR_AREA.x + 200, CLEAR_AREA.y + 150)
  await keyboard.press('e')
  await eventually('it is there', async () => (await anna.lines(room)).length === 3)
  expect(await isSelecting()).toBe(false)
  expect(anna.complaints).toEqual([])
})

it('a picture lies where it was let go, though the view is moved before it has been read', async ({ sit }) => {
  const room = 'Moved on'
  const anna = await alone(sit, room)
  const turnWheel = () => {
    const wheel = new WheelEvent('wheel', { deltaY: 90, bubbles: true, cancelable: true, clientX: 300, clientY: 300 })
    document.querySelector('.board-canvas')!.dispatchEvent(wheel)
  }
  // One behind the other, without a wait for what the first has led to.
  await Promise.all([give(anna, 'drop', BLUE, CLEAR_AREA.x + 200, CLEAR_AREA.y + 150), anna.page.evaluate(turnWheel)])
  await anna.untilOnBoard(room, 1)
  expect(await middleOfLast(anna, room)).toEqual([200, 150])
  expect(anna.complaints).toEqual([])
})

it('what is copied before it has been seen has its pictures and its letters', async ({ sit }) => {
  const room = 'Unseen'
  const anna = await alone(sit, room)
  const id = await anna.roomId(room)
  const data = new Uint8Array(RED.bytes)
  await callFromPage(anna.page, 'blobs.put', { room: id, upload: 1, data, last: true })
  const picture = createHash('sha256').update(RED.bytes).digest('hex')
  const frame = (left: number): LineInput['points'] => [
    [left, 9_000],
    [left + 120, 9_000],
    [left + 120, 9_090],
    [left, 9_090],
  ]
  await callFromPage(anna.page, 'canvas.put', {
    room: id,
    lines: [
      { pencil: { tool: 'picture', color: '#000000', width: 1 }, points: frame(9_000), text: 'Red', picture },
      { pencil: { tool: 'text', color: '#1c6fd6', width: 40 }, points: frame(9_200), text: '光合作' },
    ],
  })
  await anna.untilOnBoard(room, 2)
  await allowReading(anna)
  await anna.page.keyboard.press('v')
  await anna.page.keyboard.press('Control+a')
  await anna.page.keyboard.press('Control+c')
  await eventually('the picture is on the clipboard', async () => (await onClipboard(anna)).picture !== null)
  const copied = (await onClipboard(anna)).picture!
  expect(countOf(copied, [200, 20, 20])).toBeGreaterThan(240 * 180 * 0.95)
  expect(countOf(copied, [28, 111, 214])).toBeGreaterThan(1_000)
  expect(anna.complaints).toEqual([])
})
