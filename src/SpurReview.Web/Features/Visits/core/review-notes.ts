// The inspectors' notes as values of fields.
import { shown } from './device';
import type { Entry } from './device';
import type { Field } from './operation';
import { asValue } from './wording';

export interface ReviewNote {
  text: string;
  source: string | null;
  /** A criterion, an area, or nothing while nobody has sorted it. */
  place: string;
  /** Whom it is to be asked about. */
  ask?: string | null;
}

/** Null where there is none, or no more. */
export function readNote(value: string): ReviewNote | null {
  try {
    const { text, source, area, code, ask, removed } = JSON.parse(value) as Record<'text' | 'source' | 'area' | 'code' | 'ask', string | null | undefined> & {
      removed?: boolean;
    };
    return removed === true ? null : { text: text ?? '', source: source ?? null, place: code ?? area ?? '', ...(ask ? { ask } : {}) };
  } catch {
    return null;
  }
}

export function noteJson({ text, source, place, ask }: ReviewNote): string {
  return asValue({ text, source, area: place.slice(0, 1) || null, code: place.length > 1 ? place : null, ...(ask ? { ask } : {}) });
}

/** The criteria that the text names as #H7, in its order; as the server reads them. */
export function tagsIn(text: string): string[] {
  return [...new Set([...text.matchAll(/(?<![\p{L}\p{N}_#])#([A-Za-z][1-9][0-9]?)(?![\p{L}\p{N}_])/gu)].map(([, tag]) => tag!.toUpperCase()))];
}

export interface Listed {
  field: string;
  note: ReviewNote;
  by: string | null;
  at: string | null;
}

/** All notes of the review as the device has them, the oldest first. */
export function notesOf(fields: Record<string, Field>, entries: Entry[]): Listed[] {
  const names = new Set([...Object.keys(fields), ...entries.map(({ operation }) => operation.field)].filter((name) => name.startsWith('note.')));
  return [...names]
    .flatMap((name) => {
      const { value, field, entry } = shown(name, fields, entries);
      const note = readNote(value) ?? field.alternatives.map((a) => readNote(a.value)).find((n) => n !== null);
      return note ? [{ field: name, note, by: field.by, at: field.at ?? entry?.operation.madeAt ?? null }] : [];
    })
    .sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''));
}

/** Whether the note is about the criterion: it lies there, or names it. */
export const isAbout = ({ text, place }: ReviewNote, code: string) => place === code || tagsIn(text).includes(code);
