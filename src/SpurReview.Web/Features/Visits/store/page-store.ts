// The pages of opened reviews as the server made them, sealed like what is written in them.
import { result } from './connection';
import { Database, databaseName } from './database';
import { seal, unseal, type Sealed } from './sealing';

export interface KeptPage {
  html: string;
  headers: [string, string][];
}

/** As it is found again: with when it was kept. */
export type FoundPage = KeptPage & { at: number };

interface PageRow {
  address: string;
  sealed: Sealed;
  at: number;
}

/** Whose pages are shown when nobody can be asked. It lies by itself, since each account has a database of its own. */
const shared = 'spur-visits';

export class PageStore {
  private constructor(
    private readonly db: Database,
    private readonly key: CryptoKey,
  ) {}

  static async of(account: string): Promise<PageStore> {
    const db = await Database.open(databaseName(account));
    return new PageStore(db, await db.key());
  }

  async keep(address: string, page: KeptPage, at: number): Promise<void> {
    const row: PageRow = { address, at, sealed: await seal(this.key, JSON.stringify(page)) };
    await this.db.write(['pages'], (stores) => result(stores('pages').put(row)));
  }

  async find(address: string): Promise<FoundPage | null> {
    const row = await this.db.read(['pages'], (stores) => result<PageRow | undefined>(stores('pages').get(address)));
    return row === undefined ? null : { ...(JSON.parse(await unseal(this.key, row.sealed)) as KeptPage), at: row.at };
  }

  /** When the page was last kept; null where it was not. */
  async keptAt(address: string): Promise<number | null> {
    return this.db.read(['pages'], async (stores) => (await result<PageRow | undefined>(stores('pages').get(address)))?.at ?? null);
  }

  /** The addresses of the pages that are kept. */
  async addresses(): Promise<string[]> {
    return this.db.read(['pages'], async (stores) => (await result<PageRow[]>(stores('pages').getAll())).map(({ address }) => address));
  }

  async letGo(addresses: string[]): Promise<void> {
    await this.db.write(['pages'], async (stores) => {
      for (const address of addresses) await result(stores('pages').delete(address));
    });
  }

  async clear(): Promise<void> {
    await this.db.write(['pages'], (stores) => result(stores('pages').clear()));
  }
}

export async function currentAccount(): Promise<string | null> {
  const db = await Database.open(shared);
  return db.read(['keys'], async (stores) => (await result<{ account: string } | undefined>(stores('keys').get('current')))?.account ?? null);
}

export async function setCurrentAccount(account: string | null): Promise<void> {
  const db = await Database.open(shared);
  await db.write(['keys'], (stores) =>
    account === null ? result(stores('keys').delete('current') as IDBRequest<unknown>) : result(stores('keys').put({ name: 'current', account }) as IDBRequest<unknown>),
  );
}
