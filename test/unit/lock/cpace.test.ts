import { describe, expect, it } from 'vitest'
import { CPace } from '../../../p2p/room/lock/cpace.ts'

const hex = (text: string): Uint8Array => Buffer.from(text, 'hex')
const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** Appendix B.3 of draft-irtf-cfrg-cpace-21. */
const SESSION = {
  secret: Buffer.from('Password'),
  channel: hex('0b415f696e69746961746f720b425f726573706f6e646572'),
  session: hex('7e4b4791d6a8ef019b936c79fb7f2c57'),
}
const FIRST_SCALAR = hex('da3d23700a9e5699258aef94dc060dfda5ebb61f02a5ea77fad53f4ff0976d08')
const SECOND_SCALAR = hex('d2316b454718c35362d83d69df6320f38578ed5984651435e2949762d900b80d')
const FIRST_SHARE = 'd6bac480f2c386c394efc7c47adb9925dcd2630b64f240c50f8d0eec482b9157'
const SECOND_SHARE = '3ea7e0b19560d7c0b0f5734f63b955286dfa8232b5ebe63324e2d9e7433f7258'
const ISK =
  'b69effbf61b51d56401c0f65601abe428de8206feaaf0e32198896dcae7b35cd' +
  '2b38950a39dfd5d4a79164614c2984f7daa460b588c1e80c3fa2068af7900447'

describe('CPace', () => {
  it('gives the shares and the secret of the draft', () => {
    const first = new CPace(SESSION, FIRST_SCALAR)
    const second = new CPace(SESSION, SECOND_SCALAR)
    expect(toHex(first.share)).toBe(FIRST_SHARE)
    expect(toHex(second.share)).toBe(SECOND_SHARE)
    expect(toHex(first.agree(first.share, second.share, 'ADa', 'ADb'))).toBe(ISK)
    expect(toHex(second.agree(first.share, second.share, 'ADa', 'ADb'))).toBe(ISK)
  })

  it.each<[string, Partial<typeof SESSION>]>([
    ['short secrets', { secret: Buffer.from('Passwort') }],
    ['channels', { channel: hex('00') }],
    ['sessions', { session: hex('00') }],
  ])('leads to two different secrets when the %s differ', (_what, other) => {
    const first = new CPace(SESSION, FIRST_SCALAR)
    const second = new CPace({ ...SESSION, ...other }, SECOND_SCALAR)
    expect(first.agree(first.share, second.share)).not.toEqual(second.agree(first.share, second.share))
  })

  it.each([
    ['the neutral element', '00'.repeat(32)],
    ['a point outside the group', '2b3c6b8c4f3800e7aef6864025b4ed79bd599117e427c41bd47d93d654b4a51c'],
    ['too few bytes', '00'],
  ])('refuses %s as a share', (_what, share) => {
    const first = new CPace(SESSION, FIRST_SCALAR)
    expect(() => first.agree(first.share, hex(share))).toThrow(RangeError)
  })
})
