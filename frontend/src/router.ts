import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { useAuth } from './auth'
import fieldRoutes from './field/routes'
import deskRoutes from './desk/routes'

declare module 'vue-router' {
  interface RouteMeta {
    /** Works on local data: opens for a known person even when the session has ended. */
    offline?: boolean
    public?: boolean
  }
}

const routes: RouteRecordRaw[] = [
  { path: '/', redirect: () => useAuth().home },
  { path: '/signin', component: () => import('./pages/SignIn.vue'), meta: { public: true } },
  ...fieldRoutes.map((route) => ({ ...route, meta: { offline: true, ...route.meta } })),
  ...deskRoutes,
  { path: '/:rest(.*)*', component: () => import('./pages/NotFound.vue'), meta: { public: true } },
]

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.beforeEach((to) => {
  const auth = useAuth()
  if (to.meta.public) return true
  const open = auth.me !== null && (to.meta.offline === true || !auth.expired)
  return open || { path: '/signin', query: to.path === '/' ? {} : { next: to.fullPath } }
})
