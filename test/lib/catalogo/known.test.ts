/** Errors whose cause is known, recognised on the pages of every version of SEI. */
import { describe, expect, it, test } from 'vitest';
import { knownErrors } from '@/lib/catalogo/known';
import type { Contexto, ErroConhecido } from '@/lib/contract';
import { AVISOS_SEI } from '@/lib/text/avisos-sei';
import { LEITOR } from '@/lib/text/reader';
import { VERDADES } from '../../sei/truth.ts';
import { BASE } from '../../support/base-catalogo.ts';
import { contextoDe } from '../sei/truth-contexto.ts';

const HOST = 'sei.exemplo.gov.br';
const erros = BASE.errosConhecidos ?? [];
const page = (change: Omit<Contexto, 'leitura'>): Contexto => ({
  leitura: { faltou: [], retirados: [] },
  ...change,
});
const idsOn = (contexto: Contexto) => knownErrors(BASE, contexto).map(({ id }) => id);

/** Pages of the simulator on which something went wrong; on all others nothing is recognised. */
const NA_PAGINA: Record<string, string[]> = {
  'erro-hash': ['hash_invalido'],
  'erro-acesso': ['acesso_negado_na_unidade'],
  'erro-processo': ['processo_nao_encontrado'],
  'erro-documento': ['documento_nao_se_mostra'],
  manutencao: ['manutencao'],
  mensagem: ['numero_de_processo_invalido'],
  avisos: ['registro_nao_encontrado'],
  'sessao-encerrada': ['login_dentro_da_tela'],
  'sigiloso-sem-credencial': ['senha_de_novo_em_sigiloso'],
};

describe('on the pages of the simulator', () => {
  test.each(VERDADES.map((verdade) => [verdade.versao, verdade.pagina, verdade] as const))(
    '%s %s',
    (_versao, pagina, verdade) => {
      expect(idsOn(contextoDe(verdade, HOST))).toEqual(NA_PAGINA[pagina] ?? []);
    },
  );

  it('has every page that the table names', () => {
    const pages = new Set(VERDADES.map(({ pagina }) => pagina));
    expect(Object.keys(NA_PAGINA).filter((pagina) => !pages.has(pagina))).toEqual([]);
  });
});

describe('by what SEI says', () => {
  const said = erros.flatMap((erro) => erro.mensagens.map((mensagem) => [mensagem, erro] as const));

  it.each(said)('“%s”', (mensagem, erro) => {
    const whole = mensagem.replace('…', '“x_y” ');
    expect(idsOn(page({ mensagens: [`Atenção: ${whole.toLowerCase()} [x].`] }))[0]).toBe(erro.id);
  });

  it('knows every notice that SEI gives most often', () => {
    const unknown = AVISOS_SEI.filter((aviso) => idsOn(page({ mensagens: [aviso] })).length === 0);
    expect(unknown).toEqual([]);
  });

  it('knows what the reader itself says of a session that ended', () => {
    expect(idsOn(page({ mensagens: [LEITOR.sessaoEncerrada] }))).toEqual(['login_dentro_da_tela']);
    expect(idsOn(page({ mensagens: [LEITOR.sessaoTalvez] }))).toEqual([
      'parte_da_tela_fora_do_sei',
    ]);
  });

  it('puts the longest piece first', () => {
    const mensagens = ['Sessão inválida.', 'Acesso negado a este recurso nesta unidade (x / CBM).'];
    expect(idsOn(page({ mensagens }))).toEqual(['acesso_negado_na_unidade', 'sessao_invalida']);
  });

  it('is not led astray by a piece of a word, or by the order of the parts', () => {
    expect(idsOn(page({ mensagens: ['Não reconhecida pelo controlador a ação “x”.'] }))).toEqual(
      [],
    );
    expect(idsOn(page({ mensagens: ['Processo enviado com sucesso.'] }))).toEqual([]);
  });
});

describe('by the answer, where SEI says nothing', () => {
  const falhou = (caminho: string, status: number, acao?: string) =>
    idsOn(page({ falhas: [{ caminho, status, ...(acao && { acao }) }] }));

  it('knows a page that failed, and lets an icon be missing', () => {
    expect(falhou('/sei/controlador.php', 504, 'procedimento_enviar')).toEqual(['http_502_504']);
    expect(falhou('/sei/controlador_ajax.php', 500)).toEqual(['http_500']);
    expect(falhou('/sei/svg/novo.svg', 404)).toEqual([]);
  });

  it('knows the page that a server shows in SEI’s place, by its title', () => {
    const tela = { titulo: '502 Bad Gateway', tipo: 'outra' } as const;
    expect(idsOn(page({ tela }))).toEqual(['http_502_504']);
  });

  it('believes what SEI said before the answer', () => {
    expect(
      idsOn(
        page({
          mensagens: ['Sessão inválida.'],
          falhas: [{ caminho: '/sei/controlador.php', acao: 'principal', status: 500 }],
        }),
      ),
    ).toEqual(['sessao_invalida', 'http_500']);
  });
});

describe('the entries', () => {
  it('are at least 25, each with its cause, a way out and where it comes from', () => {
    expect(erros.length).toBeGreaterThanOrEqual(25);
    for (const { id, causa, saida, fonte } of erros) {
      expect([id, causa.length > 20, saida.length > 0, fonte !== '']).toEqual([
        id,
        true,
        true,
        true,
      ]);
    }
  });

  it('can each be recognised by something', () => {
    const blind = erros.filter(
      ({ mensagens, telas, status = [] }: ErroConhecido) =>
        mensagens.length + telas.length + status.length === 0,
    );
    expect(blind).toEqual([]);
  });
});
