/** The Chromium of one app, without a window of the desktop, and the way to talk to it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { CHROMIUM_SWITCHES, hasSandbox, planHere } from '../../support/chromium.ts'
import { DevTools } from './dev-tools.ts'

const TRY_EVERY_MS = 25
const MOST_TRIES = 200
const ADDRESS = /^DevTools listening on (ws:\S+)/

export interface ChromiumProcess {
  /** Where a second client, the test's, finds it. */
  readonly address: string
  readonly pid: number
  readonly devTools: DevTools
  end(): void
}

/** @throws Error if there is none, or it ends before it says where it can be reached */
export async function startChromium(profileDir: string): Promise<ChromiumProcess> {
  const plan = planHere()
  if (plan.do !== 'use') throw new Error('There is no Chromium here. Install one and set CHALKBOARD_CHROMIUM to it.')
  await untilFree(profileDir)
  const child = spawn(plan.executable, [...switches(), `--user-data-dir=${profileDir}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  // However this process ends, unless it is killed.
  process.once('exit', () => child.kill())
  const address = await untilListening(child)
  return {
    address,
    pid: child.pid!,
    devTools: await DevTools.open(address),
    end: () => void child.kill('SIGTERM'),
  }
}

/** The last Chromium of this profile may still be on its way out, and none starts beside it. In Electron it goes with its app. */
async function untilFree(profileDir: string): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES && isLocked(profileDir); tries += 1) await delay(TRY_EVERY_MS)
}

/** Chromium's lock is a link that names a computer and a process. */
function isLocked(profileDir: string): boolean {
  try {
    const pid = Number(/-(\d+)$/.exec(readlinkSync(join(profileDir, 'SingletonLock')))?.[1])
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function switches(): string[] {
  return [
    '--headless=new',
    '--remote-debugging-port=0',
    ...CHROMIUM_SWITCHES,
    '--no-default-browser-check',
    // As in Electron, whoever opens windows without having been pressed gets as far as the window-open handler.
    '--disable-popup-blocking',
    ...(hasSandbox() ? [] : ['--no-sandbox']),
  ]
}

function untilListening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.on('error', reject)
    child.on('exit', () => reject(new Error(`Chromium ended before it could be reached:\n${said}`)))
    createInterface({ input: child.stderr! }).on('line', line => {
      const address = ADDRESS.exec(line)?.[1]
      if (address === undefined) said += `${line}\n`
      else resolve(address)
    })
  })
}
