/** Several pages, each with its paper: two people, each on a page of their own. */
import { expect } from 'vitest'
import type { PageView } from '../../p2p/api/contract.ts'
import { eventually } from '../support/eventually.ts'
import type { Picture } from '../support/png.ts'
import { CLEAR_AREA, type Desk } from './desk.ts'
import { it } from './it.ts'
import { callFromPage } from './page-api.ts'
import { drawStrokes, mouse, press, quickStrokes } from './pens.ts'
import { untilSameBoard } from './same-board.ts'
import { alone, together } from './together.ts'

const PAPERS = ['Squared', 'Dotted', 'Ruled', 'French ruled (Seyès)', 'Isometric', 'Music staves', 'Axes']
const PLACE = { left: CLEAR_AREA.x + 100, top: CLEAR_AREA.y + 100 }

/** Chooses from the menu of the pages, and from the menu within it. */
async function choose(desk: Desk, ...names: string[]): Promise<void> {
  await desk.page.getByRole('button', { name: /^Page \d+ of \d+/ }).click()
  for (const name of names) await item(desk, name).click()
}

function item({ page }: Desk, name: string) {
  const item = page.getByRole('menuitem', { name, exact: true })
  return item.or(page.getByRole('menuitemradio', { name, exact: true }))
}

/** Each has the menu open before either chooses from it. */
async function chooseAtOnce(desks: readonly [Desk, Desk], ...ways: readonly [string[], string[]]): Promise<void> {
  for (const [at, desk] of desks.entries()) {
    await choose(desk, ...ways[at]!.slice(0, -1))
    await item(desk, ways[at]!.at(-1)!).waitFor()
  }
  await Promise.all(desks.map((desk, at) => item(desk, ways[at]!.at(-1)!).click()))
}

/** Each has written the name before either saves it. */
async function nameAtOnce(desks: readonly [Desk, Desk], ...names: readonly [string, string]): Promise<void> {
  await chooseAtOnce(desks, ['Rename…'], ['Rename…'])
  for (const [at, desk] of desks.entries()) {
    await desk.page.getByRole('textbox', { name: 'Name of the page' }).fill(names[at]!)
  }
  await Promise.all(desks.map(desk => desk.press('Save')))
}

/** Both see the question before either answers; the later of them may find that it has gone with the page. */
async function answerAtOnce(desks: readonly [Desk, Desk], answer: string): Promise<void> {
  const buttons = desks.map(({ page }) => page.getByRole('alertdialog').getByRole('button', { name: answer }))
  for (const button of buttons) await button.waitFor()
  const shown = await Promise.all(buttons.map(button => button.elementHandle()))
  await Promise.all(shown.map(button => button.evaluate(element => (element as HTMLElement).click())))
}

/** Waits until both peers have the same pages. @param isThere whether what both have done has come */
async function untilSamePages(
  desks: readonly [Desk, Desk],
  room: string,
  isThere: (pages: readonly PageView[]) => boolean,
): Promise<PageView[]> {
  return eventually('both have the same pages', async () => {
    const [anna, ben] = await Promise.all(desks.map(desk => pagesOf(desk, room)))
    expect(anna).toEqual(ben)
    return isThere(anna!) ? anna! : Promise.reject(new Error(JSON.stringify(anna)))
  })
}

async function pagesOf(desk: Desk, room: string): Promise<PageView[]> {
  return callFromPage(desk.page, 'pages.list', { room: await desk.roomId(room) })
}

async function untilPage(desk: Desk, page: string): Promise<void> {
  await desk.page.getByRole('button', { name: page, exact: true }).waitFor()
}

/** Waits until so many lines are on the page that is shown, and painted. */
async function untilLines(desk: Desk, room: string, lines: number): Promise<void> {
  await eventually(`${lines} lines on the page`, async () => {
    const board = desk.board(room)
    const shown = [await board.getAttribute('data-lines'), await board.getAttribute('data-settled')]
    expect(shown).toEqual([String(lines), 'true'])
    return true
  })
}

/** How many pixels are another colour. Lines of paper are too faint for what counts ink. */
function countChanged(a: Picture, b: Picture): number {
  let changed = 0
  for (let at = 0; at < a.rgba.length; at += 4) {
    changed += Number(Math.abs(a.rgba[at]! - b.rgba[at]!) > 8)
  }
  return changed
}

