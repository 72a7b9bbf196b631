import { getCatalogue as rules } from '../data'

export { removeAbsent } from './data'

type Words = { zh: string; en?: string }

/** The conditions of the owner-absent procedure with their words, in the catalogue's order. */
export async function getCatalogue(): Promise<[string, Words][]> {
  const { wording } = await rules()
  return Object.entries((wording.owner_absent ?? {}) as Record<string, Words>)
}
