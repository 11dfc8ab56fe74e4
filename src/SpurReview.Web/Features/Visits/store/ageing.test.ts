import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { browser } from '../../../../../tests/Scripts/platform';
import { emptyField, type Operation } from '../core/operation';
import { letGoOf, letGoOfOld } from './ageing';
import { PageStore } from './page-store';
import { VisitStore } from './visit-store';

const day = 24 * 60 * 60_000;
const page = { html: '<p>Kollegans text.</p>', headers: [] };
const told = { ...emptyField('comment.E1'), value: 'Kollegans text.', version: 1, by: 'Björn' };
const edit: Operation = { id: 'o1', field: 'comment.E2', value: 'Mitt', base: { version: 0 }, settles: [], madeAt: '' };

async function visited(...reviews: string[]): Promise<{ store: VisitStore; pages: PageStore }> {
  browser();
  const [store, pages] = [await VisitStore.open('asta'), await PageStore.of('asta')];
  for (const review of reviews) {
    await store.learn(review, [told], 1, 'Kvarngatan');
    await pages.keep(`/granskningar/${review}/omraden/E`, page, Date.now());
  }
  return { store, pages };
}

const left = async (store: VisitStore, review: string) => Object.keys((await store.read(review)).fields);

test('what has been settled for a month is let go, texts and pages', async () => {
  const { store, pages } = await visited('r1');
  await letGoOfOld(store, Date.now() + 29 * day);
  assert.deepEqual(await left(store, 'r1'), ['comment.E1']);

  await letGoOfOld(store, Date.now() + 31 * day);
  assert.deepEqual([await left(store, 'r1'), await store.known(), await pages.addresses()], [[], [], []]);
});

test('what is not sent never ages, nor what it stands in', async () => {
  const { store, pages } = await visited('r1', 'r2');
  await store.keep('r1', edit);
  await letGoOfOld(store, Date.now() + 3_650 * day);

  assert.deepEqual((await store.read('r1')).entries.map(({ operation }) => operation.value), ['Mitt']);
  assert.deepEqual([await left(store, 'r1'), await pages.addresses()], [['comment.E1'], ['/granskningar/r1/omraden/E']]);
  assert.deepEqual(await left(store, 'r2'), []);
});

test('whoever writes in a review no more keeps nothing of it but what was not sent', async () => {
  const { store, pages } = await visited('r1', 'r2');
  await letGoOf(store, 'r1');

  assert.deepEqual([await left(store, 'r1'), await left(store, 'r2')], [[], ['comment.E1']]);
  assert.deepEqual(await pages.addresses(), ['/granskningar/r2/omraden/E']);
});
