/** The sentences that come from the peer, in the language of the window. */
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { fillIn } from '../../../p2p/canvas/sentence.ts'
import type { Translate } from '../../peer/json-rpc.ts'
import type { Language } from './index.ts'
import type { PluralForms } from './words.ts'

/** `by`: the value whose number decides on the form. */
export type Phrase = string | ({ readonly by: number } & PluralForms)

/** By the template in English, with the same places for values. */
export type Phrases = Readonly<Record<string, Phrase>>

/** Undefined for what is no sentence (p2p/canvas/sentence.ts), and for one that is not in the catalogue. */
export function translator({ code, direction }: Pick<Language, 'code' | 'direction'>, phrases: Phrases): Translate {
  const known = new Map(Object.entries(phrases))
  const plural = new Intl.PluralRules(code)
  const number = new Intl.NumberFormat(code)

  function say(sentence: unknown, depth: number): string | undefined {
    const read = depth < LIMITS.sentenceDepth ? readParts(sentence) : undefined
    const phrase = read === undefined ? undefined : known.get(read.template)
    if (read === undefined || phrase === undefined) return undefined
    const values = read.values.map(value => valueInWords(value, depth))
    if (!values.every(value => value !== undefined)) return undefined
    return fillIn(formOf(phrase, read.values), values)
  }

  function valueInWords(value: unknown, depth: number): string | undefined {
    if (typeof value === 'number') return number.format(value)
    if (typeof value !== 'string') return say(value, depth + 1)
    if (value.length > LIMITS.sentenceValueLength) return undefined
    // A name or a path in Latin letters keeps its own direction and leaves that of the sentence alone.
    return direction === 'rtl' ? `\u2068${value}\u2069` : value
  }

  function formOf(phrase: Phrase, values: readonly unknown[]): string {
    if (typeof phrase === 'string') return phrase
    const by = values[phrase.by]
    return (typeof by === 'number' ? phrase[plural.select(by)] : undefined) ?? phrase.other
  }

  return sentence => say(sentence, 0)
}

function readParts(sentence: unknown): { template: string; values: readonly unknown[] } | undefined {
  if (typeof sentence !== 'object' || sentence === null) return undefined
  if (!('template' in sentence) || !('values' in sentence)) return undefined
  const { template, values } = sentence
  if (typeof template !== 'string' || !Array.isArray(values) || values.length > LIMITS.sentenceValues) return undefined
  return { template, values }
}
