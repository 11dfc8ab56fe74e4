// What this device holds of reviews: own edits that are not settled, and what the server last said. Shared by all its tabs.
import { afterSaved, insisted, isLater, largestBatch, nextBatch, placed, type Entry } from '../core/device';
import { emptyField, isOperation, type Answer, type Field, type Operation } from '../core/operation';
import { result, type Tables } from './connection';
import { Database, databaseName } from './database';
import { fieldRowsOf, putAfter, putLater, type EntryRow, type FieldRow, type ReviewRow } from './rows';
import { seal, unseal, type Sealed } from './sealing';

export interface Kept {
  entries: Entry[];
  fields: Record<string, Field>;
  seq: number;
}

/** How fields stood when the review had come to that change. */
export interface Told {
  fields: Field[];
  seq: number;
}

export class VisitStore {
  private readonly channel: BroadcastChannel;

  private constructor(
    private readonly db: Database,
    private readonly key: CryptoKey,
    /** Names this device to the server, and to the colleague where something is left on it. */
    readonly device: string,
    readonly account: string,
  ) {
    this.channel = new BroadcastChannel(databaseName(account));
  }

  static async open(account: string): Promise<VisitStore> {
    const db = await Database.open(databaseName(account));
    // Only what is new is written: a device without room opens what it has.
    const device =
      (await db.read(['keys'], deviceIn)) ??
      (await db.write(['keys'], async (stores) => {
        const device = (await deviceIn(stores)) ?? crypto.randomUUID();
        await result(stores('keys').put({ name: 'device', device }));
        return device;
      }));
    return new VisitStore(db, await db.key(), device, account);
  }

  /** Another tab has changed what is held of the review. */
  whenChanged(call: (review: string) => void): void {
    this.channel.addEventListener('message', ({ data }) => call(data as string));
  }

  /** Keeps the edit. When this is done it survives whatever happens to the browser. */
  async keep(review: string, edit: Operation): Promise<void> {
    const sealed = { ...edit, value: await seal(this.key, edit.value) };
    await this.db.write(['entries'], async (stores) => {
      const entries = stores('entries');
      // Asked twice, where the connection was lost before it could be said that it was done.
      if ((await result(entries.index('id').getKey(edit.id))) !== undefined) return;
      const base = edit.base;
      const on = isOperation(base) ? await result<EntryRow | undefined>(entries.index('id').get(base.operation)) : undefined;
      const { puts, removes } = placed(on === undefined ? [] : [on], sealed);
      for (const { order, ...entry } of puts) await result(entries.put({ ...entry, review, ...(order === on?.order ? { order } : {}) }));
      for (const { order } of removes) await result(entries.delete(order));
    });
    this.tell(review);
  }

  /** Whether the edit is here and not answered yet. */
  async holds(id: string): Promise<boolean> {
    return (await this.db.read(['entries'], (stores) => result(stores('entries').index('id').getKey(id)))) !== undefined;
  }

  async read(review: string): Promise<Kept> {
    const [entries, fields, meta] = await this.db.read(['entries', 'fields', 'reviews'], (stores) =>
      Promise.all([
        result<EntryRow[]>(stores('entries').index('review').getAll(review)),
        result<FieldRow[]>(stores('fields').index('review').getAll(review)),
        result<ReviewRow | undefined>(stores('reviews').get(review)),
      ]),
    );
    const open = await Promise.all(fields.map(({ sealed }) => this.fieldOf(sealed)));
    return {
      entries: await Promise.all(entries.map((entry) => this.entryOf(entry))),
      fields: Object.fromEntries(open.map((field) => [field.field, field])),
      seq: meta?.seq ?? 0,
    };
  }

  /** Up to which change the server has told of the review. */
  seqOf(review: string): Promise<number> {
    return this.db.read(['reviews'], async (stores) => (await result<ReviewRow | undefined>(stores('reviews').get(review)))?.seq ?? 0);
  }

  /** What goes next to the server. From here on it may have got there, so it is not changed any more. */
  async take(review: string, most = largestBatch): Promise<Operation[]> {
    const batch = await this.db.writeToSend(['entries'], async (stores) => {
      const all = await result<EntryRow[]>(stores('entries').index('review').getAll(review));
      const next = nextBatch(all, most, ({ data }) => data.byteLength) as EntryRow[];
      for (const entry of next) if (entry.state === 'unsent') await result(stores('entries').put({ ...entry, state: 'sent' }));
      return next;
    });
    return Promise.all(batch.map(async (entry) => (await this.entryOf(entry)).operation));
  }

