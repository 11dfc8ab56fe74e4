// "Mitt arbete" begins with what is only on this device, and sends it if it can.
import { element } from '../../Areas/page-parts';
import { clashWords } from '../page/places';
import { Courier } from '../sync/courier';
import { Server } from '../sync/server';
import { letGoOfOld } from '../store/ageing';
import type { VisitStore } from '../store/visit-store';
import { editWords } from './edit-words';
import { askWhatIsToSettle, heldReviews, type HeldReview } from './held-reviews';
import { storeHere } from './this-device';

export async function unsentNotice(place: HTMLElement): Promise<void> {
  const store = await storeHere();
  if (store === null) return;
  void letGoOfOld(store).catch(() => undefined);
  // Said before it is tried: without network the trying may take its time.
  await show(store, place);
  await askWhatIsToSettle(store);
  await show(store, place);
  const [first] = await store.unsettled();
  if (first === undefined) return;
  const courier = new Courier(store, new Server(first.review, '', store.account), '', () => void show(store, place));
  await courier.now();
}

async function show(store: VisitStore, place: HTMLElement): Promise<void> {
  const reviews = await heldReviews(store);
  place.hidden = reviews.length === 0;
  const link = element('a', 'Visa vad som inte är skickat') as HTMLAnchorElement;
  link.className = 'btn btn-outline-secondary';
  link.href = '/ej-skickat';
  const links = reviews.some(({ entries }) => entries.length > 0) ? [link] : [];
  place.replaceChildren(...reviews.flatMap(sentences).map((words) => element('p', words)), ...reviews.flatMap(choices), ...links);
}

function sentences({ name, unsent, needing, toSettle }: HeldReview): string[] {
  return [
    ...(unsent === 0 ? [] : [`På denna enhet: ${editWords(unsent)} i ${name} är inte ${unsent === 1 ? 'skickad' : 'skickade'} än.`]),
    ...(needing === 0 ? [] : [`Behöver dig: ${editWords(needing)} i ${name} togs inte in.`]),
    ...(toSettle.length === 0 ? [] : [`Behöver dig: i ${name} skrev ni samtidigt på ${toSettle.length === 1 ? 'ett ställe' : `${toSettle.length} ställen`}.`]),
  ];
}

function choices({ toSettle }: HeldReview): HTMLElement[] {
  return toSettle.map((place) => {
    const [line, link] = [element('p', ''), element('a', clashWords(place)) as HTMLAnchorElement];
    link.href = place.address;
    line.append(link);
    return line;
  });
}
