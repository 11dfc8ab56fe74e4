// "Redo att lämna?": what the devices of the review have not sent yet, and what nobody has chosen about, stands before all else.
import { element } from '../../Areas/page-parts';
import { isUnanswered } from '../core/device';
import type { Present } from '../sync/server';
import { clashWords, type Place } from './places';
import { WordPage } from './word-page';
import { genitive, timeOf } from './words';

export class LeavingPage extends WordPage {
  private others: Present[] = [];

  protected override get refreshes(): boolean {
    return true;
  }

  protected override changed(): void {
    super.changed();
    this.showLeft();
  }

  protected override met(others: Present[]): void {
    this.others = others;
    this.showLeft();
  }

  protected override refreshed(): void {
    this.showLeft();
  }

  private showLeft(): void {
    const { entries } = this.held;
    const unsent = entries.filter(isUnanswered).length;
    const isAlone = this.form.dataset['alone'] !== undefined;
    const said = document.querySelector('[data-part="readiness"]')!.textContent!;
    const lines = [
      ...leftWords({ unsent, others: entries.length - unsent }, this.others, this.store.account, isAlone),
      ...this.toSettle.map(lineOfClash).filter(({ words }) => !said.includes(words)),
    ];
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

/** What this device holds: what is on its way, and what was answered and needs somebody. */
interface Own {
  unsent: number;
  others: number;
}

/**
 * What is left on this device, and on those that somebody was last seen with: how many not where inspectors grade alone. Of a device that has
 * fallen silent nobody knows what was written on it since.
 */
export function leftWords(own: Own, others: Present[], account: string, areAlone: boolean, now = new Date()): Line[] {
  const here = own.unsent === 0 ? [] : [{ words: `Den här enheten har ${count(own.unsent)} kvar att skicka`, address: unsentPage }];
  const needing = own.others === 0 ? [] : [{ words: `${count(own.others)} på den här enheten togs inte in och behöver dig`, address: unsentPage }];
  const there = others
    .filter(({ unsent, isHere }) => unsent > 0 || !isHere)
    .map(({ account: whose, by, unsent, seenAt }) => {
      const device = whose === account ? 'Din andra enhet' : `${genitive(by)} surfplatta`;
      const seen = timeOf(new Date(seenAt), now);
      if (unsent === 0) return { words: `${device} hördes senast ${seen}. Då var allt skickat.`, address: null };
      return { words: `${device} har ${areAlone ? 'ändringar' : count(unsent)} kvar att skicka (senast sedd ${seen})`, address: null };
    });
  return [...here, ...needing, ...there];
}

const unsentPage = '/ej-skickat';

const lineOfClash = (place: Place): Line => ({ words: clashWords(place), address: place.address });

const count = (edits: number) => (edits === 1 ? '1 ändring' : `${edits} ändringar`);

function lineOf({ words, address }: Line): HTMLElement {
  const line = element('li', '');
  const text = element(address === null ? 'span' : 'a', words);
  text.className = 'readiness__link';
  if (address !== null) (text as HTMLAnchorElement).href = address;
  line.append(text);
  return line;
}
