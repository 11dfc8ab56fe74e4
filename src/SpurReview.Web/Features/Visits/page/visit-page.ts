// The grading page with a store on the device: every edit is kept there first, and goes to the server when there is one. What the colleague
// does is laid into the fields that nobody is writing in.
import { needsYou, saveByThemselves } from '../../Areas/autosave';
import { clear, showFault, showReason, showVerdict } from '../../Areas/field-view';
import { isUnanswered, placed, shown, standing, type Standing } from '../core/device';
import type { Field, Operation } from '../core/operation';
import type { Kept, VisitStore } from '../store/visit-store';
import { Courier } from '../sync/courier';
import { Live } from '../sync/live';
import { Server, type Present, type Refusal } from '../sync/server';
import { askWhich, clashOf } from './clashes';
import { ourActions } from './form-actions';
import { PageField } from './page-field';
import { deviation, freshPage, layParts } from './refresh';
import { clockTime, SaveWord } from './words';
import { VisitLine } from './visit-line';

const typingPause = 500;
const refreshPause = 300;
/** Megabytes: a visit needs a few. */
const enoughRoom = 20;

export class VisitPage {
  readonly review: string;
  private readonly person: string;
  private readonly area: string;
  private readonly fields: PageField[];
  private readonly word: SaveWord;
  private readonly line: VisitLine;
  private readonly server: Server;
  private readonly courier: Courier;
  private kept: Kept = { entries: [], fields: {}, seq: 0 };
  /** Edited, and not yet on the device. */
  private readonly edited = new Set<PageField>();
  private isWriting = false;
  private isFull = false;
  private room: number | null = null;
  private keeps = 0;
  private reading: Promise<void> = Promise.resolve();
  private nextRead: Promise<void> | null = null;
  private refusal: Refusal | null = null;
  private savedAt: string | null = null;
  /** The notes of criteria are fields that save themselves. */
  private noteWord = 'Sparat';
  private refreshed = '';
  private refreshTimer = 0;
  private readonly asked = new Map<string, string>();

  constructor(
    readonly form: HTMLFormElement,
    private readonly store: VisitStore,
  ) {
    const { visit, person, area } = form.dataset;
    [this.review, this.person, this.area] = [visit!, person!, area!];
    this.server = new Server(this.review, form.querySelector<HTMLInputElement>('input[name="__RequestVerificationToken"]')!.value);
    this.courier = new Courier(store, this.server, this.person, (refusal) => void this.reached(refusal));
    this.fields = [...form.querySelectorAll<HTMLElement>('[data-field]')]
      .filter((box) => box.dataset['field'] !== 'reason' && !isNote(box.dataset['field']!))
      .map((box) => new PageField(form, box.dataset['field']!, this.area));
    const word = document.querySelector<HTMLElement>('[data-part="save-word"]')!;
    this.savedAt = timeIn(word.textContent!);
    this.word = new SaveWord(word);
    this.line = new VisitLine(() => void this.insist());
    for (const field of this.fields) {
      field.whenEdited((atOnce) => this.edit(field, atOnce));
      field.whenLeft(() => void this.layOver());
      showVerdict(form, field);
    }
  }

  async start(): Promise<void> {
    document.querySelector<HTMLElement>('[data-part="save"]')!.hidden = true;
    // What was written before the script came, or came back with a form that could not be saved, is not kept yet.
    for (const field of this.fields) if (field.isTouched || field.box.dataset['unsaved']) this.edited.add(field);
    this.store.whenChanged((review) => review === this.review && void this.read());
    await this.read();
    await this.writeAll(true);
    saveByThemselves(this.form, isNote, (word) => {
      this.noteWord = word;
      this.savedAt = timeIn(word) ?? this.savedAt;
      this.show();
    });
    this.noteWord = this.form.querySelector('[data-field^="note."][data-unsaved]:not([data-unsaved=""])') === null ? 'Sparat' : needsYou;
    ourActions(this);
    new Live(this.store, this.server, this.form.dataset['unit']!, (present, refusal) => void this.heard(present, refusal)).start();
    void this.tellWhere();
    void this.watchRoom();
    this.courier.soon(0);
    window.addEventListener('beforeunload', (event) => {
      if (this.edited.size > 0 || this.isWriting) event.preventDefault();
    });
    void navigator.storage.persist();
  }

