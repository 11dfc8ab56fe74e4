// What is asked of whoever writes: which of two texts is to hold, and what must be put right.
import { clear, showFault } from '../../Areas/field-view';
import { shown } from '../core/device';
import type { Field } from '../core/operation';
import type { Kept } from '../store/visit-store';
import { clashOf, type Clash } from './clash';
import { askWhich } from './clashes';
import { deviation } from './refresh';
import type { WorkField } from './workplace';

/** The person has chosen the value, on what was told of the field. */
type Settle<F> = (field: F, told: Field, clash: Clash, value: string) => void;

export class Questions<F extends WorkField> {
  private readonly asked = new Map<string, string>();

  constructor(
    private readonly form: HTMLFormElement,
    private readonly person: string,
    private readonly settle: Settle<F>,
  ) {}

  /** Asked once each, so that a screen reader does not repeat itself. */
  ask(fields: F[], kept: Kept): void {
    for (const field of fields) this.askAbout(field, kept);
  }

  /** What was asked of the field no longer holds. */
  forget(field: F): void {
    clear(field);
    this.asked.delete(field.name);
  }

  private askAbout(field: F, kept: Kept): void {
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
