import { apiFetch } from './http'

export interface Call {
  query?: Record<string, string | number | null | undefined>
  body?: unknown
  /** The version seen; the server refuses with 412 when it has moved on. */
  ifMatch?: number
  /** The same key again returns the first answer: a double press or a lost answer makes no second record. */
  idempotencyKey?: string
  signal?: AbortSignal
}

/** `path` below /api/v1. Throws Problem. */
export async function call<T>(method: string, path: string, options: Call = {}): Promise<T> {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(options.query ?? {})) if (value) query.set(key, String(value))
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (options.body !== undefined) headers['Content-Type'] = 'application/json'
  if (options.ifMatch !== undefined) headers['If-Match'] = `"${options.ifMatch}"`
  if (options.idempotencyKey) headers['Idempotency-Key'] = options.idempotencyKey
  const response = await apiFetch(`/api/v1${path}${query.size ? `?${query}` : ''}`, {
    method,
    headers,
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    ...(options.signal ? { signal: options.signal } : {}),
  })
  return (response.status === 204 ? undefined : await response.json()) as T
}
