// The page of an area as the server writes it, as much of it as its scripts touch, and a server that answers when we say so.
import type { Answer } from '../../../src/SpurReview.Web/Features/Areas/autosave';
import { page } from '../harness';

export const token = 'märket';

const label = (text: string) => `<label><span data-part="label">${text}</span> <em>Trycks i rapporten.</em></label>`;
const stamp = (name: string) => `<input type="hidden" name="${name}.stamp" value="0.00000000">`;

export function textField(name: string, text: string, words = 'Kommentar.', hasStamp = true): string {
  return `<div data-field="${name}">${label(words)}
    <textarea id="${name.replace('.', '_')}" name="${name}">${text}</textarea>${hasStamp ? stamp(name) : ''}
    <ul data-part="notices"></ul></div>`;
}

function radio(name: string, value: string, chosen: string): string {
  return `<input type="radio" name="${name}" value="${value}" ${value === chosen ? 'checked' : ''}>`;
}

function choices(name: string, values: string[], chosen: string): string {
  return `<fieldset data-field="${name}">${values.map((value) => radio(name, value, chosen)).join('')}${stamp(name)}</fieldset>`;
}

function criterion(code: string, verdict: string, comment: string): string {
  return `<div id="${code}" data-part="row">
    ${choices(`verdict.${code}`, ['Met', 'NotMet', 'NotRelevant', 'NotAssessed'], verdict)}
    <p data-part="remark" hidden>Uppfyllt, med anmärkning</p>
    <details data-part="comment"><summary>Kommentera</summary>
      ${textField(`comment.${code}`, comment)}<p data-part="deficiency"></p></details>
  </div>`;
}

interface Saved {
  verdicts?: Record<string, string>;
  comments?: Record<string, string>;
  description?: string;
  grade?: string;
  reason?: string;
  asked?: boolean;
  word?: string;
  /** The fields that the page came back with, by how they wait. */
  unsaved?: Record<string, 'sparas' | 'rattas'>;
}

let pages = 0;

/** An area with the criteria E1 and E2, nothing assessed unless said. */
export function areaForm(saved: Saved = {}): HTMLFormElement {
  const verdicts = { E1: 'NotAssessed', E2: 'NotAssessed', ...saved.verdicts };
  const rows = Object.entries(verdicts).map(([code, verdict]) => criterion(code, verdict, saved.comments?.[code] ?? ''));
  const box = page(`<main>
    <button form="omrade" data-part="save">Spara</button><span role="status" data-part="save-word">${saved.word ?? ''}</span>
    <svg><use href="#rail-NotBegun" data-part="progress-mark"></use></svg><span data-part="progress">inte påbörjat</span>
    <span data-part="progress">inte påbörjat</span><span data-part="count">0 av 2 kriterier bedömda</span>
    <form id="omrade" action="/omrade" data-address="/falt/${++pages}">
      <section data-part="group">${rows.join('')}<p data-part="fill"><button name="do">Sätt de 2 som är kvar till Uppfyllt</button></p></section>
      ${textField('description', saved.description ?? '', 'Beskrivning')}
      <div data-part="suggestion"><p>Inget förslag än. 0 av 2 föreskrifter är bedömda.</p></div>
      ${choices('grade', ['A', 'B', 'C', 'D'], saved.grade ?? '')}
      <div data-part="reason" data-asked="${saved.asked ? 'ja' : 'nej'}">
        ${textField('reason', saved.reason ?? '', 'Varför skiljer sig graderingen från förslaget?', false)}</div>
      <p data-part="done">Området är klart.</p>
      <span data-part="suggestion-short">Inget förslag än</span>
      <input type="hidden" name="__RequestVerificationToken" value="${token}">
    </form></main>`);
  for (const [name, how] of Object.entries(saved.unsaved ?? {})) find(`[data-field="${name}"]`).dataset['unsaved'] = how;
  return box.querySelector('form')!;
}

