// Nobody signs out from what is only on the device, unless it is saved in a file. With the person go the pages that were kept.
import { PageStore, setCurrentAccount } from '../store/page-store';
import { storeHere } from './this-device';

export function signOut(element: HTMLElement): void {
  const form = element as HTMLFormElement;
  let isAllowed = false;
  form.addEventListener('submit', (event) => {
    if (isAllowed) return;
    event.preventDefault();
    void mayLeave()
      .catch(() => true)
      .then((may) => {
        if (!may) return location.assign('/ej-skickat?varfor=logga-ut');
        isAllowed = true;
        form.requestSubmit();
      });
  });
}

async function mayLeave(): Promise<boolean> {
  const store = await storeHere();
  if (store === null) return true;
  if (!(await store.isRescued())) return false;
  await setCurrentAccount(null);
  await (await PageStore.of(store.account)).clear();
  return true;
}
