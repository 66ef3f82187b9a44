/** The privacy notice as a page that prints well. */
import type { Block, Part } from './notice.ts';

export function NoticePage({ blocks }: { blocks: Block[] }) {
  return (
    <html lang="pt-BR">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>
          {blocks.flatMap((each) => (each.kind === 'title' ? each.parts : [])).map(said)}
        </title>
        <link rel="stylesheet" href="privacidade.css" />
      </head>
      <body>
        <main>
          {blocks.map((block) => (
            <One key={JSON.stringify(block)} block={block} />
          ))}
        </main>
      </body>
    </html>
  );
}

function One({ block }: { block: Block }) {
  if (block.kind === 'list') {
    return (
      <ul>
        {block.items.map((parts) => (
          <li key={parts.map(said).join('')}>
            <Line parts={parts} />
          </li>
        ))}
      </ul>
    );
  }
  const Tag = { title: 'h1', heading: 'h2', paragraph: 'p' } as const;
  const Element = Tag[block.kind];
  return (
    <Element>
      <Line parts={block.parts} />
    </Element>
  );
}

function Line({ parts }: { parts: Part[] }) {
  return parts.map((part) =>
    part.bold ? (
      <strong key={part.text}>{part.text}</strong>
    ) : (
      <span key={part.text}>{part.text}</span>
    ),
  );
}

const said = ({ text }: Part) => text;
