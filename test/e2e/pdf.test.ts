/// <reference lib="dom" />
/** Documents that come onto the board: each page a page, seen by all alike. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { decodePng } from '../support/png.ts'
import { hasProgram } from '../support/set-up.ts'
import { ARTEFACTS, type Desk, PHONE } from './desk.ts'
import { it, run } from './exporting.ts'
import { callFromPage } from './page-api.ts'
import { BROKEN, longPdf, ownPdf, printedPdf } from './pdf-files.ts'
import { countDifferent, countInk } from './pictures.ts'
import { give } from './pictures-given.ts'
import { untilSameBoard } from './same-board.ts'
import { alone, together } from './together.ts'

const ROOM = 'Documents'

/** Of what is not paper: programs smooth the rims of fields in their own ways, and letters are nearly all rim. */
const DIFFERENT_SHARE = { fields: 0.08, letters: 0.3 }

function drop(desk: Desk, name: string, bytes: Buffer): Promise<void> {
  return give(desk, 'drop', { name, type: 'application/pdf', bytes }, 400, 300)
}

async function untilPage(desk: Desk, place: number, of: number): Promise<void> {
  await desk.page.getByRole('button', { name: `Page ${place} of ${of}`, exact: true }).waitFor({ timeout: 60_000 })
  await desk.board(ROOM).and(desk.page.locator('[data-settled=true]')).waitFor()
}

/** The pictures of the pages, in their order, as the peer of a desk keeps them. */
async function picturesAt(desk: Desk): Promise<Buffer[]> {
  const room = await desk.roomId(ROOM)
  const found: Buffer[] = []
  for (const { id } of await callFromPage(desk.page, 'pages.list', { room })) {
    for (const { picture } of await callFromPage(desk.page, 'canvas.lines', { room, page: id })) {
      const blob = await eventually('the picture is here', () =>
        callFromPage(desk.page, 'blobs.get', { room, sha256: picture! }),
      )
      found.push(Buffer.from(blob.data))
    }
  }
  return found
}

/** Compares the pages of a board with what another program makes of the same document. */
async function expectAsInPoppler(
  pages: readonly Buffer[],
  { folder, pdf, share }: { folder: string; pdf: Buffer; share: number },
): Promise<void> {
  await writeFile(join(folder, 'given.pdf'), pdf)
  for (const [at, png] of pages.entries()) {
    const shown = decodePng(png)
    const size = ['-scale-to-x', String(shown.width), '-scale-to-y', String(shown.height)]
    const page = ['-f', String(at + 1), '-l', String(at + 1)]
    const drawn = join(ARTEFACTS, `pdf-import-${at + 1}`)
    await run('pdftocairo', '-png', '-singlefile', ...size, ...page, join(folder, 'given.pdf'), drawn)
    const theirs = decodePng(await readFile(`${drawn}.png`))
    expect([theirs.width, theirs.height]).toEqual([shown.width, shown.height])
    expect(countInk(theirs)).toBeGreaterThan(2_000)
    expect(countDifferent(shown, theirs)).toBeLessThan(share * countInk(theirs))
  }
}

it.runIf(hasProgram('pdftocairo', '-v'))(
  'a PDF that one drops becomes pages that both see alike, under their ink, and that one undo takes back',
  async ({ sit, folder }) => {
    const [anna, ben] = await together(sit, ROOM)
    await drop(anna, 'work.pdf', ownPdf())
    await untilPage(anna, 2, 3)
    await untilPage(ben, 1, 3)
    await anna.photograph('pdf-imported')
    await expectAsInPoppler(await picturesAt(ben), { folder, pdf: ownPdf(), share: DIFFERENT_SHARE.fields })

    // Everything on it is out of reach of the tools: no eraser, nothing to choose.
    await anna.page.keyboard.press('v')
    await anna.page.keyboard.press('Control+a')
    await anna.page.keyboard.press('Delete')
    await anna.take('Eraser')
    await anna.drag([300, 100], [500, 300])
    expect((await anna.digest(ROOM)).lines).toBe(2)

    // Even what lies behind all other ink lies over it.
    const bare = await anna.look()
    await anna.take('Highlighter')
    await anna.drag([270, 230], [500, 230])
    await eventually('the stroke is kept', async () => (await anna.digest(ROOM)).lines === 3)
    await eventually('it is seen', async () => countDifferent(await anna.look(), bare, 16) > 1_000)
    await anna.photograph('pdf-highlighted')

    await ben.press('Next page')
    await untilPage(ben, 2, 3)
    for (const desk of [anna, ben]) await desk.press('Show everything')
    await untilSameBoard(ROOM, 3, anna, ben)
    await anna.page.setViewportSize(PHONE)
    await anna.press('Show everything')
    await anna.photograph('pdf-imported-phone')

    await anna.page.keyboard.press('Control+z')
    await eventually('the stroke is taken back', async () => (await anna.digest(ROOM)).lines === 2)
    await anna.page.keyboard.press('Control+z')
    await untilPage(anna, 1, 1)
    await untilPage(ben, 1, 1)
    expect((await ben.digest(ROOM)).lines).toBe(0)
    expect([...anna.complaints, ...ben.complaints]).toEqual([])
  },
)

it.runIf(hasProgram('pdftocairo', '-v'))(
  'a PDF that another program made is chosen in the menu, with its letters',
  async ({ sit, folder }) => {
    const anna = await alone(sit, ROOM)
    const pdf = await printedPdf(anna.page.context())
    await anna.press('More about this room')
    await anna.photograph('import-menu')
    const item = anna.page.getByRole('menuitem', { name: 'Import…' })
    const chooser = await anna.fileChooser(() => item.click())
    await chooser.setFiles({ name: 'printed.pdf', mimeType: 'application/pdf', buffer: pdf })
    await untilPage(anna, 2, 2)
    await anna.photograph('pdf-imported-letters')
    await expectAsInPoppler(await picturesAt(anna), { folder, pdf, share: DIFFERENT_SHARE.letters })
    expect(anna.complaints).toEqual([])
  },
)

it('what is no PDF, damaged or sealed is refused with a sentence, and nothing comes on the board', async ({ sit }) => {
  const anna = await alone(sit, ROOM)
  for (const { name, bytes, says } of BROKEN) {
    await drop(anna, name, bytes)
    await anna.told(`“${name}” ${says}`)
  }
  await anna.photograph('pdf-refused')
  await drop(anna, 'room.chalkboard', Buffer.from('This is no room.'))
  const refused = anna.page.getByRole('alertdialog', { name: '“room.chalkboard” was not opened' })
  await refused.getByRole('button', { name: 'Close' }).click()
  expect((await anna.digest(ROOM)).lines).toBe(0)
  await untilPage(anna, 1, 1)
})

it('a long PDF says how far it is, and comes in part where it is too long, or not at all when it is called off', async ({
  sit,
}) => {
  const anna = await alone(sit, ROOM)
  await drop(anna, 'book.pdf', longPdf(60))
  const bar = anna.page.getByRole('progressbar', { name: 'Bringing in “book.pdf”…' })
  await eventually('some pages are done', async () => Number(await bar.getAttribute('aria-valuenow')) > 3)
  await anna.photograph('pdf-progress')
  await anna.press('Cancel')
  await bar.waitFor({ state: 'detached' })
  await untilPage(anna, 1, 1)
  expect(await callFromPage(anna.page, 'pages.list', { room: await anna.roomId(ROOM) })).toHaveLength(1)
  // The reader is free for the next one.
  await drop(anna, 'work.pdf', ownPdf())
  await untilPage(anna, 2, 3)
  expect(anna.complaints).toEqual([])
})
