/** Reads what vitest's JSON reporter has written. */

/** How many tests ended how. */
export interface Counts {
  passed: number
  failed: number
  skipped: number
}

/** The part of the report that is used here. */
interface Report {
  testResults: {
    name: string
    status: string
    /** Why the file failed as a whole. */
    message?: string
    assertionResults: { status: string; fullName: string; failureMessages?: string[] }[]
  }[]
}

/** Of a long message, its beginning says what was expected. */
const MESSAGE_LETTERS = 3_000

/** A file that failed as a whole, before or beside its tests, counts as one failed test. */
export function countTests(reportJson: string): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 }
  for (const file of (JSON.parse(reportJson) as Report).testResults) {
    const failedBefore = counts.failed
    for (const { status } of file.assertionResults) {
      if (status === 'passed') counts.passed += 1
      else if (status === 'failed') counts.failed += 1
      else counts.skipped += 1
    }
    if (file.status === 'failed' && counts.failed === failedBefore) counts.failed += 1
  }
  return counts
}

/** Each failed test's name, and why it failed. */
export function listFailures(reportJson: string): string[] {
  return (JSON.parse(reportJson) as Report).testResults.flatMap(file => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed')
    if (file.status === 'failed' && failed.length === 0) return [describeFailure(file.name, [file.message ?? ''])]
    return failed.map(({ fullName, failureMessages }) => describeFailure(fullName, failureMessages ?? []))
  })
}

function describeFailure(name: string, messages: readonly string[]): string {
  return [name, ...messages.map(message => message.slice(0, MESSAGE_LETTERS))].join('\n  ')
}

export function addCounts(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/** `12 passed, 0 failed`, and `, 3 skipped` only if there are any. */
export function describeCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
