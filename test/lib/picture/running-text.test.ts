/** The text that detectors get: one line stays one, two lines never become one. */
import { expect, test } from 'vitest';
import { runningText } from '@/lib/picture/running-text';
import { flatten } from '@/lib/text/joiners';
import { QUEBRA } from '@/lib/text/dado';
import { page } from '../sei/pages.ts';

const read = (html: string) => flatten(runningText(page(`<body>${html}</body>`)).texto).texto;

test.each([
  ['elements inside a line', '<p>111.<b>444</b>.777<i><u>-35</u></i></p>'],
  ['a place to break a line', '<p>111.<wbr>444.777<wbr>-35</p>'],
  ['nested to the end', '<p><span>111.<b>444<i>.777</i></b></span>-35</p>'],
  ['an empty element between', '<p>111.444<span></span><!-- x -->.777-35</p>'],
])('joined: %s', (_, html) => {
  expect(read(html)).toBe('111.444.777-35');
});

test.each([
  ['cells', '<table><tr><td>111.444</td><td>.777-35</td></tr></table>'],
  ['rows', '<table><tr><td>111.444</td></tr><tr><td><b>.777-35</b></td></tr></table>'],
  ['paragraphs', '<p>111.444</p><p>.777-35</p>'],
  ['a line break', '<p>111.444<br>.777-35</p>'],
  ['a line break inside an element', '<p><b>111.444<br></b><i>.777-35</i></p>'],
  ['a block and what follows it', '<div>111.444</div>.777-35'],
  ['a line before a block', '111.444<ul><li>.777-35</li></ul>'],
  ['a picture', '<p>111.444<img>.777-35</p>'],
])('broken: %s', (_, html) => {
  expect(read(html)).toBe(`111.444${QUEBRA}.777-35`);
});

test('what nobody sees is no text', () => {
  const html = `<p>a</p><script>var cpf = '111.444.777-35';</script><style>b{}</style>
    <noscript>c</noscript><textarea>d</textarea><select><option>e</option></select>`;
  expect(read(html).replaceAll(/\s/g, '')).toBe('a');
});
