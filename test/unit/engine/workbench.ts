/** A workbench for the tests of tools. */
import type { BoardActions } from '../../../renderer/engine/board.ts'
import { OwnStrokes } from '../../../renderer/engine/own-strokes.ts'
import { Scene } from '../../../renderer/engine/scene.ts'
import type { Workbench } from '../../../renderer/engine/tools/tool.ts'
import { PENCIL } from './builders.ts'

export interface BenchOptions extends Partial<Omit<Workbench, 'actions' | 'strokes' | 'host'>> {
  readonly actions?: Partial<BoardActions>
}

/** With the strokes of all tools. */
export interface TestBench extends Workbench {
  readonly own: OwnStrokes
}

export function benchWith({ actions: given = {}, scene = new Scene(), ...rest }: BenchOptions = {}): TestBench {
  const actions = {
    preview: () => undefined,
    add: () => Promise.resolve(null),
    remove: () => Promise.resolve(),
    put: () => Promise.resolve([]),
    set: () => Promise.resolve(),
    move: () => undefined,
    point: () => undefined,
    ...given,
  }
  const own = new OwnStrokes(actions, scene, 1, () => undefined)
  return {
    own,
    // No tool of the tests puts anything into the page.
    host: {} as HTMLElement,
    scene,
    actions,
    strokes: own.hand(),
    newStroke: () => own.newStroke(),
    pencil: () => PENCIL,
    theme: () => ({ paper: '#ffffff', dark: false }),
    unitsPerPixel: () => 1,
    reach: () => 1,
    uiScale: () => 1,
    toScreen: at => at,
    inView: () => ({ minX: 0, minY: 0, maxX: 800, maxY: 600 }),
    reveal: () => undefined,
    setHidden: (ids, hidden) => void scene.setHidden(ids, hidden),
    repaint: () => undefined,
    writing: () => undefined,
    take: () => undefined,
    select: () => undefined,
    ...rest,
  } as TestBench
}
