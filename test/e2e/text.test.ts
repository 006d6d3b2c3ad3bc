/** Texts and notes by two people at once: the same on both, and nothing that was typed is lost. */
import { expect } from 'vitest'
import { about, rotation } from '../../p2p/canvas/matrix.ts'
import type { PointTuple } from '../../p2p/api/contract.ts'
import { LIMITS } from '../../p2p/canvas/limits.ts'
import { catalogues } from '../../renderer/app/languages/catalogues.ts'
import { eventually } from '../support/eventually.ts'
import { CLEAR_AREA, type Desk } from './desk.ts'
import { it } from './it.ts'
import { countAstray, countLetters } from './letters.ts'
import { callFromPage } from './page-api.ts'
import { untilSameBoard } from './same-board.ts'

type Place = readonly [x: number, y: number]

/** From the corner of the clear area. */
async function click(desk: Desk, [x, y]: Place): Promise<void> {
  await desk.page.mouse.click(CLEAR_AREA.x + x, CLEAR_AREA.y + y)
}

/** Writes into the field that the click opens, and is done. */
async function write(desk: Desk, at: Place, text: string): Promise<void> {
  await click(desk, at)
  await field(desk).waitFor()
  for (const [line, part] of text.split('\n').entries()) {
    if (line > 0) await desk.page.keyboard.press('Enter')
    await desk.page.keyboard.insertText(part)
  }
  await desk.page.keyboard.press('Escape')
  await field(desk).waitFor({ state: 'detached' })
}

function field(desk: Desk) {
  return desk.page.getByRole('textbox', { name: /^Text/ })
}

async function textsOf(desk: Desk, roomName: string): Promise<string[]> {
  const rooms = await callFromPage(desk.page, 'rooms.list', {})
  const lines = await callFromPage(desk.page, 'canvas.lines', { room: rooms.find(({ name }) => name === roomName)!.id })
  return lines.map(({ text = '' }) => text).sort()
}

async function meet(sit: () => Promise<Desk>, room: string): Promise<[Desk, Desk]> {
  const [anna, ben] = await Promise.all([sit(), sit()])
  await anna.introduce('Anna')
  await ben.introduce('Ben')
  await anna.createRoom(room)
  await ben.enter(room)
  return [anna, ben]
}

it('texts in every script are set in the same letters everywhere, from the side at which each begins', async ({
  sit,
}) => {
  const [anna, ben] = await Promise.all([sit(), sit({ locale: 'ar' })])
  await anna.introduce('Anna')
  await ben.page.getByRole('textbox', { name: catalogues.ar.welcome.label }).fill('بن')
  await ben.page.getByRole('button', { name: catalogues.ar.welcome.start }).click()
  await anna.createRoom('Scripts')
  await ben.page.getByRole('button', { name: catalogues.ar.lobby.openRoom('Scripts') }).click()
  const texts = [
    ['Größe, Łódź, Übung: AVA fi', 20, 20],
    ['Привет, мир! Ωμέγα', 20, 90],
    ['السلام عليكم (صفحة 12)', 20, 160],
    ['你好,世界:光合作用', 20, 230],
    ['Tea شاي 茶 чай', 20, 300],
  ] as const
  const rooms = await callFromPage(anna.page, 'rooms.list', {})
  const room = rooms.find(({ name }) => name === 'Scripts')!.id
  const pencil = { color: '#1e1e1e', width: 28 }
  await callFromPage(anna.page, 'canvas.put', {
    room,
    lines: texts.map(([text, x, y], at) => ({
      pencil: { ...pencil, tool: at === 4 ? 'note' : 'text' },
      points: [
        [x, y],
        [x + 380, y],
        [x + 380, y + 60],
        [x, y + 60],
      ].map(([u, v]): PointTuple => [u! + CLEAR_AREA.x, v! + CLEAR_AREA.y]),
      text,
    })),
  })
  await untilSameBoard('Scripts', texts.length, anna, ben)
  await anna.photograph('texts-scripts')
  await ben.photograph('texts-scripts-ar')
  for (const desk of [anna, ben]) {
    const files = await desk.page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')),
    )
    expect(new Set(files)).toEqual(new Set(['Noto Sans', 'Noto Sans Arabic', 'Noto Sans SC']))
  }
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('letters whose fonts do not come at first are the same once they come', async ({ sit }) => {
  const [anna, ben] = await meet(sit, 'Late')
  // As when the network changes: a browser gives up whatever it is fetching.
  const failed = new Set<string>()
  await anna.page.route(/\.woff$/, route => {
    const url = route.request().url()
    if (failed.has(url)) return route.continue()
    failed.add(url)
    return route.abort('connectionaborted')
  })
  await ben.take('Text')
  for (const [at, text] of ['Привет, Ωμέγα', 'السلام عليكم', '你好,世界'].entries()) {
    await write(ben, [20, 40 + 80 * at], text)
    await ben.take('Text')
  }
  await untilSameBoard('Late', 3, anna, ben)
  await anna.photograph('texts-late')
  expect(failed.size).toBeGreaterThan(3)
  const broken = await anna.page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'error').length)
  expect(broken).toBe(0)
  expect(anna.complaints.filter(complaint => !complaint.includes('net::ERR_CONNECTION_ABORTED'))).toEqual([])
  expect(ben.complaints).toEqual([])
})

