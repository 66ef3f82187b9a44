// @vitest-environment node
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { Comprovante, ReferenciaAnexo } from '@/lib/contract';
import { composeDelivery, leavingMarcas, type ImagemPronta } from '@/lib/outbox/compose';
import { close, database } from '@/lib/outbox/database';
import { loadDelivery, queueDelivery, returnToDraft } from '@/lib/outbox/deliveries';
import { addPicture, createDraft, loadDraft, loadPicture } from '@/lib/outbox/drafts';
import type { EntregaChamado, Imagem, Rascunho } from '@/lib/outbox/records';
import type { Marca, Tarja } from '@/lib/picture/marks';
import { catalogo, pessoa, rascunho } from '../../support/samples';

const maria = { ...pessoa, dispositivo: null, usadaEm: 1 };
const HASH = 'a1'.repeat(32);

let ids = 0;
const tarja = (mudancas: Partial<Tarja> = {}): Tarja => ({
  id: `t${++ids}`,
  tipo: 'tarja',
  x: 10,
  y: 10,
  largura: 20,
  altura: 10,
  origem: 'automatica',
  regra: 'cpf',
  motivo: 'CPF de uma pessoa',
  ...mudancas,
});
const email = { regra: 'email', motivo: 'Endereço de e-mail' };
const minha = {
  id: 'm',
  tipo: 'tarja',
  x: 1,
  y: 1,
  largura: 9,
  altura: 9,
  origem: 'pessoa',
} as const;
const numero = (nota: string): Marca => ({ id: `n${++ids}`, tipo: 'numero', x: 5, y: 5, nota });

const imagem = (mudancas: Partial<Imagem> = {}): Imagem => ({
  id: 'i1',
  origem: 'captura',
  tipo: 'image/png',
  largura: 200,
  altura: 100,
  marcas: [],
  legenda: '',
  ...mudancas,
});
const pronta = (mudancas: Partial<ImagemPronta> = {}): ImagemPronta => ({
  sha256: HASH,
  tipo: 'image/png',
  bytes: new Uint8Array([1, 2, 3]).buffer,
  largura: 200,
  altura: 100,
  reduzida: false,
  ...mudancas,
});

function compose(draft: Partial<Rascunho>, prontas = [pronta()]): EntregaChamado {
  return composeDelivery(rascunho('a', draft), maria, catalogo, prontas, [], 1);
}

/** A draft with a picture in the store, and its delivery queued. */
async function queued(foto: Imagem, feita = pronta()): Promise<EntregaChamado> {
  await createDraft(rascunho('a'));
  const draft = (await addPicture('a', foto, new Uint8Array([9, 9, 9, 9]).buffer))!;
  const entrega = composeDelivery(draft, maria, catalogo, [feita], [], 1);
  const { sha256, tipo, bytes } = feita;
  expect(await queueDelivery(entrega, [{ sha256, tipo, bytes }])).toBe(true);
  return entrega;
}

describe('the receipt', () => {
  test('counts what is covered by rule and reason, the person’s own by themselves', () => {
    const marcas: Marca[] = [tarja(), tarja(email), tarja(), minha, tarja({ origem: 'sugestao' })];
    const { comprovante } = compose({ imagens: [imagem({ marcas })] }).corpo;
    expect(comprovante).toEqual({
      imagens: [
        {
          sha256: HASH,
          cobertas: [
            { regra: 'cpf', motivo: 'CPF de uma pessoa', quantidade: 3 },
            { ...email, quantidade: 1 },
            { regra: 'pessoa', motivo: 'Coberta por você', quantidade: 1 },
          ],
          mostradas: [],
        },
      ],
      retirados: [],
      numeroMascarado: false,
    });
    expect(Comprovante.parse(comprovante)).toEqual(comprovante);
  });

  test('names what was shown again and what was taken out', () => {
    const descobertas = [
      tarja({ regra: 'quadro_sem_leitura', motivo: 'Área que não consigo ler' }),
    ];
    const { comprovante } = compose({
      imagens: [imagem({ descobertas })],
      retirados: ['usuario', 'unidade'],
    }).corpo;
    expect(comprovante.imagens[0]?.mostradas).toEqual([
      { regra: 'quadro_sem_leitura', motivo: 'Área que não consigo ler', quantidade: 1 },
    ]);
    expect(comprovante.retirados).toEqual(['usuario', 'unidade']);
  });

  test('speaks of what the crop leaves in', () => {
    const recorte: Marca = { id: 'r', tipo: 'recorte', x: 50, y: 0, largura: 150, altura: 100 };
    const cut = imagem({
      marcas: [tarja({ x: 45 }), tarja({ x: 10 }), tarja({ x: 100 }), recorte],
      descobertas: [tarja({ ...email, x: 10 })],
    });
    const [prova] = compose({ imagens: [cut] }).corpo.comprovante.imagens;
    expect(prova?.cobertas).toEqual([{ regra: 'cpf', motivo: 'CPF de uma pessoa', quantidade: 2 }]);
    expect(prova?.mostradas).toEqual([]);
  });

  test('says when a picture was made smaller, and the anexo is named for its type', () => {
    const { comprovante, anexos } = compose(
      { imagens: [imagem(), imagem({ id: 'i2', origem: 'colada' })] },
      [pronta(), pronta({ sha256: 'b2'.repeat(32), tipo: 'image/webp', reduzida: true })],
    ).corpo;
    expect(comprovante.imagens.map(({ reduzida }) => reduzida)).toEqual([undefined, true]);
    expect(anexos.map(({ nome }) => nome)).toEqual(['tela-1.png', 'imagem-2.webp']);
  });
});

