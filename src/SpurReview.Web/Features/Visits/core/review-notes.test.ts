import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { Entry } from './device';
import { emptyField } from './operation';
import { isAbout, noteJson, notesOf, readNote, tagsIn } from './review-notes';

const note = (text: string, place = '') => ({ text, source: null, place });

test('a note in a criterion lies in its area, one in an area in no criterion, and one that is not sorted in neither', () => {
  assert.deepEqual(
    ['H7', 'H', ''].map((place) => noteJson(note('Ett', place))),
    [
      '{"text":"Ett","source":null,"area":"H","code":"H7"}',
      '{"text":"Ett","source":null,"area":"H","code":null}',
      '{"text":"Ett","source":null,"area":null,"code":null}',
    ],
  );
});

test('a note is read as it was written', () => {
  assert.deepEqual(readNote(noteJson({ text: 'Ett', source: 'Tour', place: 'E5' })), { text: 'Ett', source: 'Tour', place: 'E5' });
});

test('whom it is to be asked about is said where there is somebody', () => {
  const asked = noteJson({ ...note('Hur ofta?'), ask: 'Resident' });

  assert.equal(asked, '{"text":"Hur ofta?","source":null,"area":null,"code":null,"ask":"Resident"}');
  assert.equal(readNote(asked)!.ask, 'Resident');
});

test('what is removed, or no note, is none', () => {
  assert.deepEqual([readNote('{"removed":true}'), readNote('')], [null, null]);
});

test('criteria are named with a sign before them, and by nothing that only looks so', () => {
  assert.deepEqual(tagsIn('#h7 och #E12, #H7; inte #H07, x#A1, ##A2, #A3b, #åA4 eller #A100'), ['H7', 'E12']);
});

test('a note is about the criterion where it lies, and about those that it names', () => {
  const about = note('Hör ihop med #E5', 'H7');

  assert.deepEqual(['H7', 'E5', 'H'].map((code) => isAbout(about, code)), [true, true, false]);
});

test('notes are what the device has, with own edits in place of what was told, the oldest first', () => {
  const told = (id: string, value: string, at: string) => ({ [`note.${id}`]: { ...emptyField(`note.${id}`), value, version: 1, by: 'Cecilia', at } });
  const fields = { ...told('a', noteJson(note('Två')), '2026-05-14T10:00:00Z'), ...told('b', noteJson(note('Ett')), '2026-05-14T09:00:00Z') };
  const entry = (order: number, id: string, value: string): Entry => ({
    order,
    operation: { id: `o${order}`, field: `note.${id}`, value, base: { version: 1 }, settles: [], madeAt: '2026-05-14T11:00:00Z' },
    state: 'unsent',
    message: null,
  });
  const edits = [entry(1, 'a', noteJson(note('Två till'))), entry(2, 'c', noteJson(note('Tre'))), entry(3, 'b', '{"removed":true}')];

  assert.deepEqual(notesOf(fields, []).map((n) => n.note.text), ['Ett', 'Två']);
  assert.deepEqual(notesOf(fields, edits).map((n) => [n.note.text, n.by]), [['Två till', 'Cecilia'], ['Tre', null]]);
});
