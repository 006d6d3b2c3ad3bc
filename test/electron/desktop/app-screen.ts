/** The desktop app as somebody has it before them: its window, and its processes behind that. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { MethodName, Params, Result } from '../../../p2p/api/contract.ts'
import { Screen } from '../../e2e/screen.ts'
import { eventually } from '../../support/eventually.ts'
import type { DesktopApp, Launcher } from '../launchers/launcher.ts'
import { askPeer } from './ask-peer.ts'

/** As in electron/peer-host.ts: how the system's list of processes names it. */
const PEER_PROCESS = 'Chalkboard peer'

export interface OpenOptions {
  launcher: Launcher
  /** Of an app that has been closed; a fresh folder if left out. */
  data?: string
  arguments?: readonly string[]
}

export class AppScreen extends Screen {
  readonly app: DesktopApp
  readonly data: string

  private constructor(page: Page, app: DesktopApp, data: string) {
    super(page)
    this.app = app
    this.data = data
  }

  static async open({ launcher, data, arguments: more }: OpenOptions): Promise<AppScreen> {
    const folder = data ?? (await mkdtemp(join(tmpdir(), 'chalkboard-desktop-')))
    const app = await launcher.start({ data: folder, ...(more === undefined ? {} : { arguments: more }) })
    try {
      return new AppScreen(await app.page(), app, folder)
    } catch (error) {
      await app.close()
      throw error
    }
  }

  /** What the page itself could ask. @throws Error with the peer's sentence */
  ask<M extends MethodName>(method: M, params: Params<M>): Promise<Result<M>> {
    return askPeer(this.app, method, params)
  }

  async digest(roomName: string): Promise<{ lines: number; sha256: string }> {
    const room = (await this.ask('rooms.list', {})).find(({ name }) => name === roomName)
    if (room === undefined) throw new Error(`This app has no room "${roomName}".`)
    return this.ask('canvas.digest', { room: room.id })
  }

  /** The peer's process as the system has it. */
  peerPid(): Promise<number> {
    return eventually('the peer has a process', () =>
      this.app.evaluate(
        ({ app }, name) => app.getAppMetrics().find(process => process.name === name)?.pid,
        PEER_PROCESS,
      ),
    )
  }

  /** It dies at once, without a word. */
  async killPeer(): Promise<void> {
    process.kill(await this.peerPid(), 'SIGKILL')
  }

  /**
   * Kills the peer and halts the one that is started in its place before it can say a word: main itself does, so nothing comes
   * in between.
   *
   * @returns a function that lets it go on
   */
  async haltNextPeer(): Promise<() => void> {
    const halted = await this.app.evaluate(async ({ app }, name) => {
      const pid = () => app.getAppMetrics().find(process => process.name === name)?.pid
      const killed = pid()!
      process.kill(killed, 'SIGKILL')
      let next: number | undefined
      while (next === undefined || next === killed) {
        await new Promise(resolve => setImmediate(resolve))
        next = pid()
      }
      process.kill(next, 'SIGSTOP')
      return next
    }, PEER_PROCESS)
    return () => process.kill(halted, 'SIGCONT')
  }

  /** Ends the app; its data stays. */
  close(): Promise<void> {
    return this.app.close()
  }

  async forget(): Promise<void> {
    await this.close()
    await rm(this.data, { recursive: true, force: true, maxRetries: 5 })
  }
}
