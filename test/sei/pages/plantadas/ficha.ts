/** One personal datum of each kind, and beside them everything that looks like one. */
import { html } from '../../html.ts';
import { cortado, folha, plantio, todosOsLivres } from './folha.ts';

export const ficha = () => {
  const { dado, texto } = plantio('ficha');
  return folha(
    'Ficha',
    `main { display: flex; gap: 40px; white-space: nowrap }
     .hash { white-space: normal; overflow-wrap: anywhere; width: 360px }`,
    html`<main>
      <div>
        <p>Interessados: ${dado('interessada')}, ${dado('interessado')}, Corpo de Bombeiros</p>
        <p>
          CPF: ${dado('cpf')}; em partes:
          ${dado(
            'cpf-partido',
            cortado((um) => `<b>${um}</b>`),
          )}
        </p>
        <p>
          Com quebras:
          ${dado(
            'cpf-wbr',
            cortado((um) => `${um}<wbr>`),
          )}
        </p>
        <p>Usuário ${dado('cpf-digitos')} bloqueado</p>
        <p>CNPJ ${dado('cnpj')} e ${dado('cnpj-com-letras')}</p>
        <p>
          E-mail:
          <a href="mailto:${texto('email')}">${dado('email')}</a>, telefone ${dado('telefone')}
        </p>
        <p>PIS ${dado('pis')}, RG nº ${dado('rg')} SSP/RN</p>
        <p>Endereço: ${dado('endereco')}</p>
        <p>Agência ${dado('agencia')}, conta corrente ${dado('conta')}</p>
        <p>Requer ${dado('interessada-de-novo')} a revisão da norma.</p>
        <p class="hash">Hash inválido. ${dado('hash')}</p>
        <p>Documento assinado eletronicamente por ${dado('assinante')}, em 18/11/2026.</p>
      </div>
      ${todosOsLivres()}
    </main>`,
  );
};
