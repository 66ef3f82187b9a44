/** What every drawing has in common. Decorative: the control that holds one carries the name. */
import type { ReactNode } from 'react';

/** @param children shapes on a sheet of 24 by 24 */
export function Stroked({ size = 16, children }: { size?: number; children: ReactNode }) {
  return (
    <svg
      className="ui-icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}
