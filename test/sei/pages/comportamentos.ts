/** What `teste=` in a signed address makes of a page: some misbehave as real ones do. */
import { PUBLICO, RESTRITO, SIGILOSO } from '../data.ts';
import { html, literal, raw } from '../html.ts';
import { PLANTADOS } from '../planted.ts';
import type { Page, Visit } from '../visit.ts';
import { telaDeControle } from './controle.ts';
import { semCredencial } from './credencial.ts';
import { manutencao } from './erro.ts';
import { telaDePesquisa } from './pesquisa.ts';
import { telaDoProcesso } from './processo.ts';

/** An open process with this address beside its tree. */
const aoLado =
  (endereco: (visit: Visit) => string): Page =>
  (visit) => ({ page: telaDoProcesso(visit, { conteudo: endereco(visit) }) });

const idDe = ({ processo }: Visit) => ({ id_procedimento: processo?.id ?? '' });

export const COMPORTAMENTOS: Readonly<Record<string, Page>> = {
  alerta: aoLado((visit) =>
    visit.link('procedimento_enviar', {
      acao_origem: 'arvore_visualizar',
      ...idDe(visit),
      hdnEnviar: '1',
    }),
  ),
  alterar: aoLado((visit) =>
    visit.link('procedimento_alterar', { acao_origem: 'arvore_visualizar', ...idDe(visit) }),
  ),
  'quadro-travado': aoLado((visit) => visit.address(`${visit.lugar.sei}teste/pendurada?modo=meio`)),
  'quadro-mudo': aoLado((visit) => visit.address(`${visit.lugar.sei}teste/pendurada?modo=mudo`)),
  'sessao-encerrada': aoLado((visit) =>
    visit.login({
      infra_url: Buffer.from('/sei/controlador.php?acao=arvore_visualizar').toString('base64'),
    }),
  ),
  'sem-credencial': semCredencial,
  manutencao,
  marcados: (visit) => ({
    page: telaDeControle(visit, { marcados: [PUBLICO, RESTRITO, SIGILOSO] }),
  }),
  avisos: (visit) => ({
    page: telaDePesquisa(visit, [
      { tipo: 'erro', texto: 'Registro não encontrado.' },
      { tipo: 'aviso', texto: 'A pesquisa está sendo atualizada e pode não mostrar tudo.' },
      { tipo: 'informacao', texto: 'Refine os critérios da pesquisa.' },
    ]),
  }),
  dica: (visit) => ({
    page: telaDeControle(visit, {
      script: html`<script>
        addEventListener('load', () => {
          infraTooltipMostrar(
            ...${literal(Object.values(PLANTADOS.dica).map(({ texto }) => texto))},
          );
          const tip = document.getElementById('divInfraTooltip');
          tip.style.translate = '420px 300px';
          ${literal(Object.keys(PLANTADOS.dica))}.forEach((nome, i) => {
            // The title stands first.
            tip.children[1 - i].dataset.plantado = nome;
          });
        });
      </script>`,
    }),
  }),
  ocupada: (visit) => ({
    page: telaDeControle(visit, {
      script: html`<script>
        addEventListener('load', () => {
          setTimeout(() => {
            const end = performance.now() + ${literal(numero(visit, 'ms', 8000))};
            while (performance.now() < end);
          }, ${literal(numero(visit, 'depois', 1000))});
        });
      </script>`,
    }),
  }),
  coep: (visit) => ({
    page: telaDeControle(visit),
    headers: { 'Cross-Origin-Embedder-Policy': 'require-corp' },
  }),
  csp: (visit) => ({
    page: telaDeControle(visit),
    headers: { 'Content-Security-Policy': "frame-src 'self'" },
  }),
};

/** Half a page, or none, and no end. */
export const pendurada: Page = (visit) => ({
  hang:
    visit.url.searchParams.get('modo') === 'mudo'
      ? null
      : raw('<!DOCTYPE html><html><head><title>SEI</title></head><body><p>Carregando documento...'),
});

function numero(visit: Visit, nome: string, padrao: number): number {
  return Number(visit.url.searchParams.get(nome) || padrao);
}
