import { describe, expect, it } from 'vitest'
import { fileNameOf } from '../../../p2p/file/file-name.ts'
import { inPieces, pieceFrom } from '../../../p2p/file/pieces.ts'

describe('bytes in pieces', () => {
  it('are all there, in pieces of one size but for the last', () => {
    const source = ['ab', '', 'cdefghij', 'k'].map(text => Buffer.from(text))
    const pieces = [...inPieces(source, 3)].map(piece => piece.toString())
    expect(pieces).toEqual(['abc', 'def', 'ghi', 'jk'])
    expect([...inPieces([Buffer.from('abcdef')], 3)].map(piece => piece.toString())).toEqual(['abc', 'def'])
  })

  it('can be read from any offset, up to the end of a piece', () => {
    const pieces = [...inPieces([Buffer.from('abcdefgh')], 3)]
    const from = (offset: number): string => Buffer.from(pieceFrom(pieces, 3, offset)).toString()
    expect([from(0), from(2), from(3), from(7), from(9)]).toEqual(['abc', 'c', 'def', 'h', ''])
  })
})

describe("the name of a room's file", () => {
  it('is one that every system has', () => {
    expect(fileNameOf('Bio 4b: cells / tissue?')).toBe('Bio 4b- cells - tissue-.chalkboard')
    expect(fileNameOf('  .hidden. ')).toBe('hidden.chalkboard')
    expect(fileNameOf('Aux')).toBe('Room Aux.chalkboard')
    expect(fileNameOf('...')).toBe('Room.chalkboard')
    expect(fileNameOf('Höhere Mathematik 数学')).toBe('Höhere Mathematik 数学.chalkboard')
  })
})
