import { answer, api } from '../../api/client'
import type { components } from '../../api/schema'
import type { IconName } from '../../ui/icons'
import type { Tone } from '../../ui/states'
import type { Lists, Values } from '../forms/form'
import { toInput } from '../local-time'
import { againAt } from '../plans/cause'
import { addDays } from '../rota/zone'
import { c } from './messages'

type Schemas = components['schemas']
export type Certificate = Schemas['RegisteredCertificate']

export const listCertificates = async () => (await answer(api.GET('/api/v1/rota/certificates'))).items

/** The same person, certificate and number again renews it. */
export async function saveCertificate(known: Certificate | null, told: Values, { scan }: Lists): Promise<void> {
  const { code = '', number = '' } = known ?? told
  const [issuer, valid_until, review_due] = [told.issuer || null, told.valid_until || null, told.review_due || null]
  const body = { code, number, issuer, valid_until, review_due, scan: scan?.at(-1) ?? null }
  const path = { user_id: known?.user_id ?? told.user_id ?? '' }
  await answer(api.POST('/api/v1/rota/people/{user_id}/certificates', { params: { path }, body }))
}

/** The last step before the end is as loud as the end itself. */
export function look({ state, warn_at }: Certificate): { tone: Tone; icon: IconName } {
  if (state === 'good') return { tone: 'ok', icon: 'check' }
  if (state === 'expired') return { tone: 'stop', icon: 'ban' }
  return warn_at !== null && warn_at <= 7 ? { tone: 'stop', icon: 'hourglass' } : { tone: 'warn', icon: 'clock' }
}

/** Within these days of its end, the first day without it may be planned already. */
const NEAR = 7

/** Where the first day without it is planned again; nowhere while it lasts for long. */
export function againFor({ user_id, code, valid_until, review_due, days_left }: Certificate, now: number) {
  const [last] = [valid_until, review_due].filter((day) => day !== null).sort()
  if (!last || days_left === null || days_left > NEAR) return undefined
  const [first, today] = [addDays(last, 1), toInput(new Date(now).toISOString()).slice(0, 10)]
  const concerned = { user: user_id, certificate: code, until: `${first}T00:00` }
  return againAt(first > today ? first : today, 'certificate_expires', concerned)
}

/** In words: what ends first, the certificate or its review, and in how many days. */
export function said({ state, days_left, valid_until, review_due }: Certificate): string {
  if (state === 'good' || days_left === null) return c('state.good')
  if (days_left === 0) return c('state.today')
  const review = review_due !== null && (valid_until === null || review_due < valid_until)
  if (state === 'expired') return c(review ? 'state.overdue' : 'state.expired', { count: -days_left })
  return c(review ? 'state.review' : 'state.left', { count: days_left })
}
