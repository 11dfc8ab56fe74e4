// The page of strengths, weaknesses and improvements: each is a field, and its buttons need no network.
import { element } from '../../Areas/page-parts';
import { findingValue, listed, move, readFinding, type Finding } from '../core/findings';
import { shown } from '../core/device';
import { showToast } from '../page/toast';
import type { VisitStore } from '../store/visit-store';
import { FindingRow } from './finding-row';
import { putInOrder } from './row-markup';
import { RowsPage } from './rows-page';

interface List {
  kind: string;
  /** "Styrka" */
  word: string;
  place: HTMLElement;
  /** In which a new one is written. */
  fresh: FindingRow;
}

export class FindingsPage extends RowsPage<FindingRow> {
  private readonly lists: List[];

  constructor(form: HTMLFormElement, store: VisitStore) {
    super(form, store, []);
    this.lists = [...form.querySelectorAll<HTMLElement>('[data-list]')].map((place) => {
      const { list: kind, word } = place.dataset;
      const fresh = new FindingRow(place.parentElement!.querySelector<HTMLElement>('[data-part="new"]')!, kind!);
      for (const row of place.querySelectorAll<HTMLElement>(':scope > [data-finding]')) this.take(this.rowOf(row));
      this.take(fresh);
      return { kind: kind!, word: word!, place, fresh };
    });
  }

  protected override ready(): void {
    document.querySelector<HTMLElement>('[data-part="save"]')!.hidden = true;
    for (const button of this.form.querySelectorAll('[data-part="new"] button')) button.textContent = 'Lägg till';
    this.form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        void this.act(event.submitter as HTMLButtonElement | null);
      },
      { capture: true },
    );
  }

  protected override rowOf(element: HTMLElement): FindingRow {
    return new FindingRow(element, element.closest<HTMLElement>('[data-list]')!.dataset['list']!);
  }

  /** What is written anew after it was emptied, or taken away by somebody, is another one. */
  protected override edit(row: FindingRow, atOnce: boolean): void {
    if (row.isNew && row.hasText && this.isSpent(row)) row.rename();
    super.edit(row, atOnce);
  }

  protected override laid(row: FindingRow): void {
    // The server's place is not one that the person has asked for.
    if (!('operation' in row.base)) row.order = null;
  }

  protected override changed(): void {
    super.changed();
    for (const row of this.fields) this.offerAnew(row);
  }

  protected override arrange(): void {
    for (const list of this.lists) this.arrangeList(list);
  }

  private async act(button: HTMLButtonElement | null): Promise<void> {
    const [does, id, place] = (button?.value ?? '').split('.');
    // It came with the dragging.
    if (does === 'place') button!.remove();
    const row = this.find(`finding.${id}`);
    const list = this.lists.find((l) => l.place.parentElement!.contains(button));
    if (row === undefined) return list && this.goOn(list.fresh);
    const now = this.rowsOf(this.listOf(row.kind)).indexOf(row) + 1;
    if (does === 'remove') return this.remove(row, now);
    this.moveTo(row, does === 'up' ? now - 1 : does === 'down' ? now + 1 : Number(place));
  }

  private moveTo(row: FindingRow, place: number): void {
    row.order = place;
    this.edit(row, true);
    row.element.focus();
  }

  private remove(row: FindingRow, place: number): void {
    const finding = readFinding(row.value);
    const list = this.listOf(row.kind);
    row.isRemoved = true;
    this.edit(row, true);
    (this.rowsOf(list)[place] ?? list.fresh).element.querySelector('textarea')!.focus();
    if (finding !== null) showToast(`${list.word} ${place} är borttagen.`, () => this.add({ ...finding, order: place }));
  }

  /** One that is removed does not come back under its name. */
  private add(finding: Finding): void {
    const row = this.make(`finding.${crypto.randomUUID()}`, this.listOf(finding.kind).place);
    row.value = findingValue(finding);
    this.edit(row, true);
    row.element.focus();
  }

  private isSpent({ field: name }: FindingRow): boolean {
    const { value, entry, field } = shown(name, this.desk.kept.fields, this.desk.kept.entries);
    return (entry !== null || field.version > 0) && readFinding(value) === null;
  }

  private listOf(kind: string): List {
    return this.lists.find((list) => list.kind === kind)!;
  }

  /** As they stand on the page. */
  private rowsOf({ kind, place }: List): FindingRow[] {
    const rows = this.fields.filter((row) => row.kind === kind && !row.isNew);
    return [...place.children].map((child) => rows.find((row) => row.element === child)).filter((row) => row !== undefined);
  }

  private arrangeList(list: List): void {
    const { kind, word, place, fresh } = list;
    // Taken out of the page, even for a moment, what is dragged would lose the pointer.
    if (place.querySelector('.finding--dragged') !== null) return;
    const rows = this.rowsOf(list);
    const page = { order: rows.map(({ field }) => field), own: rows.filter((row) => row.shownVersion > 0).map(({ field }) => field) };
    const names = listed(kind, this.desk.kept.fields, this.desk.kept.entries, page).filter((name) => name !== fresh.field);
    for (const row of rows.filter(({ field }) => !names.includes(field))) {
      if (!this.mustStay(row)) this.drop(row);
      else move(names, row.field, page.order.indexOf(row.field) + 1);
    }
    const wanted = names.map((name) => rows.find(({ field }) => field === name) ?? this.make(name, place));
    putInOrder(place, wanted.map((row) => row.element));
    wanted.forEach((row, n) => row.showPlace(`${word} ${n + 1}`, n === 0, n === wanted.length - 1));
  }

  /** What was written on one that the colleague has removed becomes a new one at a press. */
  private offerAnew(row: FindingRow): void {
    const told = this.desk.kept.fields[row.field];
    const message = row.box.querySelector<HTMLElement>(':scope > [data-part="message"]');
    const isGone = told !== undefined && readFinding(told.value) === null && told.alternatives.length === 0;
    if (message === null || !isGone || message.querySelector('button') !== null) return;
    const button = element('button', 'Lägg till som ny') as HTMLButtonElement;
    button.type = 'button';
    button.className = 'btn btn-sm btn-outline-secondary';
    button.addEventListener('click', () => this.replace(row));
    message.append(button);
  }

  /** The new one is kept before the old one goes. */
  private replace(row: FindingRow): void {
    if (row.isNew) return void this.beginAnew(row);
    this.add(readFinding(row.value)!);
    row.isRemoved = true;
    this.edit(row, true);
  }

  private async beginAnew(row: FindingRow): Promise<void> {
    const refused = this.desk.kept.entries.filter(({ operation, state }) => operation.field === row.field && state === 'refused');
    row.rename();
    this.edit(row, true);
    if (!(await this.keep())) return;
    await this.store.forget(refused.map(({ operation }) => operation.id));
    await this.desk.read();
  }
}
