import { describe, expect, it } from 'vitest'
import { ApiError, type MethodName } from '../../../p2p/api/contract.ts'
import { isMethod, parseParams } from '../../../p2p/api/schema.ts'
import { METHOD_NAMES, ROOM } from './test-peer.ts'

const PENCIL = { color: '#1A2b3c', width: 4 }
const POINTS = [[0, 0]]

function add(line: unknown, more: object = {}) {
  return ['canvas.add', { room: ROOM, line, ...more }] as const
}

function points(...points: unknown[]) {
  return add({ pencil: PENCIL, points })
}

function pencil(fields: object) {
  return add({ pencil: { ...PENCIL, ...fields }, points: POINTS })
}

describe('the schema of the API', () => {
  it('knows every method of the contract and no other', () => {
    expect(METHOD_NAMES.every(isMethod)).toBe(true)
    expect(isMethod('toString')).toBe(false)
  })

  it.each<readonly [MethodName, unknown]>([
    ['peer.info', {}],
    ['peer.dial', { address: '/ip4/192.168.1.20/tcp/4001/p2p/12D3KooW' }],
    ['rooms.create', { name: 'Maths 3b — Σ 👩‍🏫' }],
    ['rooms.create', { name: 'a', pin: '1234' }],
    ['canvas.add', { room: ROOM, line: { pencil: PENCIL, points: POINTS } }],
    [
      'canvas.add',
      { room: ROOM, stroke: 2 ** 32 - 1, line: { pencil: { ...PENCIL, tool: 'pen', opacity: 0 }, points: POINTS } },
    ],
    points([-1_048_576, 1_048_576], [0.5, -0.5, 0], [1, 1, 1]),
    ['canvas.remove', { room: ROOM, ids: ['12D3KooW.1', '12D3KooW.7.2'] }],
    ['canvas.preview', { room: ROOM, stroke: 0, pencil: PENCIL, from: 0, points: [] }],
    ['canvas.preview', { room: ROOM, stroke: 0, pencil: PENCIL, from: 0, points: POINTS, text: '', item: 'ann.3' }],
    ['canvas.point', { room: ROOM, at: [1.5, -2] }],
    ['canvas.point', { room: ROOM, at: null }],
    ['canvas.move', { room: ROOM, ids: [], by: [1, 0, 0, 1, 2, 3] }],
  ])('takes %s %j as it is', (method, params) => {
    expect(parseParams(method, params)).toEqual(params)
  })

  it('trims names', () => {
    expect(parseParams('peer.rename', { name: '  Ada  ' })).toEqual({ name: 'Ada' })
    expect(parseParams('peer.rename', { name: ` ${'x'.repeat(64)} ` })).toEqual({ name: 'x'.repeat(64) })
  })

  const withoutControls =
    '`name` should be letters, digits, signs and spaces, without control characters or line breaks.'

  it.each<readonly [call: readonly [MethodName, unknown], sentence: string]>([
    [['peer.rename', {}], '`name` is missing: it should be 1 to 64 characters.'],
    [['peer.rename', { name: 3 }], '`name` should be 1 to 64 characters.'],
    [['peer.rename', { name: '   ' }], '`name` should be 1 to 64 characters.'],
    [['peer.rename', { name: 'x'.repeat(65) }], '`name` should be 1 to 64 characters.'],
    [['peer.rename', { name: 'Ada\u0007' }], withoutControls],
    [['peer.rename', { name: 'Ada\nBen' }], withoutControls],
    [['peer.rename', { name: 'Ada\u202eneB' }], withoutControls],
    [['peer.rename', { name: 'Ada\ud800' }], withoutControls],
    [['peer.rename', 'Ada'], 'The params should be given by name, as an object.'],
    [['peer.info', null], 'The params should be given by name, as an object.'],
    [
      ['peer.info', { verbose: true }],
      '`verbose` is not something peer.info takes. Leave it out, or check its spelling.',
    ],
    [
      ['peer.dial', { address: 'http://192.168.1.20' }],
      '`address` should be a multiaddr such as /ip4/192.168.1.20/tcp/4001.',
    ],
    [
      ['rooms.join', { id: ROOM.toUpperCase() }],
      '`id` should be the id of a room, 32 hexadecimal digits, as rooms.list gives it.',
    ],
    [
      ['canvas.undo', { id: ROOM }],
      '`room` is missing: it should be the id of a room, 32 hexadecimal digits, as rooms.list gives it.',
    ],
    [['rooms.join', { id: ROOM, pin: '' }], '`pin` should be 1 to 64 characters.'],
    [pencil({ color: 'red' }), '`line.pencil.color` should look like #rrggbb.'],
    [pencil({ color: '#12345g' }), '`line.pencil.color` should look like #rrggbb.'],
    [pencil({ width: 0 }), '`line.pencil.width` should be a number above 0 and up to 256.'],
    [pencil({ width: 257 }), '`line.pencil.width` should be a number above 0 and up to 256.'],
    [pencil({ width: Number.NaN }), '`line.pencil.width` should be a number above 0 and up to 256.'],
    [pencil({ opacity: 1.1 }), '`line.pencil.opacity` should be a number from 0 to 1.'],
    [pencil({ opacity: null }), '`line.pencil.opacity` should be a number from 0 to 1.'],
    [
      pencil({ tool: 'crayon' }),
      '`line.pencil.tool` should be one of pen, highlighter, line, arrow, rectangle, ellipse, triangle, polygon, text, note, picture, laser, page.',
    ],
    [
      pencil({ colour: '#000000' }),
      '`line.pencil.colour` is not something canvas.add takes. Leave it out, or check its spelling.',
    ],
    [add(undefined), '`line` is missing: it should be an object with `pencil` and `points`.'],
    [add({ points: POINTS }), '`line.pencil` is missing: it should be an object with `color` and `width`.'],
    [points(), '`line.points` should be a list of 1 to 10000 points.'],
    [points([1]), '`line.points[0]` should be [x, y] or [x, y, pressure].'],
    [points([1, 2], [1, 2, 0.5, 7]), '`line.points[1]` should be [x, y] or [x, y, pressure].'],
    [points({ x: 1, y: 2 }), '`line.points[0]` should be [x, y] or [x, y, pressure].'],
    [points([1, 2], [1_048_577, 0]), '`line.points[1][0]` should be a number from -1048576 to 1048576.'],
    [points([1, Number.POSITIVE_INFINITY]), '`line.points[0][1]` should be a number from -1048576 to 1048576.'],
    [points([1, 2, 2]), '`line.points[0][2]` should be a number from 0 to 1.'],
    [points([1, 2, null]), '`line.points[0][2]` should be a number from 0 to 1.'],
    [
      add({ pencil: PENCIL, points: POINTS }, { stroke: 2 ** 32 }),
      '`stroke` should be a whole number from 0 to 4294967295.',
    ],
    [
      add({ pencil: PENCIL, points: POINTS }, { stroke: 0.5 }),
      '`stroke` should be a whole number from 0 to 4294967295.',
    ],
    [['canvas.remove', { room: ROOM, ids: [] }], '`ids` should be a list of 1 to 20000 ids.'],
    [
      ['canvas.remove', { room: ROOM, ids: ['../x'] }],
      '`ids[0]` should be the id of a line, as canvas.lines gives it.',
    ],
    [['canvas.point', { room: ROOM, at: [1] }], '`at` should be [x, y].'],
    [['canvas.move', { room: ROOM, ids: [], by: [1, 0] }], '`by` should be six numbers: a, b, c, d, e, f.'],
    [['canvas.point', { room: ROOM }], '`at` is missing: it should be [x, y].'],
  ])('refuses %j with a sentence', ([method, params], sentence) => {
    expect(() => parseParams(method, params)).toThrow(new ApiError('invalidParams', sentence))
  })

  it('takes a line of ten thousand points, and none of more', () => {
    const line = Array.from({ length: 10_000 }, () => [1, 2])
    expect(parseParams(...points(...line))).toEqual(points(...line)[1])
    expect(() => parseParams(...points(...line, [1, 2]))).toThrow(
      '`line.points` should be a list of 1 to 10000 points.',
    )
  })

  it('refuses a list far too long without looking at its elements', () => {
    let looked = 0
    const list = new Proxy(Array.from({ length: 1_000_000 }), {
      get(target, key) {
        if (key === '0') looked++
        return Reflect.get(target, key) as unknown
      },
    })
    expect(() => parseParams('canvas.remove', { room: ROOM, ids: list })).toThrow('`ids` should be a list')
    expect(looked).toBe(0)
  })

  it('refuses the id of nobody, however much it looks like one', () => {
    const id = '12D3KooWJaSQXwozJDpTXXD7tAG6bRUvpGiJwtzLepDiHM3'
    expect(() => parseParams('rooms.rule', { room: ROOM, author: id, role: 'viewer' })).toThrow('the id of a person')
  })

  it('takes bytes, or base64 that is whole', () => {
    const upload = { upload: 1, last: true }
    expect(parseParams('rooms.import', { ...upload, data: 'AAEC' }).data).toEqual(Buffer.of(0, 1, 2))
    for (const data of ['A', 'AAEC=', 'AA EC', 'é', 7, [0, 1]]) {
      expect(() => parseParams('rooms.import', { ...upload, data })).toThrow('bytes, or base64')
    }
  })

  it('refuses a field named __proto__ as it refuses any other', () => {
    const params = JSON.parse(`{"room": "${ROOM}", "__proto__": {"room": "x"}}`) as unknown
    expect(() => parseParams('canvas.undo', params)).toThrow('`__proto__` is not something canvas.undo takes.')
  })
})
