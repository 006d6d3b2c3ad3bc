/** Prints SVG documents, each alone on its page, by the browser's own dialogue. */

/** Turned the way the drawing is, and never larger than the page. */
const STYLE = `
  @page { margin: 10mm }
  html, body { margin: 0; height: 100% }
  svg { display: block; width: 100%; height: 100%; max-height: 100vh; break-inside: avoid }
  svg + svg { break-before: page }
`

/** Browsers that do not say when the dialogue is closed leave the frame behind until the next printing. */
const FRAME_ID = 'print-frame'

export function printSvg(title: string, svgs: readonly string[]): void {
  document.getElementById(FRAME_ID)?.remove()
  const frame = document.createElement('iframe')
  frame.id = FRAME_ID
  frame.ariaHidden = 'true'
  frame.tabIndex = -1
  frame.style.cssText = 'position: fixed; width: 0; height: 0; border: 0; visibility: hidden'
  document.body.append(frame)
  const page = frame.contentWindow
  if (page === null) throw new Error('This browser does not let Chalkboard print.')
  const { document: inner } = page
  const style = inner.createElement('style')
  style.textContent = STYLE
  inner.head.append(style)
  inner.title = title
  for (const svg of svgs) {
    const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
    inner.body.append(inner.adoptNode(drawing))
  }
  page.addEventListener('afterprint', () => frame.remove())
  page.focus()
  page.print()
}
