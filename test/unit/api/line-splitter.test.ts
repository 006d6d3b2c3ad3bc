import { describe, expect, it } from 'vitest'
import { LineSplitter } from '../../../p2p/api/line-splitter.ts'

function split(maxBytes: number, chunks: readonly Uint8Array[]): string[] {
  const seen: string[] = []
  const splitter = new LineSplitter(
    maxBytes,
    line => seen.push(Buffer.from(line).toString()),
    () => seen.push('too long'),
  )
  for (const chunk of chunks) splitter.push(chunk)
  splitter.end()
  return seen
}

describe('lines cut out of a stream', () => {
  it('are the same however the stream is cut', () => {
    const bytes = Buffer.from('one\ntwo\n\nthree of them\nfour')
    const lines = ['one', 'two', 'three of them', 'four']
    expect(split(100, [bytes])).toEqual(lines)
    expect(
      split(
        100,
        Array.from(bytes, byte => Uint8Array.of(byte)),
      ),
    ).toEqual(lines)
  })

  it('may be as long as the limit, and are skipped to their end when longer', () => {
    expect(split(5, [Buffer.from('12345\n123456\n12'), Buffer.from('3\n1234567'), Buffer.from('89\n1')])).toEqual([
      '12345',
      'too long',
      '123',
      'too long',
      '1',
    ])
  })

  it('stay as they were handed out when more comes', () => {
    const lines: Uint8Array[] = []
    const splitter = new LineSplitter(
      100,
      line => lines.push(line),
      () => undefined,
    )
    splitter.push(Buffer.from('first\nsec'))
    splitter.push(Buffer.from('ond\nthird\n'))
    expect(lines.map(line => Buffer.from(line).toString())).toEqual(['first', 'second', 'third'])
  })
})
