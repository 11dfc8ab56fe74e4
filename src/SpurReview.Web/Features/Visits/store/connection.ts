// IndexedDB, with promises. A transaction lives only as long as nothing but its own requests is awaited in it.
export const stores = { keys: 'keys', entries: 'entries', fields: 'fields', reviews: 'reviews', pages: 'pages' } as const;
export type StoreName = keyof typeof stores;

/** What is done to a store. */
export type Table = Pick<IDBObjectStore, 'get' | 'getKey' | 'getAll' | 'index' | 'put' | 'add' | 'delete' | 'clear'>;
export type Tables<T = Table> = (name: StoreName) => T;

/**
 * Raised with each change of the stores, which only adds: what an earlier version has left is taken over, and a tab of an earlier version goes on in
 * what a newer one has made.
 */
const version = 1;

export class Connection {
  private constructor(private readonly db: IDBDatabase) {}

  static async open(factory: IDBFactory, name: string): Promise<Connection> {
    const request = factory.open(name, version);
    request.onupgradeneeded = ({ oldVersion }) => upgrade(request.result, oldVersion);
    const db = await result(request).catch((fault: unknown) => openedNewer(factory, name, fault));
    // A newer version of the app, in another tab, is not kept waiting.
    db.onversionchange = () => db.close();
    return new Connection(db);
  }

  /** Strictly: what is told to be written lies on the disk, not only in the system's memory. */
  async transact<T>(names: StoreName[], mode: IDBTransactionMode, work: (tables: Tables<IDBObjectStore>) => Promise<T>): Promise<T> {
    const transaction = this.db.transaction(names, mode, { durability: 'strict' });
    const end = finished(transaction);
    try {
      const found = await work((name) => transaction.objectStore(name));
      await end;
      return found;
    } catch (fault) {
      end.catch(() => undefined);
      if (transaction.error === null) abort(transaction);
      throw fault;
    }
  }

  close(): void {
    this.db.close();
  }
}

/** Browsers end the connections of tabs in the background, and say so when they are next used. */
export const isLost = (fault: unknown) => fault instanceof Error && (fault.name === 'InvalidStateError' || fault.name === 'UnknownError');

/** The device has no room for more. */
export const isFull = (fault: unknown) => fault instanceof Error && fault.name === 'QuotaExceededError';

export function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function openedNewer(factory: IDBFactory, name: string, fault: unknown): Promise<IDBDatabase> {
  if (fault instanceof Error && fault.name === 'VersionError') return result(factory.open(name));
  throw fault;
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The transaction was broken off.'));
  });
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

function upgrade(db: IDBDatabase, from: number): void {
  if (from >= 1) return;
  db.createObjectStore(stores.keys, { keyPath: 'name' });
  const entries = db.createObjectStore(stores.entries, { keyPath: 'order', autoIncrement: true });
  entries.createIndex('id', 'operation.id', { unique: true });
  entries.createIndex('review', 'review');
  db.createObjectStore(stores.fields, { keyPath: ['review', 'field'] }).createIndex('review', 'review');
  db.createObjectStore(stores.reviews, { keyPath: 'review' });
  db.createObjectStore(stores.pages, { keyPath: 'address' });
}
