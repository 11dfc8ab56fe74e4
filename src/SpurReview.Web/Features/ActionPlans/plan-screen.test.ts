import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { next } from './plan-screen';

test('before anything is chosen the first field is next', () => {
  assert.equal(next(['åtgärd', 'datum'], null), 'åtgärd');
});

test('the field after the one where the writer is comes next', () => {
  assert.equal(next(['åtgärd', 'datum', 'roll'], 'åtgärd'), 'datum');
});

test('after the last comes the first', () => {
  assert.equal(next(['åtgärd', 'datum'], 'datum'), 'åtgärd');
});
