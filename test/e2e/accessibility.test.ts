/** What axe, the accessibility checker, has to say of every screen in both themes. */
import { expect } from 'vitest'
import { violations } from './axe.ts'
import type { Desk } from './desk.ts'
import { chooseExport } from './exporting.ts'
import { it } from './it.ts'

it('the first screen, the lobby and the board have no grave faults, in light and in dark colours', async ({ sit }) => {
  const anna = await sit()
  await anna.page.getByRole('textbox', { name: 'Your name' }).waitFor()
  const found: Record<string, string[]> = { welcome: await violations(anna) }
  await anna.introduce('Anna')
  for (const colours of ['Light', 'Dark']) {
    if (colours === 'Dark') await anna.press('Dark colours')
    found[`lobby, ${colours}`] = await violations(anna)
    await anna.createRoom(`Room ${colours}`)
    found[`board, ${colours}`] = await violations(anna)
    await anna.press('1 person here')
    found[`people, ${colours}`] = await violations(anna)
    await anna.page.keyboard.press('Escape')
    await anna.press('All pages')
    found[`pages, ${colours}`] = await violations(anna)
    await anna.press('Zoom: 100%')
    found[`zoom, ${colours}`] = await violations(anna)
    await anna.page.keyboard.press('Escape')
    await anna.back()
  }
  expectNone(found)
})

for (const colours of ['Light', 'Dark']) {
  it(`what opens over a board has no grave faults in ${colours.toLowerCase()} colours`, async ({ sit }) => {
    const anna = await sit()
    await anna.introduce('Anna')
    if (colours === 'Dark') await anna.press('Dark colours')
    await anna.createRoom('Open')
    const { page } = anna
    const found: Record<string, string[]> = {}

    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    found['help'] = await violations(anna)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await chooseExport(anna, 'Export…')
    found['export'] = await violations(anna)
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await anna.told('There is nothing on the board yet.')
    found['toast'] = await violations(anna)

    await anna.press('More about this room')
    await page.getByRole('menu').waitFor()
    found['menu of the room'] = await violationsWithMenu(anna)
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })

    await anna.take('Rectangle')
    await anna.drag([60, 60], [240, 180])
    await anna.board('Open').and(page.locator('[data-settled=true][data-lines="1"]')).waitFor()
    await anna.take('Select')
    await anna.click([60, 120])
    await page.getByRole('button', { name: 'Delete', exact: true }).waitFor()
    found['selected'] = await violations(anna)
    await anna.click([60, 120], { button: 'right' })
    await page.getByRole('menu', { name: 'Board menu' }).waitFor()
    found['menu of the board'] = await violationsWithMenu(anna)
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })

    await anna.take('Text')
    await anna.click([400, 200])
    await page.getByRole('textbox', { name: /^Text/ }).waitFor()
    await page.keyboard.insertText('Words')
    found['text'] = await violations(anna)
    await anna.photograph(`accessibility-text-${colours.toLowerCase()}`)
    expectNone(found)
  })
}

/**
 * What lies beside an open menu is hidden from screen readers. axe objects that the focus could still go there, since it knows
 * only of dialogs that they hold it: so that is tried.
 */
async function violationsWithMenu(desk: Desk): Promise<string[]> {
  const found = (await violations(desk)).filter(fault => !isOfMenu(fault))
  for (const key of ['Tab', 'Shift+Tab', 'ArrowDown', 'Tab']) {
    await desk.page.keyboard.press(key)
    const isHeld = await desk.page.evaluate(() => document.activeElement!.closest('[role=menu]') !== null)
    if (!isHeld) found.push(`${key} leaves the menu`)
  }
  return found
}

/** Each element was hidden by the menu itself, which leaves out what is said aloud, and so hides the board part by part. */
function isOfMenu(fault: string): boolean {
  const [elements, hidden] = [/<\w+ /g, /data-aria-hidden="true"/g].map(sign => fault.match(sign)?.length ?? 0)
  return fault.startsWith('aria-hidden-focus: ') && elements === hidden
}

function expectNone(found: Record<string, string[]>): void {
  expect(Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0))).toEqual({})
}
