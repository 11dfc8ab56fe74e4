import { unsentPage } from '../../../src/SpurReview.Web/Features/Visits/unsent/unsent-page';
import { equal, page, test, until } from '../harness';

/** What the page says of how long the browser keeps what is written, where the browser says that of its storage. */
async function saidWhere(storage: object): Promise<string> {
  Object.defineProperty(navigator, 'storage', { value: storage, configurable: true });
  const place = page('<div><p data-part="keeping"></p></div>');
  const line = place.querySelector('p')!;
  void unsentPage(place);
  await until(() => line.textContent !== '');
  return line.textContent!;
}

const room = { estimate: async () => ({ quota: 900_000_000, usage: 100_500_000 }) };
const noPromise = 'Webbläsaren har inte lovat att behålla det som sparas här, men gör det så länge det finns plats. Skicka när du har nät.';

test('A browser that has promised to keep what is written is said to have, with the room that is left', async () =>
  equal(await saidWhere({ ...room, persisted: async () => true }), 'Webbläsaren har lovat att behålla det som sparas här. Ledigt: 799 MB.'));

test('One that has not promised is not said to have', async () =>
  equal(await saidWhere({ ...room, persisted: async () => false }), `${noPromise} Ledigt: 799 MB.`));

test('One that says nothing of it has promised nothing, and no room is made up', async () => equal(await saidWhere({}), noPromise));
