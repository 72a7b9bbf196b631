import { answer, api } from '../../api/client'
import type { components } from '../../api/schema'

type Schemas = components['schemas']
export type Version = Schemas['Version']
export type Kind = Version['kind']
export type Preview = Schemas['Preview']
export type Effect = Schemas['Effect']
export type Publish = Schemas['Publish']
export type DecisionsEffect = Schemas['DecisionsEffect']
export type Document = Schemas['Document']

const of = (kind: Kind) => ({ params: { path: { kind } } })
const at = (kind: Kind, version: number) => ({ params: { path: { kind, version } } })

export const listRules = () => answer(api.GET('/api/v1/catalogue/documents'))
export const listVersions = async () => (await listRules()).items

/** As it comes with the program. */
export const getShipped = (kind: Kind) => answer(api.GET('/api/v1/catalogue/documents/{kind}/shipped', of(kind)))

export const getDocument = (kind: Kind, version: number) =>
  answer(api.GET('/api/v1/catalogue/documents/{kind}/{version}', at(kind, version)))

export const preview = (kind: Kind, body: Schemas['Draft']) =>
  answer(api.POST('/api/v1/catalogue/documents/{kind}/drafts/preview', { ...of(kind), body }))

/** Every stored decision under the policies in force and under the draft: a job in the background. */
export const recompute = (kind: Kind, body: Schemas['Draft']) =>
  answer(api.POST('/api/v1/catalogue/documents/{kind}/drafts/recompute', { ...of(kind), body }))

export const publish = (kind: Kind, body: Publish) =>
  answer(api.POST('/api/v1/catalogue/documents/{kind}', { ...of(kind), body }))

export const release = (kind: Kind, version: number) =>
  answer(api.POST('/api/v1/catalogue/documents/{kind}/{version}/release', at(kind, version)))

export const recall = (kind: Kind, version: number, reason: string) =>
  answer(api.POST('/api/v1/catalogue/documents/{kind}/{version}/recall', { ...at(kind, version), body: { reason } }))

/** What a draft begins with: the newest version that is released and not recalled, in force or not yet. */
export const newestOf = (versions: Version[], kind: Kind): Version | undefined =>
  versions.find((one) => one.kind === kind && (one.state === 'scheduled' || one.state === 'in_force'))
