// Leaves only the texts that hold what is searched for, and opens the groups that they stand in. All of them are sent all the same.
export function textFilter(box: HTMLElement): void {
  const filter = box.querySelector<HTMLElement>('[data-part=filter]')!;
  const search = filter.querySelector('input')!;
  const status = filter.querySelector<HTMLElement>('[role=status]')!;
  const groups = [...box.querySelectorAll<HTMLDetailsElement>('[data-part=group]')].map((group) => ({
    group,
    wasOpen: group.open,
    fields: [...group.querySelectorAll<HTMLElement>('[data-field]')],
  }));

  search.addEventListener('input', () => {
    const words = search.value.trim().toLocaleLowerCase('sv');
    let found = 0;
    for (const { group, wasOpen, fields } of groups) {
      const shown = fields.filter((field) => (field.hidden = !holds(field, words)) === false).length;
      group.hidden = shown === 0;
      group.open = words === '' ? wasOpen : shown > 0;
      found += shown;
    }
    status.textContent = words === '' ? '' : said(found);
  });

  // Enter belongs to the search here, not to the form.
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
  });
  filter.hidden = false;
}

function holds(field: HTMLElement, words: string): boolean {
  const text = field.querySelector('textarea')!.value;
  return `${field.querySelector('label')!.textContent} ${text}`.toLocaleLowerCase('sv').includes(words);
}

function said(found: number): string {
  if (found === 0) return 'Ingen text har de orden.';
  return found === 1 ? '1 text har de orden.' : `${found} texter har de orden.`;
}
