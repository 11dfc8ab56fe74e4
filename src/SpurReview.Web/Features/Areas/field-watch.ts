// One field of the area's form: what it holds, what was last saved, and whether it waits to be sent.
type Control = HTMLInputElement | HTMLTextAreaElement;

export class FieldWatch {
  private readonly controls: Control[];
  private readonly stamp: HTMLInputElement;
  private savedValue: string;
  private state: 'rest' | 'waiting' | 'sending' | 'refused' = 'rest';

  constructor(
    private readonly form: HTMLFormElement,
    readonly name: string,
  ) {
    // Grade and reason are decided together and are one field.
    const names = name === 'grade' ? ['grade', 'reason'] : [name];
    this.controls = names.flatMap((n) => [...form.querySelectorAll<Control>(`[name="${n}"]`)]);
    this.stamp = form.querySelector<HTMLInputElement>(`[name="${name}.stamp"]`)!;
    this.savedValue = this.value;
  }

  get isWaiting(): boolean {
    return this.state === 'waiting';
  }

  get isRefused(): boolean {
    return this.state === 'refused';
  }

  get isUnsaved(): boolean {
    return this.state !== 'rest';
  }

  /** Where the field stands on the page. */
  get box(): HTMLElement {
    return this.form.querySelector<HTMLElement>(`[data-field="${this.name}"]`)!;
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
    this.state = 'sending';
    const [field, code] = this.name.split('.');
    const body = new URLSearchParams({ field: field!, value: this.main, stamp: this.stamp.value });
    if (code !== undefined) body.set('code', code);
    if (this.name === 'grade') body.set('reason', this.text('reason'));
    return { value: this.value, body };
  }

  saved(stamp: string, value: string): void {
    this.stamp.value = stamp;
    this.savedValue = value;
    // What was typed while it was on its way waits for its own turn.
    this.state = this.value === value ? 'rest' : 'waiting';
  }

  refused(): void {
    // Typed on while the answer was on its way: try that instead.
    this.state = this.state === 'sending' ? 'refused' : 'waiting';
  }

  wait(): void {
    this.state = 'waiting';
  }

  /** Keeps what stands here over what somebody else saved, or takes the other's. Both have been seen. */
  settle(stamp: string, other?: { value: string; reason: string }): void {
    this.stamp.value = stamp;
    if (other === undefined) {
      this.state = 'waiting';
      return;
    }
    for (const control of this.controls) {
      if (control instanceof HTMLInputElement) control.checked = control.value === other.value;
      else control.value = control.name === 'reason' ? other.reason : other.value;
    }
    this.savedValue = this.value;
    this.state = 'rest';
  }

  private touched(): void {
    const isBack = this.value === this.savedValue && this.state !== 'sending';
    // A reason without a grade is not yet anything to save.
    const isNothing = this.name === 'grade' && this.main === '';
    this.state = isBack || isNothing ? 'rest' : 'waiting';
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
