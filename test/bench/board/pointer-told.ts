import { decode } from '@msgpack/msgpack'
import type { Page } from 'playwright-core'

interface Told {
  readonly method?: string
  readonly params?: { readonly at?: [x: number, y: number] | null }
}

/** What a page says to its peer of where the pointer is on the board, in canvas units. Made before the page is opened. */
export class PointerTold {
  #at: readonly [x: number, y: number] | null = null

  constructor(page: Page) {
    page.on('websocket', socket =>
      socket.on('framesent', ({ payload }) => {
        // Large ones are strokes.
        if (typeof payload === 'string' || payload.length > 256) return
        const { method, params } = decode(payload) as Told
        if (method === 'canvas.point' && params?.at !== undefined) this.#at = params.at
      }),
    )
  }

  /** Null if the pointer is not on the board, or nothing has been said since {@link forget}. */
  get at(): readonly [x: number, y: number] | null {
    return this.#at
  }

  forget(): void {
    this.#at = null
  }
}
