/** The pages that are there, and what they tell main. Nothing counts that does not come from the app's own. */
import { ipcMain, type WebContents } from 'electron'
import { NETWORK_CHANGED, PAGE_NEWS, PAGE_READY, PAGE_UNSAVED } from './messages.ts'
import { readPageNews, readUnsaved, type CheckedNews } from './page-news.ts'
import { isPageFrame } from './page.ts'

export interface PageListener {
  /** It has loaded, and wants its port. */
  ready(page: WebContents): void
  news(page: WebContents, news: CheckedNews): void
  /** It is about to object to its end, because of so many strokes. */
  unsaved(page: WebContents, strokes: number): void
  networkChanged(): void
}

/** @returns those that have loaded and are still there, also later */
export function listenToPages(listener: PageListener): ReadonlySet<WebContents> {
  const loaded = new Set<WebContents>()
  ipcMain.on(PAGE_READY, (event, ...args) => {
    if (args.length > 0 || !isPageFrame(event.senderFrame)) return
    if (!loaded.has(event.sender)) event.sender.once('destroyed', () => loaded.delete(event.sender))
    loaded.add(event.sender)
    listener.ready(event.sender)
  })
  ipcMain.on(PAGE_NEWS, (event, ...args) => {
    const news = isPageFrame(event.senderFrame) ? readPageNews(args) : undefined
    if (news !== undefined) listener.news(event.sender, news)
  })
  ipcMain.on(PAGE_UNSAVED, (event, ...args) => {
    const strokes = isPageFrame(event.senderFrame) ? readUnsaved(args) : undefined
    if (strokes !== undefined) listener.unsaved(event.sender, strokes)
  })
  ipcMain.on(NETWORK_CHANGED, event => {
    if (isPageFrame(event.senderFrame)) listener.networkChanged()
  })
  return loaded
}
