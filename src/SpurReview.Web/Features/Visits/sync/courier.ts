// Takes edits from the device to the server, in order, until all are answered. It never gives up; of all tabs one sends at a time.
import type { Answer, Operation } from '../core/operation';
import type { VisitStore } from '../store/visit-store';
import { Refused, Server, type Refusal } from './server';

const ununderstood = 'Servern förstod inte ändringen. Den finns kvar här.';
const pauses = [2_000, 5_000, 15_000, 30_000];

export class Courier {
  private timer = 0;
  private failures = 0;

  constructor(
    private readonly store: VisitStore,
    private readonly server: Server,
    private readonly person: string,
    /** Null when the server was reached. */
    private readonly told: (refusal: Refusal | null, review: string) => void,
  ) {
    window.addEventListener('online', () => this.soon(0));
  }

  /** What was not answered is tried again by itself, later and later. */
  soon(pause: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.now(), pause);
  }

  /** Whether everything of the own review was answered. */
  async now(): Promise<boolean> {
    clearTimeout(this.timer);
    const refusals = await navigator.locks.request(`spur-send-${this.store.account}`, () => this.sendAll());
    // Who is no inspector any more does not become one by asking again.
    if (refusals.some((why) => why !== null && why !== 'not-inspector')) this.soon(pauses[Math.min(this.failures++, pauses.length - 1)]!);
    else this.failures = 0;
    return refusals[0] === null;
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
    }
    this.told(refusal, server.review);
    return refusal;
  }

  private async sendOf(server: Server): Promise<void> {
    for (let sent = await this.store.take(server.review); sent.length > 0; sent = await this.store.take(server.review)) {
      const answers = await this.answersTo(sent, server);
      // A clash is shown with what it clashed with.
      const isClash = answers.some(({ outcome }) => outcome === 'clash');
      const told = isClash ? await server.news(await this.store.seqOf(server.review)) : undefined;
      await this.store.answered(server.review, sent, answers, this.person, told);
      if (answers.every(({ outcome }) => outcome === 'wait')) return this.soon(pauses[0]!);
    }
  }

  /** What the server can make nothing of stops only itself. */
  private async answersTo(operations: Operation[], server: Server): Promise<Answer[]> {
    try {
      return await server.send(this.store.device, operations);
    } catch (fault) {
      if (!(fault instanceof Refused) || fault.reason !== 'garbage') throw fault;
      if (operations.length === 1) return [{ id: operations[0]!.id, outcome: 'refused', version: 0, message: ununderstood }];
      const half = Math.ceil(operations.length / 2);
      return [...(await this.answersTo(operations.slice(0, half), server)), ...(await this.answersTo(operations.slice(half), server))];
    }
  }
}

const stopsAll = (refusal: Refusal | null) => refusal === 'no-network' || refusal === 'session-over';
