import { equal, test, until } from '../harness';
import { answer, choose, find, pass, token, type, words } from './area-form';
import { isHeld, needsYou, opened, quiet, requested, said, typed } from './saved-form';

test('A page that has come is saved, and its button steps aside', () => {
  opened();

  equal([said(), find('[data-part=save]').hidden], ['Sparat', true]);
});

test('What the server says of saving is left standing', () => {
  opened({ word: 'Sparat kl. 9.05' });

  equal([said(), needsYou()], ['Sparat kl. 9.05', false]);
});

test('A page that came back with faults needs somebody from the start', () => {
  opened({ word: 'Behöver dig' });

  equal(needsYou(), true);
});

test('What a page came back with is saved by itself where nothing is wrong with it', async () => {
  const { server } = opened({ description: 'Två rum.', word: 'Behöver dig', unsaved: { description: 'sparas' } });
  equal([said(), isHeld()], ['Behöver dig', true]);
  await requested(server, 1);
  equal(server.sent, ['description Två rum.']);
  server.last.reply(200, answer());

  await until(() => said() === 'Sparat kl. 14.32');
});

test('What a page came back with that is to be put right is not sent, and leaving is asked about', async () => {
  const { server } = opened({ description: 'För långt.', word: 'Behöver dig', unsaved: { description: 'rattas' } });
  await quiet();

  equal([server.sent, said(), isHeld()], [[], 'Behöver dig', true]);
});

test('What a page came back with is sent when it is put right', async () => {
  const { server } = opened({ description: 'För långt.', word: 'Behöver dig', unsaved: { description: 'rattas' } });
  await typed(server, 'description', 'Kort.');
  server.last.reply(200, answer());

  await until(() => said() === 'Sparat kl. 14.32');
});

test('Every row is shown as it is judged', () => {
  opened({ verdicts: { E1: 'NotMet' } });

  equal(words('#E1 [data-part=comment] [data-part=label]'), 'Vad brister?');
});

test('A reason that nobody asks for is put away', () => {
  opened();

  equal(find('[data-part=reason]').hidden, true);
});

test('A reason that is asked for stays', () => {
  opened({ grade: 'B', asked: true });

  equal(find('[data-part=reason]').hidden, false);
});

test('Nothing is sent where nothing is written', async () => {
  const { server } = opened({ description: 'Två rum.' });
  await quiet();

  equal(server.sent, []);
});

test('A text is sent with the stamp that it was read with, and the mark of the form', async () => {
  const { server } = opened();
  await typed(server, 'comment.E1', 'Saknas.');

  equal(server.last.fields, { field: 'comment', value: 'Saknas.', stamp: '0.00000000', code: 'E1' });
  equal(server.last.headers, { RequestVerificationToken: token, Accept: 'application/json' });
});

test('A text is sent half a second after the last key, once', async () => {
  const { server } = opened();
  type('description', 'Två');
  await pass(400);
  type('description', 'Två rum.');
  await pass(400);
  equal(server.sent, []);

  await quiet();
  equal(server.sent, ['description Två rum.']);
});

test('A text that is left is sent without waiting', async () => {
  const { server } = opened();
  type('description', 'Två rum.');
  find('#description').dispatchEvent(new Event('blur'));
  await pass(50);

  equal(server.sent, ['description Två rum.']);
});

test('A verdict is sent without waiting', async () => {
  const { server } = opened();
  choose('verdict.E1', 'Met');
  await pass(50);

  equal(server.sent, ['verdict E1 Met']);
});

test('While something is unsaved nothing says that it is saved', () => {
  opened();
  type('description', 'Två rum.');

  equal(said(), '');
});

test('A text that is typed back is saved, and not sent', async () => {
  const { server } = opened({ description: 'Två rum.' });
  type('description', 'Tre rum.');
  type('description', 'Två rum.');
  equal(said(), 'Sparat');

  await quiet();
  equal(server.sent, []);
});

test('What is saved is said with the time', async () => {
  const { server } = opened();
  await typed(server, 'description', 'Två rum.');
  server.last.reply(200, answer());

  await until(() => said() === 'Sparat kl. 14.32');
  equal(needsYou(), false);
});

test('The next change goes with the stamp that the last one got, and so would the whole form', async () => {
  const { server } = opened();
  await typed(server, 'description', 'Två rum.');
  server.last.reply(200, answer({ stamp: '1.abcdef01' }));
  await until(() => said() !== '');
  await typed(server, 'description', 'Tre rum.');

  equal(server.last.fields['stamp'], '1.abcdef01');
  equal(find<HTMLInputElement>('[name="description.stamp"]').value, '1.abcdef01');
});

test('One thing at a time is on its way; the next goes when the answer has come', async () => {
  const { server } = opened();
  choose('verdict.E1', 'Met');
  choose('verdict.E2', 'NotMet');
  await quiet();
  equal(server.sent, ['verdict E1 Met']);

  server.last.reply(200, answer());
  await pass(50);
  equal(server.sent, ['verdict E1 Met', 'verdict E2 NotMet']);
});

test('What is typed meanwhile is sent afterwards, on the new stamp', async () => {
  const { server } = opened();
  await typed(server, 'description', 'Två');
  type('description', 'Två rum.');
  await quiet();
  equal(server.sent, ['description Två']);

  server.last.reply(200, answer({ stamp: '1.abcdef01' }));
  await requested(server, 2);
  equal(server.last.fields, { field: 'description', value: 'Två rum.', stamp: '1.abcdef01' });
});

test('A reason goes with its grade, and nowhere else', async () => {
  const { server } = opened({ grade: 'B', asked: true });
  await typed(server, 'reason', 'Åtgärdat.');
  equal(server.last.fields, { field: 'grade', value: 'B', stamp: '0.00000000', reason: 'Åtgärdat.' });
  server.last.reply(200, answer());
  await until(() => said() === 'Sparat kl. 14.32');

  equal(isHeld(), false);
});
