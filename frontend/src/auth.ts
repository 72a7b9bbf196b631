import { computed, reactive, ref } from 'vue'
import { answer, api } from './api/client'
import { dropTokens, hasSession, keepTokens, onSessionExpired, requestTokens } from './api/http'
import type { Me, Role } from './api/types'
import { locales, setLocale, type Locale } from './i18n'
import { drop, keep, written } from './kept'

const STORED = 'fieldlock.me'
const PATIENCE_MS = 3000
const FIELD_ROLES: Role[] = ['technician', 'guardian', 'lead']

function storedMe(): Me | null {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? 'null') as Me | null
  } catch {
    return null
  }
}

function auth() {
  const me = ref(storedMe())
  const expired = ref(me.value !== null && !hasSession())
  onSessionExpired(() => (expired.value = true))

  const roles = computed(() => me.value?.user.roles ?? [])
  const can = (permission: string) => me.value?.user.permissions.includes(permission) ?? false
  const is = (...wanted: Role[]) => wanted.some((role) => roles.value.includes(role))
  const home = computed(() => (is(...FIELD_ROLES) ? '/field' : '/desk/tickets'))

  /** The language that somebody chose before signing in: it outranks the account's, which learns of it then. */
  let chosen: Locale | undefined

  async function signIn(username: string, password: string) {
    const tokens = await requestTokens(username, password)
    const headers = { Authorization: `Bearer ${tokens.access_token}` }
    const fresh = (await answer(api.GET('/api/v1/me', { headers }))) as Me
    // Cut off anywhere it is never one person with the session of another: their jobs would come into that one's store.
    dropTokens()
    keep(STORED, JSON.stringify(fresh))
    keepTokens(tokens)
    me.value = fresh
    expired.value = false
    const own = me.value?.user.locale as Locale
    if (chosen) await choose(chosen)
    else if (locales.includes(own)) await setLocale(own, true)
    chosen = undefined
    await written()
  }

  /** Kept with the account; the sign-in page follows the last choice on this device. */
  async function choose(to: Locale) {
    await setLocale(to, true)
    if (!me.value || expired.value) {
      chosen = to
      return
    }
    // Without a network the choice holds on this device; the account learns of the next one.
    await api.PUT('/api/v1/me/language', { body: { locale: to } }).catch(() => undefined)
    me.value = { ...me.value, user: { ...me.value.user, locale: to } }
    keep(STORED, JSON.stringify(me.value))
  }

  async function signOut() {
    if (hasSession()) {
      // Without a network, or where nothing answers, the server's session ends by itself; leaving must still work.
      const told = api.POST('/api/v1/auth/logout').catch(() => undefined)
      await Promise.race([told, new Promise((enough) => setTimeout(enough, PATIENCE_MS))])
    }
    await forget()
  }

  /** Who signed out is not signed in again after a kill. */
  async function forget() {
    dropTokens()
    drop(STORED)
    me.value = null
    expired.value = false
    await written()
  }

  // Another tab has signed somebody else in, or this person out: nothing of theirs stays open in this one.
  addEventListener('storage', ({ key }) => {
    if (key === STORED && storedMe()?.user.id !== me.value?.user.id) location.reload()
  })

  return reactive({ me, expired, roles, can, is, home, signIn, choose, signOut, forget })
}

let signedIn: ReturnType<typeof auth> | undefined

/**
 * Who is signed in. `me` outlives the session: a phone without a signal, or whose session has ended, still opens that
 * person's jobs. Nothing here touches local job data; sign-out leaves unsent work where it is.
 */
export const useAuth = () => (signedIn ??= auth())
