// A note on its page, or in the sheet where it is written.
import { removed } from '../core/findings';
import { noteJson, readNote, tagsIn } from '../core/review-notes';
import { Row } from './row';

export class NoteRow extends Row {
  constructor(element: HTMLElement) {
    const { note } = element.dataset;
    super(element, note ?? crypto.randomUUID(), note === undefined);
    this.showWhereItLies();
  }

  get field(): string {
    return `note.${this.id}`;
  }

  get value(): string {
    const text = this.text.value;
    if (this.isRemoved || (this.isNew && text.trim() === '')) return removed;
    return noteJson({ text, source: this.choice('source').value || null, place: this.place, ask: this.ask || null });
  }

  set value(value: string) {
    const note = readNote(value);
    this.isRemoved = note === null;
    if (note === null) return;
    this.setText(note.text);
    this.choose('source', note.source ?? '');
    this.choose('place', note.place);
    this.choose('ask', note.ask ?? '');
  }

  /** Whom it is to be asked about, or nobody. */
  get ask(): string {
    return this.choice('ask').value;
  }

  get place(): string {
    return this.choice('place').value;
  }

  set place(place: string) {
    this.choose('place', place);
  }

  /** The first criterion of the review that the text names, where nobody has sorted it yet. */
  get namedPlace(): string | null {
    if (this.place !== '') return null;
    const offered = new Set([...this.choice('place').options].map(({ value }) => value));
    return tagsIn(this.text.value).find((tag) => offered.has(tag)) ?? null;
  }

  textOf(value: string): string {
    return readNote(value)?.text ?? '';
  }

  valueOf(text: string): string {
    this.isRemoved = false;
    this.setText(text);
    return this.value;
  }

  wordsOf(value: string): string {
    const note = readNote(value);
    if (note === null) return '(borttagen)';
    const ask = note.ask ? `Att fråga: ${this.wordOf('ask', note.ask)}` : '';
    const about = [this.wordOf('source', note.source ?? ''), this.wordOf('place', note.place), ask].filter(Boolean).join(' · ');
    return about === '' ? note.text : `${note.text}\n${about}`;
  }

  /** The page without script chooses ahead what the text names. */
  private showWhereItLies(): void {
    const { place } = this.element.dataset;
    if (place === undefined) return;
    for (const option of this.choice('place').options) option.defaultSelected = option.value === place;
    this.place = place;
  }
}
