import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { say, type Sentence } from '../../../p2p/canvas/sentence.ts'
import { LANGUAGES, languageCalled } from '../../../renderer/app/languages/index.ts'
import { peerCatalogues } from '../../../renderer/app/languages/peer-catalogues.ts'
import { translator, type Phrase } from '../../../renderer/app/languages/peer-sentences.ts'
import { parse, saidBy, sourcesIn, templatesIn } from '../../support/sentences.ts'

const sources = sourcesIn('p2p')
const around = [...sourcesIn('electron'), ...sourcesIn('web')]
const templates = new Set([...sources, ...around].flatMap(({ root }) => templatesIn(root)))

/** Only scripts come across these: the window sends nothing that they are about. */
const FOR_SCRIPTS = new Set([
  "'This is not a JSON-RPC 2.0 request.'",
  '`Chalkboard has no method \\`${method}\\`. Check its spelling.`',
  "'There is no more of that file. Begin again, with `from` 0.'",
  '`A page cannot use files of this computer by their paths. Use ${instead}.`',
  // What the schema says of params, how messages are made, and numbers that the window keeps within their bounds.
  'sentence(method, params, parsed.error.issues[0]!)',
  'message',
  'error.message',
])
/** Sentences by their names; the compiler sees to it that they are some. */
const NAMED = new Set(['DAMAGED_MEANWHILE', 'READ_ONLY', 'TOO_MANY', 'INTERNAL', 'error.sentence'])

function places(phrase: string): string[] {
  return Array.from(phrase.matchAll(/\{\d+\}/g), ([place]) => place).sort()
}

function formsOf(phrase: Phrase): string[] {
  return typeof phrase === 'string' ? [phrase] : Object.values(phrase).filter(form => typeof form === 'string')
}

function into(code: string): (sentence: unknown) => string | undefined {
  const language = languageCalled(code)!
  return translator(language, peerCatalogues[language.code])
}

describe('what the peer says', () => {
  test('is found in its source, also within other sentences', () => {
    const root = parse('a.ts', 'const a = say`One ${1} of ${say`two`}.`; const b = tell`no`')
    expect(templatesIn(root)).toEqual(['One {0} of {1}.', 'two'])
    expect(templates.size).toBeGreaterThan(100)
  })

  test('has a place for each value, and no other', () => {
    for (const template of templates) {
      expect(places(template), template).toEqual(places(template).map((_, at) => `{${at}}`))
    }
  })

  test('is a sentence that can be translated, wherever a person may come across it', () => {
    const said = sources.flatMap(({ root }) => saidBy(root, 'ApiError', 1)).map(expression => expression.getText())
    expect(said.length).toBeGreaterThan(20)
    const left = said.filter(text => !text.startsWith('say`') && !NAMED.has(text))
    expect(new Set(left)).toEqual(FOR_SCRIPTS)
  })
})

describe.each(LANGUAGES.filter(({ code }) => code !== 'en'))('the catalogue of $code', ({ code }) => {
  const catalogue = peerCatalogues[code]

  test('has all that the peer says, and nothing else', () => {
    expect(Object.keys(catalogue).sort()).toEqual([...templates].sort())
  })

  test('keeps the values', () => {
    for (const [template, phrase] of Object.entries(catalogue)) {
      const counted = typeof phrase === 'string' ? undefined : `{${phrase.by}}`
      for (const form of formsOf(phrase)) {
        const missing = places(template).filter(place => !places(form).includes(place))
        expect(
          missing.filter(place => place !== counted),
          form,
        ).toEqual([])
        expect(
          places(form).filter(place => !places(template).includes(place)),
          form,
        ).toEqual([])
      }
      if (typeof phrase !== 'string') expect(places(phrase.other), template).toEqual(places(template))
    }
  })

  test('says nothing in English', () => {
    const same = Object.entries(catalogue).filter(([template, phrase]) => formsOf(phrase).includes(template))
    const words = same
      .map(([template]) => template)
      .filter(template => /\p{L}/u.test(template.replaceAll(/\{\d\}/g, '')))
    expect(words.filter(template => template !== '{0} minutes')).toEqual([])
  })
})

describe('translating', () => {
  const wrong = (again: Sentence) => say`That is not the PIN of “${'Maths 4b'}”. ${again}`

  test.each([
    ['de', 'Das ist nicht die PIN von „Maths 4b“. Frag Ann danach und versuche es noch einmal.'],
    ['fr', 'Ce n’est pas le PIN de «\u00a0Maths 4b\u00a0». Vérifiez-le avec Ann, puis réessayez.'],
    ['zh', '这不是“Maths 4b”的 PIN 码。请向 Ann 核对后重试。'],
    ['ar', 'هذا ليس رمز PIN للغرفة «\u2068Maths 4b\u2069». تأكد منه عند \u2068Ann\u2069 وأعد المحاولة.'],
  ])('into %s, with a sentence in the sentence', (code, said) => {
    expect(into(code)(wrong(say`Check it with ${'Ann'}, and try again.`))).toBe(said)
  })

  test.each([
    [2, 'أعد المحاولة بعد ثانيتين.'],
    [5, 'أعد المحاولة بعد 5 ثوانٍ.'],
    [30, 'أعد المحاولة بعد 30 ثانية.'],
  ])('takes the form for %i', (seconds, said) => {
    expect(into('ar')(say`Try again in ${say`${seconds} seconds`}.`)).toBe(said)
  })

  test('writes numbers as the language does', () => {
    const full = say`This room holds ${500_000} lines already. Erase some, or start another room.`
    expect(into('de')(full)).toContain('500.000')
  })

  test('leaves English, and what it does not know, as it is', () => {
    expect(into('en')(wrong(say`Check it with ${'Ann'}, and try again.`))).toBeUndefined()
    expect(into('de')({ template: 'From a later version.', values: [] })).toBeUndefined()
    expect(into('de')(wrong({ template: 'From a later version.', values: [] }))).toBeUndefined()
    expect(into('de')({ template: 'constructor', values: [] })).toBeUndefined()
  })

  test.each([
    ['nothing', undefined],
    ['a text', 'Saving failed.'],
    ['no template', { values: [] }],
    ['values that are none', { template: 'Try again in {0}.', values: [null] }],
    ['no list of values', { template: 'Try again in {0}.', values: 'soon' }],
    ['too many values', { template: 'Saving failed.', values: new Array(LIMITS.sentenceValues + 1).fill('') }],
    ['a value too long', { template: 'Try again in {0}.', values: ['x'.repeat(LIMITS.sentenceValueLength + 1)] }],
  ])('takes %s for no sentence', (_, sentence) => {
    expect(into('de')(sentence)).toBeUndefined()
  })

  test('goes no deeper than sentences do', () => {
    const nested = (depth: number): Sentence => (depth === 1 ? say`a second` : say`Try again in ${nested(depth - 1)}.`)
    expect(into('de')(nested(LIMITS.sentenceDepth))).toMatch(/einer Sekunde/)
    expect(into('de')(nested(LIMITS.sentenceDepth + 1))).toBeUndefined()
  })

  test('takes nothing in a value for a place', () => {
    expect(into('de')(say`Chalkboard could not start: ${'{0} $&'}`)).toBe('Chalkboard konnte nicht starten: {0} $&')
  })
})
