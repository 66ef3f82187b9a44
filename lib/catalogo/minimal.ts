/**
 * The catalogue that the build carries, so that a first report can be written with the helpdesk
 * down. Its ids are also the base catalogue's, and every helpdesk accepts them.
 */
import type { Catalogo } from '@/lib/contract';
import { texto } from './text.ts';

export const minimalCatalogo: Catalogo = {
  versao: 'minimo-1',
  orgaos: [],
  categorias: [
    {
      id: 'erro_no_sei',
      ...texto.erro,
      busca: ['falha', 'problema', 'travou', 'não funciona', 'mensagem', 'lento'],
      natureza: 'erro',
      campos: [],
      prazos: [],
    },
    {
      id: 'outros',
      ...texto.outro,
      busca: ['pedido', 'solicitação', 'dúvida', 'ajuda'],
      natureza: 'pedido',
      campos: [],
      prazos: [],
    },
  ],
  provaveis: ['erro_no_sei', 'outros'],
};
