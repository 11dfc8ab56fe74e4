import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { codeOf } from './keys';

test('a criterion is found however it is typed', () => {
  assert.deepEqual(['E5', 'e5', ' e 12 '].map(codeOf), ['E5', 'E5', 'E12']);
});

test('what is no code is none', () => {
  assert.deepEqual(['', 'E', '5', 'E05', 'E123', 'EE5'].map(codeOf), [null, null, null, null, null, null]);
});
