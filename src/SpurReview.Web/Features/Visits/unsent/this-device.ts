// The store of whoever is signed in here, or last was, where there is one: pages that only look do not make one.
import { currentAccount } from '../store/page-store';
import { VisitStore } from '../store/visit-store';

const mark = 'spur.enhet';

export function rememberStore(): void {
  try {
    localStorage.setItem(mark, 'ja');
  } catch {
    // Then other pages do not look; nothing is lost.
  }
}

export async function storeHere(): Promise<VisitStore | null> {
  if (!hasStore()) return null;
  const account = document.body.dataset['account'] || (await currentAccount());
  return account === null ? null : VisitStore.open(account);
}

function hasStore(): boolean {
  try {
    return localStorage.getItem(mark) !== null;
  } catch {
    return false;
  }
}
