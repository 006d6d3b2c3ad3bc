/** Before tests with windows: what `npm start -- --browser` runs is built, if it is not as new as what it is made of. */
import { buildRendererIfNeeded } from '../../build/renderer-bundle.ts'
import { buildWebIfNeeded } from '../../build/web-bundle.ts'
import { REPOSITORY } from '../support/command.ts'

export default async function buildWeb(): Promise<void> {
  await Promise.all([buildRendererIfNeeded(REPOSITORY, console.log), buildWebIfNeeded(REPOSITORY, console.log)])
}
