// Where the browser can keep what is written, the page works with a store on the device; otherwise each field is saved by itself, as before.
import { autosave } from '../Areas/autosave';
import { keepPages } from './page/keep-pages';
import { VisitPage } from './page/visit-page';
import { VisitStore } from './store/visit-store';
import { rememberStore } from './unsent/this-device';

export function visitOrAutosave(element: HTMLElement): void {
  const form = element as HTMLFormElement;
  const { visit } = form.dataset;
  const { account } = document.body.dataset;
  if (!visit || !account || !canKeep()) return autosave(form);
  void VisitStore.open(account).then(
    async (store) => {
      rememberStore();
      await new VisitPage(form, store).start();
      // Where pages cannot be kept, the edits still are.
      await keepPages(account, visit).catch(() => undefined);
    },
    () => autosave(form),
  );
}

const canKeep = () => 'indexedDB' in window && 'locks' in navigator && crypto.subtle !== undefined;
