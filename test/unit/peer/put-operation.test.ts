import { expect, it } from 'vitest'
import { Canvas } from '../../../p2p/canvas/canvas.ts'
import type { ItemId, Line } from '../../../p2p/canvas/item.ts'
import { packPoints } from '../../../p2p/canvas/point.ts'
import { putOperation } from '../../../p2p/put-operation.ts'
import { decodeEntry, encodeEntry } from '../../../p2p/wire/entry.ts'
import { signerNumber } from '../feed/keys.ts'

const { author } = await signerNumber(1)

function item(seq: number): ItemId {
  return { author, seq, position: 0 }
}

function line(mark: number, pieceOf?: ItemId): Line {
  const pencil = { tool: 0, color: mark, width: 8, opacity: 255 }
  const points = packPoints([{ x: mark, y: 0, pressure: 0.5 }])
  return { pencil, points, ...(pieceOf === undefined ? {} : { pieceOf }) }
}

it('puts each piece after the removal of what it is a piece of, and tells which of them is which', () => {
  const lines = [line(1, item(2)), line(2), line(3, item(1)), line(4, item(2))]
  const { operation, positions } = putOperation([item(1), item(2), item(3)], lines)
  const removed = operation.flatMap(change => (change.kind === 'remove' ? [change.items.map(({ seq }) => seq)] : []))
  expect(removed).toEqual([[3], [2], [1]])
  const entry = { author, seq: 9, lamport: 9, time: 0, operation }
  expect(decodeEntry(encodeEntry(entry), author, 9), 'others can read it').toMatchObject(entry)
  const canvas = new Canvas()
  for (const seq of [1, 2, 3])
    canvas.apply({ author, seq, lamport: seq, time: 0, operation: [{ kind: 'add', line: line(0) }] })
  canvas.apply(entry)
  const marks = positions.map(position => canvas.find({ author, seq: 9, position })?.pencil?.color)
  expect(marks).toEqual([1, 2, 3, 4])
  expect(canvas.size).toBe(4)
})

it('removes what a piece is left of also where that is gone already: somebody cut it at the same time', () => {
  const { operation } = putOperation([], [line(1, item(1))])
  expect(operation.map(({ kind }) => kind)).toEqual(['remove', 'add'])
})

it('is what it always was where nothing is a piece', () => {
  expect(putOperation([item(1), item(2)], [line(1)]).operation).toEqual([
    { kind: 'remove', items: [item(1), item(2)] },
    { kind: 'add', line: line(1) },
  ])
  expect(putOperation([], [line(1), line(2)])).toMatchObject({ positions: [0, 1] })
})
