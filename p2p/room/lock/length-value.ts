/**
 * Each part with its length in front of it (LEB128), so that no two lists of parts give the same bytes: `lv_cat` of
 * draft-irtf-cfrg-cpace. Text is taken as UTF-8.
 */
export function lvCat(...parts: readonly (Uint8Array | string)[]): Uint8Array {
  return Buffer.concat(
    parts.flatMap(part => {
      const bytes = typeof part === 'string' ? Buffer.from(part) : part
      return [lengthOf(bytes), bytes]
    }),
  )
}

function lengthOf({ length }: Uint8Array): Uint8Array {
  const bytes: number[] = []
  let rest = length
  for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80)
  return Uint8Array.from([...bytes, rest])
}
