import { readFileSync } from 'node:fs'
import { processorTimeMs } from '../proofs/processor-time.ts'

/** What a process has used of the processor so far, in milliseconds. Needs /proc, so Linux. */
export function cpuMs(pid: number): number {
  const usedMs = processorTimeMs([pid])
  if (usedMs === undefined) throw new Error('Without /proc, processor time cannot be read.')
  return usedMs
}

/** Of its memory what is not shared out or swapped away. */
export function residentMegabytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024
}
