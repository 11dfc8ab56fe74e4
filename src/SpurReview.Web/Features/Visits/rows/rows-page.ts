// A page of rows that come and go, each a field of the review.
import { rowFrom } from './row-markup';
import type { Row } from './row';
import { Workplace } from '../page/workplace';

export abstract class RowsPage<R extends Row> extends Workplace<R> {
  private readonly template = this.form.querySelector<HTMLTemplateElement>('template[data-part="row"]')!;

  /** Makes the rows that are missing, lets go of those that are gone, and puts all in their places. */
  protected abstract arrange(): void;

  protected abstract rowOf(element: HTMLElement): R;

  protected override changed(): void {
    const before = new Set(this.fields);
    this.arrange();
    // What is held stands in a row before anything is asked of it.
    if (this.fields.some((row) => !before.has(row))) return this.desk.layOver();
    super.changed();
  }

  protected take(row: R): R {
    this.fields.push(row);
    row.whenEdited((atOnce) => this.edit(row, atOnce));
    row.whenLeft(() => this.desk.layOver());
    return row;
  }

  protected find(name: string): R | undefined {
    return this.fields.find(({ field }) => field === name);
  }

  protected make(name: string, place: HTMLElement): R {
    const element = rowFrom(this.template, name.slice(name.indexOf('.') + 1));
    place.append(element);
    return this.take(this.rowOf(element));
  }

  /** What somebody is writing, and what is not yet on the device, stays on the page. */
  protected mustStay(row: R): boolean {
    return !row.isRemoved && (this.desk.isUnwritten(row) || row.isHeld);
  }

  protected drop(row: R): void {
    // First, since the focus that goes with the element asks for the rows again.
    const at = this.fields.indexOf(row);
    if (at >= 0) this.fields.splice(at, 1);
    row.element.remove();
  }

  /** What has been written is there already; the next one is asked for. */
  protected async goOn(fresh: R): Promise<void> {
    if (await this.keep()) fresh.renew();
    this.desk.layOver();
    fresh.element.querySelector('textarea')!.focus();
  }
}
