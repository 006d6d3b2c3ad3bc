/** Every tool in the hands of two people at once: both end with the same, and again when both take back what they did. */
import { expect } from 'vitest'
import { english } from '../../renderer/app/text.ts'
import { TOOLS } from '../../renderer/tools/index.ts'
import { it, putOnBoard, untilDigest } from './pair.ts'
import { countDifferent } from './pictures.ts'
import { untilSameBoard } from './same-board.ts'
import { selectionsOfBoth } from './select-at-once.ts'
import { pressKey } from './two-hands.ts'
import {
  eraserOfBoth,
  handsOfBoth,
  inkOfBoth,
  lasersOfBoth,
  partEraserOfBoth,
  picturesOfBoth,
  polygonsOfBoth,
  shapesOfBoth,
  type Use,
} from './use-at-once.ts'
import { writing } from './write-at-once.ts'

const USES: Readonly<Record<(typeof TOOLS)[number]['name'], Use>> = {
  select: selectionsOfBoth,
  pen: inkOfBoth,
  highlighter: inkOfBoth,
  eraser: eraserOfBoth,
  partEraser: partEraserOfBoth,
  laser: lasersOfBoth,
  hand: handsOfBoth,
  line: shapesOfBoth,
  arrow: shapesOfBoth,
  rectangle: shapesOfBoth,
  ellipse: shapesOfBoth,
  triangle: shapesOfBoth,
  polygon: polygonsOfBoth,
  text: writing('text'),
  note: writing('note'),
  picture: picturesOfBoth,
}

for (const tool of TOOLS) {
  it(`two people use this at once: ${english.board.tool[tool.name]}`, async ({ pair }) => {
    const { before, begin, end, leaves, steps } = USES[tool.name]
    const { anna, ben, room } = pair
    await putOnBoard(pair, before)
    await untilSameBoard(room, before.length, anna, ben)
    const [digest, look] = [await untilDigest(pair), await anna.look()]

    await begin(pair, tool)
    await anna.photograph(`tool-${tool.name}`)
    await end(pair)
    // Whatever is still selected has a frame on one of the screens.
    await pressKey(pair, 'Escape')
    await untilSameBoard(room, leaves, anna, ben)
    const done = await untilDigest(pair)
    expect(done === digest).toBe(steps === 0)

    for (let step = 0; step < steps; step += 1) await pressKey(pair, 'Control+z')
    await untilDigest(pair, digest)
    await untilSameBoard(room, before.length, anna, ben)
    expect(countDifferent(await anna.look(), look)).toBeLessThan(40)
    for (let step = 0; step < steps; step += 1) await pressKey(pair, 'Control+Shift+z')
    await untilDigest(pair, done)
    expect([...anna.complaints, ...ben.complaints]).toEqual([])
  })
}
