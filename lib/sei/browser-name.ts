/** Browser and system out of a user agent: names and major version, for a person who helps. */

const NAVEGADORES: readonly [nome: string, padrao: RegExp][] = [
  ['Edge', /\bEdg(?:A|iOS)?\/(\d+)/],
  ['Opera', /\bOPR\/(\d+)/],
  ['Firefox', /\bFirefox\/(\d+)/],
  ['Chrome', /\b(?:Headless)?Chrome\/(\d+)/],
  ['Safari', /\bVersion\/(\d+).*\bSafari\//],
];

const SISTEMAS: readonly [nome: string, padrao: RegExp][] = [
  ['Windows', /\bWindows NT\b/],
  ['Android', /\bAndroid\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
];

export function browserName(agente: string): { navegador?: string; sistema?: string } {
  const navegador = NAVEGADORES.flatMap(([nome, padrao]) => {
    const versao = padrao.exec(agente)?.[1];
    return versao ? [`${nome} ${versao}`] : [];
  })[0];
  const sistema = SISTEMAS.find(([, padrao]) => padrao.test(agente))?.[0];
  return { ...(navegador && { navegador }), ...(sistema && { sistema }) };
}
