// The header's menu is a <details>, which opens without script. With it, Escape closes the menu and gives the focus back, and so does going
// elsewhere, without taking the focus.
export function menu(element: HTMLElement): void {
  const details = element as HTMLDetailsElement;
  details.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !details.open) return;
    details.open = false;
    details.querySelector('summary')!.focus();
  });
  const leave = (event: Event) => {
    if (!details.contains(event.target as Node)) details.open = false;
  };
  document.addEventListener('click', leave);
  document.addEventListener('focusin', leave);
}
