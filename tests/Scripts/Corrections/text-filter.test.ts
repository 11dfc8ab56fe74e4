import { textFilter } from '../../../src/SpurReview.Web/Features/Corrections/text-filter';
import { equal, page, test } from '../harness';

const field = (label: string, text: string) => `<div data-field><label>${label}</label><textarea>${text}</textarea></div>`;

function filterOver(...groups: [open: boolean, fields: string][]) {
  const box = page(`<div>
    <div data-part="filter" hidden><input type="search"><p role="status"></p></div>
    ${groups.map(([open, fields]) => `<details data-part="group" ${open ? 'open' : ''}>${fields}</details>`).join('')}
  </div>`);
  textFilter(box);
  const search = box.querySelector('input')!;
  const look = (words: string) => {
    search.value = words;
    search.dispatchEvent(new Event('input'));
  };
  const details = [...box.querySelectorAll('details')];
  return {
    box,
    search,
    look,
    said: () => box.querySelector('[role=status]')!.textContent,
    shown: () => [...box.querySelectorAll<HTMLElement>('[data-field]')].filter((f) => !f.hidden).map((f) => f.textContent),
    open: () => details.map((group) => group.open),
    hidden: () => details.map((group) => group.hidden),
  };
}

const areas = (): [boolean, string][] => [
  [true, field('A1', 'Åtgärdas till våren.') + field('A2', 'Tiden är skyddad.')],
  [false, field('B1', 'Tiden räcker inte.')],
];

test('The filter is shown only where the script runs', () => {
  equal(filterOver(...areas()).box.querySelector<HTMLElement>('[data-part=filter]')!.hidden, false);
});

test('Only texts with the words are left, and their groups are opened', () => {
  const filter = filterOver(...areas());
  filter.look('tiden');

  equal(filter.shown(), ['A2Tiden är skyddad.', 'B1Tiden räcker inte.']);
  equal(filter.open(), [true, true]);
  equal(filter.said(), '2 texter har de orden.');
});

test('A group where nothing is found is put away', () => {
  const filter = filterOver(...areas());
  filter.look('räcker');

  equal(filter.hidden(), [true, false]);
  equal(filter.said(), '1 text har de orden.');
});

test('The label is searched too, capitals and spaces around do not matter', () => {
  const filter = filterOver(...areas());
  filter.look('  ÅTGÄRDAS ');
  equal(filter.shown(), ['A1Åtgärdas till våren.']);

  filter.look('b1');
  equal(filter.shown(), ['B1Tiden räcker inte.']);
});

test('Nothing found is said', () => {
  const filter = filterOver(...areas());
  filter.look('finns inte');

  equal(filter.shown(), []);
  equal(filter.said(), 'Ingen text har de orden.');
});

test('An emptied search gives the page back as it was', () => {
  const filter = filterOver(...areas());
  filter.look('räcker');
  filter.look('');

  equal(filter.open(), [true, false]);
  equal(filter.hidden(), [false, false]);
  equal(filter.shown().length, 3);
  equal(filter.said(), '');
});

test('Enter searches and does not send the form; other keys are left alone', () => {
  const { search } = filterOver(...areas());
  const pressed = (key: string) => search.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));

  equal(pressed('Enter'), false);
  equal(pressed('a'), true);
});
