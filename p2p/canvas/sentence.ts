/**
 * A sentence for a person, as the English template and what stands in it, so that a window can say it in another language.
 * Plain data: it goes over the API as it is.
 */
export interface Sentence {
  /** With {0}, {1}, … where the values stand. */
  readonly template: string
  readonly values: readonly SentenceValue[]
}

/** What is said the same in every language, or a part that is not. */
export type SentenceValue = string | number | Sentence

/** say`“${name}” needs a PIN.` is the template “{0}” needs a PIN. and the name. */
export function say(parts: TemplateStringsArray, ...values: readonly SentenceValue[]): Sentence {
  return { template: parts.reduce((before, after, at) => `${before}{${at - 1}}${after}`), values }
}

export function inEnglish({ template, values }: Sentence): string {
  return fillIn(
    template,
    values.map(value => (typeof value === 'object' ? inEnglish(value) : String(value))),
  )
}

/** Puts each value where its number stands. What a value holds itself is never taken for a number. */
export function fillIn(template: string, values: readonly string[]): string {
  return template.replace(PLACE, (place, number: string) => values[Number(number)] ?? place)
}

const PLACE = /\{(\d+)\}/g

/** An Error that tells a person what is wrong. */
export class SaidError extends Error {
  readonly sentence: Sentence

  constructor(sentence: Sentence, options?: ErrorOptions) {
    super(inEnglish(sentence), options)
    this.sentence = sentence
  }
}

/** A RangeError that does so. */
export class SaidRangeError extends RangeError {
  readonly sentence: Sentence

  constructor(sentence: Sentence, options?: ErrorOptions) {
    super(inEnglish(sentence), options)
    this.sentence = sentence
  }
}
