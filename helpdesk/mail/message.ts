/** One chamado as one mail: who, to whom, headers, bodies, anexos. */
import type { SendMailOptions } from 'nodemailer';
import type { ChamadoInterno } from '../store/chamados.ts';
import { CORREIO } from '../text.ts';
import { bodyHtml } from './body-html.tsx';
import { bodyText } from './body-text.ts';
import { mailContent } from './content.ts';
import type { Selection } from './pictures.ts';

export interface Envelope {
  /** Address that this server may send from: the person's own would fail SPF and DMARC. */
  remetente: string;
  /** Mailbox of the CSG. */
  caixa: string;
  /** `https://helpdesk.exemplo.gov.br`, or null. */
  urlPublica: string | null;
  fuso: string;
  /** Bytes of an anexo that travels. */
  files: { nome: string; tipo: string; content: Buffer }[];
}

/** Longer subjects are cut by helpdesks that receive by mail. */
const SUBJECT = 120;

/**
 * Deliberately without `Auto-Submitted`: helpdesks drop an opening message that says it is
 * automatic, some without a word. The Message-ID depends on the chamado alone, so that a mail
 * sent twice is the same mail.
 */
export function chamadoMessage(
  chamado: ChamadoInterno,
  selection: Selection,
  { remetente, caixa, urlPublica, fuso, files }: Envelope,
): SendMailOptions {
  const link = urlPublica && `${urlPublica}/mesa/chamados/${chamado.id}`;
  const content = mailContent(chamado, selection, { link, fuso });
  const unidade = chamado.contexto.unidade?.sigla ?? '';
  const subject = `[SEI ${chamado.numero}] ${CORREIO.assunto(chamado.categoria.titulo, unidade)}`;
  return {
    from: { name: oneLine(CORREIO.via(chamado.solicitante.nome)), address: remetente },
    replyTo: { name: oneLine(chamado.solicitante.nome), address: chamado.solicitante.email },
    to: { name: oneLine(chamado.destino.nome), address: caixa },
    subject: oneLine(subject).slice(0, SUBJECT),
    messageId: `<chamado.${chamado.id}.1@${remetente.split('@')[1]}>`,
    date: new Date(chamado.criadoEm),
    headers: {
      'X-SEI-Chamado': oneLine(chamado.numero),
      'X-SEI-Orgao': oneLine(chamado.destino.sigla),
      'X-SEI-Processo': oneLine(chamado.processo ?? ''),
      'X-SEI-Categoria': oneLine(chamado.categoria.id),
    },
    text: bodyText(content),
    html: bodyHtml(content),
    textEncoding: 'quoted-printable',
    attachments: files.map(({ nome, tipo, content: bytes }) => ({
      filename: oneLine(nome),
      contentType: tipo,
      content: bytes,
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** No line break gets into a header, whatever a person wrote. */
function oneLine(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is being removed
  return text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
}
