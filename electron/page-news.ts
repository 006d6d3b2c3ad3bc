/** What a page tells main of itself. */
import { z } from 'zod'
import type { LanguageCode } from '../renderer/app/languages/index.ts'
import { isRoomId } from './room-links.ts'
import { LANGUAGE_CODES } from './school-settings.ts'

export interface CheckedNews {
  readonly language: LanguageCode
  readonly room: string | null
}

const NEWS = z.strictObject({
  language: z.enum(LANGUAGE_CODES),
  room: z.string().refine(isRoomId).nullable(),
})

const UNSAVED = z.int().positive()

/** @returns undefined for anything else */
export function readPageNews(args: readonly unknown[]): CheckedNews | undefined {
  const checked = args.length === 1 ? NEWS.safeParse(args[0]) : undefined
  return checked?.data
}

/** How many strokes are not saved. @returns undefined for anything else */
export function readUnsaved(args: readonly unknown[]): number | undefined {
  const checked = args.length === 1 ? UNSAVED.safeParse(args[0]) : undefined
  return checked?.data
}
