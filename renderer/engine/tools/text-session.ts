/** One text being written: the field it is written in, until the board shows it. */
import { caretBox } from '../caret-box.ts'
import { letters } from '../letters.ts'
import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import type { Written } from '../board.ts'
import type { SceneLine } from '../scene.ts'
import { TextEditor } from '../text-editor.ts'
import type { Measure } from '../text-layout.ts'
import { LiveText } from './live-text.ts'
import type { Restyle } from './select-commands.ts'
import { type Draft, draftLook, draftPreview, type Outcome, outcomeOf, rebased, restyled } from './text-draft.ts'
import type { Workbench } from './tool.ts'

export interface TextSessionOptions {
  readonly bench: Workbench
  readonly draft: Draft
  /** What the field is called for those who cannot see it. */
  readonly label: string
  readonly measure: Measure
  /** It is open no more, or again, or looks otherwise. */
  onChanged(): void
  onClosed(): void
}

type Look = ReturnType<typeof draftLook>

/** The room's answer is here, but perhaps not what it changed: somebody else may have changed it again. */
const ANSWER_SEEN_MS = 1_500
/** A page that crashes loses no more of what was being written. */
const KEEP_MS = 250

export class TextSession {
  readonly #options: TextSessionOptions
  readonly #editor: TextEditor
  readonly #live: LiveText
  /** Under what its text is kept meanwhile. */
  readonly #field: number
  #keeping: ReturnType<typeof setTimeout> | undefined
  #isKept = false
  #draft: Draft
  #stage: 'open' | 'sent' | 'answered' | 'closed' = 'open'
  /** What the board will show in the field's place, as far as that is known. */
  #awaited: { readonly id: string; readonly before: SceneLine | undefined } | null = null
  #answeredAtMs = 0
  #known: { readonly draft: Draft; readonly text: string; readonly look: Look } | null = null
  /** Nobody calls {@link paint} any more. */
  #isPutDown = false
  /** The person is done, but how large the text is cannot be known yet. */
  #awaitsLetters = false
  readonly #stopLetters: () => void

