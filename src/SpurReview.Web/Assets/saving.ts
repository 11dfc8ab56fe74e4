// Saves a form field by field while it is being filled in: one at a time, again where it did not go, and never over what somebody else has
// saved. The form works without it.
const typingPause = 500;
const retryPauses = [2_000, 5_000, 15_000, 30_000];

const noNetwork = 'Inget nät. Det du har skrivit finns kvar på sidan. Försök igen när nätet är tillbaka.';
const sessionOver = 'Du har varit inloggad länge utan att göra något. Logga in igen. Det du har skrivit finns kvar.';
export const ourFault = 'Något gick fel hos oss. Det du har skrivit finns kvar på sidan.';

export interface SavedAnswer {
  message: string | null;
  stamp: string | null;
  savedAt: string | null;
}

/** A field: its value, its stamp, and whether it waits to be sent. */
export interface SavedField {
  readonly isWaiting: boolean;
  readonly isRefused: boolean;
  readonly isUnsaved: boolean;
  whenTouched(call: (atOnce: boolean) => void): void;
  take(): { value: string; body: URLSearchParams };
  saved(stamp: string, value: string): void;
  refused(): void;
  wait(): void;
}

/** What the page shows of a field. */
export interface Shows<F, A> {
  touched(field: F): void;
  saved(field: F, answer: A): void;
  /** @param settled To be called when it is decided what stands. */
  refused(field: F, answer: A, status: number, settled: () => void): void;
}

export class Saving<F extends SavedField, A extends SavedAnswer> {
  private sending = false;
  private failures = 0;
  private timer = 0;
  private whenIdle: (() => void)[] = [];

  constructor(
    private readonly form: HTMLFormElement,
    private readonly status: HTMLElement,
    private readonly fields: F[],
    private readonly shows: Shows<F, A>,
  ) {}

  start(): void {
    for (const field of this.fields) {
      field.whenTouched((atOnce) => {
        this.shows.touched(field);
        this.sayHowItStands();
        this.failures = 0;
        this.later(atOnce ? 0 : typingPause);
      });
    }
    window.addEventListener('online', () => this.later(0));
    if (this.status.textContent === '') this.sayHowItStands();
    else this.say(this.status.textContent!);

    // A page that came back may hold what nothing is wrong with.
    this.later(0);

    // Leaving with something unsaved is asked about; sending the whole form is not leaving.
    let submitted = false;
    this.form.addEventListener('submit', (event) => (submitted = !event.defaultPrevented));
    window.addEventListener('beforeunload', (event) => {
      if (!submitted && this.fields.some((f) => f.isUnsaved)) event.preventDefault();
    });
  }

  get isSending(): boolean {
    return this.sending;
  }

  /** When nothing is on its way. */
  whenQuiet(call: () => void): void {
    if (this.sending) this.whenIdle.push(call);
    else call();
  }

  private say(word: string): void {
    if (this.status.textContent !== word) this.status.textContent = word;
    this.status.toggleAttribute('data-needs-you', word.startsWith('Behöver dig'));
  }

  private sayHowItStands(): void {
    this.say(this.isRefused ? 'Behöver dig' : this.fields.some((f) => f.isUnsaved) ? '' : 'Sparat');
  }

  private get isRefused(): boolean {
    return this.fields.some((f) => f.isRefused);
  }

  private later(pause: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.sendNext(), pause);
  }

  private async sendNext(): Promise<void> {
    const field = this.fields.find((f) => f.isWaiting);
    if (this.sending || field === undefined) return;

    this.sending = true;
    const sent = field.take();
    try {
      const response = await fetch(this.form.dataset['address']!, {
        method: 'POST',
        body: sent.body,
        headers: { RequestVerificationToken: token(this.form), Accept: 'application/json' },
        redirect: 'manual',
      });
      await this.receive(field, sent.value, response);
    } catch {
      this.tryAgain(field, noNetwork);
    } finally {
      this.sending = false;
      for (const call of this.whenIdle.splice(0)) call();
    }
    if (this.failures === 0) await this.sendNext();
  }

  private async receive(field: F, value: string, response: Response): Promise<void> {
    if (response.type === 'opaqueredirect' || response.status === 401) return this.stop(field, sessionOver);
    if (response.status >= 500) return this.tryAgain(field, ourFault);
    const answer = await this.answerOf(response);
    if (answer === null) return this.stop(field, ourFault);

    this.failures = 0;
    if (response.ok) {
      field.saved(answer.stamp!, value);
      this.shows.saved(field, answer);
      this.say(this.isRefused ? 'Behöver dig' : `Sparat kl. ${answer.savedAt}`);
    } else {
      field.refused();
      this.say('Behöver dig');
      this.shows.refused(field, answer, response.status, () => {
        this.sayHowItStands();
        void this.sendNext();
      });
    }
  }

  private tryAgain(field: F, why: string): void {
    field.wait();
    this.say(`Behöver dig. ${why}`);
    this.later(retryPauses[Math.min(this.failures++, retryPauses.length - 1)]!);
  }

  private stop(field: F, why: string): void {
    field.refused();
    this.say(`Behöver dig. ${why}`);
  }

  private async answerOf(response: Response): Promise<A | null> {
    return response.headers.get('Content-Type')?.startsWith('application/json') ? ((await response.json()) as A) : null;
  }
}

function token(form: HTMLFormElement): string {
  return form.querySelector<HTMLInputElement>('input[name="__RequestVerificationToken"]')!.value;
}
