import { describe, expect, it } from 'vitest'
import { fuzz } from './report.ts'
import { wireTargets } from './wire-targets.ts'

const INPUTS_EACH = 10_000

describe('what other computers say', async () => {
  const targets = await wireTargets()

  it('is fuzzed with at least 100,000 messages in all', () => {
    expect(targets.length * INPUTS_EACH).toBeGreaterThanOrEqual(100_000)
  })

  it.each(targets)('neither crashes, hangs nor leaks, nor passes its limits: $name', async target => {
    await fuzz(target, INPUTS_EACH)
  })
})
