import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { afterAnswer, heaviestBatch, isAtRest, mayLetGo, nextBatch, placed, shown, standing, type Entry, type EntryState } from './device';
import { emptyField, type Base, type Operation } from './operation';

const edit = (id: string, base: Base, value = id): Operation => ({ id, field: 'comment.E1', value, base, settles: [], madeAt: '' });

const entry = (id: string, state: EntryState, base: Base = { version: 0 }, order = 1): Entry => ({ order, operation: edit(id, base), state, message: null });

test('an edit that has not left the device is changed in place, on what it stood on', () => {
  const { puts, removes } = placed([entry('a', 'unsent', { version: 3 })], edit('b', { operation: 'a' }));

  assert.deepEqual([puts.map((e) => [e.order, e.operation.id, e.operation.base]), removes], [[[1, 'b', { version: 3 }]], []]);
});

test('whoever has said that signatures may go is not asked again when she goes on writing', () => {
  const insistedOn = entry('a', 'unsent');
  insistedOn.operation.evenSigned = true;

  assert.equal(placed([insistedOn], edit('b', { operation: 'a' })).puts[0]!.operation.evenSigned, true);
});

test('an edit that may have left the device is not touched; the next stands on it', () => {
  const { puts } = placed([entry('a', 'sent')], edit('b', { operation: 'a' }));

  assert.deepEqual(puts.map((e) => [e.order, e.operation.base]), [[2, { operation: 'a' }]]);
});

test('an edit that was refused gives way to the one that puts it right', () => {
  const { puts, removes } = placed([entry('a', 'refused')], edit('b', { operation: 'a' }));

  assert.deepEqual([puts.map((e) => e.operation.id), removes.map((e) => e.operation.id)], [['b'], ['a']]);
});

test('an edit that is refused when its author has gone on from it asks nothing of anybody', () => {
  const entries = [entry('a', 'sent'), entry('b', 'unsent', { operation: 'a' }, 2)];

  assert.equal(afterAnswer(entries[0]!, { id: 'a', outcome: 'refused', version: 0, message: 'Motivera.' }, entries), null);
});

test('an edit that is refused stays with its reason', () => {
  const after = afterAnswer(entry('a', 'sent'), { id: 'a', outcome: 'refused', version: 0, message: 'Motivera.' }, []);

  assert.deepEqual([after!.state, after!.message], ['refused', 'Motivera.']);
});

test('at most two hundred edits go at a time, in order', () => {
  const entries = Array.from({ length: 250 }, (_, n) => entry(`o${n}`, 'unsent', { version: 0 }, 250 - n));

  assert.deepEqual([nextBatch(entries).length, nextBatch(entries)[0]!.order], [200, 1]);
});

test('a batch is not heavier than a narrow network takes, and what is heavier goes by itself', () => {
  const entries = [entry('a', 'unsent'), entry('b', 'unsent', { version: 0 }, 2), entry('c', 'unsent', { version: 0 }, 3)];
  const weights: Record<string, number> = { a: heaviestBatch + 1, b: heaviestBatch / 2, c: heaviestBatch / 2 };
  const ids = (from: Entry[]) => nextBatch(from, 200, (value) => weights[value]!).map(({ operation }) => operation.id);

  assert.deepEqual([ids(entries), ids(entries.slice(1))], [['a'], ['b', 'c']]);
});

test('a field shows the last own edit, and otherwise what the server said', () => {
  const fields = { 'comment.E1': { ...emptyField('comment.E1'), value: 'Sparat', version: 4 } };

  assert.deepEqual(shown('comment.E1', fields, []).base, { version: 4 });
  assert.deepEqual(shown('comment.E1', fields, [entry('a', 'sent'), entry('b', 'unsent', { operation: 'a' }, 2)]).base, { operation: 'b' });
});

test('what nobody takes any more may be let go when it is saved in a file', () => {
  const left = entry('a', 'sent');

  assert.deepEqual([mayLetGo(left, true, []), mayLetGo(left, false, ['a']), mayLetGo(left, true, ['a'])], [false, false, true]);
  assert.equal(mayLetGo(entry('b', 'late'), false, []), true);
});

test('fields are at rest when nothing of them is left, whatever is left of others', () => {
  const clash = { ...emptyField('comment.F1'), alternatives: [{ id: 'a', value: 'Ja', by: 'Asta', at: '' }] };
  const [left, fields] = [[entry('a', 'late')], { 'comment.F1': clash }];

  assert.deepEqual([isAtRest(['comment.E1'], left, fields), isAtRest(['comment.F1'], left, fields), isAtRest(['comment.G1'], left, fields)], [false, false, true]);
});

test('the word is the worst of it', () => {
  assert.deepEqual(
    [
      standing(false, [], false, false),
      standing(false, [entry('a', 'sent')], false, false),
      standing(true, [entry('a', 'sent')], false, false),
      standing(false, [], true, false),
      standing(false, [entry('a', 'refused')], false, false),
    ],
    ['saved', 'here', 'writing', 'needs-you', 'needs-you'],
  );
});
