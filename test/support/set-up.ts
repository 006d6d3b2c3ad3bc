import { spawnSync } from 'node:child_process'
import { installPlaywrightChromium, noChromiumMessage, planHere } from './chromium.ts'
import { installDebianPackages, isDebianRoot } from './debian.ts'
import type { CommandResult } from './command.ts'

/** Installs what the tests need and this machine lacks: a Chromium, and on Debian iproute2 for the LAN lab. */
export async function setUp(): Promise<CommandResult> {
  const plan = planHere()
  const packages: string[] = []
  if (isDebianRoot() && spawnSync('ip', ['-V']).error !== undefined) packages.push('iproute2')
  if (plan.do === 'install' && plan.with === 'apt') packages.push('chromium')

  let output = ''
  if (packages.length > 0) {
    const installed = await installDebianPackages(packages)
    if (!installed.ok) return { ok: false, output: `Could not install ${packages.join(', ')}.\n${installed.output}` }
    output += installed.output
  }
  if (plan.do === 'install' && plan.with === 'playwright') {
    const installed = await installPlaywrightChromium()
    if (!installed.ok) return { ok: false, output: noChromiumMessage(installed.output) }
    output += installed.output
  }
  return { ok: true, output }
}
