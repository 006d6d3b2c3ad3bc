import { describe, expect, it } from 'vitest'
import { inEnglish, say } from '../../../p2p/canvas/sentence.ts'
import { firstLanguage } from '../../../electron/app-language.ts'
import { inLanguage } from '../../../renderer/app/languages/in-language.ts'

const STOPPED = say`Chalkboard keeps stopping by itself. Start it again; if it still does, restart the computer.`

describe('what main speaks before a page has told what it speaks', () => {
  it('is what was asked for at the start or by the school, else the system’s first language that the app knows', () => {
    expect(firstLanguage('fr', ['de-AT', 'en'])).toBe('fr')
    expect(firstLanguage(undefined, ['pt-BR', 'de-AT', 'en'])).toBe('de')
    expect(firstLanguage(undefined, [])).toBe('en')
  })
})

describe('what went wrong', () => {
  it('is said in that language', () => {
    expect(inLanguage('de', STOPPED)).toMatch(/^Chalkboard beendet sich/)
    expect(inLanguage('de', say`--name is not a name. ${say`It is missing.`}`)).not.toContain('missing')
    expect(inLanguage('en', STOPPED)).toBe(inEnglish(STOPPED))
  })

  it('is said in English where no words are known for it', () => {
    expect(inLanguage('de', { template: 'From {0} later version.', values: ['a'] })).toBe('From a later version.')
  })
})
