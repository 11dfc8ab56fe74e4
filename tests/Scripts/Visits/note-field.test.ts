import { NoteField } from '../../../src/SpurReview.Web/Features/Visits/page/note-field';
import { emptyField } from '../../../src/SpurReview.Web/Features/Visits/core/operation';
import { equal, page, test } from '../harness';

const markup = (text: string, stamp: string) =>
  `<form><details><div data-field="note.E5"><textarea name="note.E5">${text}</textarea>
  <input type="hidden" name="note.E5.stamp" value="${stamp}"></div></details></form>`;

const field = (text = '') => new NoteField(page(markup(text, '3 abc')) as HTMLFormElement, 'note.E5', 'E');
const own = 'note.00000000-0000-4000-8000-000000004535';
const note = (code: string, text: string) => `{"text":"${text}","source":"Tour","area":"${code[0]}","code":"${code}"}`;
const text = () => document.querySelector('textarea')!.value;

test('What is written beside a criterion is a note of it', () => {
  const it = field();
  document.querySelector('textarea')!.value = 'Fråga Karin';

  equal([it.field, it.value, it.base], [own, '{"text":"Fråga Karin","source":null,"area":"E","code":"E5"}', { version: 0 }]);
});

test('A note is laid into the field, which opens, and who told it is kept', () => {
  const it = field();
  it.value = note('E5', 'Karin vet');

  equal([text(), document.querySelector('details')!.open, it.value], ['Karin vet', true, note('E5', 'Karin vet')]);
});

test('A note that has been sorted elsewhere leaves the field', () => {
  const it = field();
  it.value = note('E5', 'Karin vet');
  it.follow({ entries: [], fields: { [own]: { ...emptyField(own), value: note('H7', 'Karin vet'), version: 2 } }, seq: 2 });

  equal([it.field, text(), it.base], [own.replace('-8000-', '-8001-'), '', { version: 0 }]);
});

test('The form is sent with its own text', () => {
  const it = field('Från formuläret');
  it.value = note('E5', 'Anteckningen');
  const fresh = document.createElement('div');
  fresh.innerHTML = markup('Från formuläret', '4 def');
  it.takeForm(fresh.querySelector('form')!);

  equal([text(), it.stamp.value], ['Från formuläret', '4 def']);
});
