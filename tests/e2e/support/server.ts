// The real program on a fresh data folder: embedded PostgreSQL, migrations, sample day, API and built PWA on one port.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const root = resolve(__dirname, '../../..')

export interface User {
  role: string
  username: string
  password: string
  name: string
}

export interface Organisation {
  slug: string
  users: User[]
  api_key: string
}

export interface Server {
  url: string
  organisations: Organisation[]
  stop: () => Promise<void>
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no port'))))
    })
  })
}

async function ready(url: string, child: ChildProcess, said: () => string): Promise<void> {
  const until = Date.now() + 120_000
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server ended:\n${said()}`)
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((next) => setTimeout(next, 200))
  }
  throw new Error(`the server did not get ready:\n${said()}`)
}

export async function startServer(): Promise<Server> {
  const data = mkdtempSync(join(tmpdir(), 'fieldlock-e2e-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(join(root, '.venv/bin/fieldlock'), ['serve', '--demo'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), VAR_DIR: data, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (log = (log + part).slice(-20_000)))
  const stop = async (): Promise<void> => {
    const ended = new Promise((done) => child.once('exit', done))
    if (child.exitCode === null) {
      child.kill('SIGTERM')
      await ended
    }
    rmSync(data, { recursive: true, force: true })
  }
  try {
    await ready(url, child, () => log)
  } catch (error) {
    await stop()
    throw error
  }
  const told = JSON.parse(readFileSync(join(data, 'demo-credentials.json'), 'utf8')) as { organisations: Organisation[] }
  return { url, organisations: told.organisations, stop }
}
