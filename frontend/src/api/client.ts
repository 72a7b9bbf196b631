import createClient, { type FetchResponse } from 'openapi-fetch'
import type { MediaType } from 'openapi-typescript-helpers'
import { apiFetch } from './http'
import type { paths } from './schema'

/** Typed by the generated contract; every call goes through the one door and throws Problem. */
export const api = createClient<paths>({ fetch: (request) => apiFetch(request) })

/** The body of an answer: a refusal never gets here, apiFetch has thrown it. */
export async function answer<T extends Record<string | number, unknown>, O, M extends MediaType>(
  call: Promise<FetchResponse<T, O, M>>,
) {
  return (await call).data as NonNullable<FetchResponse<T, O, M>['data']>
}
