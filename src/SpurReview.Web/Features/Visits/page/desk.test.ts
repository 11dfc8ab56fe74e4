import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { browser } from '../../../../../tests/Scripts/platform';
import type { Base } from '../core/operation';
import { VisitStore } from '../store/visit-store';
import { Desk, type DeskField } from './desk';

const told = { kept: () => undefined, laid: () => undefined, changed: () => undefined };

function field(name = 'comment.E1'): DeskField {
  return { field: name, value: '', base: { version: 0 } as Base, isHeld: false, shownVersion: 0 };
}

async function desk(...fields: DeskField[]): Promise<{ store: VisitStore; desk: Desk<DeskField> }> {
  const store = await VisitStore.open('asta');
  return { store, desk: new Desk(store, 'r1', 'Asta', fields, told) };
}

function typed(to: DeskField, value: string, on: Desk<DeskField>): Promise<void> {
  [to.value, to.isHeld] = [value, true];
  on.edit(to);
  return on.write();
}

test('a text whose field is left while it is on its way to the device stays in the field', async () => {
  browser();
  const comment = field();
  const { store, desk: on } = await desk(comment);
  await typed(comment, 'Handledning', on);
  const writing = typed(comment, 'Handledning saknas.', on);
  comment.isHeld = false;
  on.layOver();

  assert.equal(comment.value, 'Handledning saknas.');
  await writing;
  assert.equal(comment.value, 'Handledning saknas.');
  await typed(comment, `${comment.value} Ofta.`, on);
  assert.deepEqual((await store.read('r1')).entries.map(({ operation }) => operation.value), ['Handledning saknas. Ofta.']);
});

test('what is held is laid into a field when its own edit has come to the device', async () => {
  browser();
  const comment = field();
  const { store, desk: on } = await desk(comment);
  await typed(comment, 'Mitt', on);
  comment.isHeld = false;
  await store.keep('r1', { id: 'o2', field: 'comment.E1', value: 'I en annan flik', base: comment.base, settles: [], madeAt: '' });
  await on.read();

  assert.deepEqual([comment.value, comment.base], ['I en annan flik', { operation: 'o2' }]);
});

test('who asks for everything to be written while something is on its way waits for what came after it too', async () => {
  browser();
  const [one, two] = [field(), field('comment.E2')];
  const { store, desk: on } = await desk(one, two);
  void typed(one, 'Ett', on);
  await typed(two, 'Två', on);

  assert.deepEqual((await store.read('r1')).entries.map(({ operation }) => operation.value), ['Ett', 'Två']);
});

test('a choice that is made while an edit is on its way stands on what the server had said', async () => {
  browser();
  const comment = field();
  const { store, desk: on } = await desk(comment);
  const writing = typed(comment, 'Ett', on);
  [comment.value, comment.base] = ['Båda', { version: 4 }];
  on.edit(comment, ['a1']);
  await writing;

  const last = (await store.read('r1')).entries.at(-1)!.operation;
  assert.deepEqual([last.value, last.base, last.settles], ['Båda', { version: 4 }, ['a1']]);
});

test('what cannot be kept is on the page only, with the reason, and is kept when it can be', async () => {
  const here = browser();
  const comment = field();
  const { store, desk: on } = await desk(comment);
  here.isFull = true;
  await typed(comment, 'Handledning saknas.', on);
  assert.deepEqual([on.trouble, on.hasUnwritten], ['full', true]);

  [here.isFull, here.isBarred] = [false, true];
  here.loseConnections();
  await on.write();
  assert.deepEqual([on.trouble, on.hasUnwritten], ['stopped', true]);

  here.isBarred = false;
  await on.write();
  assert.deepEqual([on.trouble, on.hasUnwritten], [null, false]);
  assert.deepEqual((await store.read('r1')).entries.map(({ operation }) => operation.value), ['Handledning saknas.']);
});

test('a store that cannot be read is told of, and what was seen last stands', async () => {
  const here = browser();
  const comment = field();
  const { desk: on } = await desk(comment);
  await typed(comment, 'Handledning saknas.', on);
  here.isBarred = true;
  here.loseConnections();
  await on.read();
  assert.deepEqual([on.trouble, on.kept.entries.length, comment.value], ['stopped', 1, 'Handledning saknas.']);

  here.isBarred = false;
  await on.read();
  assert.equal(on.trouble, null);
});

test('what came to one place only is tried again as the same edit, not as a second one', async () => {
  const here = browser();
  const comment = field();
  const { store, desk: on } = await desk(comment);
  here.second!.isFull = true;
  await typed(comment, 'Handledning saknas.', on);
  assert.deepEqual([on.trouble, on.hasUnwritten], ['full', true]);

  here.second!.isFull = false;
  await typed(comment, 'Handledning saknas. Ofta.', on);
  const { entries } = await store.read('r1');
  assert.deepEqual(entries.map(({ operation }) => [operation.value, operation.base]), [['Handledning saknas. Ofta.', { version: 0 }]]);
});
