import { heldForm } from '../../../src/SpurReview.Web/Assets/held-form';
import { equal, page, test, until } from '../harness';

/** A form of findings, and how often it was really sent. */
function held(modules = 'held-form') {
  page(`<main><span role="status" data-part="save-word">Sparat kl. 10.41</span>
    <form data-module="${modules}"><textarea name="text"></textarea><button name="do" value="save">Spara</button></form></main>`);
  const form = document.querySelector('form')!;
  const sent: string[] = [];
  heldForm(form);
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    sent.push(new FormData(form, event.submitter).get('do') as string);
  });
  return { form, sent, text: form.querySelector('textarea')!, button: form.querySelector('button')!, word: document.querySelector('span')! };
}

function network(answers: boolean): void {
  window.fetch = () => (answers ? Promise.resolve(new Response('live')) : Promise.reject(new TypeError('no network')));
}

const leave = () => {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
};

const type = (text: HTMLTextAreaElement) => {
  text.value = 'Ny svaghet';
  text.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

test('What is typed is not said to be saved, and leaving is asked about', () => {
  const { text, word } = held();
  type(text);

  equal(word.textContent, '');
  equal(leave(), true);
});

test('A button sends the form with its own value when the server answers', async () => {
  network(true);
  const { button, sent, text } = held();
  type(text);
  button.click();
  await until(() => sent.length > 0);

  equal(sent, ['save']);
});

test('Pressed twice it is sent once', async () => {
  network(true);
  const { button, sent } = held();
  button.click();
  button.click();
  await until(() => sent.length > 0);

  equal(sent.length, 1);
});

test('Without network the page stays with what was typed, and says so', async () => {
  network(false);
  const { button, sent, text, word } = held();
  type(text);
  button.click();
  await until(() => word.textContent !== '');

  equal(word.textContent!.startsWith('Behöver dig. Inget nät.'), true);
  equal([sent.length, text.value], [0, 'Ny svaghet']);
});

test('And the button works again when the network is back', async () => {
  network(false);
  const { button, sent, word } = held();
  button.click();
  await until(() => word.textContent!.startsWith('Behöver dig'));
  network(true);
  button.click();
  await until(() => sent.length > 0);

  equal(sent, ['save']);
});

test('A form that saves by itself says how it stands and asks about leaving by itself', () => {
  const { text, word } = held('held-form autosave');
  type(text);

  equal(word.textContent, 'Sparat kl. 10.41');
});
