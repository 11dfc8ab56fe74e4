// What is asked of whoever writes: which of two texts is to hold, what must be put right, and why the grade differs.
import { clear, showFault, showReason } from '../../Areas/field-view';
import { shown } from '../core/device';
import type { Field } from '../core/operation';
import type { Kept } from '../store/visit-store';
import { clashOf, type Clash } from './clash';
import { askWhich } from './clashes';
import type { PageField } from './page-field';
import { deviation } from './refresh';

/** The person has chosen the value, on what was told of the field. */
type Settle = (field: PageField, told: Field, clash: Clash, value: string) => void;

export class Questions {
  private readonly asked = new Map<string, string>();

  constructor(
    private readonly form: HTMLFormElement,
    private readonly person: string,
    private readonly settle: Settle,
  ) {}

  /** Asked once each, so that a screen reader does not repeat itself. */
  ask(fields: PageField[], kept: Kept): void {
    for (const field of fields) this.askAbout(field, kept);
    this.askWhy();
  }

  /** A grade that differs from the suggestion is asked about at once, also where there is no network. */
  askWhy(): void {
    showReason(this.form, deviation(this.form));
  }

  /** What was asked of the field no longer holds. */
  forget(field: PageField): void {
    clear(field);
    this.asked.delete(field.name);
  }

  private askAbout(field: PageField, kept: Kept): void {
    const { field: told, entry } = shown(field.field, kept.fields, kept.entries);
    const clash = entry === null ? clashOf(told, this.person) : null;
    const question = clash !== null ? `${told.version} ${clash.alternative.id}` : entry?.state === 'refused' ? (entry.message ?? '') : '';
    if ((this.asked.get(field.name) ?? '') === question) return;
    this.asked.set(field.name, question);
    clear(field);
    const fold = field.box.closest('details');
    if (fold !== null && question !== '') fold.open = true;
    if (clash !== null) {
      askWhich(this.form, field, clash, (value) => this.settle(field, told, clash, value));
    } else if (question !== '') {
      showFault(this.form, field, { message: question, deviation: field.name === 'grade' ? deviation(this.form) : null } as Parameters<typeof showFault>[2]);
    }
  }
}
