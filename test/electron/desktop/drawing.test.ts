/** The desktop app, from its first start to its last. */
import { expect } from 'vitest'
import { drawStrokes, mouse, quickStrokes } from '../../e2e/pens.ts'
import { untilSameBoard } from '../../e2e/same-board.ts'
import { CLEAR_AREA } from '../../e2e/screen.ts'
import { eventually } from '../../support/eventually.ts'
import { it } from './it.ts'

const AT = { left: CLEAR_AREA.x + 10, top: CLEAR_AREA.y + 10 }

it('opens one window, asks for a name, and draws', async ({ open }) => {
  const anna = await open()
  await anna.photograph('desktop-welcome')
  await anna.introduce('Anna')
  await anna.createRoom('Desktop')
  await drawStrokes(mouse(anna.page), quickStrokes(3), AT)
  await eventually('three lines are kept', async () => (await anna.digest('Desktop')).lines === 3)
  await anna.photograph('desktop-board')
  expect(anna.app.pages()).toHaveLength(1)
  expect(anna.complaints).toEqual([])
})

it('draws together with another app that has another profile', async ({ open }) => {
  const [anna, ben] = [await open(), await open()]
  await anna.introduce('Anna')
  await ben.introduce('Ben')
  await anna.createRoom('Two desktops')
  await ben.enter('Two desktops')
  await drawStrokes(mouse(anna.page), quickStrokes(3), AT)
  await drawStrokes(mouse(ben.page), quickStrokes(2, { from: 20, top: 150 }), AT)
  await untilSameBoard('Two desktops', 5, anna, ben)
})

it('ends when its window is closed, and is back on its board when it is started again', async ({ open }) => {
  const anna = await open()
  await anna.introduce('Anna')
  await anna.createRoom('Tomorrow')
  await drawStrokes(mouse(anna.page), quickStrokes(3), AT)
  await eventually('three lines are kept', async () => (await anna.digest('Tomorrow')).lines === 3)
  await anna.untilSaved()
  const before = await anna.digest('Tomorrow')
  await anna.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close())
  expect(await anna.app.exited).toBe(0)

  const again = await open({ data: anna.data })
  await again.enter('Tomorrow')
  expect(await again.digest('Tomorrow')).toEqual(before)
})
