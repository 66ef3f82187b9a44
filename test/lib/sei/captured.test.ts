/**
 * Two pages that a real SEI served, which nobody here wrote. They are not part of the project:
 * these tests are skipped where the folder is not.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mergeFrames } from '@/lib/sei/merge';
import { read } from './pages.ts';

const PASTA =
  process.env['CAPTURED_PAGES'] ?? join(import.meta.dirname, '../../../../shared/captured');

const ler = (nome: string, caminho: string) => {
  const arquivo = readdirSync(PASTA).find((cada) => cada.startsWith(nome))!;
  const facts = read(readFileSync(join(PASTA, arquivo), 'utf8'), caminho);
  return { facts, ...mergeFrames([{ frameId: 0, facts }], {}) };
};

describe.skipIf(!existsSync(PASTA))('captured pages', () => {
  test('Controle de Processos of SEI 4.1.5', () => {
    const { contexto, seiProvado, facts } = ler(
      'controle-de-processos',
      '/sei/controlador.php?acao=procedimento_controlar',
    );
    expect(seiProvado).toBe(true);
    expect(facts.tipo).toBe('completa');
    expect(contexto).toMatchObject({
      sei: { versao: '4.1.5', prefixo: '/sei/', orgao: 'SEAD' },
      tela: { acao: 'procedimento_controlar', titulo: 'Controle de Processos', tipo: 'completa' },
      usuario: { nome: 'FULANO DE TAL', orgao: 'CBM' },
      unidade: {
        sigla: 'CBM - COBM - CMDO PABM APODI',
        descricao: 'COMANDO DO POSTO AVANÇADO BOMBEIRO MILITAR DE APODI / RN',
      },
      processosListados: 48,
      leitura: { faltou: [] },
    });
    expect(facts.fatos.orgao?.valor).toBe('SEAD');
    expect(contexto.processo).toBeUndefined();
    expect(contexto.processosSelecionados).toBeUndefined();
    expect(contexto.documento).toBeUndefined();
    // The login of this install is a CPF.
    expect(JSON.stringify(contexto)).not.toContain('11144477735');
  });

  test('login of SIP', () => {
    const { contexto, seiProvado, facts } = ler('login', '/sip/login.php');
    expect(seiProvado).toBe(true);
    expect(facts.tipo).toBe('login');
    expect(facts.fatos.orgao?.valor).toBe('SEAD');
    expect(contexto).toMatchObject({ tela: { titulo: 'SEI / SEAD' }, leitura: { faltou: [] } });
    expect(contexto.usuario ?? contexto.unidade ?? contexto.processo).toBeUndefined();
  });
});
