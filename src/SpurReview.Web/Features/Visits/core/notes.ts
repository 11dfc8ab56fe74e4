// The inspectors' own note beside a criterion, as a note of the review. All devices give it the same name, so that two who write in it without
// network meet in it.
import { asValue } from './wording';

const removed = '{"removed":true}';

interface Note {
  text?: string;
  source?: string | null;
  code?: string | null;
  ask?: string | null;
  removed?: boolean;
}

/** Of which criterion it is; the second time where the first has been sorted elsewhere. */
const nameOf = (code: string, time: number) =>
  `note.00000000-0000-4000-${(0x8000 + time).toString(16)}-${[...code].map((sign) => sign.charCodeAt(0).toString(16)).join('').padStart(12, '0')}`;

/** The field of the criterion's note; where there is none, the first that is not a note of something else by now. */
export function noteField(code: string, valueOf: (field: string) => string): string {
  let free: string | null = null;
  for (let time = 0; ; time++) {
    const name = nameOf(code, time);
    const note = read(valueOf(name));
    if (note === null) return free ?? name;
    if (note.code === code) return name;
    if (note.removed === true) free ??= name;
  }
}

/** Whether it is a note of the criterion. */
export const isNoteOf = (code: string, value: string) => read(value)?.code === code;

export const noteText = (value: string) => read(value)?.text ?? '';

/** What is chosen among the notes; what is written beside the criterion leaves it. */
export interface Chosen {
  /** Who told it. */
  source: string | null;
  /** Whom it is to be asked about. */
  ask: string | null;
}

export function chosenOf(value: string): Chosen {
  const note = read(value);
  return { source: note?.source ?? null, ask: note?.ask ?? null };
}

export function noteValue(code: string, text: string, { source, ask }: Chosen): string {
  return text.trim() === '' ? removed : asValue({ text, source, area: code.slice(0, 1), code, ...(ask ? { ask } : {}) });
}

/** Null where there is none. */
function read(value: string): Note | null {
  try {
    return JSON.parse(value) as Note;
  } catch {
    return null;
  }
}
