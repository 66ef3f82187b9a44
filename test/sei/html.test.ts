import { expect, test } from 'vitest';
import { html, latin1, literal, raw } from './html.ts';

test('what is put into a template is text, not markup', () => {
  const hostil = `"><script>alert('x')</script>&amp;`;
  expect(html`<p title="${hostil}">${hostil}</p>`.text).not.toMatch(/<script|"&#62;<|&amp;/);
  expect(html`<p>${raw('<b>x</b>')}</p>`.text).toBe('<p><b>x</b></p>');
});

test('lists are joined; nothing is drawn for what is not there', () => {
  expect(html`${[1, 2].map((n) => html`<i>${n}</i>`)}${false}${null}${undefined}`.text).toBe(
    '<i>1</i><i>2</i>',
  );
});

test('a literal cannot close the script it stands in', () => {
  const text = literal('</script><b>').text;
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toBe('</script><b>');
});

test('pages are ISO-8859-1: one byte a letter, a reference for what has none', () => {
  expect([...latin1(raw('é'))]).toEqual([0xe9]);
  expect(latin1(raw('a€😀')).toString('latin1')).toBe('a&#8364;&#128512;');
});
