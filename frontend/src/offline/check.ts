/**
 * What counts as the server's word. A bare 2xx never does: a captive portal answers 200 with its own page, and a
 * proxy may answer an empty one. Each function gives the checked answer or null.
 */
import type { Answer } from './transport'
import type { Problem, PullAnswer, PushAnswer, PushResult, ReceiptAnswer } from './wire'

type Json = Record<string, unknown>

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

function ok(answer: Answer): Json | null {
  return answer.status >= 200 && answer.status < 300 && isObject(answer.body) ? answer.body : null
}

export function problemOf(answer: Answer): Problem | null {
  const body = answer.body
  if (!isObject(body) || typeof body.slug !== 'string' || typeof body.title !== 'string') return null
  return { ...body, slug: body.slug, title: body.title, status: answer.status }
}

export function deviceIdOf(answer: Answer): string | null {
  const body = ok(answer)
  return body && typeof body.id === 'string' && body.id !== '' ? body.id : null
}

export function fileEcho(answer: Answer): string | null {
  const body = ok(answer)
  return body && typeof body.sha256 === 'string' ? body.sha256 : null
}

export type Far = { sha256: string; received: number; complete: boolean }

export function uploadAnswer(answer: Answer): Far | null {
  const body = ok(answer)
  const { sha256, received, complete } = body ?? {}
  if (typeof sha256 !== 'string' || typeof received !== 'number' || typeof complete !== 'boolean') return null
  return { sha256, received, complete }
}

export function pushAnswer(answer: Answer): PushAnswer | null {
  const body = ok(answer)
  if (!body || !Array.isArray(body.results)) return null
  return { server_time: String(body.server_time ?? ''), results: body.results.filter(isPushResult) }
}

function isPushResult(value: unknown): value is PushResult {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    typeof value.hash === 'string' &&
    (value.status === 'applied' || value.status === 'duplicate' || value.status === 'rejected')
  )
}

export function pullAnswer(answer: Answer): PullAnswer | null {
  const body = ok(answer)
  if (!body || typeof body.cursor !== 'string' || !isTexts(body.removed) || !Array.isArray(body.tickets)) return null
  return body.tickets.every((ticket) => isObject(ticket) && typeof ticket.id === 'string')
    ? (body as unknown as PullAnswer)
    : null
}

export function receiptAnswer(answer: Answer): ReceiptAnswer | null {
  const body = ok(answer)
  if (!body || !isTexts(body.missing) || !isTexts(body.files_missing)) return null
  return typeof body.held === 'number' && typeof body.complete === 'boolean' ? (body as unknown as ReceiptAnswer) : null
}

export function policiesAnswer(answer: Answer): { policies: unknown; wording: unknown } | null {
  const body = ok(answer)
  return body && isObject(body.policies) ? { policies: body.policies, wording: body.wording } : null
}

export function playbooksAnswer(answer: Answer): { items: unknown[] } | null {
  const body = ok(answer)
  return Array.isArray(body?.items) ? { items: body.items } : null
}

export function catalogueAnswer(answer: Answer): { safety: unknown; wording: unknown } | null {
  const body = ok(answer)
  if (!body || !isObject(body.safety)) return null
  return { safety: body.safety, wording: body.wording }
}
