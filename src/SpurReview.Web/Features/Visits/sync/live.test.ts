import { strict as assert } from 'node:assert';
import { test, type Context } from 'node:test';
import { browser, json, type Browser } from '../../../../../tests/Scripts/platform';
import { emptyField, type Field } from '../core/operation';
import { VisitStore } from '../store/visit-store';
import { Live } from './live';
import { Server } from './server';

const written: Field = { ...emptyField('comment.E1'), value: 'Björns', version: 1, by: 'Björn' };
const news = (seq: number, ...fields: Field[]) => json({ fields, seq, presence: [], token: 'nytt', me: { account: 'asta' } });
const never = new Promise<Response>(() => undefined);

/** The streams that were asked for; the test says what comes in them. */
class Stream extends EventTarget {
  static all: Stream[] = [];
  isClosed = false;

  constructor(readonly address: string) {
    super();
    Stream.all.push(this);
  }

  close(): void {
    this.isClosed = true;
  }

  tell(name: string, data: unknown): void {
    this.dispatchEvent(Object.assign(new Event(name), { data: JSON.stringify(data) }));
  }
}

/** Time stands still but where the test lets it go. */
async function listening(context: Context, answer: Browser['answer']): Promise<{ here: Browser; store: VisitStore; listeners: Set<string> }> {
  const here = browser();
  here.answer = answer;
  Stream.all = [];
  Object.assign(globalThis, { EventSource: Stream });
  const listeners = new Set<string>();
  const listen = here.window.addEventListener.bind(here.window);
  let count = 0;
  here.window.addEventListener = (name: string, call: EventListener, options?: AddEventListenerOptions) => {
    const mark = `${name} ${count++}`;
    listeners.add(mark);
    options?.signal?.addEventListener('abort', () => listeners.delete(mark));
    listen(name, call, options);
  };
  const store = await VisitStore.open('asta');
  context.mock.timers.enable({ apis: ['setTimeout'] });
  new Live(store, new Server('r1', '', 'asta'), 'Kvarngatan', () => undefined).start();
  return { here, store, listeners };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isSo()); tries++) {
    if (tries === 2_000) throw new Error('It never became so.');
    await new Promise(setImmediate);
  }
}

const polls = ({ asked }: Browser) => asked.map(({ address }) => address).filter((address) => address.includes('vanta='));
const valueIn = async (store: VisitStore) => (await store.read('r1')).fields['comment.E1']?.value;

test('where something on the way holds events back the server is asked to wait, and what it tells is taken in', async (context) => {
  const answers = [news(3), news(4, written)];
  const { here, store } = await listening(context, () => answers.shift() ?? never);
  await until(() => Stream.all.length === 1);
  context.mock.timers.tick(5_999);
  assert.equal(Stream.all[0]!.isClosed, false);
  context.mock.timers.tick(1);

  await until(async () => (await valueIn(store)) === 'Björns');
  await until(() => polls(here).length === 2);
  assert.deepEqual(polls(here), ['/granskningar/r1/lage?efter=3&vanta=25', '/granskningar/r1/lage?efter=4&vanta=25']);
  assert.deepEqual([Stream.all.length, Stream.all[0]!.isClosed], [1, true]);
});

test('a stream that tells at once is listened to, and nobody is asked', async (context) => {
  const { here, store } = await listening(context, () => news(3));
  await until(() => Stream.all.length === 1);
  Stream.all[0]!.tell('change', { fields: [written], seq: 4 });
  context.mock.timers.tick(39_999);

  await until(async () => (await valueIn(store)) === 'Björns');
  assert.deepEqual([Stream.all[0]!.isClosed, polls(here).length], [false, 0]);
});

