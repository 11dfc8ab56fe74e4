// "Mitt arbete" begins with what is only on this device, and sends it if it can.
import { element } from '../../Areas/page-parts';
import { Courier } from '../sync/courier';
import { Server } from '../sync/server';
import { letGoOfOld } from '../store/ageing';
import type { VisitStore } from '../store/visit-store';
import { storeHere } from './this-device';

export async function unsentNotice(place: HTMLElement): Promise<void> {
  const store = await storeHere();
  if (store === null) return;
  void letGoOfOld(store).catch(() => undefined);
  const [first] = await store.unsettled();
  if (first === undefined) return;
  // Said before it is tried: without network the trying may take its time.
  await show(store, place);
  const courier = new Courier(store, new Server(first.review, '', store.account), '', () => void show(store, place));
  await courier.now();
}

async function show(store: VisitStore, place: HTMLElement): Promise<void> {
  const reviews = (await store.unsettled()).filter(({ entries }) => entries.length > 0);
  place.hidden = reviews.length === 0;
  const link = element('a', 'Visa vad som inte är skickat') as HTMLAnchorElement;
  link.className = 'btn btn-outline-secondary';
  link.href = '/ej-skickat';
  place.replaceChildren(...reviews.map(({ name, entries }) => element('p', sentence(name, entries.length))), link);
}

function sentence(name: string, count: number): string {
  const edits = count === 1 ? '1 ändring' : `${count} ändringar`;
  return `Behöver dig: ${edits} i ${name} är inte ${count === 1 ? 'skickad' : 'skickade'} än.`;
}
