// Strengths, weaknesses and improvements as values of fields, and the lists that they make.
import type { Entry } from './device';
import type { Field } from './operation';
import { asValue } from './wording';

export interface Finding {
  kind: string;
  text: string;
  area: string | null;
  addressee: string;
  /** Its place from 1; null where it stays, and last for a new one. */
  order: number | null;
}

export const removed = '{"removed":true}';

/** Null where there is none, or no more. */
export function readFinding(value: string): Finding | null {
  try {
    const finding = JSON.parse(value) as Finding & { removed?: boolean };
    return finding.removed === true ? null : finding;
  } catch {
    return null;
  }
}

export const findingValue = ({ kind, text, area, addressee, order }: Finding) => asValue({ kind, text, area, addressee, order });

/** The page as it shows a list: in order, and which of them it came with. */
export interface ShownList {
  order: string[];
  own: string[];
}

/**
 * The fields of a list in order: as the server has told it, and then the own edits one after the other, as the server will do them. What the
 * page came with and nobody has told of stays where it is; so does what is told without a place. One that is gone is shown as long as two
 * disagree about it.
 */
export function listed(kind: string, fields: Record<string, Field>, entries: Entry[], page: ShownList): string[] {
  const list = told(kind, fields, page);
  for (const { operation, state } of [...entries].sort((a, b) => a.order - b.order)) {
    if (state === 'late' || !operation.field.startsWith('finding.')) continue;
    apply(list, kind, operation.field, operation.value);
  }
  return list;
}

function told(kind: string, fields: Record<string, Field>, { order, own }: ShownList): string[] {
  const unheard = order.filter((name) => own.includes(name) && fields[name] === undefined);
  const placed = unheard.map((name) => ({ name, place: order.indexOf(name) }));
  for (const { field: name, value, alternatives } of Object.values(fields)) {
    if (!name.startsWith('finding.')) continue;
    const finding = readFinding(value);
    const isHere = finding?.kind === kind || (finding === null && alternatives.some((a) => readFinding(a.value)?.kind === kind));
    const before = order.indexOf(name);
    if (isHere) placed.push({ name, place: finding?.order != null ? finding.order - 1 : before < 0 ? Number.POSITIVE_INFINITY : before });
  }
  return placed.sort((a, b) => (a.place === b.place ? 0 : a.place - b.place)).map(({ name }) => name);
}

function apply(list: string[], kind: string, name: string, value: string): void {
  const finding = readFinding(value);
  const now = list.indexOf(name);
  if (finding === null && now >= 0) list.splice(now, 1);
  if (finding?.kind !== kind) return;
  if (now < 0) list.push(name);
  if (finding.order !== null) move(list, name, finding.order);
}

/** To the place, from 1, or the nearest there is; also one that was not there. */
export function move(list: string[], name: string, place: number): void {
  if (list.includes(name)) list.splice(list.indexOf(name), 1);
  list.splice(Math.max(0, place - 1), 0, name);
}
