/** What a categoria asks, checked the same way by the panel and by the helpdesk. */
import { describe, expect, it } from 'vitest';
import { minimalCatalogo } from '@/lib/catalogo/minimal';
import { readableCampos } from '@/lib/catalogo/readable';
import { findCategoria, validateCampos } from '@/lib/catalogo/validate';
import { type Campo, Catalogo, type Categoria } from '@/lib/contract';

function asking(...campos: Partial<Campo>[]): Categoria {
  return {
    id: 'pedido',
    titulo: 'Pedido',
    quando: 'Sempre.',
    busca: [],
    natureza: 'pedido',
    prazos: [],
    campos: campos.map((campo, i) => ({
      id: `c${i}`,
      rotulo: `Campo ${i}`,
      tipo: 'texto',
      obrigatorio: false,
      ...campo,
    })),
  };
}

const check = (campo: Partial<Campo>, valor: string | boolean) => {
  const { campos, erros } = validateCampos(asking(campo), { c0: valor });
  return erros.c0 ?? campos.c0;
};

describe('validateCampos', () => {
  it('trims, and leaves out what is empty', () => {
    const { campos, erros } = validateCampos(asking({}, {}), { c0: '  Maria ', c1: '   ' });
    expect(campos).toEqual({ c0: 'Maria' });
    expect(erros).toEqual({});
  });

  it('asks for what is required, by its label', () => {
    const categoria = asking(
      { obrigatorio: true, rotulo: 'Unidade' },
      { obrigatorio: true, tipo: 'sim_nao' },
    );
    expect(validateCampos(categoria, { c0: ' ' }).erros).toEqual({
      c0: 'Preencha “Unidade”.',
      c1: 'Preencha “Campo 1”.',
    });
    expect(validateCampos(categoria, { c0: 'CBM', c1: false }).erros).toEqual({});
  });

  it.each<[Partial<Campo>, string | boolean, string | boolean]>([
    [{ tipo: 'email' }, ' Jose@Exemplo.GOV.br ', 'jose@exemplo.gov.br'],
    [{ tipo: 'data' }, '1/2/2026', '2026-02-01'],
    [{ tipo: 'data' }, '2026-02-01', '2026-02-01'],
    [{ tipo: 'escolha', opcoes: [{ id: 'a', rotulo: 'A' }] }, 'a', 'a'],
    [{ tipo: 'sim_nao' }, true, true],
    [{ tipo: 'processo' }, '08410032.000123/2026-11', '08410032.000123/2026-11'],
    [{ tipo: 'documento' }, '0103947', '0103947'],
    [{ tipo: 'unidade' }, 'CBM - COBM', 'CBM - COBM'],
    [{ tipo: 'texto_longo' }, 'um\r\ndois', 'um\ndois'],
    [{ maximo: 3 }, 'abc', 'abc'],
  ])('takes %o %s', (campo, valor, kept) => {
    expect(check(campo, valor)).toBe(kept);
  });

  it.each<[Partial<Campo>, string | boolean, RegExp]>([
    [{ tipo: 'email' }, 'jose@exemplo', /e-mail não parece completo/],
    [{ tipo: 'data' }, '30/02/2026', /data que exista/],
    [{ tipo: 'data' }, 'amanhã', /data que exista/],
    [{ tipo: 'escolha', opcoes: [{ id: 'a', rotulo: 'A' }] }, 'b', /Escolha uma das opções/],
    [{ tipo: 'sim_nao' }, 'sim', /Responda sim ou não/],
    [{ tipo: 'texto' }, true, /espera um texto/],
    [{ tipo: 'texto' }, 'um\ndois', /uma linha só/],
    [{ tipo: 'processo' }, 'o de ontem', /Escreva o número/],
    [{ maximo: 3 }, 'abcd', /aceita até 3 caracteres/],
    [{ tipo: 'texto' }, 'x'.repeat(201), /aceita até 200/],
    [{ tipo: 'texto_longo' }, 'x'.repeat(4001), /aceita até 4\.000/],
  ])('refuses %o %s', (campo, valor, sentence) => {
    expect(check(campo, valor)).toMatch(sentence);
  });

  it('keeps values of fields that the categoria no longer has', () => {
    const { campos, erros } = validateCampos(asking({}), { antigo: 'valor', c0: 'novo' });
    expect(campos).toEqual({ c0: 'novo', antigo: 'valor' });
    expect(erros).toEqual({});
    expect(readableCampos(asking({}), campos).at(-1)).toEqual({
      id: 'antigo',
      rotulo: 'antigo',
      valor: 'valor',
    });
  });

  it('accepts what it has accepted before', () => {
    const categoria = asking({ tipo: 'data' }, { tipo: 'email' }, { tipo: 'sim_nao' });
    const once = validateCampos(categoria, { c0: '21/11/2026', c1: 'A@B.gov.br', c2: false });
    expect(validateCampos(categoria, once.campos)).toEqual(once);
  });
});

describe('readableCampos', () => {
  it('is what a person reads: labels, dates, names of options, in the order asked', () => {
    const categoria = asking(
      { tipo: 'data', rotulo: 'A partir de' },
      { tipo: 'escolha', rotulo: 'Perfil', opcoes: [{ id: 'basico', rotulo: 'Básico' }] },
      { tipo: 'sim_nao', rotulo: 'Urgente' },
      { rotulo: 'Vazio' },
    );
    const campos = { c2: true, c1: 'basico', c0: '2026-11-21' };
    expect(readableCampos(categoria, campos)).toEqual([
      { id: 'c0', rotulo: 'A partir de', valor: '21/11/2026' },
      { id: 'c1', rotulo: 'Perfil', valor: 'Básico' },
      { id: 'c2', rotulo: 'Urgente', valor: 'Sim' },
    ]);
  });
});

describe('the minimal catalogue', () => {
  it('is a valid one, whose categorias every helpdesk knows', () => {
    expect(Catalogo.parse(minimalCatalogo)).toEqual(minimalCatalogo);
    const other = { ...minimalCatalogo, categorias: [asking({})] };
    expect(findCategoria(other, 'erro_no_sei')?.titulo).toBe('Erro');
    expect(findCategoria(other, 'sumiu')).toBeNull();
  });
});
