import { expect, test } from 'vitest';
import { CAPTURADAS, startCaptured } from './captured.ts';
import { client } from './client.ts';
import { unexpected } from './server.ts';

const sei = await startCaptured();

test.runIf(sei)('captured pages are served as a real SEI would, in ISO-8859-1', async () => {
  try {
    const pessoa = client(sei!);
    const lista = await pessoa.open(CAPTURADAS.controle.path);
    expect(lista.document.title).toBe('SEI - Controle de Processos');
    expect(lista.text).toContain('Sistema Eletrônico de Informações - Versão 4.1.5');
    const login = await pessoa.open(`${CAPTURADAS.login.path}?sigla_sistema=SEI`);
    expect(login.document.title).toBe('SEI / SEAD');
    expect(unexpected(sei!.requests)).toEqual([]);
  } finally {
    await sei!.stop();
  }
});

test('where there are none, nothing is started', async () => {
  expect(await startCaptured({ folder: '/nao/existe' })).toBeNull();
});
