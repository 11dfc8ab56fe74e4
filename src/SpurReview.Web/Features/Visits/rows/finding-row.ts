// A strength, a weakness or an improvement on its page.
import { findingValue, readFinding, removed } from '../core/findings';
import { Row } from './row';

export class FindingRow extends Row {
  /** Where it has been moved to, until the server has done so. */
  order: number | null = null;

  constructor(
    element: HTMLElement,
    readonly kind: string,
    id = element.dataset['finding'],
  ) {
    super(element, id ?? crypto.randomUUID(), id === undefined);
  }

  get field(): string {
    return `finding.${this.id}`;
  }

  get value(): string {
    const text = this.text.value;
    if (this.isRemoved || (this.isNew && text.trim() === '')) return removed;
    const { kind, order } = this;
    return findingValue({ kind, text, area: this.choice('area').value || null, addressee: this.choice('addressee').value, order });
  }

  set value(value: string) {
    const finding = readFinding(value);
    this.isRemoved = finding === null;
    if (finding === null) return;
    this.setText(finding.text);
    this.choose('area', finding.area ?? '');
    this.choose('addressee', finding.addressee);
    this.order = finding.order;
  }

  textOf(value: string): string {
    return readFinding(value)?.text ?? '';
  }

  valueOf(text: string): string {
    this.isRemoved = false;
    this.setText(text);
    return this.value;
  }

  wordsOf(value: string): string {
    const finding = readFinding(value);
    if (finding === null) return '(borttagen)';
    return `${finding.text}\n${this.wordOf('area', finding.area ?? '')} · ${this.wordOf('addressee', finding.addressee)}`;
  }

  /** "Styrka 2", and which buttons it has. */
  showPlace(name: string, isFirst: boolean, isLast: boolean): void {
    for (const place of this.element.querySelectorAll('[data-part="label"], [data-part="name"]')) {
      if (place.textContent !== name) place.textContent = name;
    }
    for (const [does, isHidden] of [['up', isFirst], ['down', isLast]] as const) {
      this.element.querySelector<HTMLElement>(`button[value^="${does}."]`)!.hidden = isHidden;
    }
    this.element.querySelector<HTMLElement>('[data-part="handle"]')!.hidden = false;
  }
}
