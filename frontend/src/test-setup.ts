import 'fake-indexeddb/auto'
import { setLocale } from './i18n'

// Tests read English; the browser's own language would make them depend on the machine.
await setLocale('en')