it('what is written from right to left is at the right side of its frame, in the field and on the board', async ({
  sit,
}) => {
  const [anna, ben] = await meet(sit, 'Leftwards')
  await anna.take('Text')
  const { mouse } = anna.page
  await mouse.move(CLEAR_AREA.x + 60, CLEAR_AREA.y + 60)
  await mouse.down()
  await mouse.move(CLEAR_AREA.x + 460, CLEAR_AREA.y + 100, { steps: 4 })
  await mouse.up()
  await field(anna).waitFor()
  await anna.page.keyboard.insertText('نص طويل من اليمين إلى اليسار ينكسر في سطرين، مع Latin و 2026.\nleft')
  await anna.page.addStyleTag({ content: 'textarea { outline: none !important; caret-color: transparent !important }' })
  await anna.page.mouse.move(1, 1)
  const written = await anna.look()
  await anna.photograph('texts-leftwards-editing')
  await anna.page.keyboard.press('Escape')
  await field(anna).waitFor({ state: 'detached' })
  await untilSameBoard('Leftwards', 1, anna, ben)
  const painted = await anna.look()
  await anna.photograph('texts-leftwards')
  expect(countLetters(painted)).toBeGreaterThan(1_000)
  expect(countAstray(painted, written)).toBeLessThan(countLetters(painted) / 50)
  expect(countAstray(written, painted)).toBeLessThan(countLetters(painted) / 50)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('a text of which nothing is left goes, and a press beside it ends the writing', async ({ sit }) => {
  const [anna, ben] = await meet(sit, 'Edits')
  await Promise.all([anna.take('Text'), ben.take('Text')])
  await write(anna, [40, 60], 'first')
  await untilSameBoard('Edits', 1, anna, ben)
  await click(ben, [60, 60])
  await field(ben).fill('')
  // A click beside it is the end of it, and begins nothing new.
  await click(ben, [600, 300])
  await field(ben).waitFor({ state: 'detached' })
  await untilSameBoard('Edits', 0, anna, ben)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('the view goes along with what is written beyond its edges, and under a keyboard on the screen', async ({ sit }) => {
  const anna = await sit()
  await anna.introduce('Anna')
  await anna.createRoom('Edge')
  await anna.take('Text')
  await click(anna, [CLEAR_AREA.width, CLEAR_AREA.height - 20])
  await anna.page.keyboard.type('close to the edge')
  const end = async () => {
    const { x, y, width, height } = (await field(anna).boundingBox())!
    return [x + width, y + height] as const
  }
  await eventually('the last letter is in the window', async () => (await end())[0] <= 1024)
  for (let line = 0; line < 4; line += 1) await anna.page.keyboard.press('Enter')
  const bars = (await anna.page.getByRole('toolbar', { name: 'Colour and width' }).boundingBox())!
  await eventually('the last line is above the bars', async () => (await end())[1] <= bars.y)
  await anna.photograph('text-edge')
  await anna.page.setViewportSize({ width: 1024, height: 500 })
  // The board learns its size in one frame, and shows it in the next.
  for (let frames = 0; frames < 2; frames += 1) await anna.untilFrame()
  await anna.page.keyboard.type('still seen')
  const lower = (await anna.page.getByRole('toolbar', { name: 'Colour and width' }).boundingBox())!
  await eventually('it is above them again', async () => (await end())[1] <= lower.y)
  expect(anna.complaints).toEqual([])
})

it('what is typed while somebody else removes the text is not lost with it', async ({ sit }) => {
  const [anna, ben] = await meet(sit, 'Kept')
  await anna.take('Text')
  await write(anna, [40, 60], 'short')
  await untilSameBoard('Kept', 1, anna, ben)
  await click(anna, [50, 60])
  await anna.page.keyboard.insertText(' and long')
  const room = (await callFromPage(ben.page, 'rooms.list', {})).find(({ name }) => name === 'Kept')!.id
  const [line] = await callFromPage(ben.page, 'canvas.lines', { room })
  await callFromPage(ben.page, 'canvas.remove', { room, ids: [line!.id] })
  await eventually('it is gone', async () => {
    if ((await textsOf(anna, 'Kept')).length > 0) throw new Error('It is still there.')
    return true
  })
  expect(await field(anna).inputValue()).toBe('short and long')
  await anna.take('Hand')
  await field(anna).waitFor({ state: 'detached' })
  await eventually('it is kept', async () => {
    expect(await textsOf(anna, 'Kept')).toContain('short and long')
    return true
  })
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('a pasted megabyte is cut at the limit, and the person is told', async ({ sit }) => {
  const [anna, ben] = await meet(sit, 'Pasted')
  await anna.take('Sticky note')
  await click(anna, [300, 200])
  await field(anna).evaluate((element, length) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'letters '.repeat(length / 8))
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, 1024 * 1024)
  await anna.told('This text was too long')
  expect((await field(anna).inputValue()).length).toBe(LIMITS.textLength)
  await anna.page.keyboard.press('Escape')
  await field(anna).waitFor({ state: 'detached' })
  await untilSameBoard('Pasted', 1, anna, ben)
  expect(await textsOf(ben, 'Pasted')).toEqual(['letters '.repeat(LIMITS.textLength / 8).trimEnd()])
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('the field has the letters, the lines and the angle that the board will show', async ({ sit }) => {
  const [anna, ben] = await meet(sit, 'Angles')
  await anna.take('Text')
  const { mouse } = anna.page
  await mouse.move(CLEAR_AREA.x + 60, CLEAR_AREA.y + 60)
  await mouse.down()
  await mouse.move(CLEAR_AREA.x + 360, CLEAR_AREA.y + 90, { steps: 4 })
  await mouse.up()
  await field(anna).waitFor()
  await anna.page.keyboard.insertText('A frame that was dragged out breaks its text into lines, at a slant too.')
  await anna.page.keyboard.press('Escape')
  await field(anna).waitFor({ state: 'detached' })
  await anna.take('Sticky note')
  await write(
    anna,
    [620, 200],
    'Notes shrink their letters until all that is written on them fits onto the paper. '.repeat(2),
  )
  await slant(anna, 'Angles')
  await untilSameBoard('Angles', 2, anna, ben)
  await ben.photograph('texts-at-an-angle')

  const painted = await anna.look()
  await anna.page.addStyleTag({ content: 'textarea { outline: none !important; caret-color: transparent !important }' })
  for (const place of [
    [200, 80],
    [600, 220],
  ] as const) {
    await click(anna, place)
    await field(anna).waitFor()
    await anna.page.mouse.move(1, 1)
    const written = await anna.look()
    await anna.photograph(`texts-editing-${place[0]}`)
    expect(countLetters(painted)).toBeGreaterThan(1_000)
    expect(countAstray(painted, written)).toBeLessThan(countLetters(painted) / 50)
    expect(countAstray(written, painted)).toBeLessThan(countLetters(painted) / 50)
    await anna.page.keyboard.press('Escape')
    await field(anna).waitFor({ state: 'detached' })
  }
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('what is being typed is kept when the page is reloaded, or left by the browser or by a button', async ({ sit }) => {
  const anna = await sit({ touch: true })
  await anna.introduce('Anna')
  await anna.createRoom('Left')
  const leaving = [
    async () => {
      await anna.page.reload()
    },
    async () => {
      await anna.page.goBack()
      await anna.enter('Left')
    },
    async () => {
      await anna.back()
      await anna.enter('Left')
    },
  ]
  for (const [at, leave] of leaving.entries()) {
    await anna.take('Text')
    // With a finger, after which a browser makes up a press of the mouse.
    await anna.page.touchscreen.tap(CLEAR_AREA.x + 60, CLEAR_AREA.y + 60 + 80 * at)
    await field(anna).waitFor()
    await anna.page.keyboard.insertText(`text ${at}`)
    await leave()
    await untilSameBoard('Left', at + 1, anna)
  }
  expect(await textsOf(anna, 'Left')).toEqual(['text 0', 'text 1', 'text 2'])
  expect(anna.complaints).toEqual([])
})

/** Turns everything a little, about a place above the board's middle. */
async function slant(desk: Desk, roomName: string): Promise<void> {
  const rooms = await callFromPage(desk.page, 'rooms.list', {})
  const room = rooms.find(({ name }) => name === roomName)!.id
  const lines = await callFromPage(desk.page, 'canvas.lines', { room })
  const [a, b, c, d, e, f] = about(450, 250, rotation(0.2))
  await callFromPage(desk.page, 'canvas.set', {
    room,
    changes: [{ ids: lines.map(({ id }) => id), set: { matrix: [a, b, c, d, e, f] } }],
  })
}
