// A form that lets go of nothing: leaving with something unsent is asked about, and a button pressed without network leaves the page, with all
// that is typed in it, where it is.
import { submitAgain } from './submit-again';

const noNetwork = 'Behöver dig. Inget nät. Det du har skrivit finns kvar på sidan. Försök igen när nätet är tillbaka.';
const saveWord = '[data-part="save-word"]';
const patience = 5_000;

export function heldForm(element: HTMLElement): void {
  const form = element as HTMLFormElement;
  // A page may say more than one thing of what is saved; the form's own stands in it.
  const status = form.querySelector<HTMLElement>(saveWord) ?? document.querySelector<HTMLElement>(saveWord)!;
  let isTouched = false;
  let isLeaving = false;
  let isAsking = false;

  form.addEventListener('input', () => {
    isTouched = true;
    // A form that saves by itself says how it stands.
    if (!savesItself(form)) status.textContent = '';
  });

  form.addEventListener('submit', (event) => {
    if (isLeaving) return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    const button = event.submitter;
    void reached().then((isReached) => {
      isAsking = false;
      if (!isReached) return say();
      isLeaving = true;
      submitAgain(form, button);
    });
  });

  window.addEventListener('beforeunload', (event) => {
    if (isTouched && !isLeaving && !savesItself(form)) event.preventDefault();
  });

  // A page that is come back to may be sent again.
  window.addEventListener('pageshow', () => (isLeaving = false));

  function say(): void {
    status.textContent = noNetwork;
    status.toggleAttribute('data-needs-you', true);
  }
}

function savesItself(form: HTMLElement): boolean {
  return form.dataset['keeps'] !== undefined || form.dataset['module']!.split(' ').some((name) => name.endsWith('autosave'));
}

async function reached(): Promise<boolean> {
  try {
    return (await fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(patience) })).ok;
  } catch {
    return false;
  }
}
