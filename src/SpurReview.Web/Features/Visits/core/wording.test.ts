import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { asValue, wellFormed } from './wording';

test('Half a character is replaced, and a whole one stays', () => {
  assert.equal(wellFormed('a\ud83d b\ude00 😀'), 'a\ufffd b\ufffd 😀');
});

test('So it is wherever in a value a text stands', () => {
  assert.equal(asValue({ text: 'a\ud83d', source: null, order: 2 }), '{"text":"a\ufffd","source":null,"order":2}');
});
