import { describe, expect, it } from 'vitest'
import { say } from '../../../p2p/canvas/sentence.ts'
import { ApiError } from '../../../p2p/api/contract.ts'
import { describeStartFailure } from '../../../p2p/start-failure.ts'
import { StorageError } from '../../../p2p/storage/database.ts'

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: no, mkdir '/data'`), { code })
}

describe('a peer that could not start', () => {
  it('says what it says itself', () => {
    const sentence = 'Chalkboard is already running with the data in /data.'
    expect(describeStartFailure(new StorageError(say`${sentence}`), '/data')).toBe(sentence)
    expect(describeStartFailure(new ApiError('conflict', sentence), '/data')).toBe(sentence)
  })

  it.each(['EACCES', 'EPERM', 'EROFS'])('says that it may not write there for %s', code => {
    expect(describeStartFailure(systemError(code), '/data')).toMatch(/^Chalkboard may not write to \/data\. \w/)
  })

  it('says that a file is in the way, a disk is full, or an address is taken', () => {
    expect(describeStartFailure(systemError('EEXIST'), '/data')).toContain('a file is in its place')
    expect(describeStartFailure(systemError('ENOSPC'), '/data')).toContain('The disk is full')
    expect(describeStartFailure(systemError('EADDRINUSE'), '/data')).toContain('in use')
  })

  it('gives the reason of anything else, without a stack', () => {
    const failure = describeStartFailure(new Error('no crypto'), '/data')
    expect(failure).toBe('Chalkboard could not start: no crypto')
  })
})
