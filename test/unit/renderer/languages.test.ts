import { describe, expect, test } from 'vitest'
import { ar } from '../../../renderer/app/languages/ar.ts'
import { catalogues } from '../../../renderer/app/languages/catalogues.ts'
import { de } from '../../../renderer/app/languages/de.ts'
import { es } from '../../../renderer/app/languages/es.ts'
import { fr } from '../../../renderer/app/languages/fr.ts'
import { chooseLanguage, LANGUAGES } from '../../../renderer/app/languages/index.ts'
import {
  keepLanguage,
  type LanguagePage,
  lostByReload,
  readLanguage,
  showLanguage,
} from '../../../renderer/app/languages/language-choice.ts'
import { zh } from '../../../renderer/app/languages/zh.ts'
import type { VisitState } from '../../../renderer/app/model/visit.ts'
import { english, speak, text } from '../../../renderer/app/text.ts'

const translations = Object.entries(catalogues).filter(([code]) => code !== 'en')

/** What is called or written the same in another language too. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  en: [
    'appName',
    'files.type',
    'dial.placeholder',
    'board.zoom',
    'pin.label',
    'board.percent',
    'export.times',
    'export.formats.pdf',
    'people.roleOf',
    'board.groupShowing',
    'pages.place',
    'board.reached.all',
    'keys.Ctrl',
    'keys.Alt',
    'keys.Esc',
  ],
  es: ['board.colour'],
  fr: [
    'desktop.menu.services',
    'board.tool.rectangle',
    'board.tool.ellipse',
    'board.tool.triangle',
    'colours.orange',
    'colours.violet',
    'export.format',
    'pdf.page',
    'desktop.menu.licences',
    'desktop.about.version',
  ],
  de: [
    'export.format',
    'board.tool.hand',
    'board.tool.ellipse',
    'board.tool.text',
    'board.writeText',
    'colours.orange',
    'lobby.inRoom',
    'desktop.about.version',
  ],
  // Keyboards there have these words on them.
  ar: ['keys.Shift', 'keys.Enter', 'keys.Delete', 'keys.PageUp', 'keys.PageDown'],
  zh: ['keys.Shift', 'keys.Enter', 'keys.Delete', 'keys.PageUp', 'keys.PageDown'],
}

/** Every text of a catalogue by its path, and every group of texts within it. */
function leaves(catalogue: object, path = ''): [path: string, said: unknown][] {
  return Object.entries(catalogue).flatMap(([key, said]: [string, unknown]) => {
    const at = path === '' ? key : `${path}.${key}`
    return typeof said === 'object' && said !== null ? leaves(said, at) : [[at, said] as [string, unknown]]
  })
}

function kindOf(said: unknown): string {
  return typeof said === 'function' ? `function of ${said.length}` : typeof said
}

/** A number stands for a name as well as for a count. Texts that take something else are named here. */
const GIVEN: Readonly<Record<string, readonly unknown[]>> = {
  'lobby.membersOfRoom': [['Mia', 'Ben'], 3],
  'pages.title': [3, ''],
  'board.reached.all': [['Mia', 'Ben']],
}

/** What a text says when it is given something for each thing that it may ask for. */
function spoken(path: string, said: unknown): string {
  if (typeof said !== 'function') return String(said)
  return String((said as (...values: readonly unknown[]) => unknown)(...(GIVEN[path] ?? [3, 3, 3])))
}

