/** Texts about what the órgão's policy decided for this computer. */

const quoted = (value: unknown) =>
  `“${(JSON.stringify(value) as string | undefined)?.slice(0, 80) ?? ''}”`;

/** What is wrong with one value of the policy, in the options. */
export const POLITICA = {
  titulo: 'Definido pelo seu órgão',
  explica: 'Só a TI do órgão pode mudar o que está abaixo.',
  orgao: 'Seu órgão',
  pausas: 'Relatos pausados',

  problema: 'A política do órgão tem um problema. Avise a TI:',
  erro: {
    helpdesk: (valor: unknown) =>
      `A política do órgão tem um endereço inválido em “helpdesk”: ${quoted(valor)}. Ele precisa começar com https://.`,
    orgao: (valor: unknown) =>
      `A política do órgão tem uma sigla inválida em “orgao”: ${quoted(valor)}.`,
    computadorCompartilhado: (valor: unknown) =>
      `A política do órgão tem um valor inválido em “computadorCompartilhado”: ${quoted(valor)}. Use true ou false.`,
    pausas: (valor: unknown) =>
      `A política do órgão tem uma pausa inválida em “pausas”: ${quoted(valor)}. Ela precisa de “host” e “aviso”.`,
    desconhecido: (nome: string) =>
      `A política do órgão tem um nome que a extensão não conhece: “${nome}”.`,
  },
} as const;
