import { expect, it } from 'vitest'
import { Viewport } from '../../../renderer/engine/viewport.ts'

const BOX = { minX: 100, minY: 50, maxX: 300, maxY: 150 }

it('a box that is kept in view is shown as large as it fits, in the middle, whatever the size becomes', () => {
  const viewport = new Viewport()
  viewport.resize({ width: 400, height: 400 }, 1)
  viewport.keepShowing(BOX)
  expect(viewport.camera).toEqual({ x: 100, y: 0, zoom: 2 })
  viewport.resize({ width: 800, height: 400 }, 1)
  expect(viewport.camera).toEqual({ x: 100, y: 50, zoom: 4 })
})
