/** The canvas under all ink: the paper of the page. Painted anew whenever the view moves, from a few hundred lines. */
import type { Paper } from '../../p2p/canvas/paper.ts'
import type { DeviceTransform } from './camera.ts'
import type { Rect, Size } from './geometry.ts'
import { type Lines, paperMarks, type Tone } from './paper.ts'
import { contextOf, freeCanvas } from './tile-surface.ts'

const COLOURS: Readonly<Record<'light' | 'dark', Readonly<Record<Tone, string>>>> = {
  light: { fine: '#cfdcea', broad: '#9db4d6', margin: '#e39a96', axis: '#6b7a86' },
  dark: { fine: '#2a3a41', broad: '#41596b', margin: '#7d4643', axis: '#8fa1a9' },
}
const DOT_PX = 2.5
const AXIS_PX = 1.75

export class PaperLayer {
  readonly canvas: HTMLCanvasElement
  readonly #context: CanvasRenderingContext2D
  #view: Size = { width: 0, height: 0 }
  #shown = ''

  constructor() {
    this.canvas = document.createElement('canvas')
    this.#context = contextOf(this.canvas)
  }

  /** In device pixels. */
  resize(view: Size): void {
    this.#view = view
    this.canvas.width = view.width
    this.canvas.height = view.height
    this.#shown = ''
  }

  /** @param pixelRatio device pixels to a CSS pixel */
  paint(paper: Paper, dark: boolean, transform: DeviceTransform, pixelRatio: number): void {
    const { scale, offsetX, offsetY } = transform
    const shown = `${paper} ${dark} ${scale} ${offsetX} ${offsetY}`
    if (shown === this.#shown) return
    this.#shown = shown
    const { width, height } = this.#view
    this.#context.clearRect(0, 0, width, height)
    const view: Rect = {
      minX: -offsetX / scale,
      minY: -offsetY / scale,
      maxX: (width - offsetX) / scale,
      maxY: (height - offsetY) / scale,
    }
    const { lines, dots } = paperMarks(paper, view, scale / pixelRatio)
    const colours = COLOURS[dark ? 'dark' : 'light']
    for (const one of lines) this.#lines(one, colours[one.tone], transform, pixelRatio)
    this.#context.globalAlpha = 1
    this.#context.fillStyle = colours.broad
    const dot = Math.round(DOT_PX * pixelRatio)
    for (let at = 0; at < dots.length; at += 2) {
      const [x, y] = [dots[at]! * scale + offsetX, dots[at + 1]! * scale + offsetY]
      this.#context.fillRect(Math.round(x - dot / 2), Math.round(y - dot / 2), dot, dot)
    }
  }

  destroy(): void {
    freeCanvas(this.canvas)
  }

  #lines({ tone, strength, ends }: Lines, colour: string, transform: DeviceTransform, pixelRatio: number): void {
    const context = this.#context
    const { scale, offsetX, offsetY } = transform
    const width = Math.max(1, Math.round((tone === 'axis' ? AXIS_PX : 1) * pixelRatio))
    // An odd width is sharp in the middle of a pixel, an even one between two.
    const shift = width % 2 === 0 ? 0 : 0.5
    const sharp = (value: number): number => Math.round(value) + shift
    context.globalAlpha = strength
    context.strokeStyle = colour
    context.lineWidth = width
    context.beginPath()
    for (let at = 0; at < ends.length; at += 4) {
      const [x1, y1] = [ends[at]! * scale + offsetX, ends[at + 1]! * scale + offsetY]
      const [x2, y2] = [ends[at + 2]! * scale + offsetX, ends[at + 3]! * scale + offsetY]
      const isSlanted = x1 !== x2 && y1 !== y2
      context.moveTo(isSlanted ? x1 : sharp(x1), isSlanted ? y1 : sharp(y1))
      context.lineTo(isSlanted ? x2 : sharp(x2), isSlanted ? y2 : sharp(y2))
    }
    context.stroke()
  }
}
