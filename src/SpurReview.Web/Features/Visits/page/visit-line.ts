// The line below the bar: what there is to say besides the one word, and who else is in the review.
import { element } from '../../Areas/page-parts';
import type { Entry } from '../core/device';
import type { Present, Refusal } from '../sync/server';
import type { Trouble } from './desk';
import { initialsOf, refusals, timeOf } from './words';

interface State {
  refusal: Refusal | null;
  entries: Entry[];
  /** Megabytes that are left; null where there is room enough, or nobody knows. */
  room: number | null;
  trouble: Trouble | null;
  /** Somebody has pressed a button that needs the server. */
  isWaitedFor: boolean;
  /** When the server worked out what stands on the page beside what is written. */
  asOf: Date;
}

const signed = 'Utkastet är underskrivet. Vill du ändra? Då tas båda underskrifterna bort.';
export const troubles: Record<Trouble, string> = {
  full: 'Enheten har slut på plats. Det du skriver nu finns bara på sidan. Anslut till nätet och stäng inte sidan.',
  stopped: 'Webbläsaren kan inte spara på enheten just nu. Det du skriver nu finns bara på sidan. Vi försöker igen. Stäng inte sidan.',
};
const unreached = 'Vi når inte servern just nu. Det du skrev är sparat på den här enheten. Försök igen om en stund.';
const late = 'Utkastet är redan skickat. Det du skrev efteråt är inte med, men finns kvar.';

export class VisitLine {
  private readonly line = statusLine('visit-line');
  private readonly present = statusLine('visit-present');

  constructor(private readonly insist: () => void) {
    const bar = document.querySelector('.grading-bar')!;
    bar.append(this.present);
    bar.after(this.line);
  }

  show(state: State): void {
    const content = this.contentOf(state);
    const words = content.map((node) => (typeof node === 'string' ? node : (node.textContent ?? ''))).join('');
    if (this.line.textContent === words) return;
    this.line.replaceChildren(...content);
    this.line.hidden = words === '';
  }

  scrollTo(): void {
    this.line.scrollIntoView({ block: 'nearest' });
  }

  showPresent(others: Present[]): void {
    // Whoever has two devices is where she was seen last.
    const last = new Map([...others].sort((a, b) => a.seenAt.localeCompare(b.seenAt)).map((present) => [present.account, present]));
    const shown = [...last.values()].map(presentOf);
    if (this.present.textContent === shown.map(({ textContent }) => textContent).join('')) return;
    this.present.replaceChildren(...shown);
    this.present.hidden = shown.length === 0;
  }

  private contentOf({ refusal, entries, room, trouble, isWaitedFor, asOf }: State): (Node | string)[] {
    if (trouble !== null) return [troubles[trouble]];
    if (refusal === 'session-over') return [refusals[refusal], ' ', link('Logga in', `/logga-in?tillbaka=${encodeURIComponent(location.pathname)}`)];
    if (refusal === 'other-role') return [refusals[refusal], ' ', link('Byt roll', `/byt-roll?tillbaka=${encodeURIComponent(location.pathname)}`)];
    if (refusal === 'not-inspector') return [refusals[refusal], ' ', unsent('Till filen')];
    if (entries.some(({ state }) => state === 'signed')) return [signed, ' ', button('Ändra ändå', this.insist)];
    if (entries.some(({ state }) => state === 'late')) return [late, ' ', unsent('Visa')];
    if (room !== null) return [`Enheten har nästan slut på plats (${room} MB). Anslut till nätet snart.`];
    if (refusal === 'no-network') return [`${refusals[refusal]} Förslag, räknare och listor är från ${timeOf(asOf)}.`];
    if (refusal !== null) return [refusals[refusal]];
    return isWaitedFor ? [unreached] : [];
  }
}

function presentOf({ by, area }: Present): HTMLElement {
  const [place, initials] = [element('span', ''), element('span', initialsOf(by))];
  place.className = 'visit-present__one';
  initials.className = 'visit-present__initials';
  initials.setAttribute('aria-hidden', 'true');
  place.append(initials, element('span', area === null ? `${by} är här` : `${by} är i område ${area}`));
  return place;
}

const unsent = (words: string) => link(words, '/ej-skickat');

function statusLine(name: string): HTMLElement {
  const line = element('p', '');
  line.className = name;
  line.dataset['part'] = name;
  line.setAttribute('role', 'status');
  line.hidden = true;
  return line;
}

function link(words: string, address: string): HTMLElement {
  const made = element('a', words) as HTMLAnchorElement;
  made.href = address;
  return made;
}

function button(words: string, press: () => void): HTMLElement {
  const made = element('button', words) as HTMLButtonElement;
  made.type = 'button';
  made.className = 'btn btn-sm btn-outline-secondary';
  made.addEventListener('click', press);
  return made;
}
