import { equal, test, until } from '../harness';
import { Server, answer, choose, clash, find, pass, press, refused, type, words } from './area-form';
import { isHeld, messages, needsYou, noNetwork, opened, ourFault, quiet, requested, said, sessionOver, typed, untilTriedAgain } from './saved-form';

test('Without a network it is said what to do, and nothing is lost', async () => {
  const { server } = opened();
  await typed(server, 'description', 'Två rum.');
  server.last.fail();
  await until(() => said() !== '');

  equal([said(), needsYou()], [noNetwork, true]);
  equal(find<HTMLTextAreaElement>('#description').value, 'Två rum.');
});

test('It is tried again after two seconds, then after five', async () => {
  const { server } = opened();
  await typed(server, 'description', 'Två rum.');
  for (const pause of [2_000, 5_000]) {
    const count = server.requests.length;
    server.last.fail();
    await pass(pause - 100);
    equal(server.requests.length, count, `before ${pause} ms`);
    await pass(200);
    equal(server.requests.length, count + 1, `after ${pause} ms`);
  }
});

test('Typing on starts the waiting anew', async () => {
  const { server } = opened();
  await typed(server, 'description', 'Två');
  server.last.fail();
  await requested(server, 2);
  server.last.fail();
  await pass(50);
  await typed(server, 'description', 'Två rum.');
  server.last.fail();
  await pass(2_100);

  equal(server.requests.length, 4);
});

test('What was tried again is saved when it succeeds', async () => {
  const { server } = opened();
  await typed(server, 'description', 'Två rum.');
  server.last.fail();
  await requested(server, 2);
  equal(server.sent, ['description Två rum.', 'description Två rum.']);
  server.last.reply(200, answer());

  await until(() => said() === 'Sparat kl. 14.32');
  equal(needsYou(), false);
});

test('What waited behind it goes when it has succeeded', async () => {
  const { server } = opened();
  choose('verdict.E1', 'Met');
  choose('verdict.E2', 'NotMet');
  await requested(server, 1);
  server.last.fail();
  await requested(server, 2);
  server.last.reply(200, answer());
  await pass(50);

  equal(server.sent, ['verdict E1 Met', 'verdict E1 Met', 'verdict E2 NotMet']);
});

test('When the network is back it is tried at once', async () => {
  const { server } = opened();
  await typed(server, 'description', 'Två rum.');
  server.last.fail();
  await until(needsYou);
  window.dispatchEvent(new Event('online'));
  await pass(50);

  equal(server.requests.length, 2);
});

test('A fault of ours is called ours, and tried again', async () => {
  const { server } = opened();
  await typed(server, 'description', 'Två rum.');
  server.last.reply(500, '<h1>Fel</h1>');
  await until(() => said() !== '');
  equal(said(), ourFault);

  await requested(server, 2);
  equal(server.last.fields['value'], 'Två rum.');
});

for (const [how, end] of [
  ['is sent to sign in', (server: Server) => server.last.redirect()],
  ['is told so', (server: Server) => server.last.reply(401, '')],
] as const) {
  test(`Whoever has been away too long and ${how} is asked to sign in, and nothing is sent again by itself`, async () => {
    const { server } = opened();
    await typed(server, 'description', 'Två rum.');
    end(server);
    await until(() => said() !== '');

    equal([said(), needsYou(), isHeld()], [sessionOver, true, true]);
    await untilTriedAgain();
    equal(server.requests.length, 1);
  });
}

test('Whoever has signed in again goes on where she was', async () => {
  const { server } = opened();
  await typed(server, 'description', 'Två rum.');
  server.last.redirect();
  await until(needsYou);
  await typed(server, 'description', 'Två rum och kök.');
  server.last.reply(200, answer());

  await until(() => said() === 'Sparat kl. 14.32');
});

test('An answer that is no answer is a fault of ours, and not tried again', async () => {
  const { server } = opened();
  await typed(server, 'description', 'Två rum.');
  server.last.reply(404, '<h1>Sidan finns inte</h1>');
  await until(() => said() !== '');
  equal(said(), ourFault);

  await untilTriedAgain();
  equal(server.requests.length, 1);
});

test('What got no answer goes on to need somebody when something else is saved', async () => {
  const { server } = opened();
  await typed(server, 'description', 'Två rum.');
  server.last.reply(404, '<h1>Sidan finns inte</h1>');
  await until(needsYou);
  choose('verdict.E1', 'Met');
  await requested(server, 2);
  server.last.reply(200, answer());
  await until(() => words('[data-part=count]') === '1 av 2 kriterier bedömda');

  equal([said(), isHeld()], ['Behöver dig', true]);
});

