// Saves an action of the plan while it is being written. The form works without it, with its buttons.
import { Saving, ourFault, type SavedAnswer } from '../../Assets/saving';
import { showClash, type ClashAnswer } from '../Areas/clash-view';
import { clear, showNotices } from '../Areas/field-view';
import { alertBox, element as made, part } from '../Areas/page-parts';
import { PlanField } from './plan-field';
import { addsRows } from './plan-rows';
import { fullScreen, nextField } from './plan-screen';

interface PlanAnswer extends SavedAnswer, ClashAnswer {
  asksAboutPeople: boolean;
  seen: string | null;
  state: string | null;
  missing: string[];
  notices: string[];
}

export function planAutosave(element: HTMLElement): void {
  const form = element as HTMLFormElement;
  const fields = [...form.querySelectorAll<HTMLElement>('[data-field]')].map((box) => new PlanField(form, box));
  const saving = new Saving<PlanField, PlanAnswer>(form, part(document, 'save-word'), fields, {
    touched: (field) => {
      if (!field.isUnsaved) clear(field);
    },
    saved: (field, answer) => {
      clear(field);
      showNotices(field, answer.notices);
      showProgress(form, answer);
    },
    refused: (field, answer, status, settled) => {
      if (status === 409 && answer.clashing) return showClash(form, field, answer, settled);
      clear(field);
      if (answer.asksAboutPeople) part(field.box, 'points-out').hidden = false;
      const fault = made('p', answer.message ?? ourFault);
      fault.className = 'form-field__error';
      field.box.prepend(alertBox(fault));
    },
  });

  part(document, 'save').hidden = true;
  for (const field of fields) addsRows(field.box);
  fullScreen(form);
  nextField(form);
  saving.start();

  // What is on its way has the stamp that the whole form is to be judged by.
  form.addEventListener('submit', (event) => {
    if (!saving.isSending) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    saving.whenQuiet(() => form.requestSubmit(event.submitter));
  });
}

function showProgress(form: HTMLFormElement, answer: PlanAnswer): void {
  (part(form, 'seen') as HTMLInputElement).value = answer.seen ?? '';
  part(document, 'state').textContent = answer.state;
  part(document, 'missing').hidden = answer.missing.length === 0;
  part(document, 'missing-list').replaceChildren(...answer.missing.map((words) => made('li', words)));
}
