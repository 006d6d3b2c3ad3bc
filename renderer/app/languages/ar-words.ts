/** Words of the Arabic catalogue that it needs more than once, most of them in six plural forms. */
import { wordsOf } from './words.ts'

export const { count, list, percent } = wordsOf('ar')

/** A name may be in Latin letters: it keeps its own direction and leaves that of the sentence alone. */
export const isolate = (name: string) => `\u2068${name}\u2069`
export const quote = (name: string) => `«${isolate(name)}»`

export const persons = (n: number) =>
  count(n, {
    zero: 'لا أحد',
    one: 'شخص واحد',
    two: 'شخصان',
    few: '# أشخاص',
    many: '# شخصًا',
    other: '# شخص',
  })

export const others = (n: number) =>
  count(n, { one: 'شخص آخر', two: 'شخصان آخران', few: '# آخرون', many: '# شخصًا آخر', other: '# شخص آخر' })

export const unsavedStrokes = (n: number) =>
  count(n, {
    zero: 'لا خطوط غير محفوظة',
    one: 'خط واحد لم يُحفظ بعد',
    two: 'خطان لم يُحفظا بعد',
    few: '# خطوط لم تُحفظ بعد',
    many: '# خطًا لم يُحفظ بعد',
    other: '# خط لم يُحفظ بعد',
  })
