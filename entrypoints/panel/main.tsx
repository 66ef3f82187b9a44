/** Starts the panel: spends the ticket first, draws while the background answers. */
import { createRoot } from 'react-dom/client';
import { enter } from '@/components/panel/opening';
import { Panel } from '@/components/panel/panel';
import { createPanel } from '@/components/panel/panel-store';
import { watch } from '@/components/panel/watching';
import { database } from '@/lib/outbox/database';
import '@/components/ui/base.css';
import '@/components/fields/fields.css';
import '@/components/picture/picture.css';
import '@/components/ui/contacts.css';
import '@/components/identity/identity.css';
import '@/components/panel/panel.css';

const bilhete = location.hash.slice(1);
// Spent once, and no trace of it in the address.
history.replaceState(null, '', location.pathname);

// Opens while the background still answers: the draft is read from it next.
void database().catch(() => null);

const panel = createPanel();
void enter(panel, bilhete);
watch(panel);

const root = document.getElementById('raiz');
if (root) createRoot(root).render(<Panel panel={panel} />);
