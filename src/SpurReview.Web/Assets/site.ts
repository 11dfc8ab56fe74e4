import { planAutosave } from '../Features/ActionPlans/plan-autosave';
import { panelSwitch } from '../Features/Areas/panels';
import { rowKeys } from '../Features/Areas/row-keys';
import { fileCheck } from '../Features/Authenticity/file-check';
import { textFilter } from '../Features/Corrections/text-filter';
import { sortable } from '../Features/Findings/sortable';
import { passkey } from '../Features/SignIn/passkey';
import { keys } from '../Features/Visits/keys/keys';
import { quickNote } from '../Features/Visits/rows/quick-note';
import { signOut } from '../Features/Visits/unsent/sign-out';
import { noteWhoIsHere } from '../Features/Visits/unsent/this-device';
import { unsentNotice } from '../Features/Visits/unsent/unsent-notice';
import { unsentPage } from '../Features/Visits/unsent/unsent-page';
import { visitFindings, visitLeaving, visitNotes, visitOral, visitOrAutosave, visitWord } from '../Features/Visits/visit';
import { heldForm } from './held-form';
import { menu } from './menu';

// Behaviour is attached by data-module; every page works before it arrives.
type Module = (element: HTMLElement) => void | Promise<void>;

const modules: Record<string, Module> = {
  // The error summary takes the focus, so that a screen reader says what is wrong.
  focus: (element) => element.focus(),
  autosave: visitOrAutosave,
  'file-check': fileCheck,
  findings: visitFindings,
  'held-form': heldForm,
  keys,
  leaving: visitLeaving,
  menu,
  notes: visitNotes,
  panels: panelSwitch,
  passkey,
  'plan-autosave': planAutosave,
  'quick-note': quickNote,
  'row-keys': rowKeys,
  'sign-out': signOut,
  sortable,
  'text-filter': textFilter,
  'unsent-notice': unsentNotice,
  'unsent-page': unsentPage,
  'visit-oral': visitOral,
  'visit-word': visitWord,
};

// Before anything can be shown of what is kept on the device, it knows whose it is.
void noteWhoIsHere(document.body.dataset['account'] || null).catch(() => undefined);

// Whoever is led to a place on a page goes on from there by keyboard too.
if (location.hash !== '') document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest<HTMLElement>('[tabindex="-1"]')?.focus();

for (const element of document.querySelectorAll<HTMLElement>('[data-module]')) {
  for (const name of element.dataset['module']!.split(' ')) void modules[name]?.(element);
}
