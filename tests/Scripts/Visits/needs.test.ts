import { markNeeds } from '../../../src/SpurReview.Web/Features/Visits/page/needs';
import { equal, page, test } from '../harness';

const marked = () => [...document.querySelectorAll('a')].filter((link) => link.querySelector('.rail__needs') !== null).map((link) => link.textContent);

function rail(): void {
  page('<nav><a class="rail__link" href="/granskningar/r1/omraden/A">A</a><a class="rail__link" href="/granskningar/r1/omraden/E">E</a></nav>');
}

test('The area in which somebody is to choose is marked in the rail, once, with words', () => {
  rail();
  markNeeds(['/granskningar/r1/omraden/E#E5', '/granskningar/r1/omraden/E#gradering']);
  markNeeds(['/granskningar/r1/omraden/E#E5']);

  equal(marked(), ['Ebehöver dig']);
});

test('When somebody has chosen the mark goes', () => {
  rail();
  markNeeds(['/granskningar/r1/omraden/E#E5']);
  markNeeds([]);

  equal(marked(), []);
});
