import type { BoardTheme } from './board.ts'
import { InkLayer } from './ink-layer.ts'
import { OverlayLayer } from './overlay-layer.ts'
import { PaperLayer } from './paper-layer.ts'
import { PeopleLayer } from './people-layer.ts'
import type { Scene } from './scene.ts'
import { SettledLayer } from './settled-layer.ts'
import { mountLayers, type SurfaceSize } from './surface.ts'

export interface LayersOptions {
  readonly theme: BoardTheme
  readonly reducedMotion: boolean
  readonly colourOf: (id: string) => string
}

/** All that is painted, one above the other: paper, ink (settled, then live), what the tool shows, people. */
export class Layers {
  readonly paper = new PaperLayer()
  readonly settled: SettledLayer
  readonly ink: InkLayer
  readonly overlay = new OverlayLayer()
  readonly people: PeopleLayer

  constructor(scene: Scene, { theme, reducedMotion, colourOf }: LayersOptions) {
    this.settled = new SettledLayer(scene, theme)
    this.ink = new InkLayer(this.settled, theme)
    this.people = new PeopleLayer(reducedMotion, colourOf)
  }

  /** @returns a function that takes them off again */
  mount(host: HTMLElement): () => void {
    return mountLayers(host, [...this.#canvases, this.people.element])
  }

  /** A canvas is emptied by a change of its size, so a frame must follow at once. */
  resize({ device, pixelRatio }: SurfaceSize): void {
    for (const layer of [this.paper, this.settled, this.ink, this.overlay]) layer.resize(device)
    for (const { style } of this.#canvases) {
      style.width = `${device.width / pixelRatio}px`
      style.height = `${device.height / pixelRatio}px`
    }
  }

  setTheme(theme: BoardTheme): void {
    this.settled.setTheme(theme)
    this.ink.setTheme(theme)
    this.overlay.invalidate()
  }

  destroy(): void {
    for (const layer of [this.paper, this.settled, this.ink, this.overlay]) layer.destroy()
  }

  get #canvases(): HTMLCanvasElement[] {
    return [this.paper, this.ink, this.overlay].map(({ canvas }) => canvas)
  }
}
