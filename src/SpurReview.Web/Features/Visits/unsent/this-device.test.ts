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
  await noteWhoIsHere('asta', false);
  const pages = await PageStore.of('asta');
  await pages.keep(address, { html: 'Astas', headers: [] }, 0);
  return pages;
}

test('whoever is signed in on a page is whose pages are shown, whatever page it is', async () => {
  await astasDevice();
  await noteWhoIsHere('bjorn', false);

  assert.equal(await currentAccount(), 'bjorn');
});

test('where somebody is to sign in nobody is shown what was kept', async () => {
  await astasDevice();
  await noteWhoIsHere(null, true);

  assert.equal(await currentAccount(), null);
});

test('a page that says nothing of who is here changes nothing', async () => {
  await astasDevice();
  await noteWhoIsHere(null, false);

  assert.equal(await currentAccount(), 'asta');
});

test('a device on which nothing was kept is not written to', async () => {
  browser();
  await noteWhoIsHere('asta', false);

  assert.equal(await currentAccount(), null);
});
