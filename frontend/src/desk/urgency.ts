import type { Urgency } from '../api/types'

/** Levels that triage may give, the most pressing first (S-TRI-01). */
export const URGENCIES: Urgency[] = ['emergency', 'urgent', 'normal']
