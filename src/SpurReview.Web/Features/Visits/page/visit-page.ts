// The grading page of an area: the fields of its form.
import { showReason, showVerdict } from '../../Areas/field-view';
import { part } from '../../Areas/page-parts';
import { isAtRest } from '../core/device';
import { isWriting } from '../keys/plain-key';
import type { VisitStore } from '../store/visit-store';
import { DoneField } from './done-field';
import { ourActions } from './form-actions';
import { NoteField } from './note-field';
import { PageField } from './page-field';
import { deviation, freshPage } from './refresh';
import { showToast } from './toast';
import { Undo } from './undo';
import { UnderlagNotes } from './underlag-notes';
import { Workplace } from './workplace';

/** So long somebody who has pressed a button waits for the network, where there seems to be one. */
const patience = 3_000;

export class VisitPage extends Workplace<PageField> {
  private readonly chosen = new Undo();
  private readonly underlag = new UnderlagNotes(this.form);
  private readonly done = this.fieldOf('done');
  private readonly undoButton = part(this.form, 'undo') as HTMLButtonElement;

  constructor(form: HTMLFormElement, store: VisitStore) {
    super(form, store, fieldsOf(form));
    for (const field of this.fields) {
      if (isVerdict(field.name)) this.chosen.know(field.name, field.value);
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
    const sent = this.courier.now();
    if (this.isOutOfReach) return false;
    await Promise.race([sent, new Promise((resume) => setTimeout(resume, patience))]);
    await this.desk.read();
    if (!this.isAtRest) return false;
    const form = (await freshPage(location.pathname, patience))?.querySelector<HTMLFormElement>('#omrade');
    if (!form) return false;
    // Somebody has gone on writing: that is not overwritten.
    if (!this.isAtRest) return this.makeReady();
    for (const field of this.fields) field.takeForm(form);
    return true;
  }

  /** Sets fields as if somebody had chosen that, together. */
  putAll(values: { name: string; value: string }[]): void {
    this.chosen.chose(...values.filter(({ name }) => isVerdict(name)));
    for (const { name, value } of values) {
      const field = this.fieldOf(name);
      field.value = value;
      this.edit(field, true);
    }
  }

  valueOf(name: string): string {
    return this.fieldOf(name).value;
  }

  /** Whether "Klart" has been said of the area on this device, and not been sent. */
  readonly doneHere = (letter: string): boolean =>
    this.held.entries.some(({ operation }) => operation.field === `done.${letter}` && operation.value === 'true');

  /** The last verdicts go back to what they were. */
  undo(): void {
    const steps = this.chosen.take((name) => this.valueOf(name));
    this.undoButton.hidden = !this.chosen.hasSomething;
    if (steps.length === 0) return;
    for (const { name, before } of steps) {
      const field = this.fieldOf(name);
      field.value = before;
      this.edit(field, true);
    }
    const codes = steps.map(({ name }) => name.slice('verdict.'.length));
    showToast(codes.length === 1 ? `${codes[0]} är som förut.` : `${codes.length} kriterier är som förut.`);
    this.form.querySelector<HTMLElement>(`[name="${steps[0]!.name}"]:checked`)?.focus();
  }

  protected override ready(): void {
    ourActions(this);
    this.undoButton.addEventListener('click', () => this.undo());
    document.addEventListener('keydown', (event) => {
      if (!isUndo(event) || isWriting(event.target) || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      this.undo();
    });
  }

  protected override laid(field: PageField): void {
    if (isVerdict(field.name)) this.chosen.know(field.name, field.value);
    showVerdict(this.form, field);
  }

  protected override edit(field: PageField, atOnce: boolean): void {
    showVerdict(this.form, field);
    this.askWhy();
    if (isVerdict(field.name)) {
      this.chosen.chose({ name: field.name, value: field.value });
      this.undoButton.hidden = !this.chosen.hasSomething;
      // "Ångra" there would take back this one.
      document.querySelector('.toast-bar')?.remove();
    }
    if (field !== this.done && !field.name.startsWith('note.')) this.isNoMoreDone();
    super.edit(field, atOnce);
  }

  protected override changed(): void {
    super.changed();
    this.askWhy();
    this.underlag.show(this.held);
  }

  protected override refreshed(): void {
    this.askWhy();
  }

  /** An area that is changed after "Klart" is asked about again: what was said of it before, and is not with the server, is said no more. */
  private isNoMoreDone(): void {
    const said = this.held.entries.find(({ operation, state }) => operation.field === this.done.field && state !== 'sent');
    if (said !== undefined) void this.store.forgetUnsent(this.review, said.operation.id).then(() => this.desk.read());
  }

  private fieldOf(name: string): PageField {
    return this.fields.find((field) => field.name === name)!;
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
  return [...fields, ...notes, new DoneField(form, 'done', area)];
}

/** As the device says it: Ctrl, or Cmd. */
const isUndo = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) =>
  key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !altKey && !shiftKey;

const isVerdict = (name: string) => name.startsWith('verdict.');
