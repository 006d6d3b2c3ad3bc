/** Boards as files and on paper: what other programs show of them is what the board shows. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { PointTuple } from '../../p2p/api/contract.ts'
import { decodePng, type Picture } from '../support/png.ts'
import { hasProgram } from '../support/set-up.ts'
import { ARTEFACTS, CLEAR_AREA, type Desk } from './desk.ts'
import { EVERY_SHAPE } from './every-shape.ts'
import {
  chooseExport,
  expectSame,
  exportPage,
  it,
  keepWhatIsPrinted,
  print,
  run,
  saveChosen,
  seen,
} from './exporting.ts'
import { callFromPage } from './page-api.ts'
import { drawStrokes, mouse, quickStrokes, stylus } from './pens.ts'
import { countAstray, countLetters } from './letters.ts'
import { countDifferent, countInk, croppedToDark, croppedToInk, partOf } from './pictures.ts'
import { alone } from './together.ts'

const ROOM = 'Maths: Tuesday'
const AT = { left: CLEAR_AREA.x + 30, top: CLEAR_AREA.y + 30 }

/**
 * Every program smooths edges in its own way, so that of the pixels with ink on them some are more than anti-aliasing
 * apart. A line that is missing, or a pixel too far to a side, makes more of a difference than this.
 */
const DIFFERENT_SHARE = 0.005

/** Of the pixels of a shape. The head of an arrow has more. */
const MOST_DIFFERENT_OF_SHAPE = 12

/** Within the clear area. */
const FRAME = { x: 10, y: 10, width: 630, height: 390 }

/** Of the pixels of a line's letters, so many may have none beside them in another program: a turned bracket has more. */
const MOST_ASTRAY = 10

/** Letters and pictures at an angle have more edges, which every program smooths in its own way. */
const TEXT_INK_SHARE = 0.15

it('a board saved as PNG is the very picture on the screen', async ({ sit, folder }) => {
  const anna = await sit()
  const board = await drawLesson(anna)
  await anna.press('More about this room')
  await anna.photograph('export-menu')
  await anna.page.keyboard.press('Escape')
  await chooseExport(anna, 'Export…', 'Picture (PNG)', '1×')
  await anna.photograph('export-dialog')
  const small = decodePng(await readFile(await saveChosen(anna, folder, 'png')))
  expectSameLesson(small, board, 0.001)

  const large = decodePng(await readFile(await exportPage(anna, folder, 'png', '4×', 'See-through')))
  expect(large.rgba[3]).toBe(0)
  expect(large.rgba.some((value, at) => at % 4 === 3 && value === 255)).toBe(true)
  expect([large.width, large.height]).toEqual([4 * small.width, 4 * small.height])
  expect(anna.complaints).toEqual([])
})

it.runIf(hasProgram('rsvg-convert', '--version'))(
  'a board saved as SVG is the same in another program',
  async ({ sit, folder }) => {
    const anna = await sit()
    const board = await drawLesson(anna)
    const svg = await exportPage(anna, folder, 'svg', 'Drawing (SVG)')
    const shown = join(ARTEFACTS, 'export-svg.png')
    await run('rsvg-convert', '--output', shown, svg)
    expectSameLesson(decodePng(await readFile(shown)), board, DIFFERENT_SHARE)
    expect(anna.complaints).toEqual([])
  },
)

it.runIf(hasProgram('pdftocairo', '-v'))(
  'a board saved as PDF is the same in another program',
  async ({ sit, folder }) => {
    const anna = await sit()
    const board = await drawLesson(anna)
    const pdf = await exportPage(anna, folder, 'pdf', 'PDF')
    // A CSS pixel is a 96th of an inch.
    await run('pdftocairo', '-r', '96', '-png', '-singlefile', pdf, join(ARTEFACTS, 'export-pdf'))
    expectSameLesson(decodePng(await readFile(join(ARTEFACTS, 'export-pdf.png'))), board, DIFFERENT_SHARE)
    expect(anna.complaints).toEqual([])
  },
)

