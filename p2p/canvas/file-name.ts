/** Characters that some system does not have in the names of files. */
// eslint-disable-next-line no-control-regex
const AWKWARD = /[\u0000-\u001f<>:"/\\|?*]/gu

/** A name as part of the name of a file on any system. Empty if nothing of it is left. */
export function fileNamePart(name: string): string {
  return name.replace(AWKWARD, '-').replace(/^[. ]+|[. ]+$/gu, '')
}
