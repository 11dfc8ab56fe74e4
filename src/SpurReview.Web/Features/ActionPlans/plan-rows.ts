// "Lägg till person", "Lägg till datum": another row without leaving the page. Without script the button saves, and the page comes with one.
export function addsRows(box: HTMLElement): void {
  const add = box.querySelector<HTMLButtonElement>('[data-part="add"]');
  const rows = box.querySelector<HTMLElement>('[data-part="rows"]');
  if (add === null || rows === null) return;
  const count = () => rows.querySelectorAll('[data-part="row"]').length;
  const most = Number(rows.dataset['most']);

  add.hidden = count() >= most;
  add.addEventListener('click', (event) => {
    event.preventDefault();
    const last = rows.querySelector<HTMLElement>('[data-part="row"]:last-child')!;
    const row = document.createElement('template');
    row.innerHTML = renumbered(last.outerHTML, count() - 1);
    const made = row.content.firstElementChild as HTMLElement;
    for (const fault of made.querySelectorAll('.form-field__error')) fault.remove();
    for (const input of made.querySelectorAll('input')) {
      input.removeAttribute('value');
      input.removeAttribute('aria-invalid');
      input.removeAttribute('aria-describedby');
    }
    rows.append(made);
    add.hidden = count() >= most;
    made.querySelector('input')!.focus();
  });
}

/** The row after the one with this number, from 0: in names, in ids, and in what labels say. */
export function renumbered(row: string, number: number): string {
  const next = number + 1;
  return row
    .replaceAll(`[${number}]`, `[${next}]`)
    .replaceAll(`_${number}_`, `_${next}_`)
    .replaceAll(`uppfoljning-${number}`, `uppfoljning-${next}`)
    .replace(/(<label[^>]*>)([^<]*)(<\/label>)/g, (_, start: string, words: string, end: string) => start + relabelled(words, next + 1) + end);
}

/** "Datum 2" → "Datum 3"; "Roll" and "Roll (2)" → "Roll (3)". */
function relabelled(words: string, number: number): string {
  return words.startsWith('Datum ') ? `Datum ${number}` : `${words.replace(/ \(\d+\)$/, '')} (${number})`;
}
