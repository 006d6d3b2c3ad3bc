import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BoardNotice, NewItem } from '../../../renderer/engine/board.ts'
import { itemsToHtml } from '../../../renderer/engine/tools/clipboard-html.ts'
import { itemsToText } from '../../../renderer/engine/tools/select-clipboard.ts'
import { SelectDesk } from '../../../renderer/engine/tools/select-desk.ts'
import { PenTool } from '../../../renderer/engine/tools/pen-tool.ts'
import { PENCIL, point } from './builders.ts'
import { benchWith } from './workbench.ts'

const LINE: NewItem = { pencil: { ...PENCIL, tool: 'line' }, points: [point(0, 0), point(100, 50)] }
const FILE = new File(['x'], 'x.png', { type: 'image/png' })

interface Given {
  readonly html?: string
  readonly text?: string
  readonly files?: readonly File[]
}

let may = true
let busy = false
let page = 'one'
let pointer = { x: 50, y: 60 }
let shown: Document & EventTarget
const desks: SelectDesk[] = []

/** What the desk asked of the board around it. */
function deskOf() {
  const put: { items: readonly NewItem[]; page: string | undefined }[] = []
  const notices: BoardNotice[] = []
  const taken: string[] = []
  const files: unknown[] = []
  const bench = benchWith({
    host: new EventTarget() as HTMLElement,
    pencil: () => ({ ...PENCIL, page }),
    notify: notice => notices.push(notice),
    take: tool => taken.push(tool),
    toScreen: ({ x, y }) => ({ x: x * 2, y: y * 2 }),
    actions: {
      put: (_, items, there) => {
        put.push({ items, page: there })
        return Promise.resolve(items.map((_, at) => `id${at}`))
      },
    },
  } as Parameters<typeof benchWith>[0])
  const desk = new SelectDesk(bench, {
    pastePlace: () => pointer,
    mayDraw: () => may,
    isBusy: () => busy,
    textPencil: () => ({ tool: 'text', color: '#1c6fd6', width: 24, opacity: 1 }),
    topOf: () => undefined,
  })
  desk.onFiles((...given) => files.push(given))
  desk.taken(new PenTool(bench))
  desks.push(desk)
  return { desk, bench, put, notices, taken, files }
}

/** @returns whether the desk took it */
function paste({ html = '', text = '', files = [] }: Given): boolean {
  const data: Readonly<Record<string, string>> = { 'text/html': html, 'text/plain': text }
  const event = new Event('paste', { cancelable: true })
  Object.assign(event, { clipboardData: { getData: (type: string) => data[type] ?? '', files } })
  shown.dispatchEvent(event)
  return event.defaultPrevented
}

function later(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 10))
}

beforeEach(() => {
  may = true
  busy = false
  page = 'one'
  pointer = { x: 50, y: 60 }
  const context = { measureText: (text: string) => ({ width: text.length * 32 }) }
  shown = Object.assign(new EventTarget(), { createElement: () => ({ getContext: () => context }) }) as never
  vi.stubGlobal('document', shown)
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('Element', class extends EventTarget {})
})

afterEach(() => {
  for (const desk of desks.splice(0)) desk.destroy()
  vi.unstubAllGlobals()
})

describe('a text that is pasted', () => {
  it('becomes an item on the page shown, in one step, and is selected', async () => {
    const { put, taken, notices } = deskOf()
    expect(paste({ text: 'Tea\r\nand cake', html: '<b>Tea</b>' })).toBe(true)
    await later()
    expect(put.map(({ items, page }) => [items.map(({ pencil, text }) => [pencil.tool, text]), page])).toEqual([
      [[['text', 'Tea\nand cake']], 'one'],
    ])
    expect([taken, notices]).toEqual([['select'], []])
  })

  it('of a megabyte is cut, and the person is told', async () => {
    const { put, notices } = deskOf()
    paste({ text: 'letters '.repeat(128 * 1024) })
    await later()
    expect(put[0]!.items[0]!.text!.length).toBe(9_999)
    expect(notices).toEqual(['textCut'])
  })

  it('is nothing for who may not draw', async () => {
    const { put, notices } = deskOf()
    may = false
    expect(paste({ text: 'Tea' })).toBe(false)
    await later()
    expect([put, notices]).toEqual([[], []])
  })
})

