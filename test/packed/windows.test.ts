import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type * as ResEdit from 'resedit' with { 'resolution-mode': 'require' }
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packApp, type PackedApp } from './packed-app.ts'
import { sameEverywhere } from './same-everywhere.ts'

const { Data, NtExecutable, NtExecutableResource, Resource } = createRequire(import.meta.url)(
  'resedit',
) as typeof ResEdit

describe('the app packed for Windows', () => {
  let app: PackedApp
  let resources: ResEdit.NtExecutableResource
  beforeAll(async () => {
    app = await packApp('win')
    resources = NtExecutableResource.from(NtExecutable.from(await readFile(join(app.folder, 'Chalkboard.exe'))))
  })
  afterAll(() => app.remove())

  sameEverywhere(() => app, 'Chalkboard.exe')

  it('says who it is', () => {
    const [version] = Resource.VersionInfo.fromEntries(resources.entries)
    const [language] = version!.getAllLanguagesForStringValues()
    expect(version!.getStringValues(language!)).toMatchObject({
      ProductName: 'Chalkboard',
      FileDescription: 'Chalkboard',
      LegalCopyright: 'Copyright © 2026 The Chalkboard authors',
    })
  })

  it('has all the icons of the file', async () => {
    const ico = Data.IconFile.from(await readFile(new URL('../../build/icon.ico', import.meta.url)))
    const [group] = Resource.IconGroupEntry.fromEntries(resources.entries)
    expect(group!.icons.map(({ width }) => width)).toEqual(ico.icons.map(({ width }) => (width ?? 0) % 256))
    expect(group!.icons.length).toBeGreaterThan(4)
  })

  it('knows the archive that belongs to it', () => {
    const entry = resources.entries.find(({ type }) => type === 'INTEGRITY')
    expect(JSON.parse(Buffer.from(entry!.bin).toString('utf8'))).toEqual([
      { file: 'resources\\app.asar', alg: 'SHA256', value: app.headerHash },
    ])
  })
})
