import { startServer } from './server'

export default async function globalSetup(): Promise<() => Promise<void>> {
  const server = await startServer()
  process.env['FIELDLOCK_E2E'] = JSON.stringify({ url: server.url, organisations: server.organisations })
  return server.stop
}