  /** Takes in the answers, and what the server told with them. What another tab has been told meanwhile is not overwritten. */
  async answered(review: string, sent: Operation[], answers: Answer[], by: string, told: Told = { fields: [], seq: 0 }): Promise<void> {
    const names = [...new Set([...sent, ...told.fields].map(({ field }) => field))];
    for (let isDone = false; !isDone; ) {
      const known = await this.db.read(['fields'], (stores) => fieldRowsOf(stores('fields'), review, names));
      const rows = await Promise.all(known.map((row, n) => this.rowAfter(row, review, names[n]!, sent, answers, by, told)));
      isDone = await this.db.writeToSend(['entries', 'fields'], async (stores) => {
        const now = await fieldRowsOf(stores('fields'), review, names);
        if (now.some((row, n) => row?.version !== known[n]?.version || row?.seq !== known[n]?.seq)) return false;
        await putAfter(stores('entries'), review, answers);
        for (const row of rows) await result(stores('fields').put(row));
        return true;
      });
    }
    this.tell(review);
  }

  /**
   * What the server tells of the review, up to and with the change of that number. A number that is behind what was told before comes from a
   * database that was restored: then it tells the whole, and what it tells is how it stands.
   */
  async learn(review: string, told: Field[], seq: number, name: string): Promise<void> {
    const rows = await Promise.all(told.map((field) => this.rowOf(review, field, seq)));
    await this.db.write(['fields', 'reviews'], async (stores) => {
      const meta = await result<ReviewRow | undefined>(stores('reviews').get(review));
      if (seq >= (meta?.seq ?? 0)) await putLater(stores('fields'), rows);
      else for (const row of rows) await result(stores('fields').put(row));
      await result(stores('reviews').put({ review, seq, name, at: Date.now() }));
    });
    this.tell(review);
  }

  /** The answer to whether signatures may be withdrawn was yes. */
  async insist(review: string): Promise<void> {
    await this.db.write(['entries'], async (stores) => {
      const entries = await result<EntryRow[]>(stores('entries').index('review').getAll(review));
      for (const entry of insisted(entries, () => crypto.randomUUID()).puts) await result(stores('entries').put(entry));
    });
    this.tell(review);
  }

  /** Whoever wrote the edits has seen that they will never be saved, and lets them go. */
  async forget(ids: string[]): Promise<void> {
    await this.db.write(['entries'], async (stores) => {
      for (const id of ids) {
        const order = await result(stores('entries').index('id').getKey(id));
        if (order !== undefined) await result(stores('entries').delete(order));
      }
    });
  }

  /** Takes back an edit, unless it may have reached the server already. */
  async forgetUnsent(review: string, id: string): Promise<void> {
    await this.db.write(['entries'], async (stores) => {
      const row = await result<EntryRow | undefined>(stores('entries').index('id').get(id));
      if (row !== undefined && row.state !== 'sent') await result(stores('entries').delete(row.order));
    });
    this.tell(review);
  }

  /** Edits from another device, which are sent from here. What has come already is not taken in twice. */
  async takeIn(review: string, name: string, operations: Operation[]): Promise<void> {
    const sealed = await Promise.all(operations.map(async (operation) => ({ ...operation, value: await seal(this.key, operation.value) })));
    await this.db.write(['entries', 'reviews'], async (stores) => {
      for (const operation of sealed) {
        const isHere = (await result(stores('entries').index('id').getKey(operation.id))) !== undefined;
        // They may have been sent from where they come, so they are not changed here.
        if (!isHere) await result(stores('entries').add({ review, operation, state: 'sent', message: null }));
      }
      const isKnown = (await result(stores('reviews').getKey(review))) !== undefined;
      if (!isKnown) await result(stores('reviews').put({ review, name, seq: 0, at: Date.now() }));
    });
    this.tell(review);
  }

  /** The reviews that the device knows of. */
  async known(): Promise<{ review: string; name: string; at: number }[]> {
    return this.db.read(['reviews'], (stores) => result<ReviewRow[]>(stores('reviews').getAll()));
  }

