import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { Entry } from '../core/device';
import { emptyField } from '../core/operation';
import { joined, notMet } from './same';

const told = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { ...emptyField(field), value, version: 1 }]));
const edit = (field: string, value: string): Entry => ({
  order: 1,
  operation: { id: field, field, value, base: { version: 1 }, settles: [], madeAt: '' },
  state: 'unsent',
  message: null,
});

test('what is not met can be referred to, in the order of the checklist and as this device has it', () => {
  const fields = told({ 'verdict.E10': 'NotMet', 'verdict.E2': 'NotMet', 'comment.E2': 'Saknas.', 'verdict.D4': 'NotMet', 'verdict.A1': 'Met' });
  const held = { fields, entries: [edit('verdict.D4', 'Met'), edit('verdict.B1', 'NotMet')], seq: 1 };

  assert.deepEqual(notMet(held, 'E10'), [{ code: 'B1', comment: '' }, { code: 'E2', comment: 'Saknas.' }]);
});

test('a reference is a paragraph of its own', () => {
  assert.deepEqual([joined('', 'D3'), joined('Saknas. \n', 'D3')], ['Samma brist som D3.', 'Saknas.\n\nSamma brist som D3.']);
});
