/** What may cross the border of the API: one schema a method, and the sentence a person gets when params do not fit it. */
import * as z from 'zod'
import { isPageId, parseItemId } from '../canvas/item.ts'
import { LIMITS } from '../canvas/limits.ts'
import { isName } from '../canvas/name.ts'
import { PAPERS } from '../canvas/paper.ts'
import { TOOLS } from '../canvas/pencil.ts'
import { isAuthor } from '../wire/author.ts'
import { ApiError, type MethodName, type Params } from './contract.ts'

/** @throws ApiError with a sentence that names the field */
export function parseParams<M extends MethodName>(method: M, params: unknown): Params<M> {
  const parsed = SCHEMAS[method].safeParse(params)
  // The compiler has checked, at `exactly` below, that the schema of M gives the params of M.
  if (parsed.success) return parsed.data as Params<M>
  throw new ApiError('invalidParams', sentence(method, params, parsed.error.issues[0]!))
}

export function isMethod(name: string): name is MethodName {
  return Object.hasOwn(SCHEMAS, name)
}

const MAX_UINT32 = 2 ** 32 - 1
const PIN_LENGTH = 64

const roomId = text(/^[0-9a-f]{32}$/, 'should be the id of a room, 32 hexadecimal digits, as rooms.list gives it')
const name = z
  .string(says(`should be 1 to ${LIMITS.nameLength} characters`))
  .trim()
  .refine(hasNameLength, { ...says(`should be 1 to ${LIMITS.nameLength} characters`), abort: true })
  .refine(isName, says('should be letters, digits, signs and spaces, without control characters or line breaks'))
const itemId = z
  .string(says('should be the id of a line, as canvas.lines gives it'))
  .refine(id => parseItemId(id) !== undefined, says('should be the id of a line, as canvas.lines gives it'))
const pageId = z
  .string(says('should be the id of a page, as pages.list gives it'))
  .refine(isPageId, says('should be the id of a page, as pages.list gives it'))
const paper = z.enum(PAPERS, says(`should be one of ${PAPERS.join(', ')}`))
const pageName = z.union(
  [z.literal(''), name],
  says(`should be at most ${LIMITS.nameLength} characters that can be shown`),
)
const pin = text(new RegExp(`^.{1,${PIN_LENGTH}}$`, 'su'), `should be 1 to ${PIN_LENGTH} characters`)
const address = text(
  new RegExp(`^/[!-~]{1,${LIMITS.addressLength - 1}}$`),
  'should be a multiaddr such as /ip4/192.168.1.20/tcp/4001',
)

const author = z
  .string(says('should be the id of a person, as rooms.people gives it'))
  .max(64, { ...says('should be the id of a person, as rooms.people gives it'), abort: true })
  .refine(isAuthor, says('should be the id of a person, as rooms.people gives it'))
const role = z.enum(['editor', 'viewer', 'banned'], says('should be editor, viewer or banned'))
const file = text(/^[^\0]{1,4096}$/su, 'should be the path of a file')
/** A Uint8Array, or base64 where the carrier is JSON lines. */
const bytes = z.preprocess(
  value =>
    typeof value === 'string' && value.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(value)
      ? Buffer.from(value, 'base64')
      : value,
  z.custom<Uint8Array>(value => value instanceof Uint8Array, says('should be bytes, or base64')),
)

const coordinate = number(-LIMITS.coordinateUnits, LIMITS.coordinateUnits)
const position = z.tuple([coordinate, coordinate], says('should be [x, y]'))
const point = z.tuple(
  [coordinate, coordinate, z.exactOptional(number(0, 1))],
  says('should be [x, y] or [x, y, pressure]'),
)

const view = z.strictObject(
  { page: pageId, minX: coordinate, minY: coordinate, maxX: coordinate, maxY: coordinate },
  says('should be a page and the corners of a box on it'),
)

