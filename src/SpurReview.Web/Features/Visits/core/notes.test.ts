import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { chosenOf, noteField, noteText, noteValue } from './notes';

const none = () => '';

test('every device gives the note of a criterion the same name, and each criterion another', () => {
  assert.equal(noteField('E5', none), 'note.00000000-0000-4000-8000-000000004535');
  assert.equal(noteField('E12', none), 'note.00000000-0000-4000-8000-000000453132');
});

test('a note is of its criterion, with the order of the server, and nothing written is no note', () => {
  assert.equal(noteValue('E5', 'Fråga Karin', { source: 'Tour', ask: null }), '{"text":"Fråga Karin","source":"Tour","area":"E","code":"E5"}');
  assert.equal(noteValue('E5', ' \n', { source: null, ask: null }), '{"removed":true}');
});

test('the text, who told it and whom to ask are read from the note', () => {
  const value = noteValue('E5', 'Fråga "Karin"\nom schemat', { source: 'Tour', ask: 'Head' });

  assert.deepEqual([noteText(value), chosenOf(value)], ['Fråga "Karin"\nom schemat', { source: 'Tour', ask: 'Head' }]);
  assert.deepEqual(['', '{"removed":true}'].map(noteText), ['', '']);
});

test('a note that has been sorted elsewhere is not the note of the criterion, and one that was removed may come back', () => {
  const [first, value] = [noteField('E5', none), (code: string) => noteValue(code, 'Text', { source: null, ask: null })];

  assert.equal(noteField('E5', (field) => (field === first ? value('H7') : '')), 'note.00000000-0000-4000-8001-000000004535');
  assert.equal(noteField('E5', () => value('E5')), first);
  assert.equal(noteField('E5', (field) => (field === first ? '{"removed":true}' : '')), first);
  assert.notEqual(noteField('E5', (field) => (field === first ? '{"removed":true}' : value('E5'))), first);
});
