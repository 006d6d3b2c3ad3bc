import type { BoardActions } from './board.ts'

/** The same actions, of which what they add, unless they name another, and where they point is on the page shown. */
export function onPage(actions: BoardActions, page: () => string): BoardActions {
  return {
    preview: (...preview) => actions.preview(...preview),
    // A stroke stays on the page where it began, which its pencil says.
    add: (...stroke) => actions.add(...stroke),
    remove: ids => actions.remove(ids),
    put: (remove, items, there = page()) =>
      actions.put(
        remove,
        items.map(item => ({ ...item, pencil: { ...item.pencil, page: there } })),
      ),
    set: changes => actions.set(changes),
    move: (ids, by) => actions.move(ids, by),
    point: at => actions.point(at, page()),
  }
}
