// What the page shows after a field was sent: saved, refused, or changed by somebody else at the same time.
import type { Answer } from './autosave';
import type { FieldWatch } from './field-watch';

const commentLabels: Record<string, string> = {
  Met: 'Kommentar.',
  NotMet: 'Vad brister?',
  NotRelevant: 'Varför är kriteriet inte relevant här?',
  NotAssessed: 'Kommentar.',
};

export function showSaved(form: HTMLFormElement, field: FieldWatch, answer: Answer): void {
  clear(field);
  part(document, 'count').textContent = answer.count;
  document.querySelector('[data-part="progress"]')!.textContent = answer.progress;
  showSuggestion(part(form, 'suggestion'), answer);
  const label = part(form.querySelector('[data-field="reason"]')!, 'label');
  label.textContent = answer.deviation ?? 'Varför skiljer sig graderingen från förslaget?';
}

export function showFault(field: FieldWatch, message: string): void {
  clear(field);
  const fault = text('p', message);
  fault.className = 'form-field__error';
  field.box.prepend(box('message', fault));
}

/** Both texts, and a choice. Until it is made nothing is overwritten. */
export function showClash(form: HTMLFormElement, field: FieldWatch, answer: Answer, send: () => void): void {
  clear(field);
  const clash = box('message', text('p', answer.message!));
  clash.classList.add('clash');
  const other = text('blockquote', otherText(form, field, answer));
  other.className = 'clash__other';
  const choose = (label: string, act: () => void) => {
    const button = text('button', label) as HTMLButtonElement;
    button.type = 'button';
    button.className = 'btn btn-outline-secondary me-2';
    button.addEventListener('click', () => {
      act();
      clear(field);
    });
    return button;
  };
  clash.append(
    text('p', 'Det här är sparat:'),
    other,
    choose('Behåll min', () => {
      field.settle(answer.stamp!);
      send();
    }),
    choose('Behåll den andra', () => {
      field.settle(answer.stamp!, { value: answer.other ?? '', reason: answer.otherReason ?? '' });
      showVerdict(form, field);
    }),
  );
  field.box.append(clash);
}

function showSuggestion(place: HTMLElement, answer: Answer): void {
  const { before, grade, after, notes } = answer.suggestion!;
  const sentence = document.createElement('p');
  sentence.append(before, text('strong', grade ?? ''), after);
  place.replaceChildren(sentence, ...notes.map((note) => text('p', note)));
}

/** The comment's label asks what the verdict calls for, and the group's button counts what is left. */
export function showVerdict(form: HTMLFormElement, field: FieldWatch): void {
  if (!field.name.startsWith('verdict.')) return;
  const verdict = form.querySelector<HTMLInputElement>(`[name="${field.name}"]:checked`)?.value ?? '';
  const comment = field.box.parentElement!.querySelector<HTMLDetailsElement>('details[data-part="comment"]')!;
  part(comment, 'label').textContent = commentLabels[verdict] ?? '';
  if (verdict === 'NotMet' || verdict === 'NotRelevant') comment.open = true;

  const group = field.box.closest('section')!;
  const left = group.querySelectorAll('input[value="NotAssessed"]:checked').length;
  const fill = group.querySelector<HTMLElement>('[data-part="fill"]');
  if (fill === null) return;
  fill.hidden = left === 0;
  fill.querySelector('button')!.textContent = `Sätt ${left === 1 ? 'det' : `de ${left}`} som är kvar till Uppfyllt`;
}

function otherText(form: HTMLFormElement, field: FieldWatch, answer: Answer): string {
  const chosen = [...form.querySelectorAll<HTMLInputElement>(`input[name="${field.name}"]`)].find((i) => i.value === answer.other);
  const value = chosen?.labels?.[0]?.textContent?.trim() ?? answer.other ?? '';
  return [value, answer.otherReason].filter(Boolean).join('\n') || '(ingen text)';
}

/** What was said of the field no longer holds. */
export function clear(field: FieldWatch): void {
  field.box.querySelector(':scope > [data-part="message"]')?.remove();
}

function box(name: string, ...content: Node[]): HTMLElement {
  const element = document.createElement('div');
  element.dataset['part'] = name;
  element.setAttribute('role', 'alert');
  element.append(...content);
  return element;
}

function text(tag: string, content: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = content;
  return element;
}

function part(place: ParentNode, name: string): HTMLElement {
  return place.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
}
