// Something of a review that comes and goes, with several controls and one value: a finding, a note.
import type { Base } from '../core/operation';
import type { WorkField } from '../page/workplace';

export type Control = HTMLTextAreaElement | HTMLSelectElement;

export abstract class Row implements WorkField {
  base: Base;
  isHeld = false;
  isRemoved = false;
  readonly isText = true;
  abstract readonly field: string;
  abstract value: string;

  constructor(
    readonly element: HTMLElement,
    /** Its name, which a row for something new gets again and again. */
    protected id: string,
    /** A row in which something new is written. */
    readonly isNew: boolean,
  ) {
    this.base = { version: this.shownVersion };
  }

  get name(): string {
    return this.field;
  }

  /** Which version of it the page came with. */
  get shownVersion(): number {
    return Number(this.element.dataset['version'] ?? '0');
  }

  get box(): HTMLElement {
    return this.element.querySelector<HTMLElement>('[data-field]') ?? this.element;
  }

  get textBox(): HTMLElement {
    return this.box;
  }

  /** Choices alone make nothing new. */
  get isEnough(): boolean {
    return !this.isNew || this.hasText || 'operation' in this.base;
  }

  get hasText(): boolean {
    return this.text.value.trim() !== '';
  }

  get isTouched(): boolean {
    return this.controls.some((control) =>
      control instanceof HTMLTextAreaElement
        ? control.value !== control.defaultValue
        : [...control.options].some((option) => option.selected !== option.defaultSelected && option.defaultSelected),
    );
  }

  /** For something else that is new. */
  renew(): void {
    this.rename();
    this.isHeld = false;
    for (const control of this.controls) {
      if (control instanceof HTMLTextAreaElement) control.value = '';
      else control.selectedIndex = 0;
    }
  }

  /** A name that has been taken away does not come back. */
  rename(): void {
    this.id = crypto.randomUUID();
    this.base = { version: 0 };
    this.isRemoved = false;
  }

  whenEdited(call: (atOnce: boolean) => void): void {
    for (const control of this.controls) {
      const isText = control instanceof HTMLTextAreaElement;
      control.addEventListener(isText ? 'input' : 'change', () => {
        // What somebody else took away comes back with what is written in it.
        if (isText) this.isRemoved = false;
        this.isHeld ||= isText;
        call(!isText);
      });
    }
  }

  whenLeft(call: () => void): void {
    this.text.addEventListener('blur', () => {
      this.isHeld = false;
      call();
    });
  }

  abstract textOf(value: string): string;
  abstract valueOf(text: string): string;
  abstract wordsOf(value: string): string;

  protected get text(): HTMLTextAreaElement {
    return this.element.querySelector('textarea')!;
  }

  protected choice(name: string): HTMLSelectElement {
    return this.element.querySelector<HTMLSelectElement>(`select[data-choice="${name}"]`)!;
  }

  /** Without moving the caret of whoever stands in it. */
  protected setText(words: string): void {
    const { text } = this;
    if (text.value === words) return;
    const { selectionStart, selectionEnd } = text;
    text.value = words;
    if (document.activeElement === text) text.setSelectionRange(selectionStart, selectionEnd);
  }

  /** A choice that the page does not offer is none. */
  protected choose(name: string, value: string): void {
    const choice = this.choice(name);
    const offered = [...choice.options].findIndex((option) => option.value === value);
    choice.selectedIndex = Math.max(0, offered);
  }

  protected wordOf(name: string, value: string): string {
    return [...this.choice(name).options].find((option) => option.value === value)?.text ?? '';
  }

  private get controls(): Control[] {
    return [...this.element.querySelectorAll<Control>('textarea, select')];
  }
}
