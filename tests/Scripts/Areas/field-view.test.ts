import { clear, showFault, showReason, showSaved, showVerdict } from '../../../src/SpurReview.Web/Features/Areas/field-view';
import { FieldWatch } from '../../../src/SpurReview.Web/Features/Areas/field-watch';
import { equal, test } from '../harness';
import { answer, areaForm, choose, find, refused, type, words } from './area-form';

type Setting = Parameters<typeof areaForm>[0];

function shown(name: string, saved: Setting = {}) {
  const form = areaForm(saved);
  return { form, field: new FieldWatch(form, name) };
}

const question = 'Varför väljer ni B när förslaget är C?';
const message = (field: string) => words(`[data-field="${field}"] > [data-part=message]`);
const row = (code: string, part: string) => find(`#${code} [data-part=${part}]`);
const notices = () => [...find('[data-field=description] [data-part=notices]').children].map((item) => item.textContent);

test('A saved field tells how much is assessed', () => {
  const { form, field } = shown('verdict.E1');
  showSaved(form, field, answer());

  equal(words('[data-part=count]'), '1 av 2 kriterier bedömda');
});

test('The area says how far it has come everywhere, and its sign is drawn anew', () => {
  const { form, field } = shown('verdict.E1');
  showSaved(form, field, answer());

  equal(
    [...document.querySelectorAll('[data-part=progress]')].map((word) => word.textContent),
    ['påbörjat', 'påbörjat'],
  );
  equal(find('[data-part=progress-mark]').getAttribute('href'), '#rail-Begun');
});

test('An area that is no longer done does not say that it is', () => {
  const { form, field } = shown('description');
  showSaved(form, field, answer({ mark: 'Done' }));
  equal(find('[data-part=done]')!.hidden, false);

  showSaved(form, field, answer({ mark: 'Begun' }));
  equal(find('[data-part=done]')!.hidden, true);
});

test('The suggestion is a sentence with the grade in bold, and a paragraph for each note', () => {
  const { form, field } = shown('verdict.E1');
  const notes = ['Fundera över graderingen.', 'Kansliet har inte bekräftat det.'];
  showSaved(form, field, answer({ suggestion: { before: 'Förslag: ', grade: 'D', after: ', eftersom E1 brister.', notes } }));

  equal(
    find('[data-part=suggestion]').innerHTML,
    `<p>Förslag: <strong>D</strong>, eftersom E1 brister.</p><p>${notes[0]}</p><p>${notes[1]}</p>`,
  );
  equal(words('[data-part=suggestion-short]'), 'Förslag: D');
});

test('Where there is no suggestion, the foot says so in short', () => {
  const { form, field } = shown('verdict.E1');
  find('[data-part=suggestion-short]').textContent = 'Förslag: D';
  showSaved(form, field, answer());

  equal(words('[data-part=suggestion-short]'), 'Inget förslag än');
});

test('What changes around a text leaves the writer where she is', () => {
  const { form, field } = shown('description');
  const text = find<HTMLTextAreaElement>('#description');
  text.focus();
  type('description', 'Två rum.');
  text.setSelectionRange(3, 3);
  showSaved(form, field, answer({ notices: ['Det ser ut som ett personnummer.'] }));

  equal([document.activeElement?.id, text.value, text.selectionStart], ['description', 'Två rum.', 3]);
});

test('The reason is asked for where the grade differs, in the words of the answer', () => {
  const { form, field } = shown('grade', { grade: 'B' });
  showReason(form, null);
  equal(find('[data-part=reason]').hidden, true, 'nothing to give a reason for');

  showSaved(form, field, answer({ deviation: question }));
  equal(find('[data-part=reason]').hidden, false);
  equal(words('[data-field=reason] label'), `${question} Trycks i rapporten.`);
});

test('A reason that is written stays in sight though it is no longer asked for', () => {
  const { form } = shown('grade', { grade: 'B', reason: 'Åtgärdat.' });
  showReason(form, question);
  showReason(form, null);

  equal(find('[data-part=reason]').hidden, false);
  equal(words('[data-field=reason] [data-part=label]'), 'Varför skiljer sig graderingen från förslaget?');
});

test('A text is told of gently, and no longer when it is put right', () => {
  const { form, field } = shown('description');
  showSaved(form, field, answer({ notices: ['Det ser ut som ett personnummer.', 'Någon kan pekas ut.'] }));
  equal(notices(), ['Det ser ut som ett personnummer.', 'Någon kan pekas ut.']);

  showSaved(form, field, answer());
  equal(notices(), []);
});

test('The same notice is not read out twice', () => {
  const { form, field } = shown('description');
  const told = answer({ notices: ['Det ser ut som ett personnummer.'] });
  showSaved(form, field, told);
  const item = find('[data-field=description] li');
  showSaved(form, field, told);

  equal(find('[data-field=description] li') === item, true);
});

test('Why a field is not saved stands in it and is read out', () => {
  const { form, field } = shown('comment.E1');
  showFault(form, field, refused('Skriv högst 20 000 tecken.'));

  equal(message('comment.E1'), 'Skriv högst 20 000 tecken.');
  equal(find('[data-field="comment.E1"] > [data-part=message]').getAttribute('role'), 'alert');
});

test('A second refusal takes the place of the first', () => {
  const { form, field } = shown('comment.E1');
  showFault(form, field, refused('Skriv högst 20 000 tecken.'));
  showFault(form, field, refused('Området har inget sådant fält.'));

  equal(document.querySelectorAll('[data-part=message]').length, 1);
  equal(message('comment.E1'), 'Området har inget sådant fält.');
});

