// What an area lacks before it can be called done, as far as the page shows it, in the server's words. The server decides.
import { alertBox, element } from '../../Areas/page-parts';
import { deviation } from './refresh';

export interface Lacking {
  /** The control that puts it right. */
  place: string;
  words: string;
}

export function lackingOf(form: HTMLFormElement, area: string): Lacking[] {
  const grade = form.querySelector('[name="grade"]:checked') === null;
  return [
    ...(grade ? [{ place: 'grade', words: `Område ${area} har ingen gradering. Gradera området.` }] : []),
    ...codesOf(form, '[data-regulations] input[value="NotAssessed"]:checked').map((code) => ({
      place: `verdict_${code}`,
      words: `Föreskrift ${code} är inte bedömd. Bedöm den.`,
    })),
    ...codesOf(form, 'input[value="NotRelevant"]:checked')
      .filter((code) => isEmpty(form, `comment.${code}`))
      .map((code) => ({ place: `comment_${code}`, words: `${code} är inte relevant men saknar förklaring. Skriv varför i kommentaren.` })),
    ...(deviation(form) !== null && isEmpty(form, 'reason')
      ? [{ place: 'reason', words: `Graderingen av område ${area} skiljer sig från förslaget. Skriv varför.` }]
      : []),
  ];
}

/** Takes the focus, and leads to each thing. */
export function showLacking(box: HTMLElement, lacking: Lacking[]): void {
  const list = element('ul', '');
  for (const { place, words } of lacking) {
    const link = element('a', words) as HTMLAnchorElement;
    link.href = `#${place}`;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      goTo(document.getElementById(place));
    });
    const item = element('li', '');
    item.append(link);
    list.append(item);
  }
  const things = lacking.length === 1 ? 'en sak' : `${lacking.length} saker`;
  const heading = element('h2', `Rätta ${things} innan du kan fortsätta`);
  [heading.className, list.className] = ['h5', 'mb-0'];
  const summary = alertBox(heading, list);
  summary.classList.add('error-summary');
  summary.tabIndex = -1;
  box.prepend(summary);
  summary.focus();
}

/** A control may lie in a fold. */
function goTo(control: HTMLElement | null): void {
  const fold = control?.closest('details');
  if (fold) fold.open = true;
  control?.focus();
}

const codesOf = (form: HTMLFormElement, selector: string) =>
  [...form.querySelectorAll<HTMLInputElement>(selector)].map(({ name }) => name.slice(name.indexOf('.') + 1));

const isEmpty = (form: HTMLFormElement, name: string) => form.querySelector<HTMLTextAreaElement>(`[name="${name}"]`)!.value.trim() === '';
