import { expect, it } from 'vitest';
import { filterQuery, orgaoOf, parseFilter } from '@/helpdesk/desk/filter.ts';
import { deskAddress } from '@/helpdesk/desk/names.ts';

it('reads what makes sense of an address and leaves the rest', () => {
  expect(parseFilter({})).toEqual({ situacao: 'abertos', orgao: '' });
  expect(parseFilter({ situacao: 'resolvido', orgao: 'SES', cursor: 'abc' })).toEqual({
    situacao: 'resolvido',
    orgao: 'SES',
    cursor: 'abc',
  });
  expect(parseFilter({ situacao: 'inventada', orgao: ['a', 'b'] })).toEqual({
    situacao: 'abertos',
    orgao: '',
  });
});

it('writes an address that reads the same', () => {
  const filter = { situacao: 'encaminhado', orgao: 'CBM & Cia', cursor: 'x=y' } as const;
  const query = new URLSearchParams(filterQuery(filter));
  expect(parseFilter(Object.fromEntries(query))).toEqual(filter);
  expect(filterQuery(parseFilter({}))).toBe('');
});

it('tells triage from every órgão', () => {
  expect(orgaoOf(parseFilter({}))).toBeUndefined();
  expect(orgaoOf(parseFilter({ orgao: '-' }))).toBe('');
  expect(orgaoOf(parseFilter({ orgao: 'SES' }))).toBe('SES');
});

it.each([
  ['/mesa/chamados/1?orgao=SES', '/mesa/chamados/1?orgao=SES'],
  ['/mesa', '/mesa'],
  ['https://outro.exemplo/mesa/chamados/1', '/mesa'],
  ['//outro.exemplo/mesa/x', '/mesa'],
  ['/api/v1/catalogo', '/mesa'],
  ['/mesa/../api', '/mesa'],
  ['/mesa/entrar', '/mesa'],
  ['javascript:alert(1)', '/mesa'],
  ['', '/mesa'],
])('after the sign-in %s leads to %s', (address, place) => {
  expect(deskAddress(address)).toBe(place);
});
