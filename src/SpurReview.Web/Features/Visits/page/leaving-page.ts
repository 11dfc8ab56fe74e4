// "Redo att lämna?": what the devices of the review have not sent yet stands before all else.
import { element } from '../../Areas/page-parts';
import type { Present } from '../sync/server';
import { clockTime, genitive } from './words';
import { Workplace } from './workplace';
import type { VisitStore } from '../store/visit-store';

export class LeavingPage extends Workplace<never> {
  private others: Present[] = [];

  constructor(place: HTMLFormElement, store: VisitStore) {
    super(place, store, []);
  }

  /** The page is about all of them. */
  protected override get names(): string[] {
    return Object.keys(this.held.fields);
  }

  protected override changed(): void {
    super.changed();
    this.showLeft();
  }

  protected override met(others: Present[]): void {
    this.others = others;
    this.showLeft();
  }

  private showLeft(): void {
    const lines = leftWords(this.held.entries.length, this.others, this.store.account, this.form.dataset['alone'] !== undefined);
    this.form.hidden = lines.length === 0;
    const list = this.form.querySelector('[data-part="devices"]')!;
    // Said again only where it has changed.
    if (lines.map(({ words }) => words).join('\n') === [...list.children].map(({ textContent }) => textContent).join('\n')) return;
    list.replaceChildren(...lines.map(lineOf));
  }
}

interface Line {
  words: string;
  address: string | null;
}

/** What is left on this device, and on those that somebody was last seen with: how many not where inspectors grade alone. */
export function leftWords(own: number, others: Present[], account: string, areAlone: boolean): Line[] {
  const here = own === 0 ? [] : [{ words: `Den här enheten har ${count(own)} kvar att skicka`, address: '/ej-skickat' }];
  const there = others
    .filter(({ unsent }) => unsent > 0)
    .map(({ account: whose, by, unsent, seenAt }) => {
      const device = whose === account ? 'Din andra enhet' : `${genitive(by)} surfplatta`;
      return { words: `${device} har ${areAlone ? 'ändringar' : count(unsent)} kvar att skicka (senast sedd kl. ${clockTime(new Date(seenAt))})`, address: null };
    });
  return [...here, ...there];
}

const count = (edits: number) => (edits === 1 ? '1 ändring' : `${edits} ändringar`);

function lineOf({ words, address }: Line): HTMLElement {
  const line = element('li', '');
  const text = element(address === null ? 'span' : 'a', words);
  text.className = 'readiness__link';
  if (address !== null) (text as HTMLAnchorElement).href = address;
  line.append(text);
  return line;
}
