/** An event whose default a listener may prevent, as Electron's are. */
export class Preventable {
  defaultPrevented = false

  preventDefault(): void {
    this.defaultPrevented = true
  }
}

/** @returns whether nobody prevented it */
export function allowed(emit: (event: Preventable) => void, details: object = {}): boolean {
  const event = Object.assign(new Preventable(), details)
  emit(event)
  return !event.defaultPrevented
}
