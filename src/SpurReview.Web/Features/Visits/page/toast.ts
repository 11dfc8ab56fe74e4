// What was done just now, and the way back from it.
import { element } from '../../Areas/page-parts';

const duration = 10_000;

export function showToast(words: string, undo?: () => void): void {
  document.querySelector('.toast-bar')?.remove();
  const bar = element('div', '');
  bar.className = 'toast-bar';
  bar.setAttribute('role', 'status');
  const said = element('p', words);
  said.className = 'toast-bar__words';
  document.querySelector('main')!.append(bar);
  bar.append(said);
  if (undo !== undefined) bar.append(undoButton(bar, undo));
  else setTimeout(() => bar.remove(), duration);
}

function undoButton(bar: HTMLElement, undo: () => void): HTMLElement {
  const button = element('button', 'Ångra') as HTMLButtonElement;
  button.type = 'button';
  button.className = 'toast-bar__button';
  button.addEventListener('click', () => {
    bar.remove();
    undo();
  });
  return button;
}
