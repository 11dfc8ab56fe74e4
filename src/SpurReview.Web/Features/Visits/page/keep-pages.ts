// The review's pages are kept on the device, so that they open without network.
import { setCurrentAccount } from '../store/page-store';

/** Beside the areas, which the rail leads to. */
const others = ['styrkor-och-svagheter', 'redo', 'anteckningar', 'att-fraga-om', 'muntlig-aterkoppling', 'program'];

export async function keepPages(account: string, review: string): Promise<void> {
  await setCurrentAccount(account);
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
  const { active } = await navigator.serviceWorker.ready;
  const areas = [...document.querySelectorAll<HTMLAnchorElement>('.rail__link')].map(({ pathname }) => pathname);
  const addresses = [location.pathname, ...areas, ...others.map((name) => `/granskningar/${review}/${name}`), '/ej-skickat'];
  active?.postMessage({ pages: [...new Set(addresses)], files: filesOfPage() });
}

function filesOfPage(): string[] {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"], link[rel="preload"]')].map(({ href }) => href);
  return [...links, ...[...document.scripts].map(({ src }) => src)].filter((address) => address.startsWith(`${location.origin}/assets/`));
}
