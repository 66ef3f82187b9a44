/** No process number is taken for anything else, whatever its digits and the words before it. */
import { expect, test } from 'vitest';
import { FORMATOS } from '@/lib/processo/formats';
import { findPersonalData } from '@/lib/text/personal-data';

const ANTES = ['', 'Processo nº ', 'CPF: ', 'CNPJ ', 'Telefone ', 'contato: ', 'RG nº ', 'PIS '];
const MAIS = ['agência ', 'Conta: ', 'NIT-', 'conta corrente ', 'CEP '];
/** As PDFs and pages break them. */
const QUEBRAS = [
  (n: string) => n,
  (n: string) => n.replace('/', ' / ').replace(/-(?=\d+$)/, ' - '),
];

/** Repeatable. */
function* digits(seed: number): Generator<number> {
  for (let s = seed; ; s = (s * 48_271) % 2_147_483_647) yield s % 10;
}

test.each(FORMATOS)('$nome: $mascara', ({ mascara }) => {
  const next = digits(20_261_121);
  const found = new Set<string>();
  for (let i = 0; i < 400; i++) {
    const numero = mascara.replaceAll(/[#A]/g, (sinal) =>
      sinal === '#' ? String(next.next().value) : 'ABCDEFGHIJ'[next.next().value]!,
    );
    for (const antes of [...ANTES, ...MAIS]) {
      for (const quebra of QUEBRAS) {
        const texto = `${antes}${quebra(numero)}, de 2026`;
        for (const { tipo, trecho } of findPersonalData(texto))
          found.add(`${tipo}: ${trecho} | ${texto}`);
      }
    }
  }
  expect([...found].slice(0, 5)).toEqual([]);
});
