/** Which launcher this machine can do: Electron itself where it runs, else the stand-in. */
import { join } from 'node:path'
import { findElectron } from '../../../build/electron-runtime.ts'
import { hasDesktop } from '../../../web/desktop.ts'
import { REPOSITORY } from '../../support/command.ts'
import { electronLauncher } from './electron-launcher.ts'
import type { Launcher } from './launcher.ts'
import { standInLauncher } from './stand-in-launcher.ts'

/** Set CHALKBOARD_DESKTOP=stand-in to do without Electron on a machine that has it. */
export async function findLauncher(): Promise<Launcher> {
  if (process.env['CHALKBOARD_DESKTOP'] === 'stand-in' || !hasDesktop(process.platform, process.env)) {
    return standInLauncher
  }
  const program = await findElectron(join(REPOSITORY, 'node_modules', 'electron'), process.env)
  return program === undefined ? standInLauncher : electronLauncher(program)
}
