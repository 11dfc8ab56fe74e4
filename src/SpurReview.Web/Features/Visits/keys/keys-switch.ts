// Whoever speaks to the device, or rests a hand on the keys, can do without keys that do something by themselves. The choice is the device's.
const mark = 'spur.tangenter';

export function keysAreOn(): boolean {
  try {
    return localStorage.getItem(mark) !== 'av';
  } catch {
    return true;
  }
}

export function switchKeys(isOn: boolean): void {
  try {
    localStorage.setItem(mark, isOn ? 'på' : 'av');
  } catch {
    // Then they are on, page by page.
  }
}
