export const median = (times: number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN

export function tell(name: string, time: number, budget: number, told: string): void {
  const verdict = time <= budget ? 'within' : 'OVER  '
  console.log(`${name.padEnd(36)} ${time.toFixed(0).padStart(6)} ms   budget ${String(budget).padStart(5)} ms   ${verdict}   ${told}`)
}
