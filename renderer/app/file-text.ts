import { wordsOf } from './languages/words.ts'

const { count } = wordsOf('en-GB')

/** The English of what comes into a room and goes out of it as a file: a part of `text.ts`. */
export const fileText = {
  files: {
    save: 'Save a copy…',
    open: 'Open a file…',
    drop: 'Drop the file to open it',
    type: '.chalkboard',
    saving: (room: string) => `Saving a copy of “${room}”…`,
    opening: (file: string) => `Opening “${file}”…`,
    opened: (room: string) => `“${room}” is now kept on this computer.`,
    refused: (file: string) => `“${file}” was not opened`,
    tooMany: (most: number) => `Only ${most} files can come at once. Add the others afterwards.`,
  },

  export: {
    menu: 'Export…',
    printMenu: 'Print…',
    title: 'Export the board',
    printTitle: 'Print the board',
    print: 'Print',
    underWay: 'Preparing the drawing…',
    empty: 'There is nothing on the board yet.',
    smaller: (percent: number) =>
      `The board is too large for a picture of that size. It was saved at ${percent}% of its size on the board.`,
    smallerPages: (n: number) =>
      `${count(n, { one: '# page was', other: '# pages were' })} too large for a picture of that size and saved smaller.`,
    tooLarge: (megabytes: number) =>
      `These pages make a file of more than ${megabytes} MB. Export them one by one, or with fewer pictures.`,
    missing: (n: number) =>
      `Left empty, because not on this computer yet: ${count(n, { one: '# picture', other: '# pictures' })}.`,
    what: 'What',
    extents: { selection: 'What is selected', page: 'This page', all: 'All pages' },
    format: 'Format',
    formats: { png: 'Picture (PNG)', svg: 'Drawing (SVG)', pdf: 'PDF' },
    allAsZip: 'Each page becomes a file of its own, all in one ZIP file.',
    size: 'Size',
    times: (times: number) => `${times}×`,
    background: 'Background',
    onPaper: 'Paper',
    transparent: 'See-through',
    noPaper: 'None',
  },

  pdf: {
    menu: 'Import…',
    underWay: (file: string) => `Bringing in “${file}”…`,
    /** What the picture of a page shows, for who cannot see it. */
    page: (file: string, page: number) => `${file}, page ${page}`,
    tooLarge: (file: string, megabytes: number) =>
      `“${file}” is too large: a PDF may have ${megabytes} MB. Save it with smaller pictures, or in parts.`,
    firstPages: (file: string, taken: number, of: number) =>
      `“${file}” has ${of} pages. The first ${taken} are here: that is as many as can come at once.`,
    noSpace: (pages: number) => `This room has ${pages} pages, as many as it can. Delete some first.`,
    oneAtATime: 'Another PDF is still coming in. Try again once it is here.',
    faults: {
      none: (file: string) => `“${file}” is no PDF that can be read. Choose another file, or save it as a PDF again.`,
      damaged: (file: string) => `“${file}” is damaged. Save it again where it comes from, and choose the new file.`,
      password: (file: string) =>
        `“${file}” is protected with a password. Open it where you know the password, print it to a PDF, and choose that.`,
    },
  },

  pictures: {
    none: (file: string) => `“${file}” is no picture that can be shown. Choose a PNG, JPEG, WebP, GIF or SVG.`,
    tooLarge: (file: string, megabytes: number) =>
      `“${file}” is too large: a picture may have ${megabytes} MB. Make it smaller first.`,
    tooManyPixels: (file: string, megapixels: number) =>
      `“${file}” has too many pixels: up to ${megapixels} million can be read. Make it smaller first.`,
    noMemory: (file: string) => `There is not enough memory for “${file}”. Close other programs and try again.`,
  },
}
