/** Run on demand in every frame; its return value is the answer of `scripting.executeScript`. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readFrame } from '@/lib/sei/read-frame';

export default defineUnlistedScript({
  globalName: 'chamadosSeiLeitura',
  main: () => readFrame(document, location),
});
