/**
 * Permission for single hosts, which the person gives and takes back. Patterns never carry a port:
 * Firefox refuses them, and without one every port is meant.
 */
import browser from 'webextension-polyfill';

/** @param host as the page writes it, with or without a port */
export function originsOf(host: string): string[] {
  return [`*://${new URL(`http://${host}`).hostname}/*`];
}

/** Hosts that the build of an órgão brought: granted from the start, not to be taken back here. */
export function builtHosts(): string[] {
  const { host_permissions: origins = [] } = browser.runtime.getManifest() as {
    host_permissions?: string[];
  };
  return origins.flatMap((origin) => hostIn(origin) ?? []);
}

/** To be called straight from a click: the browser asks only within the person's gesture. */
export function requestOrigins(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins });
}

export function removeOrigins(origins: string[]): Promise<boolean> {
  return browser.permissions.remove({ origins });
}

/** Hosts granted, as hostnames; `<all_urls>` names none. */
export async function grantedHosts(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.flatMap((origin) => hostIn(origin) ?? []);
}

const hostIn = (origin: string) => /^[^:]+:\/\/([^/*]+)\//.exec(origin)?.[1];
