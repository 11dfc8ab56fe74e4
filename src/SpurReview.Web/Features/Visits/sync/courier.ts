// Takes edits from the device to the server, in order, until all are answered. It never gives up; of all tabs one sends at a time.
import { largestBatch } from '../core/device';
import type { Answer, Operation } from '../core/operation';
import type { VisitStore } from '../store/visit-store';
import { Refused, Server, type Refusal } from './server';

/** What the server takes by no means, however little goes at a time. */
const unsendable: Record<string, string> = {
  garbage: 'Servern förstod inte ändringen. Den finns kvar här.',
  refused: 'Servern tog inte emot ändringen. Den finns kvar här.',
  heavy: 'Texten är för lång för att skickas. Den finns kvar här.',
};
/** So long another tab may be sending: one that the browser has put to sleep does not give its turn back. */
const longestTurn = 60_000;

const pauses = [2_000, 5_000, 15_000, 30_000];

export class Courier {
  private timer = 0;
  private failures = 0;
  /** By the page's own clock: what was not answered is not asked again before. */
  private restsUntil = 0;
  /** How many edits go at a time: fewer where the network or the server does not manage. */
  private most = largestBatch;
  private sent = 0;
  private running: Promise<boolean> | null = null;
  private next: Promise<boolean> | null = null;

  constructor(
    private readonly store: VisitStore,
    private readonly server: Server,
    private readonly person: string,
    /** Null when the server was reached. */
    private readonly told: (refusal: Refusal | null, review: string) => void,
  ) {
    window.addEventListener('online', () => this.again());
  }

  /** What was not answered is tried again by itself, later and later, however much is written meanwhile. */
  soon(pause: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.now(), Math.max(pause, this.restsUntil - performance.now()));
  }

  /** The server can be reached again. */
  again(): void {
    this.restsUntil = 0;
    this.soon(0);
  }

  /** Whether everything of the own review was answered. Whoever asks while it is being sent shares one sending after that. */
  now(): Promise<boolean> {
    if (this.running === null) return (this.running = this.run().finally(() => (this.running = null)));
    return (this.next ??= this.running.then(() => {
      this.next = null;
      return this.now();
    }));
  }

  private async run(): Promise<boolean> {
    clearTimeout(this.timer);
    const refusals = await this.inTurn(() => this.sendAll());
    // Who is no inspector any more does not become one by asking again.
    const isFailed = refusals.some((why) => why !== null && why !== 'not-inspector');
    if (isFailed) this.rest();
    else this.failures = this.restsUntil = 0;
    return refusals[0] === null;
  }

  /** What is sent twice, because the other tab woke up, is answered the same. */
  private async inTurn(send: () => Promise<(Refusal | null)[]>): Promise<(Refusal | null)[]> {
    const name = `spur-send-${this.store.account}`;
    try {
      return await navigator.locks.request(name, { signal: AbortSignal.timeout(longestTurn) }, send);
    } catch (fault) {
      // Another tab has taken the turn, and sends.
      if (!isNamed(fault, 'TimeoutError')) {
        this.told('our-fault', this.server.review);
        return ['our-fault'];
      }
      return await navigator.locks.request(name, { steal: true }, send);
    }
  }

  private rest(): void {
    this.restsUntil = performance.now() + pauses[Math.min(this.failures++, pauses.length - 1)]!;
    this.soon(0);
  }

  /** The own review first. What stops one of them need not stop the others. */
  private async sendAll(): Promise<(Refusal | null)[]> {
    const refusals = [await this.refusalOf(this.server)];
    // What cannot be read now is sent another time.
    for (const { review } of await this.store.unsettled().catch(() => [])) {
      if (stopsAll(refusals.at(-1)!)) break;
      if (review !== this.server.review) refusals.push(await this.refusalOf(this.server.of(review)));
    }
    return refusals;
  }

  private async refusalOf(server: Server): Promise<Refusal | null> {
    let refusal: Refusal | null = null;
    try {
      await this.sendOf(server);
    } catch (fault) {
      refusal = fault instanceof Refused ? fault.why : 'our-fault';
      if (fault instanceof Refused) this.sendLess(fault);
    }
    this.told(refusal, server.review);
    return refusal;
  }

  private async sendOf(server: Server): Promise<void> {
    // What has been sent is not changed in place any more, so without network nothing is.
    if (!navigator.onLine) throw new Refused('no-network');
    for (let sent = await this.take(server); sent.length > 0; sent = await this.take(server)) {
      this.sent = sent.length;
      const answers = await this.answersTo(sent, server);
      this.most = Math.min(this.most * 2, largestBatch);
      // A clash is shown with what it clashed with.
      const isClash = answers.some(({ outcome }) => outcome === 'clash');
      const told = isClash ? await server.news(await this.store.seqOf(server.review)) : undefined;
      await this.store.answered(server.review, sent, answers, this.person, told);
      if (answers.every(({ outcome }) => outcome === 'wait')) return this.soon(pauses[0]!);
    }
  }

  private take({ review }: Server): Promise<Operation[]> {
    return this.store.take(review, this.most);
  }

  private sendLess({ why, reason }: Refused): void {
    if (reason === 'slow' || (why === 'our-fault' && this.failures > 0)) this.most = Math.max(1, Math.ceil(this.sent / 2));
  }

  /** What the server can make nothing of stops only itself. */
  private async answersTo(operations: Operation[], server: Server): Promise<Answer[]> {
    try {
      return await server.send(this.store.device, operations);
    } catch (fault) {
      const message = fault instanceof Refused && fault.reason !== null ? unsendable[fault.reason] : undefined;
      if (message === undefined) throw fault;
      if (operations.length === 1) return [{ id: operations[0]!.id, outcome: 'refused', version: 0, message }];
      const half = Math.ceil(operations.length / 2);
      return [...(await this.answersTo(operations.slice(0, half), server)), ...(await this.answersTo(operations.slice(half), server))];
    }
  }
}

const isNamed = (fault: unknown, name: string) => fault instanceof Error && fault.name === name;

const stopsAll = (refusal: Refusal | null) => refusal === 'no-network' || refusal === 'session-over' || refusal === 'other-role';
