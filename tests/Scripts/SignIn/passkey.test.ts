import { bytes, passkey, text } from '../../../src/SpurReview.Web/Features/SignIn/passkey';
import { equal, page, test, until } from '../harness';

const form = () =>
  page(
    '<div><form hidden data-ask="/fraga"><input name="__RequestVerificationToken" value="t"><input data-answer><button>In</button>' +
      '<p role="alert" hidden>Fel</p></form><p class="passkey-missing">Finns inte</p></div>',
  ).querySelector('form')!;

test('Bytes come back from text as they were, whatever they are', () => {
  const all = Uint8Array.from({ length: 256 }, (_, i) => i);
  equal([...bytes(text(all.buffer))], [...all]);
});

test('Text has none of the signs that addresses and forms change', () => {
  equal(text(Uint8Array.from([251, 255, 254]).buffer), '-__-');
  equal(text(Uint8Array.from([1]).buffer), 'AQ');
});

test('The form is shown where the browser has keys, and the sentence that they are missing is not', () => {
  Object.assign(window, { PublicKeyCredential: window.PublicKeyCredential ?? class {} });
  const keys = form();
  passkey(keys);

  equal(keys.hidden, false);
  equal(keys.parentElement!.querySelector<HTMLElement>('.passkey-missing')!.hidden, true);
});

test('Where the question cannot be had the form says so and is not sent', async () => {
  Object.assign(window, { PublicKeyCredential: window.PublicKeyCredential ?? class {} });
  window.fetch = () => Promise.reject(new TypeError('no network'));
  const keys = form();
  passkey(keys);
  keys.querySelector('button')!.click();

  await until(() => !keys.querySelector<HTMLElement>('[role=alert]')!.hidden);
  equal(keys.querySelector<HTMLInputElement>('[data-answer]')!.value, '');
});
