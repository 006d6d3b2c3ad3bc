import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { LogFile, outliveTerminal } from '../../../electron/log-file.ts'
import { LIMITS } from '../../../p2p/canvas/limits.ts'

const AT = new Date('2026-11-21T10:00:00Z')

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'chalkboard-log-'))
  try {
    await work(join(folder, 'logs'))
  } finally {
    await rm(folder, { recursive: true })
  }
}

it('keeps lines with their time, after those of the start before', () =>
  inFolder(async folder => {
    new LogFile(folder).write('one', AT)
    new LogFile(folder).write('two', AT)
    const text = await readFile(join(folder, 'chalkboard.log'), 'utf8')
    expect(text).toBe('2026-11-21T10:00:00.000Z one\n2026-11-21T10:00:00.000Z two\n')
  }))

it('keeps two files, neither over the limit, with the last lines in them', () =>
  inFolder(async folder => {
    const log = new LogFile(folder)
    const line = 'é'.repeat(LIMITS.logLineLength + 100)
    const lines = Math.ceil((2.5 * LIMITS.logFileBytes) / (2 * LIMITS.logLineLength))
    for (let n = 0; n < lines; n++) log.write(`${n} ${line}`, AT)
    for (const name of ['chalkboard.log', 'chalkboard.1.log']) {
      expect((await stat(join(folder, name))).size).toBeLessThanOrEqual(LIMITS.logFileBytes)
    }
    expect(await readFile(join(folder, 'chalkboard.log'), 'utf8')).toContain(`Z ${lines - 1} `)
  }))

it('takes whole lines of what a process prints, and passes all of it on', () =>
  inFolder(async folder => {
    const [output, onwards] = [new PassThrough(), new PassThrough()]
    new LogFile(folder).follow(output, onwards)
    output.write('first li')
    output.end('ne\nsecond\n')
    await new Promise(resolve => output.on('end', resolve))
    const text = await readFile(join(folder, 'chalkboard.log'), 'utf8')
    expect(text.split('\n').map(line => line.slice(25))).toEqual(['first line', 'second', ''])
    expect(String(onwards.read())).toBe('first line\nsecond\n')
  }))

it('does not end with the terminal that what is printed also goes to', () => {
  const terminal = new PassThrough()
  outliveTerminal([terminal])
  expect(() => terminal.emit('error', new Error('write EIO'))).not.toThrow()
})

it('fails nobody where nothing can be written', () => {
  const log = new LogFile('/dev/null/logs')
  expect(() => log.write('one', AT)).not.toThrow()
})
