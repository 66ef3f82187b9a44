/**
 * What the órgão's IT decided for this computer, in `storage.managed`. The person reads it in the
 * options and cannot change it. A value that makes no sense is left out and said there; the others
 * hold. The fields are those of `public/managed-schema.json`.
 */
import * as z from 'zod/mini';
import browser from 'webextension-polyfill';
import { helpdeskAddress } from '@/lib/client/address';
import { Pausa } from '@/lib/contract';
import { POLITICA } from '@/lib/text/policy';

export interface Politica {
  /** Address of the helpdesk, without a slash at the end. */
  helpdesk: string | null;
  /** Sigla that every person of this computer has. */
  orgao: string | null;
  /** Null: the person decides. */
  compartilhado: boolean | null;
  pausas: Pausa[];
  /** Sentences about values that were left out. */
  erros: string[];
}

/** Where the last values are kept, and the alarm that asks whether there still are any. */
const COPIA = 'politica';
const ALARME = 'politica';

export async function policy(): Promise<Politica> {
  return parsePolicy(await managedValues());
}

/** What of these values can be used. Never throws. */
export function parsePolicy(values: Record<string, unknown>): Politica {
  const found: Politica = {
    helpdesk: null,
    orgao: null,
    compartilhado: null,
    pausas: [],
    erros: [],
  };
  for (const [name, value] of Object.entries(values)) {
    const read = Object.hasOwn(FIELDS, name) ? FIELDS[name as keyof typeof FIELDS] : undefined;
    if (read) read(value, found);
    else found.erros.push(POLITICA.erro.desconhecido(name.slice(0, 60)));
  }
  return found;
}

const Orgao = z.string().check(z.trim(), z.minLength(1), z.maxLength(40));

const FIELDS = {
  helpdesk(value: unknown, found: Politica) {
    const address = helpdeskAddress(typeof value === 'string' ? value : '');
    if (address.ok) found.helpdesk = address.url;
    else found.erros.push(POLITICA.erro.helpdesk(value));
  },
  orgao(value: unknown, found: Politica) {
    const parsed = Orgao.safeParse(value);
    if (parsed.success) found.orgao = parsed.data;
    else found.erros.push(POLITICA.erro.orgao(value));
  },
  computadorCompartilhado(value: unknown, found: Politica) {
    if (typeof value === 'boolean') found.compartilhado = value;
    else found.erros.push(POLITICA.erro.computadorCompartilhado(value));
  },
  pausas(value: unknown, found: Politica) {
    for (const each of Array.isArray(value) ? value : [value]) {
      const parsed = Pausa.safeParse(each);
      if (parsed.success) found.pausas.push(parsed.data);
      else found.erros.push(POLITICA.erro.pausas(each));
    }
  },
};

/** To be called in the background's first turn. */
export function watchPolicy(): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') void settle();
  });
  browser.runtime.onStartup.addListener(() => {
    void browser.alarms.create(ALARME, { delayInMinutes: 1 });
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARME) void settle();
  });
}

/**
 * Chromium gives nothing in the first seconds after its start (measured), which must neither lift a
 * pause nor send to another helpdesk: until then the last values hold.
 */
async function managedValues(): Promise<Record<string, unknown>> {
  const [now, { [COPIA]: last }] = await Promise.all([given(), browser.storage.local.get(COPIA)]);
  if (Object.keys(now).length === 0) return isRecord(last) ? last : {};
  if (JSON.stringify(now) !== JSON.stringify(last)) {
    // A full disk keeps no copy; the values hold all the same.
    await browser.storage.local.set({ [COPIA]: now }).catch(() => undefined);
  }
  return now;
}

/** The browser has had its time: what it gives now is all there is. */
async function settle(): Promise<void> {
  if (Object.keys(await given()).length === 0) await browser.storage.local.remove(COPIA);
}

/** Firefox refuses where there is no policy. */
async function given(): Promise<Record<string, unknown>> {
  return await browser.storage.managed.get(null).catch(() => ({}));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
