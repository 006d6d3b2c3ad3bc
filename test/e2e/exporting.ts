/** How a person saves or prints a board, and what other programs make of the file. */
import { join } from 'node:path'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { expect } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { runCommand } from '../support/command.ts'
import type { Picture } from '../support/png.ts'
import type { Desk } from './desk.ts'
import { it as itAtDesks } from './it.ts'
import { countDifferent, countInk, croppedToInk } from './pictures.ts'

/** With a folder for what is saved. */
// eslint-disable-next-line no-empty-pattern -- vitest reads from the pattern what a fixture needs: nothing
export const it = itAtDesks.extend('folder', async ({}, { onCleanup }) => {
  const folder = await mkdtemp(join(tmpdir(), 'chalkboard-export-'))
  onCleanup(() => rm(folder, { recursive: true, force: true }))
  return folder
})

/** What the board shows once all of its lines are kept and painted. */
export async function seen(desk: Desk, room: string, lines: number): Promise<Picture> {
  await eventually(`${lines} lines are kept`, async () => (await desk.digest(room)).lines === lines)
  await desk
    .board(room)
    .and(desk.page.locator(`[data-settled=true][data-lines="${lines}"]`))
    .waitFor()
  await desk.page.mouse.move(1, 1)
  return desk.look()
}

/** Opens the dialog of a menu item and chooses in it. @param radios in turn, by their names */
export async function chooseExport(desk: Desk, item: 'Export…' | 'Print…', ...radios: string[]): Promise<void> {
  await desk.press('More about this room')
  await desk.page.getByRole('menuitem', { name: item }).click()
  const dialog = desk.page.getByRole('dialog')
  for (const name of radios) await dialog.getByRole('radio', { name, exact: true }).click()
}

/** @returns where the browser put the file */
export async function saveChosen(desk: Desk, folder: string, extension: string): Promise<string> {
  const download = desk.page.waitForEvent('download')
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(new RegExp(` \\d{4}-\\d\\d-\\d\\d\\.${extension}$`))
  const path = join(folder, file.suggestedFilename())
  await file.saveAs(path)
  return path
}

/** Exports the page that is shown, as the dialog has it at first but for what is chosen. */
export async function exportPage(desk: Desk, folder: string, extension: string, ...radios: string[]): Promise<string> {
  await chooseExport(desk, 'Export…', ...radios)
  return saveChosen(desk, folder, extension)
}

/** In a test no dialogue of the system may open: what it would be given is kept instead, for {@link print}. */
export async function keepWhatIsPrinted({ page }: Desk): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => Object.assign(window.top!, { printed: document.documentElement.outerHTML })
  })
  await page.reload()
}

/** Prints what is chosen in the dialog. @returns the HTML that the printer is given */
export async function print({ page }: Desk): Promise<string> {
  await page.getByRole('dialog').getByRole('button', { name: 'Print' }).click()
  return eventually('something is printed', () =>
    page.evaluate(() => (globalThis as unknown as { printed?: string }).printed),
  )
}

/** @returns what it says @throws Error with that if it fails */
export async function run(...command: string[]): Promise<string> {
  const { ok, output } = await runCommand(command)
  if (!ok) throw new Error(output)
  return output
}

/** Both from the outermost ink inwards: a sheet has another margin than the screen. @param share of the ink that may differ */
export function expectSame(shown: Picture, board: Picture, share: number): void {
  const [a, b] = [croppedToInk(shown), croppedToInk(board)]
  expect([a.width, a.height]).toEqual([b.width, b.height])
  const ink = countInk(board)
  expect(ink).toBeGreaterThan(5_000)
  expect(countDifferent(a, b)).toBeLessThan(share * ink)
}
