/** How far two pictures of boards are apart, and how much ink is on one. */
import type { Picture } from '../support/png.ts'

/** A pixel differs if one of its channels is further apart than this: more than anti-aliasing makes out. */
const CHANNEL_TOLERANCE = 48

/**
 * How many pixels of two pictures differ. Pictures of different sizes differ everywhere.
 *
 * @param tolerance how far apart a channel of two pixels that are the same may be
 */
export function countDifferent(a: Picture, b: Picture, tolerance = CHANNEL_TOLERANCE): number {
  if (a.width !== b.width || a.height !== b.height) return Math.max(a.rgba.length, b.rgba.length) / 4
  let different = 0
  for (let at = 0; at < a.rgba.length; at += 4) if (distance(a, at, b, at) > tolerance) different += 1
  return different
}

/** How many pixels are not paper. Paper is what the corner at the top left shows. */
export function countInk(picture: Picture): number {
  let ink = 0
  for (let at = 0; at < picture.rgba.length; at += 4)
    if (distance(picture, at, picture, 0) > CHANNEL_TOLERANCE) ink += 1
  return ink
}

function distance(a: Picture, atA: number, b: Picture, atB: number): number {
  let furthest = 0
  for (let channel = 0; channel < 3; channel += 1) {
    furthest = Math.max(furthest, Math.abs(a.rgba[atA + channel]! - b.rgba[atB + channel]!))
  }
  return furthest
}

/** A part of a picture, and where in it that began. */
export interface Cropped extends Picture {
  readonly left: number
  readonly top: number
}

/** What lies within the outermost ink of a picture. */
export function croppedToInk(picture: Picture): Cropped {
  return croppedTo(picture, at => distance(picture, at, picture, 0) > CHANNEL_TOLERANCE)
}

/** What lies within the outermost dark pixels: lines of paper are lighter. */
export function croppedToDark(picture: Picture): Cropped {
  return croppedTo(picture, at => [0, 1, 2].every(channel => picture.rgba[at + channel]! < DARK))
}

const DARK = 64

export interface Part {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export function partOf(picture: Picture, { x, y, width, height }: Part): Picture {
  const rgba = new Uint8Array(4 * width * height)
  for (let row = 0; row < height; row += 1) {
    const from = 4 * ((y + row) * picture.width + x)
    rgba.set(picture.rgba.subarray(from, from + 4 * width), 4 * row * width)
  }
  return { width, height, rgba }
}

/** @param counts whether a pixel does, by the place of its first channel */
export function croppedTo({ width, height, rgba }: Picture, counts: (at: number) => boolean): Cropped {
  let [left, top, right, bottom] = [width, height, -1, -1]
  for (let at = 0; at < rgba.length; at += 4) {
    if (!counts(at)) continue
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  const rows = Array.from({ length: bottom - top + 1 }, (_, row) => 4 * ((top + row) * width + left))
  const size = { width: right - left + 1, height: rows.length }
  const cropped = new Uint8Array(4 * size.width * size.height)
  rows.forEach((from, row) => cropped.set(rgba.subarray(from, from + 4 * size.width), 4 * row * size.width))
  return { ...size, rgba: cropped, left, top }
}
