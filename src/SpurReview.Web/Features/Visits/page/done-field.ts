// "Klart med område E": said by the button, and no more so when something in the area changes, which the server tells.
import { part } from '../../Areas/page-parts';
import { PageField } from './page-field';

export class DoneField extends PageField {
  override get shownVersion(): number {
    return Number(this.mark.dataset['version']);
  }

  override get box(): HTMLElement {
    return part(this.form, 'end');
  }

  override get isText(): boolean {
    return false;
  }

  override get value(): string {
    return this.mark.hidden ? 'false' : 'true';
  }

  override set value(value: string) {
    this.mark.hidden = value !== 'true';
  }

  wordsOf(value: string): string {
    return value === 'true' ? 'Klart' : 'Inte klart';
  }

  /** It is no part of the form. */
  override takeForm(): void {}

  private get mark(): HTMLElement {
    return part(this.form, 'done');
  }
}
