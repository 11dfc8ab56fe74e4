// "Vad är sparat?": what is only on this device, a way to send it, and a file for when it cannot be sent.
import { element, part } from '../../Areas/page-parts';
import { mayLetGo, type Entry } from '../core/device';
import { lock, unlock } from '../store/rescue-file';
import { isPromised, roomLeft } from '../store/room';
import { PageStore } from '../store/page-store';
import type { VisitStore } from '../store/visit-store';
import { Courier } from '../sync/courier';
import { Server, type Refusal } from '../sync/server';
import { clashWords, placeOf, type Place } from '../page/places';
import { refusals } from '../page/words';
import { countWords, fieldWords, stateWords, valueWords } from './edit-words';
import { askWhatIsToSettle, heldReviews, type HeldReview } from './held-reviews';
import { storeHere } from './this-device';

const shortestPassword = 12;

const unseen = 'Webbläsaren låter oss inte se vad som är sparat på den här enheten just nu. Ladda om sidan och försök igen.';

/** Whoever was on the way out is told why she came here. */
const leaving = '?varfor=logga-ut';

export async function unsentPage(place: HTMLElement): Promise<void> {
  const store = await storeHere().catch(() => undefined);
  void showKeeping(part(place, 'keeping')).catch(() => undefined);
  // What cannot be seen is not said to be nothing.
  if (store === undefined) say(place, 'count', unseen);
  if (!store) return;
  part(place, 'actions').hidden = false;

  /** The reviews that this person writes in no more. */
  const closed = new Set<string>();
  void showOpened(store, part(place, 'opened')).catch(() => undefined);
  const show = () => showAll(store, place, closed);
  await show();
  store.whenChanged(() => void show());
  void askWhatIsToSettle(store).then(show);
  const send = async () => {
    const refused = await sendAll(store, closed);
    await show();
    say(place, 'sent', refused === null ? '' : refusals[refused]);
    part(place, 'sign-in').hidden = refused !== 'session-over';
  };
  part(place, 'send').addEventListener('click', () => void send());
  onSubmit(part(place, 'save-file'), async (form) => {
    const answer = await saveFile(store, form);
    await show();
    return answer;
  });
  onSubmit(part(place, 'load-file'), (form) => loadFile(store, form, show));
}

/** Why something could not be sent, where that is so. */
async function sendAll(store: VisitStore, closed: Set<string>): Promise<Refusal | null> {
  const [first] = await store.unsettled();
  if (first === undefined) return null;
  let refused: Refusal | null = null;
  const told = (refusal: Refusal | null, review: string) => {
    refused ??= refusal;
    if (refusal === 'not-inspector') closed.add(review);
  };
  // A name is only needed until the server's own comes.
  await new Courier(store, new Server(first.review, '', store.account), '', told).now();
  return refused;
}

async function showAll(store: VisitStore, place: HTMLElement, closed: Set<string>): Promise<void> {
  const [reviews, rescued] = await Promise.all([heldReviews(store), store.rescued()]);
  const sum = (of: (held: HeldReview) => number) => reviews.reduce((sum, held) => sum + of(held), 0);
  const count = sum(({ entries }) => entries.length);
  const isLeaving = location.search === leaving && count > 0;
  say(place, 'count', `${countWords(sum(({ unsent }) => unsent), sum(({ needing }) => needing))}${isLeaving ? ' Skicka, eller hämta dem i en fil, innan du loggar ut.' : ''}`);
  part(place, 'send').hidden = sum(({ unsent }) => unsent) === 0;
  part(place, 'save-file').hidden = count === 0;
  const listed = reviews.flatMap(({ review, name, entries, toSettle }) => {
    const isClosed = closed.has(review);
    const mayGo = entries.filter((entry) => mayLetGo(entry, isClosed, rescued));
    const letAllGo = isClosed && mayGo.length === entries.length ? [forgetButton(store, entries, () => showAll(store, place, closed))] : [];
    const why = isClosed ? [element('p', refusals['not-inspector'])] : [];
    const mayChoose = isClosed ? [] : toSettle.map(choiceOf);
    return [element('h2', name), ...why, ...letAllGo, ...mayChoose, listOf(store, review, entries, isClosed ? [] : mayGo)];
  });
  part(place, 'list').replaceChildren(...listed);
}

/** The way into what is kept on the device, for when there is no other. */
async function showOpened(store: VisitStore, place: HTMLElement): Promise<void> {
  const addresses = (await (await PageStore.of(store.account)).addresses()).sort();
  const items = (await store.known()).flatMap(({ review, name }) => {
    const first = addresses.find((address) => address.startsWith(`/granskningar/${review}/omraden/`));
    return first === undefined ? [] : [itemOf(first, name || 'En granskning')];
  });
  place.hidden = items.length === 0;
  place.querySelector('ul')!.replaceChildren(...items);
}

