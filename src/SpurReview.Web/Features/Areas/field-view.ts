// What the page shows after a field was sent: saved, or refused.
import { commentHint, commentLabels, fillWords, reasonLabel } from './area-words';
import type { Answer } from './autosave';
import { alertBox, element, part } from './page-parts';

/** A field as far as what is shown of it. */
export interface FieldPlace {
  readonly name: string;
  /** Where the field stands on the page. */
  readonly box: HTMLElement;
  /** Where what is said of its text stands. */
  readonly textBox: HTMLElement;
}

export function showSaved(form: HTMLFormElement, field: FieldPlace, answer: Answer): void {
  clear(field);
  part(document, 'count').textContent = answer.count;
  showProgress(answer);
  showSuggestion(form, answer);
  showReason(form, answer.deviation);
  showNotices(field, answer.notices);
}

export function showFault(form: HTMLFormElement, field: FieldPlace, answer: Answer): void {
  clear(field);
  const fault = element('p', answer.message!);
  fault.className = 'form-field__error';
  // A grade that lacks its reason is put right in the reason's field.
  if (answer.deviation) showReason(form, answer.deviation);
  (answer.deviation ? field.textBox : field.box).prepend(alertBox(fault));
}

/** The question opens where a grade differs from a settled suggestion, and stays while something is written there. */
export function showReason(form: HTMLFormElement, deviation: string | null): void {
  const place = part(form, 'reason');
  part(place, 'label').textContent = deviation ?? reasonLabel;
  place.hidden = deviation === null && place.querySelector('textarea')!.value === '';
}

/** The comment's label asks what the verdict calls for, and the group's button counts what is left. */
export function showVerdict(form: HTMLFormElement, field: FieldPlace): void {
  const [kind, code] = field.name.split('.');
  if (kind !== 'verdict' && kind !== 'comment') return;
  const row = field.box.closest<HTMLElement>('[data-part="row"]')!;
  const verdict = form.querySelector<HTMLInputElement>(`[name="verdict.${code}"]:checked`)?.value ?? '';
  const comment = part(row, 'comment') as HTMLDetailsElement;
  part(row, 'remark').hidden = verdict !== 'Met' || comment.querySelector('textarea')!.value.trim() === '';
  if (kind === 'comment') return;

  part(comment, 'label').textContent = commentLabels[verdict] ?? '';
  showHint(comment, verdict === 'NotMet');
  part(comment, 'deficiency').hidden = verdict !== 'NotMet';
  if (verdict === 'NotMet' || verdict === 'NotRelevant') comment.open = true;
  showLeft(row.closest('[data-part="group"]')!);
}

/** What was said of the field no longer holds. */
export function clear(field: FieldPlace): void {
  for (const box of [field.box, field.textBox]) box.querySelector(':scope > [data-part="message"]')?.remove();
}

function showProgress(answer: Answer): void {
  for (const word of document.querySelectorAll('[data-part="progress"]')) word.textContent = answer.progress;
  for (const mark of document.querySelectorAll('[data-part="progress-mark"]')) mark.setAttribute('href', `#rail-${answer.mark}`);
  if (answer.mark !== 'Done') part(document, 'done').hidden = true;
}

function showSuggestion(form: HTMLFormElement, answer: Answer): void {
  const { before, grade, after, notes } = answer.suggestion!;
  const sentence = element('p', '');
  sentence.append(before, element('strong', grade ?? ''), after);
  part(form, 'suggestion').replaceChildren(sentence, ...notes.map((note) => element('p', note)));
  part(form, 'suggestion-short').textContent = grade === null ? 'Inget förslag än' : `${before}${grade}`;
}

export function showNotices(field: FieldPlace, notices: string[]): void {
  const list = field.textBox.querySelector('[data-part="notices"]');
  // Said again only where they have changed, so that a screen reader does not repeat itself.
  if (list === null || [...list.children].map((item) => item.textContent).join('\n') === notices.join('\n')) return;
  list.replaceChildren(
    ...notices.map((notice) => {
      const item = element('li', notice);
      item.className = 'notices__item';
      return item;
    }),
  );
}

function showHint(comment: HTMLElement, asked: boolean): void {
  const text = comment.querySelector('textarea')!;
  const id = `${text.id}-hint`;
  const shown = document.getElementById(id);
  if (asked === (shown !== null)) return;
  if (shown !== null) {
    shown.remove();
    text.removeAttribute('aria-describedby');
    return;
  }
  const hint = element('p', commentHint);
  hint.className = 'form-field__hint';
  hint.id = id;
  text.before(hint);
  text.setAttribute('aria-describedby', id);
}

function showLeft(group: HTMLElement): void {
  const left = group.querySelectorAll('input[value="NotAssessed"]:checked').length;
  const fill = group.querySelector<HTMLElement>('[data-part="fill"]');
  if (fill === null) return;
  fill.hidden = left === 0;
  fill.querySelector('button')!.textContent = fillWords(left);
}
