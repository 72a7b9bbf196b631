import type zh from './zh-CN'

const en: Record<keyof typeof zh, string> = {
  'title': 'Alerts',
  'intro': 'Service targets, orders nobody accepts, crews that say nothing. Everybody sees who has taken one on; '
    + 'it goes by itself once the matter is settled.',
  'none': 'Nothing needs attention',
  'kind.breached': 'Target missed',
  'kind.due_soon': 'Due soon',
  'kind.not_accepted': 'Not accepted',
  'kind.silent': 'No word from the crew',
  'kind.delayed': 'Crew will be late',
  'kind.unfit': 'Somebody unfit',
  'told.breached': '{what}: was due by {due_at}',
  'told.due_soon': '{what}: due by {due_at}',
  'told.not_accepted': 'Nobody accepted the order by {accept_by}: it waits for another plan',
  'told.silent': 'Planned until {planned_end}, still at work, and no word since',
  'told.delayed': 'Planned until {planned_end}; {by} expects {ready_at}: {said}',
  'told.unfit': 'Somebody of the crew has declared to be unfit today: somebody else is needed',
  'take': 'I take it',
  'taken': 'taken on by {name}, {time}',
  'done': 'Taken on; everybody sees it',
  'due.title': 'Due next',
  'due.none': 'No clock is running',
  'due.at': 'due by {time}',
  'unit.d': '{count} d',
  'unit.h': '{count} h',
  'unit.min': '{count} min',
  'left': '{time} left',
  'over': '{time} over',
  'problem.alert-taken': 'Somebody has taken it on, or it is settled',
}
export default en
