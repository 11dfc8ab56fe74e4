// What is said to the server of a review, and what it answers.
import type { Answer, Field, Operation } from '../core/operation';

/** Why the server did not answer: what is to be done about it differs. */
export type Refusal = 'no-network' | 'session-over' | 'other-role' | 'not-inspector' | 'our-fault';

export class Refused extends Error {
  constructor(
    readonly why: Refusal,
    /** As the server put it, where it did. */
    readonly reason: string | null = null,
  ) {
    super(reason ?? why);
  }
}

/** Somebody who is in the review just now. */
export interface Present {
  account: string;
  by: string;
  device: string;
  area: string | null;
  /** How many edits the device still holds. */
  unsent: number;
  seenAt: string;
  /** False of a device that has fallen silent. */
  isHere: boolean;
}

export interface News {
  fields: Field[];
  seq: number;
  presence: Present[];
  token: string;
  /** Somebody may write in the review. */
  isOpen: boolean;
  /** Who is signed in. */
  me: { account: string };
}

/** Any form of the page has it. */
export const tokenOn = (page: ParentNode) => page.querySelector<HTMLInputElement>('input[name="__RequestVerificationToken"]')?.value ?? '';

const patience = 20_000;

export class Server {
  constructor(
    readonly review: string,
    private token: string,
    /** Whose edits these are. Whoever else signs in on the device neither sends them nor is told for them. */
    private readonly account: string,
  ) {}

  /** The same server, of another review. */
  of(review: string): Server {
    return new Server(review, this.token, this.account);
  }

  /** Answers in the same order. What is sent twice is answered the same. */
  async send(device: string, operations: Operation[]): Promise<Answer[]> {
    const post = async () => (await bodyOf<{ answers: Answer[] }>(await this.post('andringar', { account: this.account, device, operations }))).answers;
    try {
      return await post();
    } catch (fault) {
      if (!(fault instanceof Refused) || fault.reason !== 'token') throw fault;
      // The mark of the form is older than the sign-in.
      this.token = (await this.news(Number.MAX_SAFE_INTEGER)).token;
      return post();
    }
  }

  /** What has changed since the change with that number, or the whole; waits for something to tell, if asked to. */
  async news(after: number, wait = 0): Promise<News> {
    const asked = { ...(after > 0 ? { efter: `${after}` } : {}), ...(wait > 0 ? { vanta: `${wait}` } : {}) };
    const address = `${this.address('lage')}?${new URLSearchParams(asked)}`;
    const news = await bodyOf<News>(await reach(address, { cache: 'no-store' }, patience + wait * 1_000));
    if (news.me.account !== this.account) throw new Refused('session-over', 'somebodyElse');
    this.token = news.token;
    return news;
  }

  async tellWhere(device: string, area: string | null, unsent: number): Promise<void> {
    await this.post('narvaro', { device, area, unsent });
  }

  events(after: number): EventSource {
    return new EventSource(`${this.address('handelser')}?efter=${after}`);
  }

  private post(name: string, content: unknown): Promise<Response> {
    const body = JSON.stringify(content);
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json', RequestVerificationToken: this.token };
    return reach(this.address(name), { method: 'POST', body, headers }, patience);
  }

  private address(name: string): string {
    return `/granskningar/${this.review}/${name}`;
  }
}

async function reach(address: string, request: RequestInit, timeout: number): Promise<Response> {
  try {
    return await fetch(address, { ...request, redirect: 'manual', signal: AbortSignal.timeout(timeout) });
  } catch (fault) {
    throw new Refused('no-network', fault instanceof Error && fault.name === 'TimeoutError' ? 'slow' : null);
  }
}

async function bodyOf<T>(response: Response): Promise<T> {
  if (response.type === 'opaqueredirect' || response.status === 401) throw new Refused('session-over');
  if (response.status === 403) throw new Refused(dismissals[(await reasonOf(response)) ?? ''] ?? 'our-fault');
  if (response.status === 413) throw new Refused('our-fault', 'heavy');
  const body = isJson(response) ? await response.json().catch(() => null) : null;
  if (response.ok && body !== null) return body as T;
  // Cut off in the middle, or not our server's answer.
  if (response.ok) throw new Refused(isJson(response) ? 'no-network' : 'our-fault');
  throw new Refused('our-fault', (body as { reason?: string } | null)?.reason);
}

/** As our server says it; another's refusal, a proxy's, says nothing of who one is. */
const dismissals: Record<string, Refusal> = { otherRole: 'other-role', notInspector: 'not-inspector' };

const reasonOf = async (response: Response) => ((await response.json().catch(() => null)) as { reason?: string } | null)?.reason;

const isJson = (response: Response) => response.headers.get('Content-Type')?.startsWith('application/json') === true;
