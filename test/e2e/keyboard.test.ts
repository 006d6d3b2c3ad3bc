/// <reference lib="dom" />
/** Where the keyboard's focus is: never nowhere. */
import { expect } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { drawStrokes, mouse, quickStrokes } from './pens.ts'
import { CLEAR_AREA, type Desk } from './desk.ts'
import { it } from './it.ts'
import { alone } from './together.ts'

it('the focus goes to the board when it opens, and back to the button whose dialog closes', async ({ sit }) => {
  const anna = await sit()
  await anna.introduce('Anna')
  await untilFocus(anna, 'Rooms')
  await anna.createRoom('Focus')
  await untilFocus(anna, 'Board of Focus')
  await drawStrokes(mouse(anna.page), quickStrokes(2), { left: CLEAR_AREA.x, top: CLEAR_AREA.y })

  const { keyboard } = anna.page
  for (const answer of ['Escape', 'Enter'] as const) {
    await anna.page.getByRole('button', { name: 'Clear', exact: true }).focus()
    await keyboard.press('Enter')
    const question = anna.page.getByRole('alertdialog')
    await question.waitFor()
    if (answer === 'Enter') await question.getByRole('button', { name: 'Clear' }).focus()
    await keyboard.press(answer)
    await question.waitFor({ state: 'detached' })
    await untilFocus(anna, 'Clear')
  }
  await anna.press('Clear')
  await anna.page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click()
  await untilFocus(anna, 'Clear')
  // By mouse, one goes on with the board.
  await anna.press('Clear')
  await anna.page.getByRole('alertdialog').getByRole('button', { name: 'Clear' }).click()
  await untilFocus(anna, 'Board of Focus')

  await anna.back()
  await untilFocus(anna, 'Rooms')
  await anna.press('More about Focus')
  await anna.page.getByRole('menuitem', { name: 'Remove from this computer' }).click()
  await keyboard.press('Escape')
  await untilFocus(anna, 'More about Focus')
  await anna.press('Anna (you)')
  await anna.page.getByRole('menuitem', { name: 'Change your name' }).click()
  await keyboard.press('Escape')
  await untilFocus(anna, 'Anna (you)')
})

it('a tool chosen by keyboard keeps the focus in the bar, and one chosen by mouse gives it to the board', async ({
  sit,
}) => {
  const anna = await alone(sit, 'Bar')
  const { keyboard } = anna.page
  await anna.page.getByRole('button', { name: 'Shapes: Line' }).focus()
  await keyboard.press('Enter')
  const shapes = anna.page.getByRole('radiogroup', { name: 'Shapes' })
  await shapes.getByRole('radio', { name: 'Line', checked: true }).and(anna.page.locator(':focus')).waitFor()
  await keyboard.press('ArrowDown')
  await shapes.getByRole('radio', { name: 'Arrow' }).and(anna.page.locator(':focus')).waitFor()
  await keyboard.press('Enter')
  await untilFocus(anna, 'Shapes: Arrow')
  await anna.take('Ellipse')
  await untilFocus(anna, 'Board of Bar')
  await anna.page.getByRole('button', { name: 'Shapes: Ellipse', pressed: true }).waitFor()
  await anna.take('Red')
  await untilFocus(anna, 'Board of Bar')
})

it('Tab leads through all of the board’s controls, and back to the board, with a ring around each', async ({ sit }) => {
  const anna = await alone(sit, 'Round')
  await untilFocus(anna, 'Board of Round')
  await drawStrokes(mouse(anna.page), quickStrokes(1), { left: CLEAR_AREA.x, top: CLEAR_AREA.y })
  await anna.page.getByRole('button', { name: 'Undo' }).and(anna.page.locator(':enabled')).waitFor()
  await anna.press('Add a page')
  await anna.page.getByRole('button', { name: 'Page 2 of 2', exact: true }).waitFor()
  await anna.press('All pages')
  await anna.board('Round').focus()
  const onTheWay = await stops(anna, 'Tab')
  expect(onTheWay).toEqual([
    'Back to the lobby',
    'Dark colours',
    '1 person here',
    'More about this room',
    'All pages',
    'Previous page',
    'Page 2 of 2',
    'Add a page',
    'Page 2',
    'More about “Page 2”',
    'Ink',
    'Select',
    'Zoom out',
    'Zoom: 100%',
    'Zoom in',
    'Show everything',
  ])
  expect(await stops(anna, 'Shift+Tab')).toEqual([...onTheWay.toReversed(), 'Board of Round'])
})

