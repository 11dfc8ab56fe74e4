// What the colleague does, as soon as it is done: events where they get through, otherwise a question that the server answers when there is
// something to tell. One tab of the device listens, for all of them.
import type { Field } from '../core/operation';
import type { VisitStore } from '../store/visit-store';
import { Refused, type Present, type Refusal, type Server } from './server';

/** A connection that says nothing in this time is held back by something on the way. */
const silence = 6_000;
/** The server says each 15 seconds that it is there; a connection that is silent for longer is dead, though nobody has closed it. */
const longestSilence = 40_000;
/** So long the server is asked instead; then it is seen whether events get through now. */
const heldBackFor = 300_000;
const waits = 25;
/** A connection that breaks sooner than this is no better. */
const shortest = 1_000;
const rest = 5_000;
/** A device that gave way to others of the same person asks again this seldom, unless somebody looks at it. */
const longRest = 30_000;

type Ending = 'broken' | 'held back' | 'gave way';

/** Held by whoever takes in what the server tells of the review. */
export const liveLock = (account: string, review: string) => `spur-live-${account}-${review}`;

export class Live {
  private seq = 0;
  private turn = new AbortController();
  private isListening = false;
  private taking: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: VisitStore,
    private readonly server: Server,
    private readonly name: string,
    private readonly told: (present: Present[] | null, refusal: Refusal | null) => void,
  ) {}

  /** The tab that somebody looks at listens: browsers put the others to sleep. */
  start(): void {
    const looked = () => isSeen() && !this.isListening && void this.takeTurn(true);
    document.addEventListener('visibilitychange', looked);
    // Of two windows side by side, the one that is worked in.
    window.addEventListener('focus', looked);
    void this.takeTurn(isSeen());
  }

  private async takeTurn(atOnce: boolean): Promise<void> {
    this.turn.abort();
    const turn = (this.turn = new AbortController());
    const options = atOnce ? { steal: true } : { signal: turn.signal };
    const isOver = () => navigator.locks.request(liveLock(this.store.account, this.server.review), options, () => this.listen(turn.signal));
    await isOver().catch(() => undefined);
    turn.abort();
    // Another tab is looked at now; this one waits for it.
    if (this.turn === turn) void this.takeTurn(false);
  }

  private async listen(over: AbortSignal): Promise<void> {
    this.isListening = true;
    over.addEventListener('abort', () => (this.isListening = false));
    let asksUntil = 0;
    while (!over.aborted) {
      try {
        // What the device holds may have been let go meanwhile: then it is told the whole again.
        this.seq = await this.store.seqOf(this.server.review);
        const isHeldBack = performance.now() < asksUntil;
        const { fields, seq, presence } = await this.server.news(this.seq, isHeldBack ? waits : 0);
        await this.take(fields, seq);
        if (over.aborted) return;
        this.told(presence, null);
        if (isHeldBack) continue;
        const began = performance.now();
        const ending = await this.hear(over);
        if (ending === 'gave way') await untilWanted();
        else if (ending === 'held back' || performance.now() - began < shortest) asksUntil = performance.now() + heldBackFor;
      } catch (fault) {
        if (over.aborted) return;
        this.told(null, fault instanceof Refused ? fault.why : 'our-fault');
        await untilOnline();
      }
    }
  }

  /** Until the connection breaks; the browser would mend it by itself, but not ask first whether the session lasts. */
  private hear(turn: AbortSignal): Promise<Ending> {
    const events = this.server.events(this.seq);
    const over = new AbortController();
    return new Promise((resolve) => {
      const end = (how: Ending) => {
        clearTimeout(timer);
        events.close();
        over.abort();
        resolve(how);
      };
      let timer = setTimeout(() => end('held back'), silence);
      const isThere = () => {
        clearTimeout(timer);
        timer = setTimeout(() => end('broken'), longestSilence);
      };
      // The server begins with how it stands.
      events.addEventListener('change', ({ data }) => {
        isThere();
        const { fields, seq } = JSON.parse(data as string) as { fields: Field[]; seq: number };
        void this.take(fields, seq).then(() => this.told(null, null));
      });
      events.addEventListener('presence', ({ data }) => this.told(JSON.parse(data as string) as Present[], null));
      events.addEventListener('alive', isThere);
      events.addEventListener('ended', ({ data }) => end((JSON.parse(data as string) as { reason: string }).reason === 'manyStreams' ? 'gave way' : 'broken'));
      events.addEventListener('error', () => end('broken'));
      window.addEventListener('offline', () => end('broken'), { signal: over.signal });
      turn.addEventListener('abort', () => end('broken'), { signal: over.signal });
    });
  }

  /** One after the other, in the order in which they came. */
  private take(fields: Field[], seq: number): Promise<void> {
    const taken = this.taking.then(async () => {
      await this.store.learn(this.server.review, fields, seq, this.name);
      this.seq = seq;
    });
    this.taking = taken.catch(() => undefined);
    return taken;
  }
}

const isSeen = () => document.visibilityState === 'visible';

const untilOnline = () => restUntil(window, 'online', rest);
const untilWanted = () => restUntil(document, 'visibilitychange', longRest);

/** As long as that, or until it happens. */
function restUntil(place: EventTarget, event: string, pause: number): Promise<void> {
  const over = new AbortController();
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      over.abort();
      resolve();
    };
    const timer = setTimeout(go, pause);
    place.addEventListener(event, go, { signal: over.signal });
  });
}
