/** One frame of a screen that the person chooses in the browser's own prompt. */
import { encode } from '@/lib/picture/decode';

/** The browser slides a bar in after the choice, and the page settles under it. */
const SETTLE = 400;

export function canShare(): boolean {
  return typeof navigator.mediaDevices?.getDisplayMedia === 'function';
}

/**
 * PNG bytes, or null when the person chose nothing.
 * @param hide hides the panel (true) and shows it again (false)
 */
export async function grabScreen(
  hide: (escondido: boolean) => Promise<unknown>,
): Promise<ArrayBuffer | null> {
  const options: DisplayMediaStreamOptions & Record<string, unknown> = {
    video: { displaySurface: 'browser' },
    audio: false,
    preferCurrentTab: true,
    selfBrowserSurface: 'include',
    monitorTypeSurfaces: 'include',
  };
  const stream = await navigator.mediaDevices.getDisplayMedia(options).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'NotAllowedError') return null;
    throw error;
  });
  if (!stream) return null;
  try {
    await hide(true);
    const video = document.createElement('video');
    video.muted = true;
    video.srcObject = stream;
    await video.play();
    // A timer, because a hidden frame gets no animation frames.
    await new Promise((resolve) => setTimeout(resolve, SETTLE));
    return await encode(video);
  } finally {
    for (const track of stream.getTracks()) track.stop();
    await hide(false);
  }
}
