/// <reference lib="dom" />
import { eventually } from '../../support/eventually.ts'
import type { AppScreen } from './app-screen.ts'

/** @param id of an item: the name of its command in electron/app-menu.ts */
export function isInMenu(screen: AppScreen, id: string): Promise<boolean> {
  return screen.app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()!.getMenuItemById(id)!.enabled, id)
}

/** Once it is offered. */
export async function chooseInMenu(screen: AppScreen, id: string): Promise<void> {
  await eventually(`the menu offers ${id}`, () => isInMenu(screen, id))
  await screen.app.evaluate(({ Menu }, id) => {
    const item = Menu.getApplicationMenu()!.getMenuItemById(id)! as unknown as { click(): void }
    item.click()
  }, id)
}

/**
 * Draws the menu that main gave to the system over the page, for a picture: the stand-in draws none. The picture says so.
 */
export async function drawMenu(screen: AppScreen): Promise<void> {
  const menus = await screen.app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()!.items.map(({ label, submenu }) => ({
      label,
      items: (submenu?.items ?? []).map(({ type, label, accelerator, enabled }) => ({
        text: type === 'separator' ? '—' : label,
        keys: accelerator ?? '',
        enabled,
      })),
    })),
  )
  await screen.page.evaluate(menus => {
    const add = (parent: Element, tag: string, style: string, text = '') => {
      const element = parent.appendChild(document.createElement(tag))
      element.setAttribute('style', style)
      element.textContent = text
      return element
    }
    const all = add(
      document.body,
      'div',
      'position:fixed;inset:0 0 auto;z-index:99;background:#eee;color:#111;font:13px sans-serif',
    )
    all.id = 'drawn-menu'
    const note =
      'The menu as the app gives it to the system, drawn by the test: the stand-in for Electron draws no menus.'
    add(all, 'p', 'margin:0;padding:4px 12px;background:#fd8', note)
    const row = add(all, 'div', 'display:flex;gap:24px;padding:4px 12px')
    for (const { label, items } of menus) {
      const column = add(row, 'div', 'min-width:200px')
      add(column, 'b', '', label)
      for (const { text, keys, enabled } of items) {
        const item = add(
          column,
          'div',
          `display:flex;justify-content:space-between;gap:16px;color:${enabled ? '#111' : '#888'}`,
        )
        add(item, 'span', '', text)
        add(item, 'span', 'color:#666', keys)
      }
    }
  }, menus)
}