  /** Sends what there is. Whether the server has everything of this page, and nothing waits for an answer from somebody. */
  async flush(): Promise<boolean> {
    await this.writeAll(true);
    const isReached = await this.courier.now();
    await this.read();
    return isReached && this.standing === 'saved';
  }

  /** The page's fields as the server now has them, with the marks that a form is judged by. */
  async freshen(): Promise<boolean> {
    const fresh = await freshPage(location.pathname);
    const form = fresh?.querySelector<HTMLFormElement>('#omrade');
    if (!form) return false;
    for (const field of this.fields) {
      const now = new PageField(form, field.name, this.area);
      field.value = now.value;
      field.stamp.value = now.stamp.value;
      field.base = now.base;
    }
    return true;
  }

  /** Sets a field as if somebody had chosen it. */
  put(name: string, value: string): void {
    const field = this.fields.find((f) => f.name === name)!;
    field.value = value;
    this.edit(field, true);
  }

  sayNoNetwork(): void {
    this.line.show({ refusal: 'no-network', entries: [], room: null, isFull: false });
  }

  private edit(field: PageField, atOnce: boolean): void {
    showVerdict(this.form, field);
    this.askWhy();
    if (!field.isEnough) return;
    this.edited.add(field);
    this.show();
    void this.writeAll(atOnce);
  }

  private async writeAll(atOnce: boolean): Promise<void> {
    if (this.isWriting) return;
    this.isWriting = true;
    try {
      for (let [field] = this.edited; field !== undefined; [field] = this.edited) await this.write(field, []);
      this.isFull = false;
    } catch {
      // Nothing is gone: it stands in the field, and is tried again with the next edit.
      this.isFull = true;
    }
    this.isWriting = false;
    this.show();
    if (this.kept.entries.length > 0) this.courier.soon(atOnce ? 0 : typingPause);
  }

  private async write(field: PageField, settles: string[]): Promise<void> {
    const id = crypto.randomUUID();
    const operation: Operation = { id, field: field.field, value: field.value.replace(/\p{Surrogate}/gu, '\ufffd'), base: field.base, settles, madeAt: new Date().toISOString() };
    this.edited.delete(field);
    try {
      await this.store.keep(this.review, operation);
    } catch (fault) {
      this.edited.add(field);
      throw fault;
    }
    field.base = { operation: id };
    this.keeps++;
    clear(field);
    this.asked.delete(field.name);
    this.take(operation);
  }

  private take(operation: Operation): void {
    if (this.kept.entries.some((entry) => entry.operation.id === operation.id)) return;
    const { puts, removes } = placed(this.kept.entries, operation);
    const gone = new Set([...puts, ...removes].map(({ order }) => order));
    this.kept.entries = [...this.kept.entries.filter(({ order }) => !gone.has(order)), ...puts];
  }

  /** Reads what the device holds; who asks while it is being read is told of what is read after that. */
  private read(): Promise<void> {
    const next = (this.nextRead ??= this.reading.then(() => {
      this.nextRead = null;
      return this.readNow();
    }));
    this.reading = next.catch(() => undefined);
    return next;
  }

  private async readNow(): Promise<void> {
    const wasUnderWay = this.kept.entries.some(isUnanswered);
    for (let seen = -1; seen !== this.keeps; ) {
      seen = this.keeps;
      const kept = await this.store.read(this.review);
      if (seen === this.keeps) this.kept = kept;
    }
    if (wasUnderWay && !this.kept.entries.some(isUnanswered)) this.savedAt = clockTime(new Date());
    this.layOver();
    this.show();
    this.refreshSoon();
  }

  private layOver(): void {
    for (const field of this.fields) {
      if (field.isHeld || this.edited.has(field)) continue;
      const { value, base, field: told, entry } = this.standsIn(field);
      // A page that is newer than what the device has heard is right.
      if (entry === null && told.version <= field.shownVersion && told.alternatives.length === 0 && !('operation' in field.base)) continue;
      if (field.value !== value) field.value = value;
      field.base = base;
      showVerdict(this.form, field);
    }
    for (const field of this.fields) this.askAbout(field);
    this.askWhy();
  }

  /** A grade that differs from the suggestion is asked about at once, also where there is no network. */
  private askWhy(): void {
    showReason(this.form, deviation(this.form));
  }

