// What the page says of what was written: one word in its place, and where there is more to say a line below it.
import type { Standing } from '../core/device';
import type { Refusal } from '../sync/server';

const words: Record<Standing, string> = { writing: '', here: 'På denna enhet', saved: 'Sparat', 'needs-you': 'Behöver dig' };

export const refusals: Record<Refusal, string> = {
  'no-network': 'Inget nät. Du kan fortsätta arbeta. Allt sparas på den här enheten och skickas när nätet är tillbaka.',
  'session-over': 'Du har varit inloggad länge utan att göra något. Logga in igen. Det du har skrivit finns kvar.',
  'other-role': 'Du är här i en annan roll. Byt till inspektör, så skickas det du har skrivit. Det finns kvar på den här enheten.',
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

/** "kl. 14.32"; of another day with the day: what was kept yesterday is not taken for this morning's. */
export function timeOf(date: Date, now = new Date()): string {
  const days = Math.round((midnight(now) - midnight(date)) / 86_400_000);
  const time = `kl. ${clockTime(date)}`;
  if (days === 0) return time;
  return days === 1 ? `i går ${time}` : `den ${date.toLocaleDateString('sv-SE', { day: 'numeric', month: 'long' })} ${time}`;
}

const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

/** "CN": of the first name and the last. */
export function initialsOf(name: string): string {
  const names = name.split(/\s+/).filter(Boolean);
  return [names[0], names.length > 1 ? names.at(-1) : undefined].map((part) => part?.[0]?.toUpperCase() ?? '').join('');
}

/** Names that end in s, x or z have no ending of their own. */
export function genitive(name: string): string {
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}
