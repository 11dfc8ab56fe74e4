import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { findingValue } from '../core/findings';
import { emptyField } from '../core/operation';
import { weaknessOf } from './weakness';

const nothing = { fields: {}, entries: [], seq: 0 };
const weakness = (text: string, area: string) => findingValue({ kind: 'Weakness', text, area, addressee: 'Unit', order: null });

test('a comment becomes a weakness of its area, for the unit to mend', () => {
  assert.deepEqual(weaknessOf('E5', 'Handledning saknas.', nothing), {
    words: 'Kommentaren till E5 är tillagd som svaghet.',
    value: weakness('Handledning saknas.', 'E'),
  });
});

test('a comment that says nothing, or too much, becomes none', () => {
  assert.equal(weaknessOf('E5', ' \n', nothing).fault, 'Skriv först vad som brister.');
  assert.match(weaknessOf('E5', 'x'.repeat(2_001), nothing).fault!, /^Kommentaren är för lång/);
  assert.equal(weaknessOf('E5', '😀'.repeat(2_000), nothing).fault, undefined);
});

test('the same weakness is not added twice, unless it is of another area', () => {
  const field = { ...emptyField('finding.a'), value: weakness('Handledning saknas.', 'E'), version: 1 };
  const held = { ...nothing, fields: { 'finding.a': field } };

  assert.deepEqual(weaknessOf('E5', 'Handledning saknas.', held), { words: 'Kommentaren till E5 finns redan bland svagheterna.' });
  assert.notEqual(weaknessOf('D1', 'Handledning saknas.', held).value, undefined);
});
