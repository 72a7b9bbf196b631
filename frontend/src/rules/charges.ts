/**
 * Whether charged work must wait for the customer's consent: backend/fieldlock/charges/quote.py. Pure.
 *
 *   charge             quote               start
 *   out_of_warranty    consented           may
 *   out_of_warranty    anything else       waits
 *   anything           wanted, issued      waits
 *   anything else      anything else       may
 *
 * An emergency does not wait for money (S-QUO-02).
 */
type Job = { urgency: string; charge: { class: string | null } | null; quote: { status: string } | null }

export function consentMissing({ urgency, charge, quote }: Job): boolean {
  const open = quote?.status === 'wanted' || quote?.status === 'issued'
  const charged = charge?.class === 'out_of_warranty' || open
  return urgency !== 'emergency' && charged && quote?.status !== 'consented'
}

/** What is covered is never charged. */
export const isFree = ({ charge }: Pick<Job, 'charge'>): boolean =>
  ['in_warranty', 'contract', 'goodwill'].includes(charge?.class ?? '')
