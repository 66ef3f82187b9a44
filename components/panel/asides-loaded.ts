/** One chunk: see `asides.tsx`. */
export { Contacts } from '@/components/ui/contacts';
export { Delivered } from './delivered';
export { Formal } from './formal';
export { OnlyCsg } from './only-csg';
