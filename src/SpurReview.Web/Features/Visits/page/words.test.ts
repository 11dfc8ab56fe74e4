import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { initialsOf, timeOf } from './words';

const now = new Date(2026, 2, 30, 0, 20);

test('a time of today is a time; of another day it has its day', () => {
  assert.equal(timeOf(new Date(2026, 2, 30, 0, 5), now), 'kl. 0.05');
  // The night in which the clocks went forward was an hour shorter.
  assert.equal(timeOf(new Date(2026, 2, 29, 0, 30), now), 'i går kl. 0.30');
  assert.equal(timeOf(new Date(2026, 2, 28, 15, 10), now), 'den 28 mars kl. 15.10');
});

test('initials are those of the first name and the last', () => {
  assert.deepEqual(['Cecilia Norrby', 'Per Olov von Ås', 'Asta', 'åsa  öhman'].map(initialsOf), ['CN', 'PÅ', 'A', 'ÅÖ']);
});
