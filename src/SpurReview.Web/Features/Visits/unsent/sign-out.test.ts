import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { browser, type Browser } from '../../../../../tests/Scripts/platform';
import { PageStore } from '../store/page-store';
import { VisitStore } from '../store/visit-store';
import { mayLeave } from './sign-out';
import { noteWhoIsHere, rememberStore } from './this-device';

const address = '/granskningar/r1/omraden/E';

async function astasDevice(): Promise<{ here: Browser; pages: PageStore; store: VisitStore }> {
  const here = browser();
  rememberStore();
  await noteWhoIsHere('asta');
  const pages = await PageStore.of('asta');
  await pages.keep(address, { html: 'Astas', headers: [] }, 0);
  return { here, pages, store: await VisitStore.open('asta') };
}

const isKept = async (pages: PageStore) => (await pages.find(address)) !== null;

test('what was kept for somebody is there until she is signed out, and not after', async () => {
  const { pages } = await astasDevice();

  assert.deepEqual([await mayLeave(), await isKept(pages)], ['yes', true]);
  await noteWhoIsHere(null);
  assert.equal(await isKept(pages), false);
});

test('whoever could not be signed out keeps her pages', async () => {
  const { pages } = await astasDevice();
  await mayLeave();
  await noteWhoIsHere('asta');
  await noteWhoIsHere(null);

  assert.equal(await isKept(pages), true);
});

test('without network nobody is told that she is signed out', async () => {
  const { here, pages } = await astasDevice();
  here.isOnline = false;

  assert.equal(await mayLeave(), 'no network');
  await noteWhoIsHere(null);
  assert.equal(await isKept(pages), true);
});

test('nobody leaves what is unsent', async () => {
  const { store } = await astasDevice();
  await store.keep('r1', { id: 'o1', field: 'comment.E1', value: 'Ja', base: { version: 0 }, settles: [], madeAt: '' });

  assert.equal(await mayLeave(), 'unsent');
});

test('nor from what the server did not take, until it is saved in a file', async () => {
  const { store } = await astasDevice();
  await store.keep('r1', { id: 'o1', field: 'comment.E1', value: 'Ja', base: { version: 0 }, settles: [], madeAt: '' });
  await store.answered('r1', await store.take('r1'), [{ id: 'o1', outcome: 'refused', version: 0, message: 'För lång.' }], 'Asta');
  assert.equal(await mayLeave(), 'unsent');

  await store.markRescued(['o1']);
  assert.equal(await mayLeave(), 'yes');
});

test('where it cannot be seen whether something is unsent, the person is asked', async () => {
  const { here } = await astasDevice();
  here.isBarred = true;

  assert.equal(await mayLeave(), 'unknown');
});
