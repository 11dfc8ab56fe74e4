import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { browser } from '../../../../../tests/Scripts/platform';
import { askToKeep, isPromised, roomLeft } from './room';

function browserWith(storage: unknown): void {
  browser();
  Object.assign(navigator, { storage });
}

test('the room that is left is told in megabytes', async () => {
  browserWith({ estimate: async () => ({ quota: 900_000_000, usage: 100_500_000 }) });

  assert.equal(await roomLeft(), 799);
});

test('a browser that says nothing of its room is no fault', async () => {
  for (const storage of [undefined, {}, { estimate: async () => ({}) }]) {
    browserWith(storage);
    askToKeep();
    assert.deepEqual([await roomLeft(), await isPromised()], [null, null]);
  }
});

test('the browser is asked to keep what is there, and a no is no fault', async () => {
  let asked = 0;
  browserWith({ persist: async () => (asked++, Promise.reject(new Error('no'))), persisted: async () => false });
  askToKeep();
  await new Promise(setImmediate);

  assert.deepEqual([asked, await isPromised()], [1, false]);
});
