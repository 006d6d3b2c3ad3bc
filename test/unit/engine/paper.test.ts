import { describe, expect, it } from 'vitest'
import { PAPERS } from '../../../p2p/canvas/paper.ts'
import type { Rect } from '../../../renderer/engine/geometry.ts'
import { MAX_ZOOM, MIN_ZOOM } from '../../../renderer/engine/camera.ts'
import { type PaperMarks, paperMarks } from '../../../renderer/engine/paper.ts'

/** What a screen of 1920 by 1080 shows at a zoom. */
function screen(zoom: number, x = -300, y = -200): Rect {
  return { minX: x, minY: y, maxX: x + 1920 / zoom, maxY: y + 1080 / zoom }
}

/** How many lines or dots a paper takes. */
function count({ lines, dots }: PaperMarks): number {
  return lines.reduce((sum, { ends }) => sum + ends.length / 4, dots.length / 2)
}

/** The heights of the level lines of one tone. */
function levels({ lines }: PaperMarks, tone: string): number[] {
  return lines
    .filter(line => line.tone === tone)
    .flatMap(({ ends }) => ends.filter((_, at) => at % 4 === 1 && ends[at] === ends[at + 2]))
}

describe('paper', () => {
  it('is none where it is plain, and something at any zoom up to 1 otherwise', () => {
    expect(count(paperMarks('plain', screen(1), 1))).toBe(0)
    for (const paper of PAPERS.slice(1)) {
      expect(count(paperMarks(paper, screen(1), 1)), paper).toBeGreaterThan(10)
    }
  })

  it('never takes more than a screen has room for', () => {
    for (const paper of PAPERS) {
      for (const zoom of [MIN_ZOOM, 0.11, 0.3, 1, 7, MAX_ZOOM]) {
        const most = paper === 'dotted' ? (1920 / 7 + 2) * (1080 / 7 + 2) : 1_500
        expect(count(paperMarks(paper, screen(zoom), zoom)), `${paper} at ${zoom}`).toBeLessThan(most)
      }
    }
  })

  it('lies still on the canvas while the view moves', () => {
    const here = levels(paperMarks('squared', screen(1), 1), 'fine')
    const there = levels(paperMarks('squared', screen(1, -300, 13), 1), 'fine')
    expect(there.filter(y => here.includes(y)).length).toBeGreaterThan(15)
    expect([...here, ...there].every(y => y % 40 === 0)).toBe(true)
  })

  it('thins out: from far away, half of the lines are left where they were', () => {
    expect(levels(paperMarks('ruled', screen(1), 1), 'fine').every(y => y % 64 === 0)).toBe(true)
    const far = levels(paperMarks('ruled', screen(0.1), 0.1), 'fine')
    expect(far.every(y => y % 128 === 0)).toBe(true)
  })

  it('of French schools has three fine lines between two broad ones, which fade before they crowd', () => {
    const near = paperMarks('seyes', screen(1, 0, 0), 1)
    const broad = levels(near, 'broad')
    expect(levels(near, 'fine').filter(y => y > broad[0]! && y < broad[1]!)).toEqual([20, 40, 60])
    expect(near.lines.some(({ tone }) => tone === 'margin')).toBe(true)
    const strength = (zoom: number) =>
      paperMarks('seyes', screen(zoom), zoom).lines.find(({ tone }) => tone === 'fine')?.strength ?? 0
    expect(strength(1)).toBe(1)
    expect(strength(0.5)).toBeGreaterThan(0)
    expect(strength(0.5)).toBeLessThan(1)
    expect(strength(0.2)).toBe(0)
  })

  it('for music has staves of five lines', () => {
    const lines = levels(paperMarks('staves', { minX: 0, minY: 0, maxX: 100, maxY: 159 }, 1), 'fine')
    expect(lines).toEqual([48, 64, 80, 96, 112])
  })

  it('with axes shows them only where they are', () => {
    const axes = (view: Rect) => paperMarks('axes', view, 1).lines.filter(({ tone }) => tone === 'axis')
    expect(axes(screen(1))).toHaveLength(1)
    expect(axes(screen(1, 600, 400))).toHaveLength(0)
  })
})
