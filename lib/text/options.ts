/** Every text of the options page. */
import type { Tratamento } from '@/lib/contract';

/** `30 dias`, and whole years as such: `5 anos`. */
const dias = (n: number) => {
  const anos = Math.floor(n / 365);
  return anos > 1 && n - anos * 365 <= anos / 4 + 1
    ? `${anos} anos`
    : `${n} ${n === 1 ? 'dia' : 'dias'}`;
};

export const OPCOES = {
  titulo: 'Chamados SEI: opções',
  subtitulo: 'Reporte erros e faça pedidos ao CSG do seu órgão sem sair do SEI.',
  falhou: 'A extensão não conseguiu abrir as opções. Recarregue a página.',

  boasVindas: {
    titulo: 'Falta um passo para começar',
    explica:
      'Informe abaixo o endereço do helpdesk do seu órgão. Quem cuida do SEI (CSG ou TI) tem esse endereço.',
  },

  helpdesk: {
    titulo: 'Helpdesk do órgão',
    rotulo: 'Endereço do helpdesk',
    ajuda: 'Para onde vão os chamados. Exemplo: https://chamados.orgao.gov.br',
    botao: 'Salvar',
    testando: 'Testando o endereço…',
    salvo: 'Endereço salvo. O helpdesk respondeu.',
    travado: 'Definido pelo seu órgão. Só a TI pode mudar.',
    pedir: (host: string) =>
      `Há um servidor em ${host}, mas o navegador só deixa a extensão falar com ele se você permitir.`,
    permitir: (host: string) => `Permitir acesso a ${host}`,
    negado: 'Sem essa permissão o endereço não pode ser usado. Nada foi mudado.',
  },

  pessoas: {
    titulo: 'Pessoas neste computador',
    explica: 'Cada usuário do SEI tem sua identificação e seus chamados, separados dos demais.',
    nenhuma: 'Ninguém ainda. A extensão pergunta seu nome e e-mail no primeiro chamado.',
    noSei: (host: string) => `em ${host}`,
    semPagina: 'fora do SEI',
    remover: 'Remover',
    removerDe: (nome: string) => `Remover ${nome}`,
    confirmar: 'Remover deste computador? Os chamados já enviados continuam com a equipe.',
    perde: (partes: string) => `Ainda não enviado e será apagado: ${partes}.`,
    rascunhos: (n: number) => `${n} ${n === 1 ? 'rascunho' : 'rascunhos'}`,
    entregas: (n: number) => `${n} ${n === 1 ? 'envio em espera' : 'envios em espera'}`,
    sim: 'Sim, remover',
    nao: 'Manter',
  },

  compartilhado: {
    titulo: 'Computador compartilhado',
    rotulo: 'Mais de uma pessoa usa este navegador',
    travado: 'Definido pelo seu órgão. Só a TI pode mudar.',
    explica:
      'Depois que um chamado é entregue, e quando o navegador fecha, a extensão esquece nome, e-mail, acesso, rascunhos e a lista de chamados. O que ainda espera para ser enviado fica guardado até ir. A resposta chega por e-mail.',
  },

  botao: {
    titulo: 'Botão dentro do SEI',
    explica: 'O botão “Reportar ao CSG” aparece na barra do SEI nestes endereços:',
    nenhum:
      'Em nenhum endereço por enquanto. Para ligar, abra o SEI, clique no ícone da extensão e marque “Mostrar o botão dentro do SEI”.',
    desligar: 'Desligar',
    fixo: 'Definido pelo seu órgão',
    desligarEm: (host: string) => `Desligar em ${host}`,
  },

  atalho: {
    titulo: 'Atalho do teclado',
    tem: 'Para reportar sem usar o mouse:',
    naoTem: 'Nenhuma tecla está definida para reportar.',
    mudarChrome: 'Para escolher outra, copie este endereço e abra-o em uma nova aba:',
    enderecoChrome: 'chrome://extensions/shortcuts',
    mudarFirefox:
      'Para escolher outra, abra o endereço abaixo em uma nova aba, clique na engrenagem e em “Gerenciar atalhos de extensões”:',
    enderecoFirefox: 'about:addons',
    copiar: 'Copiar',
    copiado: 'Copiado',
  },

  privacidade: {
    titulo: 'Privacidade',
    enviado: 'O que é enviado, e só quando você clica em “Enviar chamado”',
    enviadoItens: [
      'o que você escreve, seu nome, e-mail e órgão;',
      'o que a tela diz e você não retirou: versão do SEI, unidade, usuário, processo, documento e mensagem de erro;',
      'a imagem da tela, já com as tarjas pintadas.',
    ],
    quem: 'Para quem',
    quemTexto: (host: string | null) =>
      host
        ? `Somente para o helpdesk do seu órgão (${host}) e a equipe que atende lá.`
        : 'Somente para o helpdesk do seu órgão e a equipe que atende lá.',
    nunca: 'O que nunca sai deste computador',
    nuncaItens: [
      'sua senha, seus cookies e os códigos de sessão do SEI;',
      'o que ficou debaixo das tarjas;',
      'as páginas que você não reportou: nada é lido antes do seu clique.',
    ],
    responde: 'Quem responde pelos seus dados',
    controlador: 'Controlador',
    encarregado: 'Encarregado (LGPD)',
    baseLegal: 'Base legal',
    guarda: 'Por quanto tempo',
    guardaTexto: ({ imagens, cpf, auditoria }: Tratamento['guarda']) =>
      `Imagens e arquivos: ${dias(imagens)} depois de encerrado o chamado. CPF: mascarado ${dias(cpf)} depois. Registro de quem leu: ${dias(auditoria)}.`,
    naoInformado: 'não informado pelo órgão',
    aviso: 'Ler o aviso de privacidade completo',
    sei: 'Nenhum pedido é feito ao SEI e nada é mudado nas páginas dele. Não há estatísticas nem propaganda.',
  },

  versao: (versao: string) => `Versão ${versao}`,
} as const;
