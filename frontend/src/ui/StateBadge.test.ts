import { cleanup, render } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { setLocale } from '../i18n'
import zh from '../i18n/zh-CN'
import StateBadge from './StateBadge.vue'
import { situations } from './states'
import type { Situation } from '../api/types'

afterEach(cleanup)

describe('state badge', () => {
  it('has words and an icon for each of the 32 situations, so that colour never speaks alone', () => {
    const codes = Object.keys(situations) as Situation[]
    expect(codes).toHaveLength(32)
    for (const situation of codes) {
      const { container } = render(StateBadge, { props: { situation } })
      expect(container.textContent, situation).not.toMatch(/situation\.|^\s*$/)
      expect(container.querySelector('svg path')?.getAttribute('d'), situation).toBeTruthy()
      cleanup()
    }
  })

  it('speaks the chosen language', async () => {
    await setLocale('zh-CN')
    const { container } = render(StateBadge, { props: { situation: 'STOPPED' } })
    expect(container.textContent).toBe(zh['situation.STOPPED'])
    await setLocale('en')
  })

  it('counts what blocks the gate and never shows an unknown gate as clear', () => {
    const blocker = { code: 'PPE_MISSING', subjects: [], zh: '', en: '' }
    const blocked = render(StateBadge, { props: { gate: { may_start: false, blockers: [blocker, blocker] } } })
    expect(blocked.container.textContent).toBe('Blocked (2)')
    cleanup()
    expect(render(StateBadge, { props: { gate: null } }).container.textContent).toBe('Not evaluated')
    cleanup()
    const clear = render(StateBadge, { props: { gate: { may_start: true, blockers: [] } } })
    expect(clear.container.textContent).toBe('Clear to start')
  })

  it('shows an urgency of a later release as not assessed instead of failing', () => {
    expect(render(StateBadge, { props: { urgency: 'galactic' } }).container.textContent).toBe('Not assessed')
  })
})
