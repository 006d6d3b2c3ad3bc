/** Rooms as files: saved at one desk, opened at another that shares no network with it; damaged ones refused. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { makePng } from '../support/make-png.ts'
import { callFromPage } from './page-api.ts'
import { drawStrokes, mouse, quickStrokes } from './pens.ts'
import { countDifferent } from './pictures.ts'
import { give, untilSeen } from './pictures-given.ts'
import { CLEAR_AREA, PHONE, type Desk } from './desk.ts'
import { it } from './exporting.ts'
import { alone } from './together.ts'

const ROOM = 'Maths: Tuesday'
const RED = [200, 20, 20] as const
const AT = { left: CLEAR_AREA.x + 10, top: CLEAR_AREA.y + 10 }

it('a copy that is saved on one computer opens on another that has no network with it', async ({ sit, folder }) => {
  const anna = await alone(sit, ROOM)
  await drawStrokes(mouse(anna.page), quickStrokes(6), AT)
  await untilKept(anna, 6)
  await anna.press('More about this room')
  await anna.photograph('board-menu')
  const file = await saveCopy(anna, folder)
  const [drawn, digest] = [await lookWithoutPointer(anna), await anna.digest(ROOM)]
  // The first computer is switched off before the second is switched on.
  await anna.crash()

  const ben = await sit()
  await ben.introduce('Ben')
  await ben.page.locator('input[type=file]').setInputFiles(file)
  await ben.board(ROOM).waitFor()
  await untilKept(ben, 6)
  expect(await ben.digest(ROOM)).toEqual(digest)
  await ben.board(ROOM).and(ben.page.locator('[data-settled=true]')).waitFor()
  await ben.photograph('file-opened')
  // What is said about it goes by itself.
  await ben.page.locator('.toast').waitFor({ state: 'detached' })
  expect(countDifferent(await lookWithoutPointer(ben), drawn)).toBeLessThan(40)
  await drawStrokes(mouse(ben.page), quickStrokes(1, { from: 20, top: 150 }), AT)
  await untilKept(ben, 7)
  expect(ben.complaints).toEqual([])
})

it('a file brings its pictures to a computer that meets nobody who has them', async ({ sit, folder }) => {
  const anna = await alone(sit, ROOM)
  await drawStrokes(mouse(anna.page), quickStrokes(3), AT)
  const picture = { name: 'red.png', type: 'image/png', bytes: makePng(300, 200, [...RED]) }
  await give(anna, 'drop', picture, CLEAR_AREA.x + 500, CLEAR_AREA.y + 250)
  await untilSeen([anna], RED, 300 * 200)
  await anna.press('More about this room')
  const file = await saveCopy(anna, folder)
  await anna.crash()

  const ben = await sit()
  await ben.introduce('Ben')
  await ben.page.locator('input[type=file]').setInputFiles(file)
  await ben.board(ROOM).waitFor()
  await ben.press('Dismiss')
  await untilSeen([ben], RED, 300 * 200)
  await ben.photograph('file-with-picture')
  await ben.page.setViewportSize(PHONE)
  await ben.press('Show everything')
  await ben.board(ROOM).and(ben.page.locator('[data-settled=true]')).waitFor()
  await ben.photograph('file-with-picture-small')
  expect(ben.complaints).toEqual([])
})

it('a kept room is saved from the lobby, and opens again after it was removed, dropped on the lobby', async ({
  sit,
  folder,
}) => {
  const anna = await alone(sit, ROOM)
  await drawStrokes(mouse(anna.page), quickStrokes(3), AT)
  await untilKept(anna, 3)
  await anna.untilSaved()
  await anna.back()
  await anna.press(`More about ${ROOM}`)
  const file = await saveCopy(anna, folder)
  await anna.press(`More about ${ROOM}`)
  await anna.page.getByRole('menuitem', { name: 'Remove from this computer' }).click()
  await anna.page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
  await anna.page.getByRole('button', { name: `Open room ${ROOM}` }).waitFor({ state: 'detached' })

  await drag(anna, file, 'dragover')
  await anna.page.getByText('Drop the file to open it').waitFor()
  await anna.photograph('file-drop')
  await drag(anna, file, 'drop')
  await anna.board(ROOM).waitFor()
  await untilKept(anna, 3)
})

it('a file that takes long shows that it is on its way', async ({ sit, folder }) => {
  const anna = await sit()
  const held: (() => void)[] = []
  let holds = false
  await anna.page.routeWebSocket(/\/api\?/, socket => {
    const peer = socket.connectToServer()
    peer.onMessage(message => {
      if (holds) held.push(() => socket.send(message))
      else socket.send(message)
    })
  })
  await anna.page.reload()
  await anna.introduce('Anna')
  const file = join(folder, 'long.chalkboard')
  await writeFile(file, new Uint8Array(3 * 1024 * 1024))
  holds = true
  await anna.page.locator('input[type=file]').setInputFiles(file)
  await anna.page.getByRole('status').getByText('Opening “long.chalkboard”…').waitFor()
  await anna.page.getByRole('progressbar', { name: 'Opening “long.chalkboard”…' }).waitFor()
  await anna.page.getByRole('button', { name: 'Open a file…', disabled: true }).waitFor()
  await anna.photograph('file-opening')
  holds = false
  for (const release of held.splice(0)) release()
  await anna.page.getByRole('alertdialog').getByText('not').first().waitFor()
  expect(await anna.page.getByRole('progressbar').count()).toBe(0)
})

it('a damaged file is refused with what is wrong, and nothing of it is kept', async ({ sit, folder }) => {
  const anna = await alone(sit, ROOM)
  await drawStrokes(mouse(anna.page), quickStrokes(6), AT)
  await untilKept(anna, 6)
  await anna.press('More about this room')
  const bytes = await readFile(await saveCopy(anna, folder))

  const ben = await sit()
  await ben.introduce('Ben')
  const altered = Uint8Array.from(bytes)
  altered[Math.floor(bytes.length / 2)]! ^= 1
  const refusals: string[] = []
  for (const [name, content] of [
    ['altered', altered],
    ['cut short', bytes.subarray(0, bytes.length - 40)],
    ['empty', new Uint8Array()],
    ['something else', Buffer.from('Dear diary')],
  ] as const) {
    const file = join(folder, `${name}.chalkboard`)
    await writeFile(file, content)
    const opener = ben.page.getByRole('button', { name: 'Open a file…' })
    await opener.focus()
    await ben.page.locator('input[type=file]').setInputFiles(file)
    const refusal = ben.page.getByRole('alertdialog', { name: `“${name}.chalkboard” was not opened` })
    await refusal.waitFor()
    refusals.push(await refusal.locator('.dialog-help').innerText())
    await ben.photograph(name === 'altered' ? 'file-damaged' : `file-refused-${name.replace(' ', '-')}`)
    await refusal.getByRole('button', { name: 'Close' }).click()
    await refusal.waitFor({ state: 'detached' })
  }
  for (const sentence of refusals) expect(sentence).toMatch(/^[A-Z“].{20,}\.$/s)
  expect(new Set(refusals).size).toBeGreaterThan(1)
  expect((await callFromPage(ben.page, 'rooms.list', {})).filter(({ kept }) => kept)).toEqual([])
})

/** Chooses "Save a copy…" of the menu that is open. @returns where the browser put the file */
async function saveCopy(desk: Desk, folder: string): Promise<string> {
  const download = desk.page.waitForEvent('download')
  await desk.page.getByRole('menuitem', { name: 'Save a copy…' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toBe('Maths- Tuesday.chalkboard')
  const file = join(folder, saved.suggestedFilename())
  await saved.saveAs(file)
  return file
}

/** Holds a file over the lobby, or lets it go there. */
async function drag(desk: Desk, file: string, type: 'dragover' | 'drop'): Promise<void> {
  const base64 = await readFile(file, 'base64')
  const transfer = await desk.page.evaluateHandle(base64 => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([Uint8Array.from(atob(base64), char => char.charCodeAt(0))], 'Maths.chalkboard'))
    return transfer
  }, base64)
  await desk.page.locator('.lobby').dispatchEvent(type, { dataTransfer: transfer })
}

async function untilKept(desk: Desk, lines: number): Promise<void> {
  await eventually(`${lines} lines are kept`, async () => (await desk.digest(ROOM)).lines === lines)
}

async function lookWithoutPointer(desk: Desk) {
  await desk.page.mouse.move(1, 1)
  return desk.look()
}
