/**
 * A folder with the shape of Electron's runtime and none of its programs, so that packing can be done and looked at where
 * the runtime cannot be downloaded. Whoever starts what is packed with it is told so.
 */
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { build as buildPlist } from 'plist'
import { windowsProgram } from './windows-program.ts'

export type Platform = 'linux' | 'win' | 'mac'

/** What Electron's program has for its fuses: a mark, the version and number of them, and each, on or off as delivered. */
export const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSES = '101100011'
const FUSE_WIRE = Buffer.concat([Buffer.from(FUSE_MARK), Buffer.from([1, FUSES.length]), Buffer.from(FUSES)])

const LOCALES = ['ar', 'de', 'en-US', 'es', 'fr', 'pl', 'zh-CN']
const HELPERS = ['', ' (GPU)', ' (Plugin)', ' (Renderer)']

const SAYS_SO = `#!/bin/sh
echo 'This was packed without the Electron runtime, to look at what is packed. Run "npx install-electron", then pack again.' >&2
exit 1
`

export async function makeStandInRuntime(folder: string, platform: Platform): Promise<void> {
  await mkdir(folder, { recursive: true })
  await put(join(folder, 'LICENSE'), 'The licence of Electron is here in its runtime.\n')
  await put(join(folder, 'LICENSES.chromium.html'), '<p>The licences of Chromium are here in its runtime.</p>\n')
  if (platform === 'mac') return makeMacApp(join(folder, 'Electron.app', 'Contents'))
  await Promise.all(LOCALES.map(locale => put(join(folder, 'locales', `${locale}.pak`), '')))
  await put(join(folder, 'resources', 'default_app.asar'), 'Left out by the packer.')
  if (platform === 'win') return put(join(folder, 'electron.exe'), windowsProgram(FUSE_WIRE))
  await putProgram(join(folder, 'electron'))
  await putProgram(join(folder, 'chrome-sandbox'), SAYS_SO)
}

async function makeMacApp(contents: string): Promise<void> {
  await put(join(contents, 'Info.plist'), infoOf('Electron'))
  await put(join(contents, 'Resources', 'electron.icns'), '')
  await putProgram(join(contents, 'MacOS', 'Electron'), SAYS_SO)
  const framework = join(contents, 'Frameworks', 'Electron Framework.framework')
  await putProgram(join(framework, 'Versions', 'A', 'Electron Framework'))
  await symlink('A', join(framework, 'Versions', 'Current'))
  await symlink(join('Versions', 'Current', 'Electron Framework'), join(framework, 'Electron Framework'))
  for (const locale of LOCALES) {
    const name = `${locale.replace('-', '_')}.lproj`
    await put(join(contents, 'Resources', name, '.keep'), '')
    await put(join(framework, 'Versions', 'A', 'Resources', name, 'locale.pak'), '')
  }
  for (const suffix of HELPERS) {
    const name = `Electron Helper${suffix}`
    const helper = join(contents, 'Frameworks', `${name}.app`, 'Contents')
    await put(join(helper, 'Info.plist'), infoOf(name))
    await putProgram(join(helper, 'MacOS', name), SAYS_SO)
  }
}

function infoOf(name: string): string {
  return buildPlist({
    CFBundleExecutable: name,
    CFBundleIdentifier: `com.github.${name}`,
    CFBundleIconFile: 'electron.icns',
    CFBundlePackageType: 'APPL',
    NSPrincipalClass: 'AtomApplication',
    NSCameraUsageDescription: 'This app needs access to the camera',
    NSMicrophoneUsageDescription: 'This app needs access to the microphone',
  })
}

async function putProgram(file: string, content: string | Buffer = Buffer.concat([Buffer.from(SAYS_SO), FUSE_WIRE])) {
  await put(file, content)
  await chmod(file, 0o755)
}

async function put(file: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
}
