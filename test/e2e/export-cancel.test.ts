/// <reference lib="dom" />
/** An export that takes long says how far it is, and can be called off while the board goes on. */
import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import type { LineInput, PointTuple } from '../../p2p/api/contract.ts'
import { eventually } from '../support/eventually.ts'
import { decodePng } from '../support/png.ts'
import { CLEAR_AREA } from './desk.ts'
import { chooseExport, exportPage, it } from './exporting.ts'
import { callFromPage } from './page-api.ts'
import { alone } from './together.ts'

const ROOM = 'Long'
/** Each takes about a tenth of a second as a large picture: enough for all that is done meanwhile. */
const PAGES = 72
const LONGEST_WAIT_MS = 20_000

it('an export of many pages says how far it is, and leaves no file once it is called off; the board goes on', async ({
  sit,
  folder,
}) => {
  const anna = await alone(sit, ROOM)
  const { page } = anna
  const files: string[] = []
  page.on('download', file => files.push(file.suggestedFilename()))
  await pagesFilled(await anna.roomId(ROOM))
  await eventually('all is kept', async () => (await anna.digest(ROOM)).lines === PAGES)

  await chooseExport(anna, 'Export…', 'All pages', '4×')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  const begunMs = performance.now()
  const bar = page.getByRole('progressbar', { name: 'Preparing the drawing…' })
  await bar.waitFor()
  const steps = new Set<number>()
  await eventually('it gets on', async () => {
    steps.add(Number(await bar.getAttribute('aria-valuenow', { timeout: 1_000 })))
    return [...steps].filter(step => step > 0 && step < 100).length >= 2
  })
  expect([...steps]).toEqual([...steps].sort((a, b) => a - b))
  await anna.photograph('export-progress')

  // Meanwhile one can draw, but not ask for another.
  await anna.drag([60, 60], [300, 60])
  await eventually('the stroke is kept', async () => (await anna.digest(ROOM)).lines === PAGES + 1)
  await anna.press('More about this room')
  await page.getByRole('menuitem', { name: 'Export…', disabled: true }).waitFor()
  await page.keyboard.press('Escape')
  const percent = Number(await bar.getAttribute('aria-valuenow'))
  const leftMs = ((performance.now() - begunMs) * (100 - percent)) / percent
  await page.locator('.work-progress').getByRole('button', { name: 'Cancel' }).click()
  await bar.waitFor({ state: 'detached' })

  await anna.drag([60, 120], [300, 120])
  await eventually('that one too', async () => (await anna.digest(ROOM)).lines === PAGES + 2)
  const path = await exportPage(anna, folder, 'png', 'This page', '1×')
  expect(decodePng(await readFile(path)).width).toBeGreaterThan(700)
  // By then it would be there.
  await page.waitForTimeout(Math.min(LONGEST_WAIT_MS, 1.5 * leftMs))
  expect(await page.locator('.toast').count()).toBe(0)
  expect(files).toEqual([expect.stringMatching(/\.png$/)])
  expect(anna.complaints).toEqual([])

  async function pagesFilled(room: string): Promise<void> {
    const ids = ['']
    while (ids.length < PAGES) ids.push((await callFromPage(page, 'pages.add', { room, paper: 'squared' })).id)
    await callFromPage(page, 'canvas.put', { room, lines: ids.map(filled) })
  }
})

function filled(page: string): LineInput {
  const [left, top] = [CLEAR_AREA.x + 20, CLEAR_AREA.y + 20]
  const [right, bottom] = [CLEAR_AREA.x + CLEAR_AREA.width - 20, CLEAR_AREA.y + CLEAR_AREA.height - 20]
  const points: PointTuple[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ]
  return { pencil: { tool: 'ellipse', color: '#1971c2', width: 5, page }, points }
}
