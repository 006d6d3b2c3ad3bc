/// <reference lib="dom" />
/** All pages of a room at once, on their papers: as a PDF or as pictures, which other programs read, and on the printer. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { LineInput, PointTuple } from '../../p2p/api/contract.ts'
import { PAPERS } from '../../p2p/canvas/paper.ts'
import { eventually } from '../support/eventually.ts'
import { decodePng, type Picture } from '../support/png.ts'
import { readZip, type ZippedFile } from '../support/read-zip.ts'
import { hasProgram } from '../support/set-up.ts'
import { ARTEFACTS, CLEAR_AREA, type Desk, PHONE } from './desk.ts'
import { chooseExport, exportPage, it, keepWhatIsPrinted, print, run, saveChosen } from './exporting.ts'
import { callFromPage } from './page-api.ts'
import { countOf, type FileOfTest, give, untilSeen } from './pictures-given.ts'
import { countDifferent, croppedToDark } from './pictures.ts'

const ROOM = 'Papers'

/** Lines of paper are this much darker than it, the faintest of them. */
const PAPER_TOLERANCE = 24

/** Slanted lines are smoothed by every program in its own way; a paper that is missing makes far more of a difference. */
const DIFFERENT_SHARE = 0.02

it.runIf(hasProgram('pdftocairo', '-v') && hasProgram('pdfinfo', '-v'))(
  'all pages become one PDF, each on its paper, as the board shows them',
  async ({ sit, folder }) => {
    const anna = await sit()
    const boards = await pagesOfAllPapers(anna)
    await chooseExport(anna, 'Export…', 'All pages')
    const dialog = anna.page.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'PDF', exact: true }).click()
    await anna.photograph('export-all-pages')
    const pdf = await saveChosen(anna, folder, 'pdf')
    expect(await run('pdfinfo', pdf)).toMatch(new RegExp(`^Pages:\\s+${PAPERS.length}$`, 'm'))
    await run('pdftocairo', '-r', '96', '-png', pdf, join(ARTEFACTS, 'export-page'))
    for (const [at, board] of boards.entries()) {
      const shown = decodePng(await readFile(join(ARTEFACTS, `export-page-${at + 1}.png`)))
      expectSamePaper(shown, board, PAPERS[at]!)
    }
    await anna.page.setViewportSize(PHONE)
    await chooseExport(anna, 'Export…', 'All pages')
    await anna.photograph('export-all-pages-phone')
    expect(anna.complaints).toEqual([])
  },
)

it('all pages become pictures in one ZIP file, in order and named as they are, as the board shows them', async ({
  sit,
  folder,
}) => {
  const anna = await sit()
  const boards = await pagesOfAllPapers(anna)
  await nameFirstPage(anna, 'Maths: ½ + ⅓')
  await chooseExport(anna, 'Export…', 'All pages', '1×')
  await anna.photograph('export-all-png')
  const files = await filesIn(await saveChosen(anna, folder, 'zip'))
  expect(files.map(({ name }) => name)).toEqual(
    PAPERS.map((_, at) => (at === 0 ? '1 Maths- ½ + ⅓.png' : `${at + 1}.png`)),
  )
  for (const [at, board] of boards.entries()) expectSamePaper(decodePng(files[at]!.bytes), board, PAPERS[at]!)
  await anna.page.setViewportSize(PHONE)
  await chooseExport(anna, 'Export…', 'All pages')
  await anna.photograph('export-all-png-phone')
  expect(anna.complaints).toEqual([])
})

it.runIf(hasProgram('rsvg-convert', '--version'))(
  'all pages become drawings in one ZIP file, which other programs show as the board does',
  async ({ sit, folder }) => {
    const anna = await sit()
    const boards = await pagesOfAllPapers(anna)
    await chooseExport(anna, 'Export…', 'All pages', 'Drawing (SVG)')
    const files = await filesIn(await saveChosen(anna, folder, 'zip'))
    expect(files.map(({ name }) => name)).toEqual(PAPERS.map((_, at) => `${at + 1}.svg`))
    for (const [at, board] of boards.entries()) {
      const [svg, png] = [join(folder, files[at]!.name), join(folder, `${at + 1}.png`)]
      await writeFile(svg, files[at]!.bytes)
      await run('rsvg-convert', '--output', png, svg)
      expectSamePaper(decodePng(await readFile(png)), board, PAPERS[at]!)
    }
    expect(anna.complaints).toEqual([])
  },
)

it.runIf(hasProgram('rsvg-convert', '--version'))(
  'a page on its paper is the same as PNG and as SVG, and bare where that is chosen',
  async ({ sit, folder }) => {
    const anna = await sit()
    const boards = await pagesOfAllPapers(anna)
    const at = PAPERS.indexOf('seyes')
    await turnTo(anna, at)
    const board = boards[at]!
    expectSamePaper(decodePng(await readFile(await exportPage(anna, folder, 'png', '1×'))), board, 'seyes')
    const svg = await exportPage(anna, folder, 'svg', 'Drawing (SVG)')
    await run('rsvg-convert', '--output', join(ARTEFACTS, 'export-seyes-svg.png'), svg)
    expectSamePaper(decodePng(await readFile(join(ARTEFACTS, 'export-seyes-svg.png'))), board, 'seyes')
    const bare = decodePng(await readFile(await exportPage(anna, folder, 'png', '1×', 'See-through')))
    expect(bare.rgba.filter((_, place) => place % 4 === 3 && bare.rgba[place] === 0).length).toBeGreaterThan(100_000)
    expect(anna.complaints).toEqual([])
  },
)

