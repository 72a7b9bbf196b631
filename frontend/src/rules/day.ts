/** The day at the place of the job, as the date fields write it: in China it begins while UTC has the day before. */
export const dayOf = (job: { time_zone: string }, at: string | Date) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: job.time_zone }).format(new Date(at))
