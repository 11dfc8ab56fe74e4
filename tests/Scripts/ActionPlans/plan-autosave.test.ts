// An action of the plan that saves itself.
import { planAutosave } from '../../../src/SpurReview.Web/Features/ActionPlans/plan-autosave';
import { find, pass, press, withNewWindow, words } from '../Areas/area-form';
import { equal, page, test, until } from '../harness';

interface Sent {
  fields: Record<string, string>;
  reply: (status: number, changes?: object) => void;
}

const saved = { message: null, stamp: 'ny', savedAt: '14.32', other: null, clashing: null, asksAboutPeople: false, seen: 's2' };
const progress = { state: 'Påbörjad: 1 uppgift saknas', missing: ['Ange när.'], notices: [] as string[] };

/** The form of one action, and what it sends. */
function opened(typed = ''): Sent[] {
  page(`<main>
    <button form="atgard" data-part="save">Spara</button><span data-part="save-word"></span><button type="button" data-part="next-field" hidden>Nästa fält</button>
    <span data-part="state">Inte påbörjad</span>
    <section data-part="missing" hidden><ul data-part="missing-list"></ul></section>
    <form id="atgard" data-address="/falt">
      <input type="hidden" name="__RequestVerificationToken" value="t" />
      <input type="hidden" name="Form.Seen" value="s1" data-part="seen" /><input type="hidden" name="Form.Id" value="i" />
      <div data-field="Action"><textarea name="Form.Action" data-part="long-text">Förr.</textarea>
        <button type="button" data-part="full-screen" hidden></button><ul class="notices" data-part="notices"></ul>
        <div data-part="points-out" hidden><input type="checkbox" name="Form.PointsOutNobody" value="true" /></div>
        <input type="hidden" name="Form.Stamps[Action]" value="gammal" data-part="stamp" ${typed} /></div>
      <div data-field="Responsible"><div data-part="rows" data-most="2"><div data-part="row">
        <label for="Form_Responsible_0__Role">Roll</label><input id="Form_Responsible_0__Role" name="Form.Responsible[0].Role" value="Chef" /></div></div>
        <button data-part="add">Lägg till person</button>
        <input type="hidden" name="Form.Stamps[Responsible]" value="r" data-part="stamp" /></div>
    </form></main>`);
  const sent: Sent[] = [];
  window.fetch = (address, init) =>
    new Promise((resolve) => {
      if (address !== '/falt') return;
      const reply = (status: number, changes: object = {}) =>
        resolve(
          new Response(JSON.stringify({ ...saved, ...progress, ...changes }), { status, headers: { 'Content-Type': 'application/json' } }),
        );
      sent.push({ fields: Object.fromEntries(init!.body as URLSearchParams), reply });
    });
  withNewWindow(() => planAutosave(find('form')));
  return sent;
}

const said = () => words('[data-part=save-word]');

function write(name: string, text: string): void {
  const control = find<HTMLInputElement>(`[name="${name}"]`);
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

test('A field goes alone, with its stamp and the action that it belongs to', async () => {
  const sent = opened();
  write('Form.Action', 'Nu.');
  await until(() => sent.length === 1);

  equal(sent[0]!.fields, { 'Form.Action': 'Nu.', field: 'Action', 'Form.Stamps[Action]': 'gammal', 'Form.Id': 'i' });
});

test('What is saved is said with the time, and so is what is left', async () => {
  const sent = opened();
  write('Form.Action', 'Nu.');
  await until(() => sent.length === 1);
  sent[0]!.reply(200, { notices: ['Texten är lång.'] });
  await until(() => said() === 'Sparat kl. 14.32');

  equal([words('[data-part=state]'), words('[data-part=missing-list]')], ['Påbörjad: 1 uppgift saknas', 'Ange när.']);
  equal([words('[data-part=notices]'), find<HTMLInputElement>('[name="Form.Stamps[Action]"]').value], ['Texten är lång.', 'ny']);
  equal(find<HTMLInputElement>('[data-part=seen]').value, 's2');
});

test('Where two have written both texts stand, and the writer chooses', async () => {
  const sent = opened();
  write('Form.Action', 'Mitt.');
  await until(() => sent.length === 1);
  const clashing = { mineHeading: 'Din', mine: [{ text: 'Mitt.', differs: true }], otherHeading: 'Den andras', other: [], keepOther: 'Behåll den andras' };
  sent[0]!.reply(409, { message: 'Någon annan har ändrat det här.', clashing, other: 'Chefens.', stamp: 'chefens' });
  await until(() => said() === 'Behöver dig');

  press('Behåll min');
  await until(() => sent.length === 2);
  equal([sent[1]!.fields['Form.Action'], sent[1]!.fields['Form.Stamps[Action]']], ['Mitt.', 'chefens']);
});

test('Words that can point out somebody are asked about', async () => {
  const sent = opened();
  write('Form.Action', 'Hon på fjärde året.');
  await until(() => sent.length === 1);
  sent[0]!.reply(400, { message: 'Texten kan peka ut en ST-läkare.', stamp: null, asksAboutPeople: true });
  await until(() => said() === 'Behöver dig');
  equal(find('[data-part=points-out]').hidden, false);

  find('[name="Form.PointsOutNobody"]').click();
  await until(() => sent.length === 2);
  equal(sent[1]!.fields['Form.PointsOutNobody'], 'true');
});

test('Another row is there at once, and as many as there may be', async () => {
  const sent = opened();
  press('Lägg till person');
  write('Form.Responsible[1].Role', 'Studierektor');
  await until(() => sent.length === 1);

  equal([sent[0]!.fields['Form.Responsible[0].Role'], sent[0]!.fields['Form.Responsible[1].Role']], ['Chef', 'Studierektor']);
  equal(find('[data-part=add]').hidden, true);
});

test('What a page came back with is sent by itself', async () => {
  const sent = opened('data-typed="ja"');
  await until(() => sent.length === 1);

  equal(sent[0]!.fields['Form.Action'], 'Förr.');
});

test('The whole form waits for what is on its way', async () => {
  const sent = opened();
  let submitted = 0;
  find('form').addEventListener('submit', (event) => {
    event.preventDefault();
    submitted++;
  });
  write('Form.Action', 'Nu.');
  await until(() => sent.length === 1);
  find<HTMLFormElement>('form').requestSubmit();
  await pass(50);
  equal(submitted, 0);

  sent[0]!.reply(200);
  await until(() => submitted === 1);
});
