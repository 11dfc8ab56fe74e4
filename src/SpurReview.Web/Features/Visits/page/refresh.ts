// What the server makes of the area, suggestion, counts, notices, is fetched with the page and laid into the one that is shown: one markup.
import { element } from '../../Areas/page-parts';

const parts = ['count', 'suggestion', 'suggestion-short'];

/** The page as it is now; null where it cannot be had. */
export async function freshPage(address: string): Promise<Document | null> {
  try {
    const response = await fetch(address, { redirect: 'manual', cache: 'no-store', headers: { Accept: 'text/html' } });
    return response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : null;
  } catch {
    return null;
  }
}

export function layParts(fresh: Document): void {
  for (const name of parts) copy(fresh, `[data-part="${name}"]`);
  for (const name of ['.rail', '.area-menu']) copyMarks(fresh, name);
  for (const box of document.querySelectorAll<HTMLElement>('[data-field]')) {
    copy(fresh, `[data-field="${box.dataset['field']}"] [data-part="notices"]`);
  }
  copy(fresh, '[data-field="reason"] [data-part="label"]');
  const asked = fresh.querySelector<HTMLElement>('[data-part="reason"]')?.dataset['asked'];
  const reason = document.querySelector<HTMLElement>('[data-part="reason"]');
  if (reason !== null && asked !== undefined) reason.hidden = asked !== 'ja' && reason.querySelector('textarea')!.value === '';
  if (fresh.querySelector('[data-part="done"]') === null) document.querySelector('[data-part="done"]')?.remove();
}

/** Said again only where it has changed, so that a screen reader does not repeat itself. */
function copy(fresh: Document, selector: string): void {
  const [from, to] = [fresh.querySelector(selector), document.querySelector(selector)];
  if (from === null || to === null || from.innerHTML === to.innerHTML) return;
  to.replaceChildren(...[...from.childNodes].map((node) => document.importNode(node, true)));
}

function copyMarks(fresh: Document, nav: string): void {
  const [from, to] = [fresh.querySelectorAll(`${nav} li`), document.querySelectorAll(`${nav} li`)];
  if (from.length !== to.length) return;
  to.forEach((item, n) => {
    const use = from[n]!.querySelector('use')?.getAttribute('href');
    if (use) item.querySelector('use')?.setAttribute('href', use);
    const state = from[n]!.querySelector('.rail__state, .area-menu__state')?.textContent;
    const shown = item.querySelector('.rail__state, .area-menu__state');
    if (state && shown && shown.textContent !== state) shown.textContent = state;
  });
}

/** A line below the bar, and nothing where there is nothing to say. */
export function sayBelow(...content: (Node | string)[]): void {
  let line = document.querySelector<HTMLElement>('[data-part="visit-line"]');
  if (line === null) {
    line = element('p', '');
    line.className = 'visit-line';
    line.dataset['part'] = 'visit-line';
    line.setAttribute('role', 'status');
    document.querySelector('.grading-bar')!.after(line);
  }
  if (line.textContent !== content.map((node) => (typeof node === 'string' ? node : node.textContent)).join('')) line.replaceChildren(...content);
}