it('each draws on a page of their own, names and moves it, and turning brings the other page back', async ({ sit }) => {
  const [anna, ben] = await together(sit, 'Pages')
  const strokes = quickStrokes(3)
  await drawStrokes(mouse(anna.page), strokes.slice(0, 1), PLACE)
  await untilSameBoard('Pages', 1, anna, ben)

  await ben.press('Add a page')
  await untilPage(ben, 'Page 2 of 2')
  await untilPage(anna, 'Page 1 of 2')
  await untilLines(ben, 'Pages', 0)
  await drawStrokes(mouse(ben.page), strokes.slice(1), PLACE)
  await untilLines(ben, 'Pages', 2)
  await untilLines(anna, 'Pages', 1)

  await choose(ben, 'Rename…')
  await ben.page.getByRole('textbox', { name: 'Name of the page' }).fill('Fractions')
  await ben.press('Save')
  await untilPage(ben, 'Page 2 of 2: Fractions')
  await choose(ben, 'Move earlier')
  await untilPage(ben, 'Page 1 of 2: Fractions')
  await untilPage(anna, 'Page 2 of 2')

  await anna.press('Previous page')
  await untilPage(anna, 'Page 1 of 2: Fractions')
  await untilLines(anna, 'Pages', 2)
  await untilSameBoard('Pages', 3, anna, ben)
  await anna.photograph('pages')
  await anna.press('Next page')
  await untilLines(anna, 'Pages', 1)

  await ben.press('Clear')
  await ben.page.getByRole('alertdialog').getByRole('button', { name: 'Clear' }).click()
  await untilLines(ben, 'Pages', 0)
  await untilLines(anna, 'Pages', 1)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('what someone draws on a page while another deletes it comes back with the page', async ({ sit }) => {
  const [anna, ben] = await together(sit, 'Deleted')
  await anna.press('Add a page')
  await untilPage(anna, 'Page 2 of 2')
  await choose(ben, 'Page 2')
  await untilPage(ben, 'Page 2 of 2')
  const pen = mouse(ben.page)
  await press(pen, quickStrokes(1)[0]!, PLACE)
  await choose(anna, 'Delete…')
  await anna.page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await untilPage(anna, 'Page 1 of 1')
  await untilPage(ben, 'Page 1 of 1')
  await pen.up()
  await ben.told('Someone has deleted the page you were on.')
  await untilLines(ben, 'Deleted', 0)

  await choose(ben, 'Deleted pages', 'Bring back “Deleted page 1”')
  await untilPage(ben, 'Page 2 of 2')
  await untilLines(ben, 'Deleted', 1)
  await untilPage(anna, 'Page 1 of 2')
  await choose(anna, 'Page 2')
  await untilSameBoard('Deleted', 1, anna, ben)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('who writes on a page that another deletes finds the text with the page, and no key of theirs does anything else', async ({
  sit,
}) => {
  const [anna, ben] = await together(sit, 'Torn')
  await ben.press('Add a page')
  await untilPage(ben, 'Page 2 of 2')
  await anna.page.getByRole('button', { name: 'Page 1 of 2', exact: true }).waitFor()
  await anna.take('Text')
  await anna.click([300, 200])
  const field = anna.page.getByRole('textbox', { name: /^Text/ })
  await field.waitFor()
  await anna.page.keyboard.type('the mean')
  await choose(ben, 'Page 1')
  await choose(ben, 'Delete…')
  // Each of these letters would be a tool. They come before the page goes, while it does, and after.
  const typing = anna.page.keyboard.type('phlevr'.repeat(10), { delay: 20 })
  await ben.page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await anna.page.getByRole('button', { name: 'Page 1 of 1', exact: true }).waitFor()
  await typing
  await anna.page.keyboard.type('phlevr')
  expect(await anna.page.getByRole('radio', { name: 'Text', exact: true }).isChecked()).toBe(true)
  await field.waitFor({ state: 'detached' })
  await anna.page.keyboard.press('v')
  expect(await anna.page.getByRole('radio', { name: 'Select', exact: true }).isChecked()).toBe(true)
  await choose(ben, 'Deleted pages', 'Bring back “Deleted page 1”')
  await eventually('it is kept', async () => {
    const texts = (await anna.lines('Torn')).map(({ text }) => text)
    if (!texts.some(text => text?.startsWith('the mean') === true)) throw new Error(JSON.stringify(texts))
    return true
  })
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('two people add, name, order, rule and delete pages at once, and both have the same pages', async ({ sit }) => {
  const room = 'At once'
  const desks = await together(sit, room)
  const [anna, ben] = desks
  const strokes = quickStrokes(2)
  await Promise.all(desks.map((desk, at) => drawStrokes(mouse(desk.page), strokes.slice(at, at + 1), PLACE)))
  await untilSameBoard(room, 2, anna, ben)

  await Promise.all(desks.map(desk => desk.press('Add a page')))
  const [first] = await untilSamePages(desks, room, pages => pages.length === 3)
  // Each has turned to a page of their own.
  for (const desk of desks) await desk.page.getByRole('button', { name: /^Page [23] of 3$/ }).waitFor()
  await nameAtOnce(desks, 'Leaves', 'Seeds')
  await untilSamePages(desks, room, pages => pages.every(({ id, name }) => id === first!.id || name !== ''))

  // And now to the same page.
  for (const desk of desks) {
    await choose(desk, 'Page 1')
    await untilPage(desk, 'Page 1 of 3')
  }
  await nameAtOnce(desks, 'Trees', 'Shrubs')
  const [named] = await untilSamePages(desks, room, pages => pages[0]!.name !== '')
  const name = named!.name
  expect(['Trees', 'Shrubs']).toContain(name)
  for (const desk of desks) await untilPage(desk, `Page 1 of 3: ${name}`)
  await chooseAtOnce(desks, ['Paper', 'Squared'], ['Paper', 'Dotted'])
  await untilSamePages(desks, room, pages => ['squared', 'dotted'].includes(pages[0]!.paper))
  await chooseAtOnce(desks, ['Delete…'], ['Delete…'])
  await answerAtOnce(desks, 'Delete')
  await untilSamePages(desks, room, pages => pages.length === 2)

  for (const desk of desks) await desk.page.getByRole('button', { name: /^Page [12] of 2/ }).waitFor()
  await choose(anna, 'Deleted pages', `Bring back “${name}”`)
  await untilPage(anna, `Page 1 of 3: ${name}`)
  await choose(ben, `1. ${name}`)
  await untilPage(ben, `Page 1 of 3: ${name}`)
  await untilSameBoard(room, 2, anna, ben)
  // Whether it is moved once or twice depends on who hears of the other first.
  await chooseAtOnce(desks, ['Move later'], ['Move later'])
  await untilSamePages(desks, room, pages => pages[0]!.id !== first!.id)
  await anna.press('All pages')
  await anna.photograph('pages-at-once')
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('a page is duplicated with its name, its paper and all that lies on it, as one step to undo', async ({ sit }) => {
  const [anna, ben] = await together(sit, 'Copies')
  await drawStrokes(mouse(anna.page), quickStrokes(2), PLACE)
  await anna.take('Sticky note')
  await anna.click([500, 250])
  await anna.page.keyboard.type('remember')
  await anna.page.keyboard.press('Escape')
  await choose(anna, 'Paper', 'Squared')
  await choose(anna, 'Rename…')
  await anna.page.getByRole('textbox', { name: 'Name of the page' }).fill('Fractions')
  await anna.press('Save')
  await untilLines(anna, 'Copies', 3)
  const first = await anna.look()
  await choose(anna, 'Duplicate')
  await untilPage(anna, 'Page 2 of 2: Fractions')
  await untilLines(anna, 'Copies', 3)
  await anna.page.mouse.move(1, 1)
  await eventually('it looks the same', async () => countChanged(await anna.look(), first) < 40)
  await untilPage(ben, 'Page 1 of 2: Fractions')
  await choose(ben, '2. Fractions')
  await untilLines(ben, 'Copies', 3)
  await anna.photograph('pages-duplicated')
  await anna.press('Undo')
  await untilPage(anna, 'Page 1 of 1: Fractions')
  await untilPage(ben, 'Page 1 of 1: Fractions')
  await untilSameBoard('Copies', 3, anna, ben)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('who presses twice to add a page gets one', async ({ sit }) => {
  const anna = await alone(sit, 'Twice')
  await anna.page.getByRole('button', { name: 'Add a page' }).dblclick()
  await untilPage(anna, 'Page 2 of 2')
  await anna.press('Add a page')
  await untilPage(anna, 'Page 3 of 3')
  expect(anna.complaints).toEqual([])
})

it('a question about a page goes with it, and does not come back with it', async ({ sit }) => {
  const [anna, ben] = await together(sit, 'Asked')
  await ben.press('Add a page')
  await untilPage(ben, 'Page 2 of 2')
  await anna.page.getByRole('button', { name: 'Page 1 of 2', exact: true }).waitFor()
  await choose(anna, 'Delete…')
  const question = anna.page.getByRole('alertdialog')
  await question.waitFor()
  await choose(ben, 'Page 1')
  await choose(ben, 'Delete…')
  await ben.page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await question.waitFor({ state: 'detached' })
  await untilPage(anna, 'Page 1 of 1')
  await choose(ben, 'Deleted pages', 'Bring back “Deleted page 1”')
  await untilPage(anna, 'Page 2 of 2')
  expect(await question.count()).toBe(0)
})

it('every paper looks another way, and the same to both', async ({ sit }) => {
  const [anna, ben] = await together(sit, 'Papers')
  await drawStrokes(mouse(anna.page), quickStrokes(1), PLACE)
  await untilSameBoard('Papers', 1, anna, ben)
  let before = await anna.look()
  for (const [at, paper] of PAPERS.entries()) {
    await choose(anna, 'Paper', paper)
    await untilSameBoard('Papers', 1, anna, ben)
    const now = await eventually('the paper is there', async () => {
      const picture = await anna.look()
      return countChanged(picture, before) > 1_000 ? picture : null
    })
    await eventually('both see the same paper', async () => countChanged(await ben.look(), now) < 40)
    await anna.photograph(`paper-${at + 1}`)
    before = now
  }
  await anna.press('Dark colours')
  await anna.photograph('paper-dark')
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})
