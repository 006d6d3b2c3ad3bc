/**
 * What a page may have opened in another program. The app itself links nowhere, so the list is empty; whoever adds a link
 * to the page adds it here as well, and everything else stays where it is.
 */
const LINKS: readonly string[] = []

export function isExternalLink(url: string, links: readonly string[] = LINKS): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:' && links.includes(url)
}
