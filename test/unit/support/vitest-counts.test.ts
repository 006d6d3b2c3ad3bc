import { expect, it } from 'vitest'
import { countTests, describeCounts, listFailures } from '../../support/vitest-counts.ts'

function report(...files: [status: string, ...tests: string[]][]): string {
  return JSON.stringify({
    testResults: files.map(([status, ...tests], at) => ({
      name: `file ${at}`,
      status,
      message: 'file broke',
      assertionResults: tests.map((test, number) => ({
        status: test,
        fullName: `test ${at}.${number}`,
        failureMessages: test === 'failed' ? ['expected 1 to be 2'] : [],
      })),
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

it('lists what failed, and why', () => {
  expect(listFailures(report(['passed', 'passed'], ['failed'], ['failed', 'passed', 'failed']))).toEqual([
    'file 1\n  file broke',
    'test 2.1\n  expected 1 to be 2',
  ])
})

it('mentions skipped tests only if there are some', () => {
  expect(describeCounts({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
  expect(describeCounts({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped')
})
