// What the colleague does, as soon as it is done: events where they get through, otherwise a question that the server answers when there is
// something to tell. One tab of the device listens, for all of them.
import type { Field } from '../core/operation';
import type { VisitStore } from '../store/visit-store';
import { Refused, type Present, type Refusal, type Server } from './server';

/** A connection that says nothing in this time is held back by something on the way. */
const silence = 6_000;
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
  private taking: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: VisitStore,
    private readonly server: Server,
    private readonly name: string,
    private readonly told: (present: Present[] | null, refusal: Refusal | null) => void,
  ) {}

  start(): void {
    void navigator.locks.request(liveLock(this.store.account, this.server.review), () => this.listen());
  }

  private async listen(): Promise<never> {
    let isHeldBack = false;
    for (;;) {
      try {
        // What the device holds may have been let go meanwhile: then it is told the whole again.
        this.seq = await this.store.seqOf(this.server.review);
        const { fields, seq, presence } = await this.server.news(this.seq, isHeldBack ? waits : 0);
        await this.take(fields, seq);
        this.told(presence, null);
        if (isHeldBack) continue;
        const began = performance.now();
        const ending = await this.hear();
        if (ending === 'gave way') await untilWanted();
        else isHeldBack = ending === 'held back' || performance.now() - began < shortest;
      } catch (fault) {
        this.told(null, fault instanceof Refused ? fault.why : 'our-fault');
        await untilOnline();
      }
    }
  }

  /** Until the connection breaks; the browser would mend it by itself, but not ask first whether the session lasts. */
  private hear(): Promise<Ending> {
    const events = this.server.events(this.seq);
    const over = new AbortController();
    return new Promise((resolve) => {
      const end = (how: Ending) => {
        clearTimeout(timer);
        events.close();
        over.abort();
        resolve(how);
      };
      const timer = setTimeout(() => end('held back'), silence);
      // The server begins with how it stands.
      events.addEventListener('change', ({ data }) => {
        clearTimeout(timer);
        const { fields, seq } = JSON.parse(data as string) as { fields: Field[]; seq: number };
        void this.take(fields, seq).then(() => this.told(null, null));
      });
      events.addEventListener('presence', ({ data }) => this.told(JSON.parse(data as string) as Present[], null));
      events.addEventListener('ended', ({ data }) => end((JSON.parse(data as string) as { reason: string }).reason === 'manyStreams' ? 'gave way' : 'broken'));
      events.addEventListener('error', () => end('broken'));
      window.addEventListener('offline', () => end('broken'), { signal: over.signal });
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
