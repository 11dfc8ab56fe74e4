import { alertBox, element, part } from '../../../src/SpurReview.Web/Features/Areas/page-parts';
import { equal, page, test } from '../harness';

test('What somebody has written becomes words and never tags', () => {
  const made = element('p', '<b>Fet</b> & stark');

  equal(made.outerHTML, '<p>&lt;b&gt;Fet&lt;/b&gt; &amp; stark</p>');
});

test('A part is found by its name, the first within the place', () => {
  const place = page('<div><i data-part="ord">ett</i><i data-part="ord">två</i></div>');
  document.body.prepend(element('i', 'utanför'));
  document.body.firstElementChild!.setAttribute('data-part', 'ord');

  equal(part(place, 'ord').textContent, 'ett');
});

test('What is said at once is read out, and can be found to be taken away', () => {
  const box = alertBox(element('p', 'Rätta.'), element('p', 'Spara.'));

  equal(box.outerHTML, '<div data-part="message" role="alert"><p>Rätta.</p><p>Spara.</p></div>');
});
