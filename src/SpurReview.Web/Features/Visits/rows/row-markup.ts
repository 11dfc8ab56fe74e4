// Rows that the server has not made are made from the page's own template, and stand in the order that is asked for.
const blank = '00000000-0000-0000-0000-000000000000';

export function rowFrom(template: HTMLTemplateElement, id: string): HTMLElement {
  const row = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  for (const element of [row, ...row.querySelectorAll('*')]) {
    for (const attribute of element.attributes) attribute.value = attribute.value.replaceAll(blank, id);
  }
  return row;
}

/** Those that stand where they should are left alone, and so is the one that somebody is in. */
export function putInOrder(place: HTMLElement, wanted: HTMLElement[]): void {
  const shown = [...place.children].filter((child) => wanted.includes(child as HTMLElement));
  if (shown.length === wanted.length && shown.every((child, n) => child === wanted[n])) return;
  const active = document.activeElement as HTMLElement | null;
  const here = wanted.findIndex((row) => row.contains(active));
  if (here < 0 || wanted[here]!.parentElement !== place) {
    place.append(...wanted);
    if (here >= 0) active!.focus();
    return;
  }
  wanted[here]!.before(...wanted.slice(0, here));
  wanted[here]!.after(...wanted.slice(here + 1));
}
