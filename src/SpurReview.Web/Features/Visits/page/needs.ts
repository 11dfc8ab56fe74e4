// The areas in which somebody is to choose between two texts are marked wherever the page leads to them.
import { element } from '../../Areas/page-parts';

/** @param addresses of the places, with or without where on the page they stand. */
export function markNeeds(addresses: string[]): void {
  const pages = new Set(addresses.map((address) => address.split('#')[0]));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.rail__link, .area-menu__link')) {
    const [isMarked, needs] = [link.querySelector('.rail__needs'), pages.has(link.pathname)];
    if (isMarked === null && needs) link.append(mark());
    if (isMarked !== null && !needs) isMarked.remove();
  }
}

function mark(): HTMLElement {
  const [made, words] = [element('span', ''), element('span', 'behöver dig')];
  made.className = 'rail__needs';
  words.className = 'rail__needs-words';
  made.append(words);
  return made;
}
