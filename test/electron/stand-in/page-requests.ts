/** What a page asks Chromium for: navigations, about which main is asked, and the app's own files, which main answers. */
import type { DevToolsSession } from './dev-tools.ts'
import { originPattern, toApp, toChromium } from './app-origin.ts'
import { answer, handledSchemes } from './protocol.ts'

export interface PageRequestEvents {
  /** A page wants to go somewhere, or a frame in it. @returns whether it may */
  navigating(url: string, isMainFrame: boolean): boolean
  redirecting(url: string, isMainFrame: boolean): boolean
}

/** What is used of `Fetch.requestPaused`. */
interface Paused {
  requestId: string
  frameId: string
  resourceType: string
  redirectedRequestId?: string
  request: { url: string; method: string; headers: Record<string, string>; postData?: string }
}

export class PageRequests {
  readonly #session: DevToolsSession
  readonly #mainFrame: string
  readonly #events: PageRequestEvents
  /** Where main itself has sent the page: it is not asked about that. */
  readonly #loading: string[] = []

  private constructor(session: DevToolsSession, mainFrame: string, events: PageRequestEvents) {
    this.#session = session
    this.#mainFrame = mainFrame
    this.#events = events
  }

  static async install(session: DevToolsSession, mainFrame: string, events: PageRequestEvents): Promise<PageRequests> {
    const requests = new PageRequests(session, mainFrame, events)
    session.on('Fetch.requestPaused', paused => void requests.#decide(paused).catch(() => undefined))
    const own = handledSchemes().map(scheme => ({ urlPattern: originPattern(scheme) }))
    await session.send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }, ...own] })
    return requests
  }

  /** @throws Error if the page cannot be loaded */
  async load(url: string): Promise<void> {
    const there = toChromium(url, handledSchemes())
    this.#loading.push(withoutFragment(there))
    const { errorText } = await this.#session.send('Page.navigate', { url: there })
    if (errorText !== undefined) throw new Error(`${errorText} loading '${url}'`)
  }

  async #decide(paused: Paused): Promise<void> {
    const { requestId } = paused
    if (paused.resourceType === 'Document' && !this.#mayNavigate(paused)) {
      await this.#session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
      return
    }
    const { url, method, headers, postData } = paused.request
    const body = method === 'GET' || method === 'HEAD' || postData === undefined ? {} : { body: postData }
    const response = await answer(toApp(url, handledSchemes()), { method, headers, ...body })
    if (response === undefined) await this.#session.send('Fetch.continueRequest', { requestId })
    else await this.#fulfil(requestId, response)
  }

  #mayNavigate({ frameId, redirectedRequestId, request }: Paused): boolean {
    const isMainFrame = frameId === this.#mainFrame
    const own = isMainFrame ? this.#loading.indexOf(withoutFragment(request.url)) : -1
    if (own !== -1) {
      this.#loading.splice(own, 1)
      return true
    }
    const url = toApp(request.url, handledSchemes())
    return redirectedRequestId === undefined
      ? this.#events.navigating(url, isMainFrame)
      : this.#events.redirecting(url, isMainFrame)
  }

  async #fulfil(requestId: string, response: Response): Promise<void> {
    await this.#session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    })
  }
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0]!
}
