// On a phone: the long text over the whole screen, and on from field to field.
import { part } from '../Areas/page-parts';

const open = 'Skriv i helskärm';
const close = 'Stäng helskärm';

export function fullScreen(form: HTMLFormElement): void {
  const button = part(form, 'full-screen') as HTMLButtonElement;
  const box = button.closest<HTMLElement>('[data-field]')!;
  const text = part(box, 'long-text');
  let aside: Element[] = [];

  const show = (full: boolean) => {
    box.classList.toggle('plan-field--full', full);
    button.textContent = full ? close : open;
    // Nothing behind it takes the focus.
    for (const other of aside) other.removeAttribute('inert');
    aside = full ? besides(box) : [];
    for (const other of aside) other.setAttribute('inert', '');
  };

  button.hidden = false;
  button.addEventListener('click', () => {
    show(!box.classList.contains('plan-field--full'));
    text.focus();
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !box.classList.contains('plan-field--full')) return;
    show(false);
    button.focus();
  });
}

/** Everything on the page that neither holds it nor is in it. What says how it is saved goes on saying so. */
function besides(box: Element): Element[] {
  const others: Element[] = [];
  for (let place = box; place !== document.body; place = place.parentElement!) {
    others.push(...[...place.parentElement!.children].filter((other) => other !== place && !other.hasAttribute('inert')));
  }
  return others.filter((other) => !other.classList.contains('plan-bar'));
}

export function nextField(form: HTMLFormElement): void {
  const button = part(document, 'next-field') as HTMLButtonElement;
  let here: HTMLElement | null = null;
  form.addEventListener('focusin', (event) => (here = event.target as HTMLElement));

  button.hidden = false;
  button.addEventListener('click', () => {
    const control = next(controlsOf(form), here);
    control?.focus();
    control?.scrollIntoView({ block: 'center' });
  });
}

/** The first after the one where the writer is; the first of all where that is none. */
export function next<T>(controls: T[], here: T | null): T | undefined {
  const place = here === null ? -1 : controls.indexOf(here);
  return controls[(place + 1) % controls.length];
}

function controlsOf(form: HTMLFormElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('textarea, input:not([type="hidden"], :disabled)')].filter((control) => control.offsetParent !== null);
}
