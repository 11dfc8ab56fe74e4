// What the device keeps for an account, in two copies where one could be lost.
import { Connection, isLost, result, type StoreName, type Tables } from './connection';
import { newKey } from './sealing';
import { bringLevel, copy, follow, noting, openSecond, setTurn, turnOf, type Step } from './second-copy';

/** One for each account, so that whoever else signs in on the device does not meet it. */
export const databaseName = (account: string) => `spur-visits-${account}`;

export class Database {
  private constructor(
    private readonly name: string,
    private copies: Copies,
  ) {}

  static async open(name: string): Promise<Database> {
    return new Database(name, await opened(name));
  }

  /** Done in both copies, one after the other; of all tabs one writes at a time. */
  write<T>(names: StoreName[], work: (tables: Tables) => Promise<T>): Promise<T> {
    return this.again(({ first, second }) =>
      second === null ? first.transact(names, 'readwrite', work) : inTurn(() => writeTwice(first, second, names, work)),
    );
  }

  read<T>(names: StoreName[], work: (tables: Tables) => Promise<T>): Promise<T> {
    return this.again(({ first }) => first.transact(names, 'readonly', work));
  }

  /** The key that seals, made once: of two tabs that make one at the same time, the first one's counts. */
  async key(): Promise<CryptoKey> {
    const kept = await this.read(['keys'], keyIn);
    if (kept !== null) return kept;
    const made = await newKey();
    return this.write(['keys'], async (tables) => {
      const other = await keyIn(tables);
      if (other !== null) return other;
      await result(tables('keys').put({ name: 'seal', key: made }));
      return made;
    });
  }

  /** A connection that the browser has ended is opened again, once. */
  private async again<T>(work: (copies: Copies) => Promise<T>): Promise<T> {
    try {
      return await work(this.copies);
    } catch (fault) {
      if (!isLost(fault)) throw fault;
      this.copies.first.close();
      this.copies.second?.close();
      this.copies = await opened(this.name);
      return work(this.copies);
    }
  }
}

interface Copies {
  first: Connection;
  second: Connection | null;
}

async function opened(name: string): Promise<Copies> {
  const [first, second] = await Promise.all([Connection.open(indexedDB, name), openSecond(name)]);
  if (second !== null) await inTurn(() => bringLevel(first, second));
  return { first, second };
}

async function writeTwice<T>(first: Connection, second: Connection, names: StoreName[], work: (tables: Tables) => Promise<T>): Promise<T> {
  const steps: Step[] = [];
  const written = [...new Set<StoreName>([...names, 'keys'])];
  const { found, turn } = await first.transact(written, 'readwrite', async (tables) => {
    const turn = (await turnOf(tables)) + 1;
    const found = await work(noting(tables, steps));
    await setTurn(tables, turn);
    return { found, turn };
  });
  if (!(await follow(second, written, turn, steps))) await copy(first, second);
  return found;
}

/** Of all databases, since they lie in the same place: a kill is to find one place being written, never both. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('spur-write', work) as Promise<T>;

const keyIn = async (tables: Tables) => (await result<{ key: CryptoKey } | undefined>(tables('keys').get('seal')))?.key ?? null;
