import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { commentLabels, fillWords } from './area-words';

test('the button counts what is left', () => {
  assert.equal(fillWords(4), 'Sätt de 4 som är kvar till Uppfyllt');
});

test('the button says it of a single one', () => {
  assert.equal(fillWords(1), 'Sätt det som är kvar till Uppfyllt');
});

test('what is not met is asked what is lacking', () => {
  assert.equal(commentLabels['NotMet'], 'Vad brister?');
});
