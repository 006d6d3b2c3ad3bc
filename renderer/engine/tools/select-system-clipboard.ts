/** The clipboard of the system: what the browser lets a page do with it. */
import type { BoardTheme } from '../board.ts'
import { growRect, unionRect } from '../geometry.ts'
import { type Item, paintInk, prepareContext } from '../ink-painter.ts'
import { contextOf, freeCanvas } from '../tile-surface.ts'

export interface ClipboardHandlers {
  /** @returns what to put there, or null to leave that to somebody else */
  onCopy(isCut: boolean): string | null
  /** @returns whether the text was meant for the board */
  onPaste(text: string): boolean
}

/** What is typed in, and what lies over the board, has a clipboard of its own. */
const ELSEWHERE = 'input, textarea, [contenteditable], [role="dialog"], [role="alertdialog"], [role="menu"]'

const MARGIN_UNITS = 8
/** Of a picture: sharp enough to be printed, and no larger than any canvas may be. */
const PIXELS_PER_UNIT = 2
const LONGEST_SIDE_PX = 4_096

/** What was copied last, for a paste from the menu: a page may not read the clipboard of the system unasked. */
let copied = ''

/** @returns a function that stops listening */
export function listenToClipboard(handlers: ClipboardHandlers): () => void {
  const listening = new AbortController()
  const options = { signal: listening.signal, capture: true }
  const onCopy = (event: ClipboardEvent) => {
    const text = isElsewhere(event) ? null : handlers.onCopy(event.type === 'cut')
    if (text === null) return
    event.clipboardData?.setData('text/plain', text)
    copied = text
    event.preventDefault()
  }
  const onPaste = (event: ClipboardEvent) => {
    if (isElsewhere(event) || !handlers.onPaste(event.clipboardData?.getData('text/plain') ?? '')) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', onCopy, options)
  document.addEventListener('cut', onCopy, options)
  document.addEventListener('paste', onPaste, options)
  return () => listening.abort()
}

export function lastCopied(): string {
  return copied
}

/** Puts the items there as a text and as a picture, where the browser allows it. */
export async function copyWithPicture(text: string, items: readonly Item[], theme: BoardTheme): Promise<void> {
  copied = text
  // Pages that did not come over HTTPS or from this computer have none.
  if (!('clipboard' in navigator) || !('ClipboardItem' in globalThis)) return
  const types = { 'text/plain': new Blob([text], { type: 'text/plain' }), 'image/png': pictureOf(items, theme) }
  // The text alone is there already.
  await navigator.clipboard.write([new ClipboardItem(types)]).catch(() => undefined)
}

async function pictureOf(items: readonly Item[], theme: BoardTheme): Promise<Blob> {
  const box = growRect(items.map(({ bounds }) => bounds).reduce(unionRect), MARGIN_UNITS)
  const [width, height] = [box.maxX - box.minX, box.maxY - box.minY]
  const scale = Math.min(PIXELS_PER_UNIT, LONGEST_SIDE_PX / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const context = contextOf(canvas)
  context.fillStyle = theme.paper
  context.fillRect(0, 0, canvas.width, canvas.height)
  prepareContext(context)
  const transform = { scale, offsetX: -box.minX * scale, offsetY: -box.minY * scale }
  for (const item of items) paintInk(context, item, transform, theme, null)
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
  freeCanvas(canvas)
  if (blob === null) throw new Error('This picture is too large for the browser.')
  return blob
}

function isElsewhere({ target }: Event): boolean {
  return target instanceof Element && target.closest(ELSEWHERE) !== null
}