export function find<T extends HTMLElement = HTMLElement>(selector: string): T {
  return document.querySelector<T>(selector)!;
}

export const words = (selector: string) => find(selector)?.textContent?.replace(/\s+/g, ' ').trim();

/** What an earlier page waits for is gone with that page. */
const heard: [string, EventListenerOrEventListenerObject][] = [];
const listen = window.addEventListener.bind(window);

export function withNewWindow(attach: () => void): void {
  for (const [type, listener] of heard.splice(0)) window.removeEventListener(type, listener);
  window.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
    heard.push([type, listener]);
    listen(type, listener);
  };
  attach();
  window.addEventListener = listen;
}

export const answer = (changes: Partial<Answer> = {}): Answer => ({
  message: null,
  stamp: '1.11111111',
  savedAt: '14.32',
  other: null,
  otherReason: null,
  clashing: null,
  suggestion: { before: 'Inget förslag än. 1 av 2 föreskrifter är bedömda.', grade: null, after: '', notes: [] },
  deviation: null,
  count: '1 av 2 kriterier bedömda',
  progress: 'påbörjat',
  mark: 'Begun',
  notices: [],
  ...changes,
});

export const refused = (message: string | null, changes: Partial<Answer> = {}): Answer =>
  answer({ message, stamp: null, savedAt: null, suggestion: null, count: null, progress: null, mark: null, ...changes });

export const clash = (changes: Partial<Answer> = {}): Answer =>
  refused('Ni skrev samtidigt. Båda texterna finns kvar.', {
    stamp: '7.77777777',
    other: 'Deras text',
    clashing: {
      mineHeading: 'Din, kl. 10.42',
      mine: [
        { text: 'Min', differs: true },
        { text: ' text', differs: false },
      ],
      otherHeading: 'Astas, kl. 10.41',
      other: [
        { text: 'Deras', differs: true },
        { text: ' text', differs: false },
      ],
      keepOther: 'Behåll Astas',
    },
    ...changes,
  });

interface Request {
  fields: Record<string, string>;
  headers: Record<string, string>;
  reply: (status: number, body: Answer | string) => void;
  redirect: () => void;
  fail: () => void;
}

/** The other end of a form. Each request waits until the test answers it. */
export class Server {
  readonly requests: Request[] = [];

  constructor(form: HTMLFormElement) {
    const here = form.dataset['address']!;
    window.fetch = (address, init) =>
      new Promise((resolve, reject) => {
        // A page that is gone may still send.
        if (address === here) this.requests.push(requestOf(init!, resolve, reject));
      });
  }

  get last(): Request {
    return this.requests.at(-1)!;
  }

  get sent(): string[] {
    return this.requests.map(({ fields }) => [fields['field'], fields['code'], fields['value']].filter((f) => f !== undefined).join(' '));
  }
}

function requestOf(init: RequestInit, resolve: (response: Response) => void, reject: (fault: Error) => void): Request {
  return {
    fields: Object.fromEntries(init.body as URLSearchParams),
    headers: init.headers as Record<string, string>,
    reply: (status, body) =>
      resolve(
        typeof body === 'string'
          ? new Response(body, { status, headers: { 'Content-Type': 'text/html' } })
          : new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json; charset=utf-8' } }),
      ),
    redirect: () => resolve(Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' })),
    fail: () => reject(new TypeError('Failed to fetch')),
  };
}

export function type(name: string, text: string): void {
  const control = find<HTMLTextAreaElement>(`textarea[name="${name}"]`);
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

export function choose(name: string, value: string): void {
  find(`[name="${name}"][value="${value}"]`).click();
}

export function press(button: string): void {
  [...document.querySelectorAll('button')].find((b) => b.textContent === button)!.click();
}

/** So long that whatever was to come has come. */
export const pass = (milliseconds: number) => new Promise((resume) => setTimeout(resume, milliseconds));
