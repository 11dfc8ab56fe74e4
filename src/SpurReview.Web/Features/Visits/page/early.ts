// Until the store is open nothing is kept of what is written, and the page does not say that it is: the word goes with the first key, and leaving
// is asked about.
import type { Control } from './page-field';

/** Until it is told to stop. */
export function watchEarly(place: HTMLElement): () => void {
  const word = document.querySelector<HTMLElement>('[data-part="save-word"]');
  let isEdited = false;
  const edited = () => {
    isEdited = true;
    if (word !== null) word.textContent = '';
  };
  const leaving = (event: Event) => {
    if (isEdited) event.preventDefault();
  };
  place.addEventListener('input', edited);
  window.addEventListener('beforeunload', leaving);
  if ([...place.querySelectorAll<Control>('input, textarea')].some(isChanged)) edited();
  return () => {
    place.removeEventListener('input', edited);
    window.removeEventListener('beforeunload', leaving);
  };
}

/** Before these scripts came. */
const isChanged = (control: Control) =>
  control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type)
    ? control.checked !== control.defaultChecked
    : control.value !== control.defaultValue;
