// The list's buttons ask for a ticked row first, as SEI does.
window.acaoControleProcessos = (url) => {
  if (!document.querySelector('.infraCheckbox:checked')) {
    alert('Nenhum processo selecionado.');
    return false;
  }
  window.location.href = url;
  return false;
};
