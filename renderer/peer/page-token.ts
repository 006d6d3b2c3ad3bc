/**
 * The secret in the address that opened this page: `?token=` or `#token=`. It is kept for the tab, so that a reload still
 * has it, and taken out of the visible address, so that it is not read from a projector or sent along in a bookmark.
 */
export interface TokenPage {
  /** The page's whole address. */
  readonly href: string
  /** Changes the visible address without loading anything. */
  replaceAddress(href: string): void
  remember(token: string): void
  recall(): string | null
}

export function takeToken(page: TokenPage): string | null {
  const address = new URL(page.href)
  const fragment = new URLSearchParams(address.hash.slice(1))
  const token = address.searchParams.get('token') ?? fragment.get('token')
  if (token === null || token === '') return page.recall()
  address.searchParams.delete('token')
  if (fragment.has('token')) address.hash = ''
  page.remember(token)
  page.replaceAddress(address.href)
  return token
}
