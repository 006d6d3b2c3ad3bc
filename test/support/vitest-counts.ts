/** Reads what vitest's JSON reporter has written. */

/** How many tests ended how. */
export interface Counts {
  passed: number
  failed: number
  skipped: number
}

/** The part of the report that is used here. */
interface Report {
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

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

export function addCounts(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/** `12 passed, 0 failed`, and `, 3 skipped` only if there are any. */
export function describeCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
