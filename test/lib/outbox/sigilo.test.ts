/** A sigiloso processo's number: masked in all that leaves, kept in the draft for whoever gives it. */
import { describe, expect, test } from 'vitest';
import type { Contexto } from '@/lib/contract';
import { leavingContexto } from '@/lib/outbox/compose';
import type { Rascunho } from '@/lib/outbox/records';
import { isMasked, numeroMascarado } from '@/lib/outbox/sigilo';

const NUMERO = '09910044.000243/2026-72';
const MASCARADO = '••••••••.••••••/••••-••';

const contexto: Contexto = {
  sei: { host: 'sei.exemplo.gov.br', versao: '4.1.5' },
  tela: { titulo: `Processo ${NUMERO}`, acao: 'procedimento_trabalhar' },
  processo: { numero: NUMERO, tipo: 'Corregedoria', nivelAcesso: 'sigiloso' },
  processosSelecionados: ['09910044.000241/2026-83', NUMERO],
  documento: { numero: '0103993', tipo: `Relatório do ${NUMERO}` },
  mensagens: [`O processo ${NUMERO} não pode ser enviado em 21/11/2026.`],
  leitura: { faltou: [], retirados: [] },
};

const draft = (mudancas: Partial<Rascunho> = {}): Rascunho => ({
  id: 'r1',
  chave: 'c1',
  pessoa: 'sei.exemplo.gov.br|maria',
  criadoEm: 1,
  atualizadoEm: 1,
  contexto,
  retirados: [],
  categoria: null,
  campos: {},
  descricao: '',
  impacto: 'consigo_trabalhar',
  destino: null,
  imagens: [],
  arquivos: [],
  semImagem: 'sigiloso',
  devolvido: null,
  ...mudancas,
});

test('the number is masked in every fact, and nothing else is', () => {
  expect(leavingContexto(draft())).toEqual({
    ...contexto,
    tela: { titulo: `Processo ${MASCARADO}`, acao: 'procedimento_trabalhar' },
    processo: { numero: MASCARADO, tipo: 'Corregedoria', nivelAcesso: 'sigiloso' },
    processosSelecionados: ['09910044.000241/2026-83', MASCARADO],
    documento: { numero: '0103993', tipo: `Relatório do ${MASCARADO}` },
    mensagens: [`O processo ${MASCARADO} não pode ser enviado em 21/11/2026.`],
  });
  expect(numeroMascarado(draft())).toBe(true);
});

test.each(['09910044000243202672', '09910044 000243/2026 72', '09910044.000243/2026–72'])(
  'however its groups are separated: %s',
  (escrito) => {
    const { mensagens } = leavingContexto(
      draft({ contexto: { ...contexto, mensagens: [`Erro em ${escrito}.`] } }),
    );
    expect(mensagens?.[0]).toMatch(/^Erro em [•./ –-]+\.$/);
  },
);

test('a longer number that holds the same digits is another one', () => {
  const outro = `1${NUMERO}`;
  const said = { ...contexto, mensagens: [`Protocolo ${outro}`] };
  expect(leavingContexto(draft({ contexto: said })).mensagens).toEqual([`Protocolo ${outro}`]);
});

test('with the number unread, whatever looks like one is masked', () => {
  const { numero: _, ...processo } = contexto.processo!;
  const said: Contexto = {
    ...contexto,
    processo,
    tela: { titulo: 'SEI - XX-123456789-01' },
    mensagens: [`Erro no ${NUMERO}, em 21/11/2026 10:59.`],
  };
  const leaving = leavingContexto(draft({ contexto: said }));
  expect(leaving.tela).toEqual({ titulo: 'SEI - XX-•••••••••-••' });
  expect(leaving.mensagens).toEqual([`Erro no ${MASCARADO}, em 21/11/2026 10:59.`]);
  expect(leaving.documento?.numero).toBe('0103993');
  expect(numeroMascarado(draft({ contexto: said }))).toBe(false);
});

describe('the number goes when the person gives it', () => {
  test('by saying so', () => {
    const given = draft({ informarNumero: true });
    expect(leavingContexto(given)).toEqual(contexto);
    expect(numeroMascarado(given)).toBe(false);
  });
  test('by typing it where the page did not say it', () => {
    const typed = { ...contexto, leitura: { ...contexto.leitura, informados: ['processo'] } };
    const given = draft({ contexto: typed as Contexto });
    expect(leavingContexto(given).processo?.numero).toBe(NUMERO);
  });
});

test('taken out as a fact, it is still masked in what others say', () => {
  const out = draft({ retirados: ['processo'] });
  const leaving = leavingContexto(out);
  expect(leaving.processo).toBeUndefined();
  expect(leaving.mensagens?.[0]).toContain(MASCARADO);
  expect(numeroMascarado(out)).toBe(false);
});

test.each(['publico', 'restrito', 'desconhecido'] as const)(
  '%s: the number goes',
  (nivelAcesso) => {
    const open = draft({ contexto: { ...contexto, processo: { numero: NUMERO, nivelAcesso } } });
    expect(isMasked(open)).toBe(false);
    expect(leavingContexto(open).processo?.numero).toBe(NUMERO);
  },
);
