/** Whether the page was opened for a projector (`?projector=1`), as electron/page.ts has it. */
export function isProjector({ location }: Window): boolean {
  return new URLSearchParams(location.search).get('projector') === '1'
}
