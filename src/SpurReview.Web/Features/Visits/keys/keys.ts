// G leads to a criterion by its code, and ? shows which keys there are.
import { part } from '../../Areas/page-parts';
import { focusRow } from '../../Areas/row-keys';
import { keysAreOn, switchKeys } from './keys-switch';
import { isPlainKey } from './plain-key';

export function keys(place: HTMLElement): void {
  const sheet = part(place, 'sheet') as HTMLDialogElement;
  const code = sheet.querySelector<HTMLInputElement>('#ga-till')!;
  const toggle = part(sheet, 'switch') as HTMLInputElement;
  toggle.checked = keysAreOn();
  toggle.addEventListener('change', () => switchKeys(toggle.checked));

  const open = () => {
    [code.value, part(sheet, 'fault').textContent] = ['', ''];
    sheet.showModal();
    code.focus();
  };
  const button = part(place, 'open');
  button.hidden = false;
  button.addEventListener('click', open);
  document.addEventListener('keydown', (event) => {
    if (!['g', '?'].includes(event.key.toLowerCase()) || !isPlainKey(event) || !keysAreOn()) return;
    event.preventDefault();
    open();
  });
  sheet.querySelector('form')!.addEventListener('submit', (event) => {
    if ((event.submitter as HTMLButtonElement).value !== 'go') return;
    event.preventDefault();
    const way = wayTo(code.value);
    if (typeof way === 'string') part(sheet, 'fault').textContent = way;
    else way(sheet);
  });
}

/** How to get there, or why not. */
function wayTo(written: string): string | ((sheet: HTMLDialogElement) => void) {
  const code = codeOf(written);
  if (code === null) return 'Skriv ett kriterium, till exempel E5.';
  const row = document.getElementById(code);
  if (row?.dataset['part'] === 'row') {
    return (sheet) => {
      sheet.close();
      focusRow(row);
    };
  }
  const stop = [...document.querySelectorAll<HTMLAnchorElement>('.rail__link')].find(({ pathname }) => pathname.endsWith(`/omraden/${code[0]}`));
  if (stop === undefined) return `Det finns inget område ${code[0]}.`;
  if (stop.getAttribute('aria-current') === 'page') return `${code} finns inte i område ${code[0]}.`;
  return () => location.assign(`${stop.href}#${code}`);
}

/** "E5" of "e5" and " E 5"; null where it is none. */
export function codeOf(written: string): string | null {
  const code = written.replace(/\s/g, '').toUpperCase();
  return /^[A-Z][1-9][0-9]?$/.test(code) ? code : null;
}
