import { t, type MessageKey } from '../i18n'
import type { Blocker, Wording } from './types'

/** A refusal by the server (RFC 9457), or slug "network" / "portal" when no answer of ours arrived at all. */
export class Problem extends Error {
  constructor(
    readonly slug: string,
    readonly status: number,
    readonly detail: string,
    readonly fields: { field: string; reason: string }[] = [],
    readonly blockers: Blocker[] = [],
    /** Names of the facts that a step requires and that are missing. */
    readonly guards: string[] = [],
    /** Who of a proposed crew may not be sent, and why. */
    readonly people: { name: string; reasons: Wording[] }[] = [],
    /** Blocker codes of what a proposed crew lacks by number. */
    readonly crew: string[] = [],
    /** Further members of the document, which some refusals name. */
    readonly extras: Record<string, unknown> = {},
  ) {
    super(`${slug}: ${detail}`)
  }
}

/** Nothing was decided: the same request may be tried again later. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof Problem && (error.slug === 'network' || error.slug === 'portal' || error.status >= 500)

export async function problemFrom(response: Response): Promise<Problem> {
  const type = response.headers.get('content-type') ?? ''
  if (!type.includes('json')) return new Problem(response.ok ? 'portal' : 'unexpected', response.status, '')
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>
  const slug = body.slug ?? String(body.type ?? '').split('/').pop()
  return new Problem(
    String(slug || 'unexpected'),
    response.status,
    String(body.detail ?? body.title ?? ''),
    Array.isArray(body.fields) ? body.fields : [],
    Array.isArray(body.blockers) ? body.blockers : [],
    Array.isArray(body.guards) ? body.guards : [],
    Array.isArray(body.people) ? body.people : [],
    Array.isArray(body.crew) ? body.crew : [],
    body,
  )
}

const KNOWN: Record<string, MessageKey> = {
  network: 'problem.network',
  portal: 'problem.portal',
  forbidden: 'problem.forbidden',
  'not-found': 'problem.not_found',
  conflict: 'problem.conflict',
  'precondition-failed': 'problem.conflict',
  invalid: 'problem.validation',
  'sign-in-failed': 'auth.wrong',
  'gate-blocked': 'problem.gate_blocked',
}

/** The sentence to show. Known slugs in the reader's language; else the server's own detail. */
export function explain(error: unknown): string {
  if (!(error instanceof Problem)) return t('problem.unexpected', { status: String(error) })
  const key = KNOWN[error.slug]
  if (key) return t(key)
  return error.detail || t('problem.unexpected', { status: error.status })
}
