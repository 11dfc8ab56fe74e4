import { showClash } from '../../../src/SpurReview.Web/Features/Areas/clash-view';
import { FieldWatch } from '../../../src/SpurReview.Web/Features/Areas/field-watch';
import { equal, test } from '../harness';
import { areaForm, choose, clash, find, press, type, words } from './area-form';

type Setting = Parameters<typeof areaForm>[0];

function clashed(name: string, write: () => void, answer = clash(), saved: Setting = {}) {
  const form = areaForm(saved);
  const field = new FieldWatch(form, name);
  field.whenTouched(() => {});
  write();
  field.take();
  field.refused();
  let sends = 0;
  showClash(form, field, answer, () => sends++);
  return { field, again: () => showClash(form, field, answer, () => sends++), sends: () => sends };
}

const textClashed = () => clashed('description', () => type('description', 'Min text'));
const choiceClashed = () => clashed('verdict.E1', () => choose('verdict.E1', 'Met'), clash({ other: 'NotMet' }));

const box = () => find('[data-part=message]');
const text = () => find<HTMLTextAreaElement>('#description');
const buttons = () => [...box().querySelectorAll('button')].map((button) => button.textContent);

test('Both texts stand in the field that they are of, under the names and times of those who wrote them', () => {
  textClashed();

  equal(box().parentElement!.dataset['field'], 'description');
  equal(
    [...box().querySelectorAll('.clash__text')].map((side) => [...side.children].map((line) => line.textContent)),
    [
      ['Din, kl. 10.42', 'Min text'],
      ['Astas, kl. 10.41', 'Deras text'],
    ],
  );
});

test('It is said at once that nothing is lost', () => {
  textClashed();

  equal(box().getAttribute('role'), 'alert');
  equal(box().firstElementChild!.textContent, 'Ni skrev samtidigt. Båda texterna finns kvar.');
});

test('The page moves to it only where the person is in the field', () => {
  let moves = 0;
  Element.prototype.scrollIntoView = () => moves++;
  const { again } = textClashed();
  find<HTMLInputElement>('[name="verdict.E1"]').focus();
  again();
  equal(moves, 0);

  text().focus();
  again();
  equal(moves, 1);
});

test('What differs is underlined, and nothing else', () => {
  textClashed();

  equal(
    [...box().querySelectorAll('u')].map((piece) => piece.textContent),
    ['Min', 'Deras'],
  );
});

test('A text that somebody has emptied is called so', () => {
  const { mineHeading, mine, otherHeading, keepOther } = clash().clashing!;
  const emptied = clash({ other: '', clashing: { mineHeading, mine, otherHeading, other: [], keepOther } });
  clashed('description', () => type('description', 'Min text'), emptied);

  equal(words('.clash__text:nth-child(2) .clash__words'), '(ingen text)');
});

test('What somebody has written stays words', () => {
  const clashing = { ...clash().clashing!, other: [{ text: '<img src=x>', differs: true }] };
  clashed('description', () => type('description', 'Min text'), clash({ clashing }));

  equal(words('.clash__text:nth-child(2) u'), '<img src=x>');
});

test('Of two texts one can keep either, or both', () => {
  textClashed();

  equal(buttons(), ['Behåll min', 'Behåll Astas', 'Sätt ihop']);
});

test('Of two choices one can keep either', () => {
  choiceClashed();

  equal(buttons(), ['Behåll min', 'Behåll Astas']);
});

test('The buttons do not send the form', () => {
  textClashed();

  equal(
    [...box().querySelectorAll('button')].map((button) => button.type),
    ['button', 'button', 'button'],
  );
});

test('Until something is chosen nothing is overwritten and nothing sent', () => {
  const { field, sends } = textClashed();

  equal([text().value, field.isWaiting, field.isUnsaved, sends()], ['Min text', false, true, 0]);
});

test('Mine is kept and sent over theirs', () => {
  const { field, sends } = textClashed();
  press('Behåll min');

  equal([text().value, field.isWaiting, sends()], ['Min text', true, 1]);
  equal(Object.fromEntries(field.take().body)['stamp'], '7.77777777');
});

test('Theirs is kept, as it is saved', () => {
  const { field } = textClashed();
  press('Behåll Astas');

  equal([text().value, field.isUnsaved], ['Deras text', false]);
});

test('Both are put together and sent', () => {
  const { field, sends } = textClashed();
  press('Sätt ihop');

  equal([text().value, field.isWaiting, sends()], ['Min text\n\nDeras text', true, 1]);
});

test('What has been typed since the clash is kept too', () => {
  textClashed();
  type('description', 'Min längre text');
  press('Sätt ihop');

  equal(text().value, 'Min längre text\n\nDeras text');
});

test('When something is chosen the question is gone and the writer is in her text', () => {
  textClashed();
  press('Behåll min');

  equal([box(), document.activeElement?.id], [null, 'description']);
});

test('When a verdict is chosen the focus is on it, and the row shows what it calls for', () => {
  choiceClashed();
  press('Behåll Astas');

  equal((document.activeElement as HTMLInputElement).value, 'NotMet');
  equal(words('#E1 [data-part=comment] [data-part=label]'), 'Vad brister?');
});

test('A second clash takes the place of the first', () => {
  const { again } = textClashed();
  again();

  equal(document.querySelectorAll('[data-part=message]').length, 1);
});

test("Another's grade is seen with its reason", () => {
  const theirs = clash({ other: 'B', otherReason: 'Åtgärdat.' });
  clashed('grade', () => choose('grade', 'A'), theirs);
  find('[data-part=reason]').hidden = true;
  press('Behåll Astas');

  equal([find<HTMLTextAreaElement>('#reason').value, find('[data-part=reason]').hidden], ['Åtgärdat.', false]);
});
