import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { browser } from '../../../../../tests/Scripts/platform';
import { emptyField, type Field, type Operation } from '../core/operation';
import { PageStore } from './page-store';
import { VisitStore } from './visit-store';

const edit: Operation = { id: 'o1', field: 'comment.E1', value: 'Mitt', base: { version: 0 }, settles: [], madeAt: '' };
const saved = { id: 'o1', outcome: 'saved' as const, version: 1, message: null };
const mine: Field = { ...emptyField('comment.E1'), value: 'Mitt', version: 1, by: 'Asta' };
const clashing: Field = { ...mine, alternatives: [{ id: 'b1', value: 'Björns', by: 'Björn', at: '' }] };

async function opened(): Promise<VisitStore> {
  browser();
  return VisitStore.open('asta');
}

const alternatives = async (store: VisitStore) => (await store.read('r1')).fields['comment.E1']!.alternatives.map(({ id }) => id);

test('a clash that is told while an answer is being taken in is not overwritten by it', async () => {
  const store = await opened();
  await store.keep('r1', edit);
  const sent = await store.take('r1');
  await Promise.all([store.answered('r1', sent, [saved], 'Asta'), store.learn('r1', [clashing], 9, 'Kvarngatan')]);

  assert.deepEqual([await alternatives(store), (await store.read('r1')).entries], [['b1'], []]);
});

test('news that is older than what is known does not bring back what is settled, nor takes away a clash', async () => {
  const store = await opened();
  await store.learn('r1', [clashing], 9, 'Kvarngatan');
  await store.answered('r1', [], [], 'Asta', { fields: [mine], seq: 8 });
  assert.deepEqual(await alternatives(store), ['b1']);

  await store.learn('r1', [mine], 10, 'Kvarngatan');
  await store.answered('r1', [], [], 'Asta', { fields: [clashing], seq: 9 });
  assert.deepEqual(await alternatives(store), []);
});

test('a database that was restored tells how it stands', async () => {
  const store = await opened();
  await store.learn('r1', [clashing], 9, 'Kvarngatan');
  await store.learn('r1', [{ ...mine, value: 'Före', version: 1 }], 4, 'Kvarngatan');

  assert.equal((await store.read('r1')).fields['comment.E1']!.value, 'Före');
});

test('a connection that the browser has ended is opened again, and the edit is kept', async () => {
  const here = browser();
  const store = await VisitStore.open('asta');
  here.loseConnections();
  await store.keep('r1', edit);

  assert.deepEqual((await store.read('r1')).entries.map(({ operation }) => operation.value), ['Mitt']);
});

test('nothing that anybody has written lies on the device as it was written', async () => {
  const here = browser();
  const store = await VisitStore.open('asta');
  await store.keep('r1', { ...edit, value: 'Eget hemligt.' });
  await store.learn('r1', [{ ...mine, field: 'comment.E2', value: 'Kollegans hemliga.' }], 1, 'Kvarngatan');
  await (await PageStore.of('asta')).keep('/granskningar/r1/omraden/E', { html: '<p>Sidans hemliga.</p>', headers: [] }, 1);

  const bytes = here.bytes();
  assert.ok(bytes.includes('comment.E2') && bytes.includes('Kvarngatan'), 'what is looked in is what lies there');
  for (const secret of ['Eget', 'Kollegans', 'Sidans', 'hemlig']) assert.ok(!bytes.includes(secret), secret);
});

test('what is written after the file was made stands on what is in it', async () => {
  const store = await opened();
  await store.keep('r1', edit);
  await store.beginRescue();
  await store.keep('r1', { ...edit, id: 'o2', value: 'Mitt, och mer', base: { operation: 'o1' } });

  const { entries } = await store.read('r1');
  assert.deepEqual(entries.map(({ operation }) => [operation.id, operation.base]), [
    ['o1', { version: 0 }],
    ['o2', { operation: 'o1' }],
  ]);
});

test('an edit that is kept twice is one', async () => {
  const store = await opened();
  await store.keep('r1', edit);
  await store.keep('r1', edit);

  assert.equal((await store.read('r1')).entries.length, 1);
});
