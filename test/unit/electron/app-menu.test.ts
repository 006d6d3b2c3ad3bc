import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../../electron/app-menu.ts'
import { catalogues } from '../../../renderer/app/languages/catalogues.ts'

const SYSTEMS = ['linux', 'win32', 'darwin'] as const

/** Keys by which text is edited, on one system or another: the menu may show them, and must not take them. */
const TEXT_KEYS = /^(CmdOrCtrl|Ctrl|Cmd)\+([ZYXCVABDEFHK]|Shift\+[ZV])$|^(Backspace|Delete|Home|End|Tab|Enter|Esc)/

function menu(platform: NodeJS.Platform, options: { inRoom?: boolean; language?: keyof typeof catalogues } = {}) {
  const chosen: string[] = []
  const template = menuTemplate({
    platform,
    words: catalogues[options.language ?? 'en'],
    inRoom: options.inRoom ?? true,
    projecting: false,
    choose: command => chosen.push(command),
  })
  const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
  return { template, items, chosen, item: (id: string) => items.find(item => item.id === id)! }
}

describe('the menu', () => {
  it.each(SYSTEMS)('has the usual items on %s, each known by its command', platform => {
    const { items, chosen } = menu(platform)
    for (const { click } of items) click?.(undefined as never, undefined, undefined as never)
    expect([...chosen].sort()).toEqual(
      [
        ...['newRoom', 'open', 'save', 'export', 'print', 'undo', 'redo', 'selectAll', 'help', 'about', 'licences'],
        ...['zoomIn', 'zoomOut', 'zoomReset', 'zoomToFit', 'fullScreen', 'projector', 'copyReport'],
      ].sort(),
    )
    const roles = items.map(({ role }) => role)
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'quit']))
  })

  it.each(SYSTEMS)('takes no key on %s that text is edited by, and none twice', platform => {
    const taken = menu(platform)
      .items.filter(taking)
      .map(({ accelerator }) => String(accelerator))
    expect(taken.length).toBeGreaterThan(8)
    expect(taken.filter(key => TEXT_KEYS.test(key))).toEqual([])
    expect(new Set(taken).size).toBe(taken.length)
  })

  it.each(SYSTEMS)('knows each item on %s by a name that no other has', platform => {
    const { template, items } = menu(platform)
    const ids = [...template, ...items].map(({ id }) => id).filter(id => id !== undefined)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has About and Quit where each system has them', () => {
    const names = (platform: NodeJS.Platform) => menu(platform).template.map(({ label, role }) => label ?? role)
    expect(names('linux')).toEqual(['File', 'Edit', 'View', 'Help'])
    expect(names('darwin')).toEqual(['Chalkboard', 'File', 'Edit', 'View', 'Window', 'Help'])
    expect(menu('win32').item('redo').accelerator).toBe('Ctrl+Y')
    expect(menu('darwin').item('redo').accelerator).toBe('CmdOrCtrl+Shift+Z')
    expect(menu('darwin').item('fullScreen').accelerator).toBe('Ctrl+Cmd+F')
    expect(menu('linux').item('fullScreen').accelerator).toBe('F11')
  })

  it('offers what is for a board only on a board', () => {
    const { item } = menu('linux', { inRoom: false })
    expect(['save', 'export', 'print', 'zoomIn', 'projector'].map(id => item(id).enabled)).toEqual(
      Array<boolean>(5).fill(false),
    )
    expect(menu('linux').item('save').enabled).toBe(true)
    expect(item('newRoom').enabled).toBeUndefined()
  })

  it.each(SYSTEMS)('leaves no words on %s to Electron, which has only English ones', platform => {
    const { template, items } = menu(platform)
    const shown = [...template, ...items].filter(({ type }) => type !== 'separator')
    expect(shown.filter(({ label }) => !label)).toEqual([])
  })

  it('speaks the language of the page', () => {
    expect(menu('linux', { language: 'de' }).item('newRoom').label).toBe('Neuer Raum')
    expect(menu('win32', { language: 'zh' }).template[0]!.label).toBe('文件')
  })
})

function taking({ accelerator, registerAccelerator }: MenuItemConstructorOptions): boolean {
  return accelerator !== undefined && registerAccelerator !== false
}
