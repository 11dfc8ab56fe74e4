// The notes that are about a criterion, beside it: as the device has them, in the page's own markup.
import { part } from '../../Areas/page-parts';
import { isAbout, notesOf, type Listed } from '../core/review-notes';
import type { Kept } from '../store/visit-store';

export class UnderlagNotes {
  private readonly place: HTMLElement | null;
  private readonly template: HTMLTemplateElement | null;
  private readonly words: Map<string, string>;
  private seen = '';

  constructor(private readonly form: HTMLFormElement) {
    this.place = form.querySelector('[data-part="underlag-notes"]');
    this.template = form.querySelector('template[data-part="underlag-note"]');
    const sources = document.querySelectorAll<HTMLOptionElement>('.quick-note [data-choice="source"] option[value]');
    this.words = new Map([...sources].filter(({ value }) => value !== '').map(({ value, text }) => [value, text]));
  }

  show({ fields, entries, seq }: Kept): void {
    // Until the device has been told of the review, the page knows more.
    if (this.place === null || this.template === null || seq === 0) return;
    const notes = notesOf(fields, entries);
    const area = this.form.dataset['area']!;
    const rows = [...this.form.querySelectorAll<HTMLElement>('[data-part="row"]')];
    const groups = rows.map((row) => {
      const own = row.querySelector<HTMLElement>('[data-note]')?.dataset['fieldName'];
      const about = notes.filter(({ note, field }) => field !== own && isAbout(note, row.id));
      this.count(row, about.length);
      return { place: row.id, about };
    });
    groups.push({ place: area, about: notes.filter(({ note }) => note.place === area) });
    this.lay(groups.filter(({ about }) => about.length > 0));
  }

  private count(row: HTMLElement, number: number): void {
    const link = row.querySelector<HTMLElement>('a[data-part="underlag"]');
    if (link === null) return;
    link.hidden = number === 0;
    part(link, 'underlag-count').textContent = `${number}`;
  }

  private lay(groups: { place: string; about: Listed[] }[]): void {
    const now = JSON.stringify(groups);
    if (now === this.seen) return;
    this.seen = now;
    this.place!.replaceChildren(...groups.map(({ place, about }) => this.group(place, about)));
    const none = this.form.querySelector<HTMLElement>('[data-part="no-underlag"]');
    if (none !== null) none.hidden = groups.length > 0;
  }

  private group(place: string, about: Listed[]): HTMLElement {
    const made = (this.template!.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
    [made.id, made.dataset['place']] = [`underlag-${place}`, place];
    const link = part(made, 'about') as HTMLAnchorElement;
    [link.href, link.textContent] = [`#${place.length === 1 ? 'underlag' : place}`, place.length === 1 ? 'hela området' : place];
    const list = made.querySelector('ul')!;
    const [item] = list.children as HTMLCollectionOf<HTMLElement>;
    list.replaceChildren(...about.map((listed) => this.item(item!, listed)));
    return made;
  }

  private item(blank: HTMLElement, { note, by }: Listed): HTMLElement {
    const item = blank.cloneNode(true) as HTMLElement;
    part(item, 'text').textContent = note.text;
    const source = note.source === null ? null : this.words.get(note.source);
    part(item, 'who').textContent = [source, by ?? this.form.dataset['person']].filter(Boolean).join(' · ');
    return item;
  }
}
