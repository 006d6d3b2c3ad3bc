/// <reference lib="dom" />
/** The clipboard of a computer: what Chalkboard has put there, and what other programs have. */
import { decodePng, type Picture } from '../support/png.ts'
import type { Desk } from './desk.ts'

/** As other programs find it; null for what does not lie there. */
export interface OnClipboard {
  readonly text: string | null
  readonly html: string | null
  readonly picture: Picture | null
}

/** The person lets the page read it. Copying needs no leave. */
export async function allowReading(desk: Desk): Promise<void> {
  await desk.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
}

export async function onClipboard(desk: Desk): Promise<OnClipboard> {
  const { text, html, png } = await desk.page.evaluate(async () => {
    const items = await navigator.clipboard.read()
    const read = (type: string) => items.find(({ types }) => types.includes(type))?.getType(type)
    const bytes = [...new Uint8Array((await (await read('image/png'))?.arrayBuffer()) ?? new ArrayBuffer())]
    return {
      text: (await (await read('text/plain'))?.text()) ?? null,
      html: (await (await read('text/html'))?.text()) ?? null,
      png: bytes.map(byte => String.fromCharCode(byte)).join(''),
    }
  })
  return { text, html, picture: png === '' ? null : decodePng(Buffer.from(png, 'latin1')) }
}

/** Another program puts something there: each type with its text, or its bytes in base64. */
export async function copyElsewhere(desk: Desk, content: Readonly<Record<string, string | Buffer>>): Promise<void> {
  const given = Object.entries(content).map(
    ([type, what]) => [type, typeof what === 'string' ? btoa(what) : what.toString('base64')] as const,
  )
  await desk.page.evaluate(async given => {
    const blobs = given.map(([type, base64]) => {
      const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
      return [type, new Blob([bytes], { type })] as const
    })
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
  }, given)
}
