/**
 * Names where others draw, and their pointers with names. Plain elements over the ink, moved by transforms, and as large as
 * the controls around the board: on a wall they are read from afar.
 */
import type { Person } from '../../p2p/api/contract.ts'
import type { Camera } from './board.ts'
import { toScreen } from './camera.ts'
import type { Drawing } from './drawings.ts'
import type { Size, XY } from './geometry.ts'
import { FONT_FAMILY } from './letters.ts'
import { isMoving, moveTo, type PointerMotion, positionAt, restAt } from './pointer-motion.ts'

interface Marker {
  readonly element: HTMLElement
  readonly arrow: SVGElement
  readonly arrowShape: SVGElement
  readonly name: HTMLElement
  motion: PointerMotion
  /** What the element shows, so that it is touched only when that changes. */
  shown: string
}

/** Markers further than this outside of the view are not shown. */
const MARGIN_PX = 200

const SVG = 'http://www.w3.org/2000/svg'

export class PeopleLayer {
  readonly element: HTMLElement
  readonly #isStill: boolean
  readonly #colourOf: (id: string) => string
  readonly #markers = new Map<string, Marker>()
  #people = new Map<string, Person>()

  /**
   * @param isStill pointers jump rather than glide
   * @param colourOf asked whenever a person is shown: it may change
   */
  constructor(isStill: boolean, colourOf: (id: string) => string) {
    this.#isStill = isStill
    this.#colourOf = colourOf
    this.element = document.createElement('div')
    this.element.setAttribute('aria-hidden', 'true')
    Object.assign(this.element.style, { position: 'absolute', inset: '0', overflow: 'hidden', pointerEvents: 'none' })
  }

  setPeople(people: readonly Person[]): void {
    this.#people = new Map(people.filter(person => !person.self).map(person => [person.id, person]))
  }

  /** @returns whether a pointer is still on its way */
  paint(camera: Camera, view: Size, drawings: Iterable<Drawing>, nowMs: number): boolean {
    const tips = new Map<string, Drawing>()
    for (const drawing of drawings) if (this.#people.has(drawing.author)) tips.set(drawing.author, drawing)
    let isBusy = false
    const present = new Set<string>()
    for (const person of this.#people.values()) {
      const tip = tips.get(person.id)
      const target = tip?.tip ?? (person.at === null ? null : { x: person.at[0], y: person.at[1] })
      if (target === null) continue
      present.add(person.id)
      const marker = this.#markerOf(person.id, target, nowMs)
      // At the tip of a stroke the name sits where the ink is; a bare pointer glides.
      marker.motion = tip !== undefined || this.#isStill ? restAt(target, nowMs) : moveTo(marker.motion, target, nowMs)
      isBusy ||= isMoving(marker.motion, nowMs)
      const at = toScreen(camera, positionAt(marker.motion, nowMs))
      this.#place(marker, person, at, view, tip)
    }
    for (const [id, marker] of this.#markers) {
      if (present.has(id)) continue
      marker.element.remove()
      this.#markers.delete(id)
    }
    return isBusy
  }

  #markerOf(id: string, at: XY, nowMs: number): Marker {
    const known = this.#markers.get(id)
    if (known !== undefined) return known
    const marker = createMarker(restAt(at, nowMs))
    this.element.append(marker.element)
    this.#markers.set(id, marker)
    return marker
  }

  #place(marker: Marker, { id, name }: Person, at: XY, view: Size, tip: Drawing | undefined): void {
    const colour = this.#colourOf(id)
    const isSeen =
      at.x > -MARGIN_PX && at.y > -MARGIN_PX && at.x < view.width + MARGIN_PX && at.y < view.height + MARGIN_PX
    const transform = `translate(${at.x.toFixed(1)}px, ${at.y.toFixed(1)}px)`
    const opacity = (tip?.opacity ?? 1).toFixed(2)
    const shown = isSeen ? `${transform} ${opacity} ${tip === undefined} ${colour} ${name}` : ''
    if (shown === marker.shown) return
    marker.shown = shown
    marker.element.hidden = !isSeen
    if (!isSeen) return
    marker.element.style.transform = transform
    marker.element.style.opacity = opacity
    marker.arrowShape.setAttribute('fill', colour)
    marker.name.style.background = colour
    marker.arrow.style.display = tip === undefined ? '' : 'none'
    if (marker.name.textContent !== name) marker.name.textContent = name
  }
}

function createMarker(motion: PointerMotion): Marker {
  const element = document.createElement('div')
  element.className = 'board-person'
  Object.assign(element.style, { position: 'absolute', left: '0', top: '0', willChange: 'transform' })
  const arrow = document.createElementNS(SVG, 'svg')
  arrow.setAttribute('viewBox', '0 0 16 18')
  Object.assign(arrow.style, { position: 'absolute', width: '1rem', height: '1.125rem', overflow: 'visible' })
  const shape = document.createElementNS(SVG, 'path')
  shape.setAttribute('d', 'M0 0 L0 15 L4.2 11.2 L10.8 11 Z')
  shape.setAttribute('stroke', '#ffffff')
  shape.setAttribute('stroke-width', '1.2')
  shape.setAttribute('stroke-linejoin', 'round')
  arrow.append(shape)
  const name = document.createElement('span')
  Object.assign(name.style, {
    position: 'absolute',
    left: '0.625rem',
    top: '0.75rem',
    maxWidth: '10rem',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    padding: '0.125rem 0.4375rem',
    borderRadius: '0.5625rem',
    color: '#ffffff',
    boxShadow: '0 0 0 1px rgba(255, 255, 255, 0.55)',
    font: `500 0.75rem/1rem ${FONT_FAMILY}`,
  })
  element.append(arrow, name)
  return { element, arrow, arrowShape: shape, name, motion, shown: '' }
}
