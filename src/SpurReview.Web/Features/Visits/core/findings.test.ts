import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { Entry } from './device';
import { findingValue, listed, readFinding, removed } from './findings';
import { emptyField, type Field } from './operation';

const strength = (order: number | null, kind = 'Strength') => findingValue({ kind, text: 'Text', area: null, addressee: 'Unit', order });
const told = (values: Record<string, string>): Record<string, Field> =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [`finding.${id}`, { ...emptyField(`finding.${id}`), value, version: 1 }]));
const edits = (...made: [string, string, Entry['state']?][]): Entry[] =>
  made.map(([id, value, state = 'unsent'], n) => ({
    order: n + 1,
    operation: { id: `o${n}`, field: `finding.${id}`, value, base: { version: 1 }, settles: [], madeAt: '' },
    state,
    message: null,
  }));
const nothing = { order: [], own: [] };
const ids = (names: string[]) => names.map((name) => name.slice('finding.'.length)).join('');

test('a list is as the server has told it, and of its own kind', () => {
  assert.equal(ids(listed('Strength', told({ a: strength(2), b: strength(1), c: strength(1, 'Weakness') }), [], nothing)), 'ba');
});

test('a new one comes last, and what is removed goes', () => {
  const fields = told({ a: strength(1), b: strength(2) });

  assert.equal(ids(listed('Strength', fields, edits(['c', strength(null)], ['a', removed]), nothing)), 'bc');
});

test('own moves are done in the order in which they were made', () => {
  const fields = told({ a: strength(1), b: strength(2), c: strength(3) });

  assert.equal(ids(listed('Strength', fields, edits(['c', strength(1)], ['a', strength(3)]), nothing)), 'cba');
});

test('a text that is edited stays where it is', () => {
  const fields = told({ a: strength(1), b: strength(2) });

  assert.equal(ids(listed('Strength', fields, edits(['a', strength(null)]), nothing)), 'ab');
});

test('what was saved and is told without its place stays where the page has it', () => {
  const fields = told({ a: strength(null), b: strength(2) });

  assert.equal(ids(listed('Strength', fields, [], { order: ['finding.a', 'finding.b'], own: [] })), 'ab');
});

test('what the page came with and the device has not been told of stays; what was told to be gone does not', () => {
  const page = { order: ['finding.a', 'finding.b'], own: ['finding.a', 'finding.b'] };

  assert.equal(ids(listed('Strength', told({ b: removed }), [], page)), 'a');
});

test('what is gone is shown while two disagree about it', () => {
  const gone = told({ a: removed });
  gone['finding.a']!.alternatives = [{ id: 'o1', value: strength(null), by: 'Asta', at: '' }];

  assert.equal(ids(listed('Strength', gone, [], nothing)), 'a');
});

test('what somebody wrote on a removed one stays until she has seen it, and what came too late does not', () => {
  const gone = told({ a: removed, b: removed });

  assert.equal(ids(listed('Strength', gone, edits(['a', strength(null), 'refused'], ['b', strength(null), 'late']), nothing)), 'a');
});

test('a value that is no finding is none', () => {
  assert.deepEqual([readFinding(''), readFinding(removed), readFinding(strength(1))?.order], [null, null, 1]);
});
