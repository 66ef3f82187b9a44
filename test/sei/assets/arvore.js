// Draws the process tree from the arrays that its page declares: Nos and NosAcoes.
window.infraArvoreNo = function infraArvoreNo(
  tipo,
  id,
  idPai,
  href,
  target,
  label,
  title,
  icone,
  iconeAberto,
  iconeFechado,
  aberto,
  habilitado,
  classe,
  classeSel,
  classeVis,
  protocolo,
) {
  Object.assign(this, { tipo, id, idPai, href, target, label, title, icone });
  Object.assign(this, { iconeAberto, iconeFechado, aberto, habilitado });
  Object.assign(this, { classe, classeSel, classeVis, protocolo });
};

window.infraArvoreAcao = function infraArvoreAcao(tipo, id, idPai, href, target, title, icone) {
  Object.assign(this, { tipo, id, idPai, href, target, title, icone });
};

window.infraArvoreDesenhar = (place, Nos, NosAcoes, selected, frame) => {
  const children = new Map([[null, place]]);
  for (const no of Nos) {
    const line = document.createElement('div');
    line.className = 'infraArvoreLinha';
    line.append(icon(no), link(no, no.id === selected));
    for (const acao of NosAcoes.filter((each) => each.idPai === no.id))
      line.append(infraArvoreDesenharAcao(acao));
    (children.get(no.idPai) ?? place).append(line);
    if (no.tipo === 'DOCUMENTO') continue;
    const inside = document.createElement('div');
    inside.id = `div${no.id}`;
    inside.className = 'infraArvore';
    line.after(inside);
    children.set(no.id, inside);
  }
  place.querySelector('.infraArvoreNoSelecionado')?.scrollIntoView({ block: 'nearest' });

  function icon(no) {
    const anchor = document.createElement('a');
    anchor.id = `anchorImg${no.id}`;
    const img = anchor.appendChild(document.createElement('img'));
    Object.assign(img, { id: `icon${no.id}`, src: no.icone, alt: '', width: 18, height: 18 });
    if (no.tipo === 'PASTA') {
      anchor.addEventListener('click', () => {
        const inside = children.get(no.id);
        inside.hidden = !inside.hidden;
      });
    }
    return anchor;
  }

  function link(no, isSelected) {
    const anchor = document.createElement('a');
    Object.assign(anchor, { id: `anchor${no.id}`, className: 'infraArvoreNo', title: no.title });
    const span = anchor.appendChild(document.createElement('span'));
    span.id = `span${no.id}`;
    span.textContent = no.label;
    span.className = isSelected ? no.classeSel : no.classe;
    if (no.href === null) return anchor;
    anchor.href = no.href;
    anchor.target = no.target;
    anchor.addEventListener('click', (event) => {
      event.preventDefault();
      const old = place.querySelector('.infraArvoreNoSelecionado');
      if (old) old.className = 'infraArvoreNoVisitado';
      span.className = no.classeSel;
      window.open(no.href, frame);
    });
    return anchor;
  }
};

function infraArvoreDesenharAcao(acao) {
  const anchor = document.createElement('a');
  Object.assign(anchor, { id: `anchor${acao.id}`, className: 'infraArvoreNoAcao' });
  anchor.title = acao.title;
  const img = anchor.appendChild(document.createElement('img'));
  Object.assign(img, { id: `icon${acao.id}`, src: acao.icone, width: 18, height: 18 });
  Object.assign(img, { alt: acao.title, title: acao.title });
  anchor.addEventListener('click', () => alert(acao.title));
  return anchor;
}
