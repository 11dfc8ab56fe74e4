import { menu } from '../../../src/SpurReview.Web/Assets/menu';
import { equal, page, test } from '../harness';

function opened() {
  page('<main><details><summary>Asta</summary><a href="#a">Byt roll</a></details><button>Annat</button></main>');
  const details = document.querySelector('details')!;
  menu(details);
  details.open = true;
  return { details, item: details.querySelector('a')!, other: document.querySelector('button')! };
}

const escape = () => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });

test('Escape closes the menu and gives the focus back to its button', () => {
  const { details, item } = opened();
  item.focus();
  item.dispatchEvent(escape());

  equal(details.open, false);
  equal(document.activeElement?.tagName, 'SUMMARY');
});

test('Other keys leave it open', () => {
  const { details, item } = opened();
  item.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));

  equal(details.open, true);
});

test('Going to something else closes it and leaves the focus there', () => {
  const { details, other } = opened();
  other.focus();

  equal(details.open, false);
  equal(document.activeElement === other, true);
});

test('A press beside it closes it, a press in it does not', () => {
  const { details, item } = opened();
  item.click();
  equal(details.open, true);

  document.body.click();
  equal(details.open, false);
});
