/** The page that a door is opened on. */
import type { Tabs } from 'webextension-polyfill';

/** `url` and `title` only where the browser tells: a gesture or a grant lets them be seen. */
export type Alvo = Pick<Tabs.Tab, 'url' | 'title'> & { id: number; windowId: number };
