/** The reader, and of its work the detecting alone, for `bench:reader` to measure side by side. */
import { findAreas } from '@/lib/picture/areas';
import { placeOf } from '@/lib/sei/frames';
import { openPage } from '@/lib/sei/page';

export { readFrame } from '@/lib/sei/read-frame';

/** How many areas this frame has. */
export const detectAlone = (): number =>
  findAreas(openPage(document, location), placeOf(window), true).areas.length;
