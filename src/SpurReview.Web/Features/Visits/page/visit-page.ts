// The grading page with a store on the device: every edit is kept there first, and goes to the server when there is one. What the colleague
// does is laid into the fields that nobody is writing in.
import { showVerdict } from '../../Areas/field-view';
import { isAtRest, isUnanswered, standing, type Standing } from '../core/device';
import type { Field } from '../core/operation';
import { askToKeep } from '../store/room';
import type { VisitStore } from '../store/visit-store';
import { Courier } from '../sync/courier';
import { Live } from '../sync/live';
import { Server, type Present, type Refusal } from '../sync/server';
import { Around } from './around';
import type { Clash } from './clash';
import { Desk } from './desk';
import { ourActions } from './form-actions';
import { NoteField } from './note-field';
import { PageField } from './page-field';
import { Questions } from './questions';
import { freshPage, Refresher, whatCounts } from './refresh';
import { clockTime, SaveWord } from './words';
import { VisitLine } from './visit-line';

const typingPause = 500;
/** So long somebody who has pressed a button waits for the network. */
const patience = 8_000;
const troublePause = 5_000;

export class VisitPage {
  private readonly area: string;
  private readonly fields: PageField[];
  private readonly desk: Desk<PageField>;
  private readonly questions: Questions;
  private readonly word: SaveWord;
  private readonly line: VisitLine;
  private readonly server: Server;
  private readonly courier: Courier;
  private readonly around: Around;
  private readonly refresher: Refresher;
  private refusal: Refusal | null = null;
  /** A button was pressed that the server did not answer in time. */
  private isWaitedFor = false;
  private wasUnderWay = false;
  private savedAt: string | null = null;

  constructor(
    readonly form: HTMLFormElement,
    private readonly store: VisitStore,
  ) {
    const { visit, person, area } = form.dataset;
    this.area = area!;
    const token = form.querySelector<HTMLInputElement>('input[name="__RequestVerificationToken"]')!.value;
    this.server = new Server(visit!, token, store.account);
    this.courier = new Courier(store, this.server, person!, (refusal, review) => review === visit && void this.reached(refusal));
    this.fields = [...form.querySelectorAll<HTMLElement>('[data-field]')]
      .map((box) => box.dataset['field']!)
      .filter((name) => name !== 'reason')
      .map((name) => new PageField(form, name, this.area));
    for (const { dataset } of form.querySelectorAll<HTMLElement>('[data-note]')) {
      const note = new NoteField(form, dataset['note']!);
      note.show();
      this.fields.push(note);
    }
    this.desk = new Desk(store, visit!, person!, this.fields, {
      kept: (field) => this.questions.forget(field),
      laid: (field) => showVerdict(form, field),
      changed: () => this.changed(),
    });
    this.questions = new Questions(form, person!, (...chosen) => this.settle(...chosen));
    const word = document.querySelector<HTMLElement>('[data-part="save-word"]')!;
    this.savedAt = timeIn(word.textContent!);
    this.word = new SaveWord(word);
    this.line = new VisitLine(() => void this.insist());
    this.around = new Around(store, this.server, this.area, () => this.show());
    this.refresher = new Refresher(() => this.questions.askWhy());
    for (const field of this.fields) {
      field.whenEdited((atOnce) => this.edit(field, atOnce));
      field.whenLeft(() => this.desk.layOver());
      showVerdict(form, field);
    }
  }

  async start(): Promise<void> {
    document.querySelector<HTMLElement>('[data-part="save"]')!.hidden = true;
    // What was written before the script came, or came back with a form that could not be saved, is not kept yet.
    for (const field of this.fields) if (field.isTouched || field.box.dataset['unsaved']) this.desk.edit(field);
    this.store.whenChanged((review) => review === this.server.review && void this.desk.read());
    await this.desk.read();
    await this.keep();
    ourActions(this);
    new Live(this.store, this.server, this.form.dataset['unit']!, (present, refusal) => void this.heard(present, refusal)).start();
    this.around.start(() => this.desk.kept.entries.length);
    this.courier.soon(0);
    setInterval(() => this.keepAgain(), troublePause);
    document.addEventListener('visibilitychange', () => this.keepAgain());
    window.addEventListener('beforeunload', (event) => {
      if (this.desk.hasUnwritten) event.preventDefault();
    });
    askToKeep();
  }

