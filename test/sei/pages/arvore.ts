/** The tree: SEI sends it as a script that fills `Nos` and `NosAcoes`; a file draws it. */
import type { Documento, Nivel, Processo } from '../data.ts';
import { html, literal, raw, type Html } from '../html.ts';
import type { Page, Visit } from '../visit.ts';
import { erro } from './erro.ts';

/** Documents in one folder; a process with fewer has no folders. */
const POR_PASTA = 249;

export const arvore: Page = (visit) => {
  const { processo } = visit;
  if (!processo) return erro(visit, 'Processo não encontrado.');
  const selecionado = visit.url.searchParams.get('id_documento') ?? processo.id;
  return {
    page: visit.layout.simples(visit, {
      nome: '',
      titulo: 'SEI - Árvore Montar',
      prefixo: false,
      conteudo: html`<div id="divArvore"></div>
        <div id="divConsultarAndamento">
          <a
            class="ancoraPadraoPreta"
            target="${visit.layout.quadros.direita}"
            href="${visit.link('procedimento_consultar_historico', { id_procedimento: processo.id })}"
            >Consultar Andamento</a
          >
        </div>
        <script>
          var Nos = [];
          var NosAcoes = [];
          ${linhas('Nos', 'infraArvoreNo', nos(visit, processo))};
          ${linhas('NosAcoes', 'infraArvoreAcao', acoes(visit, processo))};
          infraArvoreDesenhar(
            document.getElementById('divArvore'),
            Nos,
            NosAcoes,
            ${literal(selecionado)},
            ${literal(visit.layout.quadros.direita)},
          );
        </script>`,
    }),
  };
};

type Argumentos = readonly (string | boolean | null)[];

function linhas(lista: string, classe: string, itens: readonly Argumentos[]): Html {
  const linha = (item: Argumentos, i: number) =>
    `${lista}[${i}] = new ${classe}(${item.map((valor) => literal(valor).text).join(',')});`;
  return raw(itens.map(linha).join('\n'));
}

function nos(visit: Visit, processo: Processo): Argumentos[] {
  const { documentos, id, numero, tipo } = processo;
  const raiz = no(visit, {
    tipo: 'PROCESSO',
    id,
    idPai: null,
    href: visit.link('arvore_visualizar', {
      acao_origem: 'procedimento_visualizar',
      id_procedimento: id,
    }),
    target: visit.layout.quadros.raiz,
    label: numero,
    title: tipo,
    icone: 'arvore_processo',
    protocolo: numero,
  });
  const comPastas = documentos.length > POR_PASTA;
  const resto = documentos.flatMap((documento, i) => {
    const idPasta = `PASTA${Math.floor(i / POR_PASTA) + 1}`;
    const pasta = {
      tipo: 'PASTA',
      id: idPasta,
      idPai: id,
      href: null,
      target: null,
      label: romano(Math.floor(i / POR_PASTA) + 1),
      title: '',
      icone: 'arvore_pasta',
      protocolo: '',
    };
    const folha = no(visit, noDoDocumento(visit, processo, documento, comPastas ? idPasta : id));
    return comPastas && i % POR_PASTA === 0 ? [no(visit, pasta), folha] : [folha];
  });
  return [raiz, ...resto];
}

interface No {
  tipo: string;
  id: string;
  idPai: string | null;
  href: string | null;
  target: string | null;
  label: string;
  title: string;
  icone: string;
  protocolo: string;
}

/** The sixteen arguments of a node, in SEI's order. */
function no(
  visit: Visit,
  { tipo, id, idPai, href, target, label, title, icone, protocolo }: No,
): Argumentos {
  const svg = visit.file(visit.layout.icone(icone, visit.layout.carimbo));
  return [
    tipo,
    id,
    idPai,
    href,
    target,
    label,
    title,
    svg,
    svg,
    svg,
    true,
    true,
    'infraArvoreNo',
    'infraArvoreNoSelecionado',
    'infraArvoreNoVisitado',
    protocolo,
  ];
}

function noDoDocumento(visit: Visit, processo: Processo, documento: Documento, idPai: string): No {
  const { id, numero, serie, nomeArvore, formato } = documento;
  const nome = [serie, nomeArvore, `(${numero})`].filter(Boolean).join(' ');
  return {
    tipo: 'DOCUMENTO',
    id,
    idPai,
    href: visit.link('arvore_visualizar', {
      acao_origem: 'procedimento_visualizar',
      id_procedimento: processo.id,
      id_documento: id,
    }),
    target: visit.layout.quadros.documento,
    label: nome,
    title: nome,
    icone: `arvore_documento_${formato}`,
    protocolo: numero,
  };
}

function acoes(visit: Visit, processo: Processo): Argumentos[] {
  const acao = (
    tipo: string,
    id: string,
    idPai: string,
    title: string,
    icone: string,
  ): Argumentos => [
    tipo,
    id,
    idPai,
    'javascript:void(0);',
    null,
    title,
    visit.file(visit.layout.icone(icone, visit.layout.carimbo)),
    true,
  ];
  const daSituacao = ({ id, nivel }: { id: string; nivel: Nivel }) =>
    nivel.tipo === 'publico'
      ? []
      : [acao('NIVEL_ACESSO', `NA${id}`, id, tituloDoNivel(nivel), `processo_${nivel.tipo}`)];
  return [
    ...daSituacao(processo),
    ...processo.documentos.flatMap((documento) => [
      ...(documento.assinante
        ? [
            acao(
              'ASSINATURA',
              `A${documento.id}`,
              documento.id,
              `Assinado por:\n${documento.assinante}`,
              'documento_assinatura',
            ),
          ]
        : []),
      ...daSituacao(documento),
    ]),
  ];
}

function tituloDoNivel({ tipo, grau, hipotese }: Nivel): string {
  return tipo === 'sigiloso'
    ? `Acesso Sigiloso (${grau})\n${hipotese}`
    : `Acesso Restrito\n${hipotese}`;
}

function romano(n: number): string {
  const valores = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  let resto = n;
  let texto = '';
  for (const [valor, letra] of valores) {
    for (; resto >= valor; resto -= valor) texto += letra;
  }
  return texto;
}
