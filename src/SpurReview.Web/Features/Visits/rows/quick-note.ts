// "Anteckna": a note from anywhere in the review, on the device with the first key. What is in the sheet when it is closed is a note.
import { part } from '../../Areas/page-parts';
import { standing } from '../core/device';
import { keysAreOn } from '../keys/keys-switch';
import { isPlainKey } from '../keys/plain-key';
import { Desk } from '../page/desk';
import { clockTime, SaveWord } from '../page/words';
import { VisitStore } from '../store/visit-store';
import { troubles } from '../page/visit-line';
import { Courier } from '../sync/courier';
import { liveLock } from '../sync/live';
import { Server, tokenOn } from '../sync/server';
import { rememberStore } from '../unsent/this-device';
import { canKeep } from '../visit';
import { NoteRow } from './note-row';

const typingPause = 500;
const troublePause = 5_000;

export function quickNote(place: HTMLElement): void {
  const link = part(place, 'open') as HTMLAnchorElement;
  const { account } = document.body.dataset;
  if (!account || !canKeep()) return;
  // On their own page notes are written where they stand.
  const page = document.querySelector<HTMLTextAreaElement>('[data-module="notes"] [data-part="new"] textarea');
  link.hidden = page !== null;
  const sheet = part(place, 'sheet') as HTMLDialogElement;
  let ready: Promise<NoteSheet> | null = null;

  const open = () => {
    if (page !== null) return page.focus();
    // The next key is already a word.
    sheet.showModal();
    sheet.querySelector('textarea')!.focus();
    ready ??= VisitStore.open(account).then((store) => new NoteSheet(place, store));
    // What has been written meanwhile is not left behind.
    ready.then(
      (opened) => opened.begin(),
      () => (sheet.querySelector('textarea')!.value === '' ? location.assign(link.href) : sayInSheet(sheet, troubles.stopped)),
    );
  };
  link.addEventListener('click', (event) => {
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'n' || !isPlainKey(event) || !keysAreOn()) return;
    event.preventDefault();
    open();
  });
}

function sayInSheet(sheet: HTMLElement, words: string): void {
  const line = part(sheet, 'trouble');
  line.hidden = words === '';
  if (line.textContent !== words) line.textContent = words;
}

class NoteSheet {
  private readonly sheet: HTMLDialogElement;
  private readonly row: NoteRow;
  private readonly desk: Desk<NoteRow>;
  private readonly word: SaveWord;
  private readonly courier: Courier;
  private readonly server: Server;
  private savedAt: string | null = null;

  constructor(
    place: HTMLElement,
    private readonly store: VisitStore,
  ) {
    const { visit, person, unit } = place.dataset;
    rememberStore();
    this.sheet = part(place, 'sheet') as HTMLDialogElement;
    this.row = new NoteRow(this.sheet);
    this.server = new Server(visit!, tokenOn(document), store.account);
    this.desk = new Desk(store, visit!, person!, [this.row], { kept: () => undefined, laid: () => undefined, changed: () => this.show() });
    this.courier = new Courier(store, this.server, person!, () => void this.desk.read());
    this.word = new SaveWord(part(this.sheet, 'note-word'));
    store.whenChanged((review) => review === visit && void this.desk.read());
    this.row.whenEdited((atOnce) => this.edit(atOnce ? 0 : typingPause));
    this.row.whenLeft(() => this.desk.layOver());
    part(this.sheet, 'discard').addEventListener('click', () => this.discard());
    this.sheet.addEventListener('close', () => void this.finish());
    setInterval(() => this.desk.trouble !== null && void this.write(0), troublePause);
    window.addEventListener('beforeunload', (event) => {
      if (this.desk.hasUnwritten) event.preventDefault();
    });
    void this.learn(unit!).catch(() => undefined);
  }

  /** Something may have been written, and the sheet closed, before the store was open. */
  begin(): void {
    if (this.row.isTouched && !('operation' in this.row.base)) this.edit(0);
    if (!this.sheet.open) void this.finish();
    this.show();
  }

  private edit(pause: number): void {
    if (!this.row.isEnough) return;
    this.desk.edit(this.row);
    this.show();
    void this.write(pause);
  }

  private async write(pause: number): Promise<void> {
    await this.desk.write();
    this.courier.soon(pause);
  }

  /** Nothing is said of what was thrown away before it was a note. */
  private discard(): void {
    this.row.isRemoved = true;
    this.edit(0);
    this.sheet.close();
  }

  /** The next time the sheet is for something else; unless this could not be kept. */
  private async finish(): Promise<void> {
    await this.desk.write();
    if (this.desk.hasUnwritten) {
      this.row.isRemoved = false;
      if (!this.sheet.open) this.sheet.showModal();
      return;
    }
    // It was opened again meanwhile, and goes on.
    if (this.sheet.open) return;
    this.row.renew();
    this.savedAt = null;
    this.courier.soon(0);
  }

  /** The device knows the review, and what it is called where something of it is left. */
  private async learn(unit: string): Promise<void> {
    const { review } = this.server;
    // Whoever listens knows better: two who take in the news would turn each other back.
    await navigator.locks.request(liveLock(this.store.account, review), { ifAvailable: true }, async (lock) => {
      if (lock === null) return;
      const { fields, seq } = await this.server.news(await this.store.seqOf(review));
      await this.store.learn(review, fields, seq, unit);
    });
  }

  private show(): void {
    const { kept, hasUnwritten, trouble } = this.desk;
    sayInSheet(this.sheet, trouble === null ? '' : troubles[trouble]);
    const own = kept.entries.filter(({ operation }) => operation.field === this.row.field);
    const isWritten = 'operation' in this.row.base;
    const now = standing(hasUnwritten, own, false, trouble !== null);
    if (now === 'saved' && isWritten) this.savedAt ??= clockTime(new Date());
    else this.savedAt = null;
    if (!isWritten && now === 'saved') this.word.show('writing', null);
    else this.word.show(now, this.savedAt);
  }
}
