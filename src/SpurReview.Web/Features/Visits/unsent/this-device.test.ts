import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { browser } from '../../../../../tests/Scripts/platform';
import { currentAccount, PageStore } from '../store/page-store';
import { noteWhoIsHere, rememberStore } from './this-device';

const address = '/granskningar/r1/omraden/E';

/** The page of a review is kept for her. */
async function astasDevice(): Promise<PageStore> {
  browser();
  rememberStore();
  await noteWhoIsHere('asta');
  const pages = await PageStore.of('asta');
  await pages.keep(address, { html: 'Astas', headers: [] }, 0);
  return pages;
}

test('whoever is signed in on a page is whose pages are shown, whatever page it is', async () => {
  await astasDevice();
  await noteWhoIsHere('bjorn');

  assert.equal(await currentAccount(), 'bjorn');
});

test('whoever must sign in again, and then has no network, has her pages', async () => {
  await astasDevice();
  await noteWhoIsHere(null);

  assert.equal(await currentAccount(), 'asta');
});

test('a device on which nothing was kept is not written to', async () => {
  browser();
  await noteWhoIsHere('asta');

  assert.equal(await currentAccount(), null);
});
