/**
 * A warranty policy as a form, from the shape of its document. Pure.
 *
 *   form     value in the document                    typed as
 *   figure   whole number                             digits; what is no number stays, and the check says so
 *   rate     exact decimal as text, so 0.005 stays    text
 *   day      2026-01-31                               date
 *   flag     true / false                             yes / no
 *   choice   one of the words that the rules know     list
 *   codes    list of codes                            text, separated by commas
 *   text     text                                     text
 *
 * An emptied field is null, which every rule reads as unset. A policy shows the fields of all policies of its kind, so
 * that what a neighbour sets can be set here; objects (periods of parts, categories) open into one field per member.
 * A name that this table does not know is text or a figure, as its value is.
 */
export const GROUPS = ['identity', 'windows', 'limits', 'evidence', 'exclusions', 'fee', 'counting'] as const
export type Group = (typeof GROUPS)[number]
export type Form = 'figure' | 'rate' | 'day' | 'flag' | 'choice' | 'codes' | 'text'
export type Unit = 'days' | 'months' | 'km' | 'times' | 'per_day'
export type Path = readonly string[]
export interface Shape {
  group: Group
  form: Form
  unit?: Unit
  options?: readonly string[]
}
export interface Field extends Shape {
  path: Path
  name: string
  value: unknown
}
type Tree = Record<string, unknown>
export interface Policies extends Tree {
  policies: Record<string, Tree>
  standing?: Record<string, Tree>
  sources?: Record<string, { what: string; where: string; status: string }>
}
export interface Fault {
  path: string
  code: string
  value: string
}

const FIGURES: [Group, Unit, string[]][] = [
  ['windows', 'days', ['w7', 'w15', 'd7', 'd60', 'days', 'first_window_days', 'second_window_days']],
  ['windows', 'days', ['exchange_window_days', 'reject_days']],
  ['windows', 'months', ['whole_months', 'sb_months', 'bx_months', 'months', 'liability_months', 'presumption_months']],
  ['windows', 'months', ['presume_months', 'repair_extension_months', 'other_parts_months', 'parts_months']],
  ['windows', 'km', ['km60', 'sb_km', 'bx_km']],
  ['limits', 'times', ['repairs_for_exchange', 'part_swaps_for_refund', 'over_same', 'safety_repairs']],
  ['limits', 'times', ['assembly_swaps', 'part_swaps']],
  ['limits', 'days', ['parts_wait_over', 'repairer_over', 'over_days', 'loaner_after_days', 'loaner_from_day']],
]
const CHOICES: [Group, Record<string, string[]>][] = [
  ['windows', { start: ['invoice', 'install_or_invoice', 'invoice_or_later_delivery', 'day_after_sign'] }],
  ['windows', { exchange_from: ['purchase', 'receipt'] }],
  ['limits', { part_remedy: ['part_replace_free', 'part_repair_or_replace_free'] }],
  ['limits', { repair_scope: ['any_listed_fault', 'any_fault', 'same_fault'] }],
  ['evidence', { lost_papers: ['deny', 'provable_repair_and_exchange_only', 'factory_plus_90_repair_only'] }],
  ['evidence', { report: ['maker', 'same_day'] }],
]
const OTHERS: [Group, Form, string[]][] = [
  ['identity', 'text', ['name', 'authority']],
  ['identity', 'day', ['effective_from', 'effective_to']],
  ['identity', 'codes', ['sources']],
  ['evidence', 'flag', ['box_needed']],
  ['exclusions', 'flag', ['gifts_excluded', 'software_update_counts']],
  ['exclusions', 'codes', ['excluded_components', 'never', 'if_confirmed']],
  ['fee', 'text', ['daily_rate_note', 'rounding', 'fee_cap']],
  ['counting', 'text', ['tz', 'selected_by', 'repair_days', 'depreciation_days']],
  ['counting', 'flag', ['count_start_day', 'roll_last_day_over_holidays', 'restart_after_exchange']],
]
const SHAPES: Record<string, Shape> = Object.fromEntries([
  ...OTHERS.flatMap(([group, form, names]) => names.map((name) => [name, { group, form }])),
  ...FIGURES.flatMap(([group, unit, names]) => names.map((name) => [name, { group, form: 'figure', unit }])),
  ...CHOICES.flatMap(([group, all]) =>
    Object.entries(all).map(([name, options]) => [name, { group, form: 'choice', options }]),
  ),
  ['daily_rate', { group: 'fee', form: 'rate', unit: 'per_day' }],
  ['n_max', { group: 'fee', form: 'rate' }],
  ['n', { group: 'fee', form: 'rate' }],
])
/** The kind chooses the rule; another kind is another policy. */
const FIXED = ['kind']

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

function shapeOf(path: Path, value: unknown): Shape {
  const known = [...path].reverse().find((name) => name in SHAPES)
  if (known) return SHAPES[known]!
  return { group: 'limits', form: typeof value === 'number' ? 'figure' : typeof value === 'boolean' ? 'flag' : 'text' }
}

function leaves(value: unknown, path: Path): Field[] {
  if (isTree(value)) return Object.entries(value).flatMap(([name, member]) => leaves(member, [...path, name]))
  return [{ ...shapeOf(path, value), path, name: path.at(-1)!, value }]
}

/** What a form shows of a policy, in the order of the groups and of the table above. */
export function fieldsOf(body: Policies, id: string): Field[] {
  const policy = body.policies[id]!
  const kin = Object.values(body.policies).filter((one) => one['kind'] === policy['kind'])
  const flat = kin.flatMap((one) => Object.keys(one).filter((name) => !isTree(one[name])))
  const names = new Set([...Object.keys(SHAPES), ...Object.keys(policy), ...flat])
  return [...names]
    .filter((name) => !FIXED.includes(name) && (name in policy || flat.includes(name)))
    .flatMap((name) => leaves(policy[name], [name]))
}

export const text = (value: unknown): string =>
  value === null || value === undefined ? '' : Array.isArray(value) ? value.join(', ') : String(value)

/** What was typed, as the document holds it. */
export function typed(form: Form, written: string): unknown {
  const value = written.trim()
  if (form === 'codes') return value.split(/[,，、\s]+/).filter(Boolean)
  if (value === '') return null
  if (form === 'flag') return value === 'true'
  return form === 'figure' && /^\d{1,13}$/.test(value) ? Number(value) : form === 'text' ? written : value
}

/** The document with one value changed; everything else is the same object. */
export function changed<T extends Tree>(tree: T, path: Path, value: unknown): T {
  const [name, ...rest] = path as [string, ...string[]]
  const member = tree[name]
  return { ...tree, [name]: rest.length ? changed(isTree(member) ? member : {}, rest, value) : value }
}

/** The faults of one policy by field: the check names members with "." or "/". */
export function faultsOf(faults: Fault[], id: string): Map<string, Fault> {
  const found = new Map<string, Fault>()
  for (const part of ['policies', 'standing']) {
    const prefix = `warranty/${part}/${id}/`
    for (const fault of faults) {
      if (!fault.path.startsWith(prefix)) continue
      const path = fault.path.slice(prefix.length).replaceAll('.', '/')
      found.set(`${part}/${path}`, fault)
    }
  }
  return found
}
