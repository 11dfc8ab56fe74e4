// The inspectors' own note beside a criterion: a note of the review, which is no part of the form.
import { chosenOf, isNoteOf, noteField, noteText, noteValue, type Chosen } from '../core/notes';
import { shown, type Shown } from '../core/device';
import type { Kept } from '../store/visit-store';
import { PageField, setText, type Control } from './page-field';

/** What the device has not been told of. */
const elsewhere = '{}';

export class NoteField extends PageField {
  private now = this.shownField;
  private chosen: Chosen = { source: this.box.dataset['source'] || null, ask: this.box.dataset['ask'] || null };

  constructor(form: HTMLFormElement, private readonly code: string) {
    super(form, `note.${code}`, code);
  }

  /** The page shows it where there is a store that takes what is written, and leads to the notes where there is none. */
  show(): void {
    this.box.hidden = false;
    this.box.parentElement!.querySelector<HTMLElement>('[data-part="own-note"]')!.hidden = true;
  }

  override get field(): string {
    return this.now;
  }

  override get box(): HTMLElement {
    return this.form.querySelector<HTMLElement>(`[data-note="${this.name.slice('note.'.length)}"]`)!;
  }

  override get shownVersion(): number {
    return this.now === undefined || this.now === this.shownField ? Number(this.box.dataset['version']) : 0;
  }

  override get value(): string {
    return noteValue(this.code, this.control.value, this.chosen);
  }

  override set value(value: string) {
    this.chosen = chosenOf(value);
    setText(this.control, noteText(value));
    if (this.control.value !== '') this.box.closest('details')!.open = true;
  }

  override textOf(value: string): string {
    return noteText(value);
  }

  override valueOf(text: string): string {
    return noteValue(this.code, text, this.chosen);
  }

  /** Notes go their own way. */
  override takeForm(): void {}

  /** A note that has been sorted elsewhere is not shown here any more. */
  follow({ fields, entries }: Kept): void {
    const isUnheard = (field: string) => field < this.shownField && !(field in fields);
    const found = noteField(this.code, (field) => (isUnheard(field) ? elsewhere : this.standsIn(shown(field, fields, entries))));
    if (found === this.now) return;
    this.now = found;
    this.base = { version: 0 };
    this.chosen = { source: null, ask: null };
    setText(this.control, '');
  }

  /** A text of the criterion that waits to be chosen about keeps the note here, wherever the colleague has sorted it. */
  private standsIn({ value, field }: Shown): string {
    return field.alternatives.map((alternative) => alternative.value).find((text) => isNoteOf(this.code, text)) ?? value;
  }

  protected override findControls(): Control[] {
    return [...this.box.querySelectorAll('textarea')];
  }

  private get control(): HTMLTextAreaElement {
    return this.controls[0] as HTMLTextAreaElement;
  }

  /** The note that the page came with. */
  private get shownField(): string {
    return this.box.dataset['fieldName']!;
  }
}
