/** What the reader must say of a page of `test/sei/truth.ts`: all of it, and nothing else. */
import type { Contexto } from '@/lib/contract';
import { LEITOR } from '@/lib/text/reader';
import type { Verdade } from '../../sei/truth.ts';

/** Pages that hide SEI's version tell the framework's; what that says of SEI. */
const POR_INFRA: Readonly<Record<string, string | undefined>> = {
  '1.502.2': undefined,
  '1.615.4': '4.0',
  '2.29.0': '4.1+',
  '2.41.1': '5.x',
};
const INFRA = { '3.1.7': '1.502.2', '4.0.12': '1.615.4', '4.1.5': '2.29.0', '5.0.4': '2.41.1' };

/** Processes in the simulator's list. */
const LISTADOS = 300;

const MASCARA = '••••••••.••••••/••••-••';

/** The parts that do not depend on the browser. */
export type Lido = Omit<Contexto, 'ambiente' | 'desempenho' | 'falhas'>;

export function contextoDe({ fatos, lugar, pagina, versao }: Verdade, host: string): Lido {
  const { usuario, unidade, processo, documento, selecionados, mensagens, extensoes } = fatos;
  const tela = fatos.dentro ?? fatos;
  const modal = fatos.dentro?.acao === 'usuario_validar_acesso';
  return present({
    sei: present({
      host,
      versao: fatos.versao ?? otherVersion({ fatos, pagina, versao }),
      prefixo: fatos.sei && fatos.tipo !== 'login' ? lugar : undefined,
      orgao: fatos.orgaoDoSistema,
    }),
    tela: present({
      acao: tela.acao,
      titulo: tela.tela ?? (fatos.tipo === 'login' ? 'SEI / SEAD' : undefined),
      tipo: fatos.dentro ? (modal ? 'modal' : 'simples') : fatos.tipo,
    }),
    // The CPF of whoever signs in with one stays on the computer.
    usuario:
      usuario &&
      present({ ...usuario, sigla: isCpf(usuario.sigla ?? '') ? undefined : usuario.sigla }),
    unidade: unidade && present({ ...unidade }),
    processo,
    documento: documento && {
      ...documento,
      formato: fatos.semTexto ? 'pdf' : 'html',
    },
    processosListados: pagina.startsWith('controle') ? LISTADOS : undefined,
    processosSelecionados: selecionados?.map(({ numero, sigiloso }) =>
      sigiloso ? MASCARA : numero,
    ),
    mensagens: fatos.sessaoEncerrada ? [LEITOR.sessaoEncerrada] : mensagens && [...mensagens],
    extensoes: extensoes && extensoes.toSorted(),
    leitura: { faltou: [...fatos.faltou], retirados: [] },
  }) as Lido;
}

/** What was read, in the form of {@link contextoDe}: only the beginning of a message with a secret. */
export function lidoDe({ fatos }: Verdade, contexto: Contexto): Lido {
  const { ambiente: _a, desempenho: _d, falhas: _f, ...lido } = contexto;
  return {
    ...lido,
    ...(lido.extensoes && { extensoes: lido.extensoes.toSorted() }),
    ...(fatos.segredo &&
      lido.mensagens && {
        mensagens: lido.mensagens.map((texto, i) =>
          texto.slice(0, fatos.mensagens?.[i]?.length ?? 0),
        ),
      }),
  };
}

function otherVersion({ fatos, pagina, versao }: Pick<Verdade, 'fatos' | 'pagina' | 'versao'>) {
  if (pagina === 'editor-5') return '5.x';
  return fatos.infra || fatos.tipo === 'login'
    ? POR_INFRA[fatos.infra ?? INFRA[versao]]
    : undefined;
}

function present<T extends object>(partes: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(partes).filter(([, valor]) => valor !== undefined),
  ) as Partial<T>;
}

const isCpf = (sigla: string) => /^\d{11}$/.test(sigla);
