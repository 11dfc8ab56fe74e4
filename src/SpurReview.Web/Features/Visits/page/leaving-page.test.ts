import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { Present } from '../sync/server';
import { leftWords } from './leaving-page';

const now = new Date(2026, 4, 14, 16, 0);
const device = (by: string, account: string, unsent: number, isHere = false): Present => ({
  ...{ by, account, unsent, device: 'd', area: null, isHere },
  seenAt: new Date(2026, 4, 14, 15, 10).toISOString(),
});

test('what is left on this device, on the colleague’s and on one’s own other is said, and on which', () => {
  const others = [device('Cecilia Norrby', 'c', 2), device('Asta Lindgren', 'a', 1), device('Cecilia Norrby', 'c', 0, true)];

  assert.deepEqual(leftWords({ unsent: 1, others: 2 }, others, 'a', false, now).map(({ words }) => words), [
    'Den här enheten har 1 ändring kvar att skicka',
    '2 ändringar på den här enheten togs inte in och behöver dig',
    'Cecilia Norrbys surfplatta har 2 ändringar kvar att skicka (senast sedd kl. 15.10)',
    'Din andra enhet har 1 ändring kvar att skicka (senast sedd kl. 15.10)',
  ]);
});

test('where everything is sent nothing is said', () => {
  assert.deepEqual(leftWords({ unsent: 0, others: 0 }, [device('Cecilia Norrby', 'c', 0, true)], 'a', false, now), []);
});

test('a device that has fallen silent is named, since nobody knows what was written on it since', () => {
  assert.deepEqual(leftWords({ unsent: 0, others: 0 }, [device('Cecilia Norrby', 'c', 0)], 'a', false, now).map(({ words }) => words), [
    'Cecilia Norrbys surfplatta hördes senast kl. 15.10. Då var allt skickat.',
  ]);
});

test('where inspectors grade alone it is said that something is left, and not how much', () => {
  assert.deepEqual(leftWords({ unsent: 3, others: 0 }, [device('Cecilia Norrby', 'c', 1)], 'a', true, now).map(({ words }) => words), [
    'Den här enheten har 3 ändringar kvar att skicka',
    'Cecilia Norrbys surfplatta har ändringar kvar att skicka (senast sedd kl. 15.10)',
  ]);
});
