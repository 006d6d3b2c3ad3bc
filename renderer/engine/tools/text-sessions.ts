/** The texts that are being written, and those that the board does not show yet. */
import type { Measure } from '../text-layout.ts'
import { measureWith } from '../text-painter.ts'
import { contextOf } from '../tile-surface.ts'
import type { SceneLine } from '../scene.ts'
import { type Draft, draftOf } from './text-draft.ts'
import { TextSession } from './text-session.ts'
import type { Workbench } from './tool.ts'

export class TextSessions {
  readonly #bench: Workbench
  readonly #sessions = new Set<TextSession>()
  #measure: Measure | null = null

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
      onClosed: () => {
        this.#sessions.delete(session)
        this.#bench.repaint()
        onClosed()
      },
    })
    this.#sessions.add(session)
  }

  /** Opens a field for what an item says. */
  edit(line: SceneLine, label: string, onClosed?: () => void): void {
    this.open(draftOf(line, this.#letters), label, onClosed)
  }

  /** @returns whether anything was being written */
  commit(): boolean {
    const open = [...this.#sessions].filter(({ isOpen }) => isOpen)
    for (const session of open) session.commit()
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

  get #letters(): Measure {
    return (this.#measure ??= measureWith(contextOf(document.createElement('canvas'))))
  }
}
