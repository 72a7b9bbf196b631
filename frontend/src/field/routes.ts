import type { RouteLocationNormalized, RouteRecordRaw } from 'vue-router'

/** The store is open, with its PIN, and the wording is there before a screen is made. */
async function ready(to: RouteLocationNormalized) {
  const [{ openSession }, { fieldWordsReady }] = await Promise.all([import('./session'), import('./words')])
  const [open] = await Promise.all([openSession(), fieldWordsReady()])
  const atPin = to.path === '/field/pin'
  if (open === atPin) return atPin ? '/field' : { path: '/field/pin', query: { next: to.fullPath } }
  return true
}

const routes: RouteRecordRaw[] = [
  { path: '/field', component: () => import('./pages/JobsPage.vue') },
  { path: '/field/pin', component: () => import('./pages/PinPage.vue') },
  { path: '/field/outbox', component: () => import('./pages/OutboxPage.vue') },
  { path: '/field/exit', component: () => import('./pages/ExitPage.vue') },
  { path: '/field/settings', component: () => import('./pages/SettingsPage.vue') },
  { path: '/field/own', component: () => import('./pages/OwnPage.vue') },
  { path: '/field/jobs/:id', component: () => import('./pages/JobPage.vue'), props: true },
  { path: '/field/jobs/:id/card/:code', component: () => import('./pages/CardPage.vue'), props: true },
  { path: '/field/jobs/:id/approval', component: () => import('./pages/ApprovalPage.vue'), props: true },
  { path: '/field/jobs/:id/coverage', component: () => import('./pages/CoveragePage.vue'), props: true },
  { path: '/field/jobs/:id/quote', component: () => import('./pages/QuotePage.vue'), props: true },
  { path: '/field/jobs/:id/air', component: () => import('./pages/AirPage.vue'), props: true },
  { path: '/field/jobs/:id/pass', component: () => import('./pages/PassPage.vue'), props: true },
  { path: '/field/jobs/:id/work', component: () => import('./pages/WorkPage.vue'), props: true },
  { path: '/field/jobs/:id/notes', component: () => import('./pages/NotesPage.vue'), props: true },
  { path: '/field/jobs/:id/signoff', component: () => import('./pages/SignOffPage.vue'), props: true },
].map((route) => ({ ...route, beforeEnter: ready }))

export default routes
