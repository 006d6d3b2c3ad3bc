/** One line of the table that `npm run bench` prints. */
export interface Figure {
  readonly name: string
  /** What was measured, with its unit. */
  readonly measured: string
  /** What is to be reached, with its unit. */
  readonly toReach: string
  readonly reached: boolean
  /** What the plain way costs, or the floor that nothing here can beat, measured in the same run. */
  readonly baseline: string
}

/** The value below which a share of the samples lies: 0.5 for the median. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!
}

export function ms(value: number): string {
  if (value < 0.1) return `${Math.round(value * 1000)} µs`
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`
}

export function printTable(figures: readonly Figure[]): void {
  const rows = [
    ['', 'figure', 'measured', 'to reach', 'baseline, same run'],
    ...figures.map(({ reached, name, measured, toReach, baseline }) => [
      reached ? 'ok' : 'MISSED',
      name,
      measured,
      toReach,
      baseline,
    ]),
  ]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)))
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
}
