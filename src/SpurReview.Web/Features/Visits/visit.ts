// Where the browser can keep what is written, pages of a review work with a store on the device. Otherwise they are forms, as before.
import { autosave } from '../Areas/autosave';
import { watchEarly } from './page/early';
import { keepPages } from './page/keep-pages';
import { LeavingPage } from './page/leaving-page';
import { OralPage } from './page/oral-page';
import { VisitPage } from './page/visit-page';
import { WordPage } from './page/word-page';
import { FindingsPage } from './rows/findings-page';
import { NotesPage } from './rows/notes-page';
import { letGoOfOld } from './store/ageing';
import { VisitStore } from './store/visit-store';
import { rememberStore } from './unsent/this-device';

export function visitOrAutosave(element: HTMLElement): void {
  withStore(element, (form, store) => new VisitPage(form, store).start(), autosave);
}

export function visitFindings(element: HTMLElement): void {
  withStore(element, (form, store) => new FindingsPage(form, store).start(), () => undefined);
}

export function visitNotes(element: HTMLElement): void {
  withStore(element, (form, store) => new NotesPage(form, store).start(), () => undefined);
}

export function visitLeaving(element: HTMLElement): void {
  withStore(element, (form, store) => new LeavingPage(form, store).start(), () => undefined);
}

export function visitOral(element: HTMLElement): void {
  withStore(element, (form, store) => new OralPage(form, store).start(), () => undefined);
}

export function visitWord(element: HTMLElement): void {
  withStore(element, (form, store) => new WordPage(form, store).start(), () => undefined);
}

function withStore(element: HTMLElement, start: (form: HTMLFormElement, store: VisitStore) => Promise<void>, otherwise: (form: HTMLFormElement) => void): void {
  const form = element as HTMLFormElement;
  const { visit } = form.dataset;
  const { account } = document.body.dataset;
  if (!visit || !account || !canKeep()) return otherwise(form);
  const stopWatching = watchEarly(form);
  void VisitStore.open(account).then(
    async (store) => {
      rememberStore();
      form.dataset['keeps'] = 'ja';
      await start(form, store);
      stopWatching();
      // Where pages cannot be kept, the edits still are.
      await keepPages(account, visit).catch(() => undefined);
      await letGoOfOld(store).catch(() => undefined);
    },
    () => {
      stopWatching();
      otherwise(form);
    },
  );
}

export const canKeep = () => 'indexedDB' in window && 'locks' in navigator && crypto.subtle !== undefined;
