// A field of the grading page: its controls, and what stands in them.
import type { Base } from '../core/operation';

export type Control = HTMLInputElement | HTMLTextAreaElement;

export class PageField {
  protected readonly controls: Control[];
  /** What the value on the page stands on. */
  base: Base;
  /** Typed in since the focus came, so that nothing is laid over it until the focus goes. */
  isHeld = false;

  constructor(
    protected readonly form: HTMLFormElement,
    /** As the form names it: comment.E5, description. */
    readonly name: string,
    private readonly area: string,
  ) {
    this.controls = this.findControls();
    this.base = { version: this.shownVersion };
  }

  protected findControls(): Control[] {
    const names = this.name === 'grade' ? ['grade', 'reason'] : [this.name];
    return names.flatMap((name) => [...this.form.querySelectorAll<Control>(`[name="${name}"]`)]);
  }

  /** As the server names it: comment.E5, description.E. */
  get field(): string {
    return this.name.includes('.') ? this.name : `${this.name}.${this.area}`;
  }

  /** Which version of the field the page came with. */
  get shownVersion(): number {
    return Number.parseInt(this.stamp.value, 10);
  }

  get stamp(): HTMLInputElement {
    return this.form.querySelector<HTMLInputElement>(`[name="${this.name}.stamp"]`)!;
  }

  get isText(): boolean {
    return this.controls.every((control) => control instanceof HTMLTextAreaElement);
  }

  get box(): HTMLElement {
    return this.form.querySelector<HTMLElement>(`[data-field="${this.name}"]`)!;
  }

  /** Where what is said of its text stands: of the grade, by the reason. */
  get textBox(): HTMLElement {
    return this.name === 'grade' ? this.form.querySelector<HTMLElement>('[data-field="reason"]')! : this.box;
  }

  get value(): string {
    return this.name === 'grade' ? `${this.text('grade')}\n${this.text('reason')}` : this.text(this.name);
  }

  set value(value: string) {
    const cut = value.indexOf('\n');
    const [main, reason] = this.name === 'grade' && cut >= 0 ? [value.slice(0, cut), value.slice(cut + 1)] : [value, ''];
    for (const control of this.controls) {
      if (control instanceof HTMLInputElement) control.checked = control.value === main;
      else setText(control, this.name === 'grade' ? reason : main);
    }
  }

  /** A value as it is read, and back. */
  textOf(value: string): string {
    return value;
  }

  valueOf(text: string): string {
    return text;
  }

  /** As the server now has it, with the mark that the form is judged by. */
  takeForm(form: HTMLFormElement): void {
    const now = new PageField(form, this.name, this.area);
    this.value = now.value;
    this.stamp.value = now.stamp.value;
    this.base = now.base;
  }

  /** Edited before these scripts came. */
  get isTouched(): boolean {
    return this.controls.some((c) => (c instanceof HTMLInputElement ? c.checked !== c.defaultChecked : c.value !== c.defaultValue));
  }

  /** A reason without a grade is not yet anything to save. */
  get isEnough(): boolean {
    return this.name !== 'grade' || this.text('grade') !== '';
  }

  whenEdited(call: (atOnce: boolean) => void): void {
    for (const control of this.controls) {
      const isText = control instanceof HTMLTextAreaElement;
      control.addEventListener(isText ? 'input' : 'change', () => {
        this.isHeld = isText;
        call(!isText);
      });
    }
  }

  whenLeft(call: () => void): void {
    for (const control of this.controls) {
      control.addEventListener('blur', () => {
        this.isHeld = false;
        call();
      });
    }
  }

  private text(name: string): string {
    const found = this.form.elements.namedItem(name);
    return found instanceof RadioNodeList ? found.value : found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement ? found.value : '';
  }
}

/** Without moving the caret of whoever stands in it. */
export function setText(control: HTMLTextAreaElement, text: string): void {
  if (control.value === text) return;
  const { selectionStart, selectionEnd } = control;
  control.value = text;
  if (document.activeElement === control) control.setSelectionRange(selectionStart, selectionEnd);
}
