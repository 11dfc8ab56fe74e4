import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { actionOf, asksForWords } from './row-keys';

const plain = { ctrlKey: false, altKey: false, metaKey: false };

test('1 to 4 choose one of the four verdicts', () => {
  assert.deepEqual(
    ['1', '2', '3', '4'].map((key) => actionOf({ ...plain, key })),
    [{ choose: 0 }, { choose: 1 }, { choose: 2 }, { choose: 3 }],
  );
});

test('there is no fifth verdict', () => {
  assert.deepEqual([actionOf({ ...plain, key: '5' }), actionOf({ ...plain, key: '0' })], [null, null]);
});

test('J goes to the next criterion and K to the one before, shifted or not', () => {
  assert.deepEqual([actionOf({ ...plain, key: 'j' }), actionOf({ ...plain, key: 'K' })], [{ move: 1 }, { move: -1 }]);
});

test('arrows up and down do the same, and those to the sides choose among the verdicts as ever', () => {
  assert.deepEqual(
    ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight'].map((key) => actionOf({ ...plain, key })),
    [{ move: 1 }, { move: -1 }, null, null],
  );
});

test('keys with Ctrl, Alt or Cmd are left to the browser', () => {
  assert.deepEqual(
    [actionOf({ ...plain, key: '1', ctrlKey: true }), actionOf({ ...plain, key: 'j', altKey: true }), actionOf({ ...plain, key: 'k', metaKey: true })],
    [null, null, null],
  );
});

test('what is not met or not relevant is explained, and nothing else', () => {
  assert.deepEqual(['Met', 'NotMet', 'NotRelevant', 'NotAssessed'].map(asksForWords), [false, true, true, false]);
});
