import { describe, expect, it } from 'vitest'
import { Names } from '../../../p2p/storage/names.ts'
import { Storage } from '../../../p2p/storage/storage.ts'
import { anna, ben, description, drawnLedger, fileOf } from '../file/sample-room.ts'
import { Ledger } from '../../../p2p/room/ledger.ts'

describe('names', () => {
  it('are what people were last called, also after a restart', () => {
    const { sql } = new Storage(':memory:')
    const names = new Names(sql)
    names.hear('a', 'Anna')
    names.hear('b', 'Ben')
    names.save()
    names.hear('b', 'Benjamin')
    names.save()
    names.hear('c', 'Chloe')
    const again = new Names(sql)
    expect(['a', 'b', 'c'].map(author => again.nameOf(author))).toEqual(['Anna', 'Benjamin', undefined])
  })

  it('are not changed by what others say', () => {
    const names = new Names(new Storage(':memory:').sql)
    names.hear('a', 'Anna')
    names.hearsay('a', 'Anton')
    names.hearsay('b', 'Ben')
    expect([names.nameOf('a'), names.nameOf('b')]).toEqual(['Anna', 'Ben'])
  })

  it('of those who drew here stay when too many strangers come by; those of strangers go', () => {
    const storage = new Storage(':memory:')
    storage.keepRoom(description)
    const ledger = new Ledger(description, storage)
    ledger.receive(fileOf(drawnLedger({ pruned: false })).runs)
    ledger.save()
    const names = new Names(storage.sql, 4)
    names.hear(anna.author, 'Anna')
    names.hear(ben.author, 'Ben')
    for (let at = 0; at < 20; at += 1) names.hear(`stranger ${at}`, 'Stranger')
    names.save()
    const again = new Names(storage.sql, 4)
    expect([again.nameOf(anna.author), again.nameOf(ben.author)]).toEqual(['Anna', 'Ben'])
    expect(storage.sql.get('SELECT count(*) AS kept FROM names')).toEqual({ kept: 4 })
  })
})
