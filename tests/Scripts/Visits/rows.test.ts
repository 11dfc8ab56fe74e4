import { findingValue, removed } from '../../../src/SpurReview.Web/Features/Visits/core/findings';
import { FindingRow } from '../../../src/SpurReview.Web/Features/Visits/rows/finding-row';
import { NoteRow } from '../../../src/SpurReview.Web/Features/Visits/rows/note-row';
import { putInOrder, rowFrom } from '../../../src/SpurReview.Web/Features/Visits/rows/row-markup';
import { equal, page, test } from '../harness';

const blank = '00000000-0000-0000-0000-000000000000';
const select = (name: string, ...values: string[]) =>
  `<select data-choice="${name}">${values.map((v) => `<option value="${v}">${v || 'Inget'}</option>`).join('')}</select>`;
const finding = (attributes = 'data-finding="f1" data-version="3"') =>
  `<div ${attributes}><div data-field="text"><label data-part="label"></label><textarea></textarea></div>
   ${select('area', '', 'E')}${select('addressee', 'Unit', 'Region')}<span data-part="handle" hidden></span>
   <button value="up.f1"></button><button value="down.f1"><span data-part="name"></span></button></div>`;
const note = (attributes: string, text = '') =>
  `<div ${attributes}><div data-field="note"><textarea>${text}</textarea></div>${select('source', '', 'Tour')}${select('place', '', 'H', 'H7')}${select('ask', '', 'Resident')}</div>`;
const value = (text: string, area: string | null, addressee: string, order: number | null) =>
  findingValue({ kind: 'Weakness', text, area, addressee, order });
const type = (row: HTMLElement, text: string) => {
  const field = row.querySelector('textarea')!;
  field.value = text;
  field.dispatchEvent(new Event('input'));
};

test('A finding is one value of its text, area and addressee', () => {
  const row = new FindingRow(page(finding()), 'Weakness');
  row.value = value('Tid saknas.', 'E', 'Region', 2);

  equal([row.field, row.base, row.value], ['finding.f1', { version: 3 }, value('Tid saknas.', 'E', 'Region', 2)]);
  row.value = removed;
  equal([row.isRemoved, row.value], [true, removed]);
});

test('A row for a new one is nothing until something is written, and nothing again when it is taken away', () => {
  const row = new FindingRow(page(finding('data-part="new"')), 'Weakness');
  equal([row.isEnough, row.value], [false, removed]);
  type(row.element, 'Tid saknas.');
  equal([row.isEnough, JSON.parse(row.value).text], [true, 'Tid saknas.']);
  row.base = { operation: 'o1' };
  type(row.element, '');
  equal([row.isEnough, row.value], [true, removed]);
  const first = row.field;
  row.renew();
  equal([row.field === first, row.base, row.isEnough], [false, { version: 0 }, false]);
});

test('A finding says its place, and has no button that leads nowhere', () => {
  const row = new FindingRow(page(finding()), 'Weakness');
  row.showPlace('Svaghet 1', true, false);

  const hidden = [...row.element.querySelectorAll<HTMLElement>('button')].map((button) => button.hidden);
  equal([row.element.querySelector('label')!.textContent, hidden], ['Svaghet 1', [true, false]]);
});

test('Two values of a finding are told apart by all that they say', () => {
  const row = new FindingRow(page(finding()), 'Weakness');

  equal([row.wordsOf(value('Tid saknas.', 'E', 'Region', 2)), row.wordsOf(removed)], ['Tid saknas.\nE · Region', '(borttagen)']);
});

test('A note lies where it was sorted, and not where the page without script would sort it', () => {
  const element = page(note('data-note="n1" data-version="1" data-place=""', 'Se #h7 och #A9'));
  element.querySelector<HTMLSelectElement>('[data-choice="place"]')!.value = 'H7';
  const row = new NoteRow(element);

  equal([row.place, row.namedPlace, row.isTouched], ['', 'H7', false]);
  row.place = 'H7';
  equal([row.namedPlace, row.value], [null, '{"text":"Se #h7 och #A9","source":null,"area":"H","code":"H7"}']);
});

test('Two values of a note are told apart by who told it and where it lies', () => {
  const row = new NoteRow(page(note('data-note="n1" data-version="1"')));

  equal(row.wordsOf('{"text":"Ett","source":"Tour","area":"H","code":null}'), 'Ett\nTour · H');
});

test('A row is made of the page’s own markup, with its name wherever that stands', () => {
  const template = page(`<template><div id="punkt-${blank}"><textarea id="text_${blank}" name="text.${blank}"></textarea></div></template>`);
  const row = rowFrom(template as HTMLTemplateElement, 'f9');

  equal(row.outerHTML, '<div id="punkt-f9"><textarea id="text_f9" name="text.f9"></textarea></div>');
});

test('Rows change places round the one that somebody writes in', () => {
  const place = page('<div><p id="a"><input></p><p id="b"></p><p id="c"></p></div>');
  place.querySelector('input')!.focus();
  const rows = ['c', 'a', 'b'].map((id) => document.getElementById(id)!);
  putInOrder(place, rows);

  equal([[...place.children].map(({ id }) => id).join(''), document.activeElement!.tagName], ['cab', 'INPUT']);
});

test('A row that somebody is in can be moved to another place, and she stays in it', () => {
  const place = page('<div><section id="to"></section><p id="a"><input></p></div>');
  place.querySelector('input')!.focus();
  putInOrder(document.getElementById('to')!, [document.getElementById('a')!]);

  equal([document.querySelector('#to #a') !== null, document.activeElement!.tagName], [true, 'INPUT']);
});
