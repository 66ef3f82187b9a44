/** Drawings of the list's buttons. Decorative: the control that holds one carries the name. */

const PATHS = {
  duplicar: 'M9 9h11v11H9zM5 15H4V4h11v1',
  remover: 'M4 7h16M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3',
  planilha: 'M4 4h16v16H4zM4 9.5h16M4 15h16M10 9.5V20',
} as const;

export function Drawing({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg
      className="ui-icon"
      width="16"
      height="16"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
