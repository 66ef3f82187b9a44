import { afterEach, expect, test, vi } from 'vitest';
import { freeStrips, isSei } from '@/lib/sei/bar';

afterEach(() => vi.restoreAllMocks());

const page = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const at = (url: string) => new URL(url);
const SEI = at('https://sei.exemplo.gov.br/sei/controlador.php?acao=procedimento_controlar');

test.each([
  ['header of 4.1', '<img title="Sistema Eletrônico de Informações - Versão 4.1.5">'],
  ['header, decoded wrongly', '<img title="Sistema Eletr�nico de Informa��es">'],
  ['script of every version', '<script src="js/sei.js?4.1.5-2.29.0"></script>'],
  ['cookie prefix', '<input type="hidden" id="hdnInfraPrefixoCookie" value="MA_SEI_maria">'],
])('SEI: %s', (_what, html) => expect(isSei(page(html), SEI)).toBe(true));

test("SEI: the portal's login", () => {
  const login = page('<form id="frmLogin"></form>');
  expect(isSei(login, at('https://x.gov.br/sip/login.php?sigla_sistema=SEI'))).toBe(true);
  expect(isSei(login, at('https://x.gov.br/sip/login.php?sigla_sistema=EPROC'))).toBe(false);
});

test('not SEI: another system of the same framework', () => {
  const eproc = page(`<div id="divInfraBarraSistema"><img title="eproc - Versão 9"></div>
    <input type="hidden" id="hdnInfraPrefixoCookie" value="JFRS_EPROC_x">`);
  expect(isSei(eproc, at('https://eproc.x.jus.br/controlador.php?acao=painel'))).toBe(false);
});

/** Boxes by id, as a browser would lay them out: [left, top, right, bottom] of the contents. */
function laidOut(html: string, boxes: Record<string, [number, number, number, number]>): Document {
  const document = page(html);
  const box = (id: string | undefined) => {
    const [left, top, right, bottom] = boxes[id ?? ''] ?? [0, 0, 0, 0];
    return new DOMRect(left, top, right - left, bottom - top);
  };
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return box(`${this.id}*`);
  });
  vi.spyOn(document, 'createRange').mockImplementation(() => {
    let of: Element;
    return {
      selectNodeContents: (element: Element) => void (of = element),
      getBoundingClientRect: () => box(of.id),
    } as unknown as Range;
  });
  return document;
}

const BAR = `<h6 id="titulo" class="infraCorBarraSuperior">GOVERNO</h6>
  <div id="divInfraBarraSistemaPadraoE"></div><div id="divInfraBarraSistemaPadraoD"></div>`;

test('the strip between logo and tools comes first, then the free end of the title', () => {
  const document = laidOut(BAR, {
    divInfraBarraSistemaPadraoE: [16, 30, 106, 70],
    divInfraBarraSistemaPadraoD: [540, 36, 1350, 64],
    titulo: [16, 4, 200, 20],
    'titulo*': [0, 0, 1366, 24],
  });
  expect([...freeStrips(document)]).toEqual([
    { esquerda: 106, direita: 540, topo: 30, altura: 40 },
    { esquerda: 200, direita: 1366, topo: 0, altura: 24 },
  ]);
});

test('a bar without room, or not shown, is no strip', () => {
  const document = laidOut(BAR, {
    divInfraBarraSistemaPadraoE: [16, 30, 300, 70],
    divInfraBarraSistemaPadraoD: [290, 36, 400, 64],
  });
  expect([...freeStrips(document)]).toEqual([]);
});
