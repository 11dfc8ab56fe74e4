// As much of a browser as the store and the sending use, for tests that run in Node: IndexedDB in memory, locks, and a window without a page.
type Key = string | number | Key[];
type Row = Record<string, unknown>;

interface Index {
  name: string;
  path: string;
  unique: boolean;
}

interface Table {
  path: string | string[];
  isCounted: boolean;
  next: number;
  rows: Map<string, Row>;
  indexes: Index[];
}

const named = (name: string) => Object.assign(new Error(name), { name });
const copied = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(copied) as T;
  return value !== null && value !== undefined && Object.getPrototypeOf(value) === Object.prototype
    ? (Object.fromEntries(Object.entries(value as Row).map(([k, v]) => [k, copied(v)])) as T)
    : value;
};
const at = (row: Row, path: string) => path.split('.').reduce<unknown>((found, step) => (found as Row)[step], row);
const keyOf = (row: Row, path: string | string[]): Key => (Array.isArray(path) ? path.map((p) => at(row, p) as Key) : (at(row, path) as Key));

class Request {
  result: unknown;
  error: Error | null = null;
  onsuccess: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onupgradeneeded: ((event: { oldVersion: number }) => void) | null = null;
}

class Transaction {
  error: Error | null = null;
  oncomplete: (() => void) | null = null;
  onabort: (() => void) | null = null;
  private readonly waiting: { request: Request; work: () => unknown }[] = [];
  private isOver = false;
  private readonly before: Map<string, Map<string, Row>>;

  constructor(private readonly tables: Map<string, Table>, private readonly browser: Browser) {
    this.before = new Map();
  }

  objectStore(name: string): object {
    const table = this.tables.get(name)!;
    const ask = (work: () => unknown) => this.ask(work);
    const index = (indexName: string) => {
      const { path } = table.indexes.find((i) => i.name === indexName)!;
      const found = (value: unknown) => [...table.rows].filter(([, row]) => at(row, path) === value).map(([key, row]) => ({ key, row }));
      return {
        get: (value: unknown) => ask(() => copied(found(value)[0]?.row)),
        getKey: (value: unknown) => ask(() => (found(value)[0] === undefined ? undefined : JSON.parse(found(value)[0]!.key))),
        getAll: (value: unknown) => ask(() => found(value).map(({ row }) => copied(row))),
      };
    };
    const put = (given: Row, isNew: boolean) => {
      if (this.browser.isFull) throw named('QuotaExceededError');
      const row = copied(given);
      if (table.isCounted) {
        row[table.path as string] ??= table.next;
        table.next = Math.max(table.next, (row[table.path as string] as number) + 1);
      }
      const key = JSON.stringify(keyOf(row, table.path));
      const clashes = (i: Index) => i.unique && [...table.rows].some(([k, other]) => k !== key && at(other, i.path) === at(row, i.path));
      if ((isNew && table.rows.has(key)) || table.indexes.some(clashes)) throw named('ConstraintError');
      table.rows.set(key, row);
      return keyOf(row, table.path);
    };
    return {
      index,
      get: (key: Key) => ask(() => copied(table.rows.get(JSON.stringify(key)))),
      getKey: (key: Key) => ask(() => (table.rows.has(JSON.stringify(key)) ? key : undefined)),
      getAll: () => ask(() => [...table.rows.values()].map(copied)),
      put: (row: Row) => ask(() => put(row, false)),
      add: (row: Row) => ask(() => put(row, true)),
      delete: (key: Key) => ask(() => void table.rows.delete(JSON.stringify(key))),
      clear: () => ask(() => table.rows.clear()),
    };
  }

  abort(): void {
    if (this.isOver) throw named('InvalidStateError');
    this.isOver = true;
    for (const [name, rows] of this.before) this.tables.get(name)!.rows = rows;
    setImmediate(() => this.onabort?.());
  }

  /** Until nothing more is asked in it: then what was done holds. */
  async run(): Promise<void> {
    for (const [name, table] of this.tables) this.before.set(name, new Map(table.rows));
    await new Promise(setImmediate);
    while (!this.isOver) {
      const next = this.waiting.shift();
      if (next === undefined) {
        this.isOver = true;
        this.oncomplete?.();
        return;
      }
      try {
        next.request.result = next.work();
        next.request.onsuccess?.();
      } catch (fault) {
        next.request.error = this.error = fault as Error;
        next.request.onerror?.();
        this.abort();
      }
      await new Promise(setImmediate);
    }
  }

  private ask(work: () => unknown): Request {
    if (this.isOver) throw named('TransactionInactiveError');
    const request = new Request();
    this.waiting.push({ request, work });
    return request;
  }
}

class Connection {
  onversionchange: (() => void) | null = null;
  isClosed = false;

  constructor(private readonly tables: Map<string, Table>, private readonly browser: Browser) {}

  createObjectStore(name: string, { keyPath, autoIncrement = false }: { keyPath: string | string[]; autoIncrement?: boolean }): object {
    const table: Table = { path: keyPath, isCounted: autoIncrement, next: 1, rows: new Map(), indexes: [] };
    this.tables.set(name, table);
    return { createIndex: (index: string, path: string, options = { unique: false }) => table.indexes.push({ name: index, path, ...options }) };
  }

  transaction(): Transaction {
    if (this.isClosed) throw named('InvalidStateError');
    const transaction = new Transaction(this.tables, this.browser);
    this.browser.queue = this.browser.queue.then(() => transaction.run());
    return transaction;
  }

