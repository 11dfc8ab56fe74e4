// What the server makes of the area, suggestion, counts, notices, is fetched with the page and laid into the one that is shown: one markup.
import type { Field } from '../core/operation';

const parts = ['alone', 'count', 'suggestion', 'suggestion-short', 'readiness'];

const longest = 20_000;

/** The page as it is now; null where it cannot be had in so many milliseconds. */
export async function freshPage(address: string, patience = longest): Promise<Document | null> {
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(address, { redirect: 'manual', cache: 'no-store', headers: { Accept: 'text/html' }, signal });
    return response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : null;
  } catch {
    return null;
  }
}

export function layParts(fresh: Document): void {
  for (const name of parts) copy(fresh, `[data-part="${name}"]`);
  for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-part^="notices-"]')) {
    copy(fresh, `[data-part="${dataset['part']}"]`);
  }
  for (const name of ['.rail', '.area-menu']) copyMarks(fresh, name);
  for (const box of document.querySelectorAll<HTMLElement>('[data-field]')) {
    copy(fresh, `[data-field="${box.dataset['field']}"] [data-part="notices"]`);
  }
}

/** Said again only where it has changed, so that a screen reader does not repeat itself. */
function copy(fresh: Document, selector: string): void {
  const [from, to] = [fresh.querySelector(selector), document.querySelector(selector)];
  if (from === null || to === null || from.innerHTML === to.innerHTML) return;
  to.replaceChildren(...[...from.childNodes].map((node) => document.importNode(node, true)));
  (to as HTMLElement).hidden = (from as HTMLElement).hidden;
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

/** What is asked where the grade differs from a suggestion that is settled; null where it does not. */
export function deviation(form: HTMLFormElement): string | null {
  const grade = form.querySelector<HTMLInputElement>('[name="grade"]:checked')?.value;
  const suggestion = form.querySelector<HTMLElement>('[data-part="suggestion"]')!;
  const suggested = suggestion.querySelector('strong')?.textContent;
  const isSettled = suggestion.textContent!.trim().startsWith('Förslag: ');
  return isSettled && suggested && grade !== undefined && grade !== suggested ? `Varför väljer ni ${grade} när förslaget är ${suggested}?` : null;
}

/** What the page's marks and counts are worked out from: its own fields that are printed, and how far the other areas have come. */
export function whatCounts(fields: Record<string, Field>, ours: string[]): string {
  return Object.values(fields)
    .filter(({ field }) => /^(verdict|grade|done)\./.test(field) || (ours.includes(field) && !field.startsWith('note.')))
    .map(({ field, version }) => `${field} ${version}`)
    .sort()
    .join();
}

const pause = 300;

/** Fetches the page again when the server has said that something in it has changed. */
export class Refresher {
  private seen = '';
  private timer = 0;

  constructor(private readonly laid: (isFresh: boolean) => void) {}

  /** Whatever has changed. */
  again(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.now(), pause);
  }

  soon(counts: string): void {
    if (counts === this.seen) return;
    const isFirst = this.seen === '';
    this.seen = counts;
    if (!isFirst) this.again();
  }

  private async now(): Promise<void> {
    const fresh = await freshPage(location.pathname);
    if (fresh !== null) layParts(fresh);
    this.laid(fresh !== null);
  }
}
