document.querySelector('button').onclick = async () => {
  await chrome.runtime.sendMessage({ nome: 'popup.reportar' });
  window.close();
};
