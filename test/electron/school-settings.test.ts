import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseSchoolSettings, readSchoolSettings, settingsFiles } from '../../electron/school-settings.ts'

const WHO = { user: 'ada', computer: 'ROOM12-03' }

describe('the settings of a school', () => {
  it.each([
    ['{}', {}],
    ['{ "language": "fr" }', { language: 'fr' }],
    ['{ "name": "Class 3b", "language": "de" }', { name: 'Class 3b', language: 'de' }],
    ['\uFEFF{ "name": " {user} at {computer} " }', { name: 'ada at ROOM12-03' }],
  ])('%s are taken', (text, settings) => {
    expect(parseSchoolSettings(text, WHO)).toEqual(settings)
  })

  it('cut a name that gets too long by what it stands for', () => {
    const { name } = parseSchoolSettings('{ "name": "{user}" }', { ...WHO, user: 'é'.repeat(100) })
    expect(name).toBe('é'.repeat(64))
  })

  it('take what a name stands for as it is', () => {
    expect(parseSchoolSettings('{ "name": "{user}" }', { ...WHO, user: '$& {computer}' }).name).toBe('$& ROOM12-03')
  })

  it.each([
    ['name = Ada', 'It should be JSON, saved as UTF-8.'],
    ['[]', 'It should be an object in braces.'],
    ['{ "name": 3 }', 'name should be a text.'],
    ['{ "name": "  " }', 'name is not a name. A name needs at least one character.'],
    ['{ "name": "a\\u0007" }', 'name is not a name. A name holds no control characters, such as line breaks or tabs.'],
    ['{ "language": "klingon" }', 'language should be one of en, es, fr, de, ar, zh.'],
    ['{ "langauge": "de" }', 'There is no setting called langauge.'],
  ])('%s are refused with a sentence', (text, sentence) => {
    expect(() => parseSchoolSettings(text, WHO)).toThrow(sentence)
  })
})

describe('the file of the settings', () => {
  it('is where each system keeps what is for everyone', () => {
    expect(settingsFiles('win32', {})).toEqual(['C:\\ProgramData\\Chalkboard\\chalkboard.json'])
    expect(settingsFiles('win32', { ProgramData: 'D:\\Data' })).toEqual(['D:\\Data\\Chalkboard\\chalkboard.json'])
    expect(settingsFiles('darwin', {})).toEqual(['/Library/Application Support/Chalkboard/chalkboard.json'])
    expect(settingsFiles('linux', {})).toEqual(['/etc/chalkboard/chalkboard.json'])
  })

  it('is beside a portable app, if one is there', () => {
    expect(settingsFiles('win32', { PORTABLE_EXECUTABLE_DIR: 'E:\\tools' })[0]).toBe('E:\\tools\\chalkboard.json')
    expect(settingsFiles('linux', { APPIMAGE: '/srv/apps/Chalkboard.AppImage' })[0]).toBe('/srv/apps/chalkboard.json')
  })

  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chalkboard-settings-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('is the first that is there', async () => {
    const [missing, first, second] = ['missing.json', 'first.json', 'second.json'].map(name => join(folder, name))
    await writeFile(first!, '{ "language": "es" }')
    await writeFile(second!, '{ "language": "zh" }')
    expect(readSchoolSettings([missing!, first!, second!], WHO)).toEqual({ language: 'es' })
    expect(readSchoolSettings([missing!], WHO)).toEqual({})
  })

  it('is named when there is a mistake in it or too much of it', async () => {
    const file = join(folder, 'wrong.json')
    await writeFile(file, 'null')
    expect(() => readSchoolSettings([file], WHO)).toThrow(
      `The settings for this computer in ${file} are left out. It should be an object in braces.`,
    )
    await writeFile(file, ' '.repeat(64 * 1024 + 1))
    expect(() => readSchoolSettings([file], WHO)).toThrow('It has more than 65536 bytes.')
  })
})
