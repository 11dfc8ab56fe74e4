// "Samma brist som …" without network: the choice among the criteria that are not met, as the device knows them.
import { element, part } from '../../Areas/page-parts';
import { shown } from '../core/device';
import type { Kept } from '../store/visit-store';

export interface NotMet {
  code: string;
  comment: string;
}

/** In the checklist's order. */
export function notMet({ fields, entries }: Kept, except: string): NotMet[] {
  const names = new Set([...Object.keys(fields), ...entries.map(({ operation }) => operation.field)].filter((name) => name.startsWith('verdict.')));
  const valueOf = (name: string) => shown(name, fields, entries).value;
  return [...names]
    .filter((name) => valueOf(name) === 'NotMet')
    .map((name) => name.slice('verdict.'.length))
    .filter((code) => code !== except)
    .sort((a, b) => a.localeCompare(b, 'sv', { numeric: true }))
    .map((code) => ({ code, comment: valueOf(`comment.${code}`) }));
}

/** Each a paragraph of its own, as the server joins them. */
export function joined(comment: string, code: string): string {
  const reference = `Samma brist som ${code}.`;
  return comment.trim() === '' ? reference : `${comment.trimEnd()}\n\n${reference}`;
}

export function askSame(code: string, choices: NotMet[], choose: (code: string) => void): void {
  const sheet = document.querySelector<HTMLDialogElement>('dialog[data-part="same"]')!;
  part(sheet, 'code').textContent = code;
  part(sheet, 'none').hidden = choices.length > 0;
  part(sheet, 'choices').replaceChildren(
    ...choices.map((choice) => {
      const button = element('button', `Samma brist som ${choice.code}`) as HTMLButtonElement;
      button.className = 'btn btn-outline-secondary';
      button.addEventListener('click', () => choose(choice.code));
      const item = element('li', '');
      item.append(element('p', choice.comment), button);
      return item;
    }),
  );
  sheet.showModal();
}
