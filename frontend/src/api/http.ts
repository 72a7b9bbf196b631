import { drop, keep } from '../kept'
import { Problem, problemFrom } from './problem'
import type { Tokens } from './types'

/**
 * One door to the server: bearer token, one refresh at a time, and no trust in a bare 2xx (a captive portal answers
 * 200 with its own page). The access token lives in memory only; the refresh token survives a restart.
 */
const STORED = 'fieldlock.refresh'
/** The phone's registration, told with every request: a revoked phone learns of it at its next contact. */
const DEVICE = 'fieldlock.device'
/** The protocol that this app speaks; a server that no longer does says so (client-too-old). */
export const PROTOCOL = 2
let access: string | undefined
let refreshing: Promise<boolean> | undefined
const expiryListeners = new Set<() => void>()

export const hasSession = () => localStorage.getItem(STORED) !== null
const refreshToken = () => localStorage.getItem(STORED)
export const onSessionExpired = (listener: () => void) => expiryListeners.add(listener)

export function keepTokens(tokens: Tokens): void {
  access = tokens.access_token
  if (tokens.refresh_token) keep(STORED, tokens.refresh_token)
}

/** Forgets the tokens and nothing else: unsent work stays on the device. */
export function dropTokens(): void {
  access = undefined
  drop(STORED)
}

export const rememberDevice = (id: string) => keep(DEVICE, id)
/** What was erased begins as a new phone. */
export const forgetDevice = () => drop(DEVICE)

async function reach(input: string | Request, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init)
  request.headers.set('X-Fieldlock-Protocol', String(PROTOCOL))
  const device = localStorage.getItem(DEVICE)
  if (device) request.headers.set('X-Fieldlock-Device', device)
  try {
    return await fetch(request)
  } catch (error) {
    if (request.signal.aborted) throw error
    throw new Problem('network', 0, String(error))
  }
}

const OURS = /json|event-stream|pdf$|^text\/csv|^image\//
const isOurs = (response: Response) =>
  response.status === 204 || OURS.test(response.headers.get('content-type') ?? '')

export async function requestTokens(username: string, password: string): Promise<Tokens> {
  const body = new URLSearchParams({ grant_type: 'password', username, password })
  const response = await reach('/api/v1/auth/token', { method: 'POST', body })
  if (!response.ok || !isOurs(response)) {
    const problem = await problemFrom(response)
    // Taken out of use, not lost: the phone is refused as what it was, and who signs in on it is not.
    const retired = problem.slug === 'device-revoked' && problem.extras.wipe === false
    if (!retired || !localStorage.getItem(DEVICE)) throw problem
    forgetDevice()
    return requestTokens(username, password)
  }
  return (await response.json()) as Tokens
}

async function rotate(): Promise<boolean> {
  const token = refreshToken()
  if (!token) return false
  const response = await reach('/api/v1/auth/refresh', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ refresh_token: token }),
  })
  const said = response.ok && isOurs(response) ? ((await response.json()) as Tokens) : await problemFrom(response)
  // Somebody has signed out or in meanwhile: this is about who was there before.
  if (refreshToken() !== token) return false
  if (!(said instanceof Problem)) {
    keepTokens(said)
    return true
  }
  // Only our own clear refusal ends the session; a portal or a 502 says nothing about the token.
  if (said.status !== 401 && said.status !== 403) throw said
  if (said.slug === 'unexpected' || said.slug === 'device-revoked') throw said
  dropTokens()
  for (const listener of expiryListeners) listener()
  return false
}

/** Tabs share the refresh token: a lock keeps two of them from spending it at once. */
async function rotateAlone(): Promise<boolean> {
  if (!('locks' in navigator) || !navigator.locks) return rotate()
  return navigator.locks.request('fieldlock.refresh', rotate)
}

export function refresh(): Promise<boolean> {
  refreshing ??= rotateAlone().finally(() => (refreshing = undefined))
  return refreshing
}

/**
 * A copy each time: the body of a request can be sent only once, and a refreshed token means sending again.
 * Who is just signing in brings a token that is not kept yet.
 */
const isSigningIn = ({ headers }: Request) => headers.has('Authorization')
function authorised(request: Request): Request {
  const copy = request.clone()
  if (access && !isSigningIn(request)) copy.headers.set('Authorization', `Bearer ${access}`)
  return copy
}

/** A response that is ours and 2xx; everything else is thrown as a Problem. */
export async function apiFetch(input: string | Request, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init)
  if (!access && hasSession() && !isSigningIn(request)) await refresh()
  let response = await reach(authorised(request))
  if (response.status === 401 && hasSession() && (await refresh())) {
    response = await reach(authorised(request))
  }
  if (!response.ok || !isOurs(response)) throw await problemFrom(response)
  return response
}
