/** The services of chamados, for the routes, the desk and the mail. None of them knows HTTP. */
export { actAsSolicitante, insertTeamReply, replyAsTeam } from './change.ts';
export type { AcaoSolicitante, RespostaEquipe } from './change.ts';
export { createChamado, insertChamado } from './create.ts';
export { listLosses, newLosses } from './losses.ts';
export type { Instalacao, Perda } from './losses.ts';
export { countQueue, listQueue, type ConsultaFila, type FilaItem } from './queue.ts';
export { getChamado, listOwn, type ChamadoInterno } from './read.ts';
export { readAnexo } from './anexos.ts';
