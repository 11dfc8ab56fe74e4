// What version 1 of the store left on a device, written as it was written then. It is never changed: whoever raises the version adds one like it.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { browser, type Browser } from '../../../../../tests/Scripts/platform';
import { PageStore } from './page-store';
import { VisitStore } from './visit-store';

const address = '/granskningar/r1/omraden/E';
const field = { field: 'comment.E1', value: 'Det som gällde.', version: 3, by: 'Björn', at: '2026-05-14T08:00:00Z', alternatives: [] };

async function leftByVersionOne(): Promise<Browser> {
  const here = browser();
  const request = indexedDB.open('spur-visits-asta', 1);
  request.onupgradeneeded = () => {
    const db = request.result;
    db.createObjectStore('keys', { keyPath: 'name' });
    const entries = db.createObjectStore('entries', { keyPath: 'order', autoIncrement: true });
    entries.createIndex('id', 'operation.id', { unique: true });
    entries.createIndex('review', 'review');
    db.createObjectStore('fields', { keyPath: ['review', 'field'] }).createIndex('review', 'review');
    db.createObjectStore('reviews', { keyPath: 'review' });
    db.createObjectStore('pages', { keyPath: 'address' });
  };
  await done(request);
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const sealed = async (text: string) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text)) };
  };
  const edit = async (id: string, base: object) => ({ id, field: 'comment.E1', value: await sealed(`Text ${id}`), base, settles: [], madeAt: '' });
  const rows: [string, object][] = [
    ['keys', { name: 'seal', key }],
    ['keys', { name: 'device', device: 'd1' }],
    ['keys', { name: 'turn', turn: 7 }],
    ['entries', { order: 4, review: 'r1', operation: await edit('o1', { version: 3 }), state: 'sent', message: null }],
    ['entries', { order: 5, review: 'r1', operation: await edit('o2', { operation: 'o1' }), state: 'unsent', message: null }],
    ['fields', { review: 'r1', field: 'comment.E1', version: 3, seq: 9, sealed: await sealed(JSON.stringify(field)) }],
    ['reviews', { review: 'r1', seq: 9, name: 'Kvarngatan', at: 0 }],
    ['pages', { address, at: 0, sealed: await sealed(JSON.stringify({ html: 'Sidan', headers: [] })) }],
  ];
  const transaction = request.result.transaction(['keys', 'entries', 'fields', 'reviews', 'pages'], 'readwrite');
  await Promise.all(rows.map(([name, row]) => done(transaction.objectStore(name).put(row))));
  return here;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

test('what the version before left unsent is taken over and sent, in order and as it was', async () => {
  await leftByVersionOne();
  const store = await VisitStore.open('asta');

  assert.deepEqual([store.device, (await store.read('r1')).fields['comment.E1']], ['d1', field]);
  assert.deepEqual((await store.take('r1')).map(({ id, value, base }) => [id, value, base]), [
    ['o1', 'Text o1', { version: 3 }],
    ['o2', 'Text o2', { operation: 'o1' }],
  ]);
});

test('the pages that it kept open without network', async () => {
  await leftByVersionOne();

  assert.equal((await (await PageStore.of('asta')).find(address))?.html, 'Sidan');
});

test('a tab of an earlier version goes on where a newer one has taken over', async () => {
  const here = await leftByVersionOne();
  const store = await VisitStore.open('asta');
  here.raise('spur-visits-asta', 2);
  await store.keep('r1', { id: 'o3', field: 'comment.E2', value: 'I den gamla fliken.', base: { version: 0 }, settles: [], madeAt: '' });

  assert.equal((await store.read('r1')).entries.at(-1)!.operation.value, 'I den gamla fliken.');
});
