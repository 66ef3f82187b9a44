/** Addresses and the cookie of signing in at a provider. */

export const PATHS = { retorno: '/retorno', pronto: '/pronto' } as const;

/** The address to register at the provider. */
export const returnUrl = (urlPublica: string) => `${urlPublica}/entrar${PATHS.retorno}`;

/** The secret of the browser that signs in; of it, state, nonce and PKCE are made. */
export const ENTRY_COOKIE = 'entrada';

/** Lax, because the browser comes back from another site. */
export function entryCookie(secure: boolean) {
  return { path: '/entrar', httpOnly: true, sameSite: 'lax', secure, maxAge: 1200 } as const;
}
