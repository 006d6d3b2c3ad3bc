/** Pages of Chromium: opens those that windows are, and closes every other at once. */
import type { DevTools, DevToolsSession } from './dev-tools.ts'

export interface Target {
  readonly id: string
  readonly session: DevToolsSession
  /** Resolves when it has closed, whoever closed it. */
  readonly closed: Promise<void>
}

export class Targets {
  readonly #devTools: DevTools
  readonly #opened = new Map<string, (target: Target) => void>()
  readonly #closed = new Map<string, () => void>()
  #opening = 0

  private constructor(devTools: DevTools) {
    this.#devTools = devTools
  }

  static async watch(devTools: DevTools): Promise<Targets> {
    const targets = new Targets(devTools)
    const { browser } = devTools
    browser.on('Target.attachedToTarget', ({ sessionId, targetInfo, waitingForDebugger }) => {
      if (waitingForDebugger) targets.#attached(sessionId, targetInfo)
    })
    browser.on('Target.detachedFromTarget', ({ targetId }) => targets.#closed.get(targetId ?? '')?.())
    await browser.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
    return targets
  }

  /** A page of its own window; nothing runs in it until `Runtime.runIfWaitingForDebugger`. */
  async open(width: number, height: number): Promise<Target> {
    this.#opening += 1
    const size = { width, height, newWindow: true }
    const { targetId } = await this.#devTools.browser.send('Target.createTarget', { url: 'about:blank', ...size })
    const target = await new Promise<Target>(resolve => {
      const waiting = this.#waiting.get(targetId)
      if (waiting === undefined) this.#opened.set(targetId, resolve)
      else resolve(waiting)
    })
    this.#waiting.delete(targetId)
    this.#opening -= 1
    return target
  }

  close(id: string): Promise<unknown> {
    return this.#devTools.browser.send('Target.closeTarget', { targetId: id })
  }

  readonly #waiting = new Map<string, Target>()

  #attached(
    sessionId: string,
    { targetId, type, openerId }: { targetId: string; type: string; openerId?: string },
  ): void {
    const session = this.#devTools.session(sessionId)
    if (type !== 'page') {
      session.send('Runtime.runIfWaitingForDebugger').catch(isGone)
    } else if (openerId !== undefined || this.#opening === 0) {
      // The page that opened it waits with it, for ever if it is closed in the midst of its opening without this.
      session.send('Runtime.runIfWaitingForDebugger').catch(isGone)
      this.close(targetId).catch(isGone)
    } else {
      const closed = new Promise<void>(resolve => this.#closed.set(targetId, resolve))
      const target = { id: targetId, session, closed }
      const opened = this.#opened.get(targetId)
      if (opened === undefined) this.#waiting.set(targetId, target)
      else opened(target)
    }
  }
}

/** Whoever opened it has closed it too, or it went with its window. */
function isGone(): void {}
