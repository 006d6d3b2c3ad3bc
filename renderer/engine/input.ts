/** Listens to pointers, wheel and space bar on the board, and says what they mean. */
import { DEFAULT_PRESSURE, type Point } from '../../p2p/canvas/point.ts'
import type { XY } from './geometry.ts'
import {
  gestureTransition,
  type GestureEffect,
  type GestureResult,
  letGo,
  noGesture,
  type PointerKind,
  type PointerSample,
} from './gesture.ts'
import { drag, hold, openHand, type HandEffect } from './tools/hand.ts'
import { type HeldKeys, NO_KEYS } from './tools/tool.ts'
import { wheelEffect } from './wheel.ts'

/** A sample on the screen: CSS pixels from the corner of the board. */
export type ScreenPoint = Point

export interface InputHandlers {
  /** A pointer that serves a tool. Points only with 'down' and 'move'. */
  onTool(pointer: number, type: 'down' | 'move' | 'up' | 'cancel', points: readonly ScreenPoint[], keys: HeldKeys): void
  /** A key that is not for something else on the page. @returns whether it was for the tool */
  onKey(key: string, keys: HeldKeys): boolean
  onView(effect: HandEffect): void
  /** What kind of pointer does what comes next, and whether that is the end of a pen that rubs out. */
  onKind(kind: PointerKind, isEraser: boolean): void
  /** A pen has come near, for the first time. */
  onPen(): void
  /** Where the pointer is, or null when it has left. */
  onPointer(at: XY | null): void
  /** The hand holds the view, or would at the next press. */
  onHand(hand: 'none' | 'open' | 'holding'): void
  /** The hand is the chosen tool. */
  isHandChosen(): boolean
}

export interface Input {
  /** Whether each pointer serves a tool of its own. What is being drawn is finished. */
  setEveryone(everyone: boolean): void
  /** Listens no more. */
  stop(): void
}

const MIDDLE_BUTTON = 1
/** Of a pen: its other end. Pointer Events, section 5.2. */
const ERASER_BUTTON = 5
const ERASER_BUTTONS = 32

/** @param penSeen a pen has been used on this screen before */
export function listenToInput(host: HTMLElement, handlers: InputHandlers, penSeen = false): Input {
  const listening = new AbortController()
  const { signal } = listening
  let gesture = { ...noGesture, penSeen }
  let hand = openHand
  let isSpaceDown = false

  const showHand = () => {
    const isHolding = gesture.grip.kind === 'view'
    handlers.onHand(isHolding ? 'holding' : isSpaceDown || handlers.isHandChosen() ? 'open' : 'none')
  }

  const carryOut = (effect: GestureEffect, points: readonly ScreenPoint[], keys: HeldKeys) => {
    switch (effect.kind) {
      case 'tool':
        handlers.onTool(effect.pointer, effect.type, points, keys)
        return
      case 'hold':
        hand = hold(effect.fingers)
        return
      case 'drag': {
        const dragged = drag(hand, effect.fingers)
        hand = dragged.state
        if (dragged.effect !== null) handlers.onView(dragged.effect)
        return
      }
      case 'release':
        hand = openHand
    }
  }

  const go = (result: GestureResult, points: readonly ScreenPoint[], keys: HeldKeys) => {
    const before = gesture.grip.kind
    const isNew = result.state.penSeen && !gesture.penSeen
    gesture = result.state
    if (isNew) handlers.onPen()
    for (const effect of result.effects) carryOut(effect, points, keys)
    if (gesture.grip.kind !== before) showHand()
  }

  /** Who draws beside others holds the space bar for themselves and their mouse. */
  const wantsHand = ({ button }: PointerEvent, kind: PointerKind) =>
    handlers.isHandChosen() || button === MIDDLE_BUTTON || (isSpaceDown && (kind === 'mouse' || !gesture.everyone))

  const sampleOf = (type: PointerSample['type'], event: PointerEvent, box: DOMRect): PointerSample => {
    const kind = kindOf(event)
    return {
      type,
      id: event.pointerId,
      kind,
      at: { x: event.clientX - box.left, y: event.clientY - box.top },
      wantsHand: wantsHand(event, kind),
      contactPx: Math.max(event.width, event.height),
      isPressed: kind === 'touch' || event.buttons !== 0,
      isAlone: event.isPrimary,
    }
  }

  const onPointer = (type: 'down' | 'move' | 'up' | 'cancel', event: PointerEvent) => {
    const box = host.getBoundingClientRect()
    const sample = sampleOf(type, event, box)
    handlers.onKind(sample.kind, isEraser(event))
    const result = gestureTransition(gesture, sample)
    go(result, type === 'move' ? pointsOf(event, box) : type === 'down' ? [pointOf(event, box)] : [], keysOf(event))
    // A palm points at nothing.
    if (sample.kind === 'touch' && result.effects.length === 0) return
    const isGone = type === 'cancel' || (type === 'up' && sample.kind === 'touch')
    const isOneOfMany = gesture.everyone && sample.kind !== 'mouse'
    handlers.onPointer(isGone || isOneOfMany || gesture.grip.kind === 'view' ? null : sample.at)
  }

  const onLost = (event: PointerEvent) =>
    go(gestureTransition(gesture, sampleOf('lost', event, host.getBoundingClientRect())), [], keysOf(event))

  host.addEventListener(
    'pointerdown',
    event => {
      if (event.button !== 0 && event.button !== MIDDLE_BUTTON && !isEraser(event)) return
      capture(host, event.pointerId)
      onPointer('down', event)
    },
    { signal },
  )
  host.addEventListener('pointermove', event => onPointer('move', event), { signal })
  host.addEventListener('pointerup', event => onPointer('up', event), { signal })
  host.addEventListener('pointercancel', event => onPointer('cancel', event), { signal })
  // It comes after each 'up' too. Without one, the pointer may be lifted where nobody hears of it.
  host.addEventListener('lostpointercapture', onLost, { signal })
  host.ownerDocument.addEventListener('visibilitychange', () => go(letGo(gesture), [], NO_KEYS), { signal })
  host.addEventListener('pointerleave', () => handlers.onPointer(null), { signal })
  // Without this the middle button would start to scroll.
  host.addEventListener('mousedown', event => event.button === MIDDLE_BUTTON && event.preventDefault(), { signal })
  host.addEventListener('contextmenu', event => event.preventDefault(), { signal })
  host.addEventListener(
    'wheel',
    event => {
      event.preventDefault()
      const { deltaX, deltaY, deltaMode, shiftKey } = event
      const zooms = event.ctrlKey || event.metaKey
      const effect = wheelEffect({ deltaX, deltaY, deltaMode, zooms, shift: shiftKey })
      const box = host.getBoundingClientRect()
      const at = { x: event.clientX - box.left, y: event.clientY - box.top }
      if (effect.kind === 'zoom') handlers.onView({ at, factor: effect.factor, dx: 0, dy: 0 })
      else handlers.onView({ at, factor: 1, dx: effect.dx, dy: effect.dy })
    },
    { signal, passive: false },
  )
  window.addEventListener(
    'keydown',
    event => {
      if (isOnBoard(event, host) && handlers.onKey(event.key, keysOf(event))) {
        event.preventDefault()
        event.stopImmediatePropagation()
        return
      }
      if (event.code !== 'Space' || event.repeat || isForSomethingElse(event)) {
        if (event.code === 'Space' && isSpaceDown) event.preventDefault()
        return
      }
      event.preventDefault()
      isSpaceDown = true
      showHand()
    },
    // The tool in the hand has its keys before the page has them: Escape takes back what it does, then the tool itself.
    { signal, capture: true },
  )
  const onSpaceUp = () => {
    if (!isSpaceDown) return
    isSpaceDown = false
    showHand()
  }
  window.addEventListener('keyup', event => event.code === 'Space' && onSpaceUp(), { signal })
  // The key may be let go in another window.
  window.addEventListener('blur', onSpaceUp, { signal })

  return {
    setEveryone(everyone) {
      if (everyone === gesture.everyone) return
      go(letGo(gesture), [], NO_KEYS)
      gesture = { ...gesture, everyone }
    },
    stop: () => listening.abort(),
  }
}

