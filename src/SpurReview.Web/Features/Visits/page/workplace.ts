// A page of a review with a store on the device: every edit is kept there first, and goes to the server when there is one. What the colleague
// does is laid into the fields that nobody is writing in. What kind of fields the page has is its own affair.
import type { FieldPlace } from '../../Areas/field-view';
import { clashing } from '../core/clashing';
import { isUnanswered, shown, standing, type Standing } from '../core/device';
import type { Field } from '../core/operation';
import { letGoOf } from '../store/ageing';
import { askToKeep } from '../store/room';
import type { Kept, VisitStore } from '../store/visit-store';
import { Courier } from '../sync/courier';
import { Live } from '../sync/live';
import { Server, tokenOn, type Present, type Refusal } from '../sync/server';
import { Around } from './around';
import type { Clash } from './clash';
import { Desk, type DeskField } from './desk';
import { keptAt, nowFresh } from './kept-page';
import { markNeeds } from './needs';
import { placesOf, type Place } from './places';
import { Questions } from './questions';
import { Refresher, whatCounts } from './refresh';
import { VisitLine } from './visit-line';
import { clockTime, SaveWord } from './words';

const typingPause = 500;
const troublePause = 5_000;

/** A field that stands on a page, and can be asked about. */
export interface WorkField extends DeskField, FieldPlace {
  readonly isText: boolean;
  /** There is something to save. */
  readonly isEnough: boolean;
  /** Edited before these scripts came. */
  readonly isTouched: boolean;
  /** A value as it is read, and back. */
  textOf(value: string): string;
  valueOf(text: string): string;
  /** A value in words, where it is more than a text. */
  wordsOf?(value: string): string;
}

export abstract class Workplace<F extends WorkField> {
  protected readonly desk: Desk<F>;
  protected readonly questions: Questions<F>;
  protected readonly server: Server;
  protected readonly courier: Courier;
  protected readonly line: VisitLine;
  protected readonly review: string;
  protected readonly person: string;
  private readonly word: SaveWord;
  private readonly around: Around;
  private readonly refresher: Refresher;
  private refusal: Refusal | null = null;
  /** A button was pressed that the server did not answer in time. */
  private isWaitedFor = false;
  private wasUnderWay = false;
  private savedAt: string | null = null;
  /** When the server worked out what the page shows. */
  private asOf = keptAt() ?? new Date();

  constructor(
    /** Where the fields stand, and what review it is. */
    readonly form: HTMLFormElement,
    protected readonly store: VisitStore,
    protected readonly fields: F[],
  ) {
    const { visit, person, area } = form.dataset;
    [this.review, this.person] = [visit!, person!];
    this.server = new Server(this.review, tokenOn(document), store.account);
    this.courier = new Courier(store, this.server, this.person, (refusal, review) => review === visit && void this.reached(refusal));
    this.desk = new Desk(store, this.review, this.person, fields, {
      kept: (field) => this.questions.forget(field),
      laid: (field) => this.laid(field),
      changed: () => this.changed(),
    });
    this.questions = new Questions(form, this.person, (...chosen) => this.settle(...chosen));
    const word = form.querySelector<HTMLElement>(saveWord) ?? document.querySelector<HTMLElement>(saveWord)!;
    this.savedAt = timeIn(word.textContent!);
    this.word = new SaveWord(word);
    this.line = new VisitLine(() => void this.insist());
    this.around = new Around(store, this.server, area ?? null, () => this.show());
    this.refresher = new Refresher((isFresh) => {
      if (isFresh) this.asOf = nowFresh();
      this.refreshed();
      this.show();
    });
  }

  async start(): Promise<void> {
    // What was written before the script came, or came back with a form that could not be saved, is not kept yet.
    for (const field of this.fields) if (field.isEnough && (field.isTouched || field.box.dataset['unsaved'])) this.desk.edit(field);
    this.store.whenChanged((review) => review === this.review && void this.desk.read());
    await this.desk.read();
    await this.keep();
    this.ready();
    new Live(this.store, this.server, this.form.dataset['unit']!, (present, refusal) => void this.heard(present, refusal)).start();
    this.around.start(() => this.desk.kept.entries.filter(isUnanswered).length);
    this.courier.soon(0);
    setInterval(() => this.keepAgain(), troublePause);
    document.addEventListener('visibilitychange', () => this.keepAgain());
    window.addEventListener('beforeunload', (event) => {
      if (this.desk.hasUnwritten) event.preventDefault();
    });
    askToKeep();
  }

  /** What the device holds of the review. */
  get held(): Kept {
    return this.desk.kept;
  }

  /** Where two wrote at the same time, in the whole review, and nobody has chosen. */
  protected get toSettle(): Place[] {
    return placesOf(this.review, clashing(this.held.fields, this.held.entries));
  }

  /** As far as the device knows: what needs the server's answer is not waited for. */
  protected get isOutOfReach(): boolean {
    return !navigator.onLine || this.refusal === 'no-network';
  }