  /**
   * Sends what there is, and brings the fields to how the server now has them, with the marks that a form is judged by. Not where the server cannot be
   * reached in time, or something on this page waits for an answer from somebody.
   */
  async makeReady(): Promise<boolean> {
    await this.keep();
    await Promise.race([this.courier.now(), new Promise((resume) => setTimeout(resume, patience))]);
    await this.desk.read();
    if (!this.isAtRest) return false;
    const form = (await freshPage(location.pathname))?.querySelector<HTMLFormElement>('#omrade');
    if (!form) return false;
    // Somebody has gone on writing: that is not overwritten.
    if (!this.isAtRest) return this.makeReady();
    for (const field of this.fields) field.takeForm(form);
    return true;
  }

  /** Sets a field as if somebody had chosen it. */
  put(name: string, value: string): void {
    const field = this.fields.find((f) => f.name === name)!;
    field.value = value;
    this.edit(field, true);
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

  private edit(field: PageField, atOnce: boolean): void {
    showVerdict(this.form, field);
    this.questions.askWhy();
    if (!field.isEnough) return;
    this.desk.edit(field);
    this.isWaitedFor = false;
    this.show();
    void this.keep().then(() => this.send(atOnce ? 0 : typingPause));
  }

  /** What could not be kept when it was written. */
  private keepAgain(): void {
    if (this.desk.trouble === null) return;
    void this.keep()
      .then(() => this.desk.read())
      .then(() => this.send(0));
  }

  private send(pause: number): void {
    if (this.desk.kept.entries.length > 0) this.courier.soon(pause);
  }

  private settle(field: PageField, told: Field, { alternative }: Clash, value: string): void {
    field.value = value;
    field.base = { version: told.version };
    field.isHeld = false;
    this.desk.edit(field, [alternative.id]);
    void this.keep().then(() => this.send(0));
  }

  private async insist(): Promise<void> {
    await this.store.insist(this.server.review);
    await this.desk.read();
    this.courier.soon(0);
  }

  private async reached(refusal: Refusal | null): Promise<void> {
    this.refusal = refusal;
    if (refusal === null) this.isWaitedFor = false;
    // What was answered may have left room.
    this.keepAgain();
    await this.desk.read();
  }

  private async heard(present: Present[] | null, refusal: Refusal | null): Promise<void> {
    if (present !== null) this.line.showPresent(present.filter(({ account }) => account !== this.store.account));
    // The server answers again, whatever it said before.
    const isBack = refusal === null && this.refusal !== null && this.refusal !== 'our-fault';
    await this.reached(refusal);
    if (isBack) this.courier.again();
    else if (refusal === null && this.desk.kept.entries.some(isUnanswered)) this.courier.soon(0);
  }

  private changed(): void {
    const { kept } = this.desk;
    const isUnderWay = kept.entries.some(isUnanswered);
    if (this.wasUnderWay && !isUnderWay) this.savedAt = clockTime(new Date());
    this.wasUnderWay = isUnderWay;
    this.questions.ask(this.fields, kept);
    this.show();
    if (this.refusal === null) this.refresher.soon(whatCounts(kept.fields, this.names));
  }

  private get names(): string[] {
    return this.fields.map(({ field }) => field);
  }

  private get isAtRest(): boolean {
    const { kept, hasUnwritten } = this.desk;
    return !hasUnwritten && isAtRest(this.names, kept.entries, kept.fields);
  }

  private get standing(): Standing {
    const { kept, hasUnwritten, trouble } = this.desk;
    const fields = this.names.map((name) => kept.fields[name]).filter((field) => field !== undefined);
    const isStopped = trouble !== null || this.refusal === 'session-over' || this.refusal === 'not-inspector';
    const hasSomething = kept.entries.length > 0 || hasUnwritten;
    return standing(hasUnwritten, kept.entries, fields, isStopped && hasSomething);
  }

  private show(): void {
    const { kept, trouble } = this.desk;
    this.word.show(this.standing, this.savedAt);
    this.line.show({ refusal: this.refusal, entries: kept.entries, room: this.around.room, trouble, isWaitedFor: this.isWaitedFor });
  }
}

/** "Sparat kl. 14.32" */
const timeIn = (word: string) => / kl\. (.+)/.exec(word)?.[1] ?? null;
