// The form's buttons, where edits go their own way: first everything is sent, then the form is brought up to date, then it is sent as ever.
// Going to the next area waits for no network, and filling a group needs none.
import type { VisitPage } from './visit-page';

export function ourActions(page: VisitPage): void {
  const { form } = page;
  let isReady = false;

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
        form.requestSubmit(button);
      });
    },
    { capture: true },
  );
  // What is edited since, or comes back, goes its own way again.
  form.addEventListener('input', () => (isReady = false));
  window.addEventListener('pageshow', () => (isReady = false));

  async function prepare(button: HTMLButtonElement | null): Promise<boolean> {
    const action = button?.value ?? '';
    if (action === 'next' && (await page.keep()) && goOn()) return false;
    if (await page.makeReady()) return true;
    if (action.startsWith('fill.')) fill(button!);
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
    const stops = [...document.querySelectorAll<HTMLAnchorElement>('.rail__link')];
    const next = stops[stops.findIndex((stop) => stop.getAttribute('aria-current') === 'page') + 1];
    if (next !== undefined) location.assign(next.href);
    return next !== undefined;
  }

  function fill(button: HTMLButtonElement): void {
    const left = button.closest('[data-part="group"]')!.querySelectorAll<HTMLInputElement>('input[value="NotAssessed"]:checked');
    for (const { name } of left) page.put(name, 'Met');
  }
}
