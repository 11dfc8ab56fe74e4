// IndexedDB, with promises. A transaction lives only as long as nothing but its own requests is awaited in it.
import { newKey } from './sealing';

export const stores = { keys: 'keys', entries: 'entries', fields: 'fields', reviews: 'reviews', pages: 'pages' } as const;
export type StoreName = keyof typeof stores;

/** Raised with each change of the stores; what an earlier version has left must be taken over, unsent work first of all. */
const version = 1;

/** One for each account, so that whoever else signs in on the device does not meet it. */
export const databaseName = (account: string) => `spur-visits-${account}`;

export class Database {
  private constructor(
    private readonly name: string,
    private db: IDBDatabase,
  ) {}

  static async open(name: string): Promise<Database> {
    return new Database(name, await connected(name));
  }

  /** Strictly: what is told to be written lies on the disk, not only in the system's memory. */
  write<T>(names: StoreName[], work: (stores: (name: StoreName) => IDBObjectStore) => Promise<T>): Promise<T> {
    return this.transact(names, 'readwrite', work);
  }

  read<T>(names: StoreName[], work: (stores: (name: StoreName) => IDBObjectStore) => Promise<T>): Promise<T> {
    return this.transact(names, 'readonly', work);
  }

  /** The key that seals, made once: of two tabs that make one at the same time, the first one's counts. */
  async key(): Promise<CryptoKey> {
    const made = await newKey();
    return this.write(['keys'], async (stores) => {
      const kept = await result<{ key: CryptoKey } | undefined>(stores('keys').get('seal'));
      if (kept !== undefined) return kept.key;
      await result(stores('keys').put({ name: 'seal', key: made }));
      return made;
    });
  }

  /** Browsers end the connections of tabs in the background, and say so when they are next used: then it is opened again, once. */
  private async transact<T>(
    names: StoreName[],
    mode: IDBTransactionMode,
    work: (stores: (name: StoreName) => IDBObjectStore) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.transactNow(names, mode, work);
    } catch (fault) {
      if (!isLost(fault)) throw fault;
      this.db.close();
      this.db = await connected(this.name);
      return this.transactNow(names, mode, work);
    }
  }

  private async transactNow<T>(
    names: StoreName[],
    mode: IDBTransactionMode,
    work: (stores: (name: StoreName) => IDBObjectStore) => Promise<T>,
  ): Promise<T> {
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
}

async function connected(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = ({ oldVersion }) => upgrade(request.result, oldVersion);
  const db = await result(request);
  // A newer version of the app, in another tab, is not kept waiting.
  db.onversionchange = () => db.close();
  return db;
}

const isLost = (fault: unknown) => fault instanceof Error && (fault.name === 'InvalidStateError' || fault.name === 'UnknownError');

/** The device has no room for more. */
export const isFull = (fault: unknown) => fault instanceof Error && fault.name === 'QuotaExceededError';

export function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
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
