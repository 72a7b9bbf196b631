// The network between one phone and the server, so that a test can cut it and lose an answer on purpose.
import { existsSync, readFileSync } from 'node:fs'
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { extname, join } from 'node:path'
import { Transform } from 'node:stream'

const KINDS: Record<string, string> = {
  '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

/** The same bytes but for the last, which is another. */
function damaged(): Transform {
  let held = Buffer.alloc(0)
  return new Transform({
    transform(chunk: Buffer, _, next) {
      const all = Buffer.concat([held, chunk])
      held = all.subarray(-1)
      next(null, all.subarray(0, -1))
    },
    flush(next) {
      next(null, held.map((byte) => byte ^ 1))
    },
  })
}

export class Network {
  pushes = 0
  /** From which byte each part of a large file was sent, in order. */
  readonly parts: number[] = []
  private damaging = false
  private cutOff = false
  private losing: string | null = null
  private refusing: { path: string; status: number; slug: string } | null = null
  private app: string | null = null
  private readonly sockets = new Set<Socket>()
  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async to(target: string): Promise<Network> {
    const server = createServer((incoming, outgoing) => network.pass(target, incoming, outgoing))
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const network: Network = new Network(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    server.on('connection', (socket: Socket) => {
      network.sockets.add(socket)
      socket.on('close', () => network.sockets.delete(socket))
      if (network.cutOff) socket.destroy()
    })
    return network
  }

  cut(): void {
    this.cutOff = true
    for (const socket of this.sockets) socket.destroy()
  }

  restore(): void {
    this.cutOff = false
  }

  /** The next request whose path begins so is carried to the server and done there; its answer never comes back. */
  loseNextAnswerTo(path: string): void {
    this.losing = path
  }

  /** Requests whose path begins so are answered with this problem and never reach the server; null: none are. */
  refuse(refusing: { path: string; status: number; slug: string } | null): void {
    this.refusing = refusing
  }

  /** Files arrive with their last byte changed, until this is ended. */
  damage(on: boolean): void {
    this.damaging = on
  }

  /** The app comes from this folder from now on, and nothing of the one before; the API is the server's as ever. */
  release(app: string): void {
    this.app = app
  }

  get lost(): boolean {
    return this.losing === null
  }

  async close(): Promise<void> {
    this.cut()
    await new Promise((done) => this.server.close(done))
  }

  private pass(target: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
    const path = incoming.url ?? '/'
    if (path.startsWith('/api/v1/sync/push')) this.pushes += 1
    if (this.refusing && path.startsWith(this.refusing.path)) {
      const { status, slug } = this.refusing
      incoming.resume()
      outgoing.writeHead(status, { 'content-type': 'application/problem+json' })
      outgoing.end(JSON.stringify({ slug, title: slug, status }))
      return
    }
    if (this.app && !path.startsWith('/api/')) {
      const { pathname } = new URL(path, this.url)
      const file = join(this.app, extname(pathname) ? pathname : 'index.html')
      const there = existsSync(file)
      outgoing.writeHead(there ? 200 : 404, { 'content-type': KINDS[extname(file)] ?? 'text/plain', 'cache-control': 'no-cache' })
      outgoing.end(there ? readFileSync(file) : '')
      return
    }
    const lose = this.losing !== null && path.startsWith(this.losing)
    if (lose) this.losing = null
    const onward = request(target + path, { method: incoming.method, headers: incoming.headers }, (answer) => {
      if (lose) {
        answer.resume()
        answer.on('end', () => incoming.socket.destroy())
        return
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    onward.on('error', () => incoming.socket.destroy())
    outgoing.on('close', () => onward.destroy())
    const isFile = path.startsWith('/api/v1/files/') && ['PUT', 'PATCH'].includes(incoming.method ?? '')
    const part = /^bytes (\d+)-/.exec(incoming.headers['content-range'] ?? '')
    if (isFile && part) this.parts.push(Number(part[1]))
    if (isFile && this.damaging) incoming.pipe(damaged()).pipe(onward)
    else incoming.pipe(onward)
  }
}
