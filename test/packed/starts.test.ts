/** What was packed is started, from a folder of its own with nothing of the repository around it. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askPeer } from '../electron/desktop/ask-peer.ts'
import type { DesktopApp } from '../electron/launchers/launcher.ts'
import { standInLauncher } from '../electron/launchers/stand-in-launcher.ts'
import { ARTEFACTS } from '../e2e/screen.ts'
import { packApp, type PackedApp } from './packed-app.ts'

describe('the packed app', () => {
  let packed: PackedApp
  let folder: string
  let app: DesktopApp

  beforeAll(async () => {
    packed = await packApp('linux')
    folder = await mkdtemp(join(tmpdir(), 'chalkboard-started-'))
    await writeFile(join(folder, 'chalkboard.json'), '{ "name": "Class 3b", "language": "de" }')
    // As an AppImage in that folder would be told.
    const environment = { APPIMAGE: join(folder, 'Chalkboard.AppImage') }
    app = await standInLauncher.start({ data: join(folder, 'data'), app: packed.unpack(), environment })
  })
  afterAll(async () => {
    await app.close()
    await packed.remove()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  it('opens its window, with a peer behind it, under the name and in the language that the school has set', async () => {
    const page = await app.page()
    // The language's own names of the fields: it was set, and the page has its words.
    await page.getByRole('textbox', { name: 'Name eines neuen Raums' }).waitFor()
    expect(await page.evaluate('document.documentElement.lang')).toBe('de')
    expect(await askPeer(app, 'peer.info', {})).toMatchObject({ name: 'Class 3b' })
    await mkdir(ARTEFACTS, { recursive: true })
    await page.screenshot({ path: join(ARTEFACTS, 'packed-app.png') })
  })

  it('draws on a board that is kept', async () => {
    const room = await askPeer(app, 'rooms.create', { name: 'Brüche' })
    const line = {
      pencil: { color: '#1a5fb4', width: 3 },
      points: [
        [0, 0],
        [10, 10],
      ] as [number, number][],
    }
    await askPeer(app, 'canvas.add', { room: room.id, line })
    expect(await askPeer(app, 'canvas.digest', { room: room.id })).toMatchObject({ lines: 1 })
  })

  it('hands the licences to its page', async () => {
    const page = await app.page()
    expect(await page.evaluate("fetch('./licences.txt').then(answer => answer.text())")).toMatch(/^Chalkboard\n/)
  })
})
