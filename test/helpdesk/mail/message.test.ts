/** What a mail says and carries, read back by a parser that had no part in writing it. */
import { createTransport } from 'nodemailer';
import PostalMime, { type Email } from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chamadoMessage } from '@/helpdesk/mail/message.ts';
import { BUDGET, selectAnexos } from '@/helpdesk/mail/pictures.ts';
import type { ChamadoInterno } from '@/helpdesk/store/chamados.ts';
import { chamado as example, contexto } from '../desk/examples.ts';
import { pngOf } from '../desk/png.ts';
import { openInbox, type Inbox } from './inbox.ts';

let inbox: Inbox;
beforeAll(async () => {
  inbox = await openInbox();
});
afterAll(async () => await inbox.stop());

const picture = pngOf(120, 80);
const png = { ...example.anexos[0]!, nome: 'Tela – ação.png', bytes: picture.length };

/** Sends it for real; the mail as it arrived. */
async function deliver(change: Partial<ChamadoInterno> = {}): Promise<Email & { raw: string }> {
  const chamado: ChamadoInterno = { ...example, anexos: [png], ...change };
  const selection = selectAnexos(chamado.anexos, chamado);
  const message = chamadoMessage(chamado, selection, {
    remetente: 'chamados@sei.exemplo.gov.br',
    caixa: 'csg@cbm.exemplo.gov.br',
    urlPublica: 'https://chamados.exemplo.gov.br',
    fuso: 'America/Sao_Paulo',
    files: selection.attached.map(({ nome, tipo }) => ({ nome, tipo, content: picture })),
  });
  const before = inbox.taken.length;
  await createTransport({ url: inbox.url }).sendMail(message);
  const arrived = (await inbox.wait(before + 1)).at(-1)!;
  return { ...(await PostalMime.parse(arrived.raw)), raw: arrived.raw.toString('latin1') };
}

const header = (mail: Email, key: string) => mail.headers.find((each) => each.key === key)?.value;
const link = `https://chamados.exemplo.gov.br/mesa/chamados/${example.id}`;

describe('the mail of a chamado', () => {
  it('says everything in plain text, in lines of Campo: valor', async () => {
    const { text } = await deliver();
    for (const line of [
      'Chamado: CBMMA-2026-000123',
      'Categoria: Erro ao assinar documento',
      'Aberto em: 16/11/2026 às 10:04',
      'Resposta: prazo até sáb., 21/11 · faltam 5 dias',
      'Solicitante: Maria das Graças Sousa',
      'E-mail: maria.sousa@cbm.ma.gov.br',
      'Órgão: CBMMA',
      'Impacto: Trabalho parado',
      'Mensagem do SEI: Não foi possível assinar: certificado digital não localizado para o usuário.',
      'Como você assina?: Certificado digital (token)',
      'Processo: 0042.005137/2026-91',
      'Tipo do processo: Aquisição de Bens e Serviços: Pregão Eletrônico',
      'Nível de acesso: Público',
      'Unidade: CBMMA/DAL · Diretoria de Apoio Logístico',
      'Tela: Assinatura de Documento',
      'Ação: documento_assinar',
      'Versão do SEI: 4.1.5',
      'Navegador: Chrome 141',
      'Não foi possível ler: usuário (órgão)',
      'Retirado pela pessoa: documento',
      'Imagem, número 1: Clico em Assinar',
      'Imagem, número 2: O aviso aparece aqui',
      'Imagem, o que foi coberto: CPF de uma pessoa (3), Endereço de e-mail, tarja feita pela pessoa (2)',
      'Imagem, tamanho: reduzida para caber em 10 MB',
    ]) {
      expect(text?.split('\n')).toContain(line);
    }
    expect(text).toContain(example.descricao);
    expect(text).toContain(link);
  });

  it('says the same in HTML', async () => {
    const { html } = await deliver();
    for (const text of ['CBMMA-2026-000123', 'documento_assinar', 'O pregão fecha', link]) {
      expect(html).toContain(text);
    }
  });

  it('tells several pictures apart, and says what was shown again and what was masked', async () => {
    const other = 'c'.repeat(64);
    const mostradas = [{ regra: 'quadro_sem_leitura', motivo: 'Área sem leitura', quantidade: 1 }];
    const { text } = await deliver({
      anexos: [png, { ...png, sha256: other, notas: [] }],
      comprovante: {
        imagens: [...example.comprovante!.imagens, { sha256: other, cobertas: [], mostradas }],
        retirados: [],
        numeroMascarado: true,
      },
    });
    for (const line of [
      'Imagem 1, número 1: Clico em Assinar',
      'Imagem 2, o que foi coberto: nada',
      'Imagem 2, mostrado de novo pela pessoa: Área sem leitura',
      'Número do processo: veio mascarado, porque o processo é sigiloso',
    ]) {
      expect(text?.split('\n')).toContain(line);
    }
  });

  it('carries the picture byte by byte, under its accented name', async () => {
    const { attachments } = await deliver();
    expect(attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
      ['Tela – ação.png', 'image/png'],
    ]);
    expect(Buffer.from(attachments[0]?.content as ArrayBuffer)).toEqual(picture);
  });

  it('comes from the service in the name of the person, who gets the reply', async () => {
    const mail = await deliver();
    expect(mail.from).toMatchObject({
      name: 'Maria das Graças Sousa via Chamados SEI',
      address: 'chamados@sei.exemplo.gov.br',
    });
    expect(mail.replyTo).toMatchObject([{ address: 'maria.sousa@cbm.ma.gov.br' }]);
    expect(mail.to).toMatchObject([{ address: 'csg@cbm.exemplo.gov.br' }]);
  });

  it('begins its subject with the number and keeps it short', async () => {
    expect((await deliver()).subject).toBe(
      '[SEI CBMMA-2026-000123] Erro ao assinar documento - CBMMA/DAL',
    );
    const long = await deliver({ categoria: { id: 'x', titulo: 'Ação muito longa '.repeat(20) } });
    expect(long.subject?.length).toBeLessThanOrEqual(120);
  });

  it('is the same mail when it is sent again, and no automatic one', async () => {
    const [first, again] = [await deliver(), await deliver()];
    expect(first.messageId).toBe(`<chamado.${example.id}.1@sei.exemplo.gov.br>`);
    expect(again.messageId).toBe(first.messageId);
    for (const key of ['auto-submitted', 'precedence', 'x-auto-response-suppress', 'list-id']) {
      expect(header(first, key)).toBeUndefined();
    }
  });

  it('lets filters sort it by its headers', async () => {
    const mail = await deliver();
    expect(header(mail, 'x-sei-chamado')).toBe('CBMMA-2026-000123');
    expect(header(mail, 'x-sei-orgao')).toBe('CBMMA');
    expect(header(mail, 'x-sei-processo')).toBe('0042.005137/2026-91');
    expect(header(mail, 'x-sei-categoria')).toBe('erro_assinar');
  });
});

