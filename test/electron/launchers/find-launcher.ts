/** Which launcher this machine can do: Electron itself where it runs, else the stand-in. */
import { join } from 'node:path'
import { findElectron } from '../../../build/electron-runtime.ts'
import { hasDesktop } from '../../../web/desktop.ts'
import { REPOSITORY } from '../../support/command.ts'
import { electronLauncher } from './electron-launcher.ts'
import type { Launcher } from './launcher.ts'
import { standInLauncher } from './stand-in-launcher.ts'

/**
 * Set CHALKBOARD_DESKTOP=stand-in to do without Electron on a machine that has it, and =electron to fail without it.
 *
 * @throws Error if Electron is asked for and not there
 */
export async function findLauncher(): Promise<Launcher> {
  const wanted = process.env['CHALKBOARD_DESKTOP']
  if (wanted === 'electron') return electronOrFail()
  if (wanted === 'stand-in' || !hasDesktop(process.platform, process.env)) {
    return standInLauncher
  }
  const program = await ownElectron()
  return program === undefined ? standInLauncher : electronLauncher(program)
}

async function electronOrFail(): Promise<Launcher> {
  const program = await ownElectron()
  if (program === undefined) throw new Error('The Electron runtime is not here. Run "npx install-electron" first.')
  return electronLauncher(program)
}

function ownElectron(): Promise<string | undefined> {
  return findElectron(join(REPOSITORY, 'node_modules', 'electron'), process.env)
}
