import { existsSync, readFileSync } from 'node:fs'

/** Linux counts processor time in these: sysconf(_SC_CLK_TCK), 100 a second on every architecture there is. */
const TICKS_PER_SECOND = 100
/** In proc(5)'s order, from the field after the command's name on. */
const USER_TICKS = 11
const SYSTEM_TICKS = 12

/** Processor time that processes have used so far, in milliseconds; undefined where there is no /proc. */
export function processorTimeMs(pids: readonly number[]): number | undefined {
  if (!existsSync('/proc/self/stat')) return undefined
  return pids.map(timeOf).reduce((sum, timeMs) => sum + timeMs, 0)
}

function timeOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name is in brackets and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return ((Number(fields[USER_TICKS]) + Number(fields[SYSTEM_TICKS])) * 1000) / TICKS_PER_SECOND
}
