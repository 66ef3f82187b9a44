/**
 * A valid, telling answer for a field of each kind: as it is typed, as the helpdesk has to keep it,
 * and as the CSG has to read it. Written by hand, not by what checks and prints them.
 */
import type { Campo, Coluna } from '@/lib/contract';

export interface Resposta {
  /** What is typed, or the label of what is chosen. */
  digitado: string;
  guardado: string | boolean;
  lido: string;
}

type Pergunta = Omit<Coluna, 'tipo'> & { tipo: Campo['tipo'] };

/** Siglas that the helpdesk of these tests lists. */
export const UNIDADES = ['CBM - GAB', 'CBM - DIVEST', 'CBM - PROTOCOLO'];

const NOMES = ['José da Silva Neto', 'Ana Lúcia Prado'];
const CPFS = ['52998224725', '11144477735'];
const PROCESSOS = ['02000.0000001234/2026-11', '02000.0000005678/2026-22'];
const DOCUMENTOS = ['0104001', '0104002'];
const VEZES = 2;

/**
 * @param vez from 0: of which filling, or row of a list, it is. Choices go through all their options
 *   from filling to filling; names, e-mails and CPFs of two rows are two people's.
 */
export function respostaDe(campo: Pergunta, vez: number): Resposta {
  const { tipo, rotulo, varios = false } = campo;
  const take = (all: readonly string[]) => all[vez % all.length]!;
  const some = (all: readonly string[]) =>
    same(varios ? all.slice(0, VEZES).join('; ') : take(all));
  switch (tipo) {
    case 'texto':
      if (campo.beneficiario === 'nome') return same(take(NOMES));
      return same(`${rotulo.slice(0, 24)} à mão, nº ${vez + 1}`);
    case 'texto_longo':
      return same(`${rotulo}: houve um engano.\nFoi visto no dia seguinte (${vez + 1}).`);
    case 'email':
      return {
        digitado: `Pessoa.${vez + 1}@Exemplo.gov.br`,
        guardado: `pessoa.${vez + 1}@exemplo.gov.br`,
        lido: `pessoa.${vez + 1}@exemplo.gov.br`,
      };
    case 'cpf': {
      const cpf = take(CPFS);
      const dotted = `${cpf.slice(0, 3)}.${cpf.slice(3, 6)}.${cpf.slice(6, 9)}-${cpf.slice(9)}`;
      return { digitado: dotted, guardado: cpf, lido: dotted };
    }
    case 'cnpj':
      return {
        digitado: '11.222.333/0001-81',
        guardado: '11222333000181',
        lido: '11.222.333/0001-81',
      };
    case 'telefone':
      return same('(00) 0000-0001');
    case 'data':
      return { digitado: '23/11/2026', guardado: '2026-11-23', lido: '23/11/2026' };
    case 'numero':
      return { digitado: '12,5', guardado: '12.5', lido: '12,5' };
    case 'escolha': {
      const opcao = campo.opcoes![vez % campo.opcoes!.length]!;
      return { digitado: opcao.rotulo, guardado: opcao.id, lido: opcao.rotulo };
    }
    case 'sim_nao': {
      const sim = vez % 2 === 0;
      return { digitado: sim ? 'Sim' : 'Não', guardado: sim, lido: sim ? 'Sim' : 'Não' };
    }
    case 'unidade':
      return some(UNIDADES);
    case 'processo':
      return some(PROCESSOS);
    case 'documento':
      return some(DOCUMENTOS);
    case 'arquivo':
      return same('oficio-de-nomeacao.txt');
    default:
      throw new Error(`${tipo}: it has rows`);
  }
}

const same = (digitado: string): Resposta => ({ digitado, guardado: digitado, lido: digitado });

/** How many fillings go through every option that another field depends on; at least one. */
export function vezesDe(campos: readonly Pergunta[]): number {
  const drivers = new Set(
    campos.flatMap(({ se, obrigatorioSe }) => [se?.campo, obrigatorioSe?.campo]),
  );
  const options = campos
    .filter(({ id }) => drivers.has(id))
    .map(({ tipo, opcoes = [] }) => (tipo === 'sim_nao' ? 2 : opcoes.length));
  return Math.max(1, ...options);
}
