// The inspectors' own note beside a criterion: the page's text, and a note of the review in the store. The form's own text of it, from before there
// were notes, stands there until somebody writes.
import { shown } from '../core/device';
import { noteField, noteSource, noteText, noteValue } from '../core/notes';
import type { Kept } from '../store/visit-store';
import { PageField } from './page-field';

export class NoteField extends PageField {
  private now = noteField(this.code, () => '');
  private source: string | null = null;

  override get field(): string {
    return this.now;
  }

  /** The stamp is that of the form's own text. */
  override get shownVersion(): number {
    return 0;
  }

  override get value(): string {
    return noteValue(this.code, super.value, this.source);
  }

  override set value(value: string) {
    this.source = noteSource(value);
    super.value = noteText(value);
    if (super.value !== '') this.box.closest('details')!.open = true;
  }

  override textOf(value: string): string {
    return noteText(value);
  }

  override valueOf(text: string): string {
    return noteValue(this.code, text, this.source);
  }

  /** What the form sends stays as the form had it: notes go their own way. */
  override takeForm(form: HTMLFormElement): void {
    const now = new PageField(form, this.name, this.code);
    super.value = now.value;
    this.stamp.value = now.stamp.value;
  }

  /** A note that has been sorted elsewhere is not shown here any more. */
  follow({ fields, entries }: Kept): void {
    const found = noteField(this.code, (field) => shown(field, fields, entries).value);
    if (found === this.now) return;
    this.now = found;
    this.base = { version: 0 };
    super.value = '';
  }

  private get code(): string {
    return this.name.slice('note.'.length);
  }
}
