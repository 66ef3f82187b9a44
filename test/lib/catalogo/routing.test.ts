/** Which CSG receives a chamado. */
import { expect, it } from 'vitest';
import { destinoDe, findOrgao } from '@/lib/catalogo/routing';
import type { Orgao } from '@/lib/contract';

const orgao = (sigla: string, nome: string, ...unidades: string[]): Orgao => ({
  sigla,
  nome,
  csg: { nome: `CSG ${sigla}` },
  unidades,
});

const catalogo = {
  orgaos: [
    orgao('SEAD', 'Secretaria da Administração', 'SEAD'),
    orgao('CBM', 'Corpo de Bombeiros Militar', 'CBM', 'SEAD/DEFESA CIVIL'),
    orgao('SESAP', 'Secretaria da Saúde'),
  ],
};

it.each<[string, string, string | null]>([
  // The unidade where the person works wins over the órgão that pays them.
  ['SEAD', 'CBM - COBM', 'CBM'],
  ['SEAD', 'cbm/cobm', 'CBM'],
  ['SEAD', 'SEAD/Defesa Civil', 'CBM'],
  ['SEAD', 'SEAD/GAB', 'SEAD'],
  // A prefix ends where a word ends.
  ['SESAP', 'CBMX', 'SESAP'],
  // No unidade in the table: the user's órgão, however it is written.
  ['sesap', 'HGE - UTI', 'SESAP'],
  ['Secretaria da Saude', '', 'SESAP'],
  ['', 'SESAP - GAB', 'SESAP'],
  // Nobody known: triage.
  ['', '', null],
  ['DETRAN', 'DETRAN/CIRETRAN', null],
])('órgão %j, unidade %j → %j', (sigla, unidade, destino) => {
  expect(destinoDe(catalogo, { orgao: sigla, unidade })?.sigla ?? null).toBe(destino);
});

it('finds an órgão by sigla or name, and none by nothing', () => {
  expect(findOrgao(catalogo, ' Corpo de  bombeiros militar ')?.sigla).toBe('CBM');
  expect(findOrgao(catalogo, '')).toBeNull();
  expect(destinoDe(catalogo, {})).toBeNull();
});
