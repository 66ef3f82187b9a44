/** The options: where chamados go, who is known here, the button, the shortcut, privacy. */
import { useRequest } from '@/components/ui/use-request';
import { grantedHosts } from '@/lib/browser/host-grants';
import { ask } from '@/lib/browser/messages';
import { version } from '@/lib/browser/runtime';
import { assignedShortcut } from '@/lib/browser/shortcut';
import { OPCOES } from '@/lib/text/options';
import { HelpdeskForm } from './helpdesk-form';
import { KnownPeople } from './known-people';
import { PolicyProblems, SetByOrgao } from './policy';
import { Privacy } from './privacy';
import { SeiHosts } from './sei-hosts';
import { SharedComputer } from './shared-computer';
import { Shortcut } from './shortcut';

export function Options() {
  const { valor, erro, refazer } = useRequest(load);
  const texto = OPCOES;

  return (
    <main className="opcoes">
      <header>
        <h1>{texto.titulo}</h1>
        <p className="ui-muted">{texto.subtitulo}</p>
      </header>
      {erro && (
        <p role="alert" className="aviso aviso-erro">
          {texto.falhou} {erro}
        </p>
      )}
      {valor && (
        <>
          <PolicyProblems erros={valor.politica.erros} />
          {!valor.helpdesk && (
            <section className="aviso aviso-alerta" aria-labelledby="boas-vindas">
              <h2 id="boas-vindas">{texto.boasVindas.titulo}</h2>
              <p>{texto.boasVindas.explica}</p>
            </section>
          )}
          <HelpdeskForm helpdesk={valor.helpdesk} travado={valor.travado} onSaved={refazer} />
          <SetByOrgao orgao={valor.politica.orgao} pausas={valor.pausas} />
          <KnownPeople pessoas={valor.pessoas} refazer={refazer} />
          <SharedComputer
            compartilhado={valor.compartilhado}
            travado={valor.politica.compartilhado}
            refazer={refazer}
          />
          <SeiHosts hosts={valor.hosts} fixos={valor.hostsDoOrgao} refazer={refazer} />
          <Shortcut atalho={valor.atalho} />
          <Privacy helpdesk={valor.helpdesk} />
        </>
      )}
      <footer className="ui-muted">{texto.versao(version())}</footer>
    </main>
  );
}

async function load() {
  const [estado, hosts, atalho] = await Promise.all([
    ask('opcoes.estado', {}),
    grantedHosts(),
    assignedShortcut(),
  ]);
  const helpdesk = estado.helpdesk && URL.parse(estado.helpdesk)?.hostname;
  // A helpdesk without CORS also has a grant, which has nothing to do with the button.
  return { ...estado, atalho, hosts: hosts.filter((host) => host !== helpdesk) };
}