test('A refused field says why, needs somebody, and is not sent again by itself', async () => {
  const { server } = opened();
  await typed(server, 'comment.E1', 'Saknas.');
  server.last.reply(400, refused('Skriv högst 20 000 tecken.'));
  await until(() => said() !== '');
  equal([said(), needsYou(), messages()], ['Behöver dig', true, ['Skriv högst 20 000 tecken.']]);

  await untilTriedAgain();
  equal(server.requests.length, 1);
});

test('A refusal without a reason is a fault of ours', async () => {
  const { server } = opened();
  await typed(server, 'description', 'Två rum.');
  server.last.reply(400, refused(null));
  await until(() => messages().length > 0);

  equal(messages(), ['Något gick fel hos oss. Det du har skrivit finns kvar på sidan.']);
});

test('A closed review is no clash', async () => {
  const { server } = opened();
  await typed(server, 'description', 'Två rum.');
  server.last.reply(409, refused('Granskningen är inte öppen för bedömning just nu.'));
  await until(() => messages().length > 0);

  equal(messages(), ['Granskningen är inte öppen för bedömning just nu.']);
});

test('A refused field does not keep the others from being saved, but goes on to need somebody', async () => {
  const { server } = opened();
  choose('verdict.E1', 'Met');
  type('description', 'Två rum.');
  await requested(server, 1);
  server.last.reply(400, refused('Ladda om sidan.'));
  await requested(server, 2);
  server.last.reply(200, answer());
  await until(() => words('[data-part=count]') === '1 av 2 kriterier bedömda');

  equal(server.sent, ['verdict E1 Met', 'description Två rum.']);
  equal([said(), messages()], ['Behöver dig', ['Ladda om sidan.']]);
});

test('While one field is refused, writing in another does not say otherwise', async () => {
  const { server } = opened();
  choose('verdict.E1', 'Met');
  await requested(server, 1);
  server.last.reply(400, refused('Ladda om sidan.'));
  await until(needsYou);
  type('description', 'Två rum.');

  equal(said(), 'Behöver dig');
});

test('A refused text that is put right is sent', async () => {
  const { server } = opened();
  await typed(server, 'description', 'Två rum.');
  server.last.reply(400, refused('För långt.'));
  await until(needsYou);
  await typed(server, 'description', 'Två.');
  server.last.reply(200, answer());
  await until(() => said() === 'Sparat kl. 14.32');

  equal([messages(), needsYou()], [[], false]);
});

test('A refused text that is typed back needs nobody', async () => {
  const { server } = opened();
  await typed(server, 'description', 'Två rum.');
  server.last.reply(400, refused('För långt.'));
  await until(needsYou);
  type('description', '');

  equal([said(), needsYou(), messages()], ['Sparat', false, []]);
});

async function clashed() {
  const { server } = opened();
  await typed(server, 'description', 'Min text');
  server.last.reply(409, clash());
  await until(() => said() !== '');
  return server;
}

test('Where two wrote at once somebody is needed, and nothing is sent until it is settled', async () => {
  const server = await clashed();
  equal([said(), words('[data-part=message] p')], ['Behöver dig', 'Ni skrev samtidigt. Båda texterna finns kvar.']);

  await untilTriedAgain();
  equal(server.requests.length, 1);
});

test('Mine is sent at once on the stamp of theirs', async () => {
  const server = await clashed();
  press('Behåll min');
  await requested(server, 2);
  equal(server.last.fields, { field: 'description', value: 'Min text', stamp: '7.77777777' });

  server.last.reply(200, answer());
  await until(() => said() === 'Sparat kl. 14.32');
});

test('Theirs is saved already, and then nobody is needed', async () => {
  const server = await clashed();
  press('Behåll Astas');

  equal([said(), needsYou()], ['Sparat', false]);
  await quiet();
  equal(server.requests.length, 1);
});

test('Theirs is kept, but what else was refused still needs somebody', async () => {
  const server = await clashed();
  choose('verdict.E1', 'Met');
  await requested(server, 2);
  server.last.reply(400, refused('Ladda om sidan.'));
  await until(() => messages().length === 2);
  press('Behåll Astas');

  equal([said(), messages()], ['Behöver dig', ['Ladda om sidan.']]);
});

test('Leaving what is saved is not asked about', () => {
  opened({ description: 'Två rum.' });

  equal(isHeld(), false);
});

test('Leaving with something unsaved is asked about, until it is saved', async () => {
  const { server } = opened();
  type('description', 'Två rum.');
  equal(isHeld(), true, 'before it is sent');
  await requested(server, 1);
  equal(isHeld(), true, 'on its way');

  server.last.reply(200, answer());
  await until(() => said() === 'Sparat kl. 14.32');
  equal(isHeld(), false);
});

test('Sending the whole form is not leaving', () => {
  const { form } = opened();
  type('description', 'Två rum.');
  form.dispatchEvent(new Event('submit', { cancelable: true }));

  equal(isHeld(), false);
});
