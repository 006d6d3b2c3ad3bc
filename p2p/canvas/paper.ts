/**
 * What a page can be printed with. New ones go to the end: their places are kept on disks. `seyes` is the French ruling,
 * a broad line every 8 mm and three fine ones between.
 */
export const PAPERS = ['plain', 'squared', 'dotted', 'ruled', 'seyes', 'isometric', 'staves', 'axes'] as const
export type Paper = (typeof PAPERS)[number]

/** The paper at a place of {@link PAPERS}, plain if nobody has chosen one. */
export function paperAt(place = 0): Paper {
  return PAPERS[place] ?? 'plain'
}
