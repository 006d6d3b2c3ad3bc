import { spawnSync } from 'node:child_process'
import { installPlaywrightChromium, noChromiumMessage, planHere } from './chromium.ts'
import { installDebianPackages, isDebianRoot } from './debian.ts'
import type { CommandResult } from './command.ts'

/** Programs that tests run where they are there, and the packages of Debian that have them. */
const PROGRAMS = [
  { command: 'ip', option: '-V', package: 'iproute2' },
  { command: 'rsvg-convert', option: '--version', package: 'librsvg2-bin' },
  { command: 'pdftocairo', option: '-v', package: 'poppler-utils' },
  { command: 'makensis', option: '-VERSION', package: 'nsis' },
] as const

/**
 * Installs what the tests need and this machine lacks: a Chromium, and on Debian iproute2 for the LAN lab, programs that
 * show SVG and PDF for the tests of exports, and the compiler of installers for Windows.
 */
export async function setUp(): Promise<CommandResult> {
  const plan = planHere()
  const packages: string[] = isDebianRoot() ? missingPackages() : []
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

function missingPackages(): string[] {
  return PROGRAMS.filter(({ command, option }) => !hasProgram(command, option)).map(program => program.package)
}

/** @param option that makes it end at once */
export function hasProgram(command: string, option: string): boolean {
  return spawnSync(command, [option]).error === undefined
}