it('a board goes to the printer alone on its page', async ({ sit }) => {
  const anna = await sit()
  await keepWhatIsPrinted(anna)
  await drawLesson(anna)
  await chooseExport(anna, 'Print…')
  const printed = await print(anna)
  expect(printed).toMatch(/<body><svg .*<title>Maths: Tuesday<\/title>.*<path d="M/s)
  expect(anna.complaints).toEqual([])
})

it('an empty board is not saved, and says so', async ({ sit }) => {
  const anna = await alone(sit, ROOM)
  await chooseExport(anna, 'Export…', 'PDF')
  await anna.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await anna.told('There is nothing on the board yet.')
})

it.runIf(hasProgram('rsvg-convert', '--version') && hasProgram('pdftocairo', '-v'))(
  'texts, notes and pictures are where they were, at any angle',
  async ({ sit, folder }) => {
    const anna = await sit()
    const board = await writeTexts(anna)
    const svg = await exportPage(anna, folder, 'svg', 'Drawing (SVG)')
    const pdf = await exportPage(anna, folder, 'pdf', 'PDF')
    await run('rsvg-convert', '--output', join(ARTEFACTS, 'export-texts-svg.png'), svg)
    await run('pdftocairo', '-r', '96', '-png', '-singlefile', pdf, join(ARTEFACTS, 'export-texts-pdf'))
    expect(await run('pdftotext', '-layout', pdf, '-')).toMatch(/Größe: <5 & “x”\s+.*\s*Two lines/)
    for (const program of ['svg', 'pdf']) {
      const shown = decodePng(await readFile(join(ARTEFACTS, `export-texts-${program}.png`)))
      const [a, b] = [croppedToInk(shown), croppedToInk(board)]
      expect([a.width, a.height]).toEqual([b.width, b.height])
      expect(countDifferent(a, b)).toBeLessThan(TEXT_INK_SHARE * countInk(board))
    }
    expect(anna.complaints).toEqual([])
  },
)

it.runIf(hasProgram('rsvg-convert', '--version') && hasProgram('pdftocairo', '-v'))(
  'letters of every script are the same in programs that do not have them, and can be searched for',
  async ({ sit, folder }) => {
    const anna = await sit()
    const board = await writeScripts(anna)
    await anna.photograph('export-scripts-board')
    const svg = await exportPage(anna, folder, 'svg', 'Drawing (SVG)')
    const pdf = await exportPage(anna, folder, 'pdf', 'PDF')
    await run('rsvg-convert', '--output', join(ARTEFACTS, 'export-scripts-svg.png'), svg)
    await run('pdftocairo', '-r', '96', '-png', '-singlefile', pdf, join(ARTEFACTS, 'export-scripts-pdf'))
    expect(await readFile(svg, 'utf8')).not.toMatch(/<(?:text|image)/)
    const output = await run('pdftotext', pdf, '-')
    for (const word of ['Größe', 'Привет', 'السلام', '光合作用']) expect(output.normalize('NFKC')).toContain(word)
    for (const program of ['svg', 'pdf']) {
      const shown = decodePng(await readFile(join(ARTEFACTS, `export-scripts-${program}.png`)))
      const [a, b] = [croppedToDark(shown), croppedToDark(board)]
      expect([Math.abs(a.width - b.width) <= 1, Math.abs(a.height - b.height) <= 1]).toEqual([true, true])
      for (const [at, text] of SCRIPTS.entries()) {
        // From the rectangle's outermost ink.
        const line = { x: 10, y: 24 + 72 * at, width: 680, height: 60 }
        const [shownLine, boardLine] = [partOf(a, line), partOf(b, line)]
        expect(countLetters(boardLine), text).toBeGreaterThan(500)
        expect(countAstray(shownLine, boardLine), `${text} in ${program}`).toBeLessThan(MOST_ASTRAY)
        expect(countAstray(boardLine, shownLine), `${text} not in ${program}`).toBeLessThan(MOST_ASTRAY)
      }
    }
    expect(anna.complaints).toEqual([])
  },
)

const SCRIPTS = [
  'Größe, AVA Łódź fi',
  'Привет, Ωμέγα',
  'السلام عليكم (صفحة 12)',
  '你好,光合作用',
  'Tea شاي 2 茶 чай → ½',
]

/** A text in each script, and one that mixes them, within a rectangle that shows where they lie. */
async function writeScripts(desk: Desk): Promise<Picture> {
  await desk.introduce('Anna')
  await desk.createRoom(ROOM)
  const room = await desk.roomId(ROOM)
  const frame = (x: number, y: number, width: number, height: number): PointTuple[] => [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]
  await callFromPage(desk.page, 'canvas.put', {
    room,
    lines: [
      { pencil: { color: '#1e1e1e', width: 4, tool: 'rectangle' }, points: frame(100, 150, 700, 400) },
      ...SCRIPTS.map((text, at) => ({
        pencil: { color: '#1e1e1e', width: 36, tool: 'text' as const },
        points: frame(130, 170 + 72 * at, 620, 60),
        text,
      })),
    ],
  })
  return seen(desk, ROOM, SCRIPTS.length + 1)
}

/** A turned note and a turned picture, a text that Helvetica has letters for and one that it has not, in a rectangle. */
async function writeTexts(desk: Desk): Promise<Picture> {
  await desk.introduce('Anna')
  await desk.createRoom(ROOM)
  const room = await desk.roomId(ROOM)
  const frame = (x: number, y: number, [w, h]: [number, number], turn = 0): PointTuple[] => {
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
    const corners = [
      [0, 0],
      [w, 0],
      [w, h],
      [0, h],
    ] as const
    return corners.map(([u, v]): PointTuple => [x + u * cos - v * sin, y + u * sin + v * cos])
  }
  const data = new Uint8Array(await desk.page.screenshot({ clip: { x: 0, y: 0, width: 240, height: 80 } }))
  const { sha256 } = await callFromPage(desk.page, 'blobs.put', { room, upload: 1, data, last: true })
  if (sha256 === null) throw new Error('The peer did not keep the picture.')
  const ink = { color: '#1e1e1e', width: 24 }
  await callFromPage(desk.page, 'canvas.put', {
    room,
    lines: [
      { pencil: { ...ink, tool: 'rectangle', width: 4 }, points: frame(100, 150, [700, 380]) },
      { pencil: { ...ink, tool: 'text' }, points: frame(130, 180, [260, 70]), text: 'Größe: <5 & “x”\nTwo lines' },
      { pencil: { ...ink, tool: 'text' }, points: frame(130, 300, [260, 40]), text: 'Ωmega Привет' },
      { pencil: { ...ink, tool: 'note' }, points: frame(520, 200, [200, 200], 0.2), text: 'A note that is turned' },
      { pencil: { ...ink, tool: 'picture' }, points: frame(150, 400, [240, 80], 0.1), picture: sha256 },
    ],
  })
  return seen(desk, ROOM, 5)
}

/**
 * Handwriting by a pen with pressure and by a mouse, a highlighter over it, a shape of every kind below, and a rectangle
 * around all of it.
 */
async function drawLesson(desk: Desk): Promise<Picture> {
  await desk.introduce('Anna')
  await desk.createRoom(ROOM)
  await desk.take('Blue')
  await drawStrokes(await stylus(desk.page), quickStrokes(6), AT)
  await desk.take('Red')
  await drawStrokes(mouse(desk.page), quickStrokes(4, { from: 20, top: 150 }), AT)
  await desk.take('Highlighter')
  await desk.drag([40, 60], [500, 90])
  await desk.take('Rectangle')
  await desk.drag([FRAME.x, FRAME.y], [FRAME.x + FRAME.width, FRAME.y + FRAME.height])
  const room = await desk.roomId(ROOM)
  await callFromPage(desk.page, 'canvas.put', { room, lines: EVERY_SHAPE.map(({ line }) => line) })
  return seen(desk, ROOM, 12 + EVERY_SHAPE.length)
}

/** All of it, and so is each shape for itself: a small one is less than what may differ of the whole. */
function expectSameLesson(shown: Picture, board: Picture, share: number): void {
  expectSame(shown, board, share)
  const [a, b] = [croppedToInk(shown), croppedToInk(board)]
  for (const { name, within } of EVERY_SHAPE) {
    const part = { ...within, x: within.x - b.left, y: within.y - b.top }
    const [shownPart, boardPart] = [partOf(a, part), partOf(b, part)]
    expect(countInk(boardPart), name).toBeGreaterThan(100)
    expect(countDifferent(shownPart, boardPart), name).toBeLessThan(MOST_DIFFERENT_OF_SHAPE)
  }
}
