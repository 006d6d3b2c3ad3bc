/** One app a folder: the first holds a file in it, every later one leaves it a letter and goes. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface SecondStart {
  argv: string[]
  cwd: string
}

const LETTER = /^start-.*\.json$/

/**
 * At once, as Electron does it: main decides by it what it is before it waits for anything.
 *
 * @returns whether this process is the first; if not, the first has been told
 */
export function takeInstanceLock(userData: string, onSecond: (start: SecondStart) => void): boolean {
  const folder = join(userData, 'instance')
  mkdirSync(folder, { recursive: true })
  if (!hold(join(folder, 'holder'))) {
    leaveLetter(folder, { argv: process.argv, cwd: process.cwd() })
    return false
  }
  watch(folder, () => {
    for (const letter of takeLetters(folder)) onSecond(letter)
  }).unref()
  return true
}

/** A file that is there holds only as long as the process that wrote it lives. */
function hold(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    process.once('exit', () => rmSync(file, { force: true }))
    return true
  } catch {
    if (isAlive(Number(readFileSync(file, 'utf8')))) return false
    rmSync(file, { force: true })
    return hold(file)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function leaveLetter(folder: string, start: SecondStart): void {
  const unfinished = join(folder, `unfinished-${process.pid}`)
  writeFileSync(unfinished, JSON.stringify(start))
  renameSync(unfinished, join(folder, `start-${process.pid}-${Date.now()}.json`))
}

function takeLetters(folder: string): SecondStart[] {
  return readdirSync(folder)
    .filter(name => LETTER.test(name))
    .map(name => {
      const text = readFileSync(join(folder, name), 'utf8')
      rmSync(join(folder, name))
      return JSON.parse(text) as SecondStart
    })
}
