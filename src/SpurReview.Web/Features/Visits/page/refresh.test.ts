import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { emptyField } from '../core/operation';
import { whatCounts } from './refresh';

const counts = (versions: Record<string, number>) =>
  whatCounts(Object.fromEntries(Object.entries(versions).map(([name, version]) => [name, { ...emptyField(name), version }])), ['comment.E1', 'note.n1']);

test('the page is fetched again when another area has come further, such as the one that was left before it was saved', () => {
  assert.notEqual(counts({ 'verdict.F1': 0 }), counts({ 'verdict.F1': 1 }));
  assert.notEqual(counts({ 'done.F': 0 }), counts({ 'done.F': 1 }));
  assert.notEqual(counts({ 'comment.E1': 0 }), counts({ 'comment.E1': 1 }));
});

test('texts of other areas, and notes, change nothing on the page', () => {
  assert.equal(counts({ 'comment.F1': 0, 'note.n1': 0 }), counts({ 'comment.F1': 1, 'note.n1': 1 }));
});
