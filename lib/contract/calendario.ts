/**
 * Calendars: when an órgão works. National holidays are in the code (`lib/catalogo/feriados.ts`);
 * those of a state or municipality, the optional days and the hours are the órgão's to declare.
 */
import * as z from 'zod/mini';
import { textoObrigatorio } from './base.ts';

/** `maranhao`: as an órgão of the catalogue names its calendar. */
export const IdCalendario = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9_]{0,59}$/, 'o id só tem letras minúsculas, números e “_”'));

/** `08:00`; `24:00` is the end of the day. */
const Hora = z
  .string()
  .check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'escreva a hora como 08:00'));

/** `12-25` of every year, or `2026-11-30` of that one alone. */
const Dia = z
  .string()
  .check(
    z.regex(/^(\d{4}-)?\d\d-\d\d$/, 'escreva o dia como 12-25 ou 2026-11-30'),
    z.refine(exists, 'este dia não existe'),
  );

/** A day without service, or a part of one. */
export const Feriado = z
  .object({
    nome: textoObrigatorio(120),
    tipo: z.enum(['feriado', 'ponto_facultativo']),
    dia: z.optional(Dia),
    /** Days after Easter Sunday, instead of `dia`: Carnaval -48 and -47, Corpus Christi 60. */
    pascoa: z.optional(z.int().check(z.minimum(-90), z.maximum(90))),
    /** First year in which it is one; absent: always was. */
    desde: z.optional(z.int().check(z.minimum(1900), z.maximum(2200))),
    /** The part of the day without service; absent: from its beginning, to its end. */
    das: z.optional(Hora),
    ate: z.optional(Hora),
    /** Law, decree or page that says so. */
    fonte: textoObrigatorio(300),
  })
  .check(
    z.refine(({ dia, pascoa }) => (dia === undefined) !== (pascoa === undefined), {
      path: ['dia'],
      error: 'informe “dia” ou “pascoa”, um dos dois',
    }),
    z.refine(({ das = '00:00', ate = '24:00' }) => das < ate, {
      path: ['ate'],
      error: '“das” deve vir antes de “ate”',
    }),
  );
export type Feriado = z.infer<typeof Feriado>;

/** Hours of service of a weekday, in order; empty: nobody is there. */
const Turnos = z
  .array(
    z.object({ abre: Hora, fecha: Hora }).check(
      z.refine(({ abre, fecha }) => abre < fecha, {
        path: ['fecha'],
        error: '“abre” deve vir antes de “fecha”',
      }),
    ),
  )
  .check(
    z.maxLength(4),
    z.refine(
      (turnos) => turnos.every(({ abre }, i) => i === 0 || turnos[i - 1]!.fecha <= abre),
      'os turnos devem vir em ordem, sem se cruzar',
    ),
  );

export const DIAS_DA_SEMANA = ['dom', 'seg', 'ter', 'qua', 'qui', 'sex', 'sab'] as const;

const comum = [{ abre: '08:00', fecha: '18:00' }];
const EXPEDIENTE_COMUM = {
  dom: [],
  seg: comum,
  ter: comum,
  qua: comum,
  qui: comum,
  sex: comum,
  sab: [],
};

export const Calendario = z.object({
  id: IdCalendario,
  nome: textoObrigatorio(120),
  /** IANA time zone. */
  fuso: z._default(
    z.string().check(z.refine(isTimeZone, 'este fuso horário não existe')),
    'America/Sao_Paulo',
  ),
  /** Of the state, the municipality and the órgão. Fewer than the days of a year: some day works. */
  feriados: z._default(z.array(Feriado).check(z.maxLength(200)), []),
  /** Absent: 8 to 18 h, Monday to Friday. */
  expediente: z._default(
    z
      .object({
        dom: z._default(Turnos, []),
        seg: z._default(Turnos, []),
        ter: z._default(Turnos, []),
        qua: z._default(Turnos, []),
        qui: z._default(Turnos, []),
        sex: z._default(Turnos, []),
        sab: z._default(Turnos, []),
      })
      .check(
        z.refine(
          (semana) => DIAS_DA_SEMANA.some((dia) => semana[dia].length > 0),
          'nenhum dia da semana tem expediente',
        ),
      ),
    EXPEDIENTE_COMUM,
  ),
  /** Optional days count as days without service. */
  pontosFacultativos: z._default(z.boolean(), false),
});
export type Calendario = z.infer<typeof Calendario>;

/** A year that has 29 February stands for those that are not said. */
function exists(dia: string): boolean {
  const whole = dia.length === 5 ? `2024-${dia}` : dia;
  const at = Date.parse(`${whole}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(whole);
}

function isTimeZone(fuso: string): boolean {
  try {
    return Intl.DateTimeFormat('pt-BR', { timeZone: fuso }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
