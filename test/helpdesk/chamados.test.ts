/** Opening a chamado, the list, the whole of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { getChamado, listQueue, replyAsTeam } from '@/helpdesk/store/chamados.ts';
import { Chamado, ListaChamados, type Comprovante } from '@/lib/contract';
import {
  type Device,
  novoChamado,
  pngBytes,
  type Running,
  runHelpdesk,
  sha256Of,
} from './running.ts';

let helpdesk: Running;
let maria: Device;
beforeAll(async () => {
  helpdesk = await runHelpdesk();
  maria = await helpdesk.device();
});
afterAll(async () => await helpdesk.stop());

async function open(device: Device, change: Parameters<typeof novoChamado>[0] = {}) {
  const response = await device.post('/chamados', novoChamado(change));
  const corpo: unknown = await response.json();
  expect([response.status, corpo]).toMatchObject([201, {}]);
  return Chamado.parse(corpo);
}

const ano = new Date().getFullYear();

describe('opening', () => {
  test('answers with the number of the órgão and year, who receives it and until when', async () => {
    const first = await open(maria);
    const second = await open(maria);
    expect(first.numero).toMatch(new RegExp(`^CBM-${ano}-\\d{6}$`));
    expect(Number(second.numero.slice(-6))).toBe(Number(first.numero.slice(-6)) + 1);
    expect(first).toMatchObject({
      situacao: 'recebido',
      categoria: { id: 'erro_no_sei', titulo: 'Erro no SEI' },
      processo: '08410032.000123/2026-11',
      impacto: 'com_dificuldade',
      solicitante: {
        nome: 'Maria Aparecida de Souza',
        email: 'maria@exemplo.gov.br',
        orgao: 'CBM',
      },
      destino: { sigla: 'CBM', nome: 'Comitê Setorial de Gestão do SEI – CBM' },
      prazos: [{ quantidade: 5, unidade: 'dias_corridos', meta: 'resposta' }],
      andamentos: [{ de: null, para: 'recebido', autor: { papel: 'solicitante' } }],
      mensagens: [],
      avaliacao: null,
    });
    expect(first.destino.contato).toContain('csg.cbm@exemplo.gov.br');
  });

  test('goes where the person chose, else by unidade and órgão, else to triage', async () => {
    const leitura = { faltou: [], retirados: [] };
    const nobody = { orgao: '', contexto: { leitura } };
    expect((await open(maria, { destino: 'SEAD' })).destino.sigla).toBe('SEAD');
    expect((await open(maria, { orgao: 'SESAP' })).destino.sigla).toBe('CBM');
    expect((await open(maria, nobody)).destino.sigla).toBe('CBM');
    const stranger = await fetch(`${helpdesk.api}/dispositivos`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ nome: 'Ana', email: 'ana@exemplo.com', orgao: '' }),
    });
    const { token } = (await stranger.json()) as { token: string };
    const triage = await fetch(`${helpdesk.api}/chamados`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': 'chave-da-ana',
      },
      body: JSON.stringify(novoChamado(nobody)),
    });
    const chamado = Chamado.parse(await triage.json());
    expect(chamado.destino).toEqual({ sigla: '', nome: 'Triagem', contato: null });
    expect(chamado.numero).toMatch(/^TRIAGEM-/);
    expect(
      (await listQueue(helpdesk.store.db, 'tudo', { situacao: 'abertos', orgao: '' })).itens,
    ).toHaveLength(1);
  });

  test('the fields are checked by the catalogue and kept with their labels', async () => {
    const jose = {
      nome: ' José da Silva ',
      email: 'jose@exemplo.gov.br',
      unidade: 'CBM - COBM',
      perfil: 'basico',
    };
    const chamado = await open(maria, {
      categoria: 'cadastro_usuario',
      campos: { pessoas: [jose] },
    });
    expect(chamado.campos).toMatchObject([
      {
        id: 'pessoas',
        rotulo: 'Quem será cadastrado',
        tabela: {
          colunas: ['Nome completo', 'E-mail individual', 'Unidade', 'Perfil'],
          linhas: [['José da Silva', 'jose@exemplo.gov.br', 'CBM - COBM', 'Básico']],
        },
      },
    ]);
    expect(chamado.beneficiarios).toEqual([
      { nome: 'José da Silva', email: 'jose@exemplo.gov.br' },
    ]);
    expect(chamado.impacto).toBeNull();

    const wrong = await maria.post(
      '/chamados',
      novoChamado({
        categoria: 'cadastro_usuario',
        campos: { pessoas: [{ ...jose, email: 'jose' }] },
      }),
    );
    expect([wrong.status, await wrong.json()]).toMatchObject([
      422,
      { code: 'corpo_invalido', errors: [{ pointer: '/campos/pessoas/0/email' }] },
    ]);
  });

  test('a categoria that is gone is refused by name, one of the built-in catalogue is not', async () => {
    const gone = await maria.post('/chamados', novoChamado({ categoria: 'sumiu' }));
    expect([gone.status, await gone.json()]).toMatchObject([
      422,
      {
        errors: [
          { pointer: '/categoria', message: 'Esta categoria não existe mais. Escolha outra.' },
        ],
      },
    ]);
    expect((await open(maria, { categoria: 'outros' })).categoria.id).toBe('outros');
  });

  test('pictures must have arrived before, from the same person', async () => {
    const bytes = pngBytes(2000);
    const referencia = { sha256: sha256Of(bytes), nome: 'tela.png', papel: 'imagem' as const };
    const early = await maria.post('/chamados', novoChamado({ anexos: [referencia] }));
    expect([early.status, await early.json()]).toMatchObject([
      422,
      { code: 'anexo_desconhecido', errors: [{ pointer: '/anexos/0' }] },
    ]);
    await maria.put(referencia.sha256, bytes, 0, bytes.length);
    const chamado = await open(maria, { anexos: [{ ...referencia, legenda: 'O erro' }] });
    expect(chamado.anexos).toEqual([
      { ...referencia, legenda: 'O erro', tipo: 'image/png', bytes: 2000 },
    ]);
    const joao = await helpdesk.device('João');
    const stolen = await joao.post('/chamados', novoChamado({ anexos: [referencia] }));
    expect(await stolen.json()).toMatchObject({ code: 'anexo_desconhecido' });
  });
});

describe('the receipt', () => {
  const cobertas = [
    { regra: 'cpf', motivo: 'CPF de uma pessoa', quantidade: 3 },
    { regra: 'pessoa', motivo: 'Coberta por você', quantidade: 1 },
  ];
  const comprovanteDe = (sha256: string): Comprovante => ({
    imagens: [{ sha256, cobertas, mostradas: [], reduzida: true }],
    retirados: ['documento'],
    numeroMascarado: true,
  });

  async function picture(device: Device) {
    const bytes = pngBytes(500);
    const sha256 = sha256Of(bytes);
    await device.put(sha256, bytes, 0, bytes.length);
    return { sha256, nome: 'tela-1.png', papel: 'imagem' as const, notas: ['Clico', 'Aparece'] };
  }

  test('is kept with the chamado and comes back with it, notes of the picture too', async () => {
    const anexo = await picture(maria);
    const comprovante = comprovanteDe(anexo.sha256);
    const { id } = await open(maria, { anexos: [anexo], comprovante });
    const read = Chamado.parse(await (await maria.get(`/chamados/${id}`)).json());
    expect(read.comprovante).toEqual(comprovante);
    expect(read.anexos[0]?.notas).toEqual(['Clico', 'Aparece']);
    expect(await getChamado(helpdesk.store.db, 'tudo', id)).toMatchObject({ descoberto: false });
  });

  test('with something shown again, the chamado is marked for the desk and the mail', async () => {
    const anexo = await picture(maria);
    const [imagem] = comprovanteDe(anexo.sha256).imagens;
    const { id } = await open(maria, {
      anexos: [anexo],
      comprovante: {
        ...comprovanteDe(anexo.sha256),
        imagens: [{ ...imagem!, mostradas: [cobertas[0]!] }],
      },
    });
    expect(await getChamado(helpdesk.store.db, 'tudo', id)).toMatchObject({ descoberto: true });
  });

  test('of a picture that did not come with it is refused, by name', async () => {
    const anexo = await picture(maria);
    const comprovante = comprovanteDe(anexo.sha256);
    comprovante.imagens.push({ ...comprovante.imagens[0]!, sha256: 'f'.repeat(64) });
    const refused = await maria.post('/chamados', novoChamado({ anexos: [anexo], comprovante }));
    expect([refused.status, await refused.json()]).toMatchObject([
      422,
      {
        code: 'corpo_invalido',
        errors: [
          {
            pointer: '/comprovante/imagens/1/sha256',
            message: 'O comprovante fala de uma imagem que não está entre os anexos.',
          },
        ],
      },
    ]);
  });

  test.each([
    ['none at all', undefined, '/comprovante'],
    [
      'more rules than there are',
      {
        imagens: [{ sha256: 'a'.repeat(64), cobertas: Array(41).fill(cobertas[0]), mostradas: [] }],
      },
      '/comprovante/imagens/0/cobertas',
    ],
    [
      'a count of nothing',
      {
        imagens: [
          {
            sha256: 'a'.repeat(64),
            cobertas: [{ ...cobertas[0], quantidade: 0 }],
            mostradas: [],
          },
        ],
      },
      '/comprovante/imagens/0/cobertas/0/quantidade',
    ],
    ['a fact that does not exist', { retirados: ['cpf'] }, '/comprovante/retirados/0'],
  ])('%s is refused where it is wrong', async (_name, wrong, pointer) => {
    const right = { imagens: [], retirados: [], numeroMascarado: false };
    const comprovante = wrong && { ...right, ...wrong };
    const refused = await maria.post('/chamados', { ...novoChamado(), comprovante });
    expect([refused.status, await refused.json()]).toMatchObject([422, { errors: [{ pointer }] }]);
  });

  test('a chamado from before there were receipts is read without one', async () => {
    const { id } = await open(maria);
    await helpdesk.store.db.execute(sql`update chamados set comprovante = null where id = ${id}`);
    const read = Chamado.parse(await (await maria.get(`/chamados/${id}`)).json());
    expect(read.comprovante).toBeNull();
  });
});

describe('reading', () => {
  test('another person’s chamado is as unknown as one that never was', async () => {
    const { id } = await open(maria);
    const joao = await helpdesk.device('João');
    for (const path of [id, '0192aaaa-0000-7000-8000-000000000000', 'nada']) {
      const response = await joao.get(`/chamados/${path}`);
      expect([response.status, await response.json()]).toMatchObject([
        404,
        { code: 'nao_encontrado' },
      ]);
    }
    expect(ListaChamados.parse(await (await joao.get('/chamados')).json()).itens).toEqual([]);
  });

  test('the same e-mail on another device shows nothing until it is verified', async () => {
    const sameEmail = await helpdesk.device();
    const lista = ListaChamados.parse(await (await sameEmail.get('/chamados')).json());
    expect(lista.itens).toEqual([]);
  });

  test('list and chamado have a strong ETag: 304 until something changes', async () => {
    const device = await helpdesk.device('Rita');
    const { id } = await open(device);
    for (const path of ['/chamados?situacao=abertos', `/chamados/${id}`]) {
      const first = await device.get(path);
      const etag = first.headers.get('ETag') ?? '';
      expect(etag).toMatch(/^"[\w-]+"$/);
      expect(first.headers.get('Cache-Control')).toBe('private, no-cache');
      const same = await device.get(path, { 'If-None-Match': etag });
      expect([same.status, await same.text()]).toEqual([304, '']);
      await replyAsTeam(helpdesk.store, id, { texto: 'Vamos ver.', autor: 'CSG' });
      const changed = await device.get(path, { 'If-None-Match': etag });
      expect(changed.status).toBe(200);
      expect(changed.headers.get('ETag')).not.toBe(etag);
    }
  });

  test('open and closed ones apart, pages by cursor without gaps or repeats', async () => {
    const device = await helpdesk.device('Paula');
    const all: string[] = [];
    for (let i = 0; i < 7; i += 1) all.push((await open(device)).id);
    await device.post(`/chamados/${all[0]}/cancelamento`, {});

    const seen: string[] = [];
    let cursor = '';
    do {
      const path = `/chamados?situacao=abertos&limite=4${cursor && `&cursor=${cursor}`}`;
      const page = ListaChamados.parse(await (await device.get(path)).json());
      expect(page.itens.length).toBeLessThanOrEqual(4);
      seen.push(...page.itens.map(({ id }) => id));
      cursor = page.proximo ?? '';
    } while (cursor);
    expect(seen).toEqual(all.slice(1).toReversed());

    const closed = await (await device.get('/chamados?situacao=fechados')).json();
    expect(ListaChamados.parse(closed).itens.map(({ id }) => id)).toEqual([all[0]]);
    const every = await (await device.get('/chamados?situacao=todos')).json();
    expect(ListaChamados.parse(every).itens).toHaveLength(7);
    expect((await device.get('/chamados?cursor=lixo')).status).toBe(422);
    expect((await device.get('/chamados?limite=101')).status).toBe(422);
    expect((await device.get('/chamados?situacao=sumidos')).status).toBe(422);
  });
});