  close(): void {
    this.isClosed = true;
  }
}

/** What a test does to the browser. */
export class Browser {
  isFull = false;
  isOnline = true;
  /** The browser lets nothing be kept. */
  isBarred = false;
  /** What was asked of the network, and how it answers. */
  readonly asked: { address: string; body: any }[] = [];
  answer: (address: string, body: any) => Response | Promise<Response> = () => Promise.reject(new TypeError('Failed to fetch'));
  /** What the page would do later is not done in a test; in how many milliseconds it would be. */
  readonly pauses: number[] = [];
  queue: Promise<void> = Promise.resolve();
  readonly window = Object.assign(new EventTarget(), {
    setTimeout: (_: () => void, time: number) => this.pauses.push(time),
  });
  private readonly databases = new Map<string, Map<string, Table>>();
  private readonly versions = new Map<string, number>();
  private readonly connections: Connection[] = [];
  private readonly locks = new Map<string, Promise<unknown>>();
  private readonly holders = new Map<string, (why: Error) => void>();

  /** Where Chromium keeps what is written a second time; null where the browser has one place. */
  second: Browser | null = null;

  /** As Chromium does with a place that it takes for damaged. */
  throwAway(): void {
    this.loseConnections();
    this.databases.clear();
  }

  /** Everything that lies there, as whoever takes the device apart would find it. */
  bytes(): string {
    const rows = [...this.databases.values()].flatMap((tables) => [...tables.values()].flatMap(({ rows }) => [...rows.values()]));
    const found = (value: unknown): string => {
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value);
      return typeof value === 'object' && value !== null ? Object.values(value).map(found).join(' ') : String(value);
    };
    return rows.map(found).join(' ') + (this.second?.bytes() ?? '');
  }

  /** As it was before writes were counted. */
  removeTurns(): void {
    for (const tables of this.databases.values()) tables.get('keys')!.rows.delete('"turn"');
  }

  /** As Safari does to a tab that has been in the background. */
  loseConnections(): void {
    for (const connection of this.connections) connection.close();
  }

  /** As a newer version of the app does in another tab. */
  raise(name: string, version: number): void {
    this.loseConnections();
    this.versions.set(name, version);
  }

  open(name: string, version?: number): Request {
    const request = new Request();
    setImmediate(() => {
      const isNew = !this.databases.has(name);
      const isOld = version !== undefined && version < (this.versions.get(name) ?? 1);
      if (isNew) this.databases.set(name, new Map());
      const connection = new Connection(this.databases.get(name)!, this);
      this.connections.push(connection);
      request.result = connection;
      request.error = this.isBarred ? named('SecurityError') : isOld ? named('VersionError') : null;
      if (request.error !== null) return request.onerror?.();
      if (isNew) request.onupgradeneeded?.({ oldVersion: 0 });
      request.onsuccess?.();
    });
    return request;
  }

  request<T>(name: string, ...[options, given]: [() => Promise<T>] | [LockOptions, () => Promise<T>]): Promise<T> {
    const [{ signal, steal }, work] = typeof options === 'function' ? [{} as LockOptions, options] : [options, given!];
    if (signal?.aborted === true) return Promise.reject(signal.reason);
    if (steal === true) return this.steal(name, work);
    const before = this.locks.get(name) ?? Promise.resolve();
    return new Promise((resolve, reject) => {
      let isGivenUp = false;
      signal?.addEventListener('abort', () => {
        isGivenUp = true;
        reject(signal.reason);
      });
      const held = before.then(() => (isGivenUp ? undefined : this.hold(name, work).then(resolve, reject)));
      this.locks.set(name, held);
    });
  }

  /** Whoever holds the lock is told that it is gone; whoever waits for it goes on waiting. */
  private steal<T>(name: string, work: () => Promise<T>): Promise<T> {
    this.holders.get(name)?.(named('AbortError'));
    const held = this.hold(name, work);
    this.locks.set(name, (this.locks.get(name) ?? Promise.resolve()).then(() => held.catch(() => undefined)));
    return held;
  }

  private hold<T>(name: string, work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.holders.set(name, reject);
      work().then(resolve, reject);
    });
  }
}

class Silence extends EventTarget {
  postMessage(): void {}
}

/** A browser of its own for a test, with two places as Chromium has. */
export function browser(places: 1 | 2 = 2): Browser {
  const made = new Browser();
  if (places === 2) made.second = new Browser();
  const set = (name: string, value: unknown) => Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  set('indexedDB', { open: (name: string, version?: number) => made.open(name, version) });
  const local = new Map<string, string>();
  set('localStorage', {
    getItem: (name: string) => local.get(name) ?? null,
    setItem: (name: string, value: string) => local.set(name, value),
    removeItem: (name: string) => local.delete(name),
  });
  set('document', Object.assign(new EventTarget(), { body: { dataset: {} }, visibilityState: 'visible' }));
  set('BroadcastChannel', Silence);
  set('window', made.window);
  set('navigator', {
    locks: { request: made.request.bind(made) },
    get storageBuckets() {
      return made.second === null ? undefined : { open: async () => ({ indexedDB: { open: (name: string, version?: number) => made.second!.open(name, version) } }) };
    },
    get onLine() { return made.isOnline; },
  });
  set('fetch', async (address: string, request?: { body?: string }) => {
    const body = request?.body === undefined ? undefined : JSON.parse(request.body);
    made.asked.push({ address, body });
    return made.answer(address, body);
  });
  return made;
}

export const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
