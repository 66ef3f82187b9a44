/** Reads one frame. Runs inside the page: small, changes nothing, never throws. */
import type { FrameFacts } from './frame-facts.ts';

/** @param location of the same window; only its host, path and `acao` are kept */
export function readFrame(document: Document, location: Location): FrameFacts {
  return {
    formato: 1,
    erro: null,
    contentType: document.contentType,
    carregando: document.readyState === 'loading',
    vazio: location.href === 'about:blank' && !document.body?.hasChildNodes(),
    topo: document.defaultView === document.defaultView?.top,
    posicao: null,
    host: location.host,
    caminho: location.pathname,
    acao: new URLSearchParams(location.search).get('acao'),
    titulo: '',
    evidencias: [],
    provado: false,
    tipo: 'outra',
    fatos: {},
    mensagens: [],
    quadro: null,
    filhos: [],
    areas: [],
    areasSemLugar: 0,
    ambiente: null,
    trabalho: { nos: 0, caracteres: 0, esgotado: false },
  };
}
