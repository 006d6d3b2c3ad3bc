/** What a language's own rules do to counts, lists and percentages. */

/** A phrase for each of the language's plural forms, with # where the number stands. A form left out is like `other`. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }

export interface Words {
  readonly count: (n: number, forms: PluralForms) => string
  readonly list: (items: readonly string[]) => string
  /** @param percent 0..100 and beyond */
  readonly percent: (percent: number) => string
}

export function wordsOf(locale: string): Words {
  const plural = new Intl.PluralRules(locale)
  const list = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' })
  const whole = new Intl.NumberFormat(locale)
  const hundredths = new Intl.NumberFormat(locale, { style: 'percent' })
  return {
    count: (n, forms) => (forms[plural.select(n)] ?? forms.other).replace('#', whole.format(n)),
    list: items => list.format(items),
    percent: percent => hundredths.format(percent / 100),
  }
}
