/** The helpdesk API, version 1, as schemas that both sides import. */
export * from './anexo.ts';
export * from './artigo.ts';
export * from './aviso.ts';
export * from './base.ts';
export * from './campo.ts';
export * from './catalogo.ts';
export * from './chamado.ts';
export * from './comprovante.ts';
export * from './contexto.ts';
export * from './dispositivo.ts';
export * from './identidade.ts';
export * from './impacto.ts';
export * from './pausa.ts';
export * from './prazo.ts';
export * from './problema.ts';
export * from './words.ts';
