// Nobody signs out from what is only on the device, unless it is saved in a file. With the person go the pages that were kept, when it is done.
import { alertBox, element as made } from '../../Areas/page-parts';
import { rememberLeaving, storeHere } from './this-device';

const noNetwork = 'Inget nät. Du är fortfarande inloggad. Försök igen när nätet är tillbaka.';
const unknown = 'Det går inte att se om allt du har skrivit är skickat. Vill du logga ut ändå?';

export function signOut(element: HTMLElement): void {
  const form = element as HTMLFormElement;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void mayLeave().then((may) => {
      if (may === 'unsent') location.assign('/ej-skickat?varfor=logga-ut');
      else if (may === 'no network') say(form);
      else if (may === 'yes' || confirm(unknown)) {
        // Where the store could not be seen, the pages that were kept go all the same.
        if (may === 'unknown') rememberLeaving(document.body.dataset['account']!);
        form.submit();
      }
    });
  });
}

export async function mayLeave(): Promise<'yes' | 'unsent' | 'no network' | 'unknown'> {
  if (!navigator.onLine) return 'no network';
  try {
    const store = await storeHere();
    if (store === null) return 'yes';
    if (!(await store.isRescued())) return 'unsent';
    rememberLeaving(store.account);
    return 'yes';
  } catch {
    return 'unknown';
  }
}

function say(form: HTMLFormElement): void {
  form.querySelector('[data-part="message"]')?.remove();
  form.append(alertBox(made('p', noNetwork)));
}
