/** What an app asks of the desktop around it. There is none here: `said` keeps what a person would have been shown. */

export const said: string[] = []

export const dialog = {
  /** On a terminal, as Electron does before it is ready. */
  showErrorBox(title: string, content: string): void {
    said.push(content)
    process.stderr.write(`${title}: ${content}\n`)
  },
}

/** Addresses that would have been opened in another program. */
export const opened: string[] = []

export const shell = {
  openExternal(url: string): Promise<void> {
    opened.push(url)
    return Promise.resolve()
  },
}

export const nativeTheme = { shouldUseDarkColors: false, themeSource: 'system' }
