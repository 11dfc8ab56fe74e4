import { lackingOf, showLacking } from '../../../src/SpurReview.Web/Features/Visits/page/lacking';
import { equal, page, test } from '../harness';

const verdict = (code: string, value: string, comment = '') =>
  `<input type="radio" id="verdict_${code}" name="verdict.${code}" value="${value}" checked>
   <details><textarea id="comment_${code}" name="comment.${code}">${comment}</textarea></details>`;
const area = (regulations: string, others: string, grade = '', suggestion = 'Inget förslag än.', reason = '') =>
  page(`<form><section data-regulations="ja">${regulations}</section><section>${others}</section>
    <p data-part="suggestion">${suggestion}</p>
    <input type="radio" id="grade" name="grade" value="${grade || 'A'}" ${grade ? 'checked' : ''}>
    <textarea id="reason" name="reason">${reason}</textarea><div data-part="end"></div></form>`) as HTMLFormElement;
const words = (form: HTMLFormElement) => lackingOf(form, 'E').map((lacking) => lacking.words);

test('What an area lacks is said in the order in which the server says it', () => {
  equal(words(area(verdict('E1', 'NotAssessed') + verdict('E2', 'Met'), verdict('E3', 'NotAssessed') + verdict('E4', 'NotRelevant'))), [
    'Område E har ingen gradering. Gradera området.',
    'Föreskrift E1 är inte bedömd. Bedöm den.',
    'E4 är inte relevant men saknar förklaring. Skriv varför i kommentaren.',
  ]);
});

test('A grade that differs from a settled suggestion needs its reason', () => {
  const settled = 'Förslag: <strong>C</strong>.';

  equal(words(area(verdict('E1', 'Met'), '', 'B', settled)), ['Graderingen av område E skiljer sig från förslaget. Skriv varför.']);
  equal(words(area(verdict('E1', 'Met'), '', 'B', settled, 'Nytt schema.')), []);
  equal(words(area(verdict('E1', 'Met'), '', 'C', settled)), []);
});

test('Each thing leads to where it is put right, also in a fold', () => {
  const form = area(verdict('E1', 'NotRelevant'), '', 'A');
  const end = form.querySelector<HTMLElement>('[data-part="end"]')!;
  showLacking(end, lackingOf(form, 'E'));
  equal([document.activeElement!.className, end.querySelector('h2')!.textContent], ['error-summary', 'Rätta en sak innan du kan fortsätta']);
  end.querySelector('a')!.click();

  equal([document.activeElement!.id, form.querySelector('details')!.open], ['comment_E1', true]);
});
