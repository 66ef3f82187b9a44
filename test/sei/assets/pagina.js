// What every page of the simulated SEI does by itself: messages, alerts, menu, selection, tooltips.
window.infraPorId = (id) => document.getElementById(id);

{
  /** Message bars are served hidden and moved under the command bar. */
  function moveMessages() {
    const messages = infraPorId('divInfraMensagens');
    if (!messages) return;
    const bar =
      infraPorId('divInfraBarraComandosSuperior') ?? infraPorId('divInfraBarraLocalizacao');
    bar?.after(messages);
    messages.style.display = 'block';
    for (const close of messages.querySelectorAll('button')) {
      close.addEventListener('click', () => close.parentElement.remove());
    }
  }

  /** A message without a bar to stand in is shown by alert() and stays in its hidden textarea. */
  function alertMessage() {
    const text = infraPorId('txaInfraValidacao') ?? infraPorId('txaInfraMsg');
    if (text && text.value !== '') setTimeout(() => alert(text.value), 200);
  }

  function menu() {
    infraPorId('lnkInfraMenuSistema')?.addEventListener('click', (event) => {
      event.preventDefault();
      const area = infraPorId('divInfraAreaTelaE');
      area.hidden = !area.hidden;
    });
    infraPorId('txtInfraPesquisarMenu')?.addEventListener('input', (event) => {
      const sought = event.target.value.toLowerCase();
      for (const item of document.querySelectorAll('#infraMenu li')) {
        item.hidden = !item.textContent.toLowerCase().includes(sought);
      }
    });
  }

  function selection() {
    for (const all of document.querySelectorAll('#lnkInfraCheck')) {
      all.addEventListener('click', (event) => {
        event.preventDefault();
        const boxes = [...all.closest('table').querySelectorAll('.infraCheckbox')];
        const tick = boxes.some((box) => !box.checked);
        for (const box of boxes) tickRow(box, tick);
      });
    }
    for (const box of document.querySelectorAll('.infraCheckbox')) {
      box.addEventListener('click', () => tickRow(box, box.checked));
    }
  }

  function tickRow(box, tick) {
    box.checked = tick;
    box.closest('tr').classList.toggle('infraTrMarcada', tick);
  }

  window.infraTooltipMostrar = (text, title) => {
    window.infraTooltipOcultar();
    const tip = document.createElement('div');
    tip.id = 'divInfraTooltip';
    for (const line of [title, text]) {
      if (line) tip.appendChild(document.createElement('p')).textContent = line;
    }
    document.body.appendChild(tip);
    const at = window.event;
    if (at) tip.style.translate = `${at.clientX + 12}px ${at.clientY + 14}px`;
    return true;
  };

  window.infraTooltipOcultar = () => {
    infraPorId('divInfraTooltip')?.remove();
    return true;
  };

  /** Dialogs are frames over the page. */
  window.infraAbrirJanelaModal = (url, width, height) => {
    const shade = document.body.appendChild(document.createElement('div'));
    shade.className = 'infraModal';
    const frame = document.createElement('iframe');
    Object.assign(frame, { name: 'modal-frame', src: url });
    Object.assign(frame.style, { width: `${width}px`, height: `${height}px` });
    shade.append(frame);
  };

  document.addEventListener('DOMContentLoaded', () => {
    moveMessages();
    alertMessage();
    menu();
    selection();
  });
}
