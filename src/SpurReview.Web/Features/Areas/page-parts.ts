// Small pieces of a page.
export function element(tag: string, content: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = content;
  return made;
}

export function part(place: ParentNode, name: string): HTMLElement {
  return place.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
}

export function alertBox(...content: Node[]): HTMLElement {
  const box = document.createElement('div');
  box.dataset['part'] = 'message';
  box.setAttribute('role', 'alert');
  box.append(...content);
  return box;
}
