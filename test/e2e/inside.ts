/// <reference lib="dom" />
/** Whether what is on the screen can be seen and reached. */
import { eventually } from '../support/eventually.ts'
import type { Desk } from './desk.ts'

/** What opens finds its place a moment later. */
export async function untilAllInside(desk: Desk): Promise<void> {
  await eventually('all lies in the window', async () => {
    const found = await outside(desk)
    if (found.length > 0) throw new Error(found.join(', '))
    return true
  })
}

/** What can be seen and lies outside the window, outside of its island, or over another island. */
async function outside({ page }: Desk): Promise<string[]> {
  return page.evaluate(() => {
    const nameOf = (element: Element) => element.getAttribute('aria-label') ?? element.className
    const isIn = (inner: DOMRect, outer: { left: number; top: number; right: number; bottom: number }) =>
      inner.left >= outer.left - 1 &&
      inner.top >= outer.top - 1 &&
      inner.right <= outer.right + 1 &&
      inner.bottom <= outer.bottom + 1
    const view = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
    const islands = [...document.querySelectorAll('.island')]
    const found: string[] = []
    for (const element of document.querySelectorAll('.island, .island button, .popover, .dialog, .menu')) {
      const box = element.getBoundingClientRect()
      if (box.width === 0) continue
      if (!isIn(box, view)) found.push(`${nameOf(element)} leaves the window`)
      const island = element.closest('.island')
      if (island !== null && !isIn(box, island.getBoundingClientRect())) found.push(`${nameOf(element)} leaves its bar`)
    }
    for (const [at, one] of islands.entries()) {
      const a = one.getBoundingClientRect()
      for (const other of islands.slice(at + 1)) {
        const b = other.getBoundingClientRect()
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
        if (!apart) found.push(`${nameOf(one)} and ${nameOf(other)} overlap`)
      }
    }
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls')
    return found
  })
}
