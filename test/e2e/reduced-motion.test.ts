/// <reference lib="dom" />
/** Whoever asks their system for less motion gets none; everybody else sees where things come from. */
import { expect } from 'vitest'
import { type At, type Desk, onPage } from './desk.ts'
import { chooseExport, it } from './exporting.ts'
import { alone } from './together.ts'

const ROOM = 'Motion'

it('a dialog, a message and a button move, but not where less motion is asked for', async ({ sit }) => {
  const anna = await alone(sit, ROOM)
  await anna.page.emulateMedia({ reducedMotion: 'no-preference' })
  for (const seconds of await durations(anna)) expect(seconds).toBeGreaterThan(0.05)
  await anna.page.emulateMedia({ reducedMotion: 'reduce' })
  for (const seconds of await durations(anna)) expect(seconds).toBeLessThan(0.001)
  expect(anna.complaints).toEqual([])
})

it('the pointer of somebody else glides, but jumps where less motion is asked for', async ({ sit }) => {
  const [anna, ben] = await Promise.all([sit(), sit()])
  await Promise.all([anna.introduce('Anna'), ben.introduce('Ben')])
  await anna.createRoom(ROOM)
  // A board asks once, when it is opened.
  await ben.page.emulateMedia({ reducedMotion: 'no-preference' })
  await ben.enter(ROOM)
  const gliding = await placesSeen(ben, () => toAndFro(anna))
  expect(gliding.length).toBeGreaterThan(2)
  await ben.back()
  await ben.page.emulateMedia({ reducedMotion: 'reduce' })
  await ben.enter(ROOM)
  expect(await placesSeen(ben, () => toAndFro(anna))).toHaveLength(2)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

/** In seconds: how a dialog and a message appear, and how a button answers a pointer. */
async function durations(desk: Desk): Promise<number[]> {
  const { page } = desk
  const of = async (selector: string, property: 'animationDuration' | 'transitionDuration') =>
    page
      .locator(selector)
      .first()
      .evaluate((element, property) => Number.parseFloat(getComputedStyle(element)[property]), property)
  await chooseExport(desk, 'Export…')
  const dialog = await of('.dialog', 'animationDuration')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await desk.told('There is nothing on the board yet.')
  const toast = await of('.toast', 'animationDuration')
  await page.getByRole('button', { name: 'Dismiss' }).first().click()
  await page.locator('.toast').waitFor({ state: 'detached' })
  return [dialog, toast, await of('.icon-button', 'transitionDuration')]
}

const ENDS: readonly At[] = [
  [100, 100],
  [500, 300],
]
const TIMES = 4

/** Between two places, in single steps of the pointer, each after the one before has been seen everywhere. */
async function toAndFro({ page }: Desk): Promise<void> {
  for (let time = 0; time < TIMES; time += 1) {
    for (const end of ENDS) {
      await page.mouse.move(...onPage(end))
      await page.waitForTimeout(400)
    }
  }
}

/** At how many places the other's pointer is shown meanwhile. */
async function placesSeen({ page }: Desk, meanwhile: () => Promise<void>): Promise<string[]> {
  const watched = page.evaluate(
    () =>
      new Promise<string[]>(resolve => {
        const places = new Set<string>()
        const look = (): void => {
          const pointer = document.querySelector<HTMLElement>('.board-person')
          if (pointer !== null && !pointer.hidden) places.add(pointer.style.transform)
          if (document.body.dataset['watched'] !== undefined) resolve([...places])
          else requestAnimationFrame(look)
        }
        delete document.body.dataset['watched']
        look()
      }),
  )
  await meanwhile()
  await page.evaluate(() => (document.body.dataset['watched'] = ''))
  return watched
}
