/** Every text of the report panel, in one place. */
import type { Impacto } from '@/lib/contract';
import type { Rascunho } from '@/lib/outbox/records';

export const texto = {
  titulo: 'Reportar ao CSG',
  semBilhete: 'Abra pelo botão da extensão.',
  semBilheteAjuda:
    'Este painel só funciona quando aberto pelo botão da extensão, pelo atalho ou pelo menu do botão direito, na página do SEI.',
  falhouAbrir: 'O painel não abriu.',

  outroLado: 'Mover para o outro lado',
  recolher: 'Recolher',
  fechar: 'Fechar',
  rascunhoAberto: 'Rascunho aberto:',
  capturarEstaTela: 'capturar esta tela',
  voltar: 'voltar',

  fecharPergunta: 'Guardar o rascunho?',
  fecharAjuda: 'Guardado, ele reaparece quando você abrir o painel de novo.',
  guardar: 'Guardar rascunho',
  descartar: 'Descartar',
  continuarEscrevendo: 'Continuar escrevendo',

  encoberto: 'Algo na página está sobre o painel. Conferir e enviar?',
  encobertoAjuda:
    'O painel não estava todo à vista quando você clicou em “Enviar chamado”. Confira o que vai antes de enviar.',
  encobertoVoltar: 'Voltar e conferir',
  encobertoEnviar: 'Enviar assim mesmo',

  perdido: 'A extensão foi atualizada. Seu rascunho está salvo; recarregue a página.',
  perdidoSemSalvar:
    'A extensão foi atualizada e a última mudança não foi salva. Copie o texto antes de recarregar a página.',
  semGuarda:
    'O navegador não deixa a extensão guardar nada neste computador, e o chamado não pode ser enviado daqui. Escreva, copie o texto e mande ao CSG.',
  copiarTexto: 'Copiar o texto',
  copiado: 'Copiado.',
  naoCopiou: 'O navegador não deixou copiar. Selecione o texto e tecle Ctrl+C.',
  pausa: 'O órgão pausou os relatos deste SEI.',
  pausaAjuda: 'Seu texto está guardado e pode ser enviado; novas imagens, só depois da pausa.',
  semHelpdesk:
    'O endereço do helpdesk ainda não foi informado nas opções. O chamado fica guardado até lá.',
  catalogoMinimo:
    'Sem contato com o helpdesk: as categorias estão reduzidas. O chamado fica guardado e vai depois.',
  outroRascunho: (quando: string) => `Você tem um rascunho de ${quando}:`,
  continuar: 'continuar',

  vaiJunto: 'Vai junto',
  lidosDaPagina: 'Dados lidos da página',
  mais: (n: number) => `+ ${n}`,
  ver: 'ver',
  verTodos: (n: number) => `Ver os ${n} dados e por que vão`,
  menos: 'menos',
  retirar: (rotulo: string) => `Retirar ${rotulo}`,
  porDeVolta: 'pôr de volta',
  porDeVoltaRotulo: (rotulo: string) => `Pôr de volta ${rotulo}`,
  retirado: 'não vai',
  naoIdentificado: 'não identificado',
  qual: (rotulo: string) => `${rotulo}?`,
  informado: 'informado por você',
  informar: 'informar',
  qualProcesso: 'Qual deles?',
  digitoErrado: 'O dígito verificador não confere. Confira.',
  incluirProcesso: (numero: string) => `Incluir processo ${numero}`,
  processoIncluido: (numero: string) => `Processo ${numero} incluído.`,
  naoLidos: {
    pagina: 'A página não respondeu à leitura: conte na descrição o que falta aqui.',
    sei: 'Não reconheci o SEI nesta página: diga na descrição em que sistema estava.',
  } as Readonly<Record<string, string>>,
  nadaLido: 'Nada foi lido desta página. Diga na descrição em que tela estava.',

  imagem: 'Imagem',
  ampliar: 'Ampliar',
  ampliarN: (n: number, tarjas: number, sugestoes: number) =>
    [
      `Ampliar imagem ${n}`,
      tarjas > 0 && `com ${contar(tarjas, 'área coberta', 'áreas cobertas')}`,
      sugestoes > 0 && `com ${contar(sugestoes, 'sugestão', 'sugestões')} de tarja`,
    ]
      .filter(Boolean)
      .join(', '),
  sugestoes: (n: number) => contar(n, 'sugestão', 'sugestões'),
  retirarImagem: (n: number) => `Retirar imagem ${n}`,
  imagemRetirada: 'Imagem retirada.',
  desfazer: 'Desfazer',
  imagemIncluida: 'Imagem incluída.',
  arquivoIncluido: (nome: string) => `“${nome}” incluído.`,
  retirarArquivo: (nome: string) => `Retirar “${nome}”`,
  capturar: 'Capturar a tela',
  capturarDeNovo: 'Capturar de novo',
  escolherTela: 'Escolher a tela',
  anexar: 'Anexar arquivo',
  colar: 'ou Ctrl+V',
  soltar: 'Solte aqui para incluir',
  cobertas: (n: number) =>
    `${contar(n, 'área coberta', 'áreas cobertas')}. Nada coberto sai deste computador.`,
  sugeridas: (cobertas: number, sugestoes: number) =>
    `${cobertas > 0 ? `${contar(cobertas, 'área coberta', 'áreas cobertas')}. ` : ''}${contar(sugestoes, 'sugestão', 'sugestões')} de tarja: amplie para decidir.`,
  semCobertura: 'Amplie para cobrir o que não deve ir.',
  imagemVencida: 'Esta imagem não pôde ser aberta. Capture ou anexe outra.',
  semImagem: {
    sem_permissao: 'Sem imagem: o navegador só captura depois de um gesto seu na extensão.',
    limite: 'Sem imagem: o navegador pediu um intervalo entre capturas.',
    pagina_protegida: 'Sem imagem: o navegador não deixa capturar esta página.',
    mudou: 'Sem imagem: a página mudou durante a captura.',
    falhou: 'Sem imagem: a captura falhou.',
    disco: 'Sem imagem: não há espaço em disco neste computador.',
    sigiloso: 'Processo sigiloso: a imagem não foi incluída.',
  } satisfies Record<NonNullable<Rascunho['semImagem']>, string>,
  incluirMesmoAssim: 'Incluir a imagem mesmo assim',
  sigilosoAjuda: 'O que você colar ou anexar vai como está.',
  tecleAtalho: (atalho: string) => `Tecle ${atalho} para capturar.`,
  semImagemEscolhida: 'Sem imagem.',
  podeIrAssim: 'O chamado pode ir assim.',

  limiteImagens: (n: number) => `São até ${n} imagens por chamado.`,
  limiteAnexos: (n: number) => `São até ${n} anexos por chamado, contando as imagens.`,
  grande: (nome: string, tem: string, limite: string) =>
    `“${nome}” tem ${tem}; o limite é ${limite}. Envie uma parte ou um arquivo menor.`,
  vazio: (nome: string) => `“${nome}” está vazio.`,
  tipo: (nome: string) =>
    `“${nome}” não pode ir: envie imagem (PNG, JPEG, WebP), PDF ou texto simples.`,
  ilegivel: (nome: string) => `“${nome}” não pôde ser aberto. O arquivo pode estar incompleto.`,
  imagemColada: 'Imagem colada',
  naoCapturou: 'A captura não deu certo. Cole (Ctrl+V) ou anexe uma imagem.',
  naoEscolheu: 'Nenhuma tela foi escolhida.',
  naoGuardou: 'Não foi possível guardar neste computador. Libere espaço em disco e tente de novo.',

  categoria: 'Categoria',
  categoriaBusca: 'Busque ou escolha',
  categoriaLista: 'Resultados da busca',
  categoriaProvaveis: 'Mais usadas',
  categoriaNenhuma: 'Nada com essas palavras. Tente outra ou escolha “Outros”.',
  faltaAnexo: 'Junte uma imagem ou um arquivo.',
  escolhaCategoria: 'Escolha a categoria.',
  opcional: '(opcional)',
  escolhaOpcao: 'Escolha…',
  sim: 'Sim',
  nao: 'Não',

  descricao: 'Descrição',
  descricaoErro: 'O que você tentou fazer e o que aconteceu?',
  descricaoPedido: 'O que você precisa e para quem?',
  descrevaErro: 'Conte em uma frase o que aconteceu.',
  descrevaPedido: 'Escreva em uma frase o que precisa.',
  restam: (n: number) => `Restam ${n.toLocaleString('pt-BR')} caracteres`,
  aviso: 'Apareceu um aviso?',
  avisoTexto: 'Texto do aviso',
  avisoEscreva: 'Escolha abaixo ou escreva o que dizia',
  avisoUsar: 'Usar',
  avisoIncluido: 'Aviso incluído.',
  mensagemDoSei: (mensagem: string) => `Mensagem do SEI: “${mensagem}”`,

  impacto: 'Impacto',
  impactos: {
    consigo_trabalhar: 'Consigo trabalhar',
    com_dificuldade: 'Com dificuldade',
    parado: 'Parado',
  } satisfies Record<Impacto, string>,

  quemEnvia: 'Quem envia',
  enviandoComo: 'Enviando como',
  trocar: 'trocar',
  trocarQuem: 'trocar quem envia',
  nome: 'Nome',
  email: 'E-mail',
  emailAjuda: 'A resposta chega aqui e no painel da extensão.',
  orgao: 'Órgão',
  orgaoTravado: 'Definido pelo seu órgão.',
  orgaoOutro: 'Outro ou não sei',
  escrevaNome: 'Escreva seu nome.',
  escrevaEmail: 'Escreva um e-mail completo, como maria.silva@exemplo.gov.br.',

  quemRecebe: 'Quem vai receber',
  corrigir: 'corrigir',
  corrigirDestino: 'corrigir quem vai receber',
  triagem: 'Triagem central',
  triagemPorque: 'não deu para saber o seu órgão',
  triagemEscolhida: 'encaminha ao CSG certo',

  enviar: 'Enviar chamado',
  enviarDica: 'Enviar chamado (Ctrl+Enter)',
  rascunhoSalvo: 'rascunho salvo',
  salvando: 'salvando…',
  naoSalvou: 'rascunho não salvo',
  faltam: (n: number) => (n === 1 ? 'Falta uma coisa.' : `Faltam ${n} coisas.`),
  guardando: 'Guardando…',
  guardado: 'Guardado neste computador.',
  enviando: 'Enviando…',
  enviados: (enviados: string, total: string) => `${enviados} de ${total}`,
  cancelarEnvio: 'Cancelar envio',
  cancelando: 'Cancelando…',
  envioCancelado: 'Envio cancelado. O rascunho está como você deixou.',
  naoCancelou: 'O chamado já chegou ao helpdesk e não dá mais para cancelar aqui.',
  naoEnviou: 'O chamado não foi enviado.',

  recebido: (numero: string) => `Chamado ${numero} recebido`,
  quemRecebeu: 'Quem recebeu',
  ondeAcompanhar: 'Acompanhe em “Meus chamados”, no botão da extensão.',
  reportarOutro: 'Reportar outro',

  esperaTitulo: 'Guardado. Vai sozinho assim que der.',
  esperaSemFalha: 'O envio ainda não terminou.',
  esperaQuando: (hora: string) => `Próxima tentativa: ${hora}.`,
  esperaOnde:
    'Não precisa fazer nada nem deixar esta página aberta. Acompanhe em “Meus chamados”, no botão da extensão.',
} as const;

/** `1,4 MB`, `380 KB`. */
export function tamanho(bytes: number): string {
  const mega = bytes / (1024 * 1024);
  if (mega >= 1) return `${mega.toLocaleString('pt-BR', { maximumFractionDigits: 1 })} MB`;
  return `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('pt-BR')} KB`;
}

function contar(n: number, um: string, varios: string): string {
  return `${n} ${n === 1 ? um : varios}`;
}
