/** The base that every catalogue may include, as a catalogue of its own without órgãos. */
import { readFileSync } from 'node:fs';
import { Catalogo } from '@/lib/contract';

export const BASE: Catalogo = Catalogo.parse({
  orgaos: [],
  provaveis: ['erro_no_sei', 'senha', 'lotacao', 'cadastro_usuario'],
  ...(JSON.parse(readFileSync('helpdesk/catalogos/base.json', 'utf8')) as object),
});
