import type zh from './zh-CN'

const en: Record<keyof typeof zh, string> = {
  'impact': 'How many are affected',
  'impact.public_safety': 'Public safety',
  'impact.building': 'A whole building',
  'impact.several': 'Several',
  'impact.one': 'One',
  'skills': 'Skills needed',
  'crew_needed': 'Persons needed',
  'crew_needed.hint': 'Those that the hazards ask for are counted anyway',
  'duration_minutes': 'Minutes on site',
  'duration_minutes.hint': 'Empty: what is usual for this kind of job',
  'promised_by': 'Promised to be done by',
  'promised_source': 'The date is of',
  'promised_source.contract': 'the contract',
  'promised_source.promise': 'our promise',
  'parts': 'Parts needed',
  'parts.hint': 'One part a line, its quantity behind it',
  'parts.vans': 'Parts in the vans',
  'assessed': 'Assessed by {name}, {time}',
  'place': 'Site and unit in the register',
  'place.none': 'Not linked to a site of the register: on no map, and no way to it is judged',
  'place.chosen': 'Linked once the assessment is saved: {place}',
  'place.siteless': '{name} has no site in the register yet',
  'place.enter': 'Enter the place of this report',
}
export default en
