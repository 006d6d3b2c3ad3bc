/** Says what has been reached, and how long after the beginning. @returns call it with a few words */
export function startWatch(say: (line: string) => void): (reached: string) => void {
  const began = performance.now()
  return reached => say(`  ${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${reached}`)
}
