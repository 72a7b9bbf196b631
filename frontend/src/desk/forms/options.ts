/** One choice of a list: what is sent, and the words for it. */
export interface SelectOption {
  value: string
  label: string
}

export const byName = (one: SelectOption, other: SelectOption) => one.label.localeCompare(other.label)
