/** The clipboard of the system: what the browser lets a page do with it. */
import { itemsToHtml, type HtmlPicture } from './clipboard-html.ts'
import { type ClipboardContent, pastedOf, type Pasted } from './pasted.ts'

/** What is copied. */
export interface Copy {
  /** For Chalkboard, as `itemsToText` has them. */
  readonly items: string
  /** What is written on them, for other programs. */
  readonly words: string
}

/** What copied items look like to other programs. */
export interface CopiedPicture {
  readonly png: Blob
  readonly inHtml: HtmlPicture
}

export interface ClipboardHandlers {
  /** @returns what to put there, or null to leave that to somebody else */
  onCopy(isCut: boolean): Copy | null
  /** @returns whether it was meant for the board */
  onPaste(pasted: Pasted): boolean
}

/** What is typed in, and what lies over the board, has a clipboard of its own. */
const ELSEWHERE = 'input, textarea, [contenteditable], [role="dialog"], [role="alertdialog"], [role="menu"]'

/** What was copied last, for a paste from the menu where the clipboard of the system may not be read. */
let copied = ''
/** It is not on the clipboard of the system yet: its picture is being painted. */
let underWay: Promise<void> | null = null

/** @returns a function that stops listening */
export function listenToClipboard(handlers: ClipboardHandlers): () => void {
  const listening = new AbortController()
  const options = { signal: listening.signal, capture: true }
  const onCopy = (event: ClipboardEvent) => {
    const copy = isElsewhere(event) ? null : handlers.onCopy(event.type === 'cut')
    if (copy === null) return
    event.clipboardData?.setData('text/html', itemsToHtml(copy.items, copy.words, null))
    if (copy.words !== '') event.clipboardData?.setData('text/plain', copy.words)
    event.preventDefault()
  }
  const onPaste = (event: ClipboardEvent) => {
    const pasted = isElsewhere(event) ? null : pastedOf(contentOf(event.clipboardData))
    if (pasted === null || !handlers.onPaste(pasted)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', onCopy, options)
  document.addEventListener('cut', onCopy, options)
  document.addEventListener('paste', onPaste, options)
  return () => listening.abort()
}

/** Puts the items there, with a picture of them, where the browser allows it. */
export function copyWithPicture(copy: Copy, picture: Promise<CopiedPicture> | null): void {
  copied = copy.items
  // Pages that did not come over HTTPS or from this computer have none.
  if (!('clipboard' in navigator) || !('ClipboardItem' in globalThis)) return
  const writing = write(copy, picture)
    // Without a picture rather than not at all: there may be no memory for one.
    .catch(() => (picture === null ? undefined : write(copy, null)))
    // What a key has copied is there already.
    .catch(() => undefined)
    .finally(() => {
      if (underWay === writing) underWay = null
    })
  underWay = writing
}

/**
 * What lies there, or where the browser does not tell, what was copied in this window last. To be called within a press:
 * browsers let a page read it only then, and some ask the person first.
 *
 * @returns null if that is nothing that a board has a use for
 */
export async function readClipboard(): Promise<Pasted | null> {
  const last = (): Pasted | null => pastedOf({ html: '', text: copied, files: [] })
  if (underWay !== null || !('clipboard' in navigator) || !('read' in navigator.clipboard)) return last()
  let items
  try {
    items = await navigator.clipboard.read()
  } catch {
    return last()
  }
  return pastedOf(await contentOfItems(items))
}

function write({ items, words }: Copy, picture: Promise<CopiedPicture> | null): Promise<void> {
  const html = Promise.resolve(picture).then(made => blob('text/html', itemsToHtml(items, words, made?.inHtml ?? null)))
  return navigator.clipboard.write([
    new ClipboardItem({
      'text/html': html,
      ...(words === '' ? {} : { 'text/plain': blob('text/plain', words) }),
      ...(picture === null ? {} : { 'image/png': picture.then(({ png }) => png) }),
    }),
  ])
}

function blob(type: string, text: string): Blob {
  return new Blob([text], { type })
}

function contentOf(data: DataTransfer | null): ClipboardContent {
  const read = (type: string) => data?.getData(type) ?? ''
  return { html: read('text/html'), text: read('text/plain'), files: [...(data?.files ?? [])] }
}

async function contentOfItems(items: readonly ClipboardItem[]): Promise<ClipboardContent> {
  const read = async (isWanted: (type: string) => boolean): Promise<Blob | null> => {
    for (const item of items) {
      const type = item.types.find(isWanted)
      // It may have gone from there meanwhile.
      if (type !== undefined) return item.getType(type).catch(() => null)
    }
    return null
  }
  const picture = await read(type => type.startsWith('image/'))
  return {
    html: (await (await read(type => type === 'text/html'))?.text()) ?? '',
    text: (await (await read(type => type === 'text/plain'))?.text()) ?? '',
    // As browsers call a picture that is pasted.
    files: picture === null ? [] : [new File([picture], `image.${picture.type.slice(6, 9)}`, { type: picture.type })],
  }
}

function isElsewhere({ target }: Event): boolean {
  return target instanceof Element && target.closest(ELSEWHERE) !== null
}
