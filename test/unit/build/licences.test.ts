import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { licencesText, packageFolders, readPackage } from '../../../build/licences.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'chalkboard-licences-'))))
afterEach(() => rmSync(folder, { recursive: true }))

function given(files: Record<string, string>): string {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

function packageFile(license?: string): string {
  return JSON.stringify({ name: 'a', version: '1.0.0', license })
}

describe('the packages of a bundle', () => {
  it('are those that its files belong to', () => {
    expect(
      packageFolders([
        '/app/node_modules/react/index.js',
        '/app/node_modules/react/cjs/react.js?commonjs-module',
        '\0/app/node_modules/radix-ui/dist/index.mjs',
        '/app/node_modules/@fontsource/noto-sans/files/latin.woff2',
        '/app/node_modules/a/node_modules/@b/c/index.js',
        'C:\\app\\node_modules\\rbush\\index.js',
        '/app/renderer/main.tsx',
        '\0vite/preload-helper.js',
      ]),
    ).toEqual([
      '/app/node_modules/react',
      '/app/node_modules/radix-ui',
      '/app/node_modules/@fontsource/noto-sans',
      '/app/node_modules/a/node_modules/@b/c',
      'C:\\app\\node_modules\\rbush',
    ])
  })
})

describe('the licence of a package', () => {
  it('is the text that it brings, with its notice', () => {
    const files = { 'package.json': packageFile('MIT'), 'LICENSE.md': 'Be kind.\n', NOTICE: 'By Ada.' }
    expect(readPackage(given(files))).toEqual({
      name: 'a',
      version: '1.0.0',
      licence: 'MIT',
      text: 'Be kind.\n\nBy Ada.',
    })
  })

  it('is the common text if it only names it', () => {
    expect(readPackage(given({ 'package.json': packageFile('Apache-2.0 OR MIT') })).text).toContain(
      'Permission is hereby',
    )
    expect(readPackage(given({ 'package.json': packageFile('Apache-2.0') })).text).toContain('Apache License')
  })

  it.each([undefined, 'GPL-3.0'])('stops the build if it is not known (%s)', license => {
    expect(() => readPackage(given({ 'package.json': packageFile(license) }))).toThrow('has no licence text')
  })
})

describe('the text of all licences', () => {
  it('begins with our own, and has each text once', () => {
    const packages = ['b', 'a', 'a'].map(name => ({ name, version: '1.0.0', licence: 'MIT', text: 'Be kind.' }))
    const text = licencesText(
      [...packages, { name: 'c', version: '2.0.0', licence: 'ISC', text: 'Be\r\nfair.' }],
      'Ours.',
    )
    expect(text).toMatch(/^Chalkboard\n\nOurs\./)
    expect(text).toContain('\na 1.0.0 (MIT)\nb 1.0.0 (MIT)\n\nBe kind.')
    expect(text).toContain('\nc 2.0.0 (ISC)\n\nBe\nfair.')
    expect(text.match(/Be kind/g)).toHaveLength(1)
  })
})
