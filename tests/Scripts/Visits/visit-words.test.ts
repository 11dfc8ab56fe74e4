import type { Entry } from '../../../src/SpurReview.Web/Features/Visits/core/device';
import { deviation } from '../../../src/SpurReview.Web/Features/Visits/page/refresh';
import { VisitLine } from '../../../src/SpurReview.Web/Features/Visits/page/visit-line';
import { SaveWord } from '../../../src/SpurReview.Web/Features/Visits/page/words';
import { equal, page, test } from '../harness';

const pass = (milliseconds: number) => new Promise((resume) => setTimeout(resume, milliseconds));
const words = (selector: string) => document.querySelector(selector)?.textContent;

function bar(): HTMLElement {
  page('<main><div class="grading-bar"><span role="status" data-part="save-word"></span></div></main>');
  return document.querySelector<HTMLElement>('[data-part="save-word"]')!;
}

const entry = (state: Entry['state']): Entry => ({
  order: 1,
  state,
  message: null,
  operation: { id: 'a1', field: 'comment.E1', value: 'Ja', base: { version: 0 }, settles: [], madeAt: '' },
});

const calm = { refusal: null, entries: [], room: null, trouble: null, isWaitedFor: false, asOf: new Date(2026, 4, 14, 9, 12) };

test('The word is shown at once, and read out when it has stood for a while', async () => {
  const word = new SaveWord(bar());
  word.show('here', null);
  equal([words('[data-part=save-word]'), words('[role=status]')], ['På denna enhet', '']);

  await pass(1_100);
  equal(words('[role=status]'), 'På denna enhet');
});

test('Whoever writes is not told of every key', async () => {
  const word = new SaveWord(bar());
  for (let key = 0; key < 5; key++) {
    word.show('writing', null);
    await pass(100);
    word.show('here', null);
    await pass(100);
  }

  equal(words('[role=status]'), '');
});

test('The word leads to what is saved, and stands out where it needs somebody', () => {
  const word = new SaveWord(bar());
  word.show('needs-you', null);

  const place = document.querySelector<HTMLElement>('[data-part="save-word"]')!;
  equal([place.textContent, place.hasAttribute('data-needs-you'), place.closest('a')!.pathname], ['Behöver dig', true, '/ej-skickat']);
});

test('What is saved is said with the time', () => {
  const word = new SaveWord(bar());
  word.show('saved', '14.32');

  equal(words('[data-part=save-word]'), 'Sparat kl. 14.32');
});

test('A device that is soon full says how much room is left, and what to do', () => {
  bar();
  new VisitLine(() => undefined).show({ ...calm, room: 12 });

  equal(words('.visit-line'), 'Enheten har nästan slut på plats (12 MB). Anslut till nätet snart.');
});

test('Without network the line says that work goes on', () => {
  bar();
  new VisitLine(() => undefined).show({ ...calm, refusal: 'no-network' });

  equal(words('.visit-line'), 'Inget nät. Du kan fortsätta arbeta. Allt sparas på den här enheten och skickas när nätet är tillbaka. Förslag, räknare och listor är från den 14 maj kl. 9.12.');
});

test('A button that the server did not answer says so, unless there is a better reason', () => {
  bar();
  const line = new VisitLine(() => undefined);
  line.show({ ...calm, isWaitedFor: true });
  equal(words('.visit-line')!.startsWith('Vi når inte servern just nu.'), true);

  line.show({ ...calm, isWaitedFor: true, refusal: 'session-over' });
  equal(words('.visit-line')!.startsWith('Du har varit inloggad länge'), true);
});

test('What is on the page only is said with the reason', () => {
  bar();
  const line = new VisitLine(() => undefined);
  line.show({ ...calm, trouble: 'full' });
  equal(words('.visit-line')!.startsWith('Enheten har slut på plats.'), true);

  line.show({ ...calm, trouble: 'stopped' });
  equal(words('.visit-line')!.startsWith('Webbläsaren kan inte spara på enheten just nu.'), true);
});

test('A draft that is signed is asked about', () => {
  bar();
  let asked = 0;
  new VisitLine(() => asked++).show({ ...calm, entries: [entry('signed')] });
  document.querySelector<HTMLButtonElement>('.visit-line button')!.click();

  equal([words('.visit-line'), asked], ['Utkastet är underskrivet. Vill du ändra? Då tas båda underskrifterna bort. Ändra ändå', 1]);
});

test('A line with nothing to say is not there', () => {
  bar();
  const line = new VisitLine(() => undefined);
  line.show({ ...calm, refusal: 'our-fault' });
  line.show(calm);

  equal(document.querySelector<HTMLElement>('.visit-line')!.hidden, true);
});

test('Whoever has two devices is where she was seen last', () => {
  bar();
  const asta = { account: 'a', by: 'Asta Lindgren', device: '1', area: 'C', unsent: 0, isHere: true, seenAt: '2026-05-14T10:00:00Z' };
  new VisitLine(() => undefined).showPresent([{ ...asta, device: '2', area: 'E', seenAt: '2026-05-14T10:05:00Z' }, asta]);

  equal([words('.visit-present [aria-hidden]'), words('.visit-present__one > :last-child')], ['AL', 'Asta Lindgren är i område E']);
});

const grading = (suggestion: string, grade: string) =>
  page(`<form><div data-part="suggestion">${suggestion}</div><input type="radio" name="grade" value="${grade}" checked></form>`) as HTMLFormElement;

test('A grade that differs from a settled suggestion is asked about', () => {
  equal(deviation(grading('<p>Förslag: <strong>C</strong>.</p>', 'B')), 'Varför väljer ni B när förslaget är C?');
});

test('A suggestion that may change asks nothing, nor does the suggested grade', () => {
  equal(deviation(grading('<p>Förslag hittills: <strong>C</strong>.</p>', 'B')), null);
  equal(deviation(grading('<p>Förslag: <strong>C</strong>.</p>', 'C')), null);
});
