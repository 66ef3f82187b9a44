/** From the one-time ticket to a form that can be filled in. */
import { destinoDe, findOrgao } from '@/lib/catalogo/routing';
import type { PainelEntrada } from '@/lib/browser/messages';
import { inOrderOf, loadDraft } from '@/lib/outbox/drafts';
import { withLevelOf } from '@/lib/outbox/sigilo';
import type { Falha, Pessoa, Rascunho } from '@/lib/outbox/records';
import { texto } from '@/lib/text/panel';
import { bitmapOf } from '@/components/picture/bitmaps';
import { mensagemLida } from './facts';
import { isAboutSender, refusalsOf } from './refused';
import type { Lugar, Panel, PanelState } from './panel-store';

/** Spends the ticket and shows the draft it is for. */
export async function enter(panel: Panel, bilhete: string): Promise<void> {
  const refused = (detalhe: string) => panel.setState({ etapa: { em: 'sem_bilhete', detalhe } });
  try {
    const entrada = bilhete ? await panel.ask('painel.entrar', { bilhete }) : null;
    const rascunho = entrada && (entrada.semGuarda ?? (await loadDraft(entrada.rascunho)));
    if (!entrada || !rascunho) return refused('');
    const semGuarda = entrada.semGuarda !== undefined;
    panel.setState({
      semGuarda,
      entrada,
      recolhido: entrada.recolhido,
      identidade: entrada.identidade,
    });
    show(panel, rascunho);
  } catch (error) {
    refused(error instanceof Error ? error.message : String(error));
  }
}

/** Shows a draft: the one of the ticket, another one, or one that came back. */
export function show(panel: Panel, rascunho: Rascunho): void {
  for (const { id } of rascunho.imagens) void bitmapOf(id).catch(() => null);
  const { entrada, identidade, quem: typed } = panel.getState();
  const quem = identidade
    ? (typed ?? (isAboutSender(rascunho) ? whoOf(identidade) : null))
    : (typed ?? prefilled(entrada, rascunho));
  const aberto = opened(rascunho);
  panel.setState({
    etapa: { em: 'formulario' },
    rascunho: aberto,
    recusas: refusalsOf(aberto, quem),
    mexeu: wasTouched(rascunho),
    tentou: false,
    falha: rascunho.devolvido && shownAt(rascunho.devolvido),
    quem,
    retirada: null,
    passos: {},
    ampliada: null,
  });
}

/** The background added a picture to the open draft: take it in without touching what is typed. */
export async function refreshPictures(panel: Panel): Promise<void> {
  const stored = await loadDraft(panel.getState().rascunho.id);
  if (stored) takePictures(panel, stored);
}

/** Pictures and files as stored, with the marks and in the order that this panel holds. */
export function takePictures(panel: Panel, stored: Rascunho): void {
  const { rascunho } = panel.getState();
  const imagens = inOrderOf(rascunho.imagens, stored.imagens).map(
    (imagem) => rascunho.imagens.find((mine) => mine.id === imagem.id) ?? imagem,
  );
  const { arquivos, semImagem } = stored;
  const contexto = withLevelOf(stored.contexto, rascunho.contexto);
  panel.setState({ rascunho: { ...rascunho, contexto, imagens, arquivos, semImagem } });
}

/** Binds the panel to another draft of the same person. */
export async function switchDraft(panel: Panel, id: string): Promise<void> {
  await panel.flush();
  const { rascunho, entrada, mexeu } = panel.getState();
  await panel.ask('painel.trocar', { rascunho: id });
  const next = await loadDraft(id);
  const left = { id: rascunho.id, resumo: rascunho.descricao, atualizadoEm: Date.now() };
  const others = entrada.outros.filter((outro) => outro.id !== id);
  panel.setState({ entrada: { ...entrada, outros: mexeu ? [left, ...others] : others } });
  if (next) show(panel, next);
}

/** A fresh draft with what the page shows now, after the last one was sent. */
export async function startAnother(panel: Panel): Promise<void> {
  const { rascunho: id } = await panel.ask('painel.novo', {});
  const next = await loadDraft(id);
  if (next) show(panel, next);
}

/** Where the reason belongs for which a delivery came back. */
export function shownAt(falha: Falha): PanelState['falha'] {
  const places: Partial<Record<Falha['tipo'], Lugar>> = { grande: 'imagem', credencial: 'quem' };
  const anexo = falha.campos?.every(({ caminho }) => caminho.startsWith('/anexos/'));
  if (anexo) return { lugar: 'imagem', texto: falha.detalhe };
  return { lugar: places[falha.tipo] ?? 'rodape', texto: falha.detalhe || texto.naoEnviou };
}

const whoOf = ({ nome, email, orgao }: Pessoa) => ({ nome, email, orgao });

/** An empty description starts from SEI's own message, which says more than most people would. */
function opened(rascunho: Rascunho): Rascunho {
  if (rascunho.descricao !== '') return rascunho;
  return { ...rascunho, descricao: mensagemLida(rascunho) };
}

function wasTouched(rascunho: Rascunho): boolean {
  const { categoria, descricao, campos, arquivos, imagens, contexto } = rascunho;
  return (
    categoria !== null ||
    (contexto.leitura.informados ?? []).length > 0 ||
    (descricao !== '' && descricao !== mensagemLida(rascunho)) ||
    Object.keys(campos).length > 0 ||
    arquivos.length > 0 ||
    imagens.some(({ marcas }) =>
      marcas.some((m) => m.tipo !== 'tarja' || m.origem !== 'automatica'),
    )
  );
}

/** Name and órgão as SEI says them; the e-mail is the one thing that it does not. */
function prefilled(entrada: PainelEntrada, { contexto }: Rascunho): PanelState['quem'] {
  const { usuario, unidade } = contexto;
  const { catalogo } = entrada;
  const orgao =
    findOrgao(catalogo, usuario?.orgao ?? '') ?? destinoDe(catalogo, { unidade: unidade?.sigla });
  const sigla = entrada.orgaoTravado ?? orgao?.sigla ?? '';
  return { nome: usuario?.nome ?? '', email: '', orgao: sigla };
}
