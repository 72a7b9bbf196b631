import { describe, expect, it, vi } from 'vitest'
import { base64url, utf8 } from './offline/bytes'
import { codesOf, gather, openSealed, PIECE, saidIn, sealedBlob, whole, type Gathered, type Sealed } from './sealed'

const text = (blob: Blob) => blob.text()
const part = (value: object) => base64url(utf8(JSON.stringify(value)))
const jws = (said: object) => `${part({ alg: 'ES256' })}.${part(said)}.${mixed(77)}`
/** No two parts of it are alike, as in a signature. */
const mixed = (seed: number) =>
  Array.from({ length: 86 }, (_, at) => String.fromCharCode(65 + ((seed * 31 + at * at * 17) % 26))).join('')
function aSealed(parts: Partial<Sealed> = {}): Sealed {
  const mutations = Array.from({ length: 60 }, (_, at) => jws({ name: 'stop', reason: `冒烟 ${at}`, id: mixed(at) }))
  const made_at = '2026-11-22T08:00:00.000Z'
  return { fieldlock: 'outbox', format: 1, device_id: 'd1', person: '王师傅', made_at, mutations, files: [], ...parts }
}
const bytes = (said: string) => new TextEncoder().encode(said).buffer as ArrayBuffer
const photos = {
  files: [
    { sha256: 'a'.repeat(64), mime: 'image/jpeg', size: 5 },
    { sha256: 'b'.repeat(64), mime: 'image/png', size: 3 },
  ],
}

describe('the file', () => {
  it('gives back the records letter for letter and each photo whole, line breaks in them too [S-INT-20]', async () => {
    const sealed = aSealed(photos)
    const opened = await openSealed(sealedBlob(sealed, [bytes('on\ne1'), bytes('two')]))
    expect(opened.sealed).toEqual(sealed)
    expect(await Promise.all(opened.blobs.map(text))).toEqual(['on\ne1', 'two'])
  })

  it.each([
    ['a photo', 'foreign', new Blob([bytes('JFIF\nwhatever')])],
    ['a text without an end', 'foreign', new Blob(['{"fieldlock":"outbox"}'])],
    ['another JSON', 'foreign', new Blob(['{"hello":1}\n'])],
    ['one of a newer app', 'newer', new Blob(['{"fieldlock":"outbox","format":2}\n'])],
    ['one that was broken off', 'cut', sealedBlob(aSealed(photos), [bytes('one12'), bytes('tw')])],
    ['one with something after it', 'cut', sealedBlob(aSealed(photos), [bytes('one12'), bytes('two!')])],
  ])('%s is refused: %s', async (_, why, blob) => {
    await expect(openSealed(blob)).rejects.toMatchObject({ why })
  })
})

describe('the codes', () => {
  const all = (codes: string[]) => codes.reduce<Gathered | null>(gather, null)!

  it('come back whole in any order, each as often as it is seen; photos stay [S-INT-20]', async () => {
    const codes = await codesOf(aSealed(photos))
    expect(codes.length).toBeGreaterThan(1)
    expect(Math.max(...codes.map((code) => code.length))).toBeLessThan(PIECE + 40)
    expect(await whole(all(codes.slice(1)))).toBeNull()
    expect(await whole(all([...codes.slice(1), ...codes].reverse()))).toEqual(aSealed())
  })

  it('of a browser that cannot pack are read as well, and are more', async () => {
    const packed = await codesOf(aSealed())
    vi.stubGlobal('CompressionStream', undefined)
    const codes = await codesOf(aSealed())
    vi.unstubAllGlobals()
    expect(codes.length).toBeGreaterThan(packed.length)
    expect(await whole(all(codes))).toEqual(aSealed())
  })

  it('of another phone begin anew, and what is no code of ours changes nothing', async () => {
    const [mine, others] = [await codesOf(aSealed()), await codesOf(aSealed({ person: '李师傅' }))]
    const begun = all([mine[0]!, others[0]!])
    expect([begun.pieces.size, begun.series]).toEqual([1, all(others).series])
    for (const code of ['', 'FL:L:77', 'FLX:zz', mine[0]!.replace(':1/', ':0/'), mine[0]!.replace(':1/', ':99/')]) {
      expect(gather(begun, code)).toBeNull()
    }
  })

  it('with a letter misread do not count', async () => {
    const [first, ...rest] = await codesOf(aSealed())
    await expect(whole(all([`${first!.slice(0, -1)}!`, ...rest]))).rejects.toThrow('cut')
  })
})

describe('what a record says', () => {
  it('is read without trust: nonsense says nothing', () => {
    const body = btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify({ name: 'stop', id: '一' }))))
    expect(saidIn(`h.${body.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}.s`)).toEqual({
      name: 'stop',
      id: '一',
    })
    expect([saidIn(''), saidIn('a.b.c'), saidIn('…')]).toEqual([{}, {}, {}])
  })
})
