// The least that shows a picture of the page in a frame over it: capture and boot at the same time.
let picture;

chrome.runtime.onMessage.addListener((message, _sender, respond) => {
  if (message.nome === 'picture') {
    picture.then(respond);
    return true;
  }
  respond(null);
  void open();
  return false;
});

async function open() {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const placing = chrome.scripting.executeScript({
    target: { tabId: tab.id },
    injectImmediately: true,
    args: [chrome.runtime.getURL('frame.html')],
    func: (src) => {
      const host = document.createElement('div');
      host.style.cssText = 'position:fixed;top:0;right:0;width:420px;height:100vh;opacity:0';
      const frame = document.createElement('iframe');
      frame.src = src;
      frame.style.cssText = 'border:0;width:100%;height:100%';
      host.attachShadow({ mode: 'closed' }).append(frame);
      document.documentElement.append(host);
      globalThis.floorHost = host;
    },
  });
  picture = chrome.tabs.captureVisibleTab(tab.windowId, { format: 'png' });
  await Promise.all([placing, picture]);
  await chrome.scripting.executeScript({
    target: { tabId: tab.id },
    injectImmediately: true,
    func: () => {
      globalThis.floorHost.style.opacity = '1';
    },
  });
}
