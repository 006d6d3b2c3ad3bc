import { fileNamePart } from '../../p2p/canvas/file-name.ts'

/** What to call what is saved of a room. The date at the end keeps it from being one of the names Windows reserves. */
export function exportName(room: string, day: Date, extension: 'png' | 'svg' | 'pdf' | 'zip'): string {
  const name = fileNamePart(room)
  return `${name === '' ? 'Room' : name} ${isoDay(day)}.${extension}`
}

/**
 * What to call one of several pages. Its number keeps it from being one of the names Windows reserves, and leads to the order
 * of the pages wherever files are listed by their names.
 */
export function pageFileName(place: number, of: number, name: string, extension: string): string {
  const number = String(place).padStart(String(of).length, '0')
  const part = fileNamePart(name)
  return `${part === '' ? number : `${number} ${part}`}.${extension}`
}

/** As the clock on the wall has it, not Greenwich. */
function isoDay(day: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
