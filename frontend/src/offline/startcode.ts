/**
 * The leader's one-time code, read out over the telephone and checked here without a network.
 * The ticket carries salt and verifier of PBKDF2-HMAC-SHA256; the server checks again on replay, and only its word
 * counts. Wrong tries are slowed, so that the phone is no place to guess.
 */
import { base64url, fromBase64url, utf8 } from './bytes'
import type { Ticket } from './wire'

type StartCode = NonNullable<Ticket['start_code']>

const CODE_LENGTH = 8
const DERIVED_BITS = 256

/** Crockford base32: upper case, no dash or space; O reads as 0, I and L as 1. Null when it cannot be a code. */
export function normaliseCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return new RegExp(`^[0-9A-HJKMNP-TV-Z]{${CODE_LENGTH}}$`).test(code) ? code : null
}

/** "ABCDEFGH" as people read it: "ABCD-EFGH". */
export function groupCode(typed: string): string {
  const code = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .slice(0, CODE_LENGTH)
  return code.length > 4 ? `${code.slice(0, 4)}-${code.slice(4)}` : code
}

export async function codeMatches(typed: string, check: StartCode): Promise<boolean> {
  const code = normaliseCode(typed)
  if (code === null) return false
  const key = await crypto.subtle.importKey('raw', utf8(code), 'PBKDF2', false, ['deriveBits'])
  const salt = fromBase64url(check.salt)
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: check.iterations }
  return base64url(new Uint8Array(await crypto.subtle.deriveBits(derivation, key, DERIVED_BITS))) === check.verifier
}

/** Seconds to wait before the next try: the first three are free, then 5, 10, 20 … up to five minutes. */
export function waitAfter(wrongTries: number): number {
  return wrongTries < 3 ? 0 : Math.min(300, 5 * 2 ** (wrongTries - 3))
}
