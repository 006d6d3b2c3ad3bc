import type { Rect } from '../engine/geometry.ts'

/** What every browser's canvas can hold, and a computer of a school has memory for: four bytes a pixel. */
export const PICTURE_LIMITS = { sidePx: 16_384, pixels: 32 * 1024 * 1024 } as const

export interface PictureSize {
  readonly width: number
  readonly height: number
  /** Pixels to a canvas unit: as asked for, or less where that would be more than {@link PICTURE_LIMITS} allow. */
  readonly scale: number
}

export function pictureSize({ minX, minY, maxX, maxY }: Rect, wanted: number): PictureSize {
  const [width, height] = [maxX - minX, maxY - minY]
  const { sidePx, pixels } = PICTURE_LIMITS
  const scale = Math.min(wanted, sidePx / width, sidePx / height, Math.sqrt(pixels / (width * height)))
  // What is a whole number but for a rounding error is meant as one.
  const whole = (units: number) => Math.max(1, Math.floor(units * scale + 1e-6))
  return { width: whole(width), height: whole(height), scale }
}
