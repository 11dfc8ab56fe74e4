import { FieldWatch } from '../../../src/SpurReview.Web/Features/Areas/field-watch';
import { equal, test } from '../harness';
import { areaForm, choose, find, type } from './area-form';

type Setting = Parameters<typeof areaForm>[0];

function watched(name: string, saved: Setting = {}) {
  const field = new FieldWatch(areaForm(saved), name);
  const calls: boolean[] = [];
  field.whenTouched((atOnce) => calls.push(atOnce));
  return { field, calls, sent: () => Object.fromEntries(field.take().body) };
}

const textOf = (name: string) => find<HTMLTextAreaElement>(`[name="${name}"]`);
const stampOf = (name: string) => find<HTMLInputElement>(`[name="${name}.stamp"]`).value;
const leave = (name: string) => textOf(name).dispatchEvent(new Event('blur'));

test('A text is sent after a pause in the typing', () => {
  const { field, calls } = watched('description');
  type('description', 'Två rum.');

  equal(calls, [false]);
  equal(field.isWaiting, true);
});

test('A text that is left is sent at once', () => {
  const { calls } = watched('description');
  type('description', 'Två rum.');
  leave('description');

  equal(calls, [false, true]);
});

test('A text that is left as it was is not sent', () => {
  const { calls } = watched('description');
  leave('description');

  equal(calls, []);
});

test('A choice is sent at once', () => {
  const { field, calls } = watched('verdict.E1');
  choose('verdict.E1', 'Met');

  equal(calls, [true]);
  equal(field.isWaiting, true);
});

test('A text that is typed back to what is saved has nothing to send', () => {
  const { field } = watched('description', { description: 'Två rum.' });
  type('description', 'Tre rum.');
  type('description', 'Två rum.');

  equal(field.isUnsaved, false);
});

test('A field goes with its name, its value and the stamp that it was read with', () => {
  const { sent } = watched('description');
  type('description', 'Två rum.');

  equal(sent(), { field: 'description', value: 'Två rum.', stamp: '0.00000000' });
});

test("A criterion's field goes with the criterion's code", () => {
  const { sent } = watched('comment.E2');
  type('comment.E2', 'Saknas.');

  equal(sent(), { field: 'comment', value: 'Saknas.', stamp: '0.00000000', code: 'E2' });
});

test('Grade and reason go together', () => {
  const { sent } = watched('grade');
  choose('grade', 'B');
  type('reason', 'Åtgärdat.');

  equal(sent(), { field: 'grade', value: 'B', stamp: '0.00000000', reason: 'Åtgärdat.' });
});

test('A reason without a grade is not sent', () => {
  const { field } = watched('grade');
  type('reason', 'Åtgärdat.');

  equal(field.isUnsaved, false);
});

test('The same grade with another reason is sent', () => {
  const { field } = watched('grade', { grade: 'B', reason: 'Åtgärdat.' });
  type('reason', 'Åtgärdat i maj.');

  equal(field.isWaiting, true);
});

test('A saved field keeps the new stamp, for itself and for the whole form', () => {
  const { field, sent } = watched('description');
  field.saved('1.abcdef01', '');

  equal(stampOf('description'), '1.abcdef01');
  equal(sent()['stamp'], '1.abcdef01');
});

test('What was typed while the field was on its way waits for its turn', () => {
  const { field } = watched('description');
  type('description', 'Två');
  const { value } = field.take();
  type('description', 'Två rum.');
  field.saved('1.abcdef01', value);

  equal(field.isWaiting, true);
});

test('Mine is kept over what somebody else saved: it waits, with the stamp of theirs', () => {
  const { field, sent } = watched('description');
  type('description', 'Min');
  field.take();
  field.refused();
  field.keepMine('7.77777777');

  equal(field.isWaiting, true);
  equal(sent(), { field: 'description', value: 'Min', stamp: '7.77777777' });
});

test("Another's text takes the place of mine, and there is nothing to send", () => {
  const { field } = watched('description');
  type('description', 'Min');
  field.take();
  field.refused();
  field.keepOther('7.77777777', { value: 'Deras', reason: '' });

  equal([textOf('description').value, stampOf('description'), field.isUnsaved], ['Deras', '7.77777777', false]);
});

test("Another's choice takes the place of mine", () => {
  const { field } = watched('verdict.E1');
  choose('verdict.E1', 'Met');
  field.keepOther('7.77777777', { value: 'NotMet', reason: '' });

  equal(find<HTMLInputElement>('[name="verdict.E1"]:checked').value, 'NotMet');
});

test("Another's grade comes with its reason", () => {
  const { field } = watched('grade', { grade: 'C', reason: 'Min' });
  field.keepOther('7.77777777', { value: 'B', reason: 'Deras' });

  equal([find<HTMLInputElement>('[name="grade"]:checked').value, textOf('reason').value], ['B', 'Deras']);
});

test('Both texts are put together, mine first, a blank line between, and wait', () => {
  const { field } = watched('description');
  type('description', 'Min \n');
  field.keepBoth('7.77777777', 'Deras');

  equal([textOf('description').value, stampOf('description'), field.isWaiting], ['Min\n\nDeras', '7.77777777', true]);
});

test('Put together with an empty text, a text is itself', () => {
  const { field } = watched('description');
  type('description', 'Min');
  field.keepBoth('7.77777777', '');

  equal(textOf('description').value, 'Min');
});

test('Texts can be put together, choices cannot', () => {
  const form = areaForm();

  equal(
    ['description', 'comment.E1', 'verdict.E1', 'grade'].map((name) => new FieldWatch(form, name).isText),
    [true, true, false, false],
  );
});

test('What is said of a grade stands by its reason, of any other field by the field', () => {
  const form = areaForm();
  const placeOf = (name: string) => new FieldWatch(form, name).textBox.dataset['field'];

  equal([placeOf('grade'), placeOf('comment.E1')], ['reason', 'comment.E1']);
});
