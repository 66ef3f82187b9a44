/** Values of one field: such as people write and are accepted, and such as are not. */
import { isCnpj, isCpf } from '@/lib/catalogo/person-numbers.ts';
import { maximoDe, type Pergunta } from '@/lib/catalogo/value.ts';
import type { Catalogo } from '@/lib/contract';
import type { Dice } from './dice.ts';

const PALAVRAS = ['Maria', 'de Souza', 'setor', 'São João', "D'Ávila", 'portaria 12', 'ção', '<b>'];

/** @param arquivo hash of an anexo that goes with the chamado */
export function validValue(dice: Dice, campo: Pergunta, arquivo: string): string | boolean {
  const { tipo } = campo;
  switch (tipo) {
    case 'sim_nao':
      return dice.chance(0.5);
    case 'escolha':
      return dice.pick(campo.opcoes ?? []).id;
    case 'arquivo':
      return arquivo;
    case 'cpf':
      return dice.chance(0.5) ? cpf(dice) : dotted(cpf(dice));
    case 'cnpj':
      return cnpj(dice);
    case 'email':
      return `${dice.pick(['Ana.Sá', 'jose', 'm.lima'])}${dice.int(1, 1e9)}@exemplo.gov.br`.replace(
        'á',
        'a',
      );
    case 'telefone':
      return dice.pick(['(98) 3232-0000', '+55 86 99999-0000', '86 3215-0000 ramal 12']);
    case 'data':
      return dice.pick(['2026-11-21', '29/02/2028', '1/2/2026', ' 31/12/2026 ']);
    case 'numero':
      return String(dice.int(campo.faixa?.de ?? 0, campo.faixa?.ate ?? 9_999));
    case 'unidade':
      return several(dice, campo, ['CBM - COBM', 'SEAD/GAB', 'UNID-NOVA', 'sead']);
    case 'processo':
      return several(dice, campo, ['08410032.000123/2026-11', '0042.005137/2026-91', '12345']);
    case 'documento':
      return several(dice, campo, ['8217734', 'Ofício 12/2026']);
    default: {
      const words = Array.from({ length: dice.int(1, 6) }, () => dice.pick(PALAVRAS));
      const glue = tipo === 'texto_longo' ? dice.pick([' ', '\n', '\r\n']) : ' ';
      return words.join(glue).slice(0, maximoDe(campo)).trim() || 'a';
    }
  }
}

/** Wrong for this field, or at least odd: what both sides make of it has to be the same. */
export function oddValue(dice: Dice, campo: Pergunta, catalogo: Catalogo): unknown {
  const long = 'x'.repeat(maximoDe(campo) + 1);
  const common = ['', '   ', true, [{ nome: 'x' }], [], long, 'a\nb'];
  const own: Partial<Record<Pergunta['tipo'], unknown[]>> = {
    texto: [long, 'a\nb'],
    sim_nao: ['sim', 'true'],
    escolha: ['nao_existe', 'Nao Existe'],
    cpf: ['123', '52998224724', '11111111111', '529.982.247-2x', cpf(dice).slice(1)],
    cnpj: ['11222333000180', '00000000000000', 'AB'],
    email: [
      'jose',
      'a@b',
      'a b@exemplo.gov.br',
      '@exemplo.gov.br',
      'gabinete@exemplo.gov.br',
      'ana@hotmail.com',
      ...(catalogo.emailsColetivos ?? []),
    ],
    telefone: ['3232', 'ligar depois', '+'],
    data: ['31/02/2026', '2026-13-01', 'ontem', '29/02/2027', '1/1/26'],
    numero: [
      'doze',
      '1.2.3',
      '1e9',
      String((campo.faixa?.de ?? 0) - 1),
      String((campo.faixa?.ate ?? 1e15) + 1),
    ],
    processo: ['sem número', ';'],
    documento: ['sem número', ' ; '],
    unidade: [';', 'UNIDADE QUE NINGUÉM CONHECE'],
    lista: ['uma lista', true],
  };
  const theirs = own[campo.tipo];
  return theirs && dice.chance(0.7) ? dice.pick(theirs) : dice.pick(common);
}

function several(dice: Dice, { varios }: Pergunta, all: string[]): string {
  return varios && dice.chance(0.5) ? `${dice.pick(all)}; ${dice.pick(all)};` : dice.pick(all);
}

export function cpf(dice: Dice): string {
  const base = String(dice.int(0, 999_999_998)).padStart(9, '0');
  return withDigits(base, isCpf) ?? cpf(dice);
}

function cnpj(dice: Dice): string {
  const base = `${dice.pick(['11222333', '12ABC345', '9Z8Y7X6W'])}${dice.pick(['0001', '01DE'])}`;
  return withDigits(base, isCnpj) ?? cnpj(dice);
}

/** The digits that prove it; none for a base of one digit alone. */
function withDigits(base: string, proves: (numero: string) => boolean): string | undefined {
  const all = Array.from({ length: 100 }, (_, i) => base + String(i).padStart(2, '0'));
  return all.find(proves);
}

function dotted(numero: string): string {
  return numero.replace(/(\d{3})(\d{3})(\d{3})(\d{2})/, '$1.$2.$3-$4');
}
