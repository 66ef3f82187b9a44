/** "Vira despacho": what lands on the clipboard for SEI's editor. */
import { expect, test } from 'vitest';
import { despacho, hasCpf, type Pedido } from '@/lib/catalogo/despacho';
import type { Categoria } from '@/lib/contract';

const campos: Categoria['campos'] = [
  { id: 'unidade', rotulo: 'Unidade de destino', tipo: 'unidade', obrigatorio: true },
  { id: 'desde', rotulo: 'A partir de', tipo: 'data', obrigatorio: false },
  {
    id: 'pessoas',
    rotulo: 'Usuários',
    tipo: 'lista',
    obrigatorio: true,
    colunas: [
      { id: 'nome', rotulo: 'Nome', tipo: 'texto', obrigatorio: true },
      { id: 'cpf', rotulo: 'CPF', tipo: 'cpf', obrigatorio: true },
    ],
  },
];

const pedido: Pedido = {
  categoria: { titulo: 'Mudança de lotação', campos },
  campos: {
    unidade: 'SESAU-NTS',
    desde: '2026-11-21',
    pessoas: [
      { nome: 'Ana Lima', cpf: '52998224725' },
      { nome: 'Rui Sá', cpf: '11144477735' },
    ],
  },
  descricao: 'Portaria 12.\nUrgente.',
  solicitante: { nome: 'Maria Souza', unidade: 'SESAU-GAB', orgao: 'SESAU' },
  destinatario: 'Núcleo Técnico do SEI',
};

test('as HTML: paragraphs, a table of the answers, a table of the people', () => {
  expect(despacho(pedido).html).toBe(
    [
      '<p>Para: Núcleo Técnico do SEI</p>',
      '<p><strong>Assunto: Mudança de lotação</strong></p>',
      '<p>Solicito o atendimento do pedido abaixo.</p>',
      '<table border="1" cellpadding="4" cellspacing="0"><tbody>',
      '<tr><th>Unidade de destino</th><td>SESAU-NTS</td></tr>',
      '<tr><th>A partir de</th><td>21/11/2026</td></tr>',
      '</tbody></table>',
      '<p><strong>Usuários</strong></p>',
      '<table border="1" cellpadding="4" cellspacing="0"><tbody>',
      '<tr><th>Nome</th><th>CPF</th></tr>',
      '<tr><td>Ana Lima</td><td>529.982.247-25</td></tr>',
      '<tr><td>Rui Sá</td><td>111.444.777-35</td></tr>',
      '</tbody></table>',
      '<p>Portaria 12.</p><p>Urgente.</p>',
      '<p>Solicitante: Maria Souza (SESAU-GAB / SESAU)</p>',
    ].join(''),
  );
});

test('as plain text the same, one answer a line', () => {
  expect(despacho(pedido).plain).toBe(
    `Para: Núcleo Técnico do SEI

Assunto: Mudança de lotação

Solicito o atendimento do pedido abaixo.

Unidade de destino: SESAU-NTS
A partir de: 21/11/2026

Usuários
1. Nome: Ana Lima
   CPF: 529.982.247-25
2. Nome: Rui Sá
   CPF: 111.444.777-35

Portaria 12.

Urgente.

Solicitante: Maria Souza (SESAU-GAB / SESAU)`,
  );
});

test('after sending it names the chamado', () => {
  const { html, plain } = despacho({ ...pedido, numero: 'SESAU-2026-000012' });
  expect(html).toContain('registrado no chamado SESAU-2026-000012.');
  expect(plain).toContain('registrado no chamado SESAU-2026-000012.');
});

test('what a person typed is text and nothing else', () => {
  const bad = '<img src=x onerror="alert(1)"> & \'x\'';
  const { html } = despacho({
    ...pedido,
    categoria: { titulo: bad, campos },
    campos: { unidade: bad, pessoas: [{ nome: bad, cpf: bad }] },
    descricao: bad,
    solicitante: { nome: bad, unidade: bad, orgao: bad },
    destinatario: bad,
    numero: bad,
  });
  const tags = new Set(html.match(/<[^>]*>/g));
  expect([...tags].toSorted()).toEqual(
    [
      '<p>',
      '</p>',
      '<strong>',
      '</strong>',
      '<table border="1" cellpadding="4" cellspacing="0">',
      '</table>',
      '<tbody>',
      '</tbody>',
      '<tr>',
      '</tr>',
      '<th>',
      '</th>',
      '<td>',
      '</td>',
    ].toSorted(),
  );
  expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;x&#39;');
});

test('a CPF in it asks for a processo that not everybody reads', () => {
  expect(hasCpf({ campos }, pedido.campos)).toBe(true);
  expect(hasCpf({ campos }, { unidade: 'SESAU-NTS', pessoas: [{ nome: 'Ana' }] })).toBe(false);
});
