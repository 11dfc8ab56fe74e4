import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { clashWords, placesOf } from './places';

test('a field is found on the page where it stands, and each place once', () => {
  const places = placesOf('r1', ['verdict.E5', 'comment.E5', 'description.E', 'finding.f1', 'note.n1']);

  assert.deepEqual(places.map(({ address }) => address.slice('/granskningar/r1/'.length)), [
    'omraden/E#E5',
    'omraden/E#beskrivning',
    'styrkor-och-svagheter',
    'anteckningar',
  ]);
});

test('what is to be chosen about is said with its place', () => {
  assert.equal(clashWords(placesOf('r1', ['comment.E5'])[0]!), 'E5: ni skrev samtidigt. Välj vad som ska gälla.');
});
