/**
 * What only some reports come to, loaded when they do: contacts, the despacho, what CSG members
 * alone ask, the whole of the result. Without its file (the extension was updated under the panel)
 * the form is whole, and the number is told.
 */
import { lazy, Suspense, type ComponentProps, type ComponentType } from 'react';
import type { Recibo } from '@/lib/outbox/records';
import { texto } from '@/lib/text/panel';

type Loaded = typeof import('./asides-loaded');

const missing: { [N in keyof Loaded]: ComponentType<ComponentProps<Loaded[N]>> } = {
  Contacts: () => null,
  Delivered: Numero,
  Formal: () => null,
  OnlyCsg: () => null,
};

/** Also called ahead, so that the whole result is there with its number. */
export const load = async () => await import('./asides-loaded').catch(() => missing);

const LateContacts = lazy(async () => ({ default: (await load()).Contacts }));
const LateDelivered = lazy(async () => ({ default: (await load()).Delivered }));
const LateFormal = lazy(async () => ({ default: (await load()).Formal }));
const LateOnlyCsg = lazy(async () => ({ default: (await load()).OnlyCsg }));

export const Contacts = (props: ComponentProps<Loaded['Contacts']>) => (
  <Suspense>
    <LateContacts {...props} />
  </Suspense>
);

export const Delivered = ({ recibo }: { recibo: Recibo }) => (
  <Suspense fallback={<Numero recibo={recibo} />}>
    <LateDelivered recibo={recibo} />
  </Suspense>
);

export const Formal = (props: ComponentProps<Loaded['Formal']>) => (
  <Suspense>
    <LateFormal {...props} />
  </Suspense>
);

export const OnlyCsg = () => (
  <Suspense>
    <LateOnlyCsg />
  </Suspense>
);

function Numero({ recibo }: { recibo: Recibo }) {
  return (
    <div className="result">
      <p className="result__title">{texto.recebido(recibo.numero)}</p>
    </div>
  );
}
