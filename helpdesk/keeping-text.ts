/** Texts of what is kept, how long, and who saw it: retention, audit, reach. */
import type { Orfaos } from './store/orphans.ts';
import type { Regra } from './retention/rules.ts';

const day = (em: Date) => em.toLocaleDateString('pt-BR', { timeZone: 'America/Sao_Paulo' });
const count = (n: number, um: string, varios: string) =>
  `${n.toLocaleString('pt-BR')} ${n === 1 ? um : varios}`;

export const RETENCAO = {
  titulo: 'Este anexo foi removido',
  removida: (tipo: string, em: string) =>
    tipo.startsWith('image/')
      ? `Imagem removida em ${em} pela regra de retenção.`
      : `Arquivo removido em ${em} pela regra de retenção.`,

  perdido: 'O arquivo deste anexo se perdeu',
  perdidoExplica: 'Ele não está mais na pasta do helpdesk. Avise quem cuida da instalação.',

  uso: 'Uso: retencao [--aplicar].',
  regra: {
    imagens: { nome: 'Imagens e arquivos de chamados terminados', um: 'anexo', varios: 'anexos' },
    cpf: {
      nome: 'CPF em chamados terminados',
      um: 'chamado a verificar',
      varios: 'chamados a verificar',
    },
    auditoria: { nome: 'Auditoria', um: 'registro', varios: 'registros' },
  } satisfies Record<Regra, { nome: string; um: string; varios: string }>,
  linha: (
    { nome, um, varios }: { nome: string; um: string; varios: string },
    dias: number,
    quantos: number,
    desde: Date | null,
  ) =>
    `${nome} (${dias} dias): ${count(quantos, um, varios)}${desde ? `, o mais antigo de ${day(desde)}` : ''}.`,
  comoAplicar: 'Nada foi mudado. Para remover, repita com --aplicar.',
  aplicada: ({ imagens, cpf, auditoria }: Record<Regra, number>) =>
    `Feito: ${count(imagens, 'anexo removido', 'anexos removidos')}, CPF mascarado em ${count(cpf, 'chamado', 'chamados')}, ${count(auditoria, 'registro de auditoria apagado', 'registros de auditoria apagados')}.`,
  orfaos: ({ parciais, semChamado, semLinha, bytes, faltam }: Orfaos) => [
    `Recolhidos: ${count(parciais, 'envio interrompido', 'envios interrompidos')}, ${count(semChamado, 'anexo sem chamado', 'anexos sem chamado')}, ${count(semLinha, 'arquivo', 'arquivos')} (${(bytes / 1024 / 1024).toLocaleString('pt-BR', { maximumFractionDigits: 1 })} MB).`,
    ...(faltam.length > 0
      ? [`Faltam ou estão danificados ${count(faltam.length, 'anexo', 'anexos')}:`, ...faltam]
      : []),
  ],
} as const;
