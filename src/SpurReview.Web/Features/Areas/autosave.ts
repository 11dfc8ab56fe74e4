// Saves the area's form field by field while it is being filled in. The form works without it, and after it: each saved field gets the
// stamp that a later "Spara" is judged by.
import { Saving, ourFault, type SavedAnswer } from '../../Assets/saving';
import { showClash } from './clash-view';
import { clear, showFault, showReason, showSaved, showVerdict } from './field-view';
import { FieldWatch } from './field-watch';
import { part } from './page-parts';

export function autosave(element: HTMLElement): void {
  const form = element as HTMLFormElement;
  const fields = [...form.querySelectorAll<HTMLElement>('[data-field]')]
    .filter((box) => box.dataset['field'] !== 'reason')
    .map((box) => new FieldWatch(form, box.dataset['field']!));

  const saving = new Saving<FieldWatch, Answer>(form, part(document, 'save-word'), fields, {
    touched: (field) => {
      showVerdict(form, field);
      if (!field.isUnsaved) clear(field);
    },
    saved: (field, answer) => showSaved(form, field, answer),
    refused: (field, answer, status, settled) => {
      if (status === 409 && answer.stamp) showClash(form, field, answer, settled);
      else showFault(form, field, { ...answer, message: answer.message ?? ourFault });
    },
  });

  // Everything is saved by itself, so the button for it steps aside; Enter still presses it.
  part(document, 'save').hidden = true;
  for (const field of fields) showVerdict(form, field);
  if (part(form, 'reason').dataset['asked'] === 'nej') showReason(form, null);
  saving.start();
}

export interface TextPart {
  text: string;
  differs: boolean;
}

export interface Answer extends SavedAnswer {
  other: string | null;
  otherReason: string | null;
  clashing: { mineHeading: string; mine: TextPart[]; otherHeading: string; other: TextPart[]; keepOther: string } | null;
  suggestion: { before: string; grade: string | null; after: string; notes: string[] } | null;
  deviation: string | null;
  count: string | null;
  progress: string | null;
  mark: string | null;
  notices: string[];
}
