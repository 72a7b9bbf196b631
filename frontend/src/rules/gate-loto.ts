/** Lockout: see `backend/fieldlock/safety/gate_loto.py`. */

import {
  type Finding,
  type Moment,
  type Procedure,
  type Row,
  type SafetyCatalogue,
  MINUTE,
  number,
  past,
  rows,
  text,
} from './gate-values'

export function checkLoto(
  procedures: string[],
  workers: string[],
  state: Row,
  moment: Moment,
  loto: SafetyCatalogue['loto'],
): Finding[] {
  return procedures.flatMap((procedure): Finding[] => {
    const subject = `loto:${procedure}`
    const records = rows(state.loto).filter((record) => record.procedure === procedure)
    if (records.length === 0) return [['LOTO_MISSING', subject]]
    return records.flatMap((record) => {
      const times = stepTimes(record, moment)
      const owners = rows(record.locks).map((lock) => lock.owner)
      const bare = workers.filter((worker) => !owners.includes(worker))
      return [
        ...steps(times, loto[procedure]!, subject),
        ...bare.map((worker): Finding => ['LOTO_LOCK_NOT_PERSONAL', `${subject}@${worker}`]),
        ...voltage(record, times, loto[procedure]!, subject),
      ]
    })
  })
}

function stepTimes(record: Row, moment: Moment): Map<string, number> {
  const times = new Map<string, number>()
  for (const step of rows(record.steps)) {
    const [code, at] = [text(step.code), past(step.at, moment)]
    if (code !== null && at !== null && text(step.by) !== null) times.set(code, Math.max(at, times.get(code) ?? at))
  }
  return times
}

function steps(times: Map<string, number>, procedure: Procedure, subject: string): Finding[] {
  const found: Finding[] = []
  let latest = -Infinity
  for (const { code } of procedure.apply) {
    const at = times.get(code)
    const absent = code.startsWith('PROVE_TESTER_') ? 'LOTO_TESTER_NOT_PROVEN' : 'LOTO_STEP_MISSING'
    if (at === undefined) found.push([absent, `${subject}:${code}`])
    else if (at < latest) found.push(['LOTO_ORDER_WRONG', `${subject}:${code}`])
    else latest = at
  }
  return found
}

function voltage(record: Row, times: Map<string, number>, procedure: Procedure, subject: string): Finding[] {
  const found: Finding[] = []
  const [out, tested] = [times.get('SERVICE_PLUG_OUT'), times.get('TEST_DEAD')]
  if (procedure.wait_min_default !== undefined && out !== undefined && tested !== undefined) {
    const stated = Object.entries(record).filter(([key, value]) => key.includes('wait') && value !== null)
    const waits = [procedure.wait_min_default, ...stated.map(([, value]) => number(value) ?? Infinity)]
    if (tested - out < Math.max(...waits) * MINUTE) found.push(['LOTO_WAIT_TOO_SHORT', `${subject}:TEST_DEAD`])
  }
  if (procedure.dead_below_v_dc !== undefined) {
    const volts = number(record.dead_reading_v_dc)
    if (volts === null || Math.abs(volts) >= procedure.dead_below_v_dc) {
      found.push(['LOTO_VOLTAGE_PRESENT', `${subject}:TEST_DEAD`])
    }
  }
  return found
}
