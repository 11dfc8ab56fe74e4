// Keeps the pages of opened reviews, so that they open where there is no network. The network is asked first, and waited for three seconds.
import { markedKept } from '../page/kept-page';
import { currentAccount, PageStore, type FoundPage } from '../store/page-store';

interface WorkerScope extends EventTarget {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  location: Location;
}

interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching extends WaitingEvent {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

const worker = self as unknown as WorkerScope;
const patience = 3_000;
/** What was fetched ahead this recently is not fetched ahead again. */
const fresh = 5 * 60_000;
const assets = 'spur-assets';
const keptPages = /^\/(ej-skickat|granskningar\/[0-9a-f-]{36}\/(omraden\/[A-H]|styrkor-och-svagheter|redo|anteckningar|att-fraga-om|program|muntlig-aterkoppling))$/;
const wayBack = '/ej-skickat';
/** What the page says of what was just done is true of this time only. */
const saidOnce = /<!--once-->.*?<!--\/once-->/gs;
const keptHeaders = ['content-type', 'content-security-policy', 'referrer-policy', 'x-content-type-options'];

// A new version takes over at once: what is unsent lies in the store, where every version finds it.
worker.addEventListener('install', (event) => (event as WaitingEvent).waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => (event as WaitingEvent).waitUntil(worker.clients.claim()));

worker.addEventListener('message', (event) => {
  const { pages, files } = (event as MessageEvent<{ pages: string[]; files: string[] }>).data;
  (event as unknown as WaitingEvent).waitUntil(Promise.all([keepAhead(pages), keepFiles(files)]));
});

worker.addEventListener('fetch', (event) => {
  const { request, respondWith } = event as Fetching;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== worker.location.origin) return;
  const answer = respondWith.bind(event as Fetching);
  if (address.pathname.startsWith('/assets/')) answer(asset(request, address));
  else if (!keptPages.test(address.pathname)) {
    if (request.mode === 'navigate') answer(orWhatIsHere(event as Fetching));
  }
  else if (request.mode === 'navigate') answer(page(event as Fetching, address.pathname));
  else if (request.headers.get('Accept')?.includes('text/html')) answer(fetchToKeep(event as Fetching, address.pathname));
});

async function page(event: Fetching, path: string): Promise<Response> {
  const network = fetchToKeep(event, path);
  const inTime = await Promise.race([network.catch(() => null), later(patience)]);
  if (inTime !== null && !isOurFault(inTime)) return inTime;
  const kept = await keptPage(path).catch(() => null);
  return kept === null ? network : new Response(markedKept(kept.html, kept.at), { headers: kept.headers });
}

/** A page that is not kept leads, where there is no network, to what is on the device. */
async function orWhatIsHere(event: Fetching): Promise<Response> {
  try {
    return await fetch(event.request);
  } catch (fault) {
    if ((await keptPage(wayBack).catch(() => null)) === null) throw fault;
    return Response.redirect(new URL(wayBack, worker.location.origin).href);
  }
}

async function fetchToKeep(event: Fetching, path: string): Promise<Response> {
  const response = await fetch(event.request);
  if (isWorthKeeping(response)) event.waitUntil(keep(path, response.clone()).catch(() => undefined));
  return response;
}

/** A proxy that has no server behind it is no better than no network. */
const isOurFault = ({ status }: Response) => status >= 502 && status <= 504;

const isWorthKeeping = (response: Response) =>
  response.status === 200 && !response.redirected && response.headers.get('Content-Type')?.startsWith('text/html') === true;

/** Under the account that the page names, which need not be the last one that was here. */
async function keep(path: string, response: Response): Promise<void> {
  const html = (await response.text()).replace(saidOnce, '');
  const account = /\bdata-account="([^"]+)"/.exec(html)?.[1];
  if (account === undefined) return;
  const headers = keptHeaders.flatMap((name): [string, string][] => (response.headers.has(name) ? [[name, response.headers.get(name)!]] : []));
  await (await PageStore.of(account)).keep(path, { html, headers }, Date.now());
}

async function keptPage(path: string): Promise<FoundPage | null> {
  const account = await currentAccount();
  return account === null ? null : (await PageStore.of(account)).find(path);
}

async function keepAhead(paths: string[]): Promise<void> {
  const account = await currentAccount();
  if (account === null) return;
  const store = await PageStore.of(account);
  for (const path of paths.filter((path) => keptPages.test(path))) {
    if (Date.now() - ((await store.keptAt(path)) ?? 0) < fresh) continue;
    // Whoever must sign in is not led there unseen: the mark that the form gets there would take the place of the one on an open page.
    const response = await fetch(path, { redirect: 'manual', headers: { Accept: 'text/html' } });
    if (isWorthKeeping(response)) await keep(path, response);
  }
}

/** What the page was made with came before this worker did. */
async function keepFiles(addresses: string[]): Promise<void> {
  for (const address of addresses) await asset(new Request(address), new URL(address));
}

/** An address that names its version never changes; the others are asked for anew where that can be. */
async function asset(request: Request, address: URL): Promise<Response> {
  const cache = await caches.open(assets);
  const kept = await cache.match(request);
  if (kept !== undefined && address.searchParams.has('v')) return kept;
  try {
    const response = await fetch(request);
    if (response.ok) await takeThePlaceOf(cache, request, response.clone());
    return response;
  } catch (fault) {
    const other = kept ?? (await cache.match(request, { ignoreSearch: true }));
    if (other === undefined) throw fault;
    return other;
  }
}

/** Of each file one version before the newest stays, for pages that were kept with it. */
async function takeThePlaceOf(cache: Cache, request: Request, response: Response): Promise<void> {
  const older = await cache.keys(request, { ignoreSearch: true });
  await cache.put(request, response);
  for (const old of older.filter(({ url }) => url !== request.url).slice(0, -1)) await cache.delete(old);
}

const later = (time: number) => new Promise<null>((resolve) => setTimeout(() => resolve(null), time));
