/**
 * What the extension keeps in IndexedDB: the person, the draft (rascunho), the delivery (entrega)
 * and its receipt. Bytes lie in a store of their own, so that a list never loads a picture.
 *
 * draft --enviar--> delivery --number stored--> receipt; every state and step between is in
 * `states.ts`.
 */
import type {
  Campos,
  Comprovante,
  Contexto,
  Fato,
  ImagemComprovada,
  Impacto,
  Mostrado,
  NovaMensagem,
  NovoChamado,
  Prazo,
} from '@/lib/contract';
import type { Marca, Tarja } from '@/lib/picture/marks';

/** `host|sigla` of a SEI user; `host|` where the page named nobody. */
export type ChavePessoa = string;

/** Who reports, per SEI user: two people of one computer never share it. */
export interface Pessoa {
  chave: ChavePessoa;
  nome: string;
  email: string;
  /** Sigla of the person's órgão, or empty. */
  orgao: string;
  /**
   * Registered at this helpdesk address; null until the first delivery registers it. `verificada`:
   * this e-mail was proved from here.
   */
  dispositivo: { helpdesk: string; id: string; token: string; verificada?: boolean } | null;
  usadaEm: number;
  /** The person does not want to be invited again to prove the e-mail. */
  semConvite?: boolean;
  /** The helpdesk stopped knowing the former device (ms since epoch); until the person was told. */
  desligadoEm?: number;
  /** Sigla of the unidade where they reported last, for a page that names none. */
  unidade?: string;
  /** Id of the categoria of each of their last chamados, the last one first. */
  usadas?: string[];
  /** Siglas of the órgãos whose CSG they are part of, as the helpdesk says; unknown when absent. */
  csg?: string[];
}

export interface Imagem {
  id: string;
  origem: 'captura' | 'compartilhada' | 'colada' | 'arquivo';
  tipo: 'image/png' | 'image/jpeg' | 'image/webp';
  largura: number;
  altura: number;
  marcas: Marca[];
  /** Automatic tarjas that the person took away ("Mostrar esta área"): not painted, kept as proof. */
  descobertas?: Tarja[];
  /** What may be personal and nobody can tell: outlined, covered when the person says so. */
  sugestoes?: Tarja[];
  /** Of a delivery that came back: its tarjas are in the pixels now, what they were is here. */
  comprovada?: Omit<ImagemComprovada, 'sha256'>;
  /** Of the same: what the numbers already painted say. */
  notas?: string[];
  legenda: string;
}

export interface ArquivoRascunho {
  id: string;
  nome: string;
  tipo: string;
  bytes: number;
}

export interface Rascunho {
  /** UUID; also the id of the delivery it becomes. */
  id: string;
  /** Idempotency key, born with the draft, never changed. */
  chave: string;
  pessoa: ChavePessoa;
  criadoEm: number;
  atualizadoEm: number;
  /** As read; what the person removed is named in `retirados` and left out only on sending. */
  contexto: Contexto;
  retirados: Fato[];
  /** The person lets the number of a sigiloso processo go; otherwise it leaves masked. */
  informarNumero?: boolean;
  categoria: string | null;
  campos: Campos;
  descricao: string;
  impacto: Impacto;
  /** Asked for somebody else. */
  paraOutra?: boolean;
  /** Number of the SEI processo that formally asks the same. */
  formalizacao?: string;
  /** What the person saw before writing: articles, known errors, avisos. */
  mostrado?: Mostrado[];
  /** The person's choice of receiver; null: decided from órgão and unidade. */
  destino: string | null;
  imagens: Imagem[];
  arquivos: ArquivoRascunho[];
  /** Why there is no picture, for the panel to offer another way; null when there is one. */
  semImagem:
    | 'sem_permissao'
    | 'limite'
    | 'pagina_protegida'
    | 'mudou'
    | 'falhou'
    /** It was taken, and there was no room to keep it. */
    | 'disco'
    /** The last page that was captured shows a sigiloso processo: only the person may say so. */
    | 'sigiloso'
    | null;
  /** Error that sent a delivery back to its author, to be shown at the form. */
  devolvido: Falha | null;
}

/** Why a delivery waits or came back. `detalhe` is a Portuguese sentence. */
export interface Falha {
  tipo:
    | 'sem_rede'
    | 'demorou'
    | 'servidor'
    | 'resposta_invalida'
    | 'muitas_requisicoes'
    | 'credencial'
    | 'recusado'
    | 'grande'
    | 'sem_endereco'
    /** This computer has no room, so the step could not be stored. */
    | 'disco';
  detalhe: string;
  /** A person must change something; trying again alone will not help. */
  permanente: boolean;
  /** Milliseconds the server asked to wait (`Retry-After`). */
  esperar?: number;
  /** What of the chamado was refused: a JSON pointer into its body and a Portuguese sentence. */
  campos?: { caminho: string; detalhe: string }[];
}

interface EntregaBase {
  id: string;
  chave: string;
  pessoa: ChavePessoa;
  criadaEm: number;
  tentativas: number;
  /** Not before this instant (ms since epoch). */
  proximaEm: number;
  /** When it was tried last, by the clock of then. */
  tentadaEm?: number;
  falha: Falha | null;
  /** Bytes of anexos accepted so far and in all. */
  progresso: { enviados: number; total: number };
}

export interface EntregaChamado extends EntregaBase {
  tipo: 'chamado';
  titulo: string;
  corpo: NovoChamado;
  anexos: { sha256: string; bytes: number }[];
  /**
   * The draft it came from, for the way back: without the facts that the person removed, its
   * pictures already flattened (the ones before the tarjas are gone).
   */
  rascunho: Rascunho;
  /** A `POST /chamados` was begun, so the helpdesk may hold it already: no way back to a draft. */
  postado: boolean;
  /**
   * The device that began it. The key is known to the helpdesk by who used it: a person who corrects
   * their e-mail meanwhile is somebody else there, and would make a second chamado.
   */
  postadoPor?: Pessoa['dispositivo'];
}

export interface EntregaMensagem extends EntregaBase {
  tipo: 'mensagem';
  titulo: string;
  chamado: string;
  corpo: NovaMensagem;
  /** Of what was a draft: its anexos, and the draft for the way back. */
  anexos?: EntregaChamado['anexos'];
  rascunho?: Rascunho;
}

export type Entrega = EntregaChamado | EntregaMensagem;

/** Proof of a delivery, kept 30 days. */
export interface Recibo {
  id: string;
  pessoa: ChavePessoa;
  chamado: string;
  numero: string;
  em: number;
  /** Of a chamado: what was covered in what left; absent in receipts of answers. */
  comprovante?: Comprovante;
  /** It joined a chamado that was open already. */
  acrescentado?: true;
  /** Of a chamado: until when, as the helpdesk counted it by its calendar. */
  prazos?: Prazo[];
}
