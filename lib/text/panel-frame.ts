/** The one text that stands in SEI's own page: what a screen reader calls the panel's frame. */
export const PANEL_FRAME = { titulo: 'Reportar ao CSG' } as const;
