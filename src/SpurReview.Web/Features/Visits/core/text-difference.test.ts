import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { difference } from './text-difference';

const marked = (parts: { text: string; differs: boolean }[]) => parts.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');

test('what differs between two texts is marked in both', () => {
  const { mine, other } = difference('Lokalerna är nya.', 'Lokalerna är trånga.');

  assert.deepEqual([marked(mine), marked(other)], ['Lokalerna är [nya.]', 'Lokalerna är [trånga.]']);
});

test('a word put in is marked where it stands', () => {
  const { mine, other } = difference('Två små rum finns.', 'Två rum finns.');

  assert.deepEqual([marked(mine), marked(other)], ['Två [små ]rum finns.', 'Två rum finns.']);
});

test('a text beside none is all different', () => {
  const { mine, other } = difference('Två rum.', '');

  assert.deepEqual([marked(mine), other], ['[Två rum.]', []]);
});
