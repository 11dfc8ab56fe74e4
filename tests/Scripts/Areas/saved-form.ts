// The form of an area that saves itself, as its tests talk about it.
import { autosave } from '../../../src/SpurReview.Web/Features/Areas/autosave';
import { until } from '../harness';
import { Server, areaForm, find, pass, type, withNewWindow, words } from './area-form';

type Setting = Parameters<typeof areaForm>[0];

export const noNetwork = 'Behöver dig. Inget nät. Det du har skrivit finns kvar på sidan. Försök igen när nätet är tillbaka.';
export const sessionOver = 'Behöver dig. Du har varit inloggad länge utan att göra något. Logga in igen. Det du har skrivit finns kvar.';
export const ourFault = 'Behöver dig. Något gick fel hos oss. Det du har skrivit finns kvar på sidan.';

export function opened(saved: Setting = {}) {
  const form = areaForm(saved);
  const server = new Server(form);
  withNewWindow(() => autosave(form));
  return { form, server };
}

export const said = () => words('[data-part=save-word]');
export const needsYou = () => find('[data-part=save-word]').hasAttribute('data-needs-you');
export const messages = () => [...document.querySelectorAll('[data-part=message]')].map((box) => box.textContent);

/** Longer than a pause in the typing. */
export const quiet = () => pass(1_000);

/** Longer than until the first new try. */
export const untilTriedAgain = () => pass(2_500);

export async function requested(server: Server, count: number): Promise<void> {
  await until(() => server.requests.length === count);
}

export async function typed(server: Server, name: string, text: string): Promise<void> {
  const sent = server.requests.length;
  type(name, text);
  await requested(server, sent + 1);
}

/** Whether leaving the page is asked about. */
export function isHeld(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}
