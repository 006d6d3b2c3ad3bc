/** The one source of frames. No frame runs unless something has asked for it. */
export interface FrameLoop {
  /** A frame as soon as the screen is painted next. Asking again before that changes nothing. */
  request(): void
  /** A frame at about this time of the clock `performance.now()`. Replaces the wish before it; null withdraws it. */
  wakeAt(timeMs: number | null): void
  /** Runs a frame at once, for changes that must not be seen half done. */
  runNow(): void
  /** No frame runs from now on, whoever asks. */
  stop(): void
}

/** What a frame leaves to do. */
export interface FrameRest {
  /** The next frame has more to do. */
  readonly again: boolean
  /** So has one at this time, or null. */
  readonly wakeAtMs: number | null
}

export function createFrameLoop(onFrame: (nowMs: number) => FrameRest): FrameLoop {
  let frame: number | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  let wakeTimeMs: number | null = null
  let isStopped = false

  const run = () => {
    frame = null
    const { again, wakeAtMs } = onFrame(performance.now())
    if (again) loop.request()
    loop.wakeAt(wakeAtMs)
  }
  const request = () => {
    if (!isStopped) frame ??= requestAnimationFrame(run)
  }
  const clearTimer = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    wakeTimeMs = null
  }
  const clearFrame = () => {
    if (frame !== null) cancelAnimationFrame(frame)
    frame = null
  }

  const loop: FrameLoop = {
    request,
    wakeAt(timeMs) {
      if (timeMs === wakeTimeMs) return
      clearTimer()
      if (timeMs === null || isStopped) return
      wakeTimeMs = timeMs
      timer = setTimeout(
        () => {
          clearTimer()
          request()
        },
        Math.max(0, timeMs - performance.now()),
      )
    },
    runNow() {
      clearFrame()
      run()
    },
    stop() {
      isStopped = true
      clearFrame()
      clearTimer()
    },
  }
  return loop
}