const withNivel = (nivelAcesso: 'restrito' | 'sigiloso' | 'desconhecido') => ({
  contexto: { ...contexto, processo: { numero: '1', nivelAcesso } },
});

describe('pictures in the mail', () => {
  const { processo: _, ...withoutProcesso } = contexto;

  it.each([
    ['of a restrito', withNivel('restrito'), 'porque o processo não é público'],
    ['of a sigiloso', withNivel('sigiloso'), 'porque o processo não é público'],
    ['of an unknown level', withNivel('desconhecido'), 'porque o processo não é público'],
    ['with an uncovered area', { descoberto: true }, 'mostram uma área que estava coberta'],
    [
      'of a processo that the person took out',
      {
        contexto: { ...withoutProcesso, leitura: { faltou: [], retirados: ['processo' as const] } },
      },
      'porque o processo não é público',
    ],
    [
      'of a processo that could not be read',
      { contexto: { ...withoutProcesso, leitura: { faltou: ['processo.numero'], retirados: [] } } },
      'porque o processo não é público',
    ],
  ])('%s stay behind the sign-in, and the mail links to them', async (_name, change, why) => {
    const { attachments, text, raw } = await deliver(change);
    expect(attachments).toEqual([]);
    expect(raw).not.toContain(picture.toString('base64').slice(0, 60));
    expect(text?.replace(/\s+/g, ' ')).toContain(why);
    expect(text).toContain(`Veja na mesa do CSG: ${link}`);
  });

  it('travel when there is no processo on the page', async () => {
    const { attachments } = await deliver({ contexto: withoutProcesso });
    expect(attachments).toHaveLength(1);
  });

  it('stop where a mail gateway would refuse them', () => {
    const big = { ...png, bytes: BUDGET - 10 };
    const { attached, withheld } = selectAnexos([big, png], { contexto, descoberto: false });
    expect(attached).toEqual([big]);
    expect(withheld).toBe('tamanho');
  });
});

describe('hostile text', () => {
  it('adds no header and no recipient', async () => {
    const evil = 'Zé\r\nBcc: ladrao@exemplo.com\r\nX-Evil: 1\n\ncorpo';
    const mail = await deliver({
      solicitante: { ...example.solicitante, nome: evil },
      categoria: { id: 'a\r\nX-Evil: 2', titulo: evil },
      processo: 'x\r\nX-Evil: 3',
      destino: { sigla: 'CBM\r\nX-Evil: 4', nome: evil, contato: null },
      contexto: { ...contexto, unidade: { sigla: evil } },
      anexos: [{ ...png, nome: 'a"\r\nX-Evil: 5\r\n.png' }],
    });
    expect(header(mail, 'x-evil')).toBeUndefined();
    expect(mail.bcc).toBeUndefined();
    expect(inbox.taken.at(-1)?.to).toEqual(['csg@cbm.exemplo.gov.br']);
    const [head = ''] = mail.raw.split('\r\n\r\n');
    expect(head).not.toMatch(/^(bcc|x-evil):/im);
  });

  it('shows as text in the HTML', async () => {
    const evil = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';
    const { html } = await deliver({ descricao: evil, numero: evil });
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('passes for no field in the plain text', async () => {
    const mensagens = ['Falha\nNível de acesso: Público'];
    const { text } = await deliver({ contexto: { ...contexto, mensagens } });
    const lines = text?.split('\n').filter((line) => line.startsWith('Nível de acesso')) ?? [];
    expect(lines).toHaveLength(1);
  });
});
