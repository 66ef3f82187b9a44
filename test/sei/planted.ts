/**
 * Personal data planted where a tarja is hard to place: for each planted page what it shows, of
 * which kind. In the page the element around each has its name in `data-plantado`. Written by hand;
 * numbers have valid check digits and belong to nobody.
 */
export interface Plantado {
  /** As the detectors are called. */
  tipo:
    | 'cpf'
    | 'cnpj'
    | 'email'
    | 'telefone'
    | 'pis'
    | 'rg'
    | 'endereco'
    | 'conta_bancaria'
    | 'interessado'
    | 'assinante'
    | 'segredo_de_sessao';
  texto: string;
  /** In the page and not to be seen: scrolled away, or hidden. */
  fora?: true;
}

export const PLANTADOS = {
  /** One of each kind, as text. */
  ficha: {
    interessada: { tipo: 'interessado', texto: 'Benedita Nascimento Rocha' },
    interessado: { tipo: 'interessado', texto: 'Cícero Alves Monteiro' },
    'interessada-de-novo': { tipo: 'interessado', texto: 'BENEDITA NASCIMENTO ROCHA' },
    cpf: { tipo: 'cpf', texto: '742.816.305-62' },
    'cpf-partido': { tipo: 'cpf', texto: '284.617.390-78' },
    'cpf-wbr': { tipo: 'cpf', texto: '615.904.827-94' },
    'cpf-digitos': { tipo: 'cpf', texto: '15834092624' },
    cnpj: { tipo: 'cnpj', texto: '48.291.765/0001-54' },
    'cnpj-com-letras': { tipo: 'cnpj', texto: '7K.3MR.9WD/0001-78' },
    email: { tipo: 'email', texto: 'benedita.rocha@exemplo.gov.br' },
    telefone: { tipo: 'telefone', texto: '(84) 90000-4321' },
    pis: { tipo: 'pis', texto: '170.58429.36-5' },
    rg: { tipo: 'rg', texto: '1.234.567' },
    endereco: { tipo: 'endereco', texto: 'Rua das Acácias, 210, Tirol, Natal/RN, CEP 59020-100' },
    agencia: { tipo: 'conta_bancaria', texto: '1234-5' },
    conta: { tipo: 'conta_bancaria', texto: '98765-4' },
    hash: { tipo: 'segredo_de_sessao', texto: '9f86d081884c7d65'.repeat(4) },
    assinante: { tipo: 'assinante', texto: 'Raimundo Nonato Freire' },
  },
  /** Fields, by what they hold. */
  formulario: {
    campo: { tipo: 'cpf', texto: '742.816.305-62' },
    'campo-rotulado': { tipo: 'rg', texto: '1234567' },
    'campo-so-leitura': { tipo: 'cnpj', texto: '48.291.765/0001-54' },
    'exemplo-no-campo': { tipo: 'telefone', texto: '(84) 90000-4321' },
    area: { tipo: 'email', texto: 'Favor avisar benedita.rocha@exemplo.gov.br.' },
    'lista-fechada': { tipo: 'cpf', texto: 'Benedita (284.617.390-78)' },
    'lista-aberta': { tipo: 'cpf', texto: 'Cícero (615.904.827-94)' },
    editavel: { tipo: 'pis', texto: '170.58429.36-5' },
    botao: { tipo: 'email', texto: 'cicero@exemplo.gov.br' },
    'botao-antigo': { tipo: 'cpf', texto: '937.281.564-00' },
    'opcao-nao-mostrada': { tipo: 'cpf', texto: 'Cícero (615.904.827-94)', fora: true },
    dobrado: { tipo: 'cpf', texto: '451.726.093-34', fora: true },
  },
  /** Moved, turned, enlarged, scrolled, cut. */
  formas: {
    'cabecalho-fixo': { tipo: 'cpf', texto: '742.816.305-62' },
    maior: { tipo: 'cpf', texto: '284.617.390-78' },
    girado: { tipo: 'cpf', texto: '615.904.827-94' },
    'de-pe': { tipo: 'cpf', texto: '937.281.564-00' },
    ampliado: { tipo: 'cpf', texto: '451.726.093-34' },
    'ampliado-e-maior': { tipo: 'cpf', texto: '826.493.017-40' },
    espacado: { tipo: 'telefone', texto: '(84) 90000-4321' },
    cortado: { tipo: 'email', texto: 'benedita.nascimento.rocha@exemplo.gov.br' },
    rolado: { tipo: 'cpf', texto: '390.533.447-05' },
    'rolado-para-fora': { tipo: 'cpf', texto: '158.340.926-24', fora: true },
    'rolado-para-o-lado': { tipo: 'cpf', texto: '158.340.926-24', fora: true },
    'cabecalho-que-fica': { tipo: 'cnpj', texto: '48.291.765/0001-54' },
    'na-sombra': { tipo: 'cpf', texto: '742.816.305-62' },
    encaixado: { tipo: 'email', texto: 'cicero@exemplo.gov.br' },
    desenhado: { tipo: 'telefone', texto: '(84) 3000-5678' },
    invisivel: { tipo: 'cpf', texto: '284.617.390-78', fora: true },
    ausente: { tipo: 'cpf', texto: '284.617.390-78', fora: true },
  },
  /** The small page that stands in each frame of `molduras`. */
  miudo: {
    'miudo-cpf': { tipo: 'cpf', texto: '742.816.305-62' },
    'miudo-email': { tipo: 'email', texto: 'cicero@exemplo.gov.br' },
  },
  /** SEI's own tooltip, shown, over its list of processes. */
  dica: {
    'dica-cpf': { tipo: 'cpf', texto: '615.904.827-94' },
    'dica-telefone': { tipo: 'telefone', texto: '(84) 90000-4321' },
  },
} as const satisfies Record<string, Record<string, Plantado>>;

