// 1–4 choose a verdict and J and K, or the arrows up and down, go from criterion to criterion, while the focus is on one of a row's verdicts. What calls for a comment
// leads to it, so that what is typed next is words; what does not leads to the next criterion.
export function rowKeys(form: HTMLElement): void {
  window.addEventListener('load', () => requestAnimationFrame(focusWhereLed));
  form.addEventListener('keydown', (event) => {
    const target = event.target;
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
    const row = target.closest<HTMLElement>('[data-part="row"]');
    const act = row === null ? null : actionOf(event);
    if (row === null || act === null) return;

    event.preventDefault();
    if ('move' in act) go(form, row, act.move);
    else choose(form, row, radios(row)[act.choose]!);
  });
}

/** Whoever was led to a criterion judges it by the next key; the browser, which goes there too, takes the focus away first. */
function focusWhereLed(): void {
  const row = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (row?.dataset['part'] === 'row' && document.activeElement === document.body) focusRow(row);
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
  const step = { j: 1, k: -1, arrowdown: 1, arrowup: -1 }[key.toLowerCase()];
  return step === undefined ? null : { move: step };
}

function choose(form: HTMLElement, row: HTMLElement, verdict: HTMLInputElement): void {
  verdict.click();
  const comment = row.querySelector<HTMLDetailsElement>('[data-part="comment"]')!;
  if (asksForWords(verdict.value)) {
    comment.open = true;
    comment.querySelector('textarea')!.focus();
  } else {
    verdict.focus();
    go(form, row, 1);
  }
}

/** What is not met or not relevant is explained. */
export function asksForWords(verdict: string): boolean {
  return verdict === 'NotMet' || verdict === 'NotRelevant';
}

function go(form: HTMLElement, row: HTMLElement, step: number): void {
  const rows = [...form.querySelectorAll<HTMLElement>('[data-part="row"]')];
  const next = rows[rows.indexOf(row) + step];
  if (next !== undefined) focusRow(next);
}

/** On the verdict that stands, which the next key changes. */
export function focusRow(row: HTMLElement): void {
  const choices = radios(row);
  const choice = choices.find((radio) => radio.checked) ?? choices[0];
  choice?.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'center' });
}

function radios(row: HTMLElement): HTMLInputElement[] {
  return [...row.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
}