it('the board takes the focus when the button that had it has nothing more to do', async ({ sit }) => {
  const anna = await alone(sit, 'Undone')
  await drawStrokes(mouse(anna.page), quickStrokes(1), { left: CLEAR_AREA.x, top: CLEAR_AREA.y })
  const undo = anna.page.getByRole('button', { name: 'Undo' })
  await undo.and(anna.page.locator(':enabled')).waitFor()
  await undo.focus()
  await anna.page.keyboard.press('Enter')
  await anna.page.getByRole('button', { name: 'Redo' }).and(anna.page.locator(':enabled')).waitFor()
  await untilFocus(anna, 'Board of Undone')
})

it('a page that is moved by keys keeps the focus, and is seen where it goes', async ({ sit }) => {
  const anna = await alone(sit, 'Order')
  await anna.press('All pages')
  const panel = anna.page.getByRole('complementary', { name: 'All pages' })
  for (let pages = 2; pages <= 6; pages += 1) {
    await anna.press('Add a page')
    await panel.getByRole('button', { name: `Page ${pages}`, exact: true }).waitFor()
  }
  await panel.getByRole('button', { name: 'Page 1', exact: true }).focus()
  for (let place = 2; place <= 6; place += 1) {
    await anna.page.keyboard.press('Alt+ArrowDown')
    const card = panel.getByRole('button', { name: `Page ${place}`, exact: true }).and(anna.page.locator(':focus'))
    await card.waitFor()
    await eventually('all of it is in view', () =>
      card.evaluate(element => {
        const [box, list] = [element.getBoundingClientRect(), element.closest('ol')!.getBoundingClientRect()]
        return box.top >= list.top - 1 && box.bottom <= list.bottom + 1
      }),
    )
  }
  expect(anna.complaints).toEqual([])
})

/** What has the focus on the way from the board until it comes round: each is told by its name, and by a ring. */
async function stops({ page }: Desk, key: 'Tab' | 'Shift+Tab'): Promise<string[]> {
  const names: string[] = []
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(key)
    const stop = await page.evaluate(() => {
      const { activeElement } = document
      if (activeElement === null || activeElement === document.body) return null
      const copy = activeElement.cloneNode(true) as Element
      for (const unheard of copy.querySelectorAll('[aria-hidden="true"]')) unheard.remove()
      return {
        name: activeElement.getAttribute('aria-label') ?? copy.textContent,
        isRinged: [null, '::after'].some(part => getComputedStyle(activeElement, part).outlineStyle !== 'none'),
      }
    })
    if (stop === null) break
    expect([stop.name, stop.isRinged]).toEqual([stop.name, true])
    if (stop.name === names[0]) break
    names.push(stop.name)
  }
  return names
}

/** @param name the accessible name, or the text, of what should have the focus */
async function untilFocus(desk: Desk, name: string): Promise<void> {
  await eventually(`“${name}” has the focus`, async () => {
    const focused = await desk.page.evaluate(() => {
      const { activeElement } = document
      const copy = activeElement?.cloneNode(true) as Element | undefined
      for (const unheard of copy?.querySelectorAll('[aria-hidden="true"]') ?? []) unheard.remove()
      return activeElement?.getAttribute('aria-label') ?? copy?.textContent
    })
    if (focused !== name) throw new Error(`It is “${String(focused)}”.`)
    return true
  })
}
