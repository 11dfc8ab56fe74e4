// Keys that are ours: pressed alone, by somebody who is not writing or choosing with them.
export interface Pressed {
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  defaultPrevented: boolean;
  target: EventTarget | null;
}

export function isPlainKey({ ctrlKey, altKey, metaKey, defaultPrevented, target }: Pressed): boolean {
  return !ctrlKey && !altKey && !metaKey && !defaultPrevented && !isWriting(target) && document.querySelector('dialog[open]') === null;
}

/** Radio buttons and check boxes are not written in. */
export function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button', 'submit', 'file'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLElement && target.isContentEditable);
}
