// The board of 100 people and 1,000 jobs in a real browser: how long it is drawn, and whether it follows the finger.
import { expect, test } from '@playwright/test'
import type { Board } from '../../../frontend/src/desk/board/data'
import { aJob, aPerson } from '../../../frontend/src/desk/board/samples'
import { desk, goTo, signIn } from '../support/world'
import { median, tell } from './told'

const [PEOPLE, JOBS, RUNS, FRAMES] = [100, 1000, 9, 180]

/** Ten jobs for each person through the day that is asked for, one row above the other where they overlap. */
function day(since: number): Board {
  const at = (hours: number): string => new Date(since + hours * 3_600_000).toISOString()
  const technicians = Array.from({ length: PEOPLE }, (_, n) => aPerson(`p${n}`, { name: `Person ${n}` }))
  const jobs = Array.from({ length: JOBS }, (_, n) => {
    const begins = 7 + (n % 10) * 1.1
    const crew = [{ user_id: `p${n % PEOPLE}`, name: `Person ${n % PEOPLE}`, role: 'worker' as const }]
    return aJob({ id: `job-${n}`, number: `FL-${n}`, crew, start: at(begins), end: at(begins + 0.9) })
  })
  return { since: at(0), until: at(24), time_zone: 'Asia/Shanghai', technicians, jobs, waiting: [] }
}

test('a full board', async () => {
  const { browser, page } = await desk('en-GB')
  try {
    await page.route('**/api/v1/dispatch/board?*', (route) =>
      route.fulfill({ json: day(Date.parse(new URL(route.request().url()).searchParams.get('from')!)) }),
    )
    await signIn(page, 'dispatcher@northgate')
    await goTo(page, 'board')
    await expect(page.locator('.board-job').first()).toBeVisible()

    console.log(`\n${PEOPLE} people, ${JOBS} jobs, 1440 wide; medians`)
    // From the parsed answer to the page being free again after it was painted.
    const draws = await page.evaluate(async (runs) => {
      const read = Response.prototype.json
      let parsed = 0
      Response.prototype.json = async function () {
        const value: unknown = await read.call(this)
        if (this.url.includes('/dispatch/board?')) parsed = performance.now()
        return value
      }
      const painted = (): Promise<number> =>
        new Promise((done) => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => done(performance.now())
          requestAnimationFrame(() => port2.postMessage(0))
        })
      const times: number[] = []
      for (let run = 0; run < runs; run++) {
        parsed = 0
        document.querySelector<HTMLElement>('[data-testid=day-after]')!.click()
        while (!parsed) await new Promise((next) => setTimeout(next, 0))
        times.push((await painted()) - parsed)
      }
      return times
    }, RUNS)
    tell('board drawn', median(draws), 50, `${RUNS} days`)

    const frames = await page.evaluate(async (count) => {
      const grid = document.querySelector<HTMLElement>('[data-testid=board-grid]')!
      const times: number[] = []
      let before = await new Promise<number>(requestAnimationFrame)
      for (let frame = 0; frame < count; frame++) {
        grid.scrollTop = Math.abs(((frame * 60) % (2 * grid.scrollHeight)) - grid.scrollHeight)
        const now = await new Promise<number>(requestAnimationFrame)
        times.push(now - before)
        before = now
      }
      return times.sort((a, b) => a - b)
    }, FRAMES)
    tell('a frame while scrolling', median(frames), 17, `95 of 100 within ${frames[Math.floor(FRAMES * 0.95)]!.toFixed(0)} ms`)
  } finally {
    await browser.close()
  }
})