function itemOf(address: string, name: string): HTMLElement {
  const item = element('li', '');
  item.append(linkTo(address, name));
  return item;
}

function choiceOf(place: Place): HTMLElement {
  const line = element('p', '');
  line.append(linkTo(place.address, clashWords(place)));
  return line;
}

function linkTo(address: string, words: string): HTMLElement {
  const link = element('a', words) as HTMLAnchorElement;
  link.href = address;
  return link;
}

function listOf(store: VisitStore, review: string, entries: Entry[], mayGo: Entry[]): HTMLElement {
  const list = element('dl', '');
  list.className = 'unsent';
  for (const entry of entries) {
    const { field, value } = entry.operation;
    const row = element('div', '');
    const name = element('dt', '');
    name.append(linkTo(placeOf(review, field).address, fieldWords(field)));
    row.append(name, element('dd', valueWords(field, value)), element('dd', stateWords(entry)));
    if (mayGo.includes(entry)) {
      const box = element('dd', '');
      box.append(forgetButton(store, [entry], () => row.remove()));
      row.append(box);
    }
    list.append(row);
  }
  return list;
}

/** What can never be saved is given up by whoever wrote it, and by nobody else. */
function forgetButton(store: VisitStore, entries: Entry[], done: () => unknown): HTMLElement {
  const button = element('button', 'Ta bort härifrån') as HTMLButtonElement;
  button.type = 'button';
  button.className = 'btn btn-sm btn-outline-secondary';
  button.addEventListener('click', () => void store.forget(entries.map(({ operation }) => operation.id)).then(done));
  return button;
}

async function saveFile(store: VisitStore, form: HTMLFormElement): Promise<string> {
  const password = passwordOf(form);
  if (password.length < shortestPassword) return `Välj ett lösenord med minst ${shortestPassword} tecken.`;
  await store.beginRescue();
  const reviews = (await store.unsettled()).map(({ review, name, entries }) => ({ review, name, operations: entries.map((e) => e.operation) }));
  const savedAt = new Date().toISOString();
  const text = await lock({ account: store.account, savedAt, reviews }, password);
  download(text, `spurreview-${savedAt.slice(0, 10)}.json`);
  askForFile(store, form, reviews.flatMap(({ operations }) => operations.map(({ id }) => id)));
  form.reset();
  return 'Se efter att filen finns bland det du har hämtat, och tryck sedan på Jag har filen. Kom ihåg lösenordet: utan det kan ingen öppna den.';
}

/** A browser does not tell whether a file was saved or turned down: only whoever has it knows. */
function askForFile(store: VisitStore, form: HTMLFormElement, ids: string[]): void {
  const place = part(form, 'have-file');
  place.hidden = false;
  place.querySelector('button')!.onclick = async () => {
    await store.markRescued(ids);
    place.hidden = true;
    say(form, 'answer', 'Bra. Nu kan du logga ut. Läs in filen på en annan enhet, så skickas det som står i den.');
  };
}

async function loadFile(store: VisitStore, form: HTMLFormElement, show: () => Promise<void>): Promise<string> {
  const file = form.querySelector<HTMLInputElement>('input[type="file"]')!.files?.[0];
  if (file === undefined) return 'Välj en fil.';
  const rescued = await unlock(await file.text(), passwordOf(form));
  if (rescued === null) return 'Filen gick inte att öppna. Kontrollera filen och lösenordet.';
  if (rescued.account !== store.account) return 'Filen hör till en annan person. Hon eller han behöver logga in för att läsa in den.';
  for (const { review, name, operations } of rescued.reviews) await store.takeIn(review, name, operations);
  form.reset();
  await show();
  return 'Filen är inläst.';
}

function onSubmit(element: HTMLElement, work: (form: HTMLFormElement) => Promise<string>): void {
  const form = element as HTMLFormElement;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void work(form).then((answer) => say(form, 'answer', answer));
  });
}

async function showKeeping(place: HTMLElement): Promise<void> {
  const [isKept, left] = [await isPromised(), await roomLeft()];
  const promise = isKept
    ? 'Webbläsaren har lovat att behålla det som sparas här.'
    : 'Webbläsaren har inte lovat att behålla det som sparas här, men gör det så länge det finns plats. Skicka när du har nät.';
  place.textContent = left === null ? promise : `${promise} Ledigt: ${left.toLocaleString('sv-SE')} MB.`;
}

function download(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const passwordOf = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>('input[type="password"]')!.value;

function say(place: HTMLElement, name: string, words: string): void {
  const line = part(place, name);
  if (line.textContent !== words) line.textContent = words;
}
