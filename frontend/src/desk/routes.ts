import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  {
    path: '/desk',
    component: () => import('./DeskFrame.vue'),
    redirect: '/desk/tickets',
    beforeEnter: async () => (await import('./messages')).deskMessages.ready(),
    children: [
      { path: 'tickets', component: () => import('./TicketList.vue') },
      { path: 'tickets/:id', component: () => import('./TicketPage.vue'), props: true },
      { path: 'tickets/:id/dossier', component: () => import('./DossierPage.vue'), props: true },
      { path: 'assets', component: () => import('./AssetList.vue') },
      { path: 'assets/:id', component: () => import('./AssetPage.vue'), props: true },
    ],
  },
]
export default routes
