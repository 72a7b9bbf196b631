/**
 * The door to the server, as the engine sees it. Tests put their own in its place (drop an answer, send it twice,
 * answer like a captive portal); the app uses `apiTransport`.
 *
 * An answer is only what was heard: the engine trusts none of it before it has checked the shape (check.ts). No answer
 * at all (no network, time-out, a portal's page) is an exception.
 */
import { apiFetch } from '../api/http'
import { Problem as ApiProblem } from '../api/problem'

export type Call = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH'
  /** below the API root, e.g. "/sync/push" */
  path: string
  json?: unknown
  bytes?: ArrayBuffer
  mime?: string
  /** Content-Range of a part */
  range?: string
}

export type Answer = { status: number; body: unknown }

export type Transport = (call: Call) => Promise<Answer>

const TIMEOUT_MS = 30_000
const UPLOAD_TIMEOUT_MS = 120_000

/** Goes through the app's one door, which refreshes the session and never takes a portal's page for an answer. */
export const apiTransport: Transport = async (call) => {
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (call.json !== undefined) headers['Content-Type'] = 'application/json'
  if (call.mime) headers['Content-Type'] = call.mime
  if (call.range) headers['Content-Range'] = call.range
  const body = call.bytes ?? (call.json === undefined ? undefined : JSON.stringify(call.json))
  try {
    const response = await apiFetch(`/api/v1${call.path}`, {
      method: call.method,
      headers,
      cache: 'no-store',
      signal: AbortSignal.timeout(call.bytes ? UPLOAD_TIMEOUT_MS : TIMEOUT_MS),
      ...(body === undefined ? {} : { body }),
    })
    return { status: response.status, body: await response.json() }
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.slug === 'network' || error.slug === 'portal') throw error
    const { slug, status, detail, fields, blockers, extras } = error
    return { status, body: { slug, status, title: detail || slug, detail, fields, blockers, wipe: extras.wipe } }
  }
}
