import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { newKey, seal, unseal } from './sealing';

test('what is sealed is read with the same key', async () => {
  const key = await newKey();

  assert.equal(await unseal(key, await seal(key, 'Två rum, ett låst.')), 'Två rum, ett låst.');
});

test('the key cannot be taken out of the browser', async () => {
  const key = await newKey();

  assert.equal(key.extractable, false);
});

test('the same words are never sealed alike', async () => {
  const key = await newKey();
  const [first, second] = [await seal(key, 'Ja'), await seal(key, 'Ja')];

  assert.notEqual(String(new Uint8Array(first.data)), String(new Uint8Array(second.data)));
});
