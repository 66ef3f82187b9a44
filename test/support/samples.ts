/** A draft, a person and a catalogue as tests start from them. */
import type { Catalogo } from '@/lib/contract';
import type { Pessoa, Rascunho } from '@/lib/outbox/records';

export const PESSOA = 'sei.exemplo.gov.br|maria.souza';

export const pessoa: Pick<Pessoa, 'chave' | 'nome' | 'email' | 'orgao'> = {
  chave: PESSOA,
  nome: 'Maria Aparecida de Souza',
  email: 'maria.souza@exemplo.gov.br',
  orgao: 'CBM',
};

export const catalogo: Catalogo = {
  versao: 'teste-1',
  orgaos: [
    { sigla: 'CBM', nome: 'Corpo de Bombeiros Militar', csg: { nome: 'CSG do CBM' }, unidades: [] },
    {
      sigla: 'SEAD',
      nome: 'Secretaria da Administração',
      csg: { nome: 'CSG da SEAD' },
      unidades: [],
    },
  ],
  categorias: [
    {
      id: 'erro_no_sei',
      titulo: 'Erro no SEI',
      quando: 'Algo falhou.',
      busca: [],
      natureza: 'erro',
      campos: [],
      prazos: [],
    },
  ],
  provaveis: ['erro_no_sei'],
};

export function rascunho(id: string, mudancas: Partial<Rascunho> = {}): Rascunho {
  return {
    id,
    chave: `chave-${id}`,
    pessoa: PESSOA,
    criadoEm: 1,
    atualizadoEm: 1,
    contexto: {
      sei: { host: 'sei.exemplo.gov.br', versao: '4.1.5' },
      tela: { acao: 'procedimento_trabalhar', titulo: 'Processo' },
      usuario: { nome: 'Maria', sigla: 'maria.souza', orgao: 'CBM' },
      leitura: { faltou: [], retirados: [] },
    },
    retirados: [],
    categoria: 'erro_no_sei',
    campos: {},
    descricao: 'O botão Assinar não responde.',
    impacto: 'consigo_trabalhar',
    destino: null,
    imagens: [],
    arquivos: [],
    semImagem: null,
    devolvido: null,
    ...mudancas,
  };
}
