/** Which colour a pencil's ink has on a paper. On dark paper, ink too dark to be seen is shown as light as it is dark. */

/** Below this contrast (WCAG 2, 1 to 21) with dark paper, ink changes sides. */
const LEAST_CONTRAST = 2.4

const known = new Map<string, string>()

/** @param color `#rrggbb` */
export function inkColour(color: string, paper: string, dark: boolean): string {
  if (!dark) return color
  const key = color + paper
  let ink = known.get(key)
  if (ink === undefined) {
    // Whoever picks colours freely must not fill the memory.
    if (known.size > 1_000) known.clear()
    ink = contrast(color, paper) < LEAST_CONTRAST ? withLightnessTurned(color) : color
    known.set(key, ink)
  }
  return ink
}

/** WCAG 2 contrast of two `#rrggbb` colours. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((one, other) => one - other)
  return (light! + 0.05) / (dark! + 0.05)
}

function luminance(color: string): number {
  const [red, green, blue] = channels(color).map(value =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

/** The same hue and saturation, with the HSL lightness l turned into 1 - l. */
function withLightnessTurned(color: string): string {
  const rgb = channels(color)
  const shift = 1 - Math.max(...rgb) - Math.min(...rgb)
  return '#' + rgb.map(value => toHex(value + shift)).join('')
}

function toHex(value: number): string {
  return Math.round(Math.min(1, Math.max(0, value)) * 255)
    .toString(16)
    .padStart(2, '0')
}

function channels(color: string): number[] {
  return [1, 3, 5].map(at => Number.parseInt(color.slice(at, at + 2), 16) / 255)
}
