/** A text while somebody writes it, and what comes of it. Pure. */
import type { FieldsInput } from '../../../p2p/api/contract.ts'
import { type Matrix } from '../../../p2p/canvas/matrix.ts'
import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import { DEFAULT_PRESSURE, type Point } from '../../../p2p/canvas/point.ts'
import type { Written } from '../board.ts'
import type { Size, XY } from '../geometry.ts'
import type { Item } from '../ink-painter.ts'
import {
  cornersOf,
  frameOf,
  isHugging,
  noteSize,
  resizedMatrix,
  textSize,
  type TextFrame,
  uprightFrame,
} from '../text-frame.ts'
import { fitText, LINE_HEIGHT, type Measure } from '../text-layout.ts'
import { letterBox, NOTE_PAPER, SHRINKS_TO } from '../text-painter.ts'
import { tidyText } from '../written-text.ts'
import type { LiveLook } from './live-text.ts'
import { newLooks, type Restyle } from './select-commands.ts'
import { toSteps } from './steps.ts'

export interface Draft {
  readonly pencil: Pencil
  /** As it lies before anything is written. */
  readonly frame: TextFrame
  /** Of a text: somebody dragged its frame to this width. Null for one that is as wide as it takes. */
  readonly width: number | null
  /** What it said when it was opened. */
  readonly before: string
  /** The item that is edited, or null for a new one. */
  readonly item: Pick<WrittenItem, 'id' | 'matrix' | 'pencil'> | null
}

/** What is known of an item whose text can be edited. */
export interface WrittenItem extends Item {
  readonly id: string
  readonly matrix: Matrix
}

export type Outcome = Written | { readonly kind: 'nothing' } | { readonly kind: 'remove'; readonly id: string }

/** In sizes of the letters. */
const NOTE_EMS = 8
const LEAST_NOTE_EMS = 3
const LEAST_TEXT_EMS = 1

/** A new text or note. @param drag what was dragged out for it, or null if it was only a click at `at` */
export function newDraft(pencil: Pencil, at: XY, drag: Size | null): Draft {
  const isNote = pencil.tool === 'note'
  const frame = isNote ? noteFrame(pencil.width, at, drag) : textFrame(pencil.width, at, drag)
  const width = isNote || drag === null ? null : frame.width
  return { pencil: pencilOf(pencil), frame, width, before: '', item: null }
}

export function draftOf(item: WrittenItem, measure: Measure): Draft {
  const { id, matrix, pencil, text } = item
  const frame = frameOf(item.points)
  const hugs = pencil.tool === 'note' || isHugging(text, pencil.width, frame.width, measure)
  return { pencil, frame, width: hugs ? null : frame.width, before: text, item: { id, matrix, pencil } }
}

/** It is to look otherwise, from its first letter on. */
export function restyled(draft: Draft, style: Restyle): Draft {
  return { ...draft, pencil: withLooks(draft.pencil, newLooks(draft.pencil, style)) }
}

/** Somebody else has changed its item, which lies and says and looks like this now. What was chosen here is still chosen. */
export function rebased(draft: Draft, item: WrittenItem, measure: Measure): Draft {
  return { ...draftOf(item, measure), before: draft.before, pencil: withLooks(item.pencil, chosenLooks(draft)) }
}

/** The frame as it must be for what is written by now, and the size of the letters in it. */
export function draftLook(draft: Draft, text: string, measure: Measure): { frame: TextFrame; letters: number } {
  const frame = { ...draft.frame, ...sizeOf(draft, text, measure) }
  const letters = draft.pencil.width
  const box = letterBox(draft.pencil.tool, frame, letters)
  return { frame, letters: fitText(text, letters, box, measure, letters * SHRINKS_TO).size }
}

/** @param isThere the item is still on the board: if not, what was written of it is not lost with it */
export function outcomeOf(draft: Draft, written: string, isThere: boolean, measure: Measure): Outcome {
  const text = tidyText(written)
  const { item, pencil, frame } = draft
  const looks = chosenLooks(draft)
  const isSame = text === draft.before && (!isThere || Object.keys(looks).length === 0)
  if (isSame || (text === '' && (item === null || !isThere))) return { kind: 'nothing' }
  if (item !== null && text === '') return { kind: 'remove', id: item.id }
  const size = sizeOf(draft, text, measure)
  if (item !== null && isThere) {
    const [a, b, c, d, e, f] = resizedMatrix(item.matrix, frame, size)
    // Both, even if the frame stays: of two who write at once, one's text goes with the same one's frame.
    return { kind: 'change', change: { ids: [item.id], set: { ...looks, text, matrix: [a, b, c, d, e, f] } } }
  }
  return { kind: 'add', item: { pencil, points: cornersOf({ ...frame, ...size }).map(toCorner), text } }
}

/** What others see of it meanwhile. */
export function draftPreview(draft: Draft, written: string, measure: Measure): LiveLook {
  const { item, pencil, frame } = draft
  const text = tidyText(written)
  const points = cornersOf({ ...frame, ...sizeOf(draft, text, measure) }).map(toCorner)
  return { pencil, points, wording: item === null ? { text } : { text, item: item.id } }
}

/** What was chosen for its item while it was written. */
function chosenLooks({ item, pencil }: Draft): FieldsInput {
  if (item === null) return {}
  const { color, width, fill = null } = pencil
  return newLooks(item.pencil, { color, size: width, fill })
}

function withLooks(pencil: Pencil, looks: FieldsInput): Pencil {
  const { color, width, fill } = { ...pencil, ...looks }
  return { ...pencil, color, width, ...(typeof fill === 'string' ? { fill } : {}) }
}

function sizeOf({ pencil, frame, width }: Draft, text: string, measure: Measure): Size {
  if (pencil.tool === 'note') return noteSize(text, pencil.width, frame, measure)
  return textSize(text, pencil.width, width, measure)
}

/** The click is in the middle of the first line's left end. */
function textFrame(letters: number, at: XY, drag: Size | null): TextFrame {
  const height = LINE_HEIGHT * letters
  const width = Math.max(LEAST_TEXT_EMS * letters, drag?.width ?? 0)
  return uprightFrame({ x: at.x, y: drag === null ? at.y - height / 2 : at.y }, { width, height })
}

/** The click is in its middle. */
function noteFrame(letters: number, at: XY, drag: Size | null): TextFrame {
  const side = NOTE_EMS * letters
  if (drag === null) return uprightFrame({ x: at.x - side / 2, y: at.y - side / 2 }, { width: side, height: side })
  const least = LEAST_NOTE_EMS * letters
  return uprightFrame(at, { width: Math.max(least, drag.width), height: Math.max(least, drag.height) })
}

function pencilOf({ tool, color, width, opacity, fill = NOTE_PAPER, page }: Pencil): Pencil {
  const paper = tool === 'note' ? { fill } : {}
  return { tool, color, width, opacity, ...paper, ...(page === undefined ? {} : { page }) }
}

function toCorner({ x, y }: XY): Point {
  return toSteps({ x, y, pressure: DEFAULT_PRESSURE })
}
