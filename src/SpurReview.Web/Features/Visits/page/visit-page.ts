// The grading page of an area: the fields of its form.
import { showReason, showVerdict } from '../../Areas/field-view';
import { isAtRest } from '../core/device';
import type { VisitStore } from '../store/visit-store';
import { ourActions } from './form-actions';
import { NoteField } from './note-field';
import { PageField } from './page-field';
import { deviation, freshPage } from './refresh';
import { Workplace } from './workplace';

/** So long somebody who has pressed a button waits for the network. */
const patience = 8_000;

export class VisitPage extends Workplace<PageField> {
  constructor(form: HTMLFormElement, store: VisitStore) {
    super(form, store, fieldsOf(form));
    for (const field of this.fields) {
      field.whenEdited((atOnce) => this.edit(field, atOnce));
      field.whenLeft(() => this.desk.layOver());
      showVerdict(form, field);
    }
  }

  override async start(): Promise<void> {
    document.querySelector<HTMLElement>('[data-part="save"]')!.hidden = true;
    await super.start();
  }

  /**
   * Sends what there is, and brings the fields to how the server now has them, with the marks that a form is judged by. Not where the server cannot be
   * reached in time, or something on this page waits for an answer from somebody.
   */
  async makeReady(): Promise<boolean> {
    await this.keep();
    await Promise.race([this.courier.now(), new Promise((resume) => setTimeout(resume, patience))]);
    await this.desk.read();
    if (!this.isAtRest) return false;
    const form = (await freshPage(location.pathname))?.querySelector<HTMLFormElement>('#omrade');
    if (!form) return false;
    // Somebody has gone on writing: that is not overwritten.
    if (!this.isAtRest) return this.makeReady();
    for (const field of this.fields) field.takeForm(form);
    return true;
  }

  /** Sets a field as if somebody had chosen it. */
  put(name: string, value: string): void {
    const field = this.fields.find((f) => f.name === name)!;
    field.value = value;
    this.edit(field, true);
  }

  protected override ready(): void {
    ourActions(this);
  }

  protected override laid(field: PageField): void {
    showVerdict(this.form, field);
  }

  protected override edit(field: PageField, atOnce: boolean): void {
    showVerdict(this.form, field);
    this.askWhy();
    super.edit(field, atOnce);
  }

  protected override changed(): void {
    super.changed();
    this.askWhy();
  }

  protected override refreshed(): void {
    this.askWhy();
  }

  /** A grade that differs from the suggestion is asked about at once, also where there is no network. */
  private askWhy(): void {
    showReason(this.form, deviation(this.form));
  }

  private get isAtRest(): boolean {
    const { kept, hasUnwritten } = this.desk;
    return !hasUnwritten && isAtRest(this.names, kept.entries, kept.fields);
  }
}

function fieldsOf(form: HTMLFormElement): PageField[] {
  const area = form.dataset['area']!;
  const fields = [...form.querySelectorAll<HTMLElement>('[data-field]')]
    .map((box) => box.dataset['field']!)
    .filter((name) => name !== 'reason')
    .map((name) => new PageField(form, name, area));
  const notes = [...form.querySelectorAll<HTMLElement>('[data-note]')].map(({ dataset }) => new NoteField(form, dataset['note']!));
  for (const note of notes) note.show();
  return [...fields, ...notes];
}
