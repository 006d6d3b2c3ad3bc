/**
 * Stands for the module `electron` in the main process where there is no Electron. It has what electron/ uses and no more,
 * with Electron's own meaning: one that is missing fails where it is imported.
 *
 * Real: electron/main.ts and all it imports, the preload in an isolated world, the peer in a process of its own, and pages
 * in a Chromium, whose navigations, new windows, permissions and requests main decides. Not real: the scheme (app-origin.ts);
 * windows of a desktop, their menus and their focus, which are only kept in mind; Chromium's sandbox where tests run as
 * root; ports between a page and the peer, whose messages pass through this process; the `close` event of a page's port,
 * which only Electron's own Chromium has; and fuses.
 */
export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { clipboard, dialog, nativeTheme, powerMonitor, screen, shell } from './desktop-services.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu, MenuItem } from './menu.ts'
export { MessageChannelMain } from './message-ports.ts'
export { net, protocol } from './protocol.ts'
export { session } from './session.ts'
export { utilityProcess } from './utility-process.ts'
