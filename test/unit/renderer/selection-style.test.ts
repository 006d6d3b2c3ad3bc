import { expect, test } from 'vitest'
import type { Pencil, Tool } from '../../../p2p/canvas/pencil.ts'
import { offersFor, styleOf } from '../../../renderer/app/board/selection-style.ts'

const CHOSEN = { color: '#000001', width: 5, size: 24, fill: null }

function pencil(tool: Tool, fields: Partial<Pencil> = {}): Pencil {
  return { tool, color: '#111111', width: 3, opacity: 1, ...fields }
}

test('offers what at least one selected item heeds', () => {
  expect(offersFor([pencil('pen')])).toEqual({ width: true, size: false, fill: false })
  expect(offersFor([pencil('arrow'), pencil('text')])).toEqual({ width: true, size: true, fill: false })
  expect(offersFor([pencil('note')])).toEqual({ width: false, size: true, fill: true })
  expect(offersFor([pencil('polygon')])).toEqual({ width: true, size: false, fill: true })
  expect(offersFor([pencil('picture')])).toEqual({ width: false, size: false, fill: false })
})

test('shows of each choice the first item that heeds it, or what is chosen for new items', () => {
  const items = [
    pencil('picture', { color: '#222222' }),
    pencil('text', { color: '#333333', width: 40 }),
    pencil('ellipse', { width: 10, fill: '#fff3a3' }),
  ]
  expect(styleOf(items, CHOSEN)).toEqual({ color: '#333333', width: 10, size: 40, fill: '#fff3a3' })
  expect(styleOf([pencil('highlighter', { width: 12 })], CHOSEN).width).toBe(3)
  expect(styleOf([pencil('picture')], CHOSEN)).toEqual(CHOSEN)
  expect(styleOf([pencil('rectangle')], { ...CHOSEN, fill: '#ffffff' }).fill).toBeNull()
})
