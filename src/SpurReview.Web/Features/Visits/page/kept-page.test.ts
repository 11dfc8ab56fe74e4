import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { browser } from '../../../../../tests/Scripts/platform';
import { keptAt, markedKept, nowFresh } from './kept-page';

test('a page that the device had kept says in its markup when the server made it', () => {
  assert.equal(markedKept('<html><body class="shell" data-account="a"><p>', 7), '<html><body data-kept="7" class="shell" data-account="a"><p>');
});

test('one that the server made just now says nothing', () => {
  browser();

  assert.equal(keptAt(), null);
});

test('when what is worked out has been fetched anew, the page is of now', () => {
  browser();
  document.body.dataset['kept'] = '1000';
  assert.deepEqual(keptAt(), new Date(1000));

  nowFresh();
  assert.equal(keptAt(), null);
});
