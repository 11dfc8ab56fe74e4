// The page of the inspectors' notes: those that nobody has sorted, then area by area. Each is a field, and its buttons need no network.
import { element, part } from '../../Areas/page-parts';
import { noteJson, notesOf, type Listed, type ReviewNote } from '../core/review-notes';
import { showToast } from '../page/toast';
import { clockTime } from '../page/words';
import type { VisitStore } from '../store/visit-store';
import { NoteRow } from './note-row';
import { putInOrder } from './row-markup';
import { RowsPage } from './rows-page';

export class NotesPage extends RowsPage<NoteRow> {
  private readonly fresh: NoteRow;

  constructor(place: HTMLFormElement, store: VisitStore) {
    super(place, store, []);
    const form = part(place, 'new');
    // It is saved by itself.
    form.dataset['keeps'] = 'ja';
    this.fresh = this.take(new NoteRow(form));
    for (const row of place.querySelectorAll<HTMLElement>('[data-note]')) this.take(this.rowOf(row));
  }

  protected override ready(): void {
    part(this.form, 'new').querySelector('button')!.textContent = this.isToAsk ? 'Ny fråga' : 'Ny anteckning';
    this.form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        this.act(event.target as HTMLElement, event.submitter);
      },
      { capture: true },
    );
  }

  protected override rowOf(made: HTMLElement): NoteRow {
    part(made, 'save').hidden = true;
    return new NoteRow(made);
  }

  /** What the server asks of a note comes with it. */
  protected override get counts(): string {
    const { fields } = this.held;
    return this.names.map((name) => `${name} ${fields[name]?.version ?? 0}`).join();
  }

  protected override arrange(): void {
    const { fields, entries } = this.desk.kept;
    const notes = notesOf(fields, entries).filter(({ field, note }) => field !== this.fresh.field && this.isShown(note));
    for (const row of this.fields.filter((r) => r !== this.fresh && !notes.some(({ field }) => field === r.field))) {
      const isUnheard = row.shownVersion > 0 && fields[row.field] === undefined && !entries.some(({ operation }) => operation.field === row.field);
      if (!isUnheard && !this.mustStay(row)) this.drop(row);
    }
    for (const note of notes) if (this.find(note.field) === undefined) this.add(note);
    for (const place of this.form.querySelectorAll<HTMLElement>('[data-place-of], [data-ask-of]')) this.fill(place);
    this.count();
    for (const row of this.fields) if (row !== this.fresh) this.offer(row);
  }

  protected override edit(row: NoteRow, atOnce: boolean): void {
    super.edit(row, atOnce);
    if (atOnce) this.arrange();
  }

  private act(form: HTMLElement, button: HTMLElement | null): void {
    if (form === this.fresh.element) return void this.goOn(this.fresh);
    const row = this.fields.find((r) => r.element.contains(form))!;
    if (button?.dataset['part'] === 'remove') this.remove(row);
  }

  private remove(row: NoteRow): void {
    const { value } = row;
    row.isRemoved = true;
    this.edit(row, true);
    this.fresh.element.querySelector('textarea')!.focus();
    showToast('Anteckningen är borttagen.', () => {
      const back = this.find(row.field) ?? this.again(row);
      back.value = value;
      this.edit(back, true);
      this.desk.layOver();
      back.element.querySelector('textarea')!.focus();
    });
  }

  private again(row: NoteRow): NoteRow {
    this.fields.push(row);
    return row;
  }

  private add({ field, note, by, at }: Listed): void {
    const row = this.make(field, this.form.querySelector<HTMLElement>('[data-place-of], [data-ask-of]')!);
    row.value = noteJson(note);
    part(row.element, 'about').textContent = `${by ?? this.person}${at === null ? '' : ` kl. ${clockTime(new Date(at))}`}`;
  }

  /** The lists of what to ask hold only that. */
  private isShown({ ask }: ReviewNote): boolean {
    return this.isToAsk ? Boolean(ask) : true;
  }

  private get isToAsk(): boolean {
    return this.form.querySelector('[data-ask-of]') !== null;
  }

  /** In each area by criterion; otherwise as they came. */
  private fill(place: HTMLElement): void {
    const { placeOf: letter, askOf: whom } = place.dataset;
    const isHere = (row: NoteRow) => (whom === undefined ? row.place.slice(0, 1) === letter : row.ask === whom);
    const rows = this.fields.filter((row) => row !== this.fresh && !row.isRemoved && isHere(row));
    if (whom === undefined) rows.sort((a, b) => a.place.length - b.place.length || a.place.localeCompare(b.place));
    putInOrder(place, rows.map((row) => row.element));
    const section = place.closest<HTMLElement>('section');
    if (whom !== undefined) part(section!, 'nothing').hidden = rows.length > 0;
    else if (section !== null) section.hidden = rows.length === 0;
  }

  private count(): void {
    if (this.isToAsk) return;
    const unsorted = this.form.querySelector('[data-place-of=""]')!.childElementCount;
    part(this.form, 'unsorted').textContent = `Osorterade anteckningar (${unsorted})`;
    part(this.form, 'none').hidden = unsorted > 0;
  }

  /** Where the text says where it belongs, sorting it takes one press. */
  private offer(row: NoteRow): void {
    const place = row.namedPlace;
    const actions = part(row.element, 'actions');
    const shown = actions.querySelector<HTMLButtonElement>('[data-part="named"]');
    const code = part(row.element, 'code');
    code.hidden = row.place.length < 2;
    code.querySelector('a')!.textContent = row.place;
    code.querySelector('a')!.href = `/granskningar/${this.review}/omraden/${row.place.slice(0, 1)}#${row.place}`;
    if (shown?.value === (place ?? undefined)) return;
    shown?.remove();
    if (place === null) return;
    const button = element('button', `Lägg under ${place}`) as HTMLButtonElement;
    [button.type, button.value, button.className] = ['button', place, 'btn btn-outline-secondary'];
    button.dataset['part'] = 'named';
    button.addEventListener('click', () => {
      row.place = place;
      this.edit(row, true);
    });
    actions.prepend(button);
  }
}
