/** Ways in which a page may arrive other than it was sent, each by the dice of a seed. */

export type Dice = () => number;

/** Numbers from 0 up to and without 1, always the same for a seed. */
export function dice(seed: number): Dice {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(list: readonly T[], roll: Dice): T =>
  list[Math.floor(roll() * list.length)]!;

/** What nobody may ever read out of a page, whatever surrounds it. */
export const FALSO = '99999.999999/2099-99';

/** As SEI writes it, with everything a title may hold. */
const NO_FALSO = `Nos[0] = new infraArvoreNo("PROCESSO","1",null,"x","ifrVisualizacao","${FALSO}","FALSO","a.svg",null,null,true,true,"","","","${FALSO}");`;
const HOSTIS = [
  `"><img src=x onerror="globalThis.rodou = 1"><b id="lnkUsuarioSistema" x="`,
  NO_FALSO,
  `*/ ${NO_FALSO} /*`,
  `</title><script>${NO_FALSO}</script>`,
  '\u202e\u0000\ud83d\u200b${FALSO}`',
  'á'.repeat(20_000),
  `infra_hash=${'0123456789abcdef'.repeat(4)}`,
];

type Mutation = (html: string, roll: Dice) => string;

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'ids gone': (html) => html.replaceAll(/ id="[^"]*"/g, ''),
  'some ids gone': (html, roll) =>
    html.replaceAll(/ id="[^"]*"/g, (id) => (roll() < 0.3 ? '' : id)),
  'some attributes gone': (html, roll) =>
    html.replaceAll(/ (?:title|class|name|src|href|value)="[^"]*"/g, (attribute) =>
      roll() < 0.2 ? '' : attribute,
    ),
  'all doubled': (html) =>
    html.replace(/<body[^>]*>([^]*)<\/body>/, (body, content: string) =>
      body.replace('</body>', () => `${content}</body>`),
    ),
  'frames gone': (html, roll) =>
    html.replaceAll(/<iframe[^>]*><\/iframe>/g, (frame) => (roll() < 0.5 ? '' : frame)),
  empty: () => '',
  'an empty body': () => '<html><head></head><body></body></html>',
  'half loaded': (html, roll) => html.slice(0, Math.floor(roll() * html.length)),
  'tags never closed': (html, roll) =>
    html.replaceAll(/<\/(?:div|a|span|td|tr|label)>/g, (tag) => (roll() < 0.3 ? '' : tag)),
  'accents lost': (html) => html.replaceAll(/[\u0080-\u00ff]/g, '\ufffd'),
  'accents read as UTF-8': (html) => Buffer.from(html, 'utf8').toString('latin1'),
  'hostile titles': (html, roll) =>
    html.replaceAll(/<(?:td|p|li|h6|span)(?=[ >])/g, (tag) =>
      roll() < 0.1 ? `${tag} title="${escaped(pick(HOSTIS, roll))}"` : tag,
    ),
  'hostile text': (html, roll) =>
    html.replace(
      '</body>',
      () =>
        `<p>${escaped(pick(HOSTIS, roll))}</p><table><tr><td>${escaped(NO_FALSO)}</table></body>`,
    ),
  'hostile names in the tree': (html, roll) => {
    const nome = JSON.stringify(pick(HOSTIS, roll)).replaceAll('</', String.raw`<\/`);
    const no = `Nos[7] = new infraArvoreNo("DOCUMENTO","7","1",null,null,${nome},${nome},"a.svg");`;
    return html.replace(/(?=Nos\[1\] = )/, () => `${no}\n`);
  },
  'code in comments': (html) =>
    html.replace(/(?=Nos\[0\] = )/, () => `/* ${NO_FALSO} */ // ${NO_FALSO}\n`),
};

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