/** The stroke goes on when the pointer leaves the board. */
function capture(host: HTMLElement, pointerId: number): void {
  try {
    host.setPointerCapture(pointerId)
  } catch {
    // The pointer has gone already. Its 'up' or 'cancel' is on its way.
  }
}

function keysOf({ shiftKey, altKey, ctrlKey, metaKey }: MouseEvent | KeyboardEvent): HeldKeys {
  return { shift: shiftKey, alt: altKey, ctrl: ctrlKey || metaKey }
}

/** The board itself has the focus, or nothing has. */
function isOnBoard({ target }: KeyboardEvent, host: HTMLElement): boolean {
  return target === host || target === document.body
}

/** Space writes into a text field and presses a button. */
function isForSomethingElse(event: KeyboardEvent): boolean {
  const { target } = event
  return (
    event.ctrlKey ||
    event.altKey ||
    event.metaKey ||
    (target instanceof Element &&
      target.closest('input, textarea, select, button, a, [contenteditable], [role]') !== null)
  )
}

/** All samples since the last event. Browsers give them only in secure contexts. */
function pointsOf(event: PointerEvent, box: DOMRect): ScreenPoint[] {
  const coalesced = 'getCoalescedEvents' in event ? event.getCoalescedEvents() : []
  return (coalesced.length > 0 ? coalesced : [event]).map(sample => pointOf(sample, box))
}

function pointOf(event: PointerEvent, box: DOMRect): ScreenPoint {
  // Fingers report pressures that mean nothing; a mouse reports 0.5 while pressed.
  const pressure = event.pointerType === 'pen' ? event.pressure : DEFAULT_PRESSURE
  return { x: event.clientX - box.left, y: event.clientY - box.top, pressure }
}

function isEraser({ pointerType, button, buttons }: PointerEvent): boolean {
  return pointerType === 'pen' && (button === ERASER_BUTTON || (buttons & ERASER_BUTTONS) !== 0)
}

function kindOf({ pointerType }: PointerEvent): PointerKind {
  return pointerType === 'pen' || pointerType === 'touch' ? pointerType : 'mouse'
}
