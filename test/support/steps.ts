/** The steps of `npm test`: runs each, keeps its output in a file, says in one line how it went. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { REPOSITORY, runCommand, type CommandResult } from './command.ts'
import { countTests, describeCounts, listFailures, type Counts } from './vitest-counts.ts'

export interface Step {
  name: string
  run: () => Promise<StepResult>
}

export interface StepResult extends CommandResult {
  /** For steps that are tests. */
  counts?: Counts
  /** Of a step that is tests: which failed, and why. */
  failures?: readonly string[]
  /** One line worth knowing although all went well. */
  note?: string
}

export interface FinishedStep extends StepResult {
  name: string
}

const LOGS = join(REPOSITORY, 'test/artefacts/logs')
const SHOWN_LINES = 120
/** Four times as long as the slowest takes on two cores that are busy; a test that hangs ends by itself long before. */
const TESTS_DEADLINE_MS = 90 * 60_000

/** A step that is one command of Node. */
export function nodeStep(name: string, ...args: string[]): Step {
  return { name, run: () => runCommand([process.execPath, ...args]) }
}

/**
 * A step that is a vitest project; what does not come back as a count is one failure.
 *
 * @param getNote asked when the step begins
 */
export function vitestStep(
  project: string,
  environment: Record<string, string> = {},
  getNote?: () => Promise<string | undefined>,
): Step {
  return {
    name: project,
    async run() {
      const note = await getNote?.()
      const report = join(LOGS, `${project}.json`)
      await rm(report, { force: true })
      const command = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--no-color']
      const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`]
      const result = await runCommand([process.execPath, ...command, ...reporters], {
        environment,
        deadlineMs: TESTS_DEADLINE_MS,
      })
      const written = await readFile(report, 'utf8').catch(() => '{"testResults":[]}')
      const counts = countTests(written)
      if (!result.ok && counts.failed === 0) counts.failed = 1
      return { ...result, counts, failures: listFailures(written), ...(note === undefined ? {} : { note }) }
    },
  }
}

/** Runs steps, at most so many at a time, in their order. */
export async function runSteps(steps: readonly Step[], atOnce: number): Promise<FinishedStep[]> {
  const finished: FinishedStep[] = []
  const waiting = [...steps]
  async function lane(): Promise<void> {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) finished.push(await runStep(step))
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return finished
}

async function runStep(step: Step): Promise<FinishedStep> {
  const began = performance.now()
  const result = await step.run().catch((error: unknown): StepResult => ({
    ok: false,
    output: error instanceof Error ? error.message : String(error),
  }))
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const counts = result.counts === undefined ? '' : describeCounts(result.counts)
  const words = [result.ok ? 'ok  ' : 'FAIL', step.name.padEnd(8), `${seconds} s`.padStart(8), counts]
  console.log(words.join('  ').trimEnd())
  if (result.note !== undefined) console.log(`      ${result.note}`)
  await mkdir(LOGS, { recursive: true })
  await writeFile(join(LOGS, `${step.name}.log`), result.output)
  return { name: step.name, ...result }
}

/** Under a heading, which tests failed and why, then the end of the step's output. */
export function showFailure(step: FinishedStep): void {
  const lines = step.output.trimEnd().split('\n')
  console.log(`\n=== ${step.name} failed ===`)
  for (const failure of step.failures ?? []) console.log(`\n* ${failure}\n`)
  if (lines.length > SHOWN_LINES) console.log(`(The end of test/artefacts/logs/${step.name}.log:)`)
  console.log(lines.slice(-SHOWN_LINES).join('\n'))
}
