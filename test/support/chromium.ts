/** Finds, installs and launches the Chromium that the tests drive. */
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { planChromium, type ChromiumPlan } from './chromium-plan.ts'
import { runCommand, type CommandResult } from './command.ts'
import { installDebianPackages, isDebianRoot } from './debian.ts'

/** What there is on this machine, or what to do about it. @throws Error as {@link planChromium} */
export function planHere(): ChromiumPlan {
  return planChromium({
    platform: process.platform,
    environment: process.env,
    isDebianRoot: isDebianRoot(),
    playwrightExecutable: chromium.executablePath(),
    exists: existsSync,
  })
}

/** Downloads Playwright's own build into its folder in the user's cache. */
export function installPlaywrightChromium(): Promise<CommandResult> {
  return runCommand([process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium'])
}

/**
 * The path of a Chromium, installed first if there is none.
 *
 * @throws Error with what the installer said
 */
async function ensureChromium(): Promise<string> {
  const plan = planHere()
  if (plan.do === 'use') return plan.executable
  const installed = await (plan.with === 'apt' ? installDebianPackages(['chromium']) : installPlaywrightChromium())
  if (!installed.ok || !existsSync(plan.executable)) throw new Error(noChromiumMessage(installed.output))
  return plan.executable
}

export function noChromiumMessage(output: string): string {
  return `There is no Chromium, and it could not be installed. Install one and set CHALKBOARD_CHROMIUM to it.\n${output}`
}

/** It is to ask nobody for anything, and to look the same everywhere. */
export const CHROMIUM_SWITCHES: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Its sandbox does not work for root on Linux, so there, and only there, it is off. */
export function hasSandbox(): boolean {
  return process.platform !== 'linux' || process.getuid?.() !== 0
}

/**
 * A Chromium without a window.
 *
 * @param within a command that runs it for us: `['ip', 'netns', 'exec', 'somewhere']`
 */
export async function launchChromium(within: readonly string[] = []): Promise<Browser> {
  const executable = await ensureChromium()
  if (within.length === 0) return launch(executable)
  const wrapper = await writeWrapper([...within, executable])
  try {
    return await launch(wrapper.file)
  } finally {
    await rm(wrapper.folder, { recursive: true })
  }
}

function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    headless: true,
    chromiumSandbox: hasSandbox(),
    args: [...CHROMIUM_SWITCHES],
  })
}

/** Playwright starts a file, not a command, so the command goes into a file; once it runs, the file may go. */
async function writeWrapper(command: readonly string[]): Promise<{ folder: string; file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'chalkboard-chromium-'))
  const file = join(folder, 'chromium')
  await writeFile(file, `#!/bin/sh\nexec ${command.map(word => `'${word}'`).join(' ')} "$@"\n`, { mode: 0o700 })
  return { folder, file }
}
