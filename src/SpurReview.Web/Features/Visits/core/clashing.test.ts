import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { clashing } from './clashing';
import type { Entry, EntryState } from './device';
import { emptyField, type Field } from './operation';

const field = (name: string, ...ids: string[]): Field => ({ ...emptyField(name), alternatives: ids.map((id) => ({ id, value: 'Annat', by: 'Björn', at: '' })) });
const choice = (settles: string[], state: EntryState = 'unsent'): Entry => ({
  ...{ order: 1, state, message: null },
  operation: { id: 'o1', field: 'comment.E5', value: 'Mitt', base: { version: 1 }, settles, madeAt: '' },
});
const fields = Object.fromEntries([field('comment.E10', 'b2'), field('comment.E5', 'b1'), field('grade.E')].map((f) => [f.field, f]));

test('the fields in which somebody is to choose are known in the checklist’s order', () => {
  assert.deepEqual(clashing(fields, []), ['comment.E5', 'comment.E10']);
});

test('what somebody has chosen on this device is chosen, unless the server did not take it', () => {
  assert.deepEqual(clashing(fields, [choice(['b1'])]), ['comment.E10']);
  assert.deepEqual(clashing(fields, [choice(['b1'], 'refused')]), ['comment.E5', 'comment.E10']);
});
