/**
 * The ten usual requests, each for one person who is known already, in six actions at most from the
 * SEI page, beyond typing what only the person knows. What counts as an action: `support/hands.ts`.
 */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { MARIA, PUBLICO, DESPACHO } from '../sei/data.ts';
import { Hands } from './support/hands.ts';
import { LONGO } from './support/long.ts';
import { panelThatRead } from './support/panel-text.ts';
import { storedChamado } from './support/stored.ts';
import { closeTabs } from './support/test-browser.ts';
import { EXEMPLO, fill, send } from './support/walk.ts';
import { startWorld, type World } from './support/world.ts';

const LIMITE = 6;
const OUTRO = '0001234-55.2026.8.10.0001';
const NOVA = 'CBM - GAB';

interface Pedido {
  nome: string;
  /** The simulator's door to the page on which it is asked. */
  em: string;
  faz: (hands: Hands) => Promise<void>;
  /** The page does not say who is there, so the panel has to ask. */
  anonima?: true;
  categoria: string;
  /** What the CSG reads, of fields that were typed, chosen and already known. */
  chega: string[];
}

const PEDIDOS: Pedido[] = [
  {
    nome: 'Senha',
    em: 'controle',
    faz: (hands) => hands.choose('Senha: não consigo entrar', 'esqueci a senha'),
    categoria: 'senha',
    chega: [MARIA.nome, MARIA.sigla, EXEMPLO.email],
  },
  {
    nome: 'Senha, antes de entrar',
    em: 'login',
    async faz(hands) {
      await hands.choose('Senha: não consigo entrar', 'esqueci a senha');
      await hands.write('E-mail', EXEMPLO.email);
      await hands.write('Nome', MARIA.nome);
    },
    anonima: true,
    categoria: 'senha',
    chega: [MARIA.nome, EXEMPLO.email],
  },
  {
    nome: 'Segundo fator (2FA)',
    em: 'controle',
    async faz(hands) {
      await hands.choose('Autenticação em dois fatores (2FA)', '2FA');
      await hands.press('Troquei ou perdi o celular');
    },
    categoria: 'segundo_fator',
    chega: ['Troquei ou perdi o celular', MARIA.nome, MARIA.sigla],
  },
  {
    nome: 'Lotação',
    em: 'controle',
    async faz(hands) {
      await hands.choose('Lotação: mudar ou incluir unidade', 'mudei de setor');
      await hands.press('Muda de unidade');
      await hands.write('Unidade em que entra', NOVA);
    },
    categoria: 'lotacao',
    chega: [MARIA.nome, 'Muda de unidade', MARIA.unidade.sigla, NOVA],
  },
  {
    nome: 'Cadastro de uma pessoa',
    em: 'controle',
    async faz(hands) {
      await hands.choose('Cadastro de usuário', 'novo usuário');
      await hands.write('Nome completo', 'José da Silva');
      await hands.write('E-mail individual', 'jose.silva@exemplo.gov.br');
    },
    categoria: 'cadastro_usuario',
    chega: ['José da Silva', 'jose.silva@exemplo.gov.br', MARIA.unidade.sigla],
  },
  {
    nome: 'Cancelar documento',
    em: 'publico',
    async faz(hands) {
      await hands.choose('Cancelar ou excluir documento', 'cancelar documento');
      await hands.write('Motivo', 'Incluído no processo errado.');
    },
    categoria: 'cancelar_documento',
    chega: [DESPACHO.numero, PUBLICO.numero, 'Incluído no processo errado.'],
  },
  {
    nome: 'Cargo na assinatura',
    // A page without the unidade: it is the one of the last chamado.
    em: 'ajuda',
    async faz(hands) {
      await hands.choose('Cargo na assinatura', 'cargo');
      await hands.write('Cargo que deve aparecer', 'Chefe da Seção de Pessoal');
    },
    categoria: 'cargo_assinatura',
    chega: [MARIA.nome, 'Chefe da Seção de Pessoal', MARIA.unidade.sigla],
  },
  {
    nome: 'Erro no SEI',
    em: 'publico',
    async faz(hands) {
      await hands.choose('Erro no SEI', 'erro');
      await hands.write('Descrição', 'O botão Assinar não responde.');
    },
    categoria: 'erro_no_sei',
    chega: ['O botão Assinar não responde.'],
  },
  {
    nome: 'Usuário externo',
    em: 'controle',
    async faz(hands) {
      await hands.choose('Liberar usuário externo', 'usuário externo');
      await hands.write('Nome completo', 'Ana Prado');
      await hands.write('E-mail do cadastro', 'ana.prado@exemplo.com');
      await hands.press('Física');
      await hands.press('Assinar documento');
    },
    categoria: 'usuario_externo',
    chega: ['Ana Prado', 'ana.prado@exemplo.com', 'Física', 'Assinar documento'],
  },
  {
    nome: 'Desanexar processo',
    em: 'publico-raiz',
    async faz(hands) {
      await hands.choose('Desanexar processos', 'desanexar');
      await hands.write('Processo anexado', OUTRO);
      await hands.write('Motivo', 'Anexado por engano.');
    },
    categoria: 'desanexar_processo',
    chega: [PUBLICO.numero, OUTRO, 'Anexado por engano.'],
  },
  {
    nome: 'Tipo ou modelo',
    em: 'controle',
    async faz(hands) {
      await hands.choose('Tipo de processo, documento ou modelo', 'tipo de processo');
      await hands.press('Tipo de processo');
      await hands.press('Liberar para a minha unidade');
      await hands.write('Nome do tipo ou do modelo', 'Pessoal: Diárias');
    },
    categoria: 'tipo_ou_modelo',
    chega: ['Tipo de processo', 'Liberar para a minha unidade', 'Pessoal: Diárias'],
  },
  {
    nome: 'Não vejo o processo',
    em: 'controle',
    async faz(hands) {
      await hands.choose('Não vejo processo, documento ou unidade', 'não vejo');
      await hands.press('Processo');
      await hands.write('Processo', OUTRO);
    },
    categoria: 'nao_vejo',
    chega: ['Processo', OUTRO],
  },
];

