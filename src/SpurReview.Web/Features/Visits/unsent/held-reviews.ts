// What this device holds of each review that wants something of somebody.
import { clashing } from '../core/clashing';
import { isUnanswered, type Entry } from '../core/device';
import { placesOf, type Place } from '../page/places';
import { letGoOf } from '../store/ageing';
import type { VisitStore } from '../store/visit-store';
import { Refused, Server } from '../sync/server';

export interface HeldReview {
  review: string;
  name: string;
  entries: Entry[];
  /** How many have no answer from the server yet. */
  unsent: number;
  /** How many were answered and not saved. */
  needing: number;
  /** Where two wrote at the same time and nobody has chosen. */
  toSettle: Place[];
}

/** Those that want nothing are left out. */
export async function heldReviews(store: VisitStore): Promise<HeldReview[]> {
  const [known, unsettled] = await Promise.all([store.known(), store.unsettled()]);
  const names = new Map([...known, ...unsettled].map(({ review, name }) => [review, name]));
  const all = await Promise.all([...names].map(([review, name]) => heldReview(store, review, name)));
  return all.filter(({ entries, toSettle }) => entries.length > 0 || toSettle.length > 0);
}

/** The device may have been told of a clash days ago: before somebody is asked to choose, the server says whether there still is something to choose. */
export async function askWhatIsToSettle(store: VisitStore): Promise<void> {
  const clashing = (await heldReviews(store)).filter(({ toSettle }) => toSettle.length > 0);
  await Promise.all(clashing.map(({ review, name }) => askAbout(store, review, name)));
}

async function askAbout(store: VisitStore, review: string, name: string): Promise<void> {
  try {
    const { fields, seq, isOpen } = await new Server(review, '', store.account).news(await store.seqOf(review));
    // In a review that has gone on nobody chooses any more.
    if (isOpen) await store.learn(review, fields, seq, name);
    else await letGoOf(store, review);
  } catch (fault) {
    if (fault instanceof Refused && fault.why === 'not-inspector') await letGoOf(store, review);
  }
}

async function heldReview(store: VisitStore, review: string, name: string): Promise<HeldReview> {
  const { entries, fields } = await store.read(review);
  const unsent = entries.filter(isUnanswered).length;
  const toSettle = placesOf(review, clashing(fields, entries));
  return { review, name: name || 'En granskning', entries, unsent, needing: entries.length - unsent, toSettle };
}
