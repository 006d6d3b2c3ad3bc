/** A text field laid over the board, where, at the angle and in the letters in which the board will show the text. */
import type { Pencil } from '../../p2p/canvas/pencil.ts'
import type { BoardTheme } from './board.ts'
import type { XY } from './geometry.ts'
import { FONT_FAMILY } from './letters.ts'
import { LINE_HEIGHT, SLACK } from './text-layout.ts'
import type { TextFrame } from './text-frame.ts'
import { letterBox, letterColour, paperColour } from './text-painter.ts'
import { cutPaste, cutText } from './written-text.ts'

export interface TextEditorOptions {
  readonly host: HTMLElement
  readonly label: string
  readonly text: string
  /** Something was typed, or has come in otherwise. */
  onInput(how: 'typed' | 'pasted'): void
  /** The person is done, or about to leave. */
  onDone(): void
  /** What was typed or pasted was too long, and has been cut. */
  onCut(): void
}

/** What the text will look like on the board. In canvas units. */
export interface EditorLook {
  readonly frame: TextFrame
  readonly pencil: Pencil
  /** Of the letters, as they fit the frame. */
  readonly letters: number
  readonly theme: BoardTheme
}

/** The caret needs space beside the letters, on whichever side a line ends. In sizes of the letters. */
const CARET_EMS = 0.1
const RIM_PX = 1.5
/** Whoever does not see that there is nothing to type into any more presses the next key sooner. */
const TYPING_PAUSE_MS = 1_000
/** Much as the painter's, in canvas units. */
const NOTE_SHADOW = '0 2px 7px rgb(0 0 0 / 14%)'

/** On what is chosen from for the text while it is written: to go there is not to be done with it. */
export const BESIDE_WRITING = 'data-beside-writing'

/** The page may be gone after these. */
const LEAVING = ['beforeunload', 'pagehide'] as const

export class TextEditor {
  readonly #host: HTMLElement
  readonly #field: HTMLTextAreaElement
  readonly #options: TextEditorOptions
  readonly #listening = new AbortController()
  #isComposing = false
  /** The focus is with something that is chosen from for it. */
  #isBeside = false

  constructor(options: TextEditorOptions) {
    this.#options = options
    this.#host = options.host
    this.#field = document.createElement('textarea')
    this.#field.value = options.text
    this.#field.setAttribute('aria-label', options.label)
    this.#field.spellcheck = false
    Object.assign(this.#field.style, FIXED_STYLE)
    this.#listen()
    this.#host.append(this.#field)
    this.#field.focus({ preventScroll: true })
    this.#field.setSelectionRange(options.text.length, options.text.length)
  }

  get text(): string {
    return this.#field.value
  }

  /** What stands before the caret. */
  get beforeCaret(): string {
    return this.#field.value.slice(0, this.#field.selectionEnd)
  }

  /** It is still on the page. */
  get isConnected(): boolean {
    return this.#field.isConnected
  }

  setReadOnly(isReadOnly: boolean): void {
    this.#field.readOnly = isReadOnly
  }

  /** @param toScreen from canvas units to CSS pixels from the corner of the board */
  show({ frame, pencil, letters, theme }: EditorLook, toScreen: (at: XY) => XY, unitsPerPixel: number): void {
    const { origin, across, down, width, height } = frame
    const zoom = 1 / unitsPerPixel
    const { margin } = letterBox(pencil.tool, frame, pencil.width)
    const isNote = pencil.tool === 'note'
    const beside = isNote ? 0 : CARET_EMS * letters
    const at = toScreen({ x: origin.x - across.x * beside, y: origin.y - across.y * beside })
    const turn = [across.x, across.y, down.x, down.y].map(value => value * zoom)
    Object.assign(this.#field.style, {
      transform: `matrix(${[...turn, at.x, at.y].join(', ')})`,
      width: `${width + 2 * beside + SLACK * letters}px`,
      height: `${height}px`,
      padding: `${margin}px ${margin + beside}px`,
      fontSize: `${letters}px`,
      color: letterColour(pencil, theme),
      caretColor: letterColour(pencil, theme),
      boxShadow: isNote ? NOTE_SHADOW : 'none',
      background: isNote ? paperColour(pencil, theme) : 'transparent',
      opacity: String(pencil.opacity),
      outline: `${RIM_PX * unitsPerPixel}px dashed var(--focus)`,
      outlineOffset: `${2 * RIM_PX * unitsPerPixel}px`,
    })
  }

