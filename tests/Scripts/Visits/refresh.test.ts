import { layParts } from '../../../src/SpurReview.Web/Features/Visits/page/refresh';
import { equal, page, test } from '../harness';

const notice = (words: string, isHidden = false) => `<p class="alone-notice" data-part="alone"${isHidden ? ' hidden' : ''}>${words}</p>`;
const fetched = (html: string) => new DOMParser().parseFromString(html, 'text/html');

test('When both are done the page says what is left to agree on, and where', () => {
  const shown = page(notice('Ni graderar var för sig.'));

  layParts(fetched(notice('Ni har båda graderat området. <a href="/jamfor">Jämför</a>')));

  equal([shown.innerHTML, shown.hidden], ['Ni har båda graderat området. <a href="/jamfor">Jämför</a>', false]);
});

test('When nothing is left the page no longer says that they grade alone', () => {
  const shown = page(notice('Ni graderar var för sig.'));

  layParts(fetched(notice('', true)));

  equal([shown.innerHTML, shown.hidden], ['', true]);
});
