/** What is in the innermost frame: a document's own HTML, which has nothing of SEI around it, or a PDF. */
import { INSTALACAO } from '../data.ts';
import { html } from '../html.ts';
import { pdf } from '../pdf.ts';
import type { Page } from '../visit.ts';
import { documentoDaUrl } from './ids.ts';
import { plantada } from './plantadas.ts';

export const documento: Page = (visit) => {
  const aberto = documentoDaUrl(visit);
  if (!aberto || aberto.formato === 'quebrado' || !visit.processo) {
    return { page: html`Erro na visualização do documento.` };
  }
  const { processo, usuario } = visit;
  const outra = plantada(visit, aberto);
  if (outra) return { page: outra };
  return {
    page: html`<!DOCTYPE html>
      <html lang="pt-br">
        <head>
          <meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1" />
          <title>SEI/${INSTALACAO.orgao} - ${aberto.numero} - ${aberto.serie}</title>
          <style>
            body {
              margin: 24px 40px;
              font:
                12pt/1.5 'Times New Roman',
                'Liberation Serif',
                serif;
            }
            header {
              text-align: center;
              font-weight: bold;
            }
            h1 {
              font-size: 13pt;
              text-align: center;
            }
            p {
              text-align: justify;
              text-indent: 2.5cm;
            }
            .ficha {
              text-indent: 0;
            }
            footer {
              margin-top: 24px;
              padding-top: 8px;
              border-top: 1px solid #999;
              font-size: 10pt;
            }
          </style>
        </head>
        <body>
          <header>${INSTALACAO.descricao}<br />${usuario.unidade.descricao}</header>
          <h1>${aberto.serie.toUpperCase()} ${aberto.nomeArvore && `Nº ${aberto.nomeArvore}`}</h1>
          <p class="ficha">
            Processo nº ${processo.numero}<br />Interessado: ${processo.interessados.join(', ')}
          </p>
          ${aberto.paragrafos.map((texto) => html`<p>${texto}</p>`)}
          ${
            aberto.assinante &&
            html`<p class="ficha">
              Documento assinado eletronicamente por <b>${aberto.assinante}</b>, em 18/11/2026, às
              10:32.
            </p>`
          }
          <footer>
            Referência: Processo nº ${processo.numero}
            <span style="float: right">SEI nº ${aberto.numero}</span>
          </footer>
        </body>
      </html>`,
  };
};

export const anexo: Page = (visit) => {
  const aberto = documentoDaUrl(visit);
  if (!aberto) return { page: html`Erro na visualização do documento.` };
  return {
    bytes: pdf([`${aberto.serie} ${aberto.nomeArvore}`, ...PDF]),
    type: 'application/pdf',
    headers: { 'Content-Disposition': `inline; filename="${aberto.serie}.pdf"` },
  };
};

const PDF = [
  'Comercial Serra Azul Ltda.',
  'Descricao: material de consumo',
  'Valor total: R$ 4.218,00',
  'Responsavel: Severino Jose da Silva',
];
