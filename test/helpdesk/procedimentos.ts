/**
 * The three procedures, row by row, written by hand from what they say and not from the catalogue
 * files: what each asks, who receives it, until when, and a filling that may be sent.
 */
import type { Campos } from '@/lib/contract';

export interface Linha {
  /** As the procedure has it. */
  pedido: string;
  categoria: string;
  /** `*` has to be answered, `?` is asked only under a condition, a list has its columns. */
  campos: string;
  /** A filling that may be sent. */
  exemplo?: Campos;
  quem?: 'csg';
  destino?: string;
  encaminha?: string;
  prazos?: string[];
  formalizacao?: 'processo';
  anexo?: true;
  artigo?: string;
  /** The fields may say it all. */
  semDescricao?: true;
}

const CINCO = ['5 dias_corridos desde abertura: resposta, compromisso'];
const NTS_E_SEPLAG = [
  '72 horas_corridas desde retorno: resolucao, estimativa',
  '48 horas_corridas desde recebimento de quem recebe depois: resolucao, compromisso',
];
const processo = {
  encaminha: 'sumoge',
  formalizacao: 'processo',
  prazos: NTS_E_SEPLAG,
  semDescricao: true,
} as const;
const samop = { quem: 'csg', destino: 'samop', prazos: CINCO } as const;
const portal = { encaminha: 'central', prazos: CINCO, anexo: true } as const;
const gsei = { quem: 'csg', destino: 'gsei' } as const;

export const CPF = '111.444.777-35';
const NUMERO = 'E:02000.0000001234/2026';
export const EMAIL = 'jose.silva@exemplo.gov.br';