describe.each(translations)('the catalogue of %s', (code, catalogue) => {
  test('says all that English says, in the same way', () => {
    const kinds = (of: object) => leaves(of).map(([path, said]) => `${path}: ${kindOf(said)}`)
    expect(kinds(catalogue).sort()).toEqual(kinds(english).sort())
  })

  test('says nothing in English', () => {
    const inEnglish = new Map(leaves(english).map(([path, said]) => [path, spoken(path, said)]))
    const same = leaves(catalogue).filter(([path, said]) => spoken(path, said) === inEnglish.get(path))
    const shared = new Set([...SHARED['en']!, ...SHARED[code]!])
    expect(same.map(([path]) => path).filter(path => !shared.has(path))).toEqual([])
  })

  test('leaves nothing empty or unfinished', () => {
    for (const [path, said] of leaves(catalogue)) {
      const sentence = spoken(path, said)
      expect(sentence, path).toMatch(/\S/)
      expect(sentence, path).not.toMatch(/undefined|NaN|\[object/)
    }
  })
})

describe('plurals', () => {
  test.each([
    [0, 'لا أحد هنا'],
    [1, 'شخص واحد هنا'],
    [2, 'شخصان هنا'],
    [5, '5 أشخاص هنا'],
    [11, '11 شخصًا هنا'],
    [100, '100 شخص هنا'],
  ])('of Arabic: %i', (n, said) => {
    expect(ar.board.people(n)).toBe(said)
  })

  test.each([0, 1, 2, 11])('of Chinese: %i', n => {
    expect(zh.board.people(n)).toBe(`这里有 ${n} 人`)
  })

  test.each([
    [fr.board.people(0), '0 personne ici'],
    [fr.board.people(2), '2 personnes ici'],
    [es.board.people(1), '1 persona aquí'],
    [es.board.people(1234567), '1.234.567 personas aquí'],
    [de.lobby.membersOfRoom(['Mia', 'Ben'], 2), '4 Personen: Mia, Ben und 2 weitere'],
    [es.lobby.membersOfRoom(['Mia', 'Inés'], 0), '2 personas: Mia e Inés'],
    [zh.lobby.membersOfRoom(['Mia', 'Ben'], 1), '3 人：Mia、Ben和另外 1 人'],
    [de.board.percent(150), '150\u00a0%'],
    [ar.unsaved.diskTold(2), 'خطان لم يُحفظا بعد.'],
  ])('and lists: %s', (said, expected) => {
    expect(said).toBe(expected)
  })

  test('Arabic keeps a name in Latin letters apart from the sentence', () => {
    expect(ar.nameOfYou('Mia!')).toBe('\u2068Mia!\u2069 (أنت)')
  })
})

describe('chooseLanguage', () => {
  test.each([
    [['de-AT', 'en'], null, 'de'],
    [['zh-Hant-TW'], null, 'zh'],
    [['AR_EG'], null, 'ar'],
    [['it', 'pt-BR', 'fr-CA', 'es'], null, 'fr'],
    [['it'], null, 'en'],
    [[], null, 'en'],
    [['de'], 'ar', 'ar'],
    [['de'], 'en', 'en'],
    [['de'], 'xx', 'de'],
    [['de'], '', 'de'],
    [[''], 'toString', 'en'],
  ] as const)('of %j and %j is %s', (preferred, chosen, code) => {
    expect(chooseLanguage(preferred, chosen).code).toBe(code)
  })

  test('set by a school counts before what the system speaks, and after what the person has chosen', () => {
    expect(chooseLanguage(['fr'], null, 'de').code).toBe('de')
    expect(chooseLanguage(['fr'], 'es', 'de').code).toBe('es')
    expect(chooseLanguage(['fr'], null, 'xx').code).toBe('fr')
  })

  test('every language has a catalogue', () => {
    expect(LANGUAGES.map(({ code }) => code).sort()).toEqual(Object.keys(catalogues).sort())
  })
})

describe('the page', () => {
  function pageIn(languages: readonly string[], search = ''): LanguagePage {
    const kept = new Map<string, string>()
    return {
      navigator: { languages },
      localStorage: { getItem: key => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) },
      location: { search },
      document: { documentElement: { lang: 'en', dir: '' } },
    }
  }

  test('keeps what was chosen over what the system speaks', () => {
    const page = pageIn(['fr-FR'])
    expect(readLanguage(page).code).toBe('fr')
    keepLanguage(page, 'ar')
    expect(readLanguage(page).code).toBe('ar')
  })

  test('takes what its address says of whoever has not chosen', () => {
    const page = pageIn(['fr-FR'], '?language=zh')
    expect(readLanguage(page).code).toBe('zh')
    keepLanguage(page, 'ar')
    expect(readLanguage(page).code).toBe('ar')
  })

  test('says its language and direction', () => {
    const page = pageIn(['ar'])
    showLanguage(page, readLanguage(page))
    expect(page.document.documentElement).toEqual({ lang: 'ar', dir: 'rtl' })
  })

  test('reads its words from the catalogue that was chosen', () => {
    speak(de)
    expect(text.cancel).toBe('Abbrechen')
    speak(english)
    expect(text.cancel).toBe('Cancel')
  })

  test('says what loading it again would lose', () => {
    const idle = { transfer: null, refused: null }
    const moving = { transfer: { doing: 'opening', name: 'a', done: 0, total: 1 }, refused: null } as const
    const board = (unsaved: number) => ({ at: 'board', session: { unsaved } }) as unknown as VisitState
    expect(lostByReload({ at: 'lobby' }, idle)).toBeNull()
    expect(lostByReload({ at: 'lobby' }, moving)).toBe('file')
    expect(lostByReload(board(0), idle)).toBeNull()
    expect(lostByReload(board(1), idle)).toBe('strokes')
  })
})
