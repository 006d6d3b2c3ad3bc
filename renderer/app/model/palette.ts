import { personColour, spreadColours } from '../../engine/person-colour.ts'
import { createStore, type Store } from '../../peer/store.ts'

/** Where people are seen. A colour is nobody else's in all of these together, as long as there are enough. */
export type Place = 'network' | 'board' | 'panel'

export interface Palette {
  /** Colours by id. */
  readonly state: Store<ReadonlyMap<string, string>>
  /** Who is seen at a place now. */
  readonly meet: (place: Place, ids: readonly string[]) => void
  readonly colourOf: (id: string) => string
}

/** Who has which colour on this screen: in lists and on the board alike. */
export function createPalette(): Palette {
  const state = createStore<ReadonlyMap<string, string>>(new Map<string, string>())
  const seen = new Map<Place, string>()
  return {
    state,
    meet(place, ids) {
      // Presence tells of the same people again and again.
      const now = [...new Set(ids)].sort().join(' ')
      if (seen.get(place) === now) return
      seen.set(place, now)
      const everybody = [...seen.values()].flatMap(ids => ids.split(' ')).filter(id => id !== '')
      state.set(spreadColours(state.get(), everybody))
    },
    colourOf: id => state.get().get(id) ?? personColour(id),
  }
}
