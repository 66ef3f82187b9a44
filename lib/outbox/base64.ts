/** Bytes as base64, in steps: one call with a picture's bytes is more arguments than allowed. */

const STEP = 0x8000;

export function base64(bytes: ArrayBuffer): string {
  const view = new Uint8Array(bytes);
  let text = '';
  for (let i = 0; i < view.length; i += STEP) {
    text += String.fromCharCode(...view.subarray(i, i + STEP));
  }
  return btoa(text);
}
