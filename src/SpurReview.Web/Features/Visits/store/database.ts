// What the device keeps for an account, in two copies where one could be lost.
import { Connection, isLost, result, type StoreName, type Tables } from './connection';
import { newKey } from './sealing';
import { bringLevel, copy, follow, isUsed, noting, openSecond, setTurn, turnOf, unlessFull, type Step } from './second-copy';

/** One for each account, so that whoever else signs in on the device does not meet it. */
export const databaseName = (account: string) => `spur-visits-${account}`;

/** So long a write waits for one in another tab, which the system may have stopped in the middle of it. */
const patience = 5_000;

export class Database {
  private reopening: Promise<Copies> | null = null;

  private constructor(
    private readonly name: string,
    private copies: Copies,
  ) {}

  static async open(name: string): Promise<Database> {
    return new Database(name, await opened(name));
  }

  /** Done in both copies, one after the other; of all tabs one writes at a time. */
  write<T>(names: StoreName[], work: (tables: Tables) => Promise<T>, lags: (fault: unknown) => void = raise): Promise<T> {
    return this.again(async ({ first, second }) =>
      second === null ? (await writeFirst(first, names, work)).found : inTurn(() => writeTwice(first, second, names, work, lags)),
    );
  }

  /**
   * The same of what has to do with sending, which is how room is made: the second copy may lack it while it is full. What it then still holds is sent
   * again after a kill at worst, and the server knows it.
   */
  writeToSend<T>(names: StoreName[], work: (tables: Tables) => Promise<T>): Promise<T> {
    return this.write(names, work, unlessFull);
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
    const used = this.copies;
    try {
      return await work(used);
    } catch (fault) {
      if (!isLost(fault)) throw fault;
      if (this.copies === used) await (this.reopening ??= this.reopen().finally(() => (this.reopening = null)));
      return work(this.copies);
    }
  }

  /** Once for all who met it at the same time: none of them is to lose what another has just opened. */
  private async reopen(): Promise<Copies> {
    this.copies.first.close();
    this.copies.second?.close();
    return (this.copies = await opened(this.name));
  }
}

interface Copies {
  first: Connection;
  second: Connection | null;
}

async function opened(name: string): Promise<Copies> {
  const first = await Connection.open(indexedDB, name);
  try {
    const second = await openSecond(name);
    if (second !== null) await inTurn(() => bringLevel(first, second));
    return { first, second };
  } catch (fault) {
    // One place is better than none, but an empty one may be what is left of one that was thrown away: it is not begun anew.
    if (await isUsed(first)) return { first, second: null };
    throw fault;
  }
}

/** Counted also where there is one place: the browser may have two another day. */
function writeFirst<T>(first: Connection, names: StoreName[], work: (tables: Tables) => Promise<T>, steps: Step[] = []): Promise<{ found: T; turn: number }> {
  return first.transact(withKeys(names), 'readwrite', async (tables) => {
    const turn = (await turnOf(tables)) + 1;
    const found = await work(noting(tables, steps));
    await setTurn(tables, turn);
    return { found, turn };
  });
}

async function writeTwice<T>(
  first: Connection,
  second: Connection,
  names: StoreName[],
  work: (tables: Tables) => Promise<T>,
  lags: (fault: unknown) => void,
): Promise<T> {
  const steps: Step[] = [];
  const { found, turn } = await writeFirst(first, names, work, steps);
  const level = async () => {
    if (!(await follow(second, withKeys(names), turn, steps))) await copy(first, second);
  };
  await level().catch(lags);
  return found;
}

function raise(fault: unknown): never {
  throw fault;
}

/**
 * Of all databases, since they lie in the same place: a kill is to find one place being written, never both. Whoever has waited long enough writes all
 * the same: the turns say what a copy lacks, whoever wrote when.
 */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  let hasBegun = false;
  const begin = () => {
    hasBegun = true;
    return work();
  };
  try {
    return (await navigator.locks.request('spur-write', { signal: AbortSignal.timeout(patience) }, begin)) as T;
  } catch (fault) {
    if (hasBegun) throw fault;
    return work();
  }
}

const withKeys = (names: StoreName[]) => [...new Set<StoreName>([...names, 'keys'])];

const keyIn = async (tables: Tables) => (await result<{ key: CryptoKey } | undefined>(tables('keys').get('seal')))?.key ?? null;