/** In `npm test`: the one with most presses, one list, one with a page's own data. */
const CURTOS = ['Usuário externo', 'Lotação', 'Cancelar documento'];

let world: World;
const tabela: Record<string, object> = {};

beforeAll(async () => {
  world = await startWorld();
  // The one chamado from which the person is known.
  const url = `${world.seiUrl}/sei/teste/controle`;
  const { page, panel } = await panelThatRead(world.browser, url);
  await fill(page, panel, { ...EXEMPLO, tarja: null });
  await send(panel);
  await page.close();
});
afterEach(() => closeTabs(world.browser));
afterAll(async () => {
  // oxlint-disable-next-line no-console -- what the test counted
  console.table(tabela);
  await world?.stop();
});

test.each(
  PEDIDOS.filter(({ nome }) => LONGO || CURTOS.includes(nome)).map(
    (each) => [each.nome, each] as const,
  ),
)('%s in six actions', async (nome, { em, faz, anonima, categoria, chega }) => {
  const hands = await Hands.open(world, em);
  const { panel } = hands;
  await faz(hands);
  // Who asks is known: neither asked again nor hidden from them.
  expect((await panel.$('#email, #nome')) !== null).toBe(anonima === true);
  const asked = await panel.$$eval('.panel__body label', (all) =>
    all.map((label) => label.textContent),
  );
  expect(asked.filter((label) => label.includes('CPF'))).toEqual([]);
  const numero = await hands.send();
  const acoes = hands.acoes.length;
  tabela[nome] = {
    ações: acoes,
    'com o mouse': acoes + hands.campos,
    quais: hands.acoes.slice(2).join(', '),
  };

  const chamado = await storedChamado(world, numero);
  expect(chamado.categoria.id).toBe(categoria);
  expect(chamado.solicitante).toMatchObject({ nome: MARIA.nome, email: EXEMPLO.email });
  const read = [chamado.descricao, ...chamado.campos.map(({ valor }) => valor)].join('\n');
  for (const each of chega) expect(read).toContain(each);
  expect(acoes).toBeLessThanOrEqual(LIMITE);
});
