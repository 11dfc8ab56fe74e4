import type { Operation } from '../../../src/SpurReview.Web/Features/Visits/core/operation';
import { Refused, Server } from '../../../src/SpurReview.Web/Features/Visits/sync/server';
import { equal, test } from '../harness';

interface Asked {
  address: string;
  token: string | undefined;
}

const operation: Operation = { id: 'a1', field: 'comment.E1', value: 'Ja', base: { version: 0 }, settles: [], madeAt: '' };
const saved = { answers: [{ id: 'a1', outcome: 'saved', version: 1, message: null }] };
const news = { fields: [], seq: 7, presence: [], token: 'nytt', me: { account: 'asta' } };

const json = (body: unknown, status = 200) => () =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json; charset=utf-8' } });

/** Answers in order; what was asked is told. */
function answering(...answers: (() => Response)[]): Asked[] {
  const asked: Asked[] = [];
  window.fetch = async (address, request) => {
    asked.push({ address: String(address), token: (request?.headers as Record<string, string>)?.['RequestVerificationToken'] });
    return answers.shift()!();
  };
  return asked;
}

async function refusalOf(...answers: (() => Response)[]): Promise<string> {
  answering(...answers);
  try {
    await new Server('r1', 'märket', 'asta').send('d1', [operation]);
    return 'none';
  } catch (fault) {
    return (fault as Refused).why;
  }
}

test('Edits go to the review, with the mark of the form', async () => {
  const asked = answering(json(saved));

  equal((await new Server('r1', 'märket', 'asta').send('d1', [operation]))[0]!.outcome, 'saved');
  equal(asked, [{ address: '/granskningar/r1/andringar', token: 'märket' }]);
});

test('A mark that is too old is asked for anew, and the edits are sent again with it', async () => {
  const asked = answering(json({ reason: 'token' }, 400), json(news), json(saved));

  equal((await new Server('r1', 'gammalt', 'asta').send('d1', [operation]))[0]!.outcome, 'saved');
  equal([asked.length, asked.at(-1)!.token], [3, 'nytt']);
});

test('A session that is over is told from a role that has ended, and from a fault of ours', async () => {
  equal(await refusalOf(json({ reason: 'signedOut' }, 401)), 'session-over');
  equal(await refusalOf(json({ reason: 'notInspector' }, 403)), 'not-inspector');
  equal(await refusalOf(json({ reason: 'otherRole' }, 403)), 'other-role');
  equal(await refusalOf(() => new Response('Databasen svarar inte', { status: 503 })), 'our-fault');
  equal(await refusalOf(() => new Response('<h1>Sidan är spärrad</h1>', { status: 403 })), 'our-fault');
});

test('A connection that breaks, and an answer that is cut off, are no network', async () => {
  const broken = () => {
    throw new TypeError('Failed to fetch');
  };
  const cut = () => new Response('{"answers":[{"id":"a1"', { headers: { 'Content-Type': 'application/json' } });

  equal([await refusalOf(broken), await refusalOf(cut)], ['no-network', 'no-network']);
});

test('A page of a proxy in the place of an answer is not taken for one', async () => {
  equal(await refusalOf(() => new Response('<h1>Välkommen till gästnätet</h1>', { headers: { 'Content-Type': 'text/html' } })), 'our-fault');
});

test('What is new is asked for from where one was, and may be waited for', async () => {
  const asked = answering(json(news), json(news), json(news));
  const server = new Server('r1', 'märket', 'asta');
  await server.news(0);
  await server.news(7);
  await server.news(7, 25);

  equal(asked.map(({ address }) => address), ['/granskningar/r1/lage?', '/granskningar/r1/lage?efter=7', '/granskningar/r1/lage?efter=7&vanta=25']);
});
