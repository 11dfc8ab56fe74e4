import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { placeAmong } from './sortable';

test('above the first it becomes the first', () => {
  assert.equal(placeAmong([100, 200, 300], 20), 0);
});

test('between two it stands between them', () => {
  assert.equal(placeAmong([100, 200, 300], 250), 2);
});

test('below the last it becomes the last', () => {
  assert.equal(placeAmong([100, 200, 300], 900), 3);
});
