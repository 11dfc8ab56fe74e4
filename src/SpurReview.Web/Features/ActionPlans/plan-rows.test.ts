import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { renumbered } from './plan-rows';

test('another person has names, ids and labels of her own', () => {
  assert.equal(
    renumbered('<label for="Form_Responsible_0__Role">Roll</label><input id="Form_Responsible_0__Role" name="Form.Responsible[0].Role">', 0),
    '<label for="Form_Responsible_1__Role">Roll (2)</label><input id="Form_Responsible_1__Role" name="Form.Responsible[1].Role">',
  );
});

test('a label is numbered anew, not twice', () => {
  assert.equal(renumbered('<label for="a">Namn (frivilligt) (2)</label>', 1), '<label for="a">Namn (frivilligt) (3)</label>');
});

test('another day has the next number', () => {
  assert.equal(
    renumbered('<label for="uppfoljning-3">Datum 4</label><input id="uppfoljning-3" name="Form.FollowUpOn[3]">', 3),
    '<label for="uppfoljning-4">Datum 5</label><input id="uppfoljning-4" name="Form.FollowUpOn[4]">',
  );
});
