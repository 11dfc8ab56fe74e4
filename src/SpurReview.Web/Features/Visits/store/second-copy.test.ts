import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { browser, Browser } from '../../../../../tests/Scripts/platform';
import type { Operation } from '../core/operation';
import { PageStore } from './page-store';
import { VisitStore } from './visit-store';

const edit = (id: string): Operation => ({ id, field: `comment.${id}`, value: `Text ${id}`, base: { version: 0 }, settles: [], madeAt: '' });
const texts = async (store: VisitStore) => (await store.read('r1')).entries.map(({ order, operation }) => `${order} ${operation.value}`);

async function started(places: 1 | 2 = 2): Promise<{ here: Browser; store: VisitStore }> {
  const here = browser(places);
  return { here, store: await VisitStore.open('asta') };
}

test('where the browser has thrown away the one place, everything is there from the other', async () => {
  const { here, store } = await started();
  await store.keep('r1', edit('E1'));
  await (await PageStore.of('asta')).keep('/granskningar/r1', { html: 'Sidan', headers: [] }, 1);
  here.throwAway();
  const again = await VisitStore.open('asta');

  assert.deepEqual(await texts(again), ['1 Text E1']);
  assert.equal(again.device, store.device);
  assert.equal((await (await PageStore.of('asta')).find('/granskningar/r1'))?.html, 'Sidan');
});

test('the places are thrown away in turn, and nothing is lost', async () => {
  const { here, store } = await started();
  await store.keep('r1', edit('E1'));
  here.second!.throwAway();
  await (await VisitStore.open('asta')).keep('r1', edit('E2'));
  here.throwAway();
  await (await VisitStore.open('asta')).keep('r1', edit('E3'));
  here.second!.throwAway();

  assert.deepEqual(await texts(await VisitStore.open('asta')), ['1 Text E1', '2 Text E2', '3 Text E3']);
});

test('a place that is thrown away while the page is open is filled again', async () => {
  const { here, store } = await started();
  await store.keep('r1', edit('E1'));
  here.throwAway();
  await store.keep('r1', edit('E2'));

  assert.deepEqual(await texts(store), ['1 Text E1', '2 Text E2']);
});

test('an edit that came to the one place only is in both after the next', async () => {
  const { here, store } = await started();
  here.second!.isFull = true;
  await assert.rejects(store.keep('r1', edit('E1')), { name: 'QuotaExceededError' });
  here.second!.isFull = false;
  await store.keep('r1', edit('E2'));
  here.throwAway();

  assert.deepEqual(await texts(await VisitStore.open('asta')), ['1 Text E1', '2 Text E2']);
});

test('an edit that came to the one place only before the browser was killed is in both after the start', async () => {
  const { here, store } = await started();
  here.second!.isFull = true;
  await assert.rejects(store.keep('r1', edit('E1')), { name: 'QuotaExceededError' });
  here.second!.isFull = false;
  await VisitStore.open('asta');
  here.throwAway();

  assert.deepEqual(await texts(await VisitStore.open('asta')), ['1 Text E1']);
});

test('what is sent, let go and taken out is so in both places', async () => {
  const { here, store } = await started();
  for (const id of ['E1', 'E2', 'E3']) await store.keep('r1', edit(id));
  const pages = await PageStore.of('asta');
  await pages.keep('/granskningar/r1', { html: 'Sidan', headers: [] }, 1);
  await store.answered('r1', [edit('E1')], [{ id: 'E1', outcome: 'saved', version: 1, message: null }], 'Asta');
  await store.forget(['E3']);
  await pages.clear();
  here.throwAway();
  const again = await VisitStore.open('asta');

  assert.deepEqual(await texts(again), ['2 Text E2']);
  assert.equal((await again.read('r1')).fields['comment.E1']!.value, 'Text E1');
  assert.equal(await (await PageStore.of('asta')).find('/granskningar/r1'), null);
});

test('two tabs that write at the same time write the same to both places', async () => {
  const { here, store } = await started();
  const other = await VisitStore.open('asta');
  await Promise.all(['E1', 'E2', 'E3', 'E4'].map((id, n) => (n % 2 === 0 ? store : other).keep('r1', edit(id))));
  const before = await texts(store);
  here.throwAway();

  assert.equal(before.length, 4);
  assert.deepEqual(await texts(await VisitStore.open('asta')), before);
});

