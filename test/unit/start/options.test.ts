import { describe, expect, it } from 'vitest'
import { readStartOptions } from '../../../build/start-options.ts'
import { readCommandLine } from '../../../p2p/cli-options.ts'
import { dataFolder, isProfileName } from '../../../p2p/data-folder.ts'
import { readWebOptions, writeWebOptions } from '../../../web/options.ts'

describe('the options of npm start', () => {
  it('are a window, any port and an opened browser if nothing is said', () => {
    expect(readStartOptions([])).toEqual({ browser: false, port: 0, openBrowser: true })
  })

  it('are read from the command line', () => {
    const args = ['--browser', '--profile', 'ada', '--name', 'Ada', '--port', '8080', '--no-open']
    expect(readStartOptions(args)).toEqual({
      browser: true,
      profile: 'ada',
      name: 'Ada',
      port: 8080,
      openBrowser: false,
    })
    expect(readStartOptions(['--data', 'there'])).toMatchObject({ dataDir: 'there' })
    expect(readStartOptions(['--help'])).toBeUndefined()
  })

  it.each([
    [['--brwser'], /Unknown option '--brwser'/],
    [['hello'], /Unexpected argument 'hello'/],
    [['--profile', '../ada'], /--profile should be/],
    [['--profile', 'a', '--data', 'b'], /not both/],
    [['--port', '70000'], /--port should be/],
    [['--port', '1e3'], /--port should be/],
    [['--name', ' '], /--name is not a name/],
  ])('%j are refused with a sentence', (args, sentence) => {
    expect(() => readStartOptions(args)).toThrow(sentence)
  })
})

describe('the options of the browser version', () => {
  it.each([
    { dataDir: '/tmp/x', port: 0, openBrowser: true },
    { dataDir: '-odd folder', name: '-Ada', port: 8080, openBrowser: false },
  ])('%j survive being written and read', options => {
    expect(readWebOptions(writeWebOptions(options))).toEqual(options)
  })

  it('need a folder', () => {
    expect(() => readWebOptions([])).toThrow('--data is missing.')
  })
})

describe('the command line of a peer without a window', () => {
  it('names the peer and its folder', () => {
    expect(readCommandLine(['--name', ' Ada ', '--data', 'x'])).toEqual({
      run: 'peer',
      options: { name: 'Ada', dataDir: 'x', mdns: true },
    })
  })

  it('takes several addresses to listen at, and no mDNS', () => {
    const listen = ['/ip4/127.0.0.1/tcp/0', '/ip4/127.0.0.1/tcp/4001']
    const args = ['--name', 'Ada', '--data', 'x', '--no-mdns', ...listen.flatMap(address => ['--listen', address])]
    expect(readCommandLine(args)).toEqual({ run: 'peer', options: { name: 'Ada', dataDir: 'x', mdns: false, listen } })
  })

  it('shows help', () => {
    expect(readCommandLine(['--help'])).toEqual({ run: 'help' })
  })

  it.each([
    [[], '--name is missing.'],
    [['--name', 'Ada'], '--data is missing.'],
    [['--name', 'Ada', '--data', 'x', '--verbose'], "Unknown option '--verbose'"],
    [['--name', 'Ada', '--data', 'x', 'y'], "Unexpected argument 'y'. This command does not take positional arguments"],
    [
      ['--name', 'a\nb', '--data', 'x'],
      '--name is not a name. A name holds no control characters, such as line breaks or tabs.',
    ],
  ])('%j is answered with the problem and the usage', (args, problem) => {
    expect(readCommandLine(args)).toEqual({ run: 'usage', problem })
  })
})

describe('the folder for a person’s data', () => {
  it.each([
    ['linux', {}, '/home/ada', '/home/ada/.local/share/chalkboard'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/home/ada', '/data/chalkboard'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/ada', '/home/ada/.local/share/chalkboard'],
    ['darwin', {}, '/Users/ada', '/Users/ada/Library/Application Support/Chalkboard'],
    ['win32', { APPDATA: 'C:\\Users\\ada\\R' }, 'C:\\Users\\ada', 'C:\\Users\\ada\\R\\Chalkboard'],
    ['win32', {}, 'C:\\Users\\ada', 'C:\\Users\\ada\\AppData\\Roaming\\Chalkboard'],
  ] as const)('on %s with %j is where the system keeps such things', (platform, env, homeDir, folder) => {
    expect(dataFolder({ platform, env, homeDir })).toBe(folder)
  })

  it('is a folder of its own for a profile', () => {
    const options = { env: {}, homeDir: '/home/ada', profile: 'ben' }
    expect(dataFolder({ ...options, platform: 'linux' })).toBe('/home/ada/.local/share/chalkboard/profiles/ben')
  })

  it('has only profiles whose names are safe as folders', () => {
    expect(['a', 'Ada-2_b'].every(isProfileName)).toBe(true)
    expect(['', '.', '..', 'a/b', 'a\\b', 'a b', 'é', 'x'.repeat(65)].some(isProfileName)).toBe(false)
  })
})
