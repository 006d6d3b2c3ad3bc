import { describe, expect, it } from 'vitest'
import { FIRST_PLACE, placeOn, projectorPlace, readPlace } from '../../../electron/window-place.ts'

const LAPTOP = { bounds: { x: 0, y: 0, width: 1366, height: 768 }, workArea: { x: 0, y: 28, width: 1366, height: 740 } }
const BEAMER = {
  bounds: { x: 1366, y: 0, width: 1024, height: 768 },
  workArea: { x: 1366, y: 0, width: 1024, height: 768 },
}
const place = (x: number, y: number, width = 800, height = 600) => ({
  bounds: { x, y, width, height },
  maximized: false,
  fullScreen: false,
})

describe('the place of the window', () => {
  it('is where it was, on any of the screens', () => {
    expect(placeOn(place(100, 100), [LAPTOP])).toEqual(place(100, 100))
    expect(placeOn(place(1400, 50), [LAPTOP, BEAMER])).toEqual(place(1400, 50))
  })

  it.each([
    ['on a screen that is no more', place(1400, 50)],
    ['with its top above the screen', place(100, -40)],
    ['below the screen', place(100, 760)],
    ['with hardly anything of it to hold on the right', place(1300, 100)],
    ['with hardly anything of it to hold on the left', place(-750, 100)],
  ])('is left to the system if it was %s', (_where, was) => {
    expect(placeOn(was, [LAPTOP]).bounds).toBeUndefined()
  })

  it('is no larger than the screen', () => {
    expect(placeOn(place(0, 28, 3000, 2000), [LAPTOP]).bounds).toEqual({ x: 0, y: 28, width: 1366, height: 740 })
  })

  it('stays maximized or full screen wherever it ends up', () => {
    const was = { ...place(5000, 0), maximized: true }
    expect(placeOn(was, [LAPTOP])).toEqual({ bounds: undefined, maximized: true, fullScreen: false })
  })

  it.each([
    '',
    '{',
    'null',
    '{"bounds":{"x":0}}',
    JSON.stringify({ ...place(0, 0), more: 1 }),
    JSON.stringify(place(1e9, 0)),
  ])('is the first one if what was kept is %j', text => expect(readPlace(text)).toEqual(FIRST_PLACE))

  it('is read as it was written', () => {
    expect(readPlace(JSON.stringify(place(10, 20)))).toEqual(place(10, 20))
  })
})

describe('the place of the projector window', () => {
  it('fills the screen that the main window is not on', () => {
    expect(projectorPlace(place(100, 100).bounds, [LAPTOP, BEAMER])).toMatchObject({
      bounds: BEAMER.bounds,
      fullScreen: true,
    })
    expect(projectorPlace(place(1500, 100, 600, 400).bounds, [LAPTOP, BEAMER])).toMatchObject({ bounds: LAPTOP.bounds })
  })

  it('is beside the main window on the only screen', () => {
    expect(projectorPlace(place(100, 100).bounds, [LAPTOP])).toMatchObject({
      bounds: { x: 140, y: 140 },
      fullScreen: false,
    })
  })
})
