import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { browser, json, type Browser } from '../../../../../tests/Scripts/platform';
import { emptyField, type Field } from '../core/operation';
import { VisitStore } from '../store/visit-store';
import { askWhatIsToSettle, heldReviews } from './held-reviews';

const settled: Field = { ...emptyField('comment.E1'), value: 'Astas', version: 2 };
const clashing: Field = { ...settled, alternatives: [{ id: 'b1', value: 'Björns', by: 'Björn', at: '' }] };

/** The device was told of a clash when it was last in the review. */
async function toldOfAClash(): Promise<{ here: Browser; store: VisitStore }> {
  const here = browser();
  const store = await VisitStore.open('asta');
  await store.learn('r1', [clashing], 9, 'Kvarngatan');
  await store.learn('r2', [settled], 4, 'Strandvägen');
  return { here, store };
}

const toSettle = async (store: VisitStore) => (await heldReviews(store)).flatMap(({ name, toSettle }) => toSettle.map(({ words }) => `${name} ${words}`));
const news = (isOpen: boolean, ...fields: Field[]) => json({ fields, seq: 12, presence: [], token: '', isOpen, me: { account: 'asta' } });

test('a review in which nobody has to do anything is not listed', async () => {
  const { store } = await toldOfAClash();

  assert.deepEqual(await toSettle(store), ['Kvarngatan E1']);
  assert.deepEqual((await heldReviews(store)).map(({ review }) => review), ['r1']);
});

test('what the colleague has chosen about meanwhile is asked of nobody', async () => {
  const { here, store } = await toldOfAClash();
  here.answer = () => news(true, settled);
  await askWhatIsToSettle(store);

  assert.deepEqual([here.asked.map(({ address }) => address), await toSettle(store)], [['/granskningar/r1/lage?efter=9'], []]);
});

test('nor is it in a review that has gone on', async () => {
  const { here, store } = await toldOfAClash();
  here.answer = () => news(false);
  await askWhatIsToSettle(store);

  assert.deepEqual(await toSettle(store), []);
});

test('nor of whoever writes in it no more', async () => {
  const { here, store } = await toldOfAClash();
  here.answer = () => json({ reason: 'notInspector' }, 403);
  await askWhatIsToSettle(store);

  assert.deepEqual(await toSettle(store), []);
});

test('without network it stands as it was told', async () => {
  const { store } = await toldOfAClash();
  await askWhatIsToSettle(store);

  assert.deepEqual(await toSettle(store), ['Kvarngatan E1']);
});