export type PaginaPlantada = keyof typeof PLANTADOS;

/** Beside them, and nobody's: nothing of it may be covered. Process numbers of every format first. */
export const LIVRES = [
  '23037.001380/2021-11',
  '0000001.00000001/2015-84',
  '020.00016588/2025-13',
  '99906.713-630.000032/2025-82',
  '08810032.000246/2026-65',
  '0016.004284/2026-81',
  '00133-00002749/2020-19',
  '009.0227.2022.0077842-66',
  '0030200023.004570/2025-45',
  '1500.01.0250326/2023-04',
  'SEI-350001/020290/2026',
  'SEI-12/001/007830/2019',
  'NIT-050131/000463/2026',
  'E:01700.0000001300/2023',
  '03300.0000000865/2023',
  '202600010001234',
  '26.0.000000001-8',
  '2025.0.000008436-0',
  '0060404-14.2018.8.16.6000',
  '19.00.4001.0000012/2024-10',
  'Despacho 12 (0103947)',
  'SEI nº 0103947',
  'código verificador 0103947 e o código CRC 1A2B3C4D',
  '21/11/2026, às 10:32:05',
  'R$ 1.234.567,89',
  'SEI 4.1.5-2.29.0',
  'Lei nº 12.527/2011',
  'matrícula 214.553-7',
  'CID M54.5',
  // Eleven digits that no check digit makes a CPF: proposed to the person, not covered.
  '39053344706',
] as const;

/** Parts of a picture that no script can read. Names of elements in the page `ilegiveis`. */
export const ILEGIVEIS = [
  'canvas',
  'imagem-grande',
  'fundo',
  'video',
  'objeto',
  'embutido',
  'outra-origem',
  'isolado',
] as const;
/** Pictures that are part of the furniture: an icon, a button, a coat of arms. */
export const ENFEITES = ['icone', 'botao-com-icone', 'brasao'] as const;
