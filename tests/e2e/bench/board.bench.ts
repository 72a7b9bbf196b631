// The board of 100 people and 1,000 jobs in a real browser: how long it is drawn, and whether it follows the finger.
import { type CDPSession, expect, test } from '@playwright/test'
import type { Board } from '../../../frontend/src/desk/board/data'
import { aJob, aPerson } from '../../../frontend/src/desk/board/samples'
import { desk, goTo, signIn } from '../support/world'
import { median, tell } from './told'

const [PEOPLE, JOBS, WAITING, RUNS, FRAMES] = [100, 1000, 60, 9, 180]

/** Ten jobs for each person through the day that is asked for, each at its own place, and what waits for a plan. */
function day(since: number): Board {
  const at = (hours: number): string => new Date(since + hours * 3_600_000).toISOString()
  const place = (n: number) => ({ lat: 31 + ((n * 37) % 997) / 2000, lon: 121.3 + ((n * 91) % 997) / 2000 })
  const shifts = [{ start: at(7), end: at(12) }, { start: at(12.5), end: at(18.5) }]
  const technicians = Array.from({ length: PEOPLE }, (_, n) => aPerson(`p${n}`, { name: `Person ${n}`, shifts }))
  const jobs = Array.from({ length: JOBS }, (_, n) => {
    const [user_id, begins] = [`p${n % PEOPLE}`, 7 + Math.floor(n / PEOPLE) * 1.1]
    return aJob({
      ...place(n), id: `job-${n}`, number: `FL-${n}`, start: at(begins), end: at(begins + 0.8), due: at(n % 7 ? 24 : begins),
      crew: [{ user_id, name: `Person ${n % PEOPLE}`, role: 'worker' }], legs: [{ user_id, minutes: 12 }],
      gate: n % 5 ? 'none' : 'open', fixed: n % 11 === 0,
    })
  })
  const unplanned = { status: 'ready', situation: 'READY', crew: [], start: null, end: null, hazards: ['H_ELEC_LV'] } as const
  const waiting = Array.from({ length: WAITING }, (_, n) =>
    aJob({ ...unplanned, crew: [], hazards: [...unplanned.hazards], ...place(n * 7), id: `wait-${n}`, number: `FL-9${n}`, due: at(8 + (n % 12)) }),
  )
  return { since: at(0), until: at(24), time_zone: 'Asia/Shanghai', technicians, jobs, waiting }
}

interface Mark {
  name: string
  /** Processor time of the page's thread until then, in ms. */
  at: number
}
interface Traced {
  name: string
  cat: string
  ts: number
  tts: number
}

/** What `run` answers, and the marks that the page set meanwhile, in order. */
async function traced<T>(cdp: CDPSession, run: () => Promise<T>): Promise<[T, Mark[]]> {
  const events: Traced[] = []
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as Traced[])))
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['blink.user_timing'] } })
  const answer = await run()
  const ended = new Promise((done) => cdp.once('Tracing.tracingComplete', done))
  await cdp.send('Tracing.end')
  await ended
  const marks = events.filter((one) => one.cat === 'blink.user_timing' && one.name.startsWith('board-'))
  return [answer, marks.sort((a, b) => a.ts - b.ts).map(({ name, tts }) => ({ name, at: tts / 1000 }))]
}

/** Processor times from each mark to the next one, where that has this name. */
const until = (marks: Mark[], name: string): number[] =>
  marks.flatMap((mark, n) => (n && mark.name === name ? [mark.at - marks[n - 1]!.at] : []))
const part = (times: number[], share: number): number => [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? NaN
const within = (times: number[]): string => `95 of 100 within ${part(times, 0.95).toFixed(0)} ms`

/** From the parsed answer to the page being free again after it was painted, and the longest frame of those that follow. */
async function draw(runs: number): Promise<{ drawn: number; longest: number }[]> {
  let told = (_: number): void => undefined
  const read = Response.prototype.json
  Response.prototype.json = async function () {
    const value: unknown = await read.call(this)
    if (this.url.includes('/dispatch/board?')) {
      const parsed = performance.now()
      performance.mark('board-parsed')
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        performance.mark('board-painted')
        told(performance.now() - parsed)
      }
      requestAnimationFrame(() => port2.postMessage(0))
    }
    return value
  }
  const times = []
  for (let run = 0; run < runs; run++) {
    const painted = new Promise<number>((done) => (told = done))
    document.querySelector<HTMLElement>('[data-testid=day-after]')!.click()
    const drawn = await painted
    let [longest, before] = [0, performance.now()]
    for (let frame = 0; frame < 30; frame++) {
      const now = await new Promise<number>(requestAnimationFrame)
      longest = Math.max(longest, now - before)
      before = now
    }
    performance.mark('board-rest')
    times.push({ drawn, longest })
  }
  return times
}

/** Each frame 60 pixels further, to the end and back. */
async function scroll({ count, side }: { count: number; side: 'scrollTop' | 'scrollLeft' }): Promise<number[]> {
  const grid = document.querySelector<HTMLElement>('[data-testid=board-grid]')!
  const end = side === 'scrollTop' ? grid.scrollHeight - grid.clientHeight : grid.scrollWidth - grid.clientWidth
  const times: number[] = []
  let before = await new Promise<number>(requestAnimationFrame)
  for (let frame = 0; frame < count; frame++) {
    performance.mark('board-frame')
    grid[side] = Math.abs((((frame + 1) * 60 + end) % (2 * end)) - end)
    const now = await new Promise<number>(requestAnimationFrame)
    times.push(now - before)
    before = now
  }
  return times
}

test('a full board', async () => {
  const { browser, context, page } = await desk('en-GB')
  try {
    await page.route('**/api/v1/dispatch/board?*', (route) =>
      route.fulfill({ json: day(Date.parse(new URL(route.request().url()).searchParams.get('from')!)) }),
    )
    await signIn(page, 'dispatcher@northgate')
    await goTo(page, 'board')
    await expect(page.locator('.board-job').first()).toBeVisible()
    const cdp = await context.newCDPSession(page)
    await page.evaluate(draw, 2)

    console.log(`\n${PEOPLE} people, ${JOBS} jobs, ${WAITING} waiting, 1440 wide; medians`)
    const [draws, marks] = await traced(cdp, () => page.evaluate(draw, RUNS))
    tell('board drawn', median(draws.map((one) => one.drawn)), 50, `${RUNS} days`)
    tell('… processor time', median(until(marks, 'board-painted')), 50, 'of the page')
    const all = median(until(marks, 'board-rest')).toFixed(0)
    const after = `what is not in sight, the map; ${all} ms of processor for all of it`
    tell('the longest frame after that', median(draws.map((one) => one.longest)), 34, after)
    for (const [side, name] of [['scrollTop', 'down and up'], ['scrollLeft', 'to the side']] as const) {
      const [frames, steps] = await traced(cdp, () => page.evaluate(scroll, { count: FRAMES, side }))
      tell(`a frame while scrolling ${name}`, median(frames), 17, within(frames))
      const work = until(steps, 'board-frame')
      tell('… processor time', median(work), 17, within(work))
    }
  } finally {
    await browser.close()
  }
})
