/**
 * What SEI says most often, for when an `alert()` left nothing on the page to read. Those that only
 * an alert shows come first; `…` is what each case fills in.
 */
export const AVISOS_SEI: readonly string[] = [
  'Nenhum processo selecionado.',
  'Operação não aplicável em processo sigiloso.',
  'Processo não encontrado.',
  'Documento não encontrado.',
  'Registro não encontrado.',
  'Acesso negado a este recurso nesta unidade (…).',
  'Ação “…” não reconhecida pelo controlador.',
  'Número de processo informado inválido.',
  'Erro na visualização do documento.',
  'Link sem assinatura.',
  'Sessão inválida.',
  'Permissões não foram carregadas.',
  'Sistema em Manutenção',
];
