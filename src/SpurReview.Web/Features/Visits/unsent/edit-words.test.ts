import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { countWords, fieldWords, valueWords } from './edit-words';

test('a field is named as people name it', () => {
  assert.deepEqual(
    ['verdict.E5', 'comment.E5', 'description.E', 'grade.E'].map(fieldWords),
    ['Bedömning av E5', 'Kommentar till E5', 'Beskrivning av område E', 'Gradering av område E'],
  );
});

test('a value is shown as the page shows it', () => {
  assert.deepEqual(
    [valueWords('verdict.E5', 'NotMet'), valueWords('grade.E', 'B\n'), valueWords('comment.E5', ''), valueWords('note.1', '{"text":"Fråga om schemat"}')],
    ['Inte uppfyllt', 'B', '(ingen text)', 'Fråga om schemat'],
  );
});

test('the count is said in words', () => {
  assert.deepEqual([countWords(0, 0), countWords(1, 0), countWords(4, 0), countWords(0, 1), countWords(2, 3)], [
    'Allt är skickat. Inget finns bara på den här enheten.',
    '1 ändring är inte skickad än.',
    '4 ändringar är inte skickade än.',
    '1 ändring togs inte in och behöver dig.',
    '2 ändringar är inte skickade än. 3 ändringar togs inte in och behöver dig.',
  ]);
});
