// Chromium throws a whole database away when it was killed while writing, started and used: it goes on after a record that was cut off, and takes
// what follows for damage at the next start (google/leveldb#1287). Therefore everything is written twice there, in two places that are not damaged by
// one kill: one is written when the other is done. See docs/decisions/0021-the-device-of-a-site-visit.md.
import { Connection, isFull, result, stores, type StoreName, type Table, type Tables } from './connection';

/** Where the other place can be had. Only Chromium has it, and only Chromium needs it. */
interface Buckets {
  open(name: string, options: { durability: 'strict' }): Promise<{ indexedDB: IDBFactory }>;
}

/** Something done to the first copy, to be done to the second. */
export type Step = (tables: Tables<IDBObjectStore>) => Promise<unknown>;

const all = Object.keys(stores) as StoreName[];

/** Null where the browser has one place only. */
export async function openSecond(name: string): Promise<Connection | null> {
  const buckets = (navigator as { storageBuckets?: Buckets }).storageBuckets;
  if (buckets === undefined) return null;
  const { indexedDB } = await buckets.open('spur-second', { durability: 'strict' });
  return Connection.open(indexedDB, name);
}

/** How many times a copy has been written: the one that is behind has missed something. */
export async function turnOf(tables: Tables): Promise<number> {
  return (await result<{ turn: number } | undefined>(tables('keys').get('turn')))?.turn ?? 0;
}

export function setTurn(tables: Tables, turn: number): Promise<IDBValidKey> {
  return result(tables('keys').put({ name: 'turn', turn }));
}

/**
 * After a kill one of them may be a turn behind, or gone. The first is always written before the second, and therefore read after it: only where it
 * was thrown away is it behind.
 */
export async function bringLevel(first: Connection, second: Connection): Promise<void> {
  const two = await second.transact(['keys'], 'readonly', turnOf);
  const one = await first.transact(['keys'], 'readonly', turnOf);
  if (two > one) return copy(second, first);
  // Never counted: the first may have been written before there were turns.
  if (one === 0) await first.transact(['keys'], 'readwrite', (tables) => setTurn(tables, 1));
  if (one > two || one === 0) await copy(first, second).catch(unlessFull);
}

/** What there is no room for is tried again with each write; what is there can be read and sent meanwhile. */
export function unlessFull(fault: unknown): void {
  if (!isFull(fault)) throw fault;
}

/** Somebody has written here; of a place that was thrown away nothing is left. */
export async function isUsed(copy: Connection): Promise<boolean> {
  return (await copy.transact(['keys'], 'readonly', (tables) => result<unknown[]>(tables('keys').getAll()))).length > 0;
}

export async function copy(from: Connection, to: Connection): Promise<void> {
  const rows = await from.transact(all, 'readonly', (tables) =>
    Promise.all(all.map(async (name) => ({ name, rows: await result<unknown[]>(tables(name).getAll()) }))),
  );
  await to.transact(all, 'readwrite', async (tables) => {
    for (const { name, rows: found } of rows) {
      await result(tables(name).clear());
      for (const row of found) await result(tables(name).put(row));
    }
  });
}

/** Does the steps to the copy that is to come level with that turn; false where it was not one turn behind. */
export function follow(second: Connection, names: StoreName[], turn: number, steps: Step[]): Promise<boolean> {
  return second.transact(names, 'readwrite', async (tables) => {
    if ((await turnOf(tables)) !== turn - 1) return false;
    for (const step of steps) await step(tables);
    await setTurn(tables, turn);
    return true;
  });
}

/** The tables, with what is done to them noted. */
export function noting(tables: Tables<IDBObjectStore>, steps: Step[]): Tables {
  return (name) => {
    const table = tables(name);
    const added = (row: object, request: IDBRequest<IDBValidKey>) => {
      // The browser counts the edits; the second copy has them by the same numbers.
      steps.push((other) => result(other(name).put(name === 'entries' ? { ...row, order: request.result } : row)));
      return request;
    };
    return {
      get: (key) => table.get(key),
      getKey: (key) => table.getKey(key),
      getAll: (query) => table.getAll(query),
      index: (index) => table.index(index),
      put: (row: object) => added(row, table.put(row)),
      add: (row: object) => added(row, table.add(row)),
      delete: (key) => {
        steps.push((other) => result(other(name).delete(key)));
        return table.delete(key);
      },
      clear: () => {
        steps.push((other) => result(other(name).clear()));
        return table.clear();
      },
    } satisfies Table;
  };
}