  constructor(options: TextSessionOptions) {
    this.#options = options
    this.#draft = options.draft
    this.#field = options.bench.newStroke()
    this.#editor = new TextEditor({
      host: options.bench.host,
      label: options.label,
      text: options.draft.before,
      onInput: how => {
        // Whoever pastes a long text would not know where they are at its end.
        if (how === 'typed') this.#showCaret()
        this.#place()
        this.#live.changed()
        this.#keepSoon()
      },
      onDone: () => this.commit(),
      onCut: () => options.bench.notify('textCut'),
    })
    this.#live = new LiveText({
      preview: (...preview) => options.bench.actions.preview(...preview),
      look: () => draftPreview(this.#draft, this.#editor.text, options.measure),
      newStroke: () => options.bench.newStroke(),
    })
    this.#stopLetters = letters.onLoaded(() => this.#lettersLoaded())
    this.#hide()
    this.#place()
  }

  get isOpen(): boolean {
    return this.#stage === 'open'
  }

  get pencil(): Pencil {
    return this.#draft.pencil
  }

  restyle(style: Restyle): void {
    this.#draft = restyled(this.#draft, style)
    this.#place()
    this.#showCaret()
    this.#keepSoon()
    // Of a new text nobody knows before there is a letter of it.
    if (this.#draft.item === null) this.#tellAgain()
    else this.#live.changed()
    this.#options.onChanged()
  }

  /** Asks the room for what was written. If the room refuses, it stays in the field. */
  commit(): void {
    if (this.#stage !== 'open') return
    // Whoever is asked a second time is about to be gone.
    if (!this.#awaitsLetters && !this.#isPutDown && !letters.has(this.#editor.text)) {
      this.#awaitsLetters = true
      return
    }
    this.#awaitsLetters = false
    const { bench } = this.#options
    const outcome = this.#outcome
    if (outcome.kind === 'nothing') {
      this.#close()
      return
    }
    if (outcome.kind === 'remove') {
      bench.actions.remove([outcome.id]).catch(() => bench.setHidden([outcome.id], false))
      this.#end()
      return
    }
    this.#stage = 'sent'
    this.#options.onChanged()
    this.#live.pause()
    this.#editor.setReadOnly(true)
    this.#send(outcome).then(
      () => this.#answered(),
      () => this.#refused(),
    )
    this.#forget()
  }

  /** The view has moved, or a frame has passed. */
  paint(nowMs: number): void {
    if (this.#stage === 'answered' && this.#isSettled(nowMs)) this.#close()
    else this.#place()
  }

  sceneChanged(): void {
    const line = this.#line
    if (this.#stage !== 'open' || line === undefined || line.hidden) return
    // Somebody else has moved it, or written it anew; what is written here goes on where it lies now.
    this.#draft = rebased(this.#draft, line, this.#options.measure)
    this.#options.onChanged()
    this.#hide()
    this.#place()
    this.#tellAgain()
    if (this.#isKept) this.#keepSoon()
  }

  putDown(): void {
    this.#isPutDown = true
    if (this.#stage === 'answered') this.#close()
    else this.commit()
  }

  async #send(outcome: Written): Promise<void> {
    const { actions } = this.#options.bench
    const before = this.#line
    if (outcome.kind === 'add') {
      const [id = ''] = await actions.put([], [outcome.item])
      this.#awaited = { id, before: undefined }
      return
    }
    const id = outcome.change.ids[0]!
    this.#awaited = { id, before }
    await actions.set([outcome.change])
  }

  #answered(): void {
    this.#stage = 'answered'
    this.#live.end()
    this.#answeredAtMs = performance.now()
    if (this.#isPutDown || !this.#editor.isConnected) this.#close()
    else this.#options.bench.repaint()
  }

  /** The person has been told why, and may try again or take what was written elsewhere. */
  #refused(): void {
    if (!this.#editor.isConnected) {
      // The room was left: it is brought back there.
      this.#keep()
      this.#isKept = false
      this.#close()
      return
    }
    this.#stage = 'open'
    this.#options.onChanged()
    this.#editor.setReadOnly(false)
    this.sceneChanged()
    this.#tellAgain()
    // Not in a moment: the page may be about to go.
    this.#keep()
  }

  #isSettled(nowMs: number): boolean {
    if (nowMs - this.#answeredAtMs > ANSWER_SEEN_MS) return true
    const { bench } = this.#options
    const line = this.#awaited === null ? undefined : bench.scene.get(this.#awaited.id)
    return line !== undefined && line !== this.#awaited?.before && bench.isPainted(line.bounds)
  }

  #lettersLoaded(): void {
    this.#known = null
    if (this.#awaitsLetters && letters.has(this.#editor.text)) this.commit()
    else if (this.#stage === 'open') {
      this.#place()
      this.#tellAgain()
    }
  }

  /** What others see of it may be out of date. */
  #tellAgain(): void {
    if (this.#live.isSeen) this.#live.changed()
  }

  #keepSoon(): void {
    if (!this.#isKept) this.#keep()
    else this.#keeping ??= setTimeout(() => this.#keep(), KEEP_MS)
  }

  #keep(): void {
    clearTimeout(this.#keeping)
    this.#keeping = undefined
    this.#isKept = true
    const outcome = this.#outcome
    const isWritten = outcome.kind === 'add' || outcome.kind === 'change'
    this.#options.bench.writing(this.#field, isWritten ? outcome : null)
  }

  /** The room has it, or nobody wants it. */
  #forget(): void {
    clearTimeout(this.#keeping)
    this.#keeping = undefined
    if (this.#isKept) this.#options.bench.writing(this.#field, null)
    this.#isKept = false
  }

  get #outcome(): Outcome {
    return outcomeOf(this.#draft, this.#editor.text, this.#line !== undefined, this.#options.measure)
  }

  get #line(): SceneLine | undefined {
    const { item } = this.#draft
    return item === null ? undefined : this.#options.bench.scene.get(item.id)
  }

  #hide(): void {
    const { item } = this.#draft
    if (item !== null) this.#options.bench.setHidden([item.id], true)
  }

  #place(): void {
    const { bench } = this.#options
    const { pencil } = this.#draft
    const look = this.#look()
    this.#editor.show({ ...look, pencil, theme: bench.theme() }, at => bench.toScreen(at), bench.unitsPerPixel())
  }

  /** Nobody writes where they cannot see it: beyond the edge of the window, below a bar or a keyboard on the screen. */
  #showCaret(): void {
    const { bench, measure } = this.#options
    bench.reveal(caretBox(this.#editor.beforeCaret, { ...this.#look(), pencil: this.#draft.pencil }, measure))
  }

  /** Found out anew only when something was written or the item has changed. */
  #look(): Look {
    const { text } = this.#editor
    if (this.#known?.draft !== this.#draft || this.#known.text !== text) {
      this.#known = { draft: this.#draft, text, look: draftLook(this.#draft, text, this.#options.measure) }
    }
    return this.#known.look
  }

  #close(): void {
    // First: what is shown again must not be hidden at once, as for a text that is being written.
    this.#stage = 'closed'
    const { item } = this.#draft
    if (item !== null) this.#options.bench.setHidden([item.id], false)
    this.#end()
  }

  #end(): void {
    this.#stage = 'closed'
    this.#forget()
    this.#stopLetters()
    this.#live.end()
    this.#editor.close(this.#isPutDown)
    this.#options.onClosed()
  }
}
