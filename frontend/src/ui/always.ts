import type { InjectionKey, VNode } from 'vue'

/** What a screen shows in the foot of each of its sheets too, since a sheet covers it: the STOP of a running job. */
export const always: InjectionKey<(() => VNode | null) | null> = Symbol('always')
