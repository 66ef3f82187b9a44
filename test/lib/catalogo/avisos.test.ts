// @vitest-environment node
/** For whom an aviso is: host, screen, órgão, from when until when. */
import { expect, test } from 'vitest';
import { avisosHere } from '@/lib/catalogo/avisos.ts';
import { lastTime } from '@/lib/catalogo/last-time.ts';
import type { Aviso, Chamado, Contexto } from '@/lib/contract';
import { chamado } from '../../components/support/world.tsx';

const AGORA = Date.parse('2026-11-21T12:00:00Z');
const aviso = (change: Partial<Aviso> = {}): Aviso => ({
  id: '1',
  texto: 'Lento.',
  telas: [],
  de: '2026-11-21T11:00:00Z',
  ...change,
});
const maria = {
  host: 'sei.exemplo.gov.br',
  tela: { acao: 'documento_assinar', tipo: 'modal' as const },
  orgaos: ['CBM', ''],
};

test.each([
  ['for everybody', {}, true],
  ['of this SEI', { host: 'sei.exemplo.gov.br' }, true],
  ['of another SEI', { host: 'sei.outro.gov.br' }, false],
  ['of this screen', { telas: ['x', 'documento_assinar'] }, true],
  ['of this kind of page', { telas: ['modal'] }, true],
  ['of another screen', { telas: ['procedimento_trabalhar'] }, false],
  ['for this órgão', { orgao: 'cbm' }, true],
  ['for another órgão', { orgao: 'SEAD' }, false],
  ['not yet', { de: '2026-11-21T12:00:01Z' }, false],
  ['until now', { ate: '2026-11-21T12:00:00Z' }, false],
  ['still', { ate: '2026-11-21T12:00:01Z' }, true],
])('%s', (_, change, shown) => {
  expect(avisosHere([aviso(change)], maria, AGORA)).toHaveLength(shown ? 1 : 0);
});

test('where the screen is not known, only those of every screen are told', () => {
  const all = [aviso({ telas: ['documento_assinar'] }), aviso({ id: '2' })];
  const told = avisosHere(all, { host: maria.host, orgaos: [] }, AGORA);
  expect(told.map(({ id }) => id)).toEqual(['2']);
});

const AQUI: Contexto = {
  tela: { acao: 'procedimento_trabalhar' },
  mensagens: ['Processo 08410032.000123/2026-11 não encontrado.'],
  leitura: { faltou: [], retirados: [] },
};
const solved = (change: Partial<Chamado> = {}): Chamado => ({
  ...chamado({ situacao: 'resolvido' }),
  contexto: { ...AQUI, mensagens: ['PROCESSO 53500.000001/2025-99 nao encontrado.'] },
  mensagens: [
    { ...SAID, texto: 'Vamos ver.' },
    { ...SAID, texto: 'Use a pesquisa.' },
    { ...SAID, texto: 'Obrigada!', autor: { papel: 'solicitante', nome: 'Maria' } },
  ],
  ...change,
});
const SAID = {
  id: 'm',
  autor: { papel: 'equipe' as const, nome: 'CSG' },
  anexos: [],
  criadaEm: '2026-11-20T10:00:00.000Z',
};

test('“da última vez” is the team’s last word on the same message, whatever the processo', () => {
  expect(lastTime([solved()], AQUI)).toMatchObject({ resposta: 'Use a pesquisa.' });
  const newer = solved({
    id: 'c2',
    mensagens: [{ ...SAID, texto: 'Foi movido.', criadaEm: '2026-11-21T10:00:00.000Z' }],
  });
  expect(lastTime([solved(), newer], AQUI)).toMatchObject({ id: 'c2', resposta: 'Foi movido.' });
});

test.each([
  ['is still open', { situacao: 'em_analise' as const }],
  ['was refused', { situacao: 'indeferido' as const }],
  ['has no answer', { mensagens: [] }],
  ['is of another screen', { contexto: { ...AQUI, tela: { acao: 'outra' } } }],
  ['is of another message', { contexto: { ...AQUI, mensagens: ['Hash inválido.'] } }],
])('one that %s teaches nothing', (_, change) => {
  expect(lastTime([solved(change)], AQUI)).toBeNull();
});

test('a page on which SEI said nothing has no last time', () => {
  expect(lastTime([solved()], { ...AQUI, mensagens: [] })).toBeNull();
});
