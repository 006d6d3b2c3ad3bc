/** Before the spec: what Electron runs is built, if it is not as new as what it is made of. */
import { buildElectronIfNeeded } from '../../../build/electron-bundle.ts'
import { buildRendererIfNeeded } from '../../../build/renderer-bundle.ts'
import { REPOSITORY } from '../../support/command.ts'

export default async function buildApp(): Promise<void> {
  await Promise.all([buildRendererIfNeeded(REPOSITORY, console.log), buildElectronIfNeeded(REPOSITORY, console.log)])
}
