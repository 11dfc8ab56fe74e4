// The form's buttons, where edits go their own way. What needs no answer of the server's is done on the device. For the rest everything is sent
// first, then the form is brought up to date, then it is sent as ever; without network "Klart" and filling a group are edits like others.
import { submitAgain } from '../../../Assets/submit-again';
import { showFault } from '../../Areas/field-view';
import { alertBox, element } from '../../Areas/page-parts';
import { lackingOf, showLacking } from './lacking';
import { askSame, joined, notMet } from './same';
import { showToast } from './toast';
import type { VisitPage } from './visit-page';
import { weaknessOf } from './weakness';

export function ourActions(page: VisitPage): void {
  const { form } = page;
  let isReady = false;
  let isAdding = false;

  form.addEventListener(
    'submit',
    (event) => {
      if (isReady) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const button = event.submitter as HTMLButtonElement | null;
      void prepare(button).then((isPrepared) => {
        if (!isPrepared) return;
        isReady = true;
        submitAgain(form, button);
      });
    },
    { capture: true },
  );
  // What is edited since, or comes back, goes its own way again.
  form.addEventListener('input', () => (isReady = false));
  window.addEventListener('pageshow', () => (isReady = false));

  /** Whether the form is to be sent. */
  async function prepare(button: HTMLButtonElement | null): Promise<boolean> {
    const [action, about] = (button?.value ?? '').split('.', 2) as [string, string | undefined];
    if (action === 'next' && (await page.keep()) && goOn()) return false;
    if (action === 'weakness') return addWeakness(about!);
    if (await page.makeReady()) return true;
    if (form.querySelector('[data-field] [data-part="message"]') !== null) showWhy();
    else if (action === 'fill') fill(button!);
    else if (action === 'same') same(about!);
    else if (action === 'done') await sayDone();
    else showWhy();
    return false;
  }

  function showWhy(): void {
    const asked = form.querySelector('[data-part="message"]');
    if (asked === null) page.sayWhyNot();
    else asked.scrollIntoView({ block: 'center' });
  }

  /** As the server would lead on; everything is kept. */
  function goOn(): boolean {
    const { stops, here } = rail();
    const next = stops[here + 1];
    if (next !== undefined) location.assign(next.href);
    return next !== undefined;
  }

  function fill(button: HTMLButtonElement): void {
    const left = [...button.closest('[data-part="group"]')!.querySelectorAll<HTMLInputElement>('input[value="NotAssessed"]:checked')];
    page.putAll(left.map(({ name }) => ({ name, value: 'Met' })));
    const words = left.length === 1 ? '1 kriterium satt till Uppfyllt.' : `${left.length} kriterier satta till Uppfyllt.`;
    showToast(words, () => page.undo());
  }

  function addWeakness(code: string): false {
    const { fault, words, value } = weaknessOf(code, page.valueOf(`comment.${code}`), page.held);
    if (fault !== undefined) {
      const box = form.querySelector<HTMLElement>(`[data-field="comment.${code}"]`)!;
      showFault(form, { name: `comment.${code}`, box, textBox: box }, { message: fault, deviation: null } as Parameters<typeof showFault>[2]);
      box.querySelector('textarea')!.focus();
    }
    // Pressed twice, it is one weakness all the same.
    if (value !== undefined && !isAdding) {
      isAdding = true;
      void page
        .write(`finding.${crypto.randomUUID()}`, value)
        .then(() => showToast(words!), () => showToast('Det gick inte att spara på enheten just nu. Svagheten är inte tillagd.'))
        .finally(() => (isAdding = false));
    } else if (words !== undefined) showToast(words);
    return false;
  }

  function same(code: string): void {
    askSame(code, notMet(page.held, code), (other) => {
      page.putAll([{ name: `comment.${code}`, value: joined(page.valueOf(`comment.${code}`), other) }]);
      showToast(`${code} hänvisar nu till ${other}.`);
    });
  }

  async function sayDone(): Promise<void> {
    const area = form.dataset['area']!;
    const box = form.querySelector<HTMLElement>('[data-part="end"]')!;
    box.querySelector(':scope > [data-part="message"]')?.remove();
    const lacking = lackingOf(form, area);
    if (lacking.length > 0) return showLacking(box, lacking);
    page.putAll([{ name: 'done', value: 'true' }]);
    if (!(await page.keep())) return box.prepend(alertBox(element('p', 'Det gick inte att spara på enheten just nu.')));
    location.assign(nextUnfinished(page.doneHere).href);
  }
}

/** The areas and the two pages after them. */
function rail(): { stops: HTMLAnchorElement[]; here: number } {
  const stops = [...document.querySelectorAll<HTMLAnchorElement>('.rail__link')];
  return { stops, here: stops.findIndex((stop) => stop.getAttribute('aria-current') === 'page') };
}

/** After this one, and then from the beginning; where all are done, what is left before the draft is signed. */
function nextUnfinished(doneHere: (letter: string) => boolean): HTMLAnchorElement {
  const { stops, here } = rail();
  const isUnfinished = (stop: HTMLAnchorElement) => {
    const state = stop.querySelector('.rail__state')?.textContent;
    return state !== undefined && state !== 'klart' && !doneHere(stop.pathname.slice(-1));
  };
  return [...stops.slice(here + 1), ...stops.slice(0, here)].find(isUnfinished) ?? stops.at(-1)!;
}
