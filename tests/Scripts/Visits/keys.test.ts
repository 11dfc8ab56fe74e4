import { isPlainKey } from '../../../src/SpurReview.Web/Features/Visits/keys/plain-key';
import { keysAreOn, switchKeys } from '../../../src/SpurReview.Web/Features/Visits/keys/keys-switch';
import { equal, page, test } from '../harness';

const pressed = (target: Element | null, keys = {}) => isPlainKey({ ctrlKey: false, altKey: false, metaKey: false, defaultPrevented: false, target, ...keys });

test('A key is ours unless somebody writes with it, or holds another', () => {
  const place = page('<div><input type="radio"><button></button><textarea></textarea><input><select></select><p contenteditable></p></div>');

  equal([...place.children].map((child) => pressed(child)), [true, true, false, false, false, false]);
  equal([pressed(place), pressed(place, { ctrlKey: true }), pressed(place, { metaKey: true })], [true, false, false]);
});

test('A key in a sheet is the sheet’s', () => {
  const sheet = page('<dialog><button></button></dialog>') as HTMLDialogElement;
  sheet.showModal();
  equal(pressed(sheet.querySelector('button')), false);
  sheet.close();
  equal(pressed(document.body), true);
});

test('Keys are on until somebody switches them off', () => {
  equal(keysAreOn(), true);
  switchKeys(false);
  equal(keysAreOn(), false);
  switchKeys(true);
  equal(keysAreOn(), true);
});
