/** The texts that are being written, and those that the board does not show yet. */
import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import type { Measure } from '../text-layout.ts'
import { measureWith } from '../text-painter.ts'
import { contextOf } from '../tile-surface.ts'
import type { SceneLine } from '../scene.ts'
import type { Restyle } from './select-commands.ts'
import { type Draft, draftOf } from './text-draft.ts'
import { TextSession } from './text-session.ts'
import type { Workbench } from './tool.ts'

export class TextSessions {
  readonly #bench: Workbench
  readonly #sessions = new Set<TextSession>()
  #measure: Measure | null = null
  /** How that looks which is being written, as far as the board has been told. */
  #styled: Pencil | null = null

  constructor(bench: Workbench) {
    this.#bench = bench
  }

  /** Something has been written that the board does not show yet. */
  get isMoving(): boolean {
    return [...this.#sessions].some(({ isOpen }) => !isOpen)
  }

  /**
   * Opens a field.
   *
   * @param label what it is called
   * @param onClosed it is gone, and the board shows what was written
   */
  open(draft: Draft, label: string, onClosed: () => void = () => undefined): void {
    const session = new TextSession({
      bench: this.#bench,
      draft,
      label,
      measure: this.#letters,
      onChanged: () => this.#tell(),
      onClosed: () => {
        this.#sessions.delete(session)
        this.#tell()
        this.#bench.repaint()
        onClosed()
      },
    })
    this.#sessions.add(session)
    this.#tell()
  }

  /** Opens a field for what an item says. */
  edit(line: SceneLine, label: string, onClosed?: () => void): void {
    this.open(draftOf(line, this.#letters), label, onClosed)
  }

  /** @returns whether anything was being written */
  commit(): boolean {
    const open = this.#open
    for (const session of open) session.commit()
    return open.length > 0
  }

  /** What is being written is to look otherwise. @returns whether anything is */
  restyle(style: Restyle): boolean {
    const open = this.#open
    for (const session of open) session.restyle(style)
    return open.length > 0
  }

  /** All that is written goes to the room, and no field waits until the board shows it. */
  handOver(): void {
    for (const session of [...this.#sessions]) session.putDown()
  }

  paint(nowMs: number): void {
    for (const session of this.#sessions) session.paint(nowMs)
  }

  sceneChanged(): void {
    for (const session of this.#sessions) session.sceneChanged()
  }

  get #open(): TextSession[] {
    return [...this.#sessions].filter(({ isOpen }) => isOpen)
  }

  #tell(): void {
    const pencil = this.#open[0]?.pencil ?? null
    if (pencil === this.#styled) return
    this.#styled = pencil
    this.#bench.styling(pencil)
  }

  get #letters(): Measure {
    return (this.#measure ??= measureWith(contextOf(document.createElement('canvas'))))
  }
}
