// What the page says of what was written: one word in its place, and where there is more to say a line below it.
import type { Standing } from '../core/device';
import type { Refusal } from '../sync/server';

const words: Record<Standing, string> = { writing: '', here: 'På denna enhet', saved: 'Sparat', 'needs-you': 'Behöver dig' };

export const refusals: Record<Refusal, string> = {
  'no-network': 'Inget nät. Du kan fortsätta arbeta. Allt sparas på den här enheten och skickas när nätet är tillbaka.',
  'session-over': 'Du har varit inloggad länge utan att göra något. Logga in igen. Det du har skrivit finns kvar.',
  'not-inspector': 'Du är inte längre inspektör i den här granskningen. Det du skrev finns i filen som du kan hämta här.',
  'our-fault': 'Något gick fel hos oss. Det du skrev är sparat på den här enheten.',
};

/** How long the word must stand before it is read out: whoever writes is not told of every key. */
const calm = 1_000;

export class SaveWord {
  private readonly spoken: HTMLElement;
  private timer = 0;

  constructor(private readonly place: HTMLElement) {
    this.spoken = document.createElement('span');
    this.spoken.className = 'visually-hidden';
    this.spoken.setAttribute('role', 'status');
    place.removeAttribute('role');
    const link = document.createElement('a');
    link.href = '/ej-skickat';
    link.title = 'Vad är sparat?';
    link.className = 'visit-word';
    place.replaceWith(link);
    link.append(place);
    link.after(this.spoken);
  }

  show(standing: Standing, savedAt: string | null): void {
    const word = standing === 'saved' && savedAt !== null ? `Sparat kl. ${savedAt}` : words[standing];
    this.place.toggleAttribute('data-needs-you', standing === 'needs-you');
    this.place.dataset['standing'] = standing;
    if (this.place.textContent === word) return;
    this.place.textContent = word;
    clearTimeout(this.timer);
    if (word !== '') this.timer = window.setTimeout(() => (this.spoken.textContent = words[standing]), calm);
  }
}

/** "14.32" */
export function clockTime(date: Date): string {
  return `${date.getHours()}.${String(date.getMinutes()).padStart(2, '0')}`;
}

/** Names that end in s, x or z have no ending of their own. */
export function genitive(name: string): string {
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}
