// One field of an action's form: its controls, which come and go with its rows, its stamp, and whether it waits to be sent.
import type { SavedField } from '../../Assets/saving';
import { FieldState } from '../Areas/field-state';
import { part } from '../Areas/page-parts';

type Control = HTMLInputElement | HTMLTextAreaElement;

export class PlanField implements SavedField {
  readonly name: string;
  private readonly state: FieldState;
  private readonly stamp: HTMLInputElement;

  constructor(
    private readonly form: HTMLFormElement,
    readonly box: HTMLElement,
  ) {
    this.name = box.dataset['field']!;
    this.stamp = part(box, 'stamp') as HTMLInputElement;
    // A page that came back shows what was typed, not what is saved.
    const isTyped = this.stamp.dataset['typed'] === 'ja';
    this.state = new FieldState(isTyped ? null : this.value);
    if (isTyped) this.state.wait();
    if (box.querySelector('.form-field__error, .clash') === null) return;
    this.state.sending();
    this.state.refused();
  }

  get isWaiting(): boolean {
    return this.state.isWaiting;
  }

  get isRefused(): boolean {
    return this.state.isRefused;
  }

  get isUnsaved(): boolean {
    return this.state.isUnsaved;
  }

  /** Two texts can be put together; rows and days are one or the other, and are fetched anew. */
  get isText(): boolean {
    return this.box.querySelector('textarea') !== null;
  }

  get textBox(): HTMLElement {
    return this.box;
  }

  whenTouched(call: (atOnce: boolean) => void): void {
    this.box.addEventListener('input', (event) => {
      this.touched();
      call((event.target as HTMLInputElement).type === 'checkbox');
    });
    this.box.addEventListener('focusout', () => this.isWaiting && call(true));
  }

  take(): { value: string; body: URLSearchParams } {
    this.state.sending();
    const body = new URLSearchParams(this.pairs);
    body.set('field', this.name);
    body.set(this.stamp.name, this.stamp.value);
    body.set('Form.Id', this.form.querySelector<HTMLInputElement>('[name="Form.Id"]')!.value);
    return { value: this.value, body };
  }

  saved(stamp: string, value: string): void {
    this.stamp.value = stamp;
    this.state.saved(value, this.value);
  }

  refused(): void {
    this.state.refused();
  }

  wait(): void {
    this.state.wait();
  }

  /** Keeps what stands here over what somebody else saved. Both have been seen. */
  keepMine(stamp: string): void {
    this.stamp.value = stamp;
    this.state.wait();
  }

  keepOther(stamp: string, other: { value: string }): void {
    this.stamp.value = stamp;
    if (!this.isText) {
      this.state.rest();
      return location.reload();
    }
    this.box.querySelector('textarea')!.value = other.value;
    this.state.saved(this.value, this.value);
  }

  keepBoth(stamp: string, other: string): void {
    this.stamp.value = stamp;
    const text = this.box.querySelector('textarea')!;
    text.value = [text.value.trimEnd(), other].filter(Boolean).join('\n\n');
    this.state.wait();
  }

  private touched(): void {
    this.state.touched(this.value);
  }

  private get value(): string {
    return new URLSearchParams(this.pairs).toString();
  }

  private get pairs(): [string, string][] {
    return [...this.box.querySelectorAll<Control>('input:not([type="hidden"]), textarea')]
      .filter((control) => !control.disabled && (control.type !== 'checkbox' || (control as HTMLInputElement).checked))
      .map((control) => [control.name, control.value]);
  }
}
