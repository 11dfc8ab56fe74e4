// 1–4 choose a verdict and J and K go from criterion to criterion, while the focus is on one of a row's verdicts.
export function rowKeys(form: HTMLElement): void {
  form.addEventListener('keydown', (event) => {
    const target = event.target;
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
    const row = target.closest<HTMLElement>('[data-part="row"]');
    const act = row === null ? null : actionOf(event);
    if (row === null || act === null) return;

    event.preventDefault();
    if ('choose' in act) radios(row)[act.choose]?.click();
    else go(form, row, act.move);
  });
}

export interface Key {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/** Null for keys that are not ours; with Ctrl, Alt or Cmd they are the browser's. */
export function actionOf({ key, ctrlKey, altKey, metaKey }: Key): { choose: number } | { move: number } | null {
  if (ctrlKey || altKey || metaKey) return null;
  if (/^[1-4]$/.test(key)) return { choose: Number(key) - 1 };
  const step = { j: 1, k: -1 }[key.toLowerCase()];
  return step === undefined ? null : { move: step };
}

function go(form: HTMLElement, row: HTMLElement, step: number): void {
  const rows = [...form.querySelectorAll<HTMLElement>('[data-part="row"]')];
  const next = rows[rows.indexOf(row) + step];
  if (next === undefined) return;
  const choices = radios(next);
  (choices.find((radio) => radio.checked) ?? choices[0])?.focus();
}

function radios(row: HTMLElement): HTMLInputElement[] {
  return [...row.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
}
