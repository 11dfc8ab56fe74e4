// One field of the area's form: its controls, its stamp, and whether it waits to be sent.
import { FieldState } from './field-state';

type Control = HTMLInputElement | HTMLTextAreaElement;

export class FieldWatch {
  private readonly controls: Control[];
  private readonly stamp: HTMLInputElement;
  private readonly state: FieldState;

  constructor(
    private readonly form: HTMLFormElement,
    readonly name: string,
  ) {
    // Grade and reason are decided together and are one field.
    const names = name === 'grade' ? ['grade', 'reason'] : [name];
    this.controls = names.flatMap((n) => [...form.querySelectorAll<Control>(`[name="${n}"]`)]);
    this.stamp = form.querySelector<HTMLInputElement>(`[name="${name}.stamp"]`)!;
    // A page that came back shows what was typed, not what is saved.
    const unsaved = this.box.dataset['unsaved'];
    this.state = new FieldState(unsaved ? null : this.value);
    if (unsaved) this.state.wait();
    // As if it had been sent by itself and refused.
    if (unsaved === 'rattas') {
      this.state.sending();
      this.state.refused();
    }
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

  /** A text can be put together from two; a choice cannot. */
  get isText(): boolean {
    return this.controls.every((control) => control instanceof HTMLTextAreaElement);
  }

  /** Where the field stands on the page. */
  get box(): HTMLElement {
    return this.form.querySelector<HTMLElement>(`[data-field="${this.name}"]`)!;
  }

  /** Where what is said of its text stands: of the grade, by the reason. */
  get textBox(): HTMLElement {
    return this.name === 'grade' ? this.form.querySelector<HTMLElement>('[data-field="reason"]')! : this.box;
  }

  whenTouched(call: (atOnce: boolean) => void): void {
    const touched = (atOnce: boolean) => {
      this.touched();
      call(atOnce);
    };
    for (const control of this.controls) {
      if (control instanceof HTMLInputElement) {
        control.addEventListener('change', () => touched(true));
      } else {
        control.addEventListener('input', () => touched(false));
        control.addEventListener('blur', () => this.isWaiting && call(true));
      }
    }
  }

  take(): { value: string; body: URLSearchParams } {
    this.state.sending();
    const [field, code] = this.name.split('.');
    const body = new URLSearchParams({ field: field!, value: this.main, stamp: this.stamp.value });
    if (code !== undefined) body.set('code', code);
    if (this.name === 'grade') body.set('reason', this.text('reason'));
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

  keepOther(stamp: string, other: { value: string; reason: string }): void {
    this.stamp.value = stamp;
    for (const control of this.controls) {
      if (control instanceof HTMLInputElement) control.checked = control.value === other.value;
      else control.value = control.name === 'reason' ? other.reason : other.value;
    }
    this.state.saved(this.value, this.value);
  }

  keepBoth(stamp: string, other: string): void {
    this.stamp.value = stamp;
    const [text] = this.controls;
    text!.value = [text!.value.trimEnd(), other].filter(Boolean).join('\n\n');
    this.state.wait();
  }

  private touched(): void {
    // A reason without a grade is not yet anything to save.
    if (this.name === 'grade' && this.main === '') this.state.rest();
    else this.state.touched(this.value);
  }

  private get value(): string {
    return this.name === 'grade' ? `${this.main}\n${this.text('reason')}` : this.main;
  }

  private get main(): string {
    return this.text(this.name);
  }

  private text(name: string): string {
    const found = this.form.elements.namedItem(name);
    return found instanceof RadioNodeList ? found.value : found instanceof HTMLTextAreaElement ? found.value : '';
  }
}
