import { expect, test } from 'vitest';
import { resumo } from '@/lib/text/comprovante';

const conta = (regra: string, quantidade: number) => ({ regra, motivo: regra, quantidade });
const imagem = (cobertas: ReturnType<typeof conta>[], mostradas = [] as typeof cobertas) => ({
  cobertas,
  mostradas,
});

test.each([
  [[], [], 'sem imagem'],
  [[imagem([])], [], '1 imagem'],
  [
    [imagem([conta('email', 2), conta('cpf', 3)])],
    ['usuario'],
    '1 imagem, 5 áreas cobertas (3 CPFs, 2 e-mails); retirado: usuário',
  ],
  [
    [imagem([conta('interessado', 1), conta('cpf', 1)]), imagem([conta('assinante', 1)])],
    [],
    '2 imagens, 3 áreas cobertas (2 nomes, 1 CPF)',
  ],
  [
    [imagem([conta('quadro_sem_leitura', 1), conta('imagem_sem_leitura', 1)])],
    [],
    '1 imagem, 2 áreas cobertas (2 sem leitura)',
  ],
  [
    [imagem([conta('regra_de_amanha', 1)], [conta('quadro_sem_leitura', 1)])],
    ['processo', 'documento'],
    '1 imagem, 1 área coberta (1 outra), 1 mostrada; retirado: processo, documento',
  ],
] as const)('%#: in one line', (imagens, retirados, frase) => {
  expect(resumo({ imagens, retirados })).toBe(frase);
});
