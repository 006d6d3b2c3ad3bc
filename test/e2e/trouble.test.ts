/** Reloads, lost connections and crashes, as a person at the screen meets them. */
import { expect } from 'vitest'
import type { WebSocketRoute } from 'playwright-core'
import { eventually } from '../support/eventually.ts'
import { drawStrokes, mouse, quickStrokes } from './pens.ts'
import { CLEAR_AREA } from './desk.ts'
import { it } from './it.ts'
import { untilSameBoard } from './same-board.ts'
import { together } from './together.ts'

const AT = { left: CLEAR_AREA.x + 10, top: CLEAR_AREA.y + 10 }

it('a page that is reloaded is back on its board, with everything on it', async ({ sit }) => {
  const [anna, ben] = await together(sit, 'Reload')
  await drawStrokes(mouse(anna.page), quickStrokes(4), AT)
  await untilSameBoard('Reload', 4, anna, ben)

  await anna.page.reload()
  await anna.board('Reload').waitFor()
  await untilSameBoard('Reload', 4, anna, ben)
  await drawStrokes(mouse(anna.page), quickStrokes(2, { from: 20, top: 150 }), AT)
  await untilSameBoard('Reload', 6, anna, ben)
})

it('drawing goes on while the page has lost its peer, and is kept once it is back', async ({ sit }) => {
  const anna = await sit()
  const sockets: WebSocketRoute[] = []
  let refuse = false
  await anna.page.routeWebSocket(/\/api\?/, async socket => {
    if (refuse) {
      await socket.close()
      return
    }
    sockets.push(socket)
    socket.connectToServer()
  })
  await anna.page.reload()
  await anna.introduce('Anna')
  await anna.createRoom('Patience')
  await drawStrokes(mouse(anna.page), quickStrokes(2), AT)
  await eventually('two lines are kept', async () => (await anna.digest('Patience')).lines === 2)

  refuse = true
  for (const socket of sockets) await socket.close()
  await anna.page.getByText('Reconnecting… You can go on drawing.').waitFor()
  await drawStrokes(mouse(anna.page), quickStrokes(3, { from: 20, top: 150 }), AT)
  await anna.photograph('reconnecting')

  refuse = false
  await anna.page.getByText('Reconnecting…').waitFor({ state: 'detached' })
  await eventually('all five lines are kept', async () => (await anna.digest('Patience')).lines === 5)
})

it('a peer that is killed loses nothing, and its page takes part again once it is back', async ({ sit }) => {
  const [anna, ben] = await together(sit, 'Crash')
  await drawStrokes(mouse(anna.page), quickStrokes(4), AT)
  await untilSameBoard('Crash', 4, anna, ben)

  await anna.crash()
  await anna.page.getByText('Reconnecting… You can go on drawing.').waitFor()
  await drawStrokes(mouse(ben.page), quickStrokes(3, { from: 20, top: 150 }), AT)
  await drawStrokes(mouse(anna.page), quickStrokes(2, { from: 30, top: 150 }), AT)
  await anna.restart()
  await untilSameBoard('Crash', 9, anna, ben)
  await anna.page.getByRole('button', { name: '2 people here' }).waitFor()
})

it('when the host closes its window the others draw on, and a new one still finds the room', async ({ sit }) => {
  const [anna, ben] = await together(sit, 'Orphan')
  await drawStrokes(mouse(anna.page), quickStrokes(3), AT)
  await untilSameBoard('Orphan', 3, anna, ben)
  await anna.crash()

  const chloe = await sit()
  await chloe.introduce('Chloe')
  await chloe.enter('Orphan')
  await drawStrokes(mouse(chloe.page), quickStrokes(2, { from: 20, top: 150 }), AT)
  await untilSameBoard('Orphan', 5, ben, chloe)
})

it('a room that has vanished is explained, and the lobby stays', async ({ sit }) => {
  const [anna, ben] = await Promise.all([sit(), sit()])
  await anna.introduce('Anna')
  await ben.introduce('Ben')
  await anna.createRoom('Gone')
  const card = ben.page.getByRole('button', { name: 'Open room Gone' })
  await card.waitFor()
  await anna.crash()
  await card.click()
  await ben.page
    .getByText(/Nobody (who has “Gone” answers|on this network has that room)/)
    .first()
    .waitFor()
  await ben.page.getByRole('textbox', { name: 'Name of a new room' }).waitFor()
  await ben.photograph('room-vanished')
  await card.waitFor({ state: 'detached' })
})

it('a page without its token gets no peer and says what to do', async ({ sit }) => {
  const anna = await sit()
  await anna.introduce('Anna')
  await anna.page.evaluate(() => sessionStorage.clear())
  await anna.page.reload()
  await anna.page.getByRole('alert').getByText('Chalkboard does not answer').waitFor()
  await anna.photograph('no-token')
  expect(await anna.page.getByRole('textbox').count()).toBe(0)
})
