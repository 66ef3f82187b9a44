document.querySelector('button').addEventListener('click', async () => {
  await chrome.runtime.sendMessage({ nome: 'popup.reportar' });
  window.close();
});
