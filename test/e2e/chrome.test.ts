/// <reference lib="dom" />
/** The bars, menus and sheets around the board: on every size of screen, by pointer and by keyboard. */
import { expect } from 'vitest'
import { text } from '../../renderer/app/text.ts'
import { TOOLS } from '../../renderer/tools/index.ts'
import { eventually } from '../support/eventually.ts'
import { CLEAR_AREA, type Desk } from './desk.ts'
import { untilAllInside } from './inside.ts'
import { it } from './it.ts'
import { drawStrokes, mouse, quickStrokes } from './pens.ts'
import { alone } from './together.ts'

const ROOM = 'Chrome'
const AT = { left: CLEAR_AREA.x, top: CLEAR_AREA.y }
const SIZES = [
  { width: 390, height: 844 },
  { width: 1024, height: 720 },
  { width: 1280, height: 800 },
  { width: 3840, height: 2160 },
]
const LABELS = TOOLS.map(({ name }) => text.board.tool[name])
/** Who takes the picture chooses a file, and goes on with what they held. */
const HELD = TOOLS.filter(({ name }) => name !== 'picture')

for (const size of SIZES) {
  const name = `${size.width}x${size.height}`

  it(`at ${name} every tool can be taken by pointer and by keyboard, and nothing leaves the window`, async ({
    sit,
  }) => {
    const anna = await alone(sit, ROOM)
    await anna.page.setViewportSize(size)
    for (const { name } of HELD) {
      const tool = text.board.tool[name]
      await anna.take(tool)
      await untilTaken(anna, tool)
      await untilAllInside(anna)
    }
    await anna.fileChooser(() => anna.take('Picture'))
    for (const { name, shortcut } of HELD) {
      await anna.page.keyboard.press(shortcut)
      await untilTaken(anna, text.board.tool[name])
    }
    expect(await reachedByArrows(anna)).toEqual(expect.arrayContaining(LABELS))

    await anna.press('Page 1 of 1')
    await anna.page.getByRole('menuitem', { name: 'Paper' }).press('Enter')
    await anna.page.getByRole('menuitemradio', { name: 'Axes' }).waitFor()
    await untilAllInside(anna)
    await anna.photograph(`chrome-${name}-paper`)
    await anna.page.keyboard.press('Escape')
    await anna.page.getByRole('menu').first().waitFor({ state: 'detached' })

    await anna.take('Rectangle')
    for (const colours of ['light', 'dark']) {
      if (colours === 'dark') await anna.page.evaluate(() => localStorage.setItem('chalkboard.theme', 'dark'))
      if (colours === 'dark') await anna.page.evaluate(() => window.dispatchEvent(new Event('storage')))
      await anna.photograph(`chrome-${name}-${colours}`)
      await anna.page.getByRole('button', { name: 'Shapes: Rectangle' }).click()
      await untilAllInside(anna)
      await anna.photograph(`chrome-${name}-${colours}-shapes`)
      await anna.page.keyboard.press('Escape')
      await anna.page.getByRole('dialog').waitFor({ state: 'detached' })
      await anna.page.keyboard.press('?')
      await anna.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
      await untilAllInside(anna)
      await anna.photograph(`chrome-${name}-${colours}-help`)
      await anna.page.keyboard.press('Escape')
      await anna.page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    expect(anna.complaints).toEqual([])
  })
}

it('a fill goes into shapes and not into ink', async ({ sit }) => {
  const anna = await alone(sit, ROOM)
  await anna.take('Rectangle')
  await anna.take('Yellow fill')
  await anna.drag([20, 20], [140, 100])
  await anna.take('Pen')
  await anna.drag([200, 20], [320, 100])
  await anna.take('Ellipse')
  await anna.drag([400, 20], [520, 100])
  await anna.take('No fill')
  await anna.drag([600, 20], [720, 100])
  await eventually('four items', async () => (await anna.digest(ROOM)).lines === 4)
  expect(await looksOf(anna)).toEqual([
    'rectangle #1b2420 5 #fff3a3',
    'pen #1b2420 5 none',
    'ellipse #1b2420 5 #fff3a3',
    'ellipse #1b2420 5 none',
  ])
  await anna.photograph('fills')
})

it('what is selected takes on the colour, the width and the fill that are chosen', async ({ sit }) => {
  const anna = await alone(sit, ROOM)
  await anna.take('Rectangle')
  await anna.drag([20, 20], [140, 100])
  await anna.take('Ellipse')
  await anna.drag([220, 20], [340, 100])
  await anna.take('Select')
  await anna.click([20, 60])
  await anna.take('Red')
  await anna.take('Thick')
  await anna.take('Blue fill')
  const pencils = () => looksOf(anna)
  await eventually('the rectangle has changed', async () => (await pencils()).includes('rectangle #dd2c2c 10 #cfe6ff'))
  expect(await pencils()).toContain('ellipse #1b2420 5 none')
  await anna.page.getByRole('radio', { name: 'Select', checked: true }).waitFor()
  await anna.photograph('restyled')

  await anna.click([80, 60], { button: 'right' })
  const menu = anna.page.getByRole('menu', { name: 'Board menu' })
  await menu.getByRole('menuitem', { name: 'Duplicate' }).waitFor()
  await anna.photograph('board-menu-selection')
  await menu.getByRole('menuitem', { name: 'Duplicate' }).click()
  await anna.untilOnBoard(ROOM, 3)
  // The focus is on the board again, where the key belongs to what is selected.
  await anna.page.keyboard.press('Delete')
  await eventually('the copy is off', async () => (await anna.digest(ROOM)).lines === 2)
  expect(anna.complaints).toEqual([])
})

it('without a keyboard, the bin takes off what is selected, and else asks whether to clear the page', async ({
  sit,
}) => {
  const anna = await alone(sit, ROOM, { touch: true })
  await anna.take('Rectangle')
  await anna.drag([20, 20], [140, 100])
  await anna.drag([220, 20], [340, 100])
  await eventually('both are kept', async () => (await anna.digest(ROOM)).lines === 2)
  await anna.take('Select')
  await anna.click([20, 60])
  await anna.page.getByRole('button', { name: 'Delete', exact: true }).tap()
  await eventually('one is off', async () => (await anna.digest(ROOM)).lines === 1)
  await anna.page.getByRole('button', { name: 'Clear', exact: true }).tap()
  await anna.page.getByRole('alertdialog', { name: 'Clear this page?' }).getByRole('button', { name: 'Clear' }).tap()
  await eventually('both are off', async () => (await anna.digest(ROOM)).lines === 0)
  expect(anna.complaints).toEqual([])
})

it('tells what each button is called to whoever hesitates over it', async ({ sit }) => {
  const anna = await alone(sit, ROOM)
  const buttons = await anna.page.locator('.board .icon-button:enabled').all()
  expect(buttons.length).toBeGreaterThan(30)
  for (const button of buttons) {
    await button.hover()
    const name = (await button.getAttribute('aria-label'))!
    await anna.page.locator('.hint').filter({ hasText: name }).waitFor()
  }
})

it('the help tells every tool’s key, from the key and from the menu', async ({ sit }) => {
  const anna = await alone(sit, ROOM)
  await anna.page.keyboard.press('?')
  const help = anna.page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  for (const tool of LABELS) await help.getByText(tool, { exact: true }).waitFor()
  await anna.page.keyboard.press('Escape')
  await help.waitFor({ state: 'detached' })
  await anna.page.locator('[data-focus-home]:focus').waitFor()
  await anna.press('More about this room')
  await anna.page.getByRole('menuitem', { name: 'Keyboard shortcuts' }).click()
  await help.waitFor()
  await anna.press('Close')
  await anna.page.locator('button:focus[aria-label="More about this room"]').waitFor()
})

it('the menu of the board opens where it is asked for, by mouse and by keyboard', async ({ sit }) => {
  const anna = await alone(sit, ROOM)
  await drawStrokes(mouse(anna.page), quickStrokes(1), AT)
  await eventually('the line is kept', async () => (await anna.digest(ROOM)).lines === 1)
  await anna.page.mouse.click(500, 400, { button: 'right' })
  const menu = anna.page.getByRole('menu', { name: 'Board menu' })
  await menu.waitFor()
  const box = (await menu.boundingBox())!
  expect([Math.round(box.x), box.y >= 0 && box.y + box.height <= 720]).toEqual([500, true])
  await anna.photograph('board-menu')
  await menu.getByRole('menuitem', { name: 'Undo' }).click()
  await eventually('the line is off', async () => (await anna.digest(ROOM)).lines === 0)
  await anna.page.locator('[data-focus-home]:focus').waitFor()

  await anna.page.keyboard.press('Shift+F10')
  await menu.getByRole('menuitem', { name: 'Redo' }).waitFor()
  await anna.page.keyboard.press('Escape')
  await menu.waitFor({ state: 'detached' })
  await anna.page.locator('[data-focus-home]:focus').waitFor()
  expect(anna.complaints).toEqual([])
})

it('a finger that rests while it draws gets no menu, and one that draws beside choices closes them', async ({
  sit,
}) => {
  const anna = await alone(sit, ROOM, { touch: true })
  const board = anna.board(ROOM)
  await anna.page.getByRole('button', { name: /^Shapes/ }).tap()
  await anna.page.getByRole('dialog').waitFor()
  await board.dispatchEvent('pointerdown', { pointerId: 7, pointerType: 'touch', clientX: 300, clientY: 300 })
  await anna.page.getByRole('dialog').waitFor({ state: 'detached' })
  await board.dispatchEvent('pointercancel', { pointerId: 7, pointerType: 'touch', clientX: 300, clientY: 300 })
  await rest(anna)
  expect(await anna.page.getByRole('menu').count()).toBe(0)
  await anna.take('Hand')
  await rest(anna)
  await anna.page.getByRole('menu', { name: 'Board menu' }).waitFor()
})

/** As a browser tells of a finger that has rested a while. */
async function rest(desk: Desk): Promise<void> {
  await desk.board(ROOM).evaluate(board => {
    const at = { bubbles: true, cancelable: true, clientX: 300, clientY: 300 }
    board.dispatchEvent(new PointerEvent('contextmenu', { ...at, pointerType: 'touch' }))
  })
}

/** Tool, colour, width and fill of each item. */
async function looksOf(desk: Desk): Promise<string[]> {
  const lines = await desk.lines(ROOM)
  return lines.map(({ pencil: { tool, color, width, fill } }) => `${tool} ${color} ${width} ${fill ?? 'none'}`)
}

/** What the bar shows as held, itself or behind the button of its group. */
async function untilTaken(desk: Desk, tool: string): Promise<void> {
  const held = desk.page
    .getByRole('toolbar', { name: 'Drawing tools' })
    .locator('[aria-checked=true], [aria-pressed=true]')
  await eventually(`${tool} is taken`, async () => {
    const names = await held.evaluateAll(all => all.map(element => element.getAttribute('aria-label')))
    if (names.length !== 1 || names[0]!.split(': ').at(-1) !== tool) throw new Error(names.join(', '))
    return true
  })
}

/** From the first tool on by arrow keys alone, and into each group that is on the way. */
async function reachedByArrows({ page }: Desk): Promise<string[]> {
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  const walk = async (key: string, visit: (name: string) => Promise<void> | void) => {
    const first = await focused()
    for (let name = first, steps = 0; steps === 0 || (name !== first && steps < 40); steps += 1) {
      await visit(name)
      await page.keyboard.press(key)
      const left = name
      name = await eventually(`the focus leaves “${left}”`, async () => {
        const now = await focused()
        return now === left ? false : now
      })
    }
  }
  const reached: string[] = []
  await page.getByRole('toolbar', { name: 'Drawing tools' }).getByRole('radio').first().focus()
  await walk('ArrowRight', async name => {
    reached.push(name)
    if (!name.includes(': ')) return
    await page.keyboard.press('Enter')
    await page.locator('[role="dialog"] [role="radio"]:focus').waitFor()
    await walk('ArrowDown', inner => void reached.push(inner))
    await page.keyboard.press('Escape')
    await page.locator(`button[aria-label="${name}"]:focus`).waitFor()
  })
  return reached
}
