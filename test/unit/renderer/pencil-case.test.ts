import { expect, test } from 'vitest'
import { COLOURS, createPencilCase, FILLS, LETTER_SIZES, WIDTHS } from '../../../renderer/app/model/pencil-case.ts'
import { packPencil } from '../../../p2p/canvas/pencil.ts'
import { contrast } from '../../../renderer/engine/ink-colour.ts'
import { TOOLS } from '../../../renderer/tools/index.ts'

test('a fill is chosen for shapes and stays there: no pen carries it', () => {
  const { state, takeTool, takeFill } = createPencilCase()
  takeTool('rectangle')
  takeFill('#fff3a3')
  expect(state.get().pencil).toMatchObject({ tool: 'rectangle', fill: '#fff3a3' })
  for (const { name, styles } of TOOLS) {
    takeTool(name)
    expect('fill' in state.get().pencil).toBe((styles as readonly string[]).includes('fill'))
  }
  takeTool('ellipse')
  takeFill(null)
  expect(state.get().pencil).not.toHaveProperty('fill')
})

test('what is chosen stays in the case from tool to tool', () => {
  const { state, takeTool, takeColour, takeWidth } = createPencilCase()
  takeTool('line')
  takeColour('#dd2c2c')
  takeWidth(10)
  expect(state.get().tool).toBe('line')
  takeTool('hand')
  takeTool('arrow')
  expect(state.get().pencil).toEqual({ tool: 'arrow', color: '#dd2c2c', width: 10, opacity: 1 })
})

test('letter sizes and widths are kept apart', () => {
  const { state, takeWidth, takeSize, takeTool } = createPencilCase()
  takeWidth(22)
  takeSize(72)
  takeTool('line')
  expect(state.get()).toMatchObject({ pencil: { width: 22 }, style: { width: 22, size: 72 } })
})

test('remembers which tool was in the hand last', () => {
  const { state, takeTool } = createPencilCase()
  for (const tool of ['line', 'eraser', 'line', 'hand']) takeTool(tool)
  expect(state.get().recent).toEqual(['hand', 'line', 'eraser', 'pen'])
})

test('everything on offer can be drawn with', () => {
  for (const { value: color } of COLOURS) {
    for (const { value: fill } of FILLS) {
      for (const { value: width } of [...WIDTHS, ...LETTER_SIZES]) {
        const pencil = { tool: 'rectangle', color, width, opacity: 1, ...(fill === null ? {} : { fill }) } as const
        expect(() => packPencil(pencil)).not.toThrow()
      }
    }
  }
})

test('on white paper each colour stands out at 3 to 1, and ink can be read on each fill', () => {
  for (const { value } of COLOURS) expect(contrast(value, '#fdfdfa')).toBeGreaterThanOrEqual(3)
  for (const { value } of FILLS) if (value !== null) expect(contrast(COLOURS[0]!.value, value)).toBeGreaterThan(7)
})
