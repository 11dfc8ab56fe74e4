// Whose the device is just now. Its store is that of whoever is signed in here, or last was, where there is one: pages that only look make none.
import { currentAccount, PageStore, setCurrentAccount } from '../store/page-store';
import { VisitStore } from '../store/visit-store';

const mark = 'spur.enhet';
/** Who pressed "Logga ut". Whether that was done is known by the page that comes then. */
const leavingMark = 'spur.loggar-ut';

export function rememberStore(): void {
  remember(mark, 'ja');
}

export async function storeHere(): Promise<VisitStore | null> {
  if (remembered(mark) === null) return null;
  const account = document.body.dataset['account'] || (await currentAccount());
  return account === null ? null : VisitStore.open(account);
}

/** The person is about to sign out; what was kept for her goes when it is done, and not before. */
export function rememberLeaving(account: string): void {
  remember(leavingMark, account);
}

/**
 * Every page that the server made says who is signed in. Nobody is shown the pages that were kept for somebody else. Whose session is over has
 * signed out of nothing: until somebody else comes, what was kept for her opens without network.
 */
export async function noteWhoIsHere(account: string | null): Promise<void> {
  if (remembered(mark) === null) return;
  const left = remembered(leavingMark);
  if ((account ?? left) === null) return;
  if ((await currentAccount()) !== account) await setCurrentAccount(account);
  if (left === null) return;
  if (left !== account) await (await PageStore.of(left)).clear();
  remember(leavingMark, null);
}

function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Then other pages do not look; nothing is lost.
  }
}

function remembered(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
