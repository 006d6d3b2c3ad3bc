/**
 * `npm test`: sets up what is missing on this machine, then checks and tests everything. Name steps to run only those:
 * `npm test -- unit lan`. Each step's full output is in test/artefacts/logs/.
 */
import { setUp } from './support/set-up.ts'
import { nodeStep, runSteps, showFailure, vitestStep, type FinishedStep, type Step } from './support/steps.ts'
import { addCounts, describeCounts, type Counts } from './support/vitest-counts.ts'

const AT_ONCE = 2

const began = performance.now()
const wanted = process.argv.slice(2)

const checks: Step[] = [
  { name: 'set-up', run: setUp },
  nodeStep('wire', 'build/generate-wire.ts', '--check'),
  nodeStep('types', 'build/types.ts'),
  nodeStep('lint', 'node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'),
  nodeStep('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '.'),
  nodeStep('build', 'node_modules/vite/bin/vite.js', 'build'),
  nodeStep('build-electron', 'build/electron-bundle.ts'),
]

/** One after the other, for they watch the clock. */
const tests: Step[] = [
  vitestStep('unit'),
  vitestStep('lan', { CHALKBOARD_LAB_SAID: 'yes' }, noteOnLab),
  vitestStep('proofs'),
  vitestStep('packed'),
  vitestStep('e2e'),
  vitestStep('desktop', { CHALKBOARD_LAUNCHER_SAID: 'yes' }, noteOnLauncher),
]

const finished = [...(await runSteps(checks.filter(isWanted), AT_ONCE)), ...(await runSteps(tests.filter(isWanted), 1))]
const failed = finished.filter(step => !step.ok)
failed.forEach(showFailure)

const minutes = ((performance.now() - began) / 60_000).toFixed(1)
console.log(
  failed.length === 0
    ? `\nAll ${finished.length} steps passed in ${minutes} minutes.`
    : `\nFailed after ${minutes} minutes: ${failed.map(step => step.name).join(', ')}.`,
)
console.log(describeCounts(finished.map(countStep).reduce(addCounts, { passed: 0, failed: 0, skipped: 0 })))
process.exitCode = failed.length === 0 && finished.length > 0 ? 0 : 1

/** Says so where the lab can't have networks of its own. Loaded late: the set-up may have installed what it needs. */
async function noteOnLab(): Promise<string | undefined> {
  const { hasNamespaces, labDescription } = await import('./lan/lab/open-lab.ts')
  return hasNamespaces ? undefined : labDescription
}

/** Says whether the desktop app ran on Electron itself. */
async function noteOnLauncher(): Promise<string> {
  const { findLauncher } = await import('./electron/launchers/find-launcher.ts')
  return (await findLauncher()).description
}

function isWanted(step: Step): boolean {
  return wanted.length === 0 || wanted.includes(step.name)
}

/** Tests count by themselves; a check that failed counts as one, so that "0 failed" is never said of a failure. */
function countStep(step: FinishedStep): Counts {
  return step.counts ?? { passed: 0, failed: step.ok ? 0 : 1, skipped: 0 }
}
