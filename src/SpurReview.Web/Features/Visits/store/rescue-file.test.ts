import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { lock, unlock, type Rescued } from './rescue-file';

const content: Rescued = {
  account: 'asta',
  savedAt: '2026-05-14T15:10:00Z',
  reviews: [
    {
      review: 'r1',
      name: 'Kvarngatans vårdcentral',
      operations: [{ id: 'a1', field: 'comment.E5', value: 'Handledning saknas. 🩺', base: { version: 3 }, settles: [], madeAt: '2026-05-14T14:00:00Z' }],
    },
  ],
};

test('what is saved in the file is read from it with the password', async () => {
  const file = await lock(content, 'granen vid grinden');

  assert.deepEqual(await unlock(file, 'granen vid grinden'), content);
});

test('nothing of what was written can be read in the file', async () => {
  const file = await lock(content, 'granen vid grinden');

  assert.equal(['Handledning', 'Kvarngatan', 'comment.E5', 'asta'].filter((word) => file.includes(word)).join(), '');
});

test('another password opens nothing', async () => {
  const file = await lock(content, 'granen vid grinden');

  assert.equal(await unlock(file, 'granen vid grind'), null);
});

test('a file that somebody has changed is not opened', async () => {
  const file = JSON.parse(await lock(content, 'granen vid grinden')) as { data: string };
  const changed = JSON.stringify({ ...file, data: `${file.data[0] === 'A' ? 'B' : 'A'}${file.data.slice(1)}` });

  assert.equal(await unlock(changed, 'granen vid grinden'), null);
});

test('another file is none of ours', async () => {
  assert.deepEqual([await unlock('Hej', 'x'), await unlock('{}', 'x'), await unlock('null', 'x')], [null, null, null]);
});
