import { describe, expect, it } from 'vitest'
import { base64url, utf8 } from './bytes'
import { uuidv7 } from './ids'
import { fitted } from './photos'
import { codeMatches, groupCode, normaliseCode, waitAfter } from './startcode'

describe('ids', () => {
  it('are version 7 and sort by the time they were made', () => {
    const early = uuidv7(Date.UTC(2026, 10, 22))
    expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(parseInt(early.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 10, 22))
    expect(early < uuidv7(Date.UTC(2026, 10, 23))).toBe(true)
  })
})

describe('photos', () => {
  it('are made small by their long side and never enlarged', () => {
    expect(fitted(4032, 3024)).toEqual({ width: 1600, height: 1200 })
    expect(fitted(3024, 4032)).toEqual({ width: 1200, height: 1600 })
    expect(fitted(800, 600)).toEqual({ width: 800, height: 600 })
    expect(fitted(10_000, 1)).toEqual({ width: 1600, height: 1 })
  })
})

describe('the start code, without a network [S-SAF-07]', () => {
  const salt = base64url(utf8('0123456789abcdef'))

  async function checkFor(code: string) {
    const key = await crypto.subtle.importKey('raw', utf8(code), 'PBKDF2', false, ['deriveBits'])
    const how = { name: 'PBKDF2', hash: 'SHA-256', salt: utf8('0123456789abcdef'), iterations: 1000 }
    return {
      salt,
      iterations: 1000,
      verifier: base64url(new Uint8Array(await crypto.subtle.deriveBits(how, key, 256))),
    }
  }

  it('matches however it is typed, and no other does', async () => {
    const check = await checkFor('AB1D0FGH')
    expect(await codeMatches('AB1D-0FGH', check)).toBe(true)
    expect(await codeMatches(' abld-ofgh ', check)).toBe(true)
    expect(await codeMatches('AB1D-0FGJ', check)).toBe(false)
    expect(await codeMatches('AB1D-0FG', check)).toBe(false)
  })

  it('is shown in two groups; what cannot be a code is told at once', () => {
    expect(groupCode('abcd1')).toBe('ABCD-1')
    expect(groupCode('ab')).toBe('AB')
    expect(normaliseCode('ABCD-EFGU')).toBeNull()
  })

  it('slows down wrong tries', () => {
    expect([0, 2, 3, 4, 5, 20].map(waitAfter)).toEqual([0, 0, 5, 10, 20, 300])
  })
})
