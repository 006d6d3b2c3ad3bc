/// <reference lib="dom" />
/** What is selected is saved and printed without anything that lies around, under or over it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { LineInput, PointTuple } from '../../p2p/api/contract.ts'
import { eventually } from '../support/eventually.ts'
import { decodePng, type Picture } from '../support/png.ts'
import { hasProgram } from '../support/set-up.ts'
import { ARTEFACTS, CLEAR_AREA, type Desk } from './desk.ts'
import { chooseExport, expectSame, it, keepWhatIsPrinted, print, run, saveChosen, seen } from './exporting.ts'
import { callFromPage } from './page-api.ts'
import { countDifferent, croppedToInk } from './pictures.ts'

const ROOM = 'Selected'
const [RED, BLUE, GREEN] = ['#e03131', '#1971c2', '#2f9e44']
/** Every program smooths edges in its own way. */
const DIFFERENT_SHARE = 0.005

/** Corners from that of the clear area. */
function box(left: number, top: number, width: number, height: number): PointTuple[] {
  const [x, y] = [CLEAR_AREA.x + left, CLEAR_AREA.y + top]
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]
}

const CHOSEN: LineInput[] = [
  { pencil: { tool: 'ellipse', color: RED, width: 5, fill: '#ffd43b' }, points: box(200, 100, 200, 140) },
  { pencil: { tool: 'polygon', color: BLUE, width: 5 }, points: box(300, 160, 220, 160) },
]
const OTHERS: LineInput[] = [
  { pencil: { tool: 'rectangle', color: GREEN, width: 5, fill: '#8ce99a' }, points: box(20, 20, 260, 260) },
  { pencil: { tool: 'line', color: GREEN, width: 9 }, points: box(350, 60, 60, 320).slice(0, 3) },
  { pencil: { tool: 'triangle', color: GREEN, width: 5 }, points: box(600, 40, 200, 300).slice(0, 3) },
]

it('what is selected becomes a picture that shows nothing else, and the page can still be chosen', async ({
  sit,
  folder,
}) => {
  const { anna, chosen, all } = await withSelection(sit)
  await chooseExport(anna, 'Export…', '1×')
  await anna.photograph('export-selection')
  expect(await anna.page.getByRole('radio', { name: 'What is selected' }).isChecked()).toBe(true)
  const selected = decodePng(await readFile(await saveChosen(anna, folder, 'png')))
  expectSame(selected, chosen, 0.001)
  expect(countDifferent(croppedToInk(selected), croppedToInk(all))).toBeGreaterThan(20_000)

  await chooseExport(anna, 'Export…', '1×', 'This page')
  expectSame(decodePng(await readFile(await saveChosen(anna, folder, 'png'))), all, 0.001)
  // Once nothing is selected, nobody is asked.
  await anna.page.keyboard.press('Escape')
  await chooseExport(anna, 'Export…', '1×')
  expect(await anna.page.getByRole('radio', { name: 'What is selected' }).count()).toBe(0)
  expectSame(decodePng(await readFile(await saveChosen(anna, folder, 'png'))), all, 0.001)
  expect(anna.complaints).toEqual([])
})

it.runIf(hasProgram('rsvg-convert', '--version') && hasProgram('pdftocairo', '-v'))(
  'what is selected becomes a drawing and a PDF in which other programs find nothing else',
  async ({ sit, folder }) => {
    const { anna, chosen } = await withSelection(sit)
    await chooseExport(anna, 'Export…', 'What is selected', 'Drawing (SVG)')
    const svg = await saveChosen(anna, folder, 'svg')
    await run('rsvg-convert', '--output', join(ARTEFACTS, 'export-selection-svg.png'), svg)
    expectOnlyChosen(await readFile(svg, 'utf8'))
    await chooseExport(anna, 'Export…', 'What is selected', 'PDF')
    const pdf = await saveChosen(anna, folder, 'pdf')
    await run('pdftocairo', '-r', '96', '-png', '-singlefile', pdf, join(ARTEFACTS, 'export-selection-pdf'))
    for (const program of ['svg', 'pdf']) {
      const shown = decodePng(await readFile(join(ARTEFACTS, `export-selection-${program}.png`)))
      expectSame(shown, chosen, DIFFERENT_SHARE)
    }
    expect(anna.complaints).toEqual([])
  },
)

it('what is selected is printed and nothing else', async ({ sit }) => {
  const anna = await sit()
  await keepWhatIsPrinted(anna)
  const { chosen } = await withSelection(() => Promise.resolve(anna))
  await chooseExport(anna, 'Print…', 'What is selected')
  const printed = await print(anna)
  expectOnlyChosen(printed)
  const sheet = await anna.page.context().newPage()
  // Without the style sheet, which stretches it to the paper.
  const [drawing] = /<svg.*<\/svg>/s.exec(printed)!
  await sheet.setContent(`<body style="margin: 0">${drawing}`)
  expectSame(decodePng(await sheet.locator('svg').screenshot()), chosen, DIFFERENT_SHARE)
  expect(anna.complaints).toEqual([])
})

/** Nor is anything else there that cannot be seen. */
function expectOnlyChosen(svg: string): void {
  expect([RED, BLUE, GREEN].map(colour => svg.includes(colour))).toEqual([true, true, false])
}

interface WithSelection {
  readonly anna: Desk
  /** The board with only what is selected on it, and then with the others. */
  readonly chosen: Picture
  readonly all: Picture
}

/** Some items lie under and some over the two that are selected. */
async function withSelection(sit: () => Promise<Desk>): Promise<WithSelection> {
  const anna = await sit()
  await anna.introduce('Anna')
  await anna.createRoom(ROOM)
  const room = await anna.roomId(ROOM)
  const { ids } = await callFromPage(anna.page, 'canvas.put', { room, lines: CHOSEN })
  const chosen = await seen(anna, ROOM, CHOSEN.length)
  await callFromPage(anna.page, 'canvas.put', { room, lines: OTHERS })
  // One of the others comes to lie at the bottom.
  const [under] = (await anna.lines(ROOM)).filter(({ id }) => !ids.includes(id))
  await seen(anna, ROOM, CHOSEN.length + OTHERS.length)
  await anna.take('Select')
  await anna.click([20, 40])
  await anna.page.keyboard.press('Shift+BracketLeft')
  await eventually('it lies at the bottom', async () => (await anna.lines(ROOM))[0]!.id === under!.id)
  await anna.page.keyboard.press('Escape')
  const all = await seen(anna, ROOM, CHOSEN.length + OTHERS.length)
  // Where nothing lies over them.
  await anna.click([310, 101])
  await anna.page.keyboard.down('Shift')
  await anna.click([500, 320])
  await anna.page.keyboard.up('Shift')
  return { anna, chosen, all }
}
