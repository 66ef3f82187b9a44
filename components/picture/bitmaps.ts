/** Decoded pictures of the open draft, each decoded once. */
import { decode } from '@/lib/picture/decode';
import { loadPicture } from '@/lib/outbox/drafts';

const decoded = new Map<string, Promise<ImageBitmap>>();

/** The picture of this id, ready to paint. Rejects when its bytes are gone or unreadable. */
export function bitmapOf(id: string): Promise<ImageBitmap> {
  const known = decoded.get(id);
  if (known) return known;
  const bitmap = loadPicture(id).then((stored) => {
    if (!stored) throw new Error('picture gone');
    return decode(stored.bytes, stored.tipo);
  });
  decoded.set(id, bitmap);
  bitmap.catch(() => decoded.delete(id));
  return bitmap;
}

/** Frees the memory of a picture that was taken out. */
export function forgetBitmap(id: string): void {
  const bitmap = decoded.get(id);
  decoded.delete(id);
  void bitmap?.then((image) => image.close()).catch(() => null);
}
