/** Two mice that are pressed, moved and lifted at once. Places are CSS pixels from the corner of the clear area. */
import type { ToolDeclaration } from '../../renderer/tools/declaration.ts'
import { type At, type Desk, onPage } from './desk.ts'
import type { Pair } from './pair.ts'

export type Way = readonly At[]

const STEPS = 4

export async function takeByKey({ both }: Pair, { shortcut }: ToolDeclaration): Promise<void> {
  await Promise.all(both.map(({ page }) => page.keyboard.press(shortcut)))
}

/** Both press, and then go on in turns; neither lifts. The ways are of the same length. */
export async function press({ both }: Pair, ...ways: readonly [Way, Way]): Promise<void> {
  const each = (deed: (desk: Desk, way: Way) => Promise<void>) =>
    Promise.all(both.map((desk, at) => deed(desk, ways[at]!)))
  await each(({ page }, way) => page.mouse.move(...onPage(way[0]!)))
  await each(({ page }) => page.mouse.down())
  for (let at = 1; at < ways[0].length; at += 1) {
    await each(({ page }, way) => page.mouse.move(...onPage(way[at]!), { steps: STEPS }))
  }
}

export async function lift({ both }: Pair): Promise<void> {
  await Promise.all(both.map(({ page }) => page.mouse.up()))
}

export async function drag(pair: Pair, ...ways: readonly [Way, Way]): Promise<void> {
  await press(pair, ...ways)
  await lift(pair)
}

export async function click({ both }: Pair, ...places: readonly [At, At]): Promise<void> {
  await Promise.all(both.map(({ page }, at) => page.mouse.click(...onPage(places[at]!))))
}

export async function pressKey({ both }: Pair, key: string): Promise<void> {
  await Promise.all(both.map(({ page }) => page.keyboard.press(key)))
}
