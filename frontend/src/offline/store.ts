/**
 * IndexedDB with promises and typed rows, and what a phone's store owes to the person who taps:
 *
 *   durable    a write resolves once its transaction is complete, with durability "strict": on the disk, not in a cache
 *   whole      a transaction that throws leaves nothing behind
 *   told       every write tells those who watch its tables, in this tab and in the others
 *   reopened   a connection that the browser has closed (storage pressure, a phone that slept) is opened again
 *   spared     a write that finds no room has the reserve give way, if there is one, and is tried once more
 *
 * Within a transaction only its own tables may be awaited: anything else lets the browser end it.
 */
export type Shape = Record<string, { row: object; key: string }>
type Name<S> = keyof S & string

type Only = IDBValidKey | IDBKeyRange

export interface Rows<V, K> {
  get(key: K): Promise<V | undefined>
  /** in the order of the index, or of the key */
  all(index?: string, only?: Only, atMost?: number): Promise<V[]>
  /** keys of the table itself, whichever index is asked */
  keys(index?: string, only?: Only, atMost?: number): Promise<K[]>
  last(index: string): Promise<V | undefined>
  count(index?: string, only?: Only): Promise<number>
  /** @throws ConstraintError when the key is taken */
  add(row: V): Promise<void>
  put(row: V): Promise<void>
  /** False, and nothing changed, when there is no such row. */
  update(key: K, change: Partial<V>): Promise<boolean>
  delete(key: K): Promise<void>
  clear(): Promise<void>
}

export type Tables<S extends Shape> = { [N in Name<S>]: Rows<S[N]['row'], S[N]['key']> }

/** One step of the schema. Steps are never changed once released: a phone may have slept through several. */
export type Migration = { to: number; run: (db: IDBDatabase, transaction: IDBTransaction) => void }

export type Store<S extends Shape> = Tables<S> & {
  name: string
  open(): Promise<void>
  close(): void
  /** Closes and deletes: only for what the person, or the owner of a lost phone, has decided. */
  destroy(): Promise<void>
  read<T, N extends Name<S>>(tables: N[], work: (tables: Pick<Tables<S>, N>) => Promise<T>): Promise<T>
  write<T, N extends Name<S>>(tables: N[], work: (tables: Pick<Tables<S>, N>) => Promise<T>): Promise<T>
  /** Calls back after each write to one of the tables, by whichever tab. */
  watch(tables: Name<S>[], changed: () => void): () => void
}

type Run = <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>) => Promise<T>

/** The phone has no room: what was to be written was not. */
export const isFull = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError'

export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function rowsOf<V extends object, K extends string>(run: Run): Rows<V, K> {
  const by = (store: IDBObjectStore, index?: string) => (index ? store.index(index) : store)
  const change = (work: (store: IDBObjectStore) => IDBRequest) =>
    run('readwrite', async (store) => void (await settled(work(store))))
  return {
    get: (key) => run('readonly', (store) => settled(store.get(key))),
    all: (index, only, atMost) => run('readonly', (store) => settled(by(store, index).getAll(only, atMost))),
    keys: (index, only, atMost) =>
      run('readonly', async (store) => (await settled(by(store, index).getAllKeys(only, atMost))) as K[]),
    last: (index) =>
      run('readonly', async (store) => (await settled(store.index(index).openCursor(null, 'prev')))?.value as V),
    count: (index, only) => run('readonly', (store) => settled(by(store, index).count(only))),
    add: (row) => change((store) => store.add(row)),
    put: (row) => change((store) => store.put(row)),
    delete: (key) => change((store) => store.delete(key)),
    clear: () => change((store) => store.clear()),
    update: (key, changes) =>
      run('readwrite', async (store) => {
        const row = (await settled(store.get(key))) as V | undefined
        if (row) await settled(store.put({ ...row, ...changes }))
        return row !== undefined
      }),
  }
}

/** Without migrations: whichever version is there, also one that this app is too old for. */
function opened(name: string, migrations: Migration[]): Promise<IDBDatabase> {
  const request = indexedDB.open(name, migrations.at(-1)?.to)
  request.onupgradeneeded = ({ oldVersion }) => {
    for (const { to, run } of migrations) if (to > oldVersion) run(request.result, request.transaction!)
  }
  // Another tab keeps an older version open: said, instead of waiting for it; what opens later is closed again.
  const blocked = new Promise<never>((_, reject) => {
    request.onblocked = () => {
      request.onsuccess = () => request.result.close()
      reject(new DOMException(`${name} is open elsewhere`, 'BlockedError'))
    }
  })
  return Promise.race([settled(request), blocked])
}

