import { fileCheck } from '../../../src/SpurReview.Web/Features/Authenticity/file-check';
import { equal, page, test, until } from '../harness';

/** SHA-256 of "abc", the first example of the standard. */
const sumOfAbc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

const templates = `<template data-sum="${sumOfAbc}"><p>Den är äkta.</p></template><template data-sum=""><p>Den är en annan.</p></template>`;

function checkOf(attributes = '') {
  const box = page(`<section hidden ${attributes}><input type="file"><div role="status"></div>${templates}</section>`);
  const input = box.querySelector('input')!;
  fileCheck(box);
  return {
    box,
    said: () => box.querySelector('[role=status]')!.textContent,
    choose: (...files: File[]) => {
      const chosen = new DataTransfer();
      for (const file of files) chosen.items.add(file);
      input.files = chosen.files;
      input.dispatchEvent(new Event('change'));
    },
  };
}

/** A file that is read when we say so, or not at all. */
function slowFile(name: string, bytes: Promise<string>): File {
  const file = new File([], name);
  file.stream = () =>
    new ReadableStream({
      start: (controller) =>
        bytes.then(
          (text) => {
            controller.enqueue(new TextEncoder().encode(text));
            controller.close();
          },
          (fault) => controller.error(fault),
        ),
    });
  return file;
}

test('The box is shown only where the script runs', () => {
  equal(checkOf().box.hidden, false);
});

test('A published file is known by its checksum, though it comes in parts', async () => {
  const check = checkOf();
  check.choose(new File(['a', 'bc'], 'rapport.pdf'));
  equal(check.said(), 'Räknar ut filens kontrollsumma …');

  await until(() => check.said() === 'Den är äkta.');
});

test('Any other file is not one of them', async () => {
  const check = checkOf();
  check.choose(new File(['abd'], 'rapport.pdf'));

  await until(() => check.said() === 'Den är en annan.');
});

test('A file that cannot be read is to be chosen again', async () => {
  const check = checkOf();
  check.choose(slowFile('rapport.pdf', Promise.reject(new Error('gone'))));

  await until(() => check.said() === 'Filen gick inte att läsa. Välj den igen.');
});

test('Taking the choice back takes the answer away', async () => {
  const check = checkOf();
  check.choose(new File(['abc'], 'rapport.pdf'));
  await until(() => check.said() === 'Den är äkta.');
  check.choose();

  equal(check.said(), '');
});

test('The last chosen file is the one that is answered for, however long the first takes', async () => {
  const check = checkOf();
  let read = (_: string) => {};
  const first = slowFile('stor.pdf', new Promise((resolve) => (read = resolve)));
  check.choose(first);
  check.choose(new File(['abc'], 'rapport.pdf'));
  await until(() => check.said() === 'Den är äkta.');
  read('abd');
  await new Promise((resume) => setTimeout(resume));

  equal(check.said(), 'Den är äkta.');
});

test('Where the page has no list, the checksum and nothing else is sent', async () => {
  const check = checkOf('data-ask="https://exempel.se/rapporter/akthet" data-name="summa"');
  let asked = '';
  const hear = (event: Event) => {
    asked = (event as Event & { destination: { url: string } }).destination.url;
    event.preventDefault();
  };
  const navigation = (window as unknown as { navigation: EventTarget }).navigation;
  navigation.addEventListener('navigate', hear);
  check.choose(new File(['abc'], 'rapport.pdf'));
  await until(() => asked !== '');
  navigation.removeEventListener('navigate', hear);

  equal(asked, `https://exempel.se/rapporter/akthet?summa=${sumOfAbc}`);
});
