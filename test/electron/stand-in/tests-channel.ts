/** The way from a test into the main process. */
import { runInThisContext } from 'node:vm'
import * as electron from './electron.ts'

/** From the test: a function's source, run with the module `electron` and an argument. */
export interface Evaluation {
  id: number
  work: string
  argument: unknown
}

/** To the test. */
export type ToTest = { devTools: string } | { id: number; value: unknown } | { id: number; failure: string }

export function answerTests(devTools: string): void {
  if (process.send === undefined) return
  tell({ devTools })
  process.on('message', message => void evaluate(message as Evaluation))
  // Whoever tests it has gone.
  process.on('disconnect', () => electron.app.exit(1))
}

async function evaluate({ id, work, argument }: Evaluation): Promise<void> {
  try {
    const run = runInThisContext(`(${work})`) as (...args: unknown[]) => unknown
    tell({ id, value: await run(electron, argument) })
  } catch (error) {
    tell({ id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

function tell(message: ToTest): void {
  process.send?.(message)
}
