import { fileNamePart } from '../../p2p/canvas/file-name.ts'

/** What to call what is saved of a room. The date at the end keeps it from being one of the names Windows reserves. */
export function exportName(room: string, day: Date, extension: 'png' | 'svg' | 'pdf'): string {
  const name = fileNamePart(room)
  return `${name === '' ? 'Room' : name} ${isoDay(day)}.${extension}`
}

/** As the clock on the wall has it, not Greenwich. */
function isoDay(day: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
