// The rows of the device's store, and what is done to them inside a transaction.
import { afterAnswer, isLater, type Entry } from '../core/device';
import type { Answer } from '../core/operation';
import { result, type Table } from './connection';
import type { Sealed } from './sealing';

export type EntryRow = Entry<Sealed> & { review: string };

export interface FieldRow {
  review: string;
  field: string;
  version: number;
  /** The change of the review by which it is known. */
  seq: number;
  sealed: Sealed;
}

export interface ReviewRow {
  review: string;
  seq: number;
  /** What the review is called where nothing else of it is shown. */
  name: string;
  /** When the server last told of it, by the device's clock. */
  at: number;
}

export function fieldRowsOf(store: Table, review: string, names: string[]): Promise<(FieldRow | undefined)[]> {
  return Promise.all(names.map((name) => result<FieldRow | undefined>(store.get([review, name]))));
}

export async function putAfter(store: Table, review: string, answers: Answer[]): Promise<void> {
  const entries = await result<EntryRow[]>(store.index('review').getAll(review));
  for (const answer of answers) {
    const entry = entries.find(({ operation }) => operation.id === answer.id);
    if (entry === undefined) continue;
    const after = afterAnswer(entry, answer, entries);
    if (after === null) await result(store.delete(entry.order));
    else await result(store.put(after));
  }
}

/** Two tabs may hear the same news in different order. */
export async function putLater(store: Table, rows: FieldRow[]): Promise<void> {
  for (const row of rows) {
    const known = await result<FieldRow | undefined>(store.get([row.review, row.field]));
    if (isLater(row, known)) await result(store.put(row));
  }
}
