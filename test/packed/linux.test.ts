import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LinuxTargetHelper } from 'app-builder-lib/out/targets/LinuxTargetHelper.js'
import { LinuxPackager } from 'electron-builder'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PNG_SIZES } from '../../build/icons.ts'
import { packApp, type PackedApp } from './packed-app.ts'
import { sameEverywhere } from './same-everywhere.ts'

describe('the app packed for Linux', () => {
  let app: PackedApp
  /** What AppImage and deb are made with, beside the folder. */
  let desktopEntry: string
  let desktopFile: string
  let mimeTypes: string
  let iconSizes: number[]

  beforeAll(async () => {
    app = await packApp('linux', async ({ packager }) => {
      if (!(packager instanceof LinuxPackager)) throw new Error('It is packed for another system.')
      const helper = new LinuxTargetHelper(packager)
      desktopEntry = await helper.computeDesktopEntry(packager.platformSpecificBuildOptions)
      desktopFile = helper.getDesktopFileName()
      mimeTypes = await readFile((await helper.mimeTypeFiles)!, 'utf8')
      iconSizes = (await helper.icons).map(({ size }) => size)
    })
  })
  afterAll(() => app.remove())

  sameEverywhere(() => app, 'chalkboard')

  it('has a desktop file that opens rooms, by file and by link', () => {
    expect(desktopEntry.split('\n')).toEqual(
      expect.arrayContaining([
        'Name=Chalkboard',
        'Exec=/opt/Chalkboard/chalkboard %U',
        'Icon=chalkboard',
        'StartupWMClass=chalkboard',
        'MimeType=application/vnd.chalkboard.room;x-scheme-handler/chalkboard;',
        'Categories=Education;',
      ]),
    )
    expect(desktopFile).toBe('chalkboard')
  })

  it('has the type of the files of rooms', () => {
    expect(mimeTypes).toContain('<mime-type type="application/vnd.chalkboard.room">')
    expect(mimeTypes).toContain('<glob pattern="*.chalkboard"/>')
  })

  it('has icons of all sizes, and says itself which desktop file is its own', async () => {
    expect(iconSizes).toEqual(PNG_SIZES)
    const { desktopName } = JSON.parse(await readFile(join(app.unpack(), 'package.json'), 'utf8')) as {
      desktopName: string
    }
    expect(desktopName).toBe('chalkboard.desktop')
  })

  it('has words of Chromium only in the languages of the app', async () => {
    const locales = await readdir(join(app.folder, 'locales'))
    expect(locales.sort()).toEqual(['ar.pak', 'de.pak', 'en-US.pak', 'es.pak', 'fr.pak', 'zh-CN.pak'])
  })
})
