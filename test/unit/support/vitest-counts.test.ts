import { expect, it } from 'vitest'
import { countTests, describeCounts } from '../../support/vitest-counts.ts'

function report(...files: [status: string, ...tests: string[]][]): string {
  return JSON.stringify({
    testResults: files.map(([status, ...tests]) => ({
      status,
      assertionResults: tests.map(test => ({ status: test })),
    })),
  })
}

it('counts every test once, by how it ended', () => {
  const json = report(['passed', 'passed', 'passed', 'pending'], ['failed', 'failed', 'passed', 'skipped', 'todo'])
  expect(countTests(json)).toEqual({ passed: 3, failed: 1, skipped: 3 })
})

it('counts a file that broke outside its tests as one failure', () => {
  expect(countTests(report(['failed'], ['failed', 'passed']))).toEqual({ passed: 1, failed: 2, skipped: 0 })
})

it('mentions skipped tests only if there are some', () => {
  expect(describeCounts({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
  expect(describeCounts({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped')
})
