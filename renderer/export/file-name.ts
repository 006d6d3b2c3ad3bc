/** Characters that some system does not have in the names of files. */
// eslint-disable-next-line no-control-regex
const AWKWARD = /[\u0000-\u001f<>:"/\\|?*]/gu

/** What to call what is saved of a room. The date at the end keeps it from being one of the names Windows reserves. */
export function exportName(room: string, day: Date, extension: 'png' | 'svg' | 'pdf'): string {
  const name = room.replace(AWKWARD, '-').replace(/^[. ]+|[. ]+$/gu, '')
  return `${name === '' ? 'Room' : name} ${isoDay(day)}.${extension}`
}

/** As the clock on the wall has it, not Greenwich. */
function isoDay(day: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
