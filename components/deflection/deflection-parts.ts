/** What `slot.tsx` loads, in one file. */
import './deflection.css';

export { Appended } from './appended';
export { Deflections } from './deflections';
export { Resolved } from './resolved';
