import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { browser } from '../../../../../tests/Scripts/platform';
import type { VisitStore } from '../store/visit-store';
import type { Server } from '../sync/server';
import { Around } from './around';

/** What the page knows of the room when it has looked, where the browser says that so many megabytes are left. */
async function roomWith(left: number): Promise<number | null> {
  browser();
  Object.assign(navigator, { storage: { estimate: async () => ({ quota: left * 1_000_000, usage: 0 }) } });
  const asked: unknown[] = [];
  const server = { tellWhere: async (...told: unknown[]) => void asked.push(told) };
  return new Promise((resume) => {
    const around = new Around({ device: 'd1' } as VisitStore, server as unknown as Server, 'E', () => {
      clearInterval(timer);
      assert.deepEqual(asked, [['d1', 'E', 3]]);
      resume(around.room);
    });
    const setTimer = globalThis.setInterval;
    let timer: ReturnType<typeof setInterval>;
    globalThis.setInterval = ((...given: Parameters<typeof setInterval>) => (timer = setTimer(...given))) as typeof setInterval;
    around.start(() => 3);
    globalThis.setInterval = setTimer;
  });
}

test('a device with room enough says nothing of it, and where one is is told', async () => assert.equal(await roomWith(20), null));

test('a device that is soon full says how much is left', async () => assert.equal(await roomWith(19), 19));
