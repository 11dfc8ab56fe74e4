import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { FieldState } from './field-state';

test('a field that nobody has touched has nothing to send', () => {
  const field = new FieldState('A');

  assert.equal(field.isUnsaved, false);
});

test('a changed field waits, and is at rest when it was saved', () => {
  const field = new FieldState('A');

  field.touched('B');
  assert.equal(field.isWaiting, true);

  field.sending();
  field.saved('B', 'B');
  assert.equal(field.isUnsaved, false);
});

test('a field that is back to what was saved has nothing to send', () => {
  const field = new FieldState('A');

  field.touched('B');
  field.touched('A');

  assert.equal(field.isUnsaved, false);
});

test('what is typed while the field is on its way waits for its own turn', () => {
  const field = new FieldState('A');
  field.touched('B');
  field.sending();

  field.touched('BC');
  field.saved('B', 'BC');

  assert.equal(field.isWaiting, true);
});

test('going back to the old value while the new one is on its way is a change too', () => {
  const field = new FieldState('A');
  field.touched('B');
  field.sending();

  field.touched('A');
  field.saved('B', 'A');

  assert.equal(field.isWaiting, true);
});

test('a refused field stays unsaved and is not sent again by itself', () => {
  const field = new FieldState('A');
  field.touched('B');
  field.sending();

  field.refused();

  assert.deepEqual([field.isUnsaved, field.isWaiting, field.isRefused], [true, false, true]);
});

test('a field that was typed on while it was refused is tried again', () => {
  const field = new FieldState('A');
  field.touched('B');
  field.sending();

  field.touched('C');
  field.refused();

  assert.equal(field.isWaiting, true);
});
