import type { RouteLocationNormalized, RouteRecordRaw } from 'vue-router'
import type * as Phone from './phone'

type Screen = Exclude<keyof typeof Phone, 'openSession' | 'session' | 'heldHere' | 'fieldWordsReady'>

const phone = () => import('./phone')
const screen = (name: Screen) => async () => (await phone())[name]

/** The store is open, with its PIN, and the wording is there before a screen is made. */
async function ready(to: RouteLocationNormalized) {
  const { openSession, session, fieldWordsReady } = await phone()
  const next = to.fullPath
  const failed = ({ name: why }: Error) => ({ path: '/field/store', query: { why, next } })
  const [open] = await Promise.all([openSession().catch(failed), fieldWordsReady()])
  if (typeof open === 'object') return open
  const why = session.value?.rescued
  if (why && to.path !== '/field/exit') return { path: '/field/store', query: { why } }
  const atPin = to.path === '/field/pin'
  if (open === atPin) return atPin ? '/field' : { path: '/field/pin', query: { next } }
  return true
}

/** Screens that need no open store. */
const worded = async () => (await phone()).fieldWordsReady()

const routes: RouteRecordRaw[] = [
  { path: '/field', component: screen('Jobs') },
  { path: '/field/pin', component: screen('Pin') },
  { path: '/field/outbox', component: screen('Outbox') },
  { path: '/field/exit', component: screen('Exit') },
  { path: '/field/settings', component: screen('Settings') },
  { path: '/field/emergency', component: screen('Emergency') },
  { path: '/field/own', component: screen('Own') },
  { path: '/field/jobs/:id', component: screen('Job'), props: true },
  { path: '/field/jobs/:id/card/:code', component: screen('Card'), props: true },
  { path: '/field/jobs/:id/approval', component: screen('Approval'), props: true },
  { path: '/field/jobs/:id/coverage', component: screen('Coverage'), props: true },
  { path: '/field/jobs/:id/quote', component: screen('Quote'), props: true },
  { path: '/field/jobs/:id/air', component: screen('Air'), props: true },
  { path: '/field/jobs/:id/pass', component: screen('Pass'), props: true },
  { path: '/field/jobs/:id/work', component: screen('Work'), props: true },
  { path: '/field/jobs/:id/notes', component: screen('Notes'), props: true },
  { path: '/field/jobs/:id/signoff', component: screen('SignOff'), props: true },
  { path: '/field/store', component: screen('Store'), beforeEnter: worded },
  { path: '/field/leave', component: screen('Leave'), beforeEnter: worded },
].map((route) => ({ beforeEnter: ready, ...route }))

export default routes
