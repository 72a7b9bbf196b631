import { afterEach, expect, it } from 'vitest'
import type { Me } from '../../api/types'
import { useAuth } from '../../auth'
import { take } from './proposal'
import { aJob, hour } from './samples'
import { useUndo } from './useUndo'

const signedIn = (id: string, locale = 'en') => (useAuth().me = { user: { id, locale } } as Me)
afterEach(() => useAuth().forget())

it('an assignment is taken back by whoever made it, not by who signs in after them [S-DSP-14]', () => {
  const { last, remember } = useUndo()
  signedIn('hart')
  remember(take(aJob(), 'li', hour(9)), 4)
  signedIn('hart', 'zh-CN')
  expect(last.value?.version).toBe(4)
  signedIn('wang')
  expect(last.value).toBeNull()
})