export const PROCEDIMENTOS: Record<'maranhao' | 'timon' | 'alagoas', Linha[]> = {
  maranhao: [
    { pedido: 'Chamado com descrição e anexo', categoria: 'erro_no_sei', campos: '', ...portal },
    {
      pedido: 'Qualquer outro chamado pelo portal',
      categoria: 'outros',
      campos: '',
      ...portal,
    },
    {
      pedido: 'Ponto focal: novos usuários, à SAMOP',
      categoria: 'samop_novos_usuarios',
      campos: 'pessoas*[nome* email* unidade*]',
      exemplo: { pessoas: [{ nome: 'José da Silva', email: EMAIL, unidade: 'GAB' }] },
      ...samop,
      semDescricao: true,
    },
    {
      pedido: 'Ponto focal: alteração de unidades, à SAMOP',
      categoria: 'samop_unidades',
      campos: 'o_que* nome_usuario?* unidade?* sigla_nova?* nome_novo?* unidade_nova?*',
      exemplo: { o_que: 'renomear', unidade: 'GAB', sigla_nova: 'GABI', nome_novo: 'Gabinete' },
      ...samop,
      semDescricao: true,
    },
    {
      pedido: 'Ponto focal: nome de órgão, à SAMOP',
      categoria: 'samop_nome_orgao',
      campos: 'orgao_atual* nome_novo* sigla_nova',
      exemplo: { orgao_atual: 'SEAD', nome_novo: 'Secretaria da Administração' },
      ...samop,
      semDescricao: true,
    },
    { pedido: 'Ponto focal: outros, à SAMOP', categoria: 'samop_outros', campos: '', ...samop },
  ],
  timon: [
    {
      pedido: 'Cadastro de usuários no SIP',
      categoria: 'cadastro_usuario',
      campos: 'pessoas*[nome* cpf* email* unidade*] em_outro_orgao* oficio?*',
      exemplo: {
        pessoas: [{ nome: 'José da Silva', cpf: CPF, email: EMAIL, unidade: 'DIVEST' }],
        em_outro_orgao: true,
        oficio: 'a'.repeat(64),
      },
      ...gsei,
      semDescricao: true,
    },
    {
      pedido: 'Alteração de usuários no SIP',
      categoria: 'alteracao_dados',
      campos: 'pessoas*[nome* unidade* o_que_muda*]',
      exemplo: { pessoas: [{ nome: 'José', unidade: 'DIVEST', o_que_muda: 'Novo e-mail' }] },
      ...gsei,
      semDescricao: true,
    },
    {
      pedido: 'Suporte técnico: o erro, usuários e unidades envolvidos, imagens',
      categoria: 'erro_no_sei',
      campos: 'usuarios_envolvidos* unidades_envolvidas*',
      exemplo: { usuarios_envolvidos: 'José e Maria', unidades_envolvidas: 'DIVEST; GAB' },
      ...gsei,
      anexo: true,
    },
    {
      pedido: 'Suporte negocial',
      categoria: 'duvida_de_uso',
      campos: '',
      ...gsei,
    },
    { pedido: 'Outros', categoria: 'outros', campos: '', ...gsei },
  ],
  alagoas: [
    {
      pedido: 'Cadastro: lista completa, sigla como no SEI',
      categoria: 'cadastro_usuario',
      campos: 'pessoas*[nome* email* unidade*]',
      exemplo: { pessoas: [{ nome: 'José da Silva', email: EMAIL, unidade: 'SESAU GAB' }] },
      ...processo,
    },
    {
      pedido: 'Adição ou mudança de lotação: sigla a remover e a adicionar',
      categoria: 'lotacao',
      campos: 'pessoas*[nome* mudanca* unidade_sai?* unidade_entra?*]',
      exemplo: {
        pessoas: [
          { nome: 'José', mudanca: 'muda', unidade_sai: 'SESAU A', unidade_entra: 'SESAU B' },
          { nome: 'Maria', mudanca: 'entra', unidade_entra: 'SESAU B' },
          { nome: 'Ana', mudanca: 'sai', unidade_sai: 'SESAU A' },
        ],
      },
      ...processo,
    },
    {
      pedido: 'Retirada: nome completo, CPF, e-mail, unidades, com o motivo',
      categoria: 'retirar_usuario',
      campos: 'pessoas*[nome* cpf* email* motivo* unidades*]',
      exemplo: {
        pessoas: [
          { nome: 'José', cpf: CPF, email: EMAIL, motivo: 'unidade', unidades: 'SESAU A; SESAU B' },
        ],
      },
      ...processo,
    },
    {
      pedido: 'Criação de unidade',
      categoria: 'unidades',
      campos: 'sigla_nova* nome_novo* unidade_superior*',
      exemplo: { sigla_nova: 'SESAU X', nome_novo: 'Xis', unidade_superior: 'SESAU GAB' },
      ...processo,
    },
    {
      pedido: 'Erro: imagem da tela e descrição; em Unidade de Saúde, a TI local antes',
      categoria: 'erro_no_sei',
      campos: '',
      encaminha: 'sumoge',
      anexo: true,
      artigo: 'ti_local',
    },
    {
      pedido: 'Senha esquecida: recuperação antes; sem e-mail, o setor pede',
      categoria: 'senha',
      campos: 'nome_usuario* cpf* email_usuario* unidade*',
      exemplo: { nome_usuario: 'José', cpf: CPF, email_usuario: EMAIL, unidade: 'SESAU A' },
      ...processo,
      artigo: 'recuperar_senha',
    },
    {
      pedido: 'Primeiro acesso: dois e-mails',
      categoria: 'primeiro_acesso',
      campos: 'nome_usuario* usuario_sei email_usuario',
      exemplo: { nome_usuario: 'José' },
      encaminha: 'sumoge',
      artigo: 'primeiro_acesso',
      semDescricao: true,
    },
    {
      pedido: 'Troca de senha: CPF e senha atual, a nova duas vezes',
      categoria: 'troca_senha',
      campos: '',
      encaminha: 'sumoge',
      artigo: 'troca_senha',
    },
    {
      pedido: 'Cargo errado: nome, CPF, cargo, unidade; lei em vigor, senão a que o criou',
      categoria: 'cargo_assinatura',
      campos: 'nome_usuario* cpf* cargo* lei unidade*',
      exemplo: { nome_usuario: 'José', cpf: CPF, cargo: 'Enfermeiro', unidade: 'SESAU A' },
      ...processo,
    },
    {
      pedido: 'Desanexar: números completos, motivo, a unidade que anexou',
      categoria: 'desanexar_processo',
      campos: 'processo_principal* processo_anexado* unidade_que_anexou* motivo*',
      exemplo: {
        processo_principal: NUMERO,
        processo_anexado: NUMERO.replace('1234', '1235'),
        unidade_que_anexou: 'SESAU A',
        motivo: 'Anexado por engano.',
      },
      ...processo,
    },
    {
      pedido: 'Usuário externo: pessoa física ou jurídica; peticionar ou assinar',
      categoria: 'usuario_externo',
      campos: 'nome_externo* email_externo* pessoa* empresa?* finalidade*',
      exemplo: {
        nome_externo: 'Ana',
        email_externo: 'ana@exemplo.com',
        pessoa: 'juridica',
        empresa: 'Exemplo S.A.',
        finalidade: 'assinar',
      },
      ...processo,
      artigo: 'usuario_externo',
    },
    {
      pedido: 'Treinamento: os dois cursos da ENAP',
      categoria: 'treinamento',
      campos: '',
      encaminha: 'sumoge',
      artigo: 'treinamento',
    },
    {
      pedido: 'Consulta de tramitação',
      categoria: 'consulta_tramitacao',
      campos: 'processo*',
      exemplo: { processo: NUMERO },
      encaminha: 'sumoge',
      artigo: 'consulta_tramitacao',
      semDescricao: true,
    },
    {
      pedido: 'Assinatura: a mesma senha do SEI',
      categoria: 'assinatura',
      campos: 'documento processo',
      encaminha: 'sumoge',
      artigo: 'assinatura',
    },
  ],
};
