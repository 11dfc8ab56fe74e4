import { watchEarly } from '../../../src/SpurReview.Web/Features/Visits/page/early';
import { equal, page, test } from '../harness';

function opened(edited = (_: HTMLTextAreaElement) => {}) {
  page('<span data-part="save-word">Sparat kl. 10.41</span><form><textarea>Förut</textarea></form>');
  const text = document.querySelector('textarea')!;
  edited(text);
  return { text, stop: watchEarly(document.querySelector('form')!) };
}

const type = (text: HTMLTextAreaElement) => {
  text.value += ' och nu';
  text.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

const word = () => document.querySelector('span')!.textContent;
const asksBeforeLeaving = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

test('What is written before the store is open is not said to be saved, and leaving is asked about', () => {
  const { text, stop } = opened();
  type(text);

  equal([word(), asksBeforeLeaving()], ['', true]);
  stop();
});

test('Nor is what was written before the scripts came', () => {
  const { stop } = opened((text) => (text.value = 'Nyss'));

  equal([word(), asksBeforeLeaving()], ['', true]);
  stop();
});

test('A page that nobody has written in says what it said, and is left', () => {
  const { stop } = opened();

  equal([word(), asksBeforeLeaving()], ['Sparat kl. 10.41', false]);
  stop();
});

test('The page itself says how it stands when the store is open', () => {
  const { text, stop } = opened();
  type(text);
  stop();

  equal(asksBeforeLeaving(), false);
});
