/** Items whose text somebody else is writing anew: they are hidden, and what is written so far is shown in their place. */
import { isWritten } from '../../p2p/canvas/pencil.ts'
import type { Drawing } from './drawings.ts'
import type { Scene, SceneLine } from './scene.ts'

export class EditedItems {
  readonly #scene: Scene
  readonly #setHidden: (id: string, hidden: boolean) => void
  /** As they were when they were hidden. */
  readonly #hidden = new Map<string, SceneLine>()
  /** Of several people who write the same, the first is seen. */
  #writers = new Map<string, Drawing>()

  constructor(scene: Scene, setHidden: (id: string, hidden: boolean) => void) {
    this.#scene = scene
    this.#setHidden = setHidden
  }

  /**
   * Hides what is being written, and shows again what is not any more.
   *
   * @param drawings those of the page shown
   * @returns whether that has changed what {@link shows} says
   */
  update(drawings: Iterable<Drawing>): boolean {
    const before = this.#writers
    this.#writers = writersOf(drawings)
    const over = [...this.#hidden].filter(([id, line]) => !this.#writers.has(id) || this.#scene.get(id) !== line)
    for (const [id] of over) this.#hidden.delete(id)
    const begun = [...this.#writers.keys()]
      .map(id => this.#scene.get(id))
      // What is hidden already is being moved or written here, or moved by somebody else.
      .filter(line => line !== undefined && canBeWritten(line) && !line.hidden)
    for (const line of begun) this.#hidden.set(line!.id, line!)
    for (const [id, line] of over) if (this.#scene.get(id) === line) this.#setHidden(id, false)
    for (const line of begun) this.#setHidden(line!.id, true)
    return over.length > 0 || begun.length > 0 || !areSame(before, this.#writers)
  }

  /** Lines that can be seen, and those that are hidden here, in draw order: until what is written is kept, they are what is. */
  among(visible: readonly SceneLine[]): readonly SceneLine[] {
    const hidden = [...this.#hidden.values()].filter(line => line.hidden && !line.gone)
    return hidden.length === 0 ? visible : [...visible, ...hidden].sort((a, b) => a.rank - b.rank)
  }

  /** Whether a drawing is to be seen: no item is there twice. */
  shows(drawing: Drawing): boolean {
    const { item } = drawing
    if (item === null) return true
    const line = this.#scene.get(item)
    return this.#writers.get(item) === drawing && (line === undefined || this.#hidden.get(item) === line)
  }
}

function writersOf(drawings: Iterable<Drawing>): Map<string, Drawing> {
  const writers = new Map<string, Drawing>()
  for (const drawing of drawings) {
    if (drawing.item !== null && !writers.has(drawing.item)) writers.set(drawing.item, drawing)
  }
  return writers
}

function areSame(before: ReadonlyMap<string, Drawing>, after: ReadonlyMap<string, Drawing>): boolean {
  return before.size === after.size && [...after].every(([item, drawing]) => before.get(item) === drawing)
}

function canBeWritten({ pencil, locked }: SceneLine): boolean {
  return isWritten(pencil.tool) && !locked
}
