/** `Menu`: kept as a tree, which tests read and click. Nothing draws it: desktops do that, not Chromium. */
import type { MenuItemConstructorOptions } from 'electron'
import { focusedWindow } from './open-windows.ts'

export class MenuItem {
  readonly label: string
  readonly id: string | undefined
  readonly role: string | undefined
  readonly type: string
  readonly accelerator: string | undefined
  readonly submenu: Menu | undefined
  enabled: boolean
  visible: boolean
  checked: boolean
  readonly #click: MenuItemConstructorOptions['click']

  constructor(options: MenuItemConstructorOptions) {
    const { label, id, role, type, accelerator, submenu, enabled = true, visible = true, checked = false } = options
    this.label = label ?? role ?? ''
    this.id = id
    this.role = role?.toLowerCase()
    this.type = type ?? (submenu === undefined ? 'normal' : 'submenu')
    this.accelerator = accelerator
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : (submenu as Menu | undefined)
    this.enabled = enabled
    this.visible = visible
    this.checked = checked
    this.#click = options.click
  }

  /** What choosing it does, with the window in front. What a role does is Electron's own, and not done here. */
  click(): void {
    if (!this.enabled) return
    if (this.type === 'checkbox') this.checked = !this.checked
    this.#click?.(this as never, focusedWindow() as never, {})
  }
}

export class Menu {
  static #application: Menu | null = null
  readonly items: MenuItem[] = []

  static buildFromTemplate(template: readonly (MenuItemConstructorOptions | MenuItem)[]): Menu {
    const menu = new Menu()
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item))
    return menu
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#application
  }

  append(item: MenuItem): void {
    this.items.push(item)
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found != null) return found
    }
    return null
  }
}
