/** A categoria that asks in every way the schema knows, so that no rule is left out by the real ones. */
import type { Campo, Categoria, Coluna } from '@/lib/contract';

const base = (id: string, tipo: Coluna['tipo'], obrigatorio = true) => ({
  id,
  rotulo: id,
  tipo,
  obrigatorio,
});

const opcoes = [
  { id: 'sim', rotulo: 'Sim' },
  { id: 'outro', rotulo: 'Outro' },
];

const colunas: Coluna[] = [
  { ...base('nome', 'texto'), unico: true, maximo: 40 },
  { ...base('cpf', 'cpf'), unico: true },
  { ...base('email', 'email'), individual: true },
  { ...base('vinculo', 'escolha'), opcoes },
  {
    ...base('qual', 'texto', false),
    obrigatorioSe: { campo: 'vinculo', valores: ['outro'] },
  },
  { ...base('chefe', 'sim_nao', false) },
  { ...base('desde', 'data', false), se: { campo: 'chefe', valores: [true] } },
];

const campos: Campo[] = [
  { ...base('motivo', 'escolha'), opcoes },
  { ...base('texto', 'texto'), maximo: 30 },
  { ...base('longo', 'texto_longo'), se: { campo: 'motivo', valores: ['outro'] } },
  { ...base('email', 'email'), individual: true },
  base('cpf', 'cpf'),
  base('cnpj', 'cnpj', false),
  base('telefone', 'telefone'),
  base('data', 'data'),
  { ...base('numero', 'numero'), faixa: { de: 1, ate: 40 } },
  { ...base('urgente', 'sim_nao') },
  {
    ...base('porque', 'texto', false),
    obrigatorioSe: { campo: 'urgente', valores: [true] },
  },
  { ...base('unidades', 'unidade'), varios: true },
  { ...base('processos', 'processo'), varios: true },
  base('documento', 'documento'),
  { id: 'ato', rotulo: 'ato', tipo: 'arquivo', obrigatorio: false },
  {
    id: 'pessoas',
    rotulo: 'pessoas',
    tipo: 'lista',
    obrigatorio: true,
    colunas,
    linhas: { de: 2, ate: 400 },
  },
];

export const todasAsRegras: Categoria = {
  id: 'todas_as_regras',
  titulo: 'Todas as regras',
  quando: 'Nunca: é da prova.',
  busca: [],
  natureza: 'pedido',
  campos,
  prazos: [],
  anexo: { obrigatorio: true },
};