test('what was written before the browser had a second place is in both when it has', async () => {
  const { here, store } = await started(1);
  await store.keep('r1', edit('E1'));
  here.second = new Browser();
  await (await VisitStore.open('asta')).keep('r1', edit('E2'));
  here.throwAway();

  assert.deepEqual(await texts(await VisitStore.open('asta')), ['1 Text E1', '2 Text E2']);
});

test('what the version before wrote without numbers is in both places', async () => {
  const { here, store } = await started(1);
  await store.keep('r1', edit('E1'));
  here.removeTurns();
  here.second = new Browser();
  await VisitStore.open('asta');
  here.throwAway();
  await VisitStore.open('asta');

  assert.deepEqual(await texts(await VisitStore.open('asta')), ['1 Text E1']);
});

test('a second place that cannot be opened stops nobody who has written, and gets it when it can', async () => {
  const { here, store } = await started();
  await store.keep('r1', edit('E1'));
  here.second!.isBarred = true;
  await (await VisitStore.open('asta')).keep('r1', edit('E2'));
  here.second!.isBarred = false;
  await VisitStore.open('asta');
  here.throwAway();

  assert.deepEqual(await texts(await VisitStore.open('asta')), ['1 Text E1', '2 Text E2']);
});

test('a first place that is gone is not begun anew where the second cannot be opened', async () => {
  const { here, store } = await started();
  await store.keep('r1', edit('E1'));
  here.throwAway();
  here.second!.isBarred = true;
  await assert.rejects(VisitStore.open('asta'), { name: 'SecurityError' });
  here.second!.isBarred = false;

  assert.deepEqual(await texts(await VisitStore.open('asta')), ['1 Text E1']);
});

test('what is kept can be read where there is no room for more', async () => {
  const { here, store } = await started();
  await store.keep('r1', edit('E1'));
  here.second!.isFull = true;
  await assert.rejects(store.keep('r1', edit('E2')), { name: 'QuotaExceededError' });
  const again = await VisitStore.open('asta');
  assert.deepEqual(await texts(again), ['1 Text E1', '2 Text E2']);

  here.isFull = true;
  assert.deepEqual(await texts(await VisitStore.open('asta')), ['1 Text E1', '2 Text E2']);
});

test('what is kept can be sent where the second place has no room, and that makes room in both', async () => {
  const { here, store } = await started();
  for (const id of ['E1', 'E2']) await store.keep('r1', edit(id));
  here.second!.isFull = true;
  const [sent] = await store.take('r1', 1);
  await store.answered('r1', [sent!], [{ id: 'E1', outcome: 'saved', version: 1, message: null }], 'Asta');
  assert.deepEqual(await texts(store), ['2 Text E2']);

  here.second!.isFull = false;
  await store.keep('r1', edit('E3'));
  here.throwAway();
  assert.deepEqual(await texts(await VisitStore.open('asta')), ['2 Text E2', '3 Text E3']);
});

test('a tab that the system stopped while it wrote is not waited for without end', async (context) => {
  const { here, store } = await started();
  void here.request('spur-write', () => new Promise(() => undefined));
  context.mock.method(AbortSignal, 'timeout', () => AbortSignal.abort(new DOMException('', 'TimeoutError')));
  await store.keep('r1', edit('E1'));
  here.throwAway();

  assert.deepEqual(await texts(await VisitStore.open('asta')), ['1 Text E1']);
});

test('several edits that meet a connection that the browser has ended are all kept', async () => {
  const { here, store } = await started();
  here.loseConnections();
  await Promise.all(['E1', 'E2', 'E3'].map((id) => store.keep('r1', edit(id))));
  here.throwAway();

  assert.equal((await texts(await VisitStore.open('asta'))).length, 3);
});

test('a browser that has one place only keeps there', async () => {
  const { store } = await started(1);
  await store.keep('r1', edit('E1'));

  assert.deepEqual(await texts(await VisitStore.open('asta')), ['1 Text E1']);
});
