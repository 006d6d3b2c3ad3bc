/** How electron-builder packs the app: what goes in, how it is sealed, and which installers are made of it. */
import type { Configuration } from 'electron-builder'

/** Both kinds of processor; Windows and macOS computers of either are in schools. */
const BOTH_ARCHS: ('x64' | 'arm64')[] = ['x64', 'arm64']

/**
 * Only what runs. The app's own code is in dist/, built; of packages, what their authors keep beside their code is left
 * behind: sources, types, maps, tests, bundles for browsers, machine code that is in a script as well, pages for people.
 */
const FILES = [
  'package.json',
  'LICENSE',
  'dist/electron/**',
  'dist/renderer/**',
  '!**/*.map',
  '!**/node_modules/{@types,undici-types}/**',
  '!**/node_modules/**/*.{ts,mts,cts,tsx,flow,proto,md,markdown,yml,yaml,html,wat,wasm}',
  '!**/node_modules/**/{test,tests,__tests__,example,examples,benchmark,benchmarks,vectors,.github}/**',
  '!**/node_modules/**/{test,test-*,*.test,*_test,*.spec,bench,example,example-*,*.min,*.umd}.{js,mjs,cjs}',
  '!**/node_modules/**/{.*,tsconfig*.json,tsdoc-metadata.json,typedoc*.json}',
]

/** Of Chromium's own words, those for the languages that the app speaks. */
const LANGUAGES = ['en-US', 'es', 'fr', 'de', 'ar', 'zh-CN']

export const BUILDER_CONFIG: Configuration = {
  appId: 'org.chalkboard.Chalkboard',
  productName: 'Chalkboard',
  copyright: 'Copyright © 2026 The Chalkboard authors',
  directories: { output: 'release', buildResources: 'build' },
  // "linux" rather than "Linux": the names are typed into scripts.
  artifactName: 'chalkboard-${version}-${os}-${arch}.${ext}',
  files: FILES,
  asar: true,
  // Nothing is compiled: no package has a part in machine code, which a test watches over.
  npmRebuild: false,
  removePackageScripts: true,
  electronLanguages: LANGUAGES,
  // Updates come from a shared folder; nothing is looked for on the internet.
  publish: null,
  electronFuses: {
    // The program is the app and cannot be made to run somebody's script instead ...
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    // ... nor a changed copy of the app.
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    enableCookieEncryption: true,
    // The page comes from app://; nothing is loaded from file://.
    grantFileProtocolExtraPrivileges: false,
    loadBrowserProcessSpecificV8Snapshot: false,
  },
  // electron/room-links.ts says what such a link can do.
  protocols: [{ name: 'Chalkboard', schemes: ['chalkboard'] }],
  fileAssociations: [
    {
      ext: 'chalkboard',
      name: 'Chalkboard room',
      description: 'Chalkboard room',
      mimeType: 'application/vnd.chalkboard.room',
      role: 'Editor',
      rank: 'Owner',
    },
  ],

  linux: {
    target: [
      { target: 'AppImage', arch: BOTH_ARCHS },
      { target: 'deb', arch: BOTH_ARCHS },
    ],
    executableName: 'chalkboard',
    icon: 'build/icons',
    category: 'Education',
    synopsis: 'A whiteboard for classrooms whose network has no internet',
    description: 'Everyone in a classroom draws on one board, over the local network, without a server or an account.',
    maintainer: 'The Chalkboard authors <authors@chalkboard.example>',
    vendor: 'The Chalkboard authors',
    syncDesktopName: true,
    desktop: { entry: { Keywords: 'whiteboard;blackboard;classroom;drawing;', StartupNotify: 'true' } },
  },
  deb: { packageName: 'chalkboard', packageCategory: 'education', priority: 'optional' },

  win: {
    target: [
      { target: 'nsis', arch: BOTH_ARCHS },
      { target: 'portable', arch: BOTH_ARCHS },
      // The WiX toolset that electron-builder brings knows no arm64; Windows on arm64 runs this one.
      { target: 'msi', arch: ['x64'] },
    ],
    icon: 'build/icon.ico',
    requestedExecutionLevel: 'asInvoker',
  },
  nsis: {
    // For everyone on the computer, without questions; /S makes it silent.
    oneClick: true,
    perMachine: true,
    allowElevation: true,
    guid: '7d0e4a52-6c1f-4f7e-9a3b-2b8f5c90d1e6',
    include: 'build/installer.nsh',
    artifactName: 'chalkboard-${version}-win-${arch}-setup.${ext}',
    buildUniversalInstaller: false,
    deleteAppDataOnUninstall: false,
    differentialPackage: false,
  },
  portable: { artifactName: 'chalkboard-${version}-win-${arch}-portable.${ext}', requestExecutionLevel: 'user' },
  msi: {
    oneClick: true,
    perMachine: true,
    runAfterFinish: false,
    // Never to be changed: by it Windows knows that a new version takes the place of an old one.
    upgradeCode: '{3F2B7C64-9D5E-4E0B-8A41-C1D7F8E62A95}',
  },

  mac: {
    target: [
      { target: 'dmg', arch: BOTH_ARCHS },
      { target: 'zip', arch: BOTH_ARCHS },
    ],
    icon: 'build/icon.icns',
    category: 'public.app-category.education',
    darkModeSupport: true,
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements: 'build/entitlements.mac.plist',
    entitlementsInherit: 'build/entitlements.mac.plist',
    extendInfo: {
      NSLocalNetworkUsageDescription:
        'Chalkboard finds the other computers in the classroom and draws together with them. Nothing leaves this network.',
      NSBonjourServices: ['_chalkboard._udp'],
      // Electron's own file asks for these in case an app wants them. This one does not.
      NSAudioCaptureUsageDescription: null,
      NSBluetoothAlwaysUsageDescription: null,
      NSBluetoothPeripheralUsageDescription: null,
      NSCameraUsageDescription: null,
      NSMicrophoneUsageDescription: null,
    },
  },
  dmg: { title: 'Chalkboard ${version}' },
}
