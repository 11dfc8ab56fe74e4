import { equal, page, test } from '../harness';

test('Behaviour is attached to what asks for it, when the page has come', async () => {
  const box = page(`<main>
    <div id="fel" tabindex="-1" data-module="finns-inte focus"></div>
    <div id="filter" data-module="text-filter"><div data-part="filter" hidden><input><p role="status"></p></div></div>
    <div id="annat" data-part="filter" hidden></div>
  </main>`);

  await import('../../../src/SpurReview.Web/Assets/site');

  equal(document.activeElement?.id, 'fel', 'an error summary takes the focus, and a name nobody knows is passed over');
  equal(box.querySelector<HTMLElement>('#filter [data-part=filter]')!.hidden, false);
  equal(box.querySelector<HTMLElement>('#annat')!.hidden, true);
});