test('A grade that lacks its reason is put right where the reason is written', () => {
  const { form, field } = shown('grade', { grade: 'B' });
  showReason(form, null);
  showFault(form, field, refused('Skriv varför.', { deviation: question }));

  equal(message('reason'), 'Skriv varför.');
  equal(message('grade'), undefined);
  equal(find('[data-part=reason]').hidden, false);
  equal(words('[data-field=reason] [data-part=label]'), question);
});

test('Any other fault of a grade stands by the grades', () => {
  const { form, field } = shown('grade', { grade: 'B' });
  showFault(form, field, refused('Graden erbjuds inte.'));

  equal([message('grade'), message('reason')], ['Graden erbjuds inte.', undefined]);
});

test('A saved field no longer says why it was not', () => {
  const { form, field } = shown('grade', { grade: 'B' });
  showFault(form, field, refused('Skriv varför.', { deviation: question }));
  showSaved(form, field, answer());

  equal(find('[data-part=message]'), null);
});

test('What is said of one field is not cleared with another', () => {
  const { form, field } = shown('comment.E1');
  showFault(form, field, refused('Skriv högst 20 000 tecken.'));
  clear(new FieldWatch(form, 'comment.E2'));

  equal(message('comment.E1'), 'Skriv högst 20 000 tecken.');
});

function judged(verdict: string, saved: Setting = {}) {
  const { form, field } = shown('verdict.E1', saved);
  choose('verdict.E1', verdict);
  showVerdict(form, field);
  return (part: string) => row('E1', part);
}

test('What is not met is to be described: the comment opens, asks, and can become a weakness', () => {
  const part = judged('NotMet');

  equal((part('comment') as HTMLDetailsElement).open, true);
  equal(words('#E1 [data-part=comment] [data-part=label]'), 'Vad brister?');
  equal(part('deficiency').hidden, false);
});

test('How to describe it is said once, and read with the field', () => {
  const { form, field } = shown('verdict.E1');
  choose('verdict.E1', 'NotMet');
  showVerdict(form, field);
  showVerdict(form, field);

  const hints = [...document.querySelectorAll('#E1 .form-field__hint')];
  equal(
    hints.map((hint) => hint.textContent),
    ['Skriv så att verksamheten vet vad som ska ändras. Peka inte ut någon person.'],
  );
  equal(find('#comment_E1').getAttribute('aria-describedby'), hints[0]!.id);
});

test('What is no longer not met is not to be described', () => {
  const { form, field } = shown('verdict.E1');
  for (const verdict of ['NotMet', 'Met']) {
    choose('verdict.E1', verdict);
    showVerdict(form, field);
  }

  equal(find('#E1 .form-field__hint'), null);
  equal(find('#comment_E1').hasAttribute('aria-describedby'), false);
  equal(words('#E1 [data-part=comment] [data-part=label]'), 'Kommentar.');
  equal(row('E1', 'deficiency').hidden, true);
});

test('What is not relevant is to be explained, and is no weakness', () => {
  const part = judged('NotRelevant');

  equal((part('comment') as HTMLDetailsElement).open, true);
  equal(words('#E1 [data-part=comment] [data-part=label]'), 'Varför är kriteriet inte relevant här?');
  equal(part('deficiency').hidden, true);
});

test('What is met keeps its comment closed', () => {
  equal((judged('Met')('comment') as HTMLDetailsElement).open, false);
});

test('Met with a comment is met with a remark', () => {
  equal(judged('Met', { comments: { E1: 'Men trångt.' } })('remark').hidden, false);
});

test('Met with nothing but blanks is met', () => {
  equal(judged('Met', { comments: { E1: ' \n ' } })('remark').hidden, true);
});

test('A comment on what is not met is no remark', () => {
  equal(judged('NotMet', { comments: { E1: 'Trångt.' } })('remark').hidden, true);
});

test('The remark comes while the comment is being written', () => {
  const { form, field } = shown('comment.E1', { verdicts: { E1: 'Met' } });
  type('comment.E1', 'Men trångt.');
  showVerdict(form, field);

  equal(row('E1', 'remark').hidden, false);
});

test("Another criterion's row is left alone", () => {
  judged('NotMet');

  equal((row('E2', 'comment') as HTMLDetailsElement).open, false);
});

test('The button of a group counts what is left, and goes when nothing is', () => {
  const { form, field } = shown('verdict.E1');
  choose('verdict.E1', 'Met');
  showVerdict(form, field);
  equal(words('[data-part=fill] button'), 'Sätt det som är kvar till Uppfyllt');

  choose('verdict.E2', 'Met');
  showVerdict(form, new FieldWatch(form, 'verdict.E2'));
  equal(find('[data-part=fill]').hidden, true);
});

test('The button comes back with something to set', () => {
  const { form, field } = shown('verdict.E1', { verdicts: { E1: 'Met', E2: 'Met' } });
  showVerdict(form, field);
  choose('verdict.E1', 'NotAssessed');
  showVerdict(form, field);

  equal(find('[data-part=fill]').hidden, false);
});

test('A group that was done when the page came has no button, and needs none', () => {
  const { form, field } = shown('verdict.E1', { verdicts: { E1: 'Met', E2: 'Met' } });
  find('[data-part=fill]').remove();
  choose('verdict.E1', 'NotAssessed');
  showVerdict(form, field);

  equal(find('[data-part=fill]'), null);
});
