import { cleanup, render, screen } from '@testing-library/vue'
import { afterEach, beforeAll, expect, it } from 'vitest'
import type { Ticket } from '../api/types'
import { setLocale } from '../i18n'
import { aTicket } from '../offline/testing/samples'
import FormerCrew from './FormerCrew.vue'
import { deskMessages } from './messages'
import WorkConflicts from './WorkConflicts.vue'

beforeAll(async () => {
  await setLocale('en')
  await deskMessages.ready()
})
afterEach(cleanup)

const at = '2026-11-22T08:00:00Z'
const member = (name: string, unsent_possible: boolean, arrived_later: number) => {
  return { user_id: name, name, left_at: at, unsent_possible, arrived_later }
}
const shown = (component: object, parts: Partial<Ticket>) => render(component, { props: { ticket: aTicket(parts) } })

it('the desk sees whose phone may hold more of a job, and whose records came later [S-ARC-13, S-DSP-11]', () => {
  shown(FormerCrew, { former_crew: [member('Zhao', true, 0), member('Li', false, 2), member('Wu', false, 0)] })
  const lines = screen.getAllByRole('listitem').map((line) => line.textContent)
  expect(lines).toHaveLength(2)
  expect(lines[0]).toContain('Zhao')
  expect(lines[0]).toContain('may hold records')
  expect(lines[1]).toContain('2 records came in afterwards')
})

it('nothing is said where nothing is to be expected', () => {
  shown(FormerCrew, { former_crew: [member('Wu', false, 0)] })
  expect(screen.queryByTestId('former-crew')).toBeNull()
  shown(WorkConflicts, {})
  expect(screen.queryByTestId('work-conflicts')).toBeNull()
})

it('what two recorded differently is shown with both values, the one that counts first [S-ARC-13]', () => {
  const values = [{ value: 'burnt', by_name: 'Li', at }, { value: 'loose', by_name: 'Zhao', at }]
  const parts = [{ value: [{ name: 'Fuse', qty: 2 }], by_name: 'Li', at }, { value: [], by_name: 'Zhao', at }]
  const conflicts = [{ field: 'finding', values }, { field: 'parts', values: parts }]
  shown(WorkConflicts, { work: { finding: 'burnt', action: '', result: '', minutes: 1, parts: [], conflicts } })
  const said = screen.getAllByRole('definition').map((line) => line.textContent!.replace(/\s+/g, ' '))
  expect(said[0]).toMatch(/burnt .*Li.* counts/)
  expect(said[1]).toMatch(/loose .*Zhao/)
  expect(said[2]).toContain('Fuse × 2')
})