  /** An edit of a field that the page does not show. */
  async write(field: string, value: string): Promise<void> {
    const { base } = shown(field, this.held.fields, this.held.entries);
    await this.store.keep(this.review, { id: crypto.randomUUID(), field, value, base, settles: [], madeAt: new Date().toISOString() });
    await this.desk.read();
    this.send(0);
  }

  /** Why a button did not do what it says, where no field says so. */
  sayWhyNot(): void {
    this.isWaitedFor = true;
    this.show();
    this.line.scrollTo();
  }

  /** Whether everything that is written is on the device. */
  async keep(): Promise<boolean> {
    await this.desk.write();
    this.show();
    return !this.desk.hasUnwritten;
  }

  /** What is held has been read, and the page may be worked with. */
  protected ready(): void {}

  /** What is held stands in the field now. */
  protected laid(_field: F): void {}

  /** The page shows what the server worked out anew. */
  protected refreshed(): void {}

  protected edit(field: F, atOnce: boolean): void {
    if (!field.isEnough) return;
    this.desk.edit(field);
    this.isWaitedFor = false;
    this.show();
    void this.keep().then(() => this.send(atOnce ? 0 : typingPause));
  }

  protected changed(): void {
    const { kept } = this.desk;
    const isUnderWay = kept.entries.some(isUnanswered);
    if (this.wasUnderWay && !isUnderWay) this.settled();
    this.wasUnderWay = isUnderWay;
    this.questions.ask(this.fields, kept);
    markNeeds(this.toSettle.map(({ address }) => address));
    this.show();
    if (this.refreshes && this.refusal === null) this.refresher.soon(this.counts);
  }

  /** What the server works out stands on the page. */
  protected get refreshes(): boolean {
    return true;
  }

  /** When this has changed at the server, what the server works out of it is fetched. */
  protected get counts(): string {
    return whatCounts(this.held.fields, this.names);
  }

  protected get names(): string[] {
    return this.fields.map(({ field }) => field);
  }

  /** Which other devices are in the review, or have something left of it. */
  protected met(_others: Present[]): void {}

  private send(pause: number): void {
    if (this.desk.kept.entries.length > 0) this.courier.soon(pause);
  }

  /** What could not be kept when it was written. */
  private keepAgain(): void {
    if (this.desk.trouble === null) return;
    void this.keep()
      .then(() => this.desk.read())
      .then(() => this.send(0));
  }

  private settle(field: F, told: Field, { alternative }: Clash, value: string): void {
    field.value = value;
    field.base = { version: told.version };
    field.isHeld = false;
    this.desk.edit(field, [alternative.id]);
    void this.keep().then(() => this.send(0));
  }

  /** Everything is sent, which the colleague is told too. */
  private settled(): void {
    this.savedAt = clockTime(new Date());
    this.around.tell();
    // The server may have told of the own edit before anything else of the review: then nothing seems to have changed.
    if (this.refreshes) this.refresher.again();
  }

  private async insist(): Promise<void> {
    await this.store.insist(this.review);
    await this.desk.read();
    this.courier.soon(0);
  }

  private async reached(refusal: Refusal | null): Promise<void> {
    this.refusal = refusal;
    if (refusal === null) this.isWaitedFor = false;
    if (refusal === 'not-inspector') void letGoOf(this.store, this.review).catch(() => undefined);
    // What was answered may have left room.
    this.keepAgain();
    await this.desk.read();
  }

  private async heard(present: Present[] | null, refusal: Refusal | null): Promise<void> {
    if (present !== null) {
      this.line.showPresent(present.filter(({ account, isHere }) => isHere && account !== this.store.account));
      this.met(present.filter(({ device }) => device !== this.store.device));
    }
    // A page that the device had kept shows what the server worked out long ago.
    if (this.refreshes && refusal === null && keptAt() !== null) this.refresher.again();
    // The server answers again, whatever it said before.
    const isBack = refusal === null && this.refusal !== null && this.refusal !== 'our-fault';
    await this.reached(refusal);
    if (isBack) this.courier.again();
    else if (refusal === null && this.desk.kept.entries.some(isUnanswered)) this.courier.soon(0);
  }

  private get standing(): Standing {
    const { kept, hasUnwritten, trouble } = this.desk;
    const fields = Object.fromEntries(this.names.flatMap((name) => (kept.fields[name] === undefined ? [] : [[name, kept.fields[name]]])));
    const isRefused = this.refusal === 'session-over' || this.refusal === 'other-role' || this.refusal === 'not-inspector';
    const hasSomething = kept.entries.length > 0 || hasUnwritten;
    // What the device holds is not known where it cannot be read.
    const isClashing = clashing(fields, kept.entries).length > 0;
    return standing(hasUnwritten, kept.entries, isClashing, trouble !== null || (isRefused && hasSomething));
  }

  private show(): void {
    const { kept, trouble } = this.desk;
    this.word.show(this.standing, this.savedAt);
    this.line.show({ refusal: this.refusal, entries: kept.entries, room: this.around.room, trouble, isWaitedFor: this.isWaitedFor, asOf: this.asOf });
  }
}

const saveWord = '[data-part="save-word"]';

/** "Sparat kl. 14.32" */
const timeIn = (word: string) => / kl\. (.+)/.exec(word)?.[1] ?? null;
