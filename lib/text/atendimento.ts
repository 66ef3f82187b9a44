/** Texts beside a request: who may make it, whom to turn to, its text for a processo. */
export const ATENDIMENTO = {
  soCsg: {
    titulo: 'Este pedido é feito pelo CSG do seu órgão.',
    naoSabemos:
      'Se você faz parte dele, envie: o helpdesk confere. Se não, fale com quem faz o pedido por você:',
    outro: 'Fale com quem faz o pedido por você. O que você escrever continua aqui.',
    semCsg: 'Não deu para saber qual é o seu órgão. Procure o CSG do SEI no seu órgão.',
  },

  formalizacao: {
    processo: 'O procedimento também pede um processo no SEI.',
    oficio: 'O procedimento também pede um ofício no SEI.',
    numero: 'Número do processo no SEI',
    seHouver: '(se já existe)',
    copiar: 'Copiar texto do despacho',
    copiado: 'Copiado. Cole no editor do SEI com Ctrl+V.',
    cpf: 'O texto tem CPF: no SEI, escolha o nível de acesso restrito.',
  },

  contato: {
    titulo: 'Quem é o CSG do meu órgão',
    local: 'Suporte da sua unidade, procure antes',
    csg: 'CSG do seu órgão',
    destino: 'Quem recebe este pedido',
    encaminha: 'Para quem é encaminhado',
    outros: 'Também atende',
    links: 'Páginas úteis',
    helpdesk: 'Abrir o helpdesk deles',
    novaAba: '(abre em outra aba)',
  },
} as const;