it('items are told by their HTML, whatever lies beside them; files go to who takes them, with their place', async () => {
  const { put, files } = deskOf()
  expect(paste({ html: itemsToHtml(itemsToText([LINE])!, '', null), text: 'x', files: [FILE] })).toBe(true)
  await later()
  expect([put[0]!.items[0]!.pencil.tool, files]).toEqual(['line', []])
  expect(paste({ files: [FILE], text: 'x.png' })).toBe(true)
  // The second at one place lies a little away from the first; in pixels from the corner of the board.
  expect(files).toEqual([[[FILE], { x: 132, y: 152 }]])
})

describe('what has been added is selected', () => {
  it.each([
    ['the hand is in the midst of a stroke', () => (busy = true)],
    ['somebody writes', (desk: SelectDesk) => desk.styling(PENCIL)],
    ['another page is shown', () => (page = 'two')],
    ['another tool was taken', (desk: SelectDesk) => desk.taken(new PenTool(benchWith()))],
    ['the person may no longer draw', () => (may = false)],
  ])('unless %s', async (_, goOn) => {
    const { desk, taken } = deskOf()
    desk.selectAdded(Promise.resolve(['id']))
    goOn(desk)
    await later()
    expect(taken).toEqual([])
  })

  it('unless it is nothing, or was refused', async () => {
    const { desk, taken } = deskOf()
    desk.selectAdded(Promise.resolve([]))
    desk.selectAdded(Promise.reject(new Error('The room is closed.')))
    await later()
    expect(taken).toEqual([])
    desk.selectAdded(Promise.resolve(['id']))
    await later()
    expect(taken).toEqual(['select'])
  })
})

describe('a paste by the menu', () => {
  function clipboardOf(read: () => Promise<unknown>): void {
    vi.stubGlobal('navigator', { clipboard: { read } })
  }

  function item(content: Readonly<Record<string, string>>) {
    const types = Object.keys(content)
    return { types, getType: (type: string) => Promise.resolve(new Blob([content[type]!], { type })) }
  }

  it('lands where the pointer was when it was chosen, wherever that has gone until the clipboard is read', async () => {
    const { desk, put } = deskOf()
    let read: (items: unknown) => void = () => undefined
    clipboardOf(() => new Promise(resolve => (read = resolve)))
    desk.edit('paste')
    pointer = { x: 900, y: 900 }
    read([item({ 'text/html': itemsToHtml(itemsToText([LINE])!, '', null) })])
    await later()
    const middle = put[0]!.items[0]!.points.reduce((sum, { x, y }) => ({ x: sum.x + x / 2, y: sum.y + y / 2 }), {
      x: 0,
      y: 0,
    })
    expect(middle).toEqual({ x: 50, y: 60 })
  })

  it('takes what lies on the clipboard: items, a picture, or a text', async () => {
    const { desk, put, files, notices } = deskOf()
    const lying: Readonly<Record<string, string>>[] = [
      { 'text/html': itemsToHtml(itemsToText([LINE])!, '', null), 'image/png': 'x', 'text/plain': 'x' },
      { 'text/html': '<img>', 'image/png': 'x' },
      { 'text/plain': 'Tea' },
    ]
    for (const [at, content] of lying.entries()) {
      clipboardOf(() => Promise.resolve([item(content)]))
      desk.edit('paste')
      await vi.waitFor(() => expect(put.length + files.length).toBe(at + 1))
    }
    expect(put.map(({ items }) => items[0]!.pencil.tool)).toEqual(['line', 'text'])
    expect(files).toMatchObject([[[{ name: 'image.png', type: 'image/png', size: 1 }], {}]])
    expect(notices).toEqual([])
  })

  it.each([
    ['the page may not read it', () => clipboardOf(() => Promise.reject(new Error('NotAllowedError')))],
    ['the browser has no way to read it', () => vi.stubGlobal('navigator', {})],
    ['nothing of use lies there', () => clipboardOf(() => Promise.resolve([item({ 'text/html': '<b></b>' })]))],
  ])('says what to press if %s', async (_, given) => {
    const { desk, put, notices } = deskOf()
    given()
    desk.edit('paste')
    await vi.waitFor(() => expect(notices).toEqual(['pasteByKeys']))
    expect(put).toEqual([])
  })

  it('asks for nothing and adds nothing for who may not draw', async () => {
    const { desk, put, notices } = deskOf()
    const read = vi.fn(() => Promise.resolve([item({ 'text/plain': 'Tea' })]))
    clipboardOf(read)
    may = false
    desk.edit('paste')
    await later()
    expect([put, notices, read.mock.calls.length]).toEqual([[], [], 0])
  })
})
