/** Each detector by its name: what it finds and what it leaves alone. Hundreds more: `corpus.txt`. */
import { expect, test } from 'vitest';
import { DETECTORES } from '@/lib/picture/detectors';
import { flatten } from '@/lib/text/joiners';
import { QUEBRA } from '@/lib/text/dado';

const HASH = 'b1946ac92492d2347c6235b4d2611184e3b0c44298fc1c149afbf4c8996fb924';
/** Where elements of the page meet inside a line. */
const JUNTA = '\u2060';

const CASOS: Record<string, { acha: string[]; deixa: string[] }> = {
  segredo_de_sessao: {
    acha: [
      HASH,
      `infra_hash=${HASH}`,
      HASH.slice(0, 20) + JUNTA + HASH.slice(20),
      `${HASH.slice(0, 32)}${QUEBRA}\n      ${JUNTA}${HASH.slice(32)}`,
    ],
    deixa: [
      '08810032.000246/2026-65',
      // Cells of a table, side by side: digits enough, but of numbers.
      Array.from({ length: 12 }, (_, i) => `4773121${i % 10}`).join(JUNTA),
      Array.from({ length: 12 }, (_, i) => `4773121${i % 10}`).join(QUEBRA),
      'Despacho 12 (0103947)',
    ],
  },
  cpf: {
    acha: [
      '111.444.777-35',
      '11144477735',
      `111.444${JUNTA}.777${JUNTA}-35`,
      `11144${JUNTA}477735`,
      '111.\u00ad444.\u200b777\u201135',
    ],
    deixa: [
      '111.444.777-36',
      '111.111.111-11',
      // Two cells.
      `111.444${QUEBRA}.777-35`,
      `1114447${QUEBRA}7735`,
      'SEI nº 11144477735',
      'Despacho 12 (11144477735)',
    ],
  },
  cnpj: {
    acha: ['11.222.333/0001-81', '11222333000181', '12.ABC.345/01DE-35', '12ABC34501DE35'],
    deixa: ['11.222.333/0001-82', '12.ABC.345/01DE-36', '20261121094123', '202517645002534'],
  },
  email: {
    acha: ['maria.souza@exemplo.gov.br', `maria${JUNTA}.souza${JUNTA}@exemplo.gov.br`],
    deixa: ['@exemplo.gov.br', `maria${QUEBRA}@exemplo.gov.br`, 'm***@exemplo.gov.br'],
  },
  telefone: {
    acha: ['(84) 90000-1234', '+55 84 3000-5678', '84 90000-1234', `3000${JUNTA}-5678`],
    deixa: ['2025-2026', '0800 700 1234', 'Ofício 3421-2019', '00133-00002749/2020-19'],
  },
  pis: {
    acha: ['120.54329.83-7', 'PIS/PASEP nº 12054329837', `NIS:${QUEBRA}120.54329.83-7`],
    // One digit alone is right by chance too often: without label or signs it is left.
    deixa: ['120.54329.83-1', 'PIS 12054329831', '12054329837'],
  },
  rg: {
    acha: ['RG nº 1.234.567-8', `RG:${QUEBRA}MG-12.345.678`, 'identidade nº 1234567'],
    deixa: ['1.234.567-8', 'RG em anexo', 'identidade visual 2026'],
  },
  endereco: {
    acha: [
      'CEP 59064-901',
      'Rua do Sol, 400, São Luís, CEP 65010-000',
      `Endereço:${QUEBRA}Rua do Sol, 400`,
    ],
    deixa: ['Rua das Flores, 12', '59064-901', 'endereço eletrônico do SEI'],
  },
  conta_bancaria: {
    acha: ['agência 0123-4', 'Conta corrente: 12.345-6', `C/C${QUEBRA}12345-X`],
    deixa: ['Agência Nacional', 'conta 3.3.90.30', 'por conta de 2 erros'],
  },
  cpf_duvidoso: {
    acha: ['111.444.777-36', `111.444${JUNTA}.777-36`],
    deixa: ['111.444.777-35', '111.111.111-11', '111.444.777', '2111.444.777-36'],
  },
  numero_duvidoso: {
    acha: ['11144477736', '8430005678', '93557591000187'],
    deixa: [
      'Despacho 12 (11144477736)',
      'SEI nº 11144477736',
      'CRC 1234567890',
      '20261121094123',
      '1795245683',
      'x11144477736',
      '08810032.000246/2026-65',
      'R$ 11144477736',
      '11144477736.pdf',
    ],
  },
};

test('every detector has its cases and says to a person why', () => {
  expect(Object.keys(CASOS)).toEqual(DETECTORES.map(({ nome }) => nome));
  for (const { motivo } of DETECTORES) expect(motivo).toMatch(/^[A-ZÁÉÍÓÚ].{7,}$/);
});

for (const { nome, encontrar } of DETECTORES) {
  test.each(CASOS[nome]!.acha)(`${nome} finds %j`, (texto) => {
    const achados = encontrar(flatten(`antes ${texto}${QUEBRA}depois`));
    expect(achados).toHaveLength(1);
    expect(achados[0]!.fim).toBe(6 + texto.length);
  });
  test.each(CASOS[nome]!.deixa)(`${nome} leaves %j`, (texto) => {
    expect(encontrar(flatten(`antes ${texto} depois`))).toEqual([]);
  });
}