it.runIf(hasProgram('pdfinfo', '-v'))('all pages are printed, each on a sheet of its own', async ({ sit, folder }) => {
  const anna = await sit()
  await keepWhatIsPrinted(anna)
  await pagesOfAllPapers(anna)
  await chooseExport(anna, 'Print…', 'All pages')
  await anna.photograph('print-dialog')
  const printed = await print(anna)
  const sheets = await anna.page.context().newPage()
  await sheets.setContent(printed)
  await sheets.pdf({ path: join(folder, 'printed.pdf'), format: 'A4', preferCSSPageSize: true })
  expect(await run('pdfinfo', join(folder, 'printed.pdf'))).toMatch(new RegExp(`^Pages:\\s+${PAPERS.length}$`, 'm'))
  expect(anna.complaints).toEqual([])
})

it.runIf(hasProgram('pdftocairo', '-v'))(
  'a photograph goes into a PDF as it is kept, and looks there as on the board',
  async ({ sit, folder }) => {
    const anna = await sit()
    await anna.introduce('Anna')
    await anna.createRoom(ROOM)
    const photo = await photograph(anna)
    const orange = [230, 120, 20] as const
    await give(anna, 'drop', photo, CLEAR_AREA.x + 300, CLEAR_AREA.y + 200)
    await untilSeen([anna], orange, 200 * 120)
    const pdf = await exportPage(anna, folder, 'pdf', 'PDF')
    const text = await readFile(pdf, 'latin1')
    expect([text.includes('/DCTDecode'), text.includes('/SMask')]).toEqual([true, false])
    await run('pdftocairo', '-r', '96', '-singlefile', '-png', pdf, join(ARTEFACTS, 'export-photo'))
    const shown = decodePng(await readFile(join(ARTEFACTS, 'export-photo.png')))
    expect(Math.abs(countOf(shown, orange) - 200 * 120)).toBeLessThan(0.1 * 200 * 120)
    expect(anna.complaints).toEqual([])
  },
)

/** Half of it orange, the other half blue, and so encoded by the browser. */
async function photograph({ page }: Desk): Promise<FileOfTest> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 200
    canvas.height = 240
    const context = canvas.getContext('2d')!
    context.fillStyle = '#e67814'
    context.fillRect(0, 0, 200, 120)
    context.fillStyle = '#1450c8'
    context.fillRect(0, 120, 200, 120)
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1]!
  })
  return { name: 'photo.jpg', type: 'image/jpeg', bytes: Buffer.from(base64, 'base64') }
}

/** A frame and something in it on a page of every paper. @returns what each of them looks like */
async function pagesOfAllPapers(desk: Desk): Promise<Picture[]> {
  await desk.introduce('Anna')
  await desk.createRoom(ROOM)
  const [room] = await callFromPage(desk.page, 'rooms.list', {})
  const pages = ['']
  for (const paper of PAPERS.slice(1)) {
    pages.push((await callFromPage(desk.page, 'pages.add', { room: room!.id, paper })).id)
  }
  await callFromPage(desk.page, 'canvas.put', { room: room!.id, lines: pages.flatMap(drawnOn) })
  await eventually('all is kept', async () => (await desk.digest(ROOM)).lines === 2 * PAPERS.length)
  const boards: Picture[] = []
  for (const at of PAPERS.keys()) {
    await turnTo(desk, at)
    boards.push(await desk.look())
  }
  return boards
}

async function nameFirstPage({ page }: Desk, name: string): Promise<void> {
  const [room] = await callFromPage(page, 'rooms.list', {})
  await callFromPage(page, 'pages.set', { room: room!.id, id: '', name })
}

async function filesIn(zip: string): Promise<ZippedFile[]> {
  return readZip(await readFile(zip))
}

/** Pages differ in where the stroke lies, so that one in the place of another is noticed. */
function drawnOn(page: string, at: number): LineInput[] {
  const { x, y, width, height } = CLEAR_AREA
  const [left, top, right, bottom] = [x + 20, y + 20, x + width - 20, y + height - 20]
  const frame: PointTuple[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ]
  const pencil = { color: '#1e1e1e', width: 4, page }
  const height3 = top + 40 + 40 * at
  const stroke: PointTuple[] = [
    [left + 50, height3],
    [right - 50, height3],
  ]
  return [
    { pencil: { ...pencil, tool: 'rectangle' }, points: frame },
    { pencil: { ...pencil, tool: 'line' }, points: stroke },
  ]
}

async function turnTo(desk: Desk, at: number): Promise<void> {
  await desk.page.getByRole('button', { name: /^Page \d+ of \d+/ }).click()
  await desk.page.getByRole('menuitemradio', { name: `Page ${at + 1}`, exact: true }).click()
  await desk.page.getByRole('button', { name: `Page ${at + 1} of ${PAPERS.length}`, exact: true }).waitFor()
  await desk.board(ROOM).and(desk.page.locator('[data-settled=true][data-lines="2"]')).waitFor()
  await desk.page.mouse.move(1, 1)
}

/** Both from the frame inwards: a sheet has another margin than the screen. */
function expectSamePaper(shown: Picture, board: Picture, paper: string): void {
  const [a, b] = [croppedToDark(shown), croppedToDark(board)]
  expect([a.width, a.height], paper).toEqual([b.width, b.height])
  const blank = { ...b, rgba: new Uint8Array(b.rgba.length).fill(255) }
  const marks = countDifferent(b, blank, PAPER_TOLERANCE)
  expect(countDifferent(a, b, PAPER_TOLERANCE), paper).toBeLessThan(DIFFERENT_SHARE * marks)
}
