/** An electron.exe that does nothing, and that tools for Windows' programs read and change as they do the real one. */
import { createRequire } from 'node:module'
import type * as ResEdit from 'resedit' with { 'resolution-mode': 'require' }

// Its types are those of its CommonJS form.
const { NtExecutable, NtExecutableResource, Resource } = createRequire(import.meta.url)('resedit') as typeof ResEdit

const LANGUAGE = { lang: 1033, codepage: 1200 }

/** @param data what the program has beside its version */
export function windowsProgram(data: Buffer): Buffer {
  const program = NtExecutable.createEmpty(false, false)
  program.setExtraData(data)
  const resources = NtExecutableResource.from(program)
  const version = Resource.VersionInfo.createEmpty()
  version.setFileVersion(1, 0, 0, 0, LANGUAGE.lang)
  version.setStringValues(LANGUAGE, {
    FileDescription: 'Electron',
    ProductName: 'Electron',
    CompanyName: 'GitHub, Inc.',
  })
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  return Buffer.from(program.generate())
}
