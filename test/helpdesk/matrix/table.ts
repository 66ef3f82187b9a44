/**
 * Who may do what: one row for each route, one column for each kind of caller, written by hand. The
 * chamado that rows speak of was opened by `dono`, goes to the CSG of CBM and has an anexo.
 *
 * A cell is the status of the answer; `+` behind it: the answer names the chamado; `entrar`: sent to
 * the desk's sign-in. A word behind a route tells apart what it is asked about.
 */

/** In the order of the columns. */
export const CALLERS = {
  ninguem: 'without any credential',
  revogado: 'a device that was revoked',
  estranho: 'a device whose e-mail was never proved',
  escreveu: 'the same, which wrote down the e-mail of the owner',
  dono: 'the device that opened the chamado, its e-mail proved',
  dono2: 'another device of that e-mail, proved too',
  alheio: 'somebody else, proved, of another órgão',
  csg: 'CSG of the órgão that receives it',
  csg2: 'CSG of another órgão',
  central: 'the central unit',
  admin: 'the administration',
  equipe: 'the staff token',
  saiu: 'a session of the administration that was ended',
} as const;
export type Caller = keyof typeof CALLERS;

export const TABLE = `
                                               ninguem revogado estranho escreveu dono   dono2  alheio csg    csg2   central admin  equipe saiu
GET     /                                      302     302      302      302      302    302    302    302    302    302     302    302    302
GET     /saude                                 200     200      200      200      200    200    200    200    200    200     200    200    200
GET     /privacidade                           200     200      200      200      200    200    200    200    200    200     200    200    200
GET     /privacidade.css                       200     200      200      200      200    200    200    200    200    200     200    200    200
GET     /pronto                                200     200      200      200      200    200    200    200    200    200     200    200    200

OPTIONS /api/v1*                               204     204      204      204      204    204    204    204    204    204     204    204    204
GET     /api/v1/openapi.json                   200     200      200      200      200    200    200    200    200    200     200    200    200
GET     /api/v1/documentacao                   200     200      200      200      200    200    200    200    200    200     200    200    200
GET     /api/v1/documentacao.css               200     200      200      200      200    200    200    200    200    200     200    200    200
GET     /api/v1/catalogo                       200     200      200      200      200    200    200    200    200    200     200    200    200
GET     /api/v1/servidor                       200     200      200      200      200    200    200    200    200    200     200    200    200
GET     /api/v1/avisos                         200     200      200      200      200    200    200    200    200    200     200    200    200
POST    /api/v1/avisos/:id/eu-tambem           401     401      200      200      200    200    200    401    401    401     401    401    401
POST    /api/v1/artigos/:id/resolveu           404     404      404      404      404    404    404    404    404    404     404    404    404
POST    /api/v1/erros-conhecidos/:id/resolveu  404     404      404      404      404    404    404    404    404    404     404    404    404
POST    /api/v1/dispositivos                   201     201      201      201      201    201    201    201    201    201     201    201    201
GET     /api/v1/dispositivos                   401     401      200      200      200    200    200    401    401    401     401    401    401
GET     /api/v1/dispositivos/atual             401     401      200      200      200    200    200    401    401    401     401    401    401
DELETE  /api/v1/dispositivos/:id               401     401      404      404      204    204    404    401    401    401     401    401    401
POST    /api/v1/dispositivos/verificacao       401     401      202      202      202    202    202    401    401    401     401    401    401
PUT     /api/v1/dispositivos/verificacao       401     401      422      422      422    422    422    401    401    401     401    401    401
POST    /api/v1/dispositivos/entrada           401     401      201      201      201    201    201    401    401    401     401    401    401
PUT     /api/v1/dispositivos/entrada           401     401      422      422      422    422    422    401    401    401     401    401    401
PUT     /api/v1/anexos/:sha256                 401     401      200      200      200    200    200    401    401    401     401    401    401
HEAD    /api/v1/anexos/:sha256                 401     401      404      404      200    200    404    401    401    401     401    401    401
GET     /api/v1/anexos/:sha256                 401     401      404      404      200    200    404    401    401    401     401    401    401
POST    /api/v1/chamados                       401     401      201      201      201    201    201    401    401    401     401    401    401
POST    /api/v1/chamados            com-anexo  401     401      422      422      201    201    422    401    401    401     401    401    401
GET     /api/v1/chamados                       401     401      200      200      200+   200+   200    401    401    401     401    401    401
GET     /api/v1/chamados/:id                   401     401      404      404      200+   200+   404    401    401    401     401    401    401
POST    /api/v1/chamados/:id/mensagens         401     401      404      404      201    201    404    401    401    401     401    401    401
POST    /api/v1/chamados/:id/cancelamento      401     401      404      404      200+   200+   404    401    401    401     401    401    401
POST    /api/v1/chamados/:id/reabertura        401     401      404      404      200+   200+   404    401    401    401     401    401    401
POST    /api/v1/chamados/:id/avaliacao         401     401      404      404      200+   200+   404    401    401    401     401    401    401

GET     /mesa/mesa.css                         200     200      200      200      200    200    200    200    200    200     200    200    200
GET     /mesa/icone.svg                        200     200      200      200      200    200    200    200    200    200     200    200    200
GET     /mesa/entrar                           200     200      200      200      200    200    200    200    200    200     200    200    200
POST    /mesa/entrar                           303     303      303      303      303    303    303    303    303    303     303    303    303
GET     /mesa/entrar/oidc                      302     302      302      302      302    302    302    302    302    302     302    302    302
POST    /mesa/entrar/email                     303     303      303      303      303    303    303    303    303    303     303    303    303
GET     /mesa/entrar/codigo                    entrar  entrar   entrar   entrar   entrar entrar entrar entrar entrar entrar  entrar entrar entrar
POST    /mesa/entrar/codigo                    entrar  entrar   entrar   entrar   entrar entrar entrar entrar entrar entrar  entrar entrar entrar
POST    /mesa/sair                             entrar  entrar   entrar   entrar   entrar entrar entrar entrar entrar entrar  entrar entrar entrar
GET     /mesa                                  entrar  entrar   entrar   entrar   entrar entrar entrar 200+   200    200+    200+   200+   entrar
GET     /mesa                       com-barra  entrar  entrar   entrar   entrar   entrar entrar entrar 200+   200    200+    200+   200+   entrar
GET     /mesa                       do-orgao   entrar  entrar   entrar   entrar   entrar entrar entrar 200+   200    200+    200+   200+   entrar
GET     /mesa                       triagem    entrar  entrar   entrar   entrar   entrar entrar entrar 200    200    200+    200+   200+   entrar
GET     /mesa/leitura                          entrar  entrar   entrar   entrar   entrar entrar entrar 200+   200    200+    200+   200+   entrar
GET     /mesa/chamados/:id                     entrar  entrar   entrar   entrar   entrar entrar entrar 200+   404    200+    200+   200+   entrar
GET     /mesa/chamados/:id          triagem    entrar  entrar   entrar   entrar   entrar entrar entrar 404    404    200+    200+   200+   entrar
POST    /mesa/chamados/:id                     401     401      401      401      401    401    401    303    404    303     303    303    401
POST    /mesa/chamados/:id          sem-prova  401     401      401      401      401    401    401    403    403    403     403    403    401
GET     /mesa/chamados/:id/anexos/:sha256      entrar  entrar   entrar   entrar   entrar entrar entrar 200    404    200     200    200    entrar
GET     /mesa/chamados/:id/planilhas/:campo    entrar  entrar   entrar   entrar   entrar entrar entrar 200    404    200     200    200    entrar
GET     /mesa/equipe                           entrar  entrar   entrar   entrar   entrar entrar entrar 403    403    403     200    200    entrar
POST    /mesa/equipe                           entrar  entrar   entrar   entrar   entrar entrar entrar 403    403    403     303    303    entrar
POST    /mesa/equipe/tirar                     entrar  entrar   entrar   entrar   entrar entrar entrar 403    403    403     303    303    entrar
GET     /mesa/catalogo                         entrar  entrar   entrar   entrar   entrar entrar entrar 403    403    403     200    200    entrar
GET     /mesa/modelos                          entrar  entrar   entrar   entrar   entrar entrar entrar 403    403    403     200    200    entrar
POST    /mesa/modelos                          entrar  entrar   entrar   entrar   entrar entrar entrar 403    403    403     303    303    entrar
POST    /mesa/modelos/tirar                    entrar  entrar   entrar   entrar   entrar entrar entrar 403    403    403     303    303    entrar
GET     /mesa/avisos                           entrar  entrar   entrar   entrar   entrar entrar entrar 200    200    200     200    200    entrar
GET     /mesa/avisos                alterar    entrar  entrar   entrar   entrar   entrar entrar entrar 200    403    200     200    200    entrar
POST    /mesa/avisos                           401     401      401      401      401    401    401    303    403    303     303    303    401
POST    /mesa/avisos                de-outro   401     401      401      401      401    401    401    303    403    303     303    303    401
POST    /mesa/avisos                para-todos 401     401      401      401      401    401    401    403    403    303     303    303    401
POST    /mesa/avisos/encerrar                  entrar  entrar   entrar   entrar   entrar entrar entrar 303    403    303     303    303    entrar
GET     /mesa/auditoria                        entrar  entrar   entrar   entrar   entrar entrar entrar 403    403    403     200    200    entrar
GET     /mesa/auditoria.csv                    entrar  entrar   entrar   entrar   entrar entrar entrar 403    403    403     200    200    entrar
GET     /mesa/alcance                          entrar  entrar   entrar   entrar   entrar entrar entrar 403    403    403     200    200    entrar
GET     /mesa/alcance.csv                      entrar  entrar   entrar   entrar   entrar entrar entrar 403    403    403     200    200    entrar

GET     /entrar/:link                          200     200      200      200      200    200    200    200    200    200     200    200    200
POST    /entrar/:link                          200     200      200      200      200    200    200    200    200    200     200    200    200
GET     /entrar/retorno                        410     410      410      410      410    410    410    410    410    410     410    410    410
GET     /entrar/pronto                         410     410      410      410      410    410    410    410    410    410     410    410    410
`;
