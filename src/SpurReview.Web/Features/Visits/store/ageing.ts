// What is settled does not stay on the device for ever. What is not sent does.
import { PageStore } from './page-store';
import type { VisitStore } from './visit-store';

/** So long a review stays that the server has told nothing of: the report is written by then, and opening it again fetches it anew. */
const longest = 30 * 24 * 60 * 60_000;

export async function letGoOfOld(store: VisitStore, now: number = Date.now()): Promise<void> {
  const old = (await store.known()).filter(({ at }) => at < now - longest);
  for (const { review } of old) await letGoOf(store, review);
}

/** The person is not, or no more, one who writes in the review. */
export async function letGoOf(store: VisitStore, review: string): Promise<void> {
  await store.letGo(review);
  // Its pages show what is not sent, too.
  if ((await store.known()).some((known) => known.review === review)) return;
  const pages = await PageStore.of(store.account);
  const its = (await pages.addresses()).filter((address) => address.startsWith(`/granskningar/${review}/`));
  if (its.length > 0) await pages.letGo(its);
}
