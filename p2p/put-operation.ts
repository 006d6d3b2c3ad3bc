/** What is taken away and what is added in its place, as one operation. Pure. */
import { formatItemId, type ItemId, type Line } from './canvas/item.ts'
import type { Operation } from './canvas/operation.ts'

export interface PutOperation {
  readonly operation: Operation
  /** Of each of the lines, which of those that the operation adds it is. */
  readonly positions: readonly number[]
}

/**
 * Pieces come right after the removal of what they are pieces of. That goes in any case, for somebody may have cut it at the
 * same time: so the canvas knows whose pieces are seen.
 */
export function putOperation(removed: readonly ItemId[], lines: readonly Line[]): PutOperation {
  const sources = new Map(
    lines.flatMap(({ pieceOf: item }) => (item === undefined ? [] : [[formatItemId(item), item]])),
  )
  const placesBySource = Map.groupBy(lines.keys(), at => {
    const { pieceOf } = lines[at]!
    return pieceOf === undefined ? '' : formatItemId(pieceOf)
  })
  const whole = removed.filter(item => !sources.has(formatItemId(item)))
  const others = placesBySource.get('') ?? []
  const added = (places: readonly number[]) => places.map(at => ({ kind: 'add' as const, line: lines[at]! }))
  const operation: Operation = [
    ...(whole.length === 0 ? [] : [{ kind: 'remove' as const, items: whole }]),
    ...added(others),
    ...[...sources].flatMap(([source, item]) => [
      { kind: 'remove' as const, items: [item] },
      ...added(placesBySource.get(source)!),
    ]),
  ]
  const inTurn = [...others, ...[...sources.keys()].flatMap(source => placesBySource.get(source)!)]
  const positions = lines.map(() => 0)
  for (const [position, at] of inTurn.entries()) positions[at] = position
  return { operation, positions }
}
