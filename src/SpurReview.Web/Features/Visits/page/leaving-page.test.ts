import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { Present } from '../sync/server';
import { leftWords } from './leaving-page';

const device = (by: string, account: string, unsent: number): Present => ({
  ...{ by, account, unsent, device: 'd', area: null, isHere: false },
  seenAt: new Date(2026, 4, 14, 15, 10).toISOString(),
});

test('what is left on this device, on the colleague’s and on one’s own other is said, and on which', () => {
  const others = [device('Cecilia Norrby', 'c', 2), device('Asta Lindgren', 'a', 1), device('Cecilia Norrby', 'c', 0)];

  assert.deepEqual(leftWords(1, others, 'a', false).map(({ words }) => words), [
    'Den här enheten har 1 ändring kvar att skicka',
    'Cecilia Norrbys surfplatta har 2 ändringar kvar att skicka (senast sedd kl. 15.10)',
    'Din andra enhet har 1 ändring kvar att skicka (senast sedd kl. 15.10)',
  ]);
});

test('where everything is sent nothing is said', () => {
  assert.deepEqual(leftWords(0, [device('Cecilia Norrby', 'c', 0)], 'a', false), []);
});

test('where inspectors grade alone it is said that something is left, and not how much', () => {
  assert.deepEqual(leftWords(3, [device('Cecilia Norrby', 'c', 1)], 'a', true).map(({ words }) => words), [
    'Den här enheten har 3 ändringar kvar att skicka',
    'Cecilia Norrbys surfplatta har ändringar kvar att skicka (senast sedd kl. 15.10)',
  ]);
});
