// "Ni skrev samtidigt": both texts, and a choice. Until it is made nothing is overwritten.
import type { Answer, TextPart } from './autosave';
import { clear, showReason, showVerdict, type FieldPlace } from './field-view';
import { alertBox, element } from './page-parts';

/** A field that can be settled: by what stands in it, by the other text, or by both. */
export interface ClashingField extends FieldPlace {
  readonly isText: boolean;
  keepMine(stamp: string): void;
  keepOther(stamp: string, other: { value: string; reason: string }): void;
  keepBoth(stamp: string, other: string): void;
}

/** What somebody else has saved of it. */
export interface ClashAnswer extends Pick<Answer, 'message' | 'stamp' | 'other' | 'clashing'> {
  otherReason?: string | null;
}

export function showClash(form: HTMLFormElement, field: ClashingField, answer: ClashAnswer, send: () => void): void {
  clear(field);
  const { mineHeading, mine, otherHeading, other, keepOther } = answer.clashing!;
  const pair = element('div', '');
  pair.className = 'clash__pair';
  pair.append(textOf(mineHeading, mine), textOf(otherHeading, other));

  const choices = element('p', '');
  choices.className = 'clash__choices';
  const choose = (label: string, act: () => void) => {
    const button = element('button', label) as HTMLButtonElement;
    button.type = 'button';
    button.className = 'btn btn-outline-secondary';
    button.addEventListener('click', () => {
      act();
      clear(field);
      showVerdict(form, field);
      send();
      field.box.querySelector<HTMLElement>('textarea, input:checked')?.focus();
    });
    choices.append(button);
  };
  choose('Behåll min', () => field.keepMine(answer.stamp!));
  choose(keepOther, () => {
    field.keepOther(answer.stamp!, { value: answer.other ?? '', reason: answer.otherReason ?? '' });
    if (field.name === 'grade') showReason(form, null);
  });
  if (field.isText) choose('Sätt ihop', () => field.keepBoth(answer.stamp!, answer.other ?? ''));

  const clash = alertBox(element('p', answer.message!), pair, choices);
  clash.classList.add('clash');
  field.box.append(clash);
  // It may come from the colleague at any time; whoever writes in another field is not moved from it.
  if (field.box.contains(document.activeElement) || field.textBox.contains(document.activeElement)) clash.scrollIntoView({ block: 'nearest' });
}

function textOf(heading: string, parts: TextPart[]): HTMLElement {
  const words = element('p', '');
  words.className = 'clash__words';
  for (const { text, differs } of parts) {
    const piece = element(differs ? 'u' : 'span', text);
    if (differs) piece.className = 'clash__differs';
    words.append(piece);
  }
  if (parts.length === 0) words.textContent = '(ingen text)';

  const box = element('div', '');
  box.className = 'clash__text';
  const title = element('h3', heading);
  title.className = 'clash__heading';
  box.append(title, words);
  return box;
}
