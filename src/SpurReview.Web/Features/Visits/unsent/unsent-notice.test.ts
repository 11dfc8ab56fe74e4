import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { browser, json } from '../../../../../tests/Scripts/platform';
import type { Operation } from '../core/operation';
import { VisitStore } from '../store/visit-store';
import { rememberStore } from './this-device';
import { unsentNotice } from './unsent-notice';

const edit: Operation = { id: 'e1', field: 'comment.E1', value: 'Mitt', base: { version: 0 }, settles: [], madeAt: '' };

/** As much of the page as the notice uses. */
function noticePlace(): { place: HTMLElement; words: () => string[] } {
  let shown: { textContent: string }[] = [];
  const place = { hidden: true, replaceChildren: (...parts: typeof shown) => (shown = parts) };
  Object.assign(document, { createElement: () => ({}) });
  document.body.dataset['account'] = 'asta';
  return { place: place as unknown as HTMLElement, words: () => shown.map(({ textContent }) => textContent) };
}

test('what is only on this device is said at once, however long it takes to try to send it, and no more when it is sent', async () => {
  const here = browser();
  rememberStore();
  const store = await VisitStore.open('asta');
  await store.keep('r1', edit);
  const { place, words } = noticePlace();
  let answerNow = (_: Response) => {};
  here.answer = () => new Promise((answer) => (answerNow = answer));

  const noticed = unsentNotice(place);
  while (here.asked.length === 0) await new Promise(setImmediate);
  assert.equal(place.hidden, false);
  assert.match(words()[0]!, /^På denna enhet: 1 ändring i .*är inte skickad än\.$/);

  answerNow(json({ answers: [{ id: 'e1', outcome: 'saved', version: 1, message: null }] }));
  await noticed;
  while (!place.hidden) await new Promise(setImmediate);
  assert.equal(place.hidden, true);
});
