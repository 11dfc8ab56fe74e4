// Edits in words, for the page that shows what is not sent.
import type { Entry } from '../core/device';

const kinds: Record<string, (rest: string) => string> = {
  verdict: (code) => `Bedömning av ${code}`,
  comment: (code) => `Kommentar till ${code}`,
  description: (area) => `Beskrivning av område ${area}`,
  grade: (area) => `Gradering av område ${area}`,
  done: (area) => `Klart med område ${area}`,
  finding: () => 'Styrka, svaghet eller förbättringspotential',
  note: () => 'Anteckning',
};

const verdicts: Record<string, string> = { Met: 'Uppfyllt', NotMet: 'Inte uppfyllt', NotRelevant: 'Inte relevant', NotAssessed: 'Inte bedömt' };

const states: Record<Entry['state'], string> = {
  unsent: 'Inte skickat',
  sent: 'Inte skickat',
  refused: 'Behöver rättas',
  signed: 'Utkastet är underskrivet',
  late: 'Kom efter att utkastet skickades',
};

export function fieldWords(field: string): string {
  const [kind, rest] = [field.slice(0, field.indexOf('.')), field.slice(field.indexOf('.') + 1)];
  return kinds[kind]?.(rest) ?? field;
}

export function valueWords(field: string, value: string): string {
  if (field.startsWith('verdict.')) return verdicts[value] ?? value;
  if (field.startsWith('done.')) return value === 'true' ? 'Klart' : 'Inte klart';
  if (field.startsWith('note.') || field.startsWith('finding.')) return textOf(value);
  return value.trim() === '' ? '(ingen text)' : value.trim();
}

export const stateWords = ({ state, message }: Entry) => (message === null ? states[state] : `${states[state]}: ${message}`);

/** @param needing those that were answered and not saved. */
export function countWords(unsent: number, needing: number): string {
  if (unsent + needing === 0) return 'Allt är skickat. Inget finns bara på den här enheten.';
  const waiting = unsent === 0 ? [] : [`${editWords(unsent)} är inte ${unsent === 1 ? 'skickad' : 'skickade'} än.`];
  const refused = needing === 0 ? [] : [`${editWords(needing)} togs inte in och behöver dig.`];
  return [...waiting, ...refused].join(' ');
}

export const editWords = (count: number) => (count === 1 ? '1 ändring' : `${count} ändringar`);

function textOf(value: string): string {
  try {
    const { text, removed } = JSON.parse(value) as { text?: string; removed?: boolean };
    return removed ? '(borttagen)' : (text ?? value);
  } catch {
    return value;
  }
}
