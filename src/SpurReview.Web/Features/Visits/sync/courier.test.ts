import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { browser, json, type Browser } from '../../../../../tests/Scripts/platform';
import type { Operation } from '../core/operation';
import { VisitStore } from '../store/visit-store';
import { Courier } from './courier';
import { Server, type Refusal } from './server';

const edit = (id: string, value = id, base: Operation['base'] = { version: 0 }): Operation => ({
  ...{ id, field: `comment.${id.toUpperCase()}`, value, base },
  ...{ settles: [], madeAt: '' },
});

const saved = (body: { operations: Operation[] }) => json({ answers: body.operations.map(({ id }) => ({ id, outcome: 'saved', version: 1, message: null })) });

const news = (account: string) => json({ fields: [], seq: 7, presence: [], token: 'nytt', me: { account } });

async function astas(): Promise<{ store: VisitStore; courier: Courier; told: (Refusal | null)[] }> {
  const store = await VisitStore.open('asta');
  const told: (Refusal | null)[] = [];
  return { store, told, courier: new Courier(store, new Server('r1', 'astas', store.account), 'Asta', (refusal, review) => review === 'r1' && told.push(refusal)) };
}

const posted = ({ asked }: Browser) => asked.filter(({ address }) => address.endsWith('/andringar'));

test('what one person wrote is never sent in the name of another who has signed in since', async () => {
  const here = browser();
  const { store, courier, told } = await astas();
  await store.keep('r1', edit('e1'));
  // The mark of Asta's page is not good for Björn, and what is asked for is his.
  here.answer = (address, body) => (address.includes('/lage') ? news('bjorn') : posted(here).length === 1 ? json({ reason: 'token' }, 400) : saved(body));
  await courier.now();

  assert.deepEqual([told, posted(here).length], [['session-over'], 1]);
  assert.deepEqual((await store.read('r1')).entries.map(({ operation }) => operation.id), ['e1']);
});

test('whose edits they are is said with them', async () => {
  const here = browser();
  const { store, courier } = await astas();
  await store.keep('r1', edit('e1'));
  here.answer = (_, body) => saved(body);
  await courier.now();

  assert.equal(posted(here)[0]!.body.account, 'asta');
});

test('a review that one is not an inspector of any more stops no other', async () => {
  const here = browser();
  const { store, courier, told } = await astas();
  for (const [review, id] of [['r2', 'e2'], ['r3', 'e3'], ['r1', 'e1']] as const) await store.keep(review, edit(id));
  here.answer = (address, body) => (address.includes('r2') ? json({ reason: 'notInspector' }, 403) : saved(body));

  assert.equal(await courier.now(), true);
  assert.deepEqual([told, (await store.unsettled()).map(({ review }) => review)], [[null], ['r2']]);
});

test('without network one review is tried and not all of them', async () => {
  const here = browser();
  const { store, courier, told } = await astas();
  for (const [review, id] of [['r1', 'e1'], ['r2', 'e2']] as const) await store.keep(review, edit(id));

  assert.equal(await courier.now(), false);
  assert.deepEqual([told, posted(here).length], [['no-network'], 1]);
});

test('without network nothing is said to be sent, so the queue does not grow with every key', async () => {
  const here = browser();
  const { store, courier, told } = await astas();
  await store.keep('r1', edit('e1'));
  here.isOnline = false;
  await courier.now();
  await store.keep('r1', { ...edit('o2', 'Mer'), field: 'comment.E1', base: { operation: 'e1' } });

  assert.deepEqual([told, here.asked.length], [['no-network'], 0]);
  assert.deepEqual((await store.read('r1')).entries.map(({ operation, state }) => [operation.value, state]), [['Mer', 'unsent']]);
});

test('whoever asks while it is being sent shares one sending after that', async () => {
  const here = browser();
  const { store, courier, told } = await astas();
  await store.keep('r1', edit('e1'));
  here.answer = (_, body) => saved(body);
  const all = [courier.now(), courier.now(), courier.now(), courier.now()];

  assert.deepEqual([await Promise.all(all), told.length], [[true, true, true, true], 2]);
});

test('a tab that the browser has put to sleep while it sent does not keep the others from sending', async (context) => {
  const here = browser();
  const { store, courier } = await astas();
  await store.keep('r1', edit('e1'));
  here.answer = (_, body) => saved(body);
  const sleeping = navigator.locks.request('spur-send-asta', () => new Promise<never>(() => undefined)).catch(({ name }: Error) => name);
  const asked = new AbortController();
  context.mock.method(AbortSignal, 'timeout', () => asked.signal);

  const sent = courier.now();
  asked.abort(new DOMException('', 'TimeoutError'));

  assert.deepEqual([await sent, await sleeping], [true, 'AbortError']);
});

test('what was not answered is not asked again with every key', async () => {
  const here = browser();
  const { store, courier } = await astas();
  await store.keep('r1', edit('e1'));
  await courier.now();
  courier.soon(0);
  assert.ok(here.pauses.at(-1)! > 1_000);

  courier.again();
  assert.equal(here.pauses.at(-1), 0);
});

test('a server that does not manage is sent less at a time, and what is too heavy is given back', async () => {
  const here = browser();
  const { store, courier } = await astas();
  for (let n = 1; n <= 8; n++) await store.keep('r1', edit(`e${n}`));
  const sizes = () => posted(here).map(({ body }) => body.operations.length);
  here.answer = () => Promise.reject(Object.assign(new Error(), { name: 'TimeoutError' }));
  for (let time = 0; time < 5; time++) await courier.now();
  assert.deepEqual(sizes(), [8, 4, 2, 1, 1]);

  here.asked.length = 0;
  here.answer = (_, body) => (body.operations.some(({ id }: Operation) => id === 'e3') ? json({}, 413) : saved(body));
  await courier.now();
  assert.deepEqual((await store.read('r1')).entries.map(({ operation, state }) => [operation.id, state]), [['e3', 'refused']]);
});
