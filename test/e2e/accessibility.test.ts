/** What axe, the accessibility checker, has to say of every screen in both themes. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { expect } from 'vitest'
import type { Desk } from './desk.ts'
import { it } from './it.ts'

const GRAVE = new Set(['serious', 'critical'])

/** The grave violations: each with its rule, and the elements that break it. */
async function violations({ page }: Desk): Promise<string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  )
  expect(results.passes.length).toBeGreaterThan(10)
  return results.violations
    .filter(({ impact }) => GRAVE.has(impact ?? ''))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

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
  expect(Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0))).toEqual({})
})
