// Findings change places by being dragged. The buttons "Flytta upp" and "Flytta ner" do the same, also without script.
export function sortable(list: HTMLElement): void {
  const items = () => [...list.querySelectorAll<HTMLElement>(':scope > [data-finding]')];

  for (const item of items()) item.querySelector<HTMLElement>('[data-part="handle"]')!.hidden = items().length < 2;
  // They come and go.
  list.addEventListener('pointerdown', (down) => {
    const handle = (down.target as Element).closest<HTMLElement>('[data-part="handle"]');
    const item = handle?.closest<HTMLElement>('[data-finding]');
    if (!handle || !item) return;
    down.preventDefault();
    drag(item, handle, down.pointerId);
  });

  function drag(item: HTMLElement, handle: HTMLElement, pointer: number): void {
    const before = items();
    const controller = new AbortController();
    const { signal } = controller;
    handle.setPointerCapture(pointer);
    item.classList.add('finding--dragged');

    const end = (order: HTMLElement[]) => {
      controller.abort();
      item.classList.remove('finding--dragged');
      list.append(...order.filter((row) => row.isConnected));
      if (order.indexOf(item) !== before.indexOf(item)) submit(item, order.indexOf(item) + 1);
    };
    handle.addEventListener('pointermove', (move) => placeAt(item, move.clientY), { signal });
    handle.addEventListener('pointerup', () => end(items()), { signal });
    handle.addEventListener('pointercancel', () => end(before), { signal });
    handle.addEventListener('lostpointercapture', () => end(before), { signal });
    document.addEventListener('keydown', (event) => event.key === 'Escape' && end(before), { signal });
  }

  /** The others go round it: taken out of the page, even for a moment, it would lose the pointer. */
  function placeAt(item: HTMLElement, y: number): void {
    const others = items().filter((other) => other !== item);
    const place = placeAmong(others.map(middle), y);
    if (items().indexOf(item) === place) return;
    item.before(...others.slice(0, place));
    item.after(...others.slice(place));
  }

  /** Sends the whole form, so that what was typed is saved too. */
  function submit(item: HTMLElement, position: number): void {
    const button = document.createElement('button');
    button.name = 'do';
    button.value = `place.${item.dataset['finding']}.${position}`;
    button.hidden = true;
    const form = list.closest('form')!;
    form.append(button);
    form.requestSubmit(button);
  }
}

/** How many of the others, by the middle of each, lie above the pointer. */
export function placeAmong(middles: number[], y: number): number {
  return middles.filter((middle) => middle < y).length;
}

function middle(item: HTMLElement): number {
  const box = item.getBoundingClientRect();
  return box.top + box.height / 2;
}
