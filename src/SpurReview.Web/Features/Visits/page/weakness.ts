// "Lägg till som svaghet": what a comment says becomes a weakness of the review.
import { shown } from '../core/device';
import { findingValue, listed, readFinding } from '../core/findings';
import type { Kept } from '../store/visit-store';

const longest = 2_000;

/** What is to be said of it, and the weakness where there is one to add. */
export interface Added {
  fault?: string;
  words?: string;
  value?: string;
}

export function weaknessOf(code: string, comment: string, { fields, entries }: Kept): Added {
  const text = comment.trim() === '' ? '' : comment;
  if (text === '') return { fault: 'Skriv först vad som brister.' };
  if ([...text].length > longest) {
    return { fault: `Kommentaren är för lång för att bli en svaghet. Korta den till högst ${longest.toLocaleString('sv-SE')} tecken.` };
  }
  const area = code.slice(0, 1);
  const weaknesses = listed('Weakness', fields, entries, { order: [], own: [] }).map((name) => readFinding(shown(name, fields, entries).value));
  if (weaknesses.some((weakness) => weakness?.text === text && weakness.area === area)) {
    return { words: `Kommentaren till ${code} finns redan bland svagheterna.` };
  }
  return {
    words: `Kommentaren till ${code} är tillagd som svaghet.`,
    value: findingValue({ kind: 'Weakness', text, area, addressee: 'Unit', order: null }),
  };
}