test('a stream that no longer says that it lives is opened anew', async (context) => {
  let now = 0;
  context.mock.method(performance, 'now', () => (now += 10_000));
  const { here } = await listening(context, () => news(3));
  await until(() => Stream.all.length === 1);
  Stream.all[0]!.tell('change', { fields: [], seq: 3 });
  for (let beat = 0; beat < 4; beat++) {
    context.mock.timers.tick(39_999);
    Stream.all[0]!.tell('alive', {});
  }
  assert.equal(Stream.all[0]!.isClosed, false);
  context.mock.timers.tick(40_000);

  await until(() => Stream.all.length === 2);
  assert.deepEqual([Stream.all[0]!.isClosed, polls(here)], [true, []]);
});

test('where events were held back it is seen after five minutes whether they come through now', async (context) => {
  let now = 0;
  context.mock.method(performance, 'now', () => now);
  let answer = (_: Response) => {};
  const { here } = await listening(context, (address) => (address.includes('vanta=') ? new Promise((resolve) => (answer = resolve)) : news(3)));
  await until(() => Stream.all.length === 1);
  context.mock.timers.tick(6_000);
  await until(() => polls(here).length === 1);
  now = 299_999;
  answer(news(3));
  await until(() => polls(here).length === 2);
  now = 300_001;
  answer(news(3));

  await until(() => Stream.all.length === 2);
});

test('of two windows the one that is worked in listens', async (context) => {
  const { store } = await listening(context, () => news(3));
  await until(() => Stream.all.length === 1);
  new Live(store, new Server('r1', '', 'asta'), 'Kvarngatan', () => undefined).start();
  await until(() => Stream.all.length === 2);
  window.dispatchEvent(new Event('focus'));

  await until(() => Stream.all.length === 3);
});

test('nothing is left listening of streams that broke', async (context) => {
  let now = 0;
  context.mock.method(performance, 'now', () => (now += 10_000));
  const { listeners } = await listening(context, () => news(3));
  for (let stream = 1; stream <= 5; stream++) {
    await until(() => Stream.all.length === stream);
    Stream.all[stream - 1]!.dispatchEvent(new Event('error'));
  }
  await until(() => Stream.all.length === 6);

  assert.deepEqual([...listeners].map((mark) => mark.split(' ')[0]).sort(), ['focus', 'offline']);
});

test('a stream that gave way to others is opened again after half a minute, or as soon as somebody looks at the page', async (context) => {
  const { here } = await listening(context, () => news(3));
  const giveWay = async (stream: number) => {
    await until(() => Stream.all.length === stream);
    Stream.all[stream - 1]!.tell('ended', { reason: 'manyStreams' });
    for (let tick = 0; tick < 50; tick++) await new Promise(setImmediate);
    context.mock.timers.tick(29_999);
  };
  await giveWay(1);
  assert.equal(here.asked.length, 1);
  context.mock.timers.tick(1);

  await giveWay(2);
  assert.equal(here.asked.length, 2);
  document.dispatchEvent(new Event('visibilitychange'));

  await until(() => Stream.all.length === 3);
});

test('the tab that somebody looks at listens, and the one that did waits for it', async (context) => {
  const { store } = await listening(context, () => news(3));
  await until(() => Stream.all.length === 1);
  new Live(store, new Server('r1', '', 'asta'), 'Kvarngatan', () => undefined).start();
  await until(() => Stream.all.length === 2);
  assert.deepEqual(Stream.all.map(({ isClosed }) => isClosed), [true, false]);

  document.dispatchEvent(new Event('visibilitychange'));
  await until(() => Stream.all.length === 3);
  assert.deepEqual(Stream.all.map(({ isClosed }) => isClosed), [true, true, false]);
});

test('a device that has let go of the review meanwhile asks for the whole', async (context) => {
  const { here, store } = await listening(context, () => news(3, written));
  await until(() => Stream.all.length === 1);
  await store.letGo('r1');
  Stream.all[0]!.tell('ended', { reason: 'manyStreams' });
  for (let tick = 0; tick < 50; tick++) await new Promise(setImmediate);
  context.mock.timers.tick(30_000);

  await until(() => Stream.all.length === 2);
  assert.deepEqual(here.asked.map(({ address }) => address), ['/granskningar/r1/lage?', '/granskningar/r1/lage?']);
});