  /** What others wrote in the review, and what is saved of the own; nothing where an edit is not settled. */
  async letGo(review: string): Promise<void> {
    await this.db.write(['entries', 'fields', 'reviews'], async (stores) => {
      if ((await result<EntryRow[]>(stores('entries').index('review').getAll(review))).length > 0) return;
      const fields = await result<FieldRow[]>(stores('fields').index('review').getAll(review));
      for (const { field } of fields) await result(stores('fields').delete([review, field]));
      await result(stores('reviews').delete(review));
    });
  }

  /** What lies in a file may reach the server from there: it is not changed any more, and what is written after it stands on it. */
  async beginRescue(): Promise<void> {
    await this.db.writeToSend(['entries'], async (stores) => {
      const unsent = (await result<EntryRow[]>(stores('entries').getAll())).filter(({ state }) => state === 'unsent');
      for (const entry of unsent) await result(stores('entries').put({ ...entry, state: 'sent' }));
    });
  }

  /** These edits are saved in a file. */
  async markRescued(ids: string[]): Promise<void> {
    await this.db.write(['keys'], (stores) => result(stores('keys').put({ name: 'rescued', ids })));
  }

  /** Whether everything is saved, by the server or in a file; what the server did not take is not. */
  async isRescued(): Promise<boolean> {
    const [rows, rescued] = await Promise.all([
      this.db.read(['entries'], (stores) => result<EntryRow[]>(stores('entries').getAll())),
      this.rescued(),
    ]);
    return rows.every(({ operation }) => rescued.includes(operation.id));
  }

  /** The edits that are saved in a file. */
  async rescued(): Promise<string[]> {
    const row = await this.db.read(['keys'], (stores) => result<{ ids: string[] } | undefined>(stores('keys').get('rescued')));
    return row?.ids ?? [];
  }

  /** Everything that is not settled, of every review. */
  async unsettled(): Promise<{ review: string; name: string; entries: Entry[] }[]> {
    const [rows, metas] = await this.db.read(['entries', 'reviews'], (stores) =>
      Promise.all([result<EntryRow[]>(stores('entries').getAll()), result<ReviewRow[]>(stores('reviews').getAll())]),
    );
    const reviews = [...new Set(rows.map(({ review }) => review))];
    return Promise.all(
      reviews.map(async (review) => ({
        review,
        name: metas.find((meta) => meta.review === review)?.name ?? '',
        entries: await Promise.all(rows.filter((row) => row.review === review).map((row) => this.entryOf(row))),
      })),
    );
  }

  private tell(review: string): void {
    this.channel.postMessage(review);
  }

  private async entryOf({ order, operation, state, message }: EntryRow): Promise<Entry> {
    return { order, state, message, operation: { ...operation, value: await unseal(this.key, operation.value) } };
  }

  private async fieldOf(sealed: Sealed): Promise<Field> {
    return JSON.parse(await unseal(this.key, sealed)) as Field;
  }

  private async rowAfter(
    known: FieldRow | undefined,
    review: string,
    name: string,
    sent: Operation[],
    answers: Answer[],
    by: string,
    told: Told,
  ): Promise<FieldRow> {
    let field = known === undefined ? emptyField(name) : await this.fieldOf(known.sealed);
    for (const answer of answers.filter(({ outcome }) => outcome === 'saved')) {
      const operation = sent.find(({ id }) => id === answer.id)!;
      if (operation.field === name) field = afterSaved(field, operation, answer, by);
    }
    const news = told.fields.find((f) => f.field === name);
    const seq = known?.seq ?? 0;
    const isNews = news !== undefined && isLater({ version: news.version, seq: told.seq }, { version: field.version, seq });
    return isNews ? this.rowOf(review, news, told.seq) : this.rowOf(review, field, seq);
  }

  private async rowOf(review: string, field: Field, seq: number): Promise<FieldRow> {
    return { review, field: field.field, version: field.version, seq, sealed: await seal(this.key, JSON.stringify(field)) };
  }
}

async function deviceIn(stores: Tables): Promise<string | null> {
  return (await result<{ device: string } | undefined>(stores('keys').get('device')))?.device ?? null;
}
