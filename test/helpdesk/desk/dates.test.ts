import { expect, it } from 'vitest';
import { datesIn } from '@/helpdesk/desk/dates.ts';
import { prazoAte } from './examples.ts';

const dates = datesIn('America/Sao_Paulo', new Date('2026-11-24T14:20:00Z'));

it('writes instants on the wall clock of the helpdesk', () => {
  expect(dates.dayAndTime('2026-11-24T02:30:00Z')).toBe('23/11/2026 às 23:30');
  expect(dates.day('2026-11-24T02:30:00Z')).toBe('23/11/2026');
});

it('says a prazo to the team, on the same clock', () => {
  const prazo = prazoAte('2026-11-25T02:59:59Z');
  expect(dates.prazo(prazo)).toMatchObject({
    quando: 'prazo até ter., 24/11',
    resta: 'vence hoje',
  });
  expect(dates.prazo({ ...prazo, pausadoDesde: '2026-11-23T12:00:00Z' }).resta).toBe(
    'aguardando quem pediu',
  );
});
