import { NoteField } from '../../../src/SpurReview.Web/Features/Visits/page/note-field';
import { emptyField } from '../../../src/SpurReview.Web/Features/Visits/core/operation';
import { equal, page, test } from '../harness';

const own = 'note.00000000-0000-4000-8000-000000004535';
const again = own.replace('-8000-', '-8001-');
const note = (code: string, text: string) => `{"text":"${text}","source":"Tour","area":"${code[0]}","code":"${code}"}`;

const markup = (text: string, field: string, version: number) =>
  `<form><details><div hidden data-note="E5" data-field-name="${field}" data-version="${version}" data-source="Tour"><textarea>${text}</textarea></div>
  <div data-part="own-note"><a href="#">Anteckna</a></div></details></form>`;

const field = (text = '', name = own, version = 0) => new NoteField(page(markup(text, name, version)) as HTMLFormElement, 'E5');
const told = (name: string, value: string) => ({ [name]: { ...emptyField(name), value, version: 2 } });
const text = () => document.querySelector('textarea')!.value;

test('What is written beside a criterion is a note of it, and who told it stays', () => {
  const it = field('', own, 3);
  document.querySelector('textarea')!.value = 'Fråga Karin';

  equal([it.field, it.value, it.base], [own, note('E5', 'Fråga Karin'), { version: 3 }]);
});

test('A note is laid into the field, which opens', () => {
  const it = field();
  it.value = note('E5', 'Karin vet');

  equal([text(), document.querySelector('details')!.open, it.value], ['Karin vet', true, note('E5', 'Karin vet')]);
});

test('A note that has been sorted elsewhere leaves the field', () => {
  const it = field('Karin vet', own, 1);
  it.follow({ entries: [], fields: told(own, note('H7', 'Karin vet')), seq: 2 });

  equal([it.field, text(), it.base], [again, '', { version: 0 }]);
});

test('The note that the page came with stays where the device has not heard of it yet', () => {
  const it = field('Nummer två', again, 1);
  it.follow({ entries: [], fields: {}, seq: 0 });

  equal([it.field, text(), it.base], [again, 'Nummer två', { version: 1 }]);
});

test('With a store on the device one writes in the field, without one there is a link', () => {
  const it = field();
  const shown = () => [it.box.hidden, document.querySelector<HTMLElement>('[data-part="own-note"]')!.hidden];
  equal(shown(), [true, false]);

  it.show();
  equal(shown(), [false, true]);
});
