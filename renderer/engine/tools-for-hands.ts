/** A tool for each of several pointers, all of the kind that has been taken. */
import type { Point } from '../../p2p/canvas/point.ts'
import { type HeldKeys, NO_KEYS, type Tool, type ToolEvent } from './tools/tool.ts'

interface Given {
  readonly tool: Tool
  /** The kind it is of. */
  readonly kind: number
}

export class ToolsForHands {
  readonly #make: () => Tool
  /** By pointer. What somebody has begun with goes on, though another kind is taken meanwhile. */
  readonly #given = new Map<number, Given>()
  /** Of the kind taken. Each may still have something to paint. */
  #free: Tool[] = []
  /** Counts up with every kind taken. */
  #kind = 0

  /** @param make one more tool of the kind that is taken */
  constructor(make: () => Tool) {
    this.#make = make
  }

  /** Every tool there is, in use or not. */
  get all(): readonly Tool[] {
    return [...this.#free, ...Array.from(this.#given.values(), ({ tool }) => tool)]
  }

  get areBusy(): boolean {
    return this.#given.size > 0
  }

  /** Another kind of tool is taken. Who is drawing goes on with what they have. */
  kindChanged(): void {
    this.#kind++
    for (const tool of this.#free.splice(0)) tool.putDown?.()
  }

  has(pointer: number): boolean {
    return this.#given.has(pointer)
  }

  handle(pointer: number, type: ToolEvent['type'], points: readonly Point[], keys: HeldKeys): void {
    if (type === 'down') this.#given.set(pointer, { tool: this.#free.pop() ?? this.#make(), kind: this.#kind })
    const given = this.#given.get(pointer)
    if (given === undefined) return
    given.tool.handle({ type, points }, keys)
    if (type === 'up' || type === 'cancel') this.#takeBack(pointer, given)
  }

  /** All that is in progress ends. */
  end(type: 'up' | 'cancel'): void {
    for (const pointer of [...this.#given.keys()]) this.handle(pointer, type, [], NO_KEYS)
  }

  #takeBack(pointer: number, { tool, kind }: Given): void {
    this.#given.delete(pointer)
    if (kind === this.#kind) this.#free.push(tool)
    else tool.putDown?.()
  }
}
