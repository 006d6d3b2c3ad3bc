/** Divides a line of writing into runs: signs next to each other that one font has and that follow in one direction. Pure. */

/** What a reader takes for one sign, and from where to where it reaches, in sizes of the letters from the line's left end. */
export interface PlacedSign {
  readonly text: string
  readonly left: number
  readonly right: number
}

export interface Run<Font> {
  readonly text: string
  readonly font: Font
  readonly rightToLeft: boolean
  readonly left: number
  readonly right: number
}

/** Signs that are further apart than this, or overlap more, are not next to each other. */
const GAP = 0.02

/**
 * @param signs in the order in which they are read
 * @param rightToLeft the line as a whole
 * @param fontOf which font has a sign; null: none has
 * @returns null if some sign is in no font
 */
export function runsOf<Font>(
  signs: readonly PlacedSign[],
  rightToLeft: boolean,
  fontOf: (sign: string) => Font | null,
): Run<Font>[] | null {
  const runs: Run<Font>[] = []
  for (const stretch of stretchesOf(signs, rightToLeft)) {
    for (const sign of stretch.signs) {
      const font = fontOf(sign.text)
      if (font === null) return null
      const last = runs.at(-1)
      const isFirst = sign === stretch.signs[0]
      if (isFirst || last?.font !== font) runs.push({ ...sign, font, rightToLeft: stretch.rightToLeft })
      else runs[runs.length - 1] = joined(last, sign)
    }
  }
  return runs
}

function joined<Font>(run: Run<Font>, { text, left, right }: PlacedSign): Run<Font> {
  return { ...run, text: run.text + text, left: Math.min(run.left, left), right: Math.max(run.right, right) }
}

interface Stretch {
  readonly signs: PlacedSign[]
  rightToLeft: boolean
}

/**
 * Each sign where the one before it ends; which side that is tells the direction. One that stands alone, such as a bracket
 * after a number, follows the line.
 */
function stretchesOf(signs: readonly PlacedSign[], rightToLeft: boolean): Stretch[] {
  const stretches: Stretch[] = []
  for (const sign of signs) {
    const stretch = stretches.at(-1)
    const before = stretch?.signs.at(-1)
    if (stretch === undefined || before === undefined) {
      stretches.push({ signs: [sign], rightToLeft })
      continue
    }
    const isRight = Math.abs(sign.left - before.right) < GAP
    const isLeft = Math.abs(sign.right - before.left) < GAP
    if (stretch.signs.length === 1 && isLeft !== isRight) stretch.rightToLeft = isLeft
    if (stretch.rightToLeft ? isLeft : isRight) stretch.signs.push(sign)
    else stretches.push({ signs: [sign], rightToLeft })
  }
  return stretches
}
