/** Whether everything is wanted (`npm run test:long`), or what fits between two cups of coffee. */
export const LONGO = process.env['TESTES'] === 'longos';
