import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { firstPanel } from './panels';

test('the page begins where the device was last', () => {
  assert.equal(firstPanel('underlag'), 'underlag');
});

test('a device that remembers nothing begins with the criteria', () => {
  assert.equal(firstPanel(null), 'kriterier');
});

test('a device that remembers something else begins with the criteria', () => {
  assert.equal(firstPanel('enkäter'), 'kriterier');
});