  /** @param unawares the person may still be typing: nothing of that is for the board, until they pause */
  close(unawares: boolean): void {
    const hadFocus = document.activeElement === this.#field
    this.#listening.abort()
    if (hadFocus && unawares) {
      takeTheRest(this.#field, () => this.#host.focus({ preventScroll: true }))
      return
    }
    this.#field.remove()
    if (hadFocus) this.#host.focus({ preventScroll: true })
  }

  #listen(): void {
    const field = this.#field
    const { signal } = this.#listening
    // What happens in the field is not for the board; the wheel is.
    for (const type of [
      'pointerdown',
      'pointermove',
      'pointerup',
      'pointercancel',
      'contextmenu',
      'dblclick',
    ] as const) {
      field.addEventListener(type, event => event.stopPropagation(), { signal })
    }
    // A press on the board is told to the tool, and must not take the focus before that.
    this.#host.addEventListener('mousedown', event => event.target !== field && event.preventDefault(), { signal })
    // A browser would scroll the board, which has no scroll bars, to the caret.
    this.#host.addEventListener('scroll', () => this.#host.scrollTo(0, 0), { signal })
    field.addEventListener('compositionstart', () => (this.#isComposing = true), { signal })
    field.addEventListener('compositionend', () => this.#compositionEnd(), { signal })
    field.addEventListener('input', event => this.#input(howOf(event)), { signal })
    field.addEventListener('paste', event => this.#paste(event), { signal })
    field.addEventListener('keydown', event => this.#key(event), { signal })
    field.addEventListener('blur', ({ relatedTarget }) => this.#blur(relatedTarget), { signal })
    field.ownerDocument.addEventListener('focusin', ({ target }) => this.#focusIn(target), { signal })
    for (const type of LEAVING) window.addEventListener(type, () => this.#options.onDone(), { signal })
  }

  #key(event: KeyboardEvent): void {
    if (this.#isComposing) return
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
    if (!isDone) return
    event.preventDefault()
    event.stopPropagation()
    this.#options.onDone()
  }

  /** Another window has the focus now, where perhaps something is copied: the text goes on after that. */
  #blur(to: EventTarget | null): void {
    if (document.activeElement === this.#field) return
    this.#isBeside = isBesideWriting(to)
    if (!this.#isBeside) this.#options.onDone()
  }

  /** Whoever has chosen for it and is back on the board goes on writing. */
  #focusIn(on: EventTarget | null): void {
    if (!this.#isBeside || isBesideWriting(on)) return
    this.#isBeside = false
    if (on === this.#host) this.#field.focus({ preventScroll: true })
    else if (on !== this.#field) this.#options.onDone()
  }

  #compositionEnd(): void {
    this.#isComposing = false
    this.#input('typed')
  }

  /** A megabyte is cut before the browser lays it out. */
  #paste(event: ClipboardEvent): void {
    const { selectionStart, selectionEnd, value } = this.#field
    const pasted = event.clipboardData?.getData('text/plain') ?? ''
    const cut = cutPaste(pasted, value.length - (selectionEnd - selectionStart))
    if (cut === null || this.#field.readOnly) return
    event.preventDefault()
    this.#field.setRangeText(cut, selectionStart, selectionEnd, 'end')
    this.#options.onCut()
    this.#options.onInput('pasted')
  }

  /** However it came in: typed, dropped, or by an input method, which must not be disturbed. */
  #input(how: 'typed' | 'pasted'): void {
    if (this.#isComposing) return
    const { value, selectionEnd } = this.#field
    const cut = cutText(value)
    if (cut !== value) {
      this.#field.value = cut
      this.#field.setSelectionRange(selectionEnd, selectionEnd)
      this.#options.onCut()
    }
    this.#options.onInput(how)
  }
}

function isBesideWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`[${BESIDE_WRITING}]`) !== null
}

/** A field that nobody sees any more has the keys until nobody types for a moment, or the focus goes elsewhere. */
function takeTheRest(field: HTMLTextAreaElement, onPause: () => void): void {
  const pauses = new AbortController()
  const { signal } = pauses
  const end = (): void => {
    clearTimeout(timer)
    pauses.abort()
    const hadFocus = document.activeElement === field
    field.remove()
    if (hadFocus) onPause()
  }
  let timer = setTimeout(end, TYPING_PAUSE_MS)
  const wait = (): void => {
    clearTimeout(timer)
    timer = setTimeout(end, TYPING_PAUSE_MS)
  }
  field.readOnly = true
  Object.assign(field.style, { opacity: '0', pointerEvents: 'none' })
  field.addEventListener('keydown', wait, { signal })
  field.addEventListener('blur', end, { signal })
}

/** A drop is much like a paste. Not every program that fills in a field says how. */
function howOf(event: Event): 'typed' | 'pasted' {
  return event instanceof InputEvent && event.inputType.startsWith('insertFrom') ? 'pasted' : 'typed'
}

const FIXED_STYLE = {
  position: 'absolute',
  left: '0',
  top: '0',
  transformOrigin: '0 0',
  boxSizing: 'border-box',
  margin: '0',
  border: '0',
  borderRadius: '0',
  resize: 'none',
  overflow: 'hidden',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'break-word',
  fontFamily: FONT_FAMILY,
  fontWeight: '400',
  letterSpacing: 'normal',
  lineHeight: String(LINE_HEIGHT),
  textRendering: 'geometricPrecision',
  textAlign: 'start',
  unicodeBidi: 'plaintext',
  userSelect: 'text',
  touchAction: 'auto',
} as const
