import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'plist'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SERVICE_TAG } from '../../p2p/network/discovery/records.ts'
import { packApp, type PackedApp } from './packed-app.ts'
import { sameEverywhere } from './same-everywhere.ts'

describe('the app packed for macOS', () => {
  let app: PackedApp
  let info: Record<string, unknown>
  beforeAll(async () => {
    app = await packApp('mac')
    info = await readPlist(join(app.folder, 'Contents', 'Info.plist'))
  })
  afterAll(() => app.remove())

  sameEverywhere(() => app, '')

  it('says who it is', () => {
    expect(info).toMatchObject({
      CFBundleIdentifier: 'org.chalkboard.Chalkboard',
      CFBundleName: 'Chalkboard',
      CFBundleExecutable: 'Chalkboard',
      CFBundleIconFile: 'icon.icns',
      LSApplicationCategoryType: 'public.app-category.education',
    })
  })

  it('says why it needs the local network, and which service it looks for there', () => {
    expect(info['NSLocalNetworkUsageDescription']).toMatch(/other computers in the classroom/)
    expect(info['NSBonjourServices']).toEqual([SERVICE_TAG.replace(/\.local$/, '')])
  })

  it('asks for nothing else', () => {
    const asked = Object.keys(info).filter(key => key.endsWith('UsageDescription'))
    expect(asked).toEqual(['NSLocalNetworkUsageDescription'])
  })

  it('opens the files of rooms', () => {
    expect(info['CFBundleDocumentTypes']).toEqual([
      expect.objectContaining({ CFBundleTypeExtensions: ['chalkboard'], CFBundleTypeRole: 'Editor' }),
    ])
  })

  it('knows the archive that belongs to it', () => {
    expect(info['ElectronAsarIntegrity']).toEqual({
      'Resources/app.asar': { algorithm: 'SHA256', hash: app.headerHash },
    })
  })

  it('has its own icon and helpers', async () => {
    const icon = await readFile(join(app.resources, 'icon.icns'))
    expect(icon.equals(await readFile(new URL('../../build/icon.icns', import.meta.url)))).toBe(true)
    const helpers = (await readdir(join(app.folder, 'Contents', 'Frameworks'))).filter(name => name.endsWith('.app'))
    expect(helpers.every(name => name.startsWith('Chalkboard Helper'))).toBe(true)
  })

  it('is allowed what Chromium needs, and no more', async () => {
    const file = new URL('../../build/entitlements.mac.plist', import.meta.url)
    expect(await readPlist(file)).toEqual({
      'com.apple.security.cs.allow-jit': true,
      'com.apple.security.cs.disable-library-validation': true,
      'com.apple.security.network.client': true,
      'com.apple.security.network.server': true,
    })
  })
})

async function readPlist(file: string | URL): Promise<Record<string, unknown>> {
  return parse(await readFile(file, 'utf8')) as Record<string, unknown>
}
