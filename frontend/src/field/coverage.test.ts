import { describe, expect, it } from 'vitest'
import document from '../../../backend/fieldlock/catalogue/data/warranty_policies.json'
import wording from '../../../backend/fieldlock/catalogue/data/warranty_wording.json'
import { articleOf, coverageNow, serialIn, wordsOf, type WarrantyRules } from './coverage'

const names = Object.fromEntries(Object.entries(document.standing).map(([id, { name }]) => [id, name]))
const rules = { policies: document.policies, wording: { ...wording, policies: names } } as unknown as WarrantyRules
const PHONE = document.standing['CN-PHONE-2001'].name
const papers = { invoice: true, card: true }
const facts = {
  category: 'mobile_phone', sold_at: '2026-03-01T12:00:00+08:00', claim_at: '2026-03-02T12:00:00+08:00',
  price_minor: 299_900, currency: 'CNY', papers, fault: 'listed', damage: 'none', component: 'whole', repairs: [],
  open_repair: null, stock_same_model: true, non_working_days: [],
}
const inputs = { policies: ['CN-PHONE-2001'], version: 'warranty@1,warranty_wording@1', facts }
const told = (at: string, changed: Partial<typeof inputs> = {}) =>
  coverageNow({ ...inputs, ...changed }, rules, new Date(at))

describe('coverage on the phone [S-TRI-07] [S-WAR-11] [S-WAR-19]', () => {
  it('is judged for now, not for the day of the sync: the seventh day ends at midnight of the policy', () => {
    const remedies = (at: string) => {
      const found = told(at)
      return 'advice' in found ? found.advice.decision.remedies : []
    }
    expect(remedies('2026-03-08T15:59:59Z')).toContain('refund_full')
    expect(remedies('2026-03-08T16:00:00Z')).not.toContain('refund_full')
  })

  it('names the policy, and each reason in both languages with the article of that policy', () => {
    const found = told('2026-03-10T04:00:00Z')
    expect('advice' in found && found.policy).toEqual(PHONE)
    // Rules that this phone kept from before names were told in both languages.
    const before = coverageNow(inputs, { ...rules, wording } as unknown as WarrantyRules, new Date())
    expect('advice' in before && before.policy).toEqual({ zh: PHONE.zh, en: PHONE.zh })
    expect(articleOf(rules, 'IN_15_DAY_WINDOW', 'CN-PHONE-2001')).toBe('第12条 / Art. 12')
    expect(articleOf(rules, 'IN_15_DAY_WINDOW', 'EU-2019-771')).toBe('')
    expect(articleOf(rules, 'NO_SUCH', 'CN-PHONE-2001')).toBe('')
    expect(wordsOf(rules, 'reasons', 'IN_15_DAY_WINDOW').zh).toContain('换货期限')
    expect(wordsOf(rules, 'reasons', 'NO_SUCH')).toEqual({ zh: 'NO_SUCH', en: 'NO_SUCH' })
  })

  it('asks the policy once more with the period of the card', () => {
    const withCard = { ...facts, papers: { ...papers, card_months: 24 } }
    const found = told('2027-06-01T04:00:00Z', {
      policies: ['CN-PHONE-2001', 'CARD:CN-PHONE-2001'],
      facts: withCard as typeof facts,
    })
    const given = { policy: 'CARD:CN-PHONE-2001', remedies: ['repair_free'] }
    expect('advice' in found && found.advice.decision).toMatchObject(given)
    expect('advice' in found && found.policy).toEqual(PHONE)
  })

  it('guesses nothing: what is missing is named', () => {
    expect(told('2026-03-10T04:00:00Z', { policies: ['STORE-PHONE-WINDOWS'] })).toMatchObject({
      lacks: expect.arrayContaining(['first_window_days']) as unknown,
    })
    expect(told('2026-03-10T04:00:00Z', { facts: { ...facts, price_minor: -1 } })).toEqual({ lacks: ['price_minor'] })
    expect(told('2026-03-10T04:00:00Z', { policies: ['NONE'] })).toEqual({ lacks: ['policies'] })
  })
})

describe('the serial in what was scanned [S-INT-17] [S-TRI-07]', () => {
  it.each([
    ['866123 0400 99871', '866123040099871'],
    [' FL:A:MD35-0071 ', 'MD35-0071'],
    ['SN:MD35-0071', 'MD35-0071'],
    ['s/n MD35-0071', 'MD35-0071'],
    ['序列号：MD35-0071', 'MD35-0071'],
    ['https://example.org/x?SN=MD35-0071#top', 'MD35-0071'],
    ['https://example.org/s/MD35-0071/', 'MD35-0071'],
    ['MD35 0071', 'MD35 0071'],
  ])('%s', (scanned, serial) => expect(serialIn(scanned)).toBe(serial))
})
