/** A list of people in the panel: how many, what is wrong, who they are; "Abrir lista" for the rest. */
import type { Campo, Linha, Valor } from '@/lib/contract';
import type { Conhecidos } from '@/lib/catalogo/warnings';

export interface PeopleFieldProps {
  /** Of the control, `campo-…`; a cell's is `id.row.column`, rows from 0. */
  id: string;
  /** Of tipo `lista`. */
  campo: Campo;
  value: Valor | undefined;
  /** What is wrong with the list as a whole, or what the helpdesk refused. Its cells are checked here. */
  error?: string | undefined;
  /** What the órgão knows, for warnings: the catalogue itself, and the siglas read in SEI. */
  conhecidos: Conhecidos;
  onChange: (linhas: Linha[]) => void;
  /** Begins with the list open: what "várias pessoas" leads to. */
  aberta?: boolean;
  /** After the list was open and is closed. */
  onClose?: () => void;
}

export default function PeopleField({ id, campo }: PeopleFieldProps) {
  return (
    <section id={id} aria-label={campo.rotulo}>
      {campo.rotulo}
    </section>
  );
}
