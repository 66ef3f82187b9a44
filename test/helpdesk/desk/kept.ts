/** Rows of the audit and of a reach, for the tests of their pages. */
import type { Found } from '@/helpdesk/desk/pages/reach.tsx';
import type { LinhaAuditoria } from '@/helpdesk/store/auditoria.ts';
import { ATOS } from '@/helpdesk/store/schema-auditoria.ts';
import { AGORA, chamado } from './examples.ts';

const { id, numero } = chamado;

export const auditados: LinhaAuditoria[] = ATOS.map((ato, i) => ({
  id: String(i),
  em: AGORA,
  papel: i % 3 === 0 ? 'solicitante' : i % 3 === 1 ? 'admin' : 'tarefa',
  quem: i % 3 === 0 ? 'maria.aparecida@cbm.exemplo.gov.br' : i % 3 === 1 ? 'equipe' : 'tarefa',
  credencialId: id,
  ato,
  chamado: i % 2 === 0 ? { id, numero } : null,
  alvo: ato === 'leu_anexo' ? 'ab'.repeat(32) : null,
}));

export const alcancado: Found = {
  conta: {
    nome: 'maria@exemplo.gov.br',
    alcances: [{ pessoa: id }],
    pessoas: [id],
    conta: 'maria@exemplo.gov.br',
    credenciais: [
      { id, tipo: 'dispositivo', criadaEm: AGORA, usadaEm: AGORA, encerrada: false },
      { id: numero, tipo: 'sessao', criadaEm: AGORA, usadaEm: null, encerrada: true },
    ],
  },
  total: {
    chamados: 12,
    pessoas: 1,
    anexos: 9,
    mensagens: 4,
    processos: 3,
    restritos: 1,
    lidos: 2,
  },
  rows: [
    {
      id,
      numero,
      criadoEm: AGORA,
      solicitante: 'Maria Aparecida de Souza',
      email: 'maria.aparecida.de.souza@cbm.exemplo.gov.br',
      processo: '',
      nivel: 'restrito',
      anexos: 1,
      lidoEm: AGORA,
    },
    {
      id: numero,
      numero,
      criadoEm: AGORA,
      solicitante: 'Maria',
      email: 'maria@exemplo.gov.br',
      processo: '',
      nivel: '',
      anexos: 0,
      lidoEm: null,
    },
  ],
};
