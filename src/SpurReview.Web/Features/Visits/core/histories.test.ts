// Ten thousand invented visits: two or three devices, two tabs each, with networks that come and go, requests that come twice, late, in the
// wrong order or never, crashes, and clocks that are wrong. What happens is drawn from the number of the history, so that each can be repeated.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { histories, lived } from './histories';


test('every device ends with what the server has, and no value that was ever acknowledged is lost', () => {
  for (let number = 0; number < histories; number++) {
    const world = lived(number);
    assert.deepEqual(world.lost, [], `history ${number}: values lost`);
    for (const device of world.devices) {
      assert.deepEqual(device.fields, world.server.fields, `history ${number}: what ${device.name} knows`);
      assert.deepEqual(device.unanswered, [], `history ${number}: what ${device.name} has left`);
    }
  }
});

test('the histories are not all of one kind', () => {
  const seen: Record<string, number> = {};
  for (let number = 0; number < 500; number++) {
    for (const outcome of lived(number).outcomes) seen[outcome] = (seen[outcome] ?? 0) + 1;
  }
  for (const outcome of ['saved', 'clash', 'refused', 'signed', 'late', 'wait']) assert.ok(seen[outcome]! > 50, `${outcome}: ${seen[outcome]}`);
});
