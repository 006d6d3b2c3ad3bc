/** What screen readers say of what a person has selected by key. Pure. */
import type { Reached } from '../../engine/tools/select-commands.ts'
import { text } from '../text.ts'

/** In letters. Nobody wants to hear a whole page before they know whether it is the one they look for. */
const MOST_LETTERS = 100

export function reachedSentence(reached: Reached | null): string {
  if (reached === null) return ''
  const { items, place, of } = reached
  const { reached: words } = text.board
  return words.all([
    ...whatOf(items),
    ...(items.every(({ locked }) => locked) ? [words.locked] : []),
    ...(place === null ? [] : [words.place(place, of)]),
  ])
}

function whatOf(items: Reached['items']): string[] {
  const [only, ...others] = items
  const { reached: words, tool: names } = text.board
  if (only === undefined || others.length > 0) return [words.several(items.length)]
  const { tool } = only.pencil
  const said = shortened(only.text.trim().replaceAll(/\s+/g, ' '))
  return [tool === 'page' ? '' : names[tool], said].filter(word => word !== '')
}

function shortened(said: string): string {
  const letters = Array.from(new Intl.Segmenter().segment(said), ({ segment }) => segment)
  return letters.length <= MOST_LETTERS ? said : `${letters.slice(0, MOST_LETTERS).join('').trimEnd()}…`
}