/** Keeps one connection, and opens another when the browser has closed it under our hands. */
function connector(name: string, migrations: Migration[]) {
  let connection: Promise<IDBDatabase> | null = null
  let closed = false

  function connect(): Promise<IDBDatabase> {
    if (closed) return Promise.reject(new DOMException(`${name} is closed`, 'InvalidStateError'))
    connection ??= opened(name, migrations).then(
      (db) => {
        db.onclose = drop
        // A newer version in another tab must not wait for this one.
        db.onversionchange = drop
        return db
      },
      (error: unknown) => {
        connection = null
        throw error
      },
    )
    return connection
  }

  function drop(): void {
    void connection?.then((db) => db.close()).catch(() => undefined)
    connection = null
  }

  async function begin(tables: string[], mode: IDBTransactionMode): Promise<IDBTransaction> {
    const start = async () => (await connect()).transaction(tables, mode, { durability: 'strict' })
    return start().catch((error: unknown) => {
      if (closed || !(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error
      drop()
      return start()
    })
  }

  const close = () => {
    closed = true
    drop()
  }
  const open = async () => {
    closed = false
    await connect()
  }
  return { begin, open, close }
}

/** Tells this tab's watchers, and through a channel those of other tabs on the same store. */
function teller(name: string) {
  const watchers = new Set<{ tables: string[]; changed: () => void }>()
  let channel: BroadcastChannel | null = null
  const told = (tables: string[]) => {
    for (const watcher of watchers) if (watcher.tables.some((table) => tables.includes(table))) watcher.changed()
  }
  function line(): BroadcastChannel | null {
    if (!channel && typeof BroadcastChannel !== 'undefined') {
      channel = new BroadcastChannel(name)
      channel.onmessage = ({ data }: MessageEvent<string[]>) => told(data)
    }
    return channel
  }
  return {
    tell(tables: string[]) {
      line()?.postMessage(tables)
      told(tables)
    },
    watch(tables: string[], changed: () => void) {
      line()
      const watcher = { tables, changed }
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
    hangUp() {
      channel?.close()
      channel = null
    },
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch {
    // A failed request has ended it already.
  }
}

/** What the work gave, once the transaction is complete; what it threw, once nothing of it is left. */
async function finished<T>(transaction: IDBTransaction, work: () => Promise<T>): Promise<T> {
  const ended = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'))
  })
  const attempt = async () => {
    try {
      return await work()
    } catch (error) {
      abort(transaction)
      throw error
    }
  }
  // Both are awaited: what fails in the one must not leave the other unheard.
  const [outcome, end] = await Promise.allSettled([attempt(), ended])
  if (outcome.status === 'rejected') throw outcome.reason
  if (end.status === 'rejected') throw end.reason
  return outcome.value
}

/** What each write to one of the tables `of` also does, in its own transaction, to the table `to`. */
export type Trace = { of: string[]; to: string; leave: (store: IDBObjectStore) => void }

/** The row that is there only to give way (reserve.ts). */
export type Reserve = { in: string; key: string }

export function openStore<S extends Shape>(
  name: string,
  tables: Name<S>[],
  migrations: Migration[],
  { trace, reserve }: { trace?: Trace; reserve?: Reserve } = {},
): Store<S> {
  const { begin, open, close } = connector(name, migrations)
  const { tell, watch, hangUp } = teller(name)

  async function once<T>(mode: IDBTransactionMode, names: string[], work: (in_: IDBTransaction) => Promise<T>) {
    const traced = mode === 'readwrite' && trace?.of.some((table) => names.includes(table)) ? trace : null
    const transaction = await begin(traced ? [...names, traced.to] : names, mode)
    traced?.leave(transaction.objectStore(traced.to))
    const result = await finished(transaction, () => work(transaction))
    if (mode === 'readwrite') tell(names)
    return result
  }
  /** Whether there was one to give way. */
  async function giveWay({ in: table, key }: Reserve): Promise<boolean> {
    const transaction = await begin([table], 'readwrite')
    return finished(transaction, async () => {
      const rows = transaction.objectStore(table)
      const there = await settled(rows.count(key))
      await settled(rows.delete(key))
      return there > 0
    })
  }
  async function within<T>(mode: IDBTransactionMode, names: string[], work: (in_: IDBTransaction) => Promise<T>) {
    try {
      return await once(mode, names, work)
    } catch (error) {
      if (!reserve || !isFull(error) || !(await giveWay(reserve))) throw error
      return once(mode, names, work)
    }
  }
  const tablesOf = (names: string[], run: (table: string) => Run) =>
    Object.fromEntries(names.map((table) => [table, rowsOf(run(table))])) as unknown as Tables<S>
  const many =
    (mode: IDBTransactionMode) =>
    <T, N extends Name<S>>(names: N[], work: (tables: Pick<Tables<S>, N>) => Promise<T>) =>
      within(mode, names, (transaction) =>
        work(tablesOf(names, (table) => (_mode, act) => act(transaction.objectStore(table)))),
      )
  return {
    name,
    open,
    close() {
      hangUp()
      close()
    },
    async destroy() {
      hangUp()
      close()
      await settled(indexedDB.deleteDatabase(name))
    },
    read: many('readonly'),
    write: many('readwrite'),
    watch,
    ...tablesOf(
      tables,
      (table) => (mode, act) => within(mode, [table], (transaction) => act(transaction.objectStore(table))),
    ),
  }
}
