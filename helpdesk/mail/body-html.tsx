/** The HTML of a mail. Mail programs know no stylesheet: the few styles stand where they serve. */
import { renderToStaticMarkup } from 'react-dom/server';
import { ROTULO } from '../text.ts';
import type { Content } from './content.ts';

export function bodyHtml(content: Content): string {
  return `<!doctype html>${renderToStaticMarkup(<Body content={content} />)}`;
}

function Body({ content }: { content: Content }) {
  return (
    <html lang="pt-BR">
      <body style={{ fontFamily: 'Arial, sans-serif', fontSize: 15, lineHeight: 1.5 }}>
        <p>{content.opening}</p>
        <Group facts={content.groups[0] ?? []} />
        {content.descricao !== '' && (
          <>
            <p style={{ margin: '16px 0 4px' }}>
              <strong>{ROTULO.descricao}</strong>
            </p>
            <p style={WRITTEN}>{content.descricao}</p>
          </>
        )}
        {content.groups.slice(1).map((facts) => (
          <Group key={facts[0]?.label} facts={facts} />
        ))}
        {content.anexos && <p>{content.anexos}</p>}
        <p>
          {content.closing}
          <br />
          {content.link && <a href={content.link}>{content.link}</a>}
        </p>
      </body>
    </html>
  );
}

const WRITTEN = { margin: '0 0 16px', whiteSpace: 'pre-wrap' } as const;

function Group({ facts }: { facts: { label: string; value: string }[] }) {
  return (
    <p style={WRITTEN}>
      {facts.map(({ label, value }, index) => (
        <span key={`${label} ${value}`}>
          {index > 0 && <br />}
          {label}: <strong>{value}</strong>
        </span>
      ))}
    </p>
  );
}