describe('notes and texts', () => {
  test('the numbers’ notes travel in order, without session secrets', () => {
    const marcas = [numero('Clico aqui'), minha, numero(`abre infra_hash=${HASH}`), numero('')];
    const [anexo] = compose({ imagens: [imagem({ marcas, legenda: ` ${HASH} ` })] }).corpo.anexos;
    expect(anexo?.notas).toEqual(['Clico aqui', 'abre infra_hash=[retirado]', '']);
    expect(anexo?.legenda).toBe('[retirado]');
    expect(ReferenciaAnexo.parse(anexo)).toEqual(anexo);
  });

  test('numbers without any note send none', () => {
    const [anexo] = compose({ imagens: [imagem({ marcas: [numero(''), numero('')] })] }).corpo
      .anexos;
    expect(anexo).toEqual({ sha256: HASH, nome: 'tela-1.png', papel: 'imagem' });
  });

  test('a text is painted without the secret that was pasted into it', () => {
    const texto: Marca = { id: 'x', tipo: 'texto', x: 1, y: 1, texto: `veja ?infra_hash=${HASH}` };
    expect(leavingMarcas({ marcas: [texto, minha] })).toEqual([
      { ...texto, texto: 'veja ?infra_hash=[retirado]' },
      minha,
    ]);
  });
});

describe('with the delivery', () => {
  beforeEach(async () => {
    await close();
    indexedDB.deleteDatabase('chamados-sei');
  });

  test('neither the original nor a mark is kept, only counts', async () => {
    const marcas: Marca[] = [tarja(), minha, { id: 'x', tipo: 'texto', x: 1, y: 1, texto: 'oi' }];
    await queued(imagem({ marcas, descobertas: [tarja(email)], sugestoes: [tarja()] }));
    const entrega = (await loadDelivery('a')) as EntregaChamado;
    expect(entrega.rascunho.imagens).toEqual([
      {
        id: 'i1',
        origem: 'captura',
        tipo: 'image/png',
        largura: 200,
        altura: 100,
        marcas: [],
        legenda: '',
        notas: [],
        comprovada: {
          cobertas: [
            { regra: 'cpf', motivo: 'CPF de uma pessoa', quantidade: 1 },
            { regra: 'pessoa', motivo: 'Coberta por você', quantidade: 1 },
          ],
          mostradas: [{ ...email, quantidade: 1 }],
        },
      },
    ]);
    const bytes = await (await database()).getAll('bytes');
    expect(bytes.map((each) => [...new Uint8Array(each.bytes)])).toEqual([[1, 2, 3]]);
    expect(await loadDraft('a')).toBeNull();
    expect(await loadPicture('i1')).toBeNull();
  });

  test('one that came back has the flattened picture, its true type and size, and counts on', async () => {
    const marcas: Marca[] = [tarja(), numero('Clico aqui')];
    const small = pronta({ tipo: 'image/webp', largura: 100, altura: 50, reduzida: true });
    await queued(imagem({ marcas, descobertas: [tarja(email)] }), small);
    expect(await returnToDraft('a', null)).toBe(true);
    const back = (await loadDraft('a'))!;
    expect(back.imagens[0]).toMatchObject({ tipo: 'image/webp', largura: 100, altura: 50 });
    expect(await loadPicture('i1')).toMatchObject({ tipo: 'image/webp', bytes: small.bytes });
    expect(await (await database()).getAll('bytes')).toHaveLength(1);

    const again = { ...back.imagens[0]!, marcas: [tarja({ x: 80 }), minha, numero('e aqui')] };
    const { corpo } = composeDelivery(
      { ...back, imagens: [again] },
      maria,
      catalogo,
      [small],
      [],
      2,
    );
    expect(corpo.comprovante.imagens[0]).toEqual({
      sha256: HASH,
      cobertas: [
        { regra: 'cpf', motivo: 'CPF de uma pessoa', quantidade: 2 },
        { regra: 'pessoa', motivo: 'Coberta por você', quantidade: 1 },
      ],
      mostradas: [{ ...email, quantidade: 1 }],
      reduzida: true,
    });
    expect(corpo.anexos[0]).toMatchObject({ nome: 'tela-1.webp', notas: ['Clico aqui', 'e aqui'] });
  });
});

describe('a field that names an anexo', () => {
  const pedeArquivo = {
    ...catalogo,
    categorias: [
      {
        ...catalogo.categorias[0]!,
        campos: [{ id: 'oficio', rotulo: 'Ofício', tipo: 'arquivo' as const, obrigatorio: true }],
      },
    ],
  };
  const oficio = { id: 'f1', nome: 'oficio.pdf', tipo: 'application/pdf', bytes: 3 };
  const doOficio = { sha256: 'b2'.repeat(32), tipo: 'application/pdf', bytes: new ArrayBuffer(3) };
  const composed = (campos: Rascunho['campos']) =>
    composeDelivery(
      rascunho('a', {
        categoria: catalogo.categorias[0]!.id,
        campos,
        imagens: [imagem()],
        arquivos: [oficio],
      }),
      maria,
      pedeArquivo,
      [pronta()],
      [doOficio],
      1,
    );

  test('names it by its hash in what is sent, and by its id in the draft that may come back', () => {
    const entrega = composed({ oficio: 'f1' });
    expect(entrega.corpo.campos).toEqual({ oficio: doOficio.sha256 });
    expect(entrega.rascunho.campos).toEqual({ oficio: 'f1' });
  });

  test('may be a picture, and is left out when its anexo was taken away', () => {
    expect(composed({ oficio: 'i1' }).corpo.campos).toEqual({ oficio: HASH });
    expect(composed({ oficio: 'f0' }).corpo.campos).toEqual({});
  });
});