  /** An own text that did not become the field's stands in it all the same, until it is settled. */
  private standsIn(field: PageField): ReturnType<typeof shown> {
    const stands = shown(field.field, this.kept.fields, this.kept.entries);
    const clash = stands.entry === null ? clashOf(stands.field, this.person) : null;
    if (clash === null || clash.mine !== clash.alternative) return stands;
    return { ...stands, value: clash.alternative.value, base: { operation: clash.alternative.id } };
  }

  private askAbout(field: PageField): void {
    const { field: told, entry } = shown(field.field, this.kept.fields, this.kept.entries);
    const clash = entry === null ? clashOf(told, this.person) : null;
    const question = clash !== null ? `${told.version} ${clash.alternative.id}` : entry?.state === 'refused' ? (entry.message ?? '') : '';
    if ((this.asked.get(field.name) ?? '') === question) return;
    this.asked.set(field.name, question);
    clear(field);
    if (clash !== null) {
      askWhich(this.form, field, clash, (value) => void this.settle(field, told, clash.alternative.id, value));
    } else if (question !== '') {
      showFault(this.form, field, { message: question, deviation: field.name === 'grade' ? deviation(this.form) : null } as Parameters<typeof showFault>[2]);
    }
  }

  private async settle(field: PageField, told: Field, alternative: string, value: string): Promise<void> {
    field.value = value;
    field.base = { version: told.version };
    field.isHeld = false;
    await this.write(field, [alternative]);
    this.show();
    this.courier.soon(0);
  }

  private async insist(): Promise<void> {
    await this.store.insist(this.review);
    await this.read();
    this.courier.soon(0);
  }

  private async reached(refusal: Refusal | null): Promise<void> {
    this.refusal = refusal;
    await this.read();
  }

  private async heard(present: Present[] | null, refusal: Refusal | null): Promise<void> {
    if (present !== null) this.line.showPresent(present.filter(({ account }) => account !== this.store.account));
    this.refusal = refusal;
    await this.read();
    if (refusal === null && this.kept.entries.some(isUnanswered)) this.courier.soon(0);
  }

  private get standing(): Standing {
    const fields = this.fields.map(({ field }) => this.kept.fields[field]).filter((field) => field !== undefined);
    const isStopped = this.isFull || this.refusal === 'session-over' || this.refusal === 'not-inspector';
    const hasSomething = this.kept.entries.length + this.edited.size > 0;
    const needsSomebody = (isStopped && hasSomething) || this.noteWord.startsWith(needsYou);
    return standing(this.edited.size > 0 || this.isWriting || this.noteWord === '', this.kept.entries, fields, needsSomebody);
  }

  private show(): void {
    this.word.show(this.standing, this.savedAt);
    this.line.show({ refusal: this.refusal, entries: this.kept.entries, room: this.room, isFull: this.isFull });
  }

  private refreshSoon(): void {
    const now = this.fields.map(({ field }) => this.kept.fields[field]?.version ?? 0).join();
    if (now === this.refreshed || this.refusal !== null) return;
    const isFirst = this.refreshed === '';
    this.refreshed = now;
    if (isFirst) return;
    clearTimeout(this.refreshTimer);
    this.refreshTimer = window.setTimeout(() => void this.refresh(), refreshPause);
  }

  private async refresh(): Promise<void> {
    const fresh = await freshPage(location.pathname);
    if (fresh !== null) layParts(fresh);
    this.askWhy();
  }

  private async tellWhere(): Promise<void> {
    // Where one is matters to nobody when it cannot be told.
    const tell = () => this.server.tellWhere(this.store.device, this.area, this.kept.entries.length).catch(() => undefined);
    await tell();
    setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      void tell();
      void this.watchRoom();
    }, 30_000);
  }

  private async watchRoom(): Promise<void> {
    const { quota, usage } = await navigator.storage.estimate();
    const left = quota === undefined || usage === undefined ? Infinity : Math.floor((quota - usage) / 1_000_000);
    this.room = left < enoughRoom ? left : null;
    this.show();
  }
}

const isNote = (name: string) => name.startsWith('note.');

/** "Sparat kl. 14.32" */
const timeIn = (word: string) => / kl\. (.+)/.exec(word)?.[1] ?? null;
