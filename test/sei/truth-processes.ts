/** The rows of `truth.ts` for an open process: written by hand, like the rest. */
import type { Fatos, Linha, Pagina } from './truth.ts';

const PUBLICO = {
  numero: '09910044.000241/2026-83',
  tipo: 'Gestão da Informação: Normatização Interna',
  nivelAcesso: 'publico',
} as const;
const RESTRITO = {
  numero: '09910044.000242/2026-28',
  tipo: 'Pessoal: Licença para Tratamento de Saúde',
  nivelAcesso: 'restrito',
  hipotese: 'Informação Pessoal (Art. 31 da Lei nº 12.527/2011)',
} as const;
const SIGILOSO = {
  numero: '09910044.000243/2026-72',
  tipo: 'Corregedoria: Investigação Preliminar',
  nivelAcesso: 'sigiloso',
  hipotese: 'Investigação de Responsabilidade de Servidor (Art. 150 da Lei nº 8.112/1990)',
} as const;
export const DESPACHO = { numero: '0103947', tipo: 'Despacho' };

/** 3.x and 4.0 have one frame less between the window and the content. */
const menosUm = (quadros: number): Pick<Linha, 'em'> => ({
  em: { '3.1.7': { quadros: quadros - 1 }, '4.0.12': { quadros: quadros - 1 } },
});

const trabalhar = (quadros: number, mais: Partial<Fatos>): Linha => ({
  cabecalho: true,
  fatos: { tipo: 'completa', quadros, acao: 'procedimento_trabalhar', faltou: [], ...mais },
});
/** With the frames of the content, one fewer in the older versions. */
const aberto = (quadros: number, mais: Partial<Fatos>): Linha => ({
  ...trabalhar(quadros, mais),
  ...menosUm(quadros),
});

export const PROCESSOS: readonly Pagina[] = [
  { pagina: 'publico', ...aberto(5, { processo: PUBLICO, documento: DESPACHO }) },
  { pagina: 'publico-raiz', ...aberto(4, { processo: PUBLICO }) },
  {
    pagina: 'restrito',
    ...aberto(5, {
      processo: RESTRITO,
      documento: { numero: '0103970', tipo: 'Laudo Médico' },
    }),
  },
  {
    pagina: 'sigiloso',
    ...aberto(5, { processo: SIGILOSO, documento: { numero: '0103993', tipo: 'Relatório' } }),
  },
  {
    pagina: 'pdf',
    ...aberto(5, {
      processo: {
        numero: '09910044.000244/2026-17',
        tipo: 'Licitação: Dispensa - Até R$ 10 mil',
        nivelAcesso: 'publico',
      },
      documento: { numero: '0104012', tipo: 'Nota Fiscal 2231' },
      semTexto: true,
    }),
  },
  {
    pagina: 'erro-documento',
    ...aberto(5, {
      processo: {
        numero: '09910044.000246/2026-14',
        tipo: 'Material: Movimentação de Material Permanente',
        nivelAcesso: 'publico',
      },
      documento: { numero: '0104033', tipo: 'Termo 7' },
      mensagens: ['Erro na visualização do documento.'],
    }),
  },
  {
    pagina: 'alterar',
    ...trabalhar(3, {
      processo: RESTRITO,
      dentro: { acao: 'procedimento_alterar', tela: 'Alterar Processo' },
    }),
  },
  {
    pagina: 'alterar-publico',
    ...trabalhar(3, {
      processo: PUBLICO,
      dentro: { acao: 'procedimento_alterar', tela: 'Alterar Processo' },
    }),
  },
  {
    pagina: 'alerta',
    ...trabalhar(3, {
      processo: PUBLICO,
      dentro: { acao: 'procedimento_enviar', tela: 'Enviar Processo' },
      mensagens: ['Nenhuma unidade informada para envio do processo.'],
    }),
  },
  { pagina: 'sessao-encerrada', ...trabalhar(3, { processo: PUBLICO, sessaoEncerrada: true }) },
  {
    // Nothing is known of it but the number: neither the tree nor the frame beside it was loaded.
    pagina: 'sigiloso-sem-credencial',
    ...trabalhar(4, {
      processo: { numero: SIGILOSO.numero, nivelAcesso: 'desconhecido' },
      dentro: { acao: 'usuario_validar_acesso', tela: 'Identificação de Acesso' },
      faltou: semCredencial('ifrConteudoVisualizacao'),
    }),
    em: {
      '3.1.7': { faltou: semCredencial('ifrVisualizacao') },
      '4.0.12': { faltou: semCredencial('ifrVisualizacao') },
    },
  },
];

/** Both frames of the top window are empty. */
function semCredencial(direita: string): string[] {
  return ['processo.tipo', 'processo.nivelAcesso', 'quadro:ifrArvore', `quadro:${direita}`];
}
