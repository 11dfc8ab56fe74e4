// One device's part of a review: what the server has said, and the own edits it has not settled. Storage and page do what these functions say.
import { emptyField, isOperation, type Answer, type Base, type Field, type Operation } from './operation';

/** Unsent may still be changed in place; sent may have reached the server, so it never is. The rest were answered and need somebody. */
export type EntryState = 'unsent' | 'sent' | 'refused' | 'signed' | 'late';

/** An own edit, in the order in which the edits were made. */
export interface Entry<Value = string> {
  order: number;
  operation: Operation<Value>;
  state: EntryState;
  /** Why it was not saved. */
  message: string | null;
}

export const largestBatch = 200;
/** Bytes of what was written; a single edit may be heavier. */
export const heaviestBatch = 256_000;

/** What was answered and not saved may be let go by whoever wrote it; so may what nobody takes any more and is saved in a file. */
export function mayLetGo(entry: Entry<unknown>, isClosed: boolean, rescued: string[]): boolean {
  return !isUnanswered(entry) || (isClosed && rescued.includes(entry.operation.id));
}

export const isUnanswered = ({ state }: Entry<unknown>) => state === 'unsent' || state === 'sent';

/**
 * Where a new edit goes: in place of the one it was typed on, where that has not left the device, otherwise after all others. Also in its place it
 * has an id of its own, so that another tab, which has not seen it, cannot pass for standing on it.
 */
export function placed<Value>(entries: Entry<Value>[], edit: Operation<Value>): { puts: Entry<Value>[]; removes: Entry<Value>[] } {
  const base = edit.base;
  const on = isOperation(base) ? entries.find(({ operation }) => operation.id === base.operation) : undefined;
  const order = Math.max(0, ...entries.map((entry) => entry.order)) + 1;
  const added: Entry<Value> = { order, operation: edit, state: 'unsent', message: null };
  if (on === undefined || on.state === 'sent') return { puts: [added], removes: [] };
  if (on.state !== 'unsent') return { puts: [added], removes: [on] };

  const { base: first, settles, evenSigned } = on.operation;
  const operation = { ...edit, base: first, settles: [...new Set([...settles, ...edit.settles])] };
  // The person was asked whether signatures may go, and goes on in the same field.
  if (evenSigned === true) operation.evenSigned = true;
  return { puts: [{ ...on, operation }], removes: [] };
}

/** What goes next to the server, in order. */
export function nextBatch<Value>(entries: Entry<Value>[], most = largestBatch, weightOf: (value: Value) => number = () => 0): Entry<Value>[] {
  const next = entries
    .filter(isUnanswered)
    .sort((a, b) => a.order - b.order)
    .slice(0, most);
  let weight = 0;
  const end = next.findIndex(({ operation }, n) => (weight += weightOf(operation.value)) > heaviestBatch && n > 0);
  return end < 0 ? next : next.slice(0, end);
}

/** The entry after its answer; null where the server has it, and nothing of it is left to do. */
export function afterAnswer<Value>(entry: Entry<Value>, answer: Answer, entries: Entry<Value>[]): Entry<Value> | null {
  switch (answer.outcome) {
    case 'saved':
    case 'clash':
      return null;
    case 'wait':
      return { ...entry, operation: { ...entry.operation, base: waitingBase(entry.operation.base, entries) } };
    default:
      // Whoever wrote it has gone on from it already.
      if (entries.some((later) => isBasedOn(later.operation.base, entry.operation.id))) return null;
      return { ...entry, state: answer.outcome, message: answer.message };
  }
}

const isBasedOn = (base: Base, id: string) => isOperation(base) && base.operation === id;

/** A server that has lost what the edit stands on, and cannot get it from here again, is to keep both texts. */
function waitingBase<Value>(base: Base, entries: Entry<Value>[]): Base {
  return isOperation(base) && entries.some(({ operation }) => operation.id === base.operation) ? base : { version: 0 };
}

/** What is known of the field when its edit was saved, until the server tells more. */
export function afterSaved(field: Field, operation: Operation, answer: Answer, by: string): Field {
  if (answer.version < field.version) return field;
  const alternatives = field.alternatives.filter(({ id }) => !operation.settles.includes(id));
  if (answer.version === field.version) return { ...field, alternatives };
  return { ...field, value: operation.value, version: answer.version, by, at: operation.madeAt, alternatives };
}

export interface Shown {
  value: string;
  /** What an edit of what is shown is made on. */
  base: Base;
  field: Field;
  /** The own edit that is shown, where there is one. */
  entry: Entry | null;
}

export function shown(name: string, fields: Record<string, Field>, entries: Entry[]): Shown {
  const field = fields[name] ?? emptyField(name);
  const entry = entries.filter(({ operation, state }) => operation.field === name && state !== 'late').sort((a, b) => b.order - a.order)[0] ?? null;
  return entry === null
    ? { value: field.value, base: { version: field.version }, field, entry }
    : { value: entry.operation.value, base: { operation: entry.operation.id }, field, entry };
}

export type Standing = 'writing' | 'here' | 'saved' | 'needs-you';

/** How it stands with what was written; the worst of it, for the one word that the page has room for. */
export function standing(isWriting: boolean, entries: Entry<unknown>[], isClashing: boolean, isStopped: boolean): Standing {
  const needsYou = isStopped || entries.some(({ state }) => state !== 'unsent' && state !== 'sent') || isClashing;
  if (needsYou) return 'needs-you';
  if (isWriting) return 'writing';
  return entries.length > 0 ? 'here' : 'saved';
}

/** Whether the server has everything of these fields, and nothing in them waits for an answer from somebody. */
export function isAtRest(names: string[], entries: Entry<unknown>[], fields: Record<string, Field>): boolean {
  return !entries.some(({ operation }) => names.includes(operation.field)) && !names.some((name) => (fields[name]?.alternatives.length ?? 0) > 0);
}

/** Of which version a field is known, and by which change of the review. */
export interface Known {
  version: number;
  seq: number;
}

/** Whether what is told is later than what is known. What stands beside a field changes without its version. */
export function isLater(told: Known, known: Known | undefined): boolean {
  return known === undefined || told.version > known.version || (told.version === known.version && told.seq > known.seq);
}

/** Signatures may be withdrawn: what was stopped by them goes again, as new edits that say so, each on what it stood on. */
export function insisted<Value>(entries: Entry<Value>[], newId: () => string): { puts: Entry<Value>[]; removes: Entry<Value>[] } {
  const puts: Entry<Value>[] = [];
  const ids = new Map<string, string>();
  for (const entry of [...entries].sort((a, b) => a.order - b.order)) {
    const { operation, state } = entry;
    // What is on its way is answered first.
    if (state !== 'signed' && state !== 'unsent') continue;
    if (state === 'signed') ids.set(operation.id, newId());
    const base = isOperation(operation.base) ? { operation: ids.get(operation.base.operation) ?? operation.base.operation } : operation.base;
    const again = { ...operation, id: ids.get(operation.id) ?? operation.id, base, evenSigned: true };
    puts.push({ ...entry, operation: again, state: 'unsent', message: null });
  }
  return { puts, removes: [] };
}
