/**
 * What lies on the pages that are not shown. Lines that come for them wait here as they came; those of a page that was
 * left wait as they were, so that turning back is quick.
 */
import type { LineView } from '../../p2p/api/contract.ts'
import type { Pencil } from '../../p2p/canvas/pencil.ts'
import type { IntakeStep } from './intake.ts'
import { byOrder, orderKeyOf, type SceneLine, toSceneLine } from './scene.ts'

/** One page that is not shown. */
interface Sheet {
  /** As they were when the page was left. */
  readonly lines: Map<string, SceneLine>
  /** Since then. */
  readonly views: Map<string, LineView>
}

/** What to show of a page that is turned to. */
export interface TurnedPage {
  readonly lines: SceneLine[]
  /** Still to be unpacked. */
  readonly views: LineView[]
}

/** The id of the page that a pencil draws on. */
export function pageOf({ page = '' }: Pencil): string {
  return page
}

export class PageShelf {
  readonly #sheets = new Map<string, Sheet>()
  #shown = ''
  /** Told when what lies on a page changes; null: on any. */
  onChange: (page: string | null) => void = () => undefined

  /** The id of the page that is shown. */
  get shown(): string {
    return this.#shown
  }

  /** Keeps what of a delta belongs to other pages. @returns what belongs on the page that is shown */
  sort({ reset, gone, put }: IntakeStep): LineView[] {
    if (reset) this.#sheets.clear()
    const changed = new Set<string>()
    if (gone.length > 0) changed.add(this.#shown)
    for (const [page, { lines, views }] of this.#sheets) {
      for (const id of gone) {
        const was = [lines.delete(id), views.delete(id)]
        if (was.includes(true)) changed.add(page)
      }
    }
    const here = put.filter(view => {
      const page = pageOf(view.pencil)
      changed.add(page)
      if (page === this.#shown) return true
      const { lines, views } = this.#sheet(page)
      lines.delete(view.id)
      views.set(view.id, view)
      return false
    })
    if (reset) this.onChange(null)
    else for (const page of changed) this.onChange(page)
    return here
  }

  /** What can be seen of a page that is not shown, in draw order. It stays here. */
  items(page: string): SceneLine[] {
    return [...this.unpacked(page)]
  }

  /** The same, each unpacked as it is asked for. */
  *unpacked(page: string): Generator<SceneLine, void> {
    const sheet = this.#sheets.get(page)
    if (sheet === undefined) return
    const all = [...sheet.lines.values(), ...sheet.views.values()].sort(byOrder)
    for (const one of all) {
      const line = 'bounds' in one ? one : toSceneLine(one)
      if (line !== null) yield line
    }
  }

  /** The place of the topmost item of a page that is not shown, in its draw order. */
  topOf(page: string): string | undefined {
    const sheet = this.#sheets.get(page)
    let top: string | undefined
    for (const items of [sheet?.lines, sheet?.views]) {
      for (const item of items?.values() ?? []) {
        const key = orderKeyOf(item)
        if (top === undefined || key > top) top = key
      }
    }
    return top
  }

  /** Turns to a page. @param left what the page shown until now held */
  turn(page: string, left: readonly SceneLine[]): TurnedPage {
    this.#sheets.set(this.#shown, { lines: new Map(left.map(line => [line.id, line])), views: new Map() })
    this.#shown = page
    const { lines, views } = this.#sheet(page)
    this.#sheets.delete(page)
    return { lines: [...lines.values()], views: [...views.values()] }
  }

  #sheet(page: string): Sheet {
    let sheet = this.#sheets.get(page)
    if (sheet === undefined) this.#sheets.set(page, (sheet = { lines: new Map(), views: new Map() }))
    return sheet
  }
}
