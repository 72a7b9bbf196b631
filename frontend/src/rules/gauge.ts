/** A measurement, as `record_work` tells it (backend/fieldlock/work/schemas.py). */
export type Measure = { what: string; value: number; unit: string; gauge: string; calibrated_until?: string | null }

/** Whether the gauge was out of its calibration on that day, or nobody knows until when it is good (S-WRK-19). Pure. */
export const outOfDate = (measure: Pick<Measure, 'calibrated_until'>, day: string) =>
  !measure.calibrated_until || measure.calibrated_until < day