const colour = text(/^#[0-9a-f]{6}$/i, 'should look like #rrggbb')
const width = z
  .number(says(`should be a number above 0 and up to ${LIMITS.widthUnits}`))
  .positive(says(`should be a number above 0 and up to ${LIMITS.widthUnits}`))
  .max(LIMITS.widthUnits, says(`should be a number above 0 and up to ${LIMITS.widthUnits}`))
const pencil = z.strictObject(
  {
    color: colour,
    width,
    tool: z.exactOptional(z.enum(TOOLS, says(`should be one of ${TOOLS.join(', ')}`))),
    opacity: z.exactOptional(number(0, 1)),
    fill: z.exactOptional(colour),
    page: z.exactOptional(pageId),
  },
  says('should be an object with `color` and `width`'),
)

const words = z
  .string(says('should be a text'))
  .max(LIMITS.textLength, says(`should be at most ${LIMITS.textLength} characters`))
const stroke = integer(0, MAX_UINT32)
const sha256 = text(/^[0-9a-f]{64}$/, 'should be a SHA-256, 64 hexadecimal digits')
const order = text(/^[0-9A-Za-z]{1,64}$/, 'should be 1 to 64 digits and letters')
const locked = z.boolean(says('should be true or false'))
const group = text(
  new RegExp(`^.{0,${LIMITS.groupLength}}$`, 'su'),
  `should be at most ${LIMITS.groupLength} characters`,
)
const line = z.strictObject(
  {
    pencil,
    points: list(point, 1, LIMITS.pointsPerLine, 'points'),
    text: z.exactOptional(words),
    picture: z.exactOptional(sha256),
    order: z.exactOptional(order),
    locked: z.exactOptional(locked),
    group: z.exactOptional(group),
  },
  says('should be an object with `pencil` and `points`'),
)

const stretch = number(-LIMITS.stretch, LIMITS.stretch)
const shift = number(-LIMITS.shiftUnits, LIMITS.shiftUnits)
const matrix = z.tuple(
  [stretch, stretch, stretch, stretch, shift, shift],
  says('should be six numbers: a, b, c, d, e, f'),
)
const fields = z.strictObject(
  {
    matrix: z.exactOptional(matrix),
    color: z.exactOptional(colour),
    fill: z.exactOptional(colour.nullable()),
    width: z.exactOptional(width),
    opacity: z.exactOptional(number(0, 1)),
    text: z.exactOptional(words),
    order: z.exactOptional(order),
    locked: z.exactOptional(locked),
    group: z.exactOptional(group),
  },
  says('should be an object of fields and their new values'),
)
const ids = list(itemId, 1, LIMITS.itemsPerEntry, 'ids')

const nothing = params({})
const inRoom = params({ room: roomId })

const SCHEMAS = exactly({
  'peer.info': nothing,
  'peer.dial': params({ address }),
  'peers.list': nothing,
  'rooms.list': nothing,
  'rooms.create': params({ name, pin: z.exactOptional(pin) }),
  'rooms.join': params({ id: roomId, pin: z.exactOptional(pin) }),
  'rooms.leave': params({ id: roomId }),
  'canvas.add': params({ room: roomId, stroke: z.exactOptional(stroke), line }),
  'canvas.lines': params({ room: roomId, page: z.exactOptional(pageId) }),
  'canvas.put': params({
    room: roomId,
    remove: z.exactOptional(ids),
    lines: list(line.extend({ pieceOf: z.exactOptional(itemId) }), 1, LIMITS.changesPerEntry - 1, 'lines'),
  }),
  'canvas.set': params({
    room: roomId,
    changes: list(
      z.strictObject({ ids, set: fields }, says('should be an object with `ids` and `set`')),
      1,
      LIMITS.itemsPerStep,
      'changes',
    ),
  }),
  'canvas.remove': params({ room: roomId, ids }),
  'canvas.clear': params({ room: roomId, page: z.exactOptional(pageId) }),
  'canvas.undo': inRoom,
  'canvas.redo': inRoom,
  'canvas.digest': inRoom,
  'pages.list': inRoom,
  'pages.removed': inRoom,
  'pages.add': params({
    room: roomId,
    name: z.exactOptional(pageName),
    paper: z.exactOptional(paper),
    after: z.exactOptional(pageId),
  }),
  'pages.put': params({
    room: roomId,
    after: z.exactOptional(pageId),
    pages: list(
      z.strictObject(
        {
          name: z.exactOptional(pageName),
          paper: z.exactOptional(paper),
          lines: list(line, 0, LIMITS.changesPerEntry, 'lines'),
        },
        says('should be an object with `lines`'),
      ),
      1,
      LIMITS.pagesPerRoom,
      'pages',
    ),
  }),
  'pages.set': params({
    room: roomId,
    id: pageId,
    name: z.exactOptional(pageName),
    paper: z.exactOptional(paper),
    before: z.exactOptional(pageId.nullable()),
  }),
  'pages.remove': params({ room: roomId, id: pageId }),
  'pages.restore': params({ room: roomId, id: pageId }),
  'rooms.rule': params({ room: roomId, author: z.exactOptional(author), role }),
  'rooms.people': inRoom,
  'rooms.save': params({ room: roomId, file }),
  'rooms.open': params({ file }),
  'rooms.export': params({ room: roomId, from: integer(0, MAX_UINT32) }),
  'rooms.import': params({
    upload: integer(0, MAX_UINT32),
    data: bytes,
    last: z.boolean(says('should be true or false')),
  }),
  'peers.refusals': nothing,
  'settings.get': nothing,
  'peer.rename': params({ name }),
  'rooms.forget': params({ id: roomId }),
  'canvas.watch': params({ room: roomId, view: z.exactOptional(view) }),
  'canvas.unwatch': inRoom,
  'canvas.preview': params({
    room: roomId,
    stroke,
    pencil,
    from: integer(0, LIMITS.pointsPerLine),
    points: list(point, 0, LIMITS.apiPointsPerPreview, 'points'),
    text: z.exactOptional(words),
    item: z.exactOptional(itemId),
  }),
  'blobs.put': params({
    room: roomId,
    upload: integer(0, MAX_UINT32),
    data: bytes,
    last: z.boolean(says('should be true or false')),
  }),
  'blobs.get': params({ room: roomId, sha256 }),
  'canvas.move': params({ room: roomId, ids: list(itemId, 0, LIMITS.itemsInMotion, 'ids'), by: matrix }),
  'canvas.point': params({ room: roomId, at: position.nullable(), page: z.exactOptional(pageId) }),
})

type Schemas = Record<MethodName, z.ZodType>

/** The same type with `readonly` taken off and intersections merged, all the way down, so that two can be compared. */
type Plain<T> = T extends object ? { -readonly [K in keyof T]: Plain<T[K]> } : T
/** Two generic functions are assignable only if their conditions are identical: the one way to ask for more than assignable. */
/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters */
type Same<A, B> = (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false
/* eslint-enable @typescript-eslint/no-unnecessary-type-parameters */

/** Does nothing; compiles only if each schema gives exactly the params of its method. */
function exactly<S extends Schemas>(
  schemas: S & { [M in MethodName]: Same<z.output<S[M]>, Params<M>> extends true ? unknown : never },
): Schemas {
  return schemas
}

function says(rest: string): { error: string } {
  return { error: rest }
}

function params<T extends z.core.$ZodLooseShape>(fields: T) {
  return z.strictObject(fields, says('The params should be given by name, as an object'))
}

function hasNameLength(name: string): boolean {
  // A character takes at most two of these, and counting the characters of a megabyte would take a while.
  if (name.length > 2 * LIMITS.nameLength) return false
  const { length } = Array.from(name)
  return length >= 1 && length <= LIMITS.nameLength
}

function text(pattern: RegExp, rest: string) {
  return z.string(says(rest)).regex(pattern, says(rest))
}

function number(min: number, max: number) {
  const rest = says(`should be a number from ${min} to ${max}`)
  return z.number(rest).min(min, rest).max(max, rest)
}

function integer(min: number, max: number) {
  const rest = says(`should be a whole number from ${min} to ${max}`)
  return z.number(rest).int(rest).min(min, rest).max(max, rest)
}

/** Counts before it looks at each element: a list far too long costs nothing. */
function list<T extends z.ZodType>(element: T, min: number, max: number, what: string) {
  const rest = says(`should be a list of ${min} to ${max} ${what}`)
  return z
    .custom<unknown[]>(value => Array.isArray(value) && value.length >= min && value.length <= max, rest)
    .pipe(z.array(element, rest))
}

function sentence(method: MethodName, params: unknown, issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    const unknown = fieldName([...issue.path, issue.keys[0]!])
    return `\`${unknown}\` is not something ${method} takes. Leave it out, or check its spelling.`
  }
  if (issue.path.length === 0) return `${issue.message}.`
  const name = fieldName(issue.path)
  return isMissing(params, issue.path)
    ? `\`${name}\` is missing: it ${issue.message}.`
    : `\`${name}\` ${issue.message}.`
}

/** As a programmer would write it: `line.points[3][0]`. */
function fieldName(path: readonly PropertyKey[]): string {
  const [first, ...rest] = path.map(step => (typeof step === 'symbol' ? String(step) : step))
  return rest.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : `${name}.${step}`),
    String(first),
  )
}

function isMissing(params: unknown, path: readonly PropertyKey[]): boolean {
  const value = path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : value,
    params,
  )
  return value === undefined
}
