// "Kriterier · Beskrivning · Underlag": one at a time where the page is narrow, the choice kept on the device.
import { part } from './page-parts';

const kept = 'spur.visar';
const panels = ['kriterier', 'beskrivning', 'underlag'];

export function panelSwitch(form: HTMLElement): void {
  const place = part(form, 'panels');
  const control = part(form, 'switch');
  const buttons = [...control.querySelectorAll<HTMLButtonElement>('[data-shows]')];

  const show = (name: string) => {
    place.dataset['showsPanel'] = name;
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset['shows'] === name));
  };
  /** What a link leads to must be in sight before the browser goes there. */
  const reveal = (hash: string) => {
    const panel = hash.length > 1 ? document.getElementById(hash.slice(1))?.closest<HTMLElement>('[data-panel]') : null;
    if (panel) show(panel.dataset['panel']!);
  };

  for (const button of buttons) {
    button.addEventListener('click', () => {
      show(button.dataset['shows']!);
      keep(button.dataset['shows']!);
    });
  }
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (link) reveal(link.hash);
  });

  control.hidden = false;
  show(firstPanel(read()));
  reveal(location.hash);
  if (location.hash.length > 1) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

/** What was kept may be anything, or nothing. */
export function firstPanel(remembered: string | null): string {
  return panels.includes(remembered ?? '') ? remembered! : panels[0]!;
}

// A browser may forbid storage; then the page begins with the criteria every time.
function read(): string | null {
  try {
    return localStorage.getItem(kept);
  } catch {
    return null;
  }
}

function keep(name: string): void {
  try {
    localStorage.setItem(kept, name);
  } catch {
    return;
  }
}
