/** The órgãos of the catalogue, to choose one. */
import type { Orgao } from '@/lib/contract';

export function OrgaoOptions({ orgaos }: { orgaos: readonly Pick<Orgao, 'sigla' | 'nome'>[] }) {
  return orgaos.map(({ sigla, nome }) => (
    <option key={sigla} value={sigla}>
      {`${sigla} · ${nome}`}
    </option>
  ));
}
