/** What a person has typed or pasted, as it may be kept. Pure. */
import { LIMITS } from '../../p2p/canvas/limits.ts'

/** A tab would be as wide as a space on a canvas. */
const TAB = '    '

/** No more than may be kept, and no sign of it cut in two. */
export function cutText(text: string, most: number = LIMITS.textLength): string {
  if (text.length <= most) return text
  const cut = text.slice(0, Math.max(0, most))
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}

/** Without what nobody sees: spaces at its end, signs for machines. Empty if nobody would see any of it. */
export function tidyText(text: string): string {
  const lines = text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll('\t', TAB)
  // eslint-disable-next-line no-control-regex -- these are what is taken out
  return cutText(lines.replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/g, '').trimEnd())
}

/** What to put in place of the selection so that the whole stays within the limit. @returns null if all of it fits */
export function cutPaste(pasted: string, kept: number): string | null {
  const room = LIMITS.textLength - kept
  return pasted.length <= room ? null : cutText(pasted, room)
}
