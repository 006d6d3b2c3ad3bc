import { describe, expect, it } from 'vitest'
import { readLaunchOptions } from '../../electron/launch-options.ts'

const LINUX = { platform: 'linux', env: {}, homeDir: '/home/ada' } as const

describe('what the app was started with', () => {
  it('is the folder of the system if nothing was said', () => {
    expect(readLaunchOptions(['.'], LINUX)).toEqual({ dataDir: '/home/ada/.local/share/chalkboard' })
  })

  it('is the folder, the profile and the name that were given, among the switches of Chromium', () => {
    const switches = ['--inspect=0', '--remote-debugging-port=0', '.', '--no-sandbox', '--enable-logging']
    expect(readLaunchOptions([...switches, '--data=/tmp/x', '--name', ' Ada '], LINUX)).toEqual({
      dataDir: '/tmp/x',
      name: 'Ada',
    })
    expect(readLaunchOptions([...switches, '--profile', 'ben_2'], LINUX)).toEqual({
      dataDir: '/home/ada/.local/share/chalkboard/profiles/ben_2',
    })
  })

  it('is a language that the app speaks', () => {
    expect(readLaunchOptions(['--language', 'de', '--data=/tmp/x'], LINUX)).toEqual({
      dataDir: '/tmp/x',
      language: 'de',
    })
    expect(() => readLaunchOptions(['--language=xx'], LINUX)).toThrow(
      '--language should be one of en, es, fr, de, ar, zh.',
    )
  })

  it.each([
    [['--profile', '../ben'], '--profile should be 1 to 64 letters, digits, - and _.'],
    [['--profile'], '--profile should be 1 to 64 letters, digits, - and _.'],
    [['--data'], '--data should be a folder.'],
    [['--data='], '--data should be a folder.'],
    [['--name'], '--name is not a name. It is missing.'],
    [['--name', ' '], '--name is not a name. A name needs at least one character.'],
  ])('%j is refused with a sentence', (args, sentence) => {
    expect(() => readLaunchOptions(args, LINUX)).toThrow(sentence)
  })
})
