/** Fields that show personal data, and the same fields with something that is nobody's. */
import { html } from '../../html.ts';
import { LIVRES } from '../../planted.ts';
import { folha, livre, plantio } from './folha.ts';

export const formulario = () => {
  const { dado, marca, texto } = plantio('formulario');
  const [processo] = LIVRES;
  return folha(
    'Formulário',
    `main { display: grid; grid-template-columns: auto auto; gap: 14px 60px; justify-content: start }
     input, select, textarea, button { font: inherit; width: 230px; box-sizing: border-box }
     textarea { height: 44px } .editavel { border: 1px solid #999; padding: 4px }`,
    html`<main>
      <label>Inscrição <input ${marca('campo')} value="${texto('campo')}" /></label>
      <label>Processo <input data-livre value="${processo}" /></label>
      <p>
        <label for="rg">RG</label>
        <input id="rg" ${marca('campo-rotulado')} value="${texto('campo-rotulado')}" />
      </p>
      <label>Documento <input data-livre value="0103947" /></label>
      <label
        >Empresa <input readonly ${marca('campo-so-leitura')} value="${texto('campo-so-leitura')}"
      /></label>
      <label>Data <input data-livre value="21/11/2026" /></label>
      <label
        >Contato <input ${marca('exemplo-no-campo')} placeholder="${texto('exemplo-no-campo')}"
      /></label>
      <label>Senha <input type="password" data-livre value="${texto('campo')}" /></label>
      <textarea ${marca('area')}>${texto('area')}</textarea>
      <textarea data-livre>Ver ${processo}, de 21/11/2026.</textarea>
      <select ${marca('lista-fechada')}>
        <option>Selecione</option>
        <option selected>${texto('lista-fechada')}</option>
      </select>
      <select data-livre>
        <option selected>Selecione</option>
        <option ${marca('opcao-nao-mostrada')}>${texto('opcao-nao-mostrada')}</option>
      </select>
      <select size="3" ${marca('lista-aberta')}>
        <option>Benedita</option>
        <option>${texto('lista-aberta')}</option>
      </select>
      <select size="3" data-livre>
        <option>${processo}</option>
        <option>Despacho 12 (0103947)</option>
      </select>
      <div class="editavel" contenteditable="true">PIS ${dado('editavel')} do servidor</div>
      <div class="editavel" contenteditable="true">${livre(processo)}</div>
      <button type="button">${dado('botao')}</button>
      <input type="button" ${marca('botao-antigo')} value="${texto('botao-antigo')}" />
      <details>
        <summary>Mais</summary>
        CPF ${dado('dobrado')}
      </details>
    </main>`,
  );
};
