/** A set of numbers of one feed, as ascending stretches that neither touch nor overlap. Both ends belong to it. */
export type SeqRanges = readonly (readonly [first: number, last: number])[]

/** The same set from numbers in ascending order. */
export function toRanges(ascending: Iterable<number>): SeqRanges {
  const ranges: [number, number][] = []
  for (const seq of ascending) {
    const open = ranges.at(-1)
    if (open !== undefined && seq === open[1] + 1) open[1] = seq
    else ranges.push([seq, seq])
  }
  return ranges
}

export function union(one: SeqRanges, other: SeqRanges): SeqRanges {
  if (one.length === 0) return other
  const joined: [number, number][] = []
  for (const [first, last] of [...one, ...other].sort((a, b) => a[0] - b[0])) {
    const open = joined.at(-1)
    if (open !== undefined && first <= open[1] + 1) open[1] = Math.max(open[1], last)
    else joined.push([first, last])
  }
  return joined
}

export function includes(ranges: SeqRanges, seq: number): boolean {
  const range = firstTo(ranges, seq)
  return range !== undefined && range[0] <= seq
}

/** Whether all of a stretch belongs to the set. */
export function covers(ranges: SeqRanges, [first, last]: readonly [first: number, last: number]): boolean {
  const range = firstTo(ranges, first)
  return range !== undefined && range[0] <= first && last <= range[1]
}

/** The first stretch that reaches `seq`, or lies past it. */
function firstTo(ranges: SeqRanges, seq: number): SeqRanges[number] | undefined {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ranges[middle]![1] < seq) low = middle + 1
    else high = middle
  }
  return ranges[low]
}
