/** Every text of the picture editor, in one place. */
import type { Marca } from '@/lib/picture/marks';

type Tipo = Marca['tipo'];

export const texto = {
  titulo: (n: number, total: number) => (total > 1 ? `Imagem ${n} de ${total}` : 'Imagem'),
  abrindo: 'Abrindo a imagem…',
  naoAbriu: 'A extensão foi atualizada. Recarregue a página para marcar a imagem.',
  concluir: 'Concluir',
  anterior: 'Imagem anterior (Page Up)',
  proxima: 'Próxima imagem (Page Down)',
  mudou: (n: number, total: number) => `Imagem ${n} de ${total}.`,

  ferramentas: 'Ferramentas',
  ferramenta: {
    tarja: 'Tarja',
    destaque: 'Destaque',
    seta: 'Seta',
    numero: 'Número',
    texto: 'Texto',
    recorte: 'Recorte',
  } satisfies Record<Tipo, string>,
  faz: {
    tarja: 'cobre de preto o que não deve ir',
    destaque: 'contorna o que importa',
    seta: 'aponta um lugar',
    numero: 'numera um passo, com uma nota ao lado',
    texto: 'escreve sobre a imagem',
    recorte: 'deixa ir só um pedaço da imagem',
  } satisfies Record<Tipo, string>,
  dica: (tipo: Tipo, tecla: string): string =>
    `${texto.ferramenta[tipo]}: ${texto.faz[tipo]} (tecla ${tecla})`,
  adicionar: {
    tarja: 'Adicionar tarja',
    destaque: 'Adicionar destaque',
    seta: 'Adicionar seta',
    numero: 'Adicionar número',
    texto: 'Adicionar texto',
    recorte: 'Adicionar recorte',
  } satisfies Record<Tipo, string>,
  comoUsar: {
    tarja: 'Arraste sobre o que quer cobrir.',
    destaque: 'Arraste em volta do que importa.',
    seta: 'Arraste até onde a seta deve apontar.',
    numero: 'Clique no lugar do passo.',
    texto: 'Clique onde o texto começa.',
    recorte: 'Arraste em volta do pedaço que deve ir.',
  } satisfies Record<Tipo, string>,
  enterAdiciona: 'Enter adiciona no meio do que se vê.',

  desfazer: 'Desfazer',
  desfazerDica: 'Desfazer (Ctrl+Z)',
  refazer: 'Refazer',
  refazerDica: 'Refazer (Ctrl+Y)',
  desfeito: 'Desfeito.',
  refeito: 'Refeito.',
  nadaADesfazer: 'Nada a desfazer.',
  nadaARefazer: 'Nada a refazer.',

  zoom: 'Zoom',
  aproximar: 'Aproximar (tecla +)',
  afastar: 'Afastar (tecla −)',
  ajustar: 'Ajustar',
  ajustarDica: 'Mostrar a imagem inteira (tecla 0)',
  cemDica: 'Tamanho real (tecla 1)',
  porCento: (escala: number) => `${Math.round(escala * 100)}%`,
  zoomEm: (escala: number) => `Zoom em ${Math.round(escala * 100)}%.`,

  imagem: (n: number) => `Imagem ${n} com as marcas`,
  semTexto: 'sem texto',
  coberta: 'Coberta automaticamente',
  sugerida: 'Possível dado pessoal',
  /** By thirds: row from the top, column from the left. */
  onde: [
    ['no alto, à esquerda', 'no alto', 'no alto, à direita'],
    ['no meio, à esquerda', 'no meio', 'no meio, à direita'],
    ['embaixo, à esquerda', 'embaixo', 'embaixo, à direita'],
  ] as const,
  tamanho: (largura: number, altura: number) =>
    `${Math.round(largura)} por ${Math.round(altura)} pontos`,
  lugar: (x: number, y: number) => `a ${Math.round(x)} da esquerda e ${Math.round(y)} do alto`,
  aponta: (onde: string) => `aponta ${onde}`,

  ajudaMarca:
    'Setas movem, Shift e setas mudam o tamanho, com Ctrl de ponto em ponto. Delete retira.',
  ajudaSeta: 'Setas movem, Shift e setas movem a ponta, com Ctrl de ponto em ponto. Delete retira.',
  ajudaEscrita: 'Setas movem, Enter escreve, Delete retira.',
  ajudaCoberta: 'Coberta pela extensão. Enter ou Delete mostra esta área.',
  ajudaSugestao: 'Parece um dado pessoal. Enter cobre.',

  marcas: 'Marcas',
  nenhuma: 'Nenhuma ainda.',
  lado: 'O que há na imagem',
  ir: ': ir até lá na imagem',
  retirar: (nome: string) => `Retirar ${nome.charAt(0).toLocaleLowerCase('pt-BR')}${nome.slice(1)}`,
  nota: (nome: string) => `${nome}: nota`,
  notaDica: 'O que acontece neste passo?',
  escrito: 'o que está escrito',
  escritoDica: 'Escreva aqui',

  sugestoes: 'Sugestões',
  sugestoesAjuda: 'Parecem dados pessoais. Você decide; sem decidir, vão visíveis.',
  cobrir: 'Cobrir',
  cobrirEsta: (motivo: string, onde: string) => `Cobrir: ${motivo}, ${onde}`,
  cobrirTodas: 'Cobrir todas',
  cobriu: (restam: number) =>
    restam === 0 ? 'Coberta. Não há mais sugestões.' : `Coberta. ${sugestoes(restam)}.`,
  cobriuTodas: 'Todas as sugestões cobertas.',
  semSugestoes: 'Não há sugestões.',

  cobertas: 'Áreas cobertas',
  cobertasAjuda: 'O que está embaixo não sai deste computador.',
  grupo: (n: number, motivo: string) => `${n} × ${motivo}`,
  mostrar: 'Mostrar esta área',
  mostrarCurto: 'Mostrar',
  mostrarEsta: (motivo: string, onde: string) => `Mostrar esta área: ${motivo}, ${onde}`,
  pergunta: 'Mostrar esta área?',
  perguntaAjuda:
    'O que está embaixo vai para a equipe que atende e pode conter dados pessoais ou restritos. Para esta imagem, não pergunto de novo.',
  manter: 'Manter coberta',
  mostradas: 'Mostradas por você',
  cobrirDeNovo: 'Cobrir de novo',
  cobrirCurto: 'Cobrir',
  cobrirDeNovoEsta: (motivo: string, onde: string) => `Cobrir de novo: ${motivo}, ${onde}`,
  cobertaDeNovo: 'Área coberta de novo.',
  mostrada: 'Área mostrada.',

  adicionada: {
    tarja: 'Tarja adicionada. Setas movem, Shift e setas mudam o tamanho.',
    destaque: 'Destaque adicionado. Setas movem, Shift e setas mudam o tamanho.',
    seta: 'Seta adicionada. Setas movem, Shift e setas movem a ponta.',
    numero: 'Número adicionado. Setas movem, Enter escreve a nota.',
    texto: 'Texto adicionado. Escreva; Enter volta à imagem.',
    recorte: 'Recorte adicionado. Setas movem, Shift e setas mudam o tamanho.',
  } satisfies Record<Tipo, string>,
  retirada: (nome: string) => `${nome}: fora da imagem.`,

  legenda: 'Legenda (opcional)',
  legendaDica: 'O que esta imagem mostra?',
  ordem: 'Ordem das imagens',
  antes: 'Pôr antes',
  depois: 'Pôr depois',
  movida: (n: number, total: number) => `Agora é a imagem ${n} de ${total}.`,

  atalhos: 'Atalhos do teclado',
  atalhosLista: [
    ['T D S N X R', 'escolhe a ferramenta; Enter adiciona'],
    ['Setas', 'movem a marca (Ctrl: de ponto em ponto)'],
    ['Shift + setas', 'tamanho, ou a ponta da seta'],
    ['Enter', 'escreve a nota ou o texto'],
    ['Delete', 'retira a marca'],
    ['C', 'cobre a próxima sugestão'],
    ['Ctrl + Z, Ctrl + Y', 'desfaz, refaz'],
    ['+ − 0 1', 'zoom, inteira, tamanho real'],
    ['Espaço + arrastar', 'anda pela imagem'],
    ['Page Up, Page Down', 'imagem anterior, próxima'],
    ['Esc', 'solta a marca; depois conclui'],
  ] as const,
} as const;

/** `1 sugestão`, `2 sugestões`. */
export function sugestoes(n: number): string {
  return n === 1 ? '1 sugestão' : `${n} sugestões`;
}
