// Saves the area's form field by field while it is being filled in. The form works without it, and after it: each saved field gets the
// stamp that a later "Spara" is judged by.
import { showClash } from './clash-view';
import { clear, showFault, showReason, showSaved, showVerdict } from './field-view';
import { FieldWatch } from './field-watch';
import { part } from './page-parts';

const typingPause = 500;
const retryPauses = [2_000, 5_000, 15_000, 30_000];

const noNetwork = 'Inget nät. Det du har skrivit finns kvar på sidan. Försök igen när nätet är tillbaka.';
const sessionOver = 'Du har varit inloggad länge utan att göra något. Logga in igen. Det du har skrivit finns kvar.';
const ourFault = 'Något gick fel hos oss. Det du har skrivit finns kvar på sidan.';

export function autosave(element: HTMLElement): void {
  const form = element as HTMLFormElement;
  const status = part(document, 'save-word');
  const fields = [...form.querySelectorAll<HTMLElement>('[data-field]')]
    .filter((box) => box.dataset['field'] !== 'reason')
    .map((box) => new FieldWatch(form, box.dataset['field']!));

  let sending = false;
  let failures = 0;
  let timer = 0;

  const say = (word: string) => {
    if (status.textContent !== word) status.textContent = word;
    status.toggleAttribute('data-needs-you', word.startsWith('Behöver dig'));
  };

  const sayHowItStands = () =>
    say(fields.some((f) => f.isRefused) ? 'Behöver dig' : fields.some((f) => f.isUnsaved) ? '' : 'Sparat');

  const later = (pause: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(sendNext, pause);
  };

  async function sendNext(): Promise<void> {
    const field = fields.find((f) => f.isWaiting);
    if (sending || field === undefined) return;

    sending = true;
    const sent = field.take();
    try {
      const response = await fetch(form.dataset['address']!, {
        method: 'POST',
        body: sent.body,
        headers: { RequestVerificationToken: token(form), Accept: 'application/json' },
        redirect: 'manual',
      });
      await receive(field, sent.value, response);
    } catch {
      tryAgain(field, noNetwork);
    } finally {
      sending = false;
    }
    if (failures === 0) await sendNext();
  }

  async function receive(field: FieldWatch, value: string, response: Response): Promise<void> {
    if (response.type === 'opaqueredirect' || response.status === 401) return stop(field, sessionOver);
    if (response.status >= 500) return tryAgain(field, ourFault);
    const answer = await answerOf(response);
    if (answer === null) return stop(field, ourFault);

    failures = 0;
    if (response.ok) {
      field.saved(answer.stamp!, value);
      showSaved(form, field, answer);
      say(fields.some((f) => f.isRefused) ? 'Behöver dig' : `Sparat kl. ${answer.savedAt}`);
    } else {
      field.refused();
      say('Behöver dig');
      if (response.status === 409 && answer.stamp) showClash(form, field, answer, settled);
      else showFault(form, field, { ...answer, message: answer.message ?? ourFault });
    }
  }

  /** The other text may have been chosen, which is saved already. */
  function settled(): void {
    sayHowItStands();
    void sendNext();
  }

  function tryAgain(field: FieldWatch, why: string): void {
    field.wait();
    say(`Behöver dig. ${why}`);
    later(retryPauses[Math.min(failures++, retryPauses.length - 1)]!);
  }

  function stop(field: FieldWatch, why: string): void {
    field.refused();
    say(`Behöver dig. ${why}`);
  }

  for (const field of fields) {
    field.whenTouched((atOnce) => {
      showVerdict(form, field);
      if (!field.isUnsaved) clear(field);
      sayHowItStands();
      failures = 0;
      later(atOnce ? 0 : typingPause);
    });
  }
  window.addEventListener('online', () => later(0));

  // Everything is saved by itself, so the button for it steps aside; Enter still presses it.
  part(document, 'save').hidden = true;
  for (const field of fields) showVerdict(form, field);
  if (part(form, 'reason').dataset['asked'] === 'nej') showReason(form, null);
  if (status.textContent === '') say('Sparat');
  else say(status.textContent!);

  // A page that came back may hold what nothing is wrong with.
  later(0);

  // Leaving with something unsaved is asked about; sending the whole form is not leaving.
  let submitted = false;
  form.addEventListener('submit', (event) => (submitted = !event.defaultPrevented));
  window.addEventListener('beforeunload', (event) => {
    if (!submitted && fields.some((f) => f.isUnsaved)) event.preventDefault();
  });
}

export interface TextPart {
  text: string;
  differs: boolean;
}

export interface Answer {
  message: string | null;
  stamp: string | null;
  savedAt: string | null;
  other: string | null;
  otherReason: string | null;
  clashing: { mineHeading: string; mine: TextPart[]; otherHeading: string; other: TextPart[]; keepOther: string } | null;
  suggestion: { before: string; grade: string | null; after: string; notes: string[] } | null;
  deviation: string | null;
  count: string | null;
  progress: string | null;
  mark: string | null;
  notices: string[];
}

async function answerOf(response: Response): Promise<Answer | null> {
  return response.headers.get('Content-Type')?.startsWith('application/json') ? ((await response.json()) as Answer) : null;
}

function token(form: HTMLFormElement): string {
  return form.querySelector<HTMLInputElement>('input[name="__RequestVerificationToken"]')!.value;
}
