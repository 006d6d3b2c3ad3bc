/** The one Chromium of this app: there once the app is ready. */
import { startChromium, type ChromiumProcess } from './chromium-process.ts'
import { Targets } from './targets.ts'

export interface RunningChromium {
  readonly process: ChromiumProcess
  readonly targets: Targets
}

let begin: (running: RunningChromium) => void
/** For whoever can wait, as Electron itself does behind its synchronous API. */
export const chromium = new Promise<RunningChromium>(resolve => (begin = resolve))
let running: RunningChromium | undefined

/** @param profileDir where it keeps what pages keep */
export async function launch(profileDir: string): Promise<RunningChromium> {
  const process = await startChromium(profileDir)
  running = { process, targets: await Targets.watch(process.devTools) }
  begin(running)
  return running
}

/** Before this process ends, in whatever way. */
export function endChromium(): void {
  running?.process.end()
}

export function chromiumPid(): number | undefined {
  return running?.process.pid
}
