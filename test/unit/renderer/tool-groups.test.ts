import { expect, test } from 'vitest'
import { shownOf, toolbarEntries } from '../../../renderer/app/board/tool-groups.ts'
import { TOOLS } from '../../../renderer/tools/index.ts'

const named = (...names: string[]) => names.map(name => ({ name }))

test('a group stands where its first tool would, and one tool alone is no group', () => {
  const entries = toolbarEntries(named('pen', 'line', 'eraser', 'arrow', 'hand', 'rectangle'))
  expect(entries.map(({ group, tools }) => [group, ...tools.map(({ name }) => name)])).toEqual([
    [null, 'pen'],
    ['shapes', 'line', 'arrow', 'rectangle'],
    [null, 'eraser'],
    [null, 'hand'],
  ])
})

test('every tool has one place in the bar, and the bar at most eleven buttons', () => {
  const entries = toolbarEntries(TOOLS)
  const names = entries.flatMap(({ tools }) => tools.map(({ name }) => name))
  expect(names.toSorted()).toEqual(TOOLS.map(({ name }) => name).toSorted())
  expect(entries.length).toBeLessThanOrEqual(11)
})

test('who may only watch can take nothing that others would see, nor believe they would', () => {
  expect(TOOLS.filter(({ edits }) => !edits).map(({ name }) => name)).toEqual(['hand'])
})

test('a group shows the last of its tools that was in the hand, or its first', () => {
  const tools = named('line', 'arrow', 'rectangle')
  expect(shownOf(tools, ['pen', 'hand']).name).toBe('line')
  expect(shownOf(tools, ['pen', 'rectangle', 'line']).name).toBe('rectangle')
})
